"""Rules about the library as a whole: the same text twice, topics without articles, files that readers never see."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.library import limits
from reader.library.folder import PLACE_FILE, is_passing
from reader.roots import is_staff
from reader.saying import piece

from .article import Article, Overview
from .findings import Findings, quoted

_LEAST_LETTERS = 200
_DOCUMENTS = {
    ".docx": piece("a Word document"), ".doc": piece("a Word document"), ".odt": piece("a LibreOffice document"),
    ".rtf": piece("a rich text file"), ".pages": piece("a Pages document"), ".txt": "", ".html": "", ".htm": "",
}
_DOUBLE = re.compile(r"\.(?:md|markdown)\.(?:txt|docx?|rtf|html?)$", re.IGNORECASE)


def check_text(article: Article, library: Overview, found: Findings) -> None:
    """Say when another article has the same text."""
    if article.page is None or article.is_draft:
        return
    text = re.sub(r"\W+", " ", " ".join(section.text for section in article.page.sections)).strip().casefold()
    if len(text) < _LEAST_LETTERS:
        return
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).digest()
    first = library.seen_texts.setdefault(digest, article.path)
    if first != article.path:
        fix = "Remove one of the two, or change what should be different."
        if is_staff(article.path) and not is_staff(first):
            fix = "Give this file the same name as that one, so that it is shown instead, or remove it."
        found.add("text.twice", 0, f"The text of this article is the same as in {quoted(first, 100)}.", fix)


def check_topics(library: Overview, places: Mapping[str, Sequence[str]], found_in: Callable[[str], Findings]) -> None:
    """Say which topics have no article in any language.

    `places` holds the lines of each library.toml by its ref, the staff's first; `found_in(ref)` gives the findings of
    one. A topic is that of the first file that names it.
    """
    for topic in library.categories:
        if topic.id in library.used_categories:
            continue
        ref, line = next(((ref, line) for ref, lines in places.items() if (line := _line_of(topic.id, lines))),
                         (list(places)[-1], 0))
        found_in(ref).add("category.empty", line,
                          f"The topic “{topic.title}” has no articles, so readers do not see it.",
                          f"Write “category: {topic.id}” in the header of an article, or remove the topic.")


def _line_of(topic: str, lines: Sequence[str]) -> int:
    pattern = re.compile(rf"\s*id\s*=\s*[\"']{re.escape(topic)}[\"']")
    return next((number for number, text in enumerate(lines, 1) if pattern.match(text)), 0)


def no_place_file(found: Findings) -> None:
    """Say that the library has no library.toml."""
    found.add("place.missing", 0, f"There is no {PLACE_FILE} here, so the place has no name and no topics of its own, "
              "and topics in headers are not checked.",
              "A few articles need none. If these are to stand beside the articles that came with Reader, check them "
              "with --staff-folder, or choose the folder in the settings.")


def documents(root: Path) -> Iterator[tuple[str, str, str]]:
    """Path, what is wrong, and what to do, for each file of a folder that looks like an article but is not shown."""
    waiting = [(os.fspath(root), "", 0)]
    while waiting:
        path, ref, depth = waiting.pop()
        try:
            with os.scandir(path) as listing:
                entries = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in listing)
        except OSError:
            continue
        for name, is_folder in entries:
            if is_passing(name) or not name.isascii() and not _is_text(name):
                continue
            if is_folder:
                if depth < limits.FOLDER_DEPTH:
                    waiting.append((f"{path}/{name}", f"{ref}{name}/", depth + 1))
                continue
            kind = _DOCUMENTS.get(os.path.splitext(name)[1].lower())
            if kind is None or name.upper().startswith(("LICENSE", "README", "COPYING", "NOTICE")):
                continue
            if _DOUBLE.search(name):
                yield (ref + name, f"{quoted(name, 80)} ends with two endings, so readers do not see it.",
                       f"Rename it to “{_DOUBLE.sub('.md', name)}”.")
            elif kind:
                yield (ref + name, f"{quoted(name, 80)} is {kind}, so readers do not see it.",
                       "Drop it on the window of Reader to make an article of it, or save its text in a file that "
                       "ends with .md.")


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
