"""The way in for the command line and the window: a file, a paste or a drop → a draft in a folder of articles.

Reading happens in a process of its own; only whole articles are written, pictures first. What was written is then
converted as readers get it, and its words are compared with those of the source: nothing is lost without being told.
"""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable
from pathlib import Path

from reader.errors import ReaderError
from reader.library.names import language_tag, shown
from reader.library.worker import convert_file
from reader.model import Severity
from reader.roots import Folder

from . import limits
from .header import header
from .imported import CannotImport, Imported
from .kept_words import missing_words, page_words
from .media import Kept, place_pictures
from .reading import Answer, Request
from .reading_process import read_apart
from .source_kind import HEAD_BYTES, TEXT, WEB, kind_of
from .target_folder import language_folder, own_folder, remove_quietly, safe_name, taken_names, write_new
from .topics import topic_id

STEPS = 4  # that `on_progress` counts for one source
Progress = Callable[[int, int], None]
_UNTITLED = {"en": "New article", "es": "Artículo nuevo"}
# Of a draft these are true and no news: its own words are still to be written, and its files were chosen just now.
_EXPECTED = ("header.", "category.", "reading.")


def import_file(path: Path, folder: Folder, *, language: str = "", category: str = "",
                today: datetime.date | None = None, on_progress: Progress | None = None,
                is_cancelled: Callable[[], bool] | None = None) -> Imported:
    """Make a draft of a Word file (.docx), a web page or a plain text in the folder of articles `folder`, in that of
    the staff where there are two.

    `language` is a code such as "en"; "" lets the text decide. `category` is a topic's id or title, "" for none.
    `today` is the date to write, unless it is that of the computer. `on_progress(done, of)` is called between steps;
    when `is_cancelled` says so, nothing is written.
    Raises CannotImport when nothing can be made of the file, ContentFolderMissing, CannotSave, and ReaderError for an
    unknown language or topic.
    """
    name = shown(path.name)
    if path.is_dir():
        raise CannotImport(f"{name} is a folder.", "Name the files in it.")
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise CannotImport(f"{name} is no file.", "Check its name.")
        with open(path, "rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError as error:
        raise CannotImport(f"There is no file {name}.", "Check its name and its folder.") from error
    except (OSError, ValueError) as error:
        raise CannotImport(f"{name} cannot be opened.", "Check who may read it, and that no other program holds it."
                           ) from error
    if size > limits.SOURCE_BYTES:
        raise CannotImport(f"{name} is larger than {limits.SOURCE_BYTES // 1_000_000} MB.",
                           "Make its pictures smaller, or split it into several files.")
    try:
        kind = kind_of(path, head)
        request = Request(kind, str(path.absolute()), path.name, (str(path.absolute().parent),) if kind == WEB else ())
        return _make(request, folder, language, category, today, on_progress, is_cancelled)
    except CannotImport as error:
        sentence = error.sentence if name in error.sentence else f"{name}: {error.sentence}"
        raise type(error)(sentence, error.hint) from error


def import_html(html: str, base: Path | None, folder: Folder, *, language: str = "", category: str = "",
                title: str = "", today: datetime.date | None = None, on_progress: Progress | None = None,
                is_cancelled: Callable[[], bool] | None = None) -> Imported:
    """The same for HTML that was pasted or dropped, as browsers and word processors put it on the clipboard.

    Pictures that it names may lie in the folder `base`, or in the computer's folder for passing files, where word
    processors put those of a paste. `title` is for a text that has none.
    """
    return _pasted(html, WEB, (str(base.absolute()),) if base is not None else (), folder, language, category, title,
                   today, on_progress, is_cancelled)


def import_text(text: str, folder: Folder, *, language: str = "", category: str = "", title: str = "",
                today: datetime.date | None = None, on_progress: Progress | None = None,
                is_cancelled: Callable[[], bool] | None = None) -> Imported:
    """The same for plain text that was pasted or dropped."""
    return _pasted(text, TEXT, (), folder, language, category, title, today, on_progress, is_cancelled)


def _pasted(text: str, kind: str, pictures_from: tuple[str, ...], folder: Folder, language: str, category: str,
            title: str, today: datetime.date | None, on_progress: Progress | None,
            is_cancelled: Callable[[], bool] | None) -> Imported:
    if not text.strip():
        raise CannotImport("There is no text to make an article of.", "Copy it again, then paste.")
    with tempfile.TemporaryDirectory(prefix="reader-paste-") as place:
        source = Path(place, "paste")
        source.write_bytes(text.encode("utf-8", "replace"))
        request = Request(kind, str(source), title, pictures_from, pasted=True)
        return _make(request, folder, language, category, today, on_progress, is_cancelled)


def _make(request: Request, folder: Folder, language: str, category: str, today: datetime.date | None,
          on_progress: Progress | None, is_cancelled: Callable[[], bool] | None) -> Imported:
    show = on_progress or (lambda done, of: None)
    own = own_folder(folder)
    topic = topic_id(folder, category)
    chosen = language_tag(language) if language else ""
    if language and not chosen:
        raise ReaderError(f"“{language[:40]}” is no language that Reader knows.", "Name it by its code, such as “en”.")
    show(0, STEPS)
    with tempfile.TemporaryDirectory(prefix="reader-import-") as place:
        scratch = Path(place)
        answer = read_apart(request, scratch, is_cancelled)
        show(1, STEPS)
        tag = chosen or language_tag(answer.language) or "en"
        title = answer.title or _UNTITLED.get(tag.partition("-")[0], _UNTITLED["en"])
        name = safe_name(title)
        target = language_folder(own, tag, topic)
        kept = [Kept(*picture) for picture in answer.pictures]
        addresses, fresh = place_pictures(kept, scratch, own, name)
        show(2, STEPS)
        try:
            path = write_new(target, name, ".md", _text(answer, title, tag, topic, today, addresses).encode("utf-8"),
                             taken_names(folder, target))
        except ReaderError:
            remove_quietly(fresh)
            raise
    show(3, STEPS)
    lost, notes = _compare(path, own, tag, answer)
    show(STEPS, STEPS)
    pictures = tuple(own / ref for ref in dict.fromkeys(addresses.values()))
    return Imported(path, title, tag, pictures, tuple(lost), tuple(notes))


def _text(answer: Answer, title: str, language: str, topic: str, today: datetime.date | None,
          addresses: dict[str, str]) -> str:
    values = {"title": title, "summary": "", "category": topic, "language": language,
              "updated": (today or datetime.date.today()).isoformat(), "draft": "true"}
    body = answer.body
    # The longest first: one address may begin like another.
    for address in sorted(addresses, key=len, reverse=True):
        body = body.replace(address, addresses[address])
    return f"{header(values)}\n{body}"


def _compare(path: Path, folder: Path, language: str, answer: Answer) -> tuple[list[str], list[str]]:
    """What is lost and what is to be known, after a look at the page that the draft becomes."""
    lost, notes = list(answer.lost), list(answer.notes)
    try:
        converted = convert_file(path, root=folder, fallback_language=language)
    except ReaderError as error:
        return [*lost, f"The draft was written, but its page cannot be shown: {error.sentence}"], notes
    lost += missing_words([(place, text) for place, text in answer.words], page_words(converted.page))
    for problem in converted.problems:
        if problem.severity is not Severity.NOTE and not problem.code.startswith(_EXPECTED):
            notes.append(f"{problem.sentence} {problem.advice}".strip())
    return lost, list(dict.fromkeys(notes))
