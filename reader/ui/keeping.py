"""What a person keeps, between its services and the panes: the star in the bar, marks in the article, the Saved page,
the history, and what is stored about a person. Whatever is taken away can be brought back for a while.

Made after the first painting. Decides nothing about where marks stand; that is the service's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from reader.kept import Mark, MarkColor, MarkKind, Standing, Visit
from reader.model import ArticlePage, Destination, Screen
from reader.services.library_service import LibraryService
from reader.services.marks_service import MarksService
from reader.services.messages import UNDO_SECONDS, Messages
from reader.services.navigator import Navigator
from reader.services.reading_service import ReadingService
from reader.services.settings_service import SettingsService
from reader.ui.language import spoken
from reader.ui.main_window import MainWindow
from reader.ui.marks_files import MarksFiles
from reader.ui.screens import UNDO
from reader.ui.stored_data import StoredData
from reader.ui.wording import translate

_MOST_UNDO = 20
_MOST_VISITS = 2000
_MOST_HEADINGS = 40  # articles of which the Saved page says at which heading one stopped


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
        self._forget: Callable[[], None] | None = None      # what is out of sight and not yet out of the store
        self._hidden: tuple[str, str] | None = ("", "")     # the article that it is about; None: the whole history
        self._forget_timer = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        self._forget_timer.timeout.connect(self.finish)
        self._files = MarksFiles(window, marks, reading, messages, self)
        self._stored = StoredData(window, marks, reading, settings, messages, self)
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
        self._window.top_bar.set_keeping(not self._library.is_visitor(page.card))
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
        if page is not None:
            self._save_place(page, *self._window.pane(Screen.ARTICLE).spot_in_view())

    def _on_save_place(self, start: int, end: int) -> None:
        page = self._open_page()
        if page is not None:
            self._save_place(page, start, end)

    def _save_place(self, page: ArticlePage, start: int, end: int) -> None:
        if end <= start:
            return
        here = next((placed for placed in self._marks.of(page.card) if placed.mark.kind is MarkKind.BOOKMARK
                     and placed.start <= start < placed.end), None)
        if here is not None:
            self._remove(here.mark.id, translate("Reader", "This place is no longer saved."))
            return
        mark = self._marks.save_place(page, start, end)
        words = translate("Reader", "This place is saved: “{words}”.").format(words=_short(mark.words))
        self._messages.offer_undo(words, translate("Reader", "Undo"), self._offer(lambda: self._marks.remove(mark.id)))

    def write_note(self) -> None:
        """A note on the selected words, else on the article."""
        if self._open_page() is not None:
            self._window.pane(Screen.ARTICLE).write_note(*self._window.pane(Screen.ARTICLE).selected())

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
        if self._library.is_visitor(self._page.card):
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
        page = self._page
        self._window.top_bar.set_saved(page is not None and self._marks.bookmark_of(page.card) is not None)

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
            pane.save_place_requested.connect(self._on_save_place)
            pane.note_requested.connect(self._on_note)
            pane.mark_note_requested.connect(self._on_mark_note)
            pane.mark_color_requested.connect(self._on_mark_color)
            pane.mark_removed_requested.connect(self._remove)
            if pane.page is not None:
                self.article_shown(pane.page)
        elif name == Screen.SAVED:
            pane.open_requested.connect(self._on_open)
            pane.near_requested.connect(self._on_open)
            pane.article_requested.connect(self._on_open_article)
            pane.remove_requested.connect(self._remove)
            pane.rename_requested.connect(self._on_rename)
            pane.note_requested.connect(self._on_mark_note)
            pane.color_requested.connect(self._on_mark_color)
            pane.keep_as_note_requested.connect(self._marks.keep_as_note)
            pane.export_requested.connect(self._files.ask_export)
            pane.import_requested.connect(self._files.ask_import)
            pane.history_requested.connect(self._on_history)
            pane.stored_requested.connect(self._on_stored)
        elif name == Screen.HISTORY:
            pane.back_requested.connect(self._on_saved)
            pane.open_requested.connect(self._on_open_visit)
            pane.remove_requested.connect(self._on_remove_visit)
            pane.clear_requested.connect(self._on_clear_history)
            pane.keeping_requested.connect(self._on_history_kept)
        elif name == Screen.STORED:
            pane.back_requested.connect(self._on_saved)
            pane.export_requested.connect(self._files.ask_export)
            pane.folder_requested.connect(self._stored.show_folder)
            pane.delete_requested.connect(self._stored.delete)
            pane.delete_all_requested.connect(self._stored.delete_all)

    def _on_highlight(self, start: int, end: int, color: MarkColor) -> None:
        page = self._open_page()
        if page is not None:
            self._marks.highlight(page, start, end, color)

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

    def _on_mark_color(self, id: str, color: MarkColor | str) -> None:  # noqa: A002
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

    def _on_saved(self) -> None:
        self._navigator.go_to(Destination(Screen.SAVED))

    def _on_open_visit(self, visit: Visit) -> None:
        self._on_open_article(visit.article, visit.language)

    def _on_remove_visit(self, visit: Visit) -> None:
        self._forget_later(
            translate("Reader", "“{title}” is out of the history.").format(title=_short(visit.title, 40)),
            partial(self._reading.remove_visits, visit.article, visit.language), (visit.article, visit.language))

    def _on_history_kept(self, is_kept: bool) -> None:
        self._settings.set_keep_history(is_kept)
        self._fill_history()

    def _on_clear_history(self) -> None:
        self._forget_later(translate("Reader", "The history is cleared."), self._reading.clear_history, None)

    def _forget_later(self, words: str, forget: Callable[[], None], hidden: tuple[str, str] | None) -> None:
        """What leaves the history is out of sight at once and out of the store when nobody has asked for it again."""
        self.finish()
        self._forget, self._hidden = forget, hidden
        self._forget_timer.start()
        self._messages.offer_undo(words, translate("Reader", "Undo"), self._offer(self._keep_after_all))
        self._fill_history()

    def _keep_after_all(self) -> None:
        self._forget_timer.stop()
        self._forget, self._hidden = None, ("", "")
        self._fill_history()

    def finish(self) -> None:
        """Do now what was only out of sight so far. Before the app closes, too."""
        self._forget_timer.stop()
        forget, self._forget, self._hidden = self._forget, None, ("", "")
        if forget is not None:
            forget()

    def _fill_saved(self) -> None:
        from reader.ui.widgets.saved_words import reading_line

        placed = self._marks.all()
        lines: dict[tuple[str, str], str] = {}
        for one in reversed(placed):
            spot = one.mark.spot
            key = spot.article, spot.language
            if one.mark.kind is not MarkKind.BOOKMARK or key in lines:
                continue
            record = self._reading.record(*key)
            heading = ""
            if record is not None and not record.finished and record.place.anchor and len(lines) < _MOST_HEADINGS:
                page = self._library.page(*key)
                heading = next((part.title for part in page.sections if part.anchor == record.place.anchor), "") \
                    if page is not None else ""
            lines[key] = reading_line(record, heading)
        language = self._interface_language()
        topics = {topic.id: topic for topic in self._library.place(language).categories}
        self._window.pane(Screen.SAVED).set_marks(placed, lines, topics, language=language)

    def _fill_history(self) -> None:
        self._reading.run(partial(_latest_visits, _MOST_VISITS), self._on_visits)

    def _on_visits(self, visits: tuple[Visit, ...]) -> None:
        if self._hidden is None:
            visits = ()
        visits = tuple(visit for visit in visits if (visit.article, visit.language) != self._hidden)
        self._window.pane(Screen.HISTORY).set_visits(visits, is_kept=self._settings.keep_history,
                                                     language=self._interface_language())

    def _fill_stored(self) -> None:
        self._stored.fill()

    def _on_forgotten(self) -> None:
        if self._window.current_name() == Screen.HISTORY:
            self._fill_history()
        self.saved_changed.emit()

    def _interface_language(self) -> str:
        return spoken()


def _latest_visits(limit: int, store) -> tuple[Visit, ...]:  # noqa: ANN001
    return store.visits(limit)


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
