"""What a person keeps, between its services and the panes: the star in the bar, marks in the article, the Saved page,
the history, and what is stored about a person. Whatever is taken away can be brought back for a while.

Made after the first painting. Decides nothing about where marks stand; that is the service's.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject, Signal

from reader.kept import Mark, MarkColor, MarkKind, Standing, Visit
from reader.model import ArticlePage, Destination, Screen
from reader.services.library_service import LibraryService
from reader.services.marks_service import MarksService
from reader.services.messages import Messages
from reader.services.navigator import Navigator
from reader.services.reading_service import ReadingService
from reader.services.settings_service import SettingsService
from reader.ui.main_window import MainWindow
from reader.ui.screens import UNDO
from reader.ui.wording import translate

_MOST_UNDO = 20
_MOST_VISITS = 2000


class Keeping(QObject):
    """See the module."""

    saved_changed = Signal()  # other articles are saved than before

    def __init__(
        self, window: MainWindow, library: LibraryService, marks: MarksService, reading: ReadingService,
        settings: SettingsService, navigator: Navigator, messages: Messages, parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._marks, self._reading = window, library, marks, reading
        self._settings, self._navigator, self._messages = settings, navigator, messages
        self._page: ArticlePage | None = None       # the article in the pane
        self._saved: frozenset[tuple[str, str]] = frozenset()
        self._wanted = ""                           # a mark to show as soon as its place is known
        self._undo: dict[str, Callable[[], None]] = {}
        self._numbers = count(1)
        marks.changed.connect(self._on_changed)
        marks.article_changed.connect(self._on_article_changed)
        marks.save_failed.connect(messages.report)
        reading.condition_changed.connect(self._on_condition)
        reading.forgotten.connect(self._on_forgotten)
        window.pane_made.connect(self._on_pane_made)
        for name in (Screen.ARTICLE, Screen.SAVED, Screen.HISTORY, Screen.STORED):
            if window.has_pane(name):
                self._on_pane_made(name)
        marks.load()
        reading.look_after()

    def saved_articles(self) -> frozenset[tuple[str, str]]:
        """Lasting ids and languages of the articles with a star."""
        return self._saved

    # ---- the article -------------------------------------------------------------------------------------------

    def article_shown(self, page: ArticlePage) -> None:
        """The article pane shows this page now."""
        self._page = page
        self._window.top_bar.set_keeping(bool(page.card.path))
        self._marks.look(page)
        self._show_star()

    def toggle_article(self) -> None:
        """The star: save the article in the pane, or no longer."""
        page = self._open_page()
        if page is None:
            return
        mark = self._marks.bookmark_of(page.card)
        if mark is None:
            mark = self._marks.save_article(page)
            self._messages.say(translate("Reader", "Saved. You find it under “Saved”."))
        elif mark.note or mark.name:
            self._remove(mark.id, translate("Reader", "No longer saved, its note included."))
        else:
            self._remove(mark.id, translate("Reader", "No longer saved."))

    def save_place(self) -> None:
        """Save the heading or the paragraph in view, or no longer."""
        page = self._open_page()
        where = self._window.pane(Screen.ARTICLE).spot_in_view() if page is not None else None
        if page is None or where is None:
            return
        here = next((placed for placed in self._marks.of(page.card) if placed.mark.kind is MarkKind.BOOKMARK
                     and not placed.mark.spot.is_whole and placed.start == where[0]), None)
        if here is not None:
            self._remove(here.mark.id, translate("Reader", "This place is no longer saved."))
            return
        mark = self._marks.save_place(page, *where)
        words = translate("Reader", "This place is saved: “{words}”.").format(words=_short(mark.words))
        self._messages.offer_undo(words, translate("Reader", "Undo"), self._offer(lambda: self._marks.remove(mark.id)))

    def write_note(self) -> None:
        """A note on the selected words, else on the article."""
        if self._open_page() is not None:
            self._window.pane(Screen.ARTICLE).write_note()

    def show_mark(self, id: str) -> None:  # noqa: A002
        """Scroll the article to a mark and let it glow, now or as soon as its place is known."""
        self._wanted = id
        self._show_wanted()

    # ---- other pages -------------------------------------------------------------------------------------------

    def show_saved(self) -> str:
        """Fill the Saved page. Returns the window's title."""
        self._fill_saved()
        return translate("Reader", "Saved")

    def show_history(self) -> str:
        self._window.pane(Screen.HISTORY)
        self._fill_history()
        return translate("Reader", "Reading history")

    def show_stored(self) -> str:
        self._window.pane(Screen.STORED)
        self._fill_stored()
        return translate("Reader", "What is stored about me")

    def follow(self) -> None:
        """The library has changed."""
        self._marks.follow()

    # ---- bringing back -----------------------------------------------------------------------------------------

    def undo(self, number: str) -> None:
        """Bring back what the message with this number spoke of."""
        bring_back = self._undo.pop(number, None)
        if bring_back is not None:
            bring_back()

    def undo_last(self) -> None:
        """Bring back what was removed last."""
        if self._undo:
            self.undo(next(reversed(self._undo)))
            self._window.hush()
        else:
            self._messages.say(translate("Reader", "There is nothing to bring back."))

    def _offer(self, bring_back: Callable[[], None]) -> str:
        number = str(next(self._numbers))
        self._undo[number] = bring_back
        for old in list(self._undo)[:-_MOST_UNDO]:
            del self._undo[old]
        return UNDO + number

    def _remove(self, id: str, words: str = "") -> None:  # noqa: A002
        mark = self._marks.remove(id)
        if mark is not None:
            self._messages.offer_undo(words or _removed(mark), translate("Reader", "Undo"),
                                      self._offer(lambda: self._marks.restore(id)))

    # ---- inside ------------------------------------------------------------------------------------------------

    def _open_page(self) -> ArticlePage | None:
        """The article that is on screen, when something can be kept of it."""
        if self._window.current_name() != Screen.ARTICLE or self._page is None:
            return None
        if not self._page.card.path:
            self._messages.say(translate("Reader", "Only articles of the library can be saved."))
            return None
        if not self._marks.is_loaded:
            return None
        return self._page

    def _on_changed(self) -> None:
        saved = self._marks.saved_articles()
        if saved != self._saved:
            self._saved = saved
            self.saved_changed.emit()
        if self._window.current_name() == Screen.SAVED:
            self._fill_saved()

    def _on_article_changed(self, article: str, language: str) -> None:
        page = self._page
        if page is not None and (page.card.mark_id, page.card.language) == (article, language):
            self._show_star()
            self._show_marks()
            self._show_wanted()

    def _on_condition(self, condition) -> None:  # noqa: ANN001
        self._messages.warn(f"{condition.sentence} {condition.hint}".strip())

    def _show_star(self) -> None:
        card = self._page.card if self._page is not None else None
        self._window.top_bar.set_saved(card is not None and (card.mark_id, card.language) in self._saved)

    def _show_marks(self) -> None:
        from reader.marks.article_text import article_text

        if self._page is not None:
            self._window.pane(Screen.ARTICLE).set_kept(self._marks.of(self._page.card), article_text(self._page).text)

    def _show_wanted(self) -> None:
        if not self._wanted or self._page is None:
            return
        placed = self._marks.mark(self._wanted)
        if placed is None or placed.card is None or placed.card.path != self._page.card.path:
            return
        pane = self._window.pane(Screen.ARTICLE)
        if placed.end > placed.start:
            self._wanted = ""
            pane.show_mark(placed.start, placed.end)
        elif placed.standing is Standing.LOST:
            self._wanted = ""
            if placed.near:
                pane.go_to_section(placed.near)
            self._messages.say(translate("Reader", "The text has changed. It was near here."))
        elif placed.mark.spot.is_whole:
            self._wanted = ""

    # ---- panes -------------------------------------------------------------------------------------------------

    def _on_pane_made(self, name: str) -> None:
        pane = self._window.pane(name)
        if name == Screen.ARTICLE:
            pane.highlight_requested.connect(self._on_highlight)
            pane.note_requested.connect(self._on_note)
            pane.mark_note_requested.connect(self._on_mark_note)
            pane.mark_color_requested.connect(self._on_mark_color)
            pane.mark_removed_requested.connect(self._remove)
            if pane.page is not None:
                self.article_shown(pane.page)
        elif name == Screen.SAVED:
            pane.open_requested.connect(self._on_open)
            pane.near_requested.connect(self._on_open)
            pane.remove_requested.connect(self._remove)
            pane.rename_requested.connect(self._on_rename)
            pane.note_requested.connect(self._on_mark_note)
            pane.color_requested.connect(self._on_mark_color)
            pane.keep_as_note_requested.connect(self._marks.keep_as_note)
            pane.export_requested.connect(self._on_export)
            pane.import_requested.connect(self._on_import)
            pane.history_requested.connect(self._on_history)
            pane.stored_requested.connect(self._on_stored)
        elif name == Screen.HISTORY:
            pane.open_requested.connect(self._on_open_article)
            pane.remove_requested.connect(self._reading.remove_visits)
            pane.clear_requested.connect(self._reading.clear_history)
            pane.keeping_requested.connect(self._settings.set_keep_history)

    def _on_highlight(self, start: int, end: int, color: str) -> None:
        page = self._open_page()
        if page is not None:
            self._marks.highlight(page, start, end, MarkColor(color))

    def _on_note(self, start: int, end: int, note: str) -> None:
        page = self._open_page()
        if page is None or not note.strip():
            return
        if end > start:
            self._marks.highlight(page, start, end, MarkColor.YELLOW, note)
        else:
            self._marks.add_note(page, note)

    def _on_mark_note(self, id: str, note: str) -> None:  # noqa: A002
        self._marks.change(id, note=note)

    def _on_mark_color(self, id: str, color: str) -> None:  # noqa: A002
        self._marks.change(id, color=MarkColor(color))

    def _on_rename(self, id: str, name: str) -> None:  # noqa: A002
        self._marks.change(id, name=name)

    def _on_open(self, id: str) -> None:  # noqa: A002
        placed = self._marks.mark(id)
        if placed is not None and placed.card is not None:
            spot = placed.mark.spot
            whole = spot.is_whole
            self._navigator.go_to(Destination(Screen.ARTICLE, spot.article, language=spot.language,
                                              mark="" if whole else id))

    def _on_open_article(self, article: str, language: str) -> None:
        self._navigator.go_to(Destination(Screen.ARTICLE, article, language=language))

    def _on_history(self) -> None:
        self._navigator.go_to(Destination(Screen.HISTORY))

    def _on_stored(self) -> None:
        self._navigator.go_to(Destination(Screen.STORED))

    def _fill_saved(self) -> None:
        placed = self._marks.all()
        records = {}
        for one in placed:
            key = one.mark.spot.article, one.mark.spot.language
            if one.mark.kind is MarkKind.BOOKMARK and key not in records:
                record = self._reading.record(*key)
                if record is not None:
                    records[key] = record
        self._window.pane(Screen.SAVED).set_marks(placed, records)

    def _fill_history(self) -> None:
        self._reading.visits(_MOST_VISITS, self._on_visits)

    def _on_visits(self, visits: tuple[Visit, ...]) -> None:
        self._window.pane(Screen.HISTORY).set_visits(visits, kept=self._settings.keep_history)

    def _on_forgotten(self) -> None:
        if self._window.current_name() == Screen.HISTORY:
            self._fill_history()


def _short(words: str, most: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"


def _removed(mark: Mark) -> str:
    if mark.kind is MarkKind.HIGHLIGHT:
        return (translate("Reader", "The highlight and its note are removed.") if mark.note
                else translate("Reader", "The highlight is removed."))
    if mark.kind is MarkKind.NOTE:
        return translate("Reader", "The note is removed.")
    return translate("Reader", "No longer saved.")
