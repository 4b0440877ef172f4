"""What a person keeps, while the app runs: bookmarks, highlights, notes, and where each of them stands now.

Everything is in memory once it has been read, so every answer comes at once; every change is shown at once and written
in the writer's thread. Places are looked for in the texts of articles in a thread of its own. Nothing is ever moved to
a place that is not surely the same: such marks are told as lost.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.kept import Mark, MarkColor, MarkKind, PlacedMark, Spot, Standing, TextQuote
from reader.model import ArticleCard, ArticlePage
from reader.services.tasks import Tasks

Key = tuple[str, str]  # an article's lasting id, language
_REMEMBERED = 20       # removed things that can be brought back


class MarksService(QObject):
    """Keeps the marks of the library. Marks are known by their ids."""

    changed = Signal()                 # marks came, went, or stand elsewhere; all of them may have
    article_changed = Signal(str, str)  # lasting id and language: the marks of this article are other ones
    renamed = Signal(str, str, str)    # old and new lasting id of an article, and its language
    save_failed = Signal(object)       # a ReaderError

    def __init__(
        self, store: Callable[[], Any], find: Callable[[str, str], ArticleCard | None],
        by_hash: Callable[[str, str], ArticleCard | None], page: Callable[[str, str], ArticlePage | None],
        writer: Tasks, parent: QObject | None = None,
    ) -> None:
        """`store` gives the writer's `Store`, and is called in the writer's thread only; `find`, `by_hash` and `page`
        are those of the library, for the thread that this object lives in."""
        super().__init__(parent)
        self._store, self._find, self._by_hash, self._page = store, find, by_hash, page
        self._writer = writer
        self._thinker = Tasks(1)
        self._marks: dict[str, Mark] = {}            # in the order in which they were made
        self._articles: dict[Key, dict[str, None]] = {}  # ids of the marks of each article, in that order
        self._looked_at: ArticlePage | None = None   # the article that was shown last
        self._touched: set[str] = set()              # changed since the store was last read
        self._places: dict[str, PlacedMark] = {}     # where they stand, as far as that is known
        self._sought: dict[Key, str] = {}            # article → version in which its marks are being looked for
        self._removed: dict[str, Mark] = {}          # what can be brought back
        self.is_loaded = self._is_closed = False

    # ---- questions ---------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read all marks in the background; `changed` says when they are there. Again after something was imported."""
        self._touched.clear()
        self._writer.run(partial(_all, self._store), self._on_loaded)

    def all(self) -> tuple[PlacedMark, ...]:
        """Every mark, in the order in which they were made."""
        return tuple(self._placed(mark) for mark in self._marks.values())

    def of(self, card: ArticleCard) -> tuple[PlacedMark, ...]:
        """The marks of one article."""
        return tuple(self._placed(mark) for mark in self._of(_key(card)))

    def mark(self, id: str) -> PlacedMark | None:
        mark = self._marks.get(id)
        return None if mark is None else self._placed(mark)

    def bookmark_of(self, card: ArticleCard) -> Mark | None:
        """The bookmark of a whole article."""
        return next((mark for mark in self._of(_key(card)) if _is_saved_article(mark)), None)

    def saved_articles(self) -> frozenset[Key]:
        """Lasting ids and languages of the articles that are saved as a whole."""
        return frozenset(_spot_key(mark) for mark in self._marks.values() if _is_saved_article(mark))

    # ---- changes -----------------------------------------------------------------------------------------------

    def save_article(self, page: ArticlePage) -> Mark:
        """Bookmark a whole article."""
        card = page.card
        spot = Spot(card.mark_id, card.language, content_hash=card.content_hash)
        return self._add(self._new(MarkKind.BOOKMARK, spot, card.title, "", ""))

    def save_place(self, page: ArticlePage, start: int, end: int) -> Mark:
        """Bookmark the words from `start` to `end` of the article's text: a heading or the beginning of a paragraph."""
        return self._add(self._at(page, MarkKind.BOOKMARK, start, end))

    def highlight(self, page: ArticlePage, start: int, end: int, color: MarkColor, note: str = "") -> Mark:
        """Mark the words from `start` to `end` of the article's text, which are not all white space."""
        return self._add(replace(self._at(page, MarkKind.HIGHLIGHT, start, end), color=color, note=note))

    def add_note(self, page: ArticlePage, note: str, start: int = 0, end: int = 0) -> Mark:
        """A note on the whole article, or on the words from `start` to `end`."""
        if end > start:
            return self._add(replace(self._at(page, MarkKind.NOTE, start, end), note=note))
        card = page.card
        spot = Spot(card.mark_id, card.language, content_hash=card.content_hash)
        return self._add(replace(self._new(MarkKind.NOTE, spot, card.title, "", ""), note=note))

    def change(self, id: str, **fields: object) -> Mark | None:
        """Give a mark another `note`, `name` or `color`. A note without words that stands for itself is removed."""
        mark = self._marks.get(id)
        if mark is None:
            return None
        changed = replace(mark, **fields, changed=time.time())
        if mark.kind is MarkKind.NOTE and not changed.note.strip():
            self.remove(id)
            return None
        self._set(changed)
        self._write(partial(_change, self._store, changed))
        self._tell(changed)
        return changed

    def keep_as_note(self, id: str) -> Mark | None:
        """A mark whose words are not in the article any more becomes a note on the whole article, its words in it."""
        mark = self._marks.get(id)
        if mark is None:
            return None
        words = mark.words or mark.spot.quote.exact
        note = f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"
        if mark.note:
            note += f"\n{mark.note}"
        whole = replace(mark.spot, section="", quote=TextQuote(), start=0)
        changed = replace(mark, kind=MarkKind.NOTE, spot=whole, note=note, heading="", changed=time.time())
        self._set(changed)
        self._write(partial(_change, self._store, changed))
        self._tell(changed)
        return changed

    def remove(self, id: str) -> Mark | None:
        """Take a mark away; `restore` brings it back."""
        mark = self._marks.pop(id, None)
        if mark is None:
            return None
        self._places.pop(id, None)
        self._articles[_spot_key(mark)].pop(id, None)
        self._removed[id] = mark
        for old in list(self._removed)[:-_REMEMBERED]:
            del self._removed[old]
        self._write(partial(_remove, self._store, id))
        self._tell(mark)
        return mark

    def restore(self, id: str) -> None:
        """Bring back what was removed."""
        mark = self._removed.pop(id, None)
        if mark is None or id in self._marks:
            return
        self._writer.run(partial(_restore, self._store, mark), self._on_loaded, self.save_failed.emit)
        self._set(mark)
        self._tell(mark)

    def clear(self) -> None:
        """Delete every mark for good, in the copies as well."""
        self.forget_all()
        self._write(partial(_clear, self._store))

    def forget_all(self) -> None:
        """The store is being emptied: nothing that was in it is shown any more, or can be brought back."""
        keys = tuple(self._articles)
        for known in (self._marks, self._articles, self._places, self._sought, self._removed):
            known.clear()
        self._touched.clear()
        for key in keys:
            self.article_changed.emit(*key)
        self.changed.emit()

    # ---- the library changes -----------------------------------------------------------------------------------

    def follow(self) -> None:
        """The library has another state: look where every mark stands now."""
        if self.is_loaded:
            for key in tuple(self._articles):
                self._follow(key)

    def look(self, page: ArticlePage) -> None:
        """An article is shown: make sure that its marks stand where they say, and tell."""
        self._looked_at = page
        if not self.is_loaded:
            return
        from reader.marks.placing import stand_there

        key = _key(page.card)
        if not stand_there(self.of(page.card), page):
            for mark in self._of(key):
                self._places.pop(mark.id, None)
            self._seek(key, page.card, doubted=True)
        else:
            self._seek(key, page.card)
        self.article_changed.emit(*key)

    def close(self) -> None:
        self._is_closed = True
        self._thinker.finish()
        self._thinker.silence()

    # ---- inside ------------------------------------------------------------------------------------------------

    def _new(self, kind: MarkKind, spot: Spot, title: str, heading: str, words: str) -> Mark:
        now = time.time()
        return Mark(uuid.uuid4().hex, kind, spot, title, heading, words, made=now, changed=now)

    def _at(self, page: ArticlePage, kind: MarkKind, start: int, end: int) -> Mark:
        from reader.marks.anchor import make_spot
        from reader.marks.article_text import article_text

        text = article_text(page)
        spot = replace(make_spot(text, start, end), article=page.card.mark_id)
        words = spot.quote.exact  # without the white space at its ends
        mark = self._new(kind, spot, page.card.title, text.section_at(spot.start).title, words)
        self._places[mark.id] = PlacedMark(mark, Standing.HERE, spot.start, spot.start + len(words), card=page.card)
        return mark

    def _add(self, mark: Mark) -> Mark:
        self._set(mark)
        self._write(partial(_add, self._store, mark))
        self._tell(mark)
        return mark

    def _of(self, key: Key) -> list[Mark]:
        return [self._marks[id] for id in self._articles.get(key, ())]

    def _set(self, mark: Mark) -> None:
        self._marks[mark.id] = mark
        self._articles.setdefault(_spot_key(mark), {})[mark.id] = None
        self._touched.add(mark.id)
        known = self._places.get(mark.id)
        if known is not None:
            self._places[mark.id] = (
                replace(known, mark=mark) if not mark.spot.is_whole
                else PlacedMark(mark, Standing.HERE if known.card else Standing.GONE, card=known.card))

    def _write(self, work: Callable[[], Any]) -> None:
        self._writer.run(work, failed=self.save_failed.emit)

    def _tell(self, mark: Mark) -> None:
        self.article_changed.emit(*_spot_key(mark))
        self.changed.emit()

    def _placed(self, mark: Mark) -> PlacedMark:
        """Where a mark stands as far as that is known. What has not been looked for is taken to be where it was, when
        the article is the same."""
        known = self._places.get(mark.id)
        if known is not None:
            return known
        card = self._card(_spot_key(mark))
        if card is None:
            placed = PlacedMark(mark, Standing.GONE)
        elif mark.spot.is_whole:
            placed = PlacedMark(mark, Standing.HERE, card=card)
        elif card.content_hash == mark.spot.content_hash:
            start = mark.spot.start
            placed = PlacedMark(mark, _standing(mark), start, start + len(mark.spot.quote.exact), card=card)
        else:
            return PlacedMark(mark, Standing.HERE, card=card)  # being looked for
        self._places[mark.id] = placed
        return placed

    def _card(self, key: Key) -> ArticleCard | None:
        card = self._find(*key)
        return card if card is not None and card.language == key[1] else None

    def _follow(self, key: Key) -> None:
        mine = self._of(key)
        if not mine:
            del self._articles[key]
            return
        card = self._card(key) or self._renamed_file(mine)
        if card is not None and card.mark_id != key[0]:
            self._rename(mine, key, card)
            key = _key(card)
        if card is not None:
            self._seek(key, card)
            return
        gone = [mark for mark in mine if (known := self._places.get(mark.id)) is None
                or known.standing is not Standing.GONE]
        for mark in gone:
            self._places[mark.id] = PlacedMark(mark, Standing.GONE)
        if gone:
            self.article_changed.emit(*key)
            self.changed.emit()

    def _renamed_file(self, marks: list[Mark]) -> ArticleCard | None:
        """Another file with the very bytes that these marks were last seen in: the file has got another name."""
        for content_hash in {mark.spot.content_hash: None for mark in marks}:
            card = self._by_hash(content_hash, marks[0].spot.language) if content_hash else None
            if card is not None:
                return card
        return None

    def _rename(self, marks: Iterable[Mark], key: Key, card: ArticleCard) -> None:
        """The article of these marks has another name now."""
        for mark in marks:
            self._places.pop(mark.id, None)
            self._set(replace(mark, spot=replace(mark.spot, article=card.mark_id), title=card.title))
        self._articles.pop(key, None)
        self._write(partial(_rename, self._store, key[0], card.mark_id, key[1]))
        self.renamed.emit(key[0], card.mark_id, key[1])
        self.changed.emit()

    def _seek(self, key: Key, card: ArticleCard, *, doubted: bool = False) -> None:
        """Look in another thread for those marks of an article whose places are not known in its present version.
        `doubted`: also for those that say to be of it."""
        wanted, is_back = [], False
        for mark in self._of(key):
            known = self._places.get(mark.id)
            if known is not None and known.card is not None and known.card.content_hash == card.content_hash:
                continue
            if mark.spot.is_whole:
                self._places[mark.id] = PlacedMark(mark, Standing.HERE, card=card)
            elif doubted or mark.spot.content_hash != card.content_hash:
                wanted.append(mark)
                continue
            else:  # this is the version that it was last seen in
                start = mark.spot.start
                self._places[mark.id] = PlacedMark(mark, _standing(mark), start, start + len(mark.spot.quote.exact),
                                                   card=card)
            is_back = is_back or known is not None
        if is_back:
            self.article_changed.emit(*key)
            self.changed.emit()
        if not wanted or self._sought.get(key) == card.content_hash:
            return
        page = self._page(card.id, card.language)
        if page is not None:
            self._sought[key] = card.content_hash
            self._thinker.run(partial(_look, tuple(wanted), page), partial(self._on_found, key, page.card),
                              partial(self._on_not_found, key))

    def _on_found(self, key: Key, card: ArticleCard, found: tuple[PlacedMark, ...]) -> None:
        self._sought.pop(key, None)
        moved = []
        for placed in found:
            mark = self._marks.get(placed.mark.id)
            if mark is None:
                continue  # removed meanwhile
            # From here on the present version is what a found mark holds on to. Its note may have changed meanwhile.
            now = replace(mark, spot=placed.mark.spot, title=placed.mark.title, heading=placed.mark.heading)
            self._places[mark.id] = replace(placed, mark=now)
            if now != mark:
                self._set(now)
                moved.append(now)
        if moved:
            self._write(partial(_change_all, self._store, tuple(moved)))
        self.article_changed.emit(*key)
        self.changed.emit()

    def _on_not_found(self, key: Key, _error: Exception) -> None:
        """A mistake of ours, and in the log: the marks stay as they are."""
        self._sought.pop(key, None)

    def _on_loaded(self, marks: tuple[Mark, ...]) -> None:
        """The order is that of the store. What was changed since it was read, or could not be written, stays."""
        if self._is_closed:
            return
        mine = self._marks
        known = {mark.id: mine[mark.id] if mark.id in self._touched and mark.id in mine else mark
                 for mark in marks if mark.id not in self._removed}
        self._marks = known | {id: mark for id, mark in mine.items() if id not in known}
        self._places = {id: place for id, place in self._places.items() if self._marks.get(id) == place.mark}
        self._articles = {}
        for mark in self._marks.values():
            self._articles.setdefault(_spot_key(mark), {})[mark.id] = None
        self.is_loaded = True
        self.follow()
        if self._looked_at is not None:
            self.look(self._looked_at)
        self.changed.emit()


