"""Makes the index tell what the catalogue tells, in small steps: only what is another is read and written.

The index is a cache: one that is damaged, or of another version, is put out of the way and made anew.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import tantivy

from reader.errors import CatalogueBroken
from reader.library.catalogue_schema import open_catalogue
from reader.library.rows import card_of, page_of
from reader.model import ArticlePage

from .index import (
    SHORT_MINUTES,
    STATE,
    IndexBroken,
    damage,
    facts_number,
    folder_of,
    make_index,
    number_of,
    open_index,
    state_of,
)
from .lock import only_writer
from .words import grams, plain

_HEAP = 20_000_000
_LARGE_HEAP = 64_000_000  # for many articles: fewer parts of the index, which are quicker to search
_MANY = 1000
_BATCH = 200


def bring_up_to_date(index_folder: Path, catalogue_file: Path, *,
                     is_cancelled: Callable[[], bool] | None = None,
                     on_progress: Callable[[int, int], None] | None = None) -> bool:
    """Make the index tell what the catalogue tells. Whether it changed.

    Only articles whose signature is another one are read. `on_progress(done, of)` counts them. When it is cancelled, or
    the process is killed, what was there before is still there. While another process writes, nothing is done. Raises
    ReaderError when the catalogue cannot be opened; a disk that is full leaves the index as it was, and is logged.
    """
    with only_writer(index_folder.with_name(index_folder.name + ".lock")) as held:
        if not held:
            return False
        database = open_catalogue(catalogue_file, write=False)
        try:
            return _Update(index_folder, database, is_cancelled or _never, on_progress).run()
        except sqlite3.DatabaseError as error:
            raise CatalogueBroken("The catalogue of articles cannot be read.") from error
        finally:
            database.close()


def _never() -> bool:
    return False


class _Update:
    def __init__(self, folder: Path, database: sqlite3.Connection, is_cancelled: Callable[[], bool],
                 on_progress: Callable[[int, int], None] | None) -> None:
        self._folder, self._database, self._is_cancelled = folder, database, is_cancelled
        self._on_progress = on_progress or (lambda done, of: None)
        self._done = self._of = 0

    def run(self) -> bool:
        self._database.execute("BEGIN")  # one state of the catalogue for all of it
        meta = dict(self._database.execute("SELECT key, value FROM meta WHERE key IN ('generation', 'converter')"))
        generation, converter = int(meta.get("generation", 0)), meta.get("converter", "")
        there: dict[str, dict[str, str]] = {}
        for path, language, category, digest in self._database.execute(
                "SELECT article.path, language, category, hash FROM article JOIN file USING (path) WHERE shown"):
            there.setdefault(language, {})[path] = f"{digest[:24]} {converter[:8]} {category}"
        changed = self._remove_all_but(there)
        for language, articles in there.items():
            if self._is_cancelled():
                break
            changed |= self._language(language, articles, generation)
        return changed

    def _remove_all_but(self, languages: Iterable[str]) -> bool:
        keep = {folder_of(self._folder, language).name for language in languages}
        gone = False
        with contextlib.suppress(OSError):
            for folder in list(self._folder.iterdir()):
                if folder.name not in keep:
                    _put_away(folder)
                    gone = True
        return gone

    def _language(self, language: str, articles: dict[str, str], generation: int) -> bool:
        folder = folder_of(self._folder, language)
        for attempt in range(2):
            try:
                index = self._open(folder)
                with damage():
                    return self._write(index, articles, generation)
            except IndexBroken as error:
                if attempt or _is_full(error):
                    _log().warning("The index of %s cannot be written: %s", language, error)
                    return False
                _log().info("The index of %s is made anew: %s", language, error)
                _put_away(folder)
        return False

    def _open(self, folder: Path) -> tantivy.Index:
        if (folder / "meta.json").is_file():
            return open_index(folder)
        if folder.exists():
            _put_away(folder)
        with damage():
            return make_index(folder)

    def _write(self, index: tantivy.Index, articles: dict[str, str], generation: int) -> bool:
        known_generation, known = state_of(index)
        gone = [path for path in known if path not in articles]
        todo = [path for path, signature in articles.items() if known.get(path) != signature]
        if not gone and not todo:
            if known_generation != generation:
                self._remember(index.writer(_HEAP, 1), generation, articles)
            return False
        self._of += len(todo)
        writer = index.writer(_LARGE_HEAP if len(todo) > _MANY else _HEAP, 1)
        for path in (*gone, *(path for path in todo if path in known)):
            writer.delete_documents_by_term("key", path)
        for start in range(0, len(todo), _BATCH):
            if self._is_cancelled():
                writer.rollback()
                return False
            for page in self._pages(todo[start:start + _BATCH]):
                for document in documents(page):
                    writer.add_document(document)
            self._done += len(todo[start:start + _BATCH])
            self._on_progress(self._done, self._of)
        self._remember(writer, generation, articles)
        return True

    def _remember(self, writer: tantivy.IndexWriter, generation: int, articles: dict[str, str]) -> None:
        writer.delete_documents_by_term("key", STATE)
        state = tantivy.Document()
        state.add_text("key", STATE)
        state.add_bytes("stored", zlib.compress(json.dumps([generation, articles]).encode(), 1))
        writer.add_document(state)
        writer.commit()
        writer.wait_merging_threads()

    def _pages(self, paths: list[str]) -> Iterable[ArticlePage]:
        marks = ", ".join("?" * len(paths))
        for card, category, body in self._database.execute(
                "SELECT card, category, body FROM article JOIN page USING (number)"
                f" WHERE shown AND path IN ({marks})", paths):
            with contextlib.suppress(ValueError, TypeError):  # damage in the catalogue: the next look mends it
                yield page_of(card_of(card, category), body)


def documents(page: ArticlePage) -> Iterable[tantivy.Document]:
    """The documents of an article: its own, then one for each section that says something."""
    card, path = page.card, page.card.path
    own = number_of(path)
    title, summary = plain(card.title), plain(card.summary)
    keys = plain("\n".join((*page.keywords, *card.tags)))
    headings = [plain(section.title) for section in page.sections]
    texts = [plain(section.text) for section in page.sections]
    pictures = plain("\n".join(f"{one.alt} {one.caption}" for one in page.pictures))
    article = tantivy.Document()
    article.add_text("key", path)
    article.add_text("filter", f"topic:{card.category}")
    if card.minutes <= SHORT_MINUTES:
        article.add_text("filter", "short")
    article.add_unsigned("topic", facts_number(card.category, is_short=card.minutes <= SHORT_MINUTES))
    article.add_text("title", title)
    article.add_text("heads", "\n".join(headings))
    article.add_text("keys", f"{keys}\n{summary}")
    # All of it: whether an article is found at all is asked of this one field.
    for text in (title, "\n".join(headings), keys, summary, "\n".join(texts), pictures):
        article.add_text("body", text)
    runs = grams("\n".join((title, *headings, keys, summary, *texts, pictures)))
    has_runs = bool(runs)
    if has_runs:
        article.add_text("grams", runs)
    article.add_bytes("stored", _stored(path))
    yield article
    lead = [number for number, section in enumerate(page.sections) if not section.title]
    parts = [("", "", title, "\n".join((summary, *(texts[number] for number in lead))),
              "\n".join((card.summary, *(page.sections[number].text for number in lead))).strip())]
    parts += [(section.anchor, section.title, head, folded, section.text)
              for section, head, folded in zip(page.sections, headings, texts, strict=True) if section.title]
    for anchor, title, head, folded, text in parts:
        document = tantivy.Document()
        document.add_text("key", path)
        document.add_unsigned("of", own)
        document.add_text("s_head", head)
        document.add_text("s_text", f"{head}\n{folded}")
        if has_runs:
            document.add_text("s_grams", grams(f"{head}\n{folded}"))
        document.add_bytes("stored", _stored(anchor, title, text))
        yield document


def _stored(*texts: str) -> bytes:
    return "\x00".join([text.replace("\x00", "") for text in texts]).encode("utf-8", "replace")


def _put_away(path: Path) -> None:
    """Out of the way at once, then gone: another process may have files of it open."""
    away = path.with_name(f"{path.name}.old-{time.time_ns()}")
    with contextlib.suppress(OSError):
        os.replace(path, away)
        path = away
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _is_full(error: IndexBroken) -> bool:
    return any(part in str(error) for part in ("No space", "Read-only", "Permission denied", "os error 28"))


def _log():  # noqa: ANN202
    import logging

    return logging.getLogger(__name__)
