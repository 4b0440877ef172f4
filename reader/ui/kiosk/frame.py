"""The window's parts at a kiosk: a head, the screen, the keyboard, the bar; and what lies over them.

Puts parts in place; decides nothing about visits and time. `part_made` says that a part is there and can be connected,
as `pane_made` does for screens; after another language was chosen, parts are made anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget

from reader.model import Screen
from reader.ui.kiosk.bar import KioskBar
from reader.ui.kiosk.heads import PageHead, SearchHead
from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.touch import OneTap, swipes

if TYPE_CHECKING:
    from reader.ui.kiosk.attract import AttractPane
    from reader.ui.kiosk.cover import QuickCover
    from reader.ui.kiosk.keyboard import OnScreenKeyboard
    from reader.ui.kiosk.language_sheet import LanguageSheet
    from reader.ui.kiosk.still_reading import StillReading
    from reader.ui.kiosk.veil import Veil

ATTRACT, STILL_READING, COVER, KEYBOARD, LANGUAGES = "attract", "still_reading", "cover", "keyboard", "languages"
_WITH_HEAD = frozenset({Screen.ARTICLE, Screen.TOPIC, Screen.HELP, Screen.SAVED, Screen.HISTORY, Screen.STORED})


def _make_article(pictures):  # noqa: ANN001, ANN202
    from reader.ui.kiosk.article import KioskArticle

    return KioskArticle(pictures)


def _make_home(pictures):  # noqa: ANN001, ANN202
    from reader.ui.kiosk.home import KioskHome

    return KioskHome(pictures)


def _make_help(_pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.help_pane import HelpPane

    return HelpPane(can_select=False, has_back=False)


def _make_search(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.search_pane import SearchPane

    return SearchPane(pictures, has_recent=False)


def _make_saved(pictures):  # noqa: ANN001, ANN202
    from reader.ui.kiosk.take_home import TakeHome

    return TakeHome(pictures)


MAKERS = {Screen.ARTICLE: _make_article, Screen.HOME: _make_home, Screen.HELP: _make_help, Screen.SAVED: _make_saved,
          Screen.SEARCH: _make_search}


class KioskFrame(QWidget):
    """Holds the stack of screens. Its `bar` stands in for the laptop's top bar."""

    part_made = Signal(str)
    woken = Signal()                 # the start screen was touched
    kept_reading = Signal()          # yes to "Still reading?"
    take_home_requested = Signal()
    finish_requested = Signal()      # the person is finished: everything may be cleared
    cover_changed = Signal(bool)     # the page is hidden now, or shown again
    prefix_changed = Signal(str)     # what stands in the field: words to offer are wished for
    suggestion_chosen = Signal(str)

    def __init__(self, stack: QStackedWidget, pictures: Any, window: QWidget,
                 now: Callable[[], float] = time.monotonic) -> None:
        """`pictures` answers `cover` and says `ready`; `now` is a clock in seconds."""
        super().__init__(window)
        self.setObjectName("kiosk_frame")
        self._pictures, self._now = pictures, now
        self._look: KioskLook | None = None
        self._screen = Screen.HOME
        self._codes: tuple[str, ...] = ()
        self._language = ""
        self._keys_shown = True
        self._panel: QWidget | None = None
        self.taps = OneTap(window, now)
        self.taps.is_taken = self._is_beside_sheet
        self.bar = KioskBar(self)
        self.head = PageHead(self)
        self.search_head = SearchHead(self)
        self.stack = stack
        stack.setParent(self)
        self._keyboard: OnScreenKeyboard | None = None
        self._languages: LanguageSheet | None = None
        self._attract: AttractPane | None = None
        self._still: StillReading | None = None
        self._cover: QuickCover | None = None
        self.head.hide()
        self.search_head.hide()
        self._connect()

    def _connect(self) -> None:
        bar, head, search = self.bar, self.head, self.search_head
        head.back_requested.connect(bar.search_left)
        head.outline_requested.connect(bar.outline_requested)
        head.cover_requested.connect(self.cover_page)
        head.height_changed.connect(self._place)
        search.back_requested.connect(bar.search_left)
        search.help_requested.connect(bar.help_requested)
        search.edited.connect(bar.search_requested)
        search.edited.connect(self.prefix_changed)
        search.accepted.connect(self._on_accepted)
        search.moved.connect(bar.search_move_requested)
        search.keys_requested.connect(self._on_keys_requested)
        bar.languages_requested.connect(self._on_languages)
        bar.languages_changed.connect(self._on_languages_changed)
        bar.search_text_changed.connect(self._on_search_text)
        bar.search_focus_requested.connect(self._on_search_focus)
        bar.keys_requested.connect(self._on_keys_requested)
        bar.outline_button_changed.connect(head.set_outline_button)
        bar.veiled_touched.connect(self._on_veiled_touched)
        bar.help_requested.connect(self._on_help)
        bar.appearance_requested.connect(self._close_outline)
        for signal in (bar.home_requested, bar.search_requested, bar.saved_requested, bar.outline_requested):
            signal.connect(self.close_sheets)

    # ---- parts made when they are first needed -----------------------------------------------------------------

    def _made(self, name: str, part: QWidget) -> None:
        part.hide()
        if self._look is not None:
            part.set_look(self._look)
        self.part_made.emit(name)

    @property
    def keyboard(self) -> OnScreenKeyboard:
        if self._keyboard is None:
            from reader.ui.kiosk.keyboard import OnScreenKeyboard

            self._keyboard = keyboard = OnScreenKeyboard(self, self._now)
            keyboard.set_language(self._language)
            keyboard.typed.connect(self.search_head.type_text)
            keyboard.delete_requested.connect(self.search_head.delete_letter)
            keyboard.clear_requested.connect(self.search_head.clear_text)
            keyboard.search_requested.connect(self._on_search_key)
            keyboard.suggestion_chosen.connect(self.suggestion_chosen)
            keyboard.hide_requested.connect(self._on_hide_keys)
            self._made(KEYBOARD, keyboard)
        return self._keyboard

    @property
    def languages(self) -> LanguageSheet:
        if self._languages is None:
            from reader.ui.kiosk.language_sheet import LanguageSheet

            self._languages = sheet = LanguageSheet(self)
            sheet.set_languages(self._codes, self._language)
            sheet.language_requested.connect(self._on_language)
            sheet.closed.connect(self.close_sheets)
            self._made(LANGUAGES, sheet)
        return self._languages

    @property
    def attract(self) -> AttractPane:
        """The start screen."""
        if self._attract is None:
            from reader.ui.kiosk.attract import AttractPane

            self._attract = AttractPane(self._pictures, self)
            self._attract.woken.connect(self._on_woken)
            self._made(ATTRACT, self._attract)
        return self._attract

    @property
    def still_reading(self) -> StillReading:
        """The question whether somebody is there."""
        if self._still is None:
            from reader.ui.kiosk.still_reading import StillReading

            self._still = still = StillReading(self)
            still.kept_reading.connect(self._on_kept_reading)
            still.take_home_requested.connect(self._on_take_home)
            still.finish_requested.connect(self._on_finish)
            self._made(STILL_READING, still)
        return self._still

    @property
    def cover(self) -> QuickCover:
        if self._cover is None:
            from reader.ui.kiosk.cover import QuickCover

            self._cover = cover = QuickCover(self)
            cover.end_requested.connect(self._on_finish)
            cover.page_requested.connect(self.uncover_page)
            self._made(COVER, cover)
        return self._cover

    def make_panel(self) -> QWidget:
        """What the window shows for "Text size"."""
        from reader.ui.kiosk.text_sheet import TextSheet

        self._panel = TextSheet(self)
        return self._panel

    # ---- what it is told ---------------------------------------------------------------------------------------

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        for part in (self.bar, self.head, self.search_head, self._keyboard, self._languages, self._attract,
                     self._still, self._cover):
            if part is not None:
                part.set_look(look)
        self._place()

    def set_screen(self, screen: Screen) -> None:
        """Another screen is shown: the parts around it are those that it needs."""
        if self._screen is Screen.SEARCH and screen is not Screen.SEARCH:
            self._forget_typing()
        if screen is Screen.SEARCH and self._screen is not Screen.SEARCH:
            self._keys_shown = True
        self._screen = screen
        self.bar.set_screen(screen)
        self.head.set_screen(screen)
        self.head.set_outline_open(False)
        self.close_sheets()
        self._place()

    def pane_made(self, pane: QWidget) -> None:
        """A screen was made: fingers can drag it, and its news reach the head."""
        if isinstance(pane, QAbstractScrollArea):
            swipes(pane)
        if hasattr(pane, "progress_told"):
            pane.progress_told.connect(self.head.set_progress)
            pane.outline_opened.connect(self.head.set_outline_open)
        if hasattr(pane, "finish_requested"):
            pane.finish_requested.connect(self._on_finish)
        if hasattr(pane, "take_home_requested"):
            pane.take_home_requested.connect(self._on_take_home)

    def retranslate(self) -> None:
        """Say everything in the language of the interface; what is made when needed is made anew."""
        for part in (self.bar, self.head, self.search_head):
            part.retranslate()
        if self._keyboard is not None:
            self._keyboard.retranslate()
        for part in (self._languages, self._attract, self._still, self._cover):
            if part is not None:
                part.hide()
                part.deleteLater()
        self._languages = self._attract = self._still = self._cover = None
        self._panel = None
        self.bar.set_only_help(None)
        self.bar.set_languages_open(False)
        self._place()

    @property
    def foot(self) -> int:
        """What the bar or the keyboard take at the foot of the window, px."""
        return self._foot()[1].height()

    # ---- the start screen

    def show_attract(self) -> None:
        """Cover everything with the start screen. Its content comes from `attract.set_content`."""
        attract = self.attract
        self.close_sheets()
        attract.restart()
        self._place()
        attract.show()
        attract.raise_()
        attract.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_attract(self) -> None:
        if self._attract is not None and not self._attract.isHidden():
            self._attract.hide()
            self.taps.rest()  # the second tap of a trembling finger is for nobody

    @property
    def is_attracting(self) -> bool:
        return self._attract is not None and not self._attract.isHidden()

    # ---- "Still reading?"

    def ask_still_reading(self, seconds: int, *, can_take_home: bool = False) -> None:
        """Ask, with so many seconds to answer; `still_reading.set_seconds` counts them down."""
        still = self.still_reading
        self.close_sheets()
        self._close_outline()
        still.set_can_take_home(can_take_home)
        self._veil(still)
        still.start(seconds)

    def stop_asking(self) -> None:
        """Take the question away."""
        self._unveil(self._still)

    @property
    def is_asking(self) -> bool:
        return self._still is not None and not self._still.isHidden()

    # ---- hiding the page

    def cover_page(self) -> None:
        """Hide what is on screen, at once."""
        self._veil(self.cover)
        self.cover.start()
        self.taps.rest(0.3)
        self.cover_changed.emit(True)

    def uncover_page(self) -> None:
        if self.is_covered:
            self._unveil(self._cover)
            self.cover_changed.emit(False)

    @property
    def is_covered(self) -> bool:
        return self._cover is not None and not self._cover.isHidden()

    # ---- inside

    def _veil(self, part: Veil) -> None:
        part.beside = self.bar.help
        part.show()
        self.bar.set_only_help(part.move_focus)
        self._place()
        part.raise_()
        self.bar.raise_()

    def _unveil(self, part: QWidget | None) -> None:
        if part is not None and not part.isHidden():
            part.hide()
            other = self._still if self.is_asking else self._cover if self.is_covered else None
            self.bar.set_only_help(other.move_focus if other is not None else None)
            self.taps.rest()
            self._place()
            current = self.stack.currentWidget()
            if current is not None and other is None:
                current.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_veiled(self) -> bool:
        return self.is_asking or self.is_covered

    def close_sheets(self) -> None:
        """Close what stands on the bar."""
        if self._languages is not None and not self._languages.isHidden():
            self._languages.hide()
            self.bar.set_languages_open(False)
        if self._panel is not None and not self._panel.isHidden():
            self._panel.closed.emit()

    def _is_beside_sheet(self, place: QPoint) -> bool:
        """Whether a touch at `place` only closes the sheet that is open."""
        sheet = next((one for one in (self._languages, self._panel) if one is not None and one.isVisible()), None)
        if sheet is None or any(part.isVisible() and part.geometry().contains(self.mapFromGlobal(place))
                                for part in (sheet, self.bar)):
            return False
        self.close_sheets()
        return True

    def _close_outline(self) -> None:
        """Two sheets never lie on each other."""
        current = self.stack.currentWidget()
        if hasattr(current, "close_outline"):
            current.close_outline()

    def _foot(self) -> tuple[QWidget, QRect]:
        """The part at the foot, and where."""
        wide, tall = self.width(), self.height()
        if self._shows_keys():
            keyboard = self.keyboard
            keyboard.set_room(tall)
            high = keyboard.height_for(max(wide, 320))
            return keyboard, QRect(0, tall - high, wide, high)
        high = self.bar.height_for(max(wide, 320))
        return self.bar, QRect(0, tall - high, wide, high)

    def _shows_keys(self) -> bool:
        return self._screen is Screen.SEARCH and self._keys_shown and not self._is_veiled

    def _place(self) -> None:
        if self._look is None or self.width() < 50:
            return
        wide = self.width()
        part, foot = self._foot()
        shows_keys = part is not self.bar
        if self._keyboard is not None:
            self._keyboard.setVisible(shows_keys)
        self.bar.setVisible(not shows_keys)
        part.setGeometry(foot)
        head = self.search_head if self._screen is Screen.SEARCH else \
            self.head if self._screen in _WITH_HEAD else None
        top = 0
        for one in (self.head, self.search_head):
            one.setVisible(one is head)
        if head is not None:
            top = head.height_for(wide)
            head.setGeometry(0, 0, wide, top)
        self.stack.setGeometry(0, top, wide, max(1, foot.top() - top))
        over = QRect(0, 0, wide, foot.top())
        for veil in (self._still, self._cover):
            if veil is not None:
                veil.setGeometry(over)
        if self._attract is not None:
            self._attract.setGeometry(self.rect())
        if self._languages is not None and not self._languages.isHidden():
            self.place_sheet(self._languages)
        if self._panel is not None and not self._panel.isHidden():
            self.place_sheet(self._panel)
        for one in (self._cover, self._still):
            if one is not None and not one.isHidden():
                one.raise_()
                self.bar.raise_()
        if self.is_attracting:
            self._attract.raise_()

    def place_sheet(self, sheet: QWidget) -> None:
        """Stand a sheet on what is at the foot."""
        foot = self._foot()[1]
        wide = self.width()
        high = min(sheet.height_for(wide), foot.top())
        sheet.setGeometry(0, foot.top() - high, wide, high)
        sheet.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    # ---- what a person does

    def _on_accepted(self, words: str) -> None:
        self.bar.search_accepted.emit(words)

    def _on_search_key(self) -> None:
        """The results are what is wanted now: the keys make room for them."""
        self._on_hide_keys()

    def _on_hide_keys(self) -> None:
        self._keys_shown = False
        self._place()

    def _on_keys_requested(self) -> None:
        if not self._keys_shown:
            self._keys_shown = True
            self._place()

    def _on_search_focus(self) -> None:
        self.search_head.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search_text(self, text: str) -> None:
        self.search_head.field.set_text(text)

    def _forget_typing(self) -> None:
        self.search_head.field.set_text("")
        if self._keyboard is not None:
            self._keyboard.reset()

    def _on_languages(self) -> None:
        sheet = self.languages
        if not sheet.isHidden():
            self.close_sheets()
            return
        self.close_sheets()
        self._close_outline()
        sheet.show()
        self.place_sheet(sheet)
        self.bar.set_languages_open(True)

    def _on_languages_changed(self, codes: tuple[str, ...], current: str) -> None:
        self._codes, self._language = codes, current
        if self._languages is not None:
            self._languages.set_languages(codes, current)
        if self._keyboard is not None:
            self._keyboard.set_language(current)

    def _on_language(self, code: str) -> None:
        self.close_sheets()
        self.bar.language_requested.emit(code)

    def _on_veiled_touched(self) -> None:
        if self.is_asking:
            self._on_kept_reading()

    def _on_help(self) -> None:
        """Help comes before everything: no question and no cover lies over it."""
        self.close_sheets()
        if self.is_asking:
            self._on_kept_reading()
        self.uncover_page()

    def _on_woken(self) -> None:
        self.hide_attract()
        self.woken.emit()

    def _on_kept_reading(self) -> None:
        self.stop_asking()
        self.kept_reading.emit()

    def _on_take_home(self) -> None:
        self.stop_asking()
        self.take_home_requested.emit()

    def _on_finish(self) -> None:
        self.stop_asking()
        self.uncover_page()
        self.close_sheets()
        self.finish_requested.emit()