def _key(card: ArticleCard) -> Key:
    return card.mark_id, card.language


def _spot_key(mark: Mark) -> Key:
    return mark.spot.article, mark.spot.language


def _is_saved_article(mark: Mark) -> bool:
    return mark.kind is MarkKind.BOOKMARK and mark.spot.is_whole


def _standing(mark: Mark) -> Standing:
    if mark.words == mark.spot.quote.exact:
        return Standing.HERE
    from reader.marks.placing import standing_of

    return standing_of(mark)


def _look(marks: tuple[Mark, ...], page: ArticlePage) -> tuple[PlacedMark, ...]:
    """In the thinker's thread. Imported here: most starts of the app look for nothing."""
    from reader.marks.placing import place_marks

    return place_marks(marks, page)


# In the writer's thread

def _all(store: Callable[[], Any]) -> tuple[Mark, ...]:
    return store().marks()


def _add(store: Callable[[], Any], mark: Mark) -> None:
    store().add_mark(mark)


def _clear(store: Callable[[], Any]) -> None:
    store().clear_marks()


def _change(store: Callable[[], Any], mark: Mark) -> None:
    store().change_mark(mark)


def _change_all(store: Callable[[], Any], marks: tuple[Mark, ...]) -> None:
    for mark in marks:
        store().change_mark(mark)


def _remove(store: Callable[[], Any], id: str) -> None:
    store().remove_mark(id)


def _restore(store: Callable[[], Any], mark: Mark) -> tuple[Mark, ...]:
    store().restore_mark(mark)
    return store().marks()


def _rename(store: Callable[[], Any], old: str, new: str, language: str) -> None:
    store().rename_article(old, new, language)
