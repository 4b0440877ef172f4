"""The bar at the foot of every screen of a kiosk: seven places that never move.

It stands in for the laptop's top bar: it says the same wishes and takes the same news, so that whoever is connected to
a bar need not know which one it is. What makes no sense on a screen is disabled, never taken away.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.model import Screen
from reader.ui.icons import icon_pixmap
from reader.ui.kiosk.look import KioskLook
from reader.ui.widgets.paint import fill, panel, placed
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import language_name, translate

HELP_SHARE = 1.15  # Help now is that much wider than the other places
_MOST_STEP = 1.35  # the bar grows less than the text: it is on every screen
_EDGE, _GAP = 14, 10


class BarPlace(QPushButton):
    """One place: an icon over a word."""

    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = icon
        self._look: KioskLook | None = None
        self._text = ""
        self._is_on = self._is_saved = self._is_pale = False
        self.is_help = name == "bar_help"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        if text != self._text:
            self._text = text
            super().setText(text.replace("&", "&&"))
            self.setAccessibleName(text)
            self.update()

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def set_on(self, is_on: bool) -> None:
        """Show that one is here."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.update()

    def is_on(self) -> bool:
        return self._is_on

    def set_icon(self, icon: str) -> None:
        if icon != self._icon:
            self._icon = icon
            self.update()

    def set_saved(self, is_saved: bool) -> None:
        """Fill the star."""
        if is_saved != self._is_saved:
            self._is_saved = is_saved
            self.update()

    def set_pale(self, is_pale: bool) -> None:
        """Show it as out of use for the moment."""
        self._is_pale = is_pale
        self.update()

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def word(self, width: int) -> TextBlock:
        """The word as it stands on a place `width` px wide."""
        assert self._look is not None
        look = self._look
        font = look.font("ui_small", 600, scale=False)
        px = round(font.pixelSize() * min(look._step, _MOST_STEP))
        font.setPixelSize(max(look.least_letters, px))
        room = width - look.px(8)
        block = TextBlock(self._text, font, room, line=1.2, alignment=Qt.AlignmentFlag.AlignHCenter)
        while block.lines > 2 or block.font.pixelSize() < font.pixelSize():
            # A long word in large text: a little smaller, as long as it can be read from where one stands.
            if font.pixelSize() <= look.least_letters:
                break
            font.setPixelSize(max(look.least_letters, font.pixelSize() - 2))
            block = TextBlock(self._text, font, room, line=1.2, alignment=Qt.AlignmentFlag.AlignHCenter)
        return block

    def icon_px(self) -> int:
        assert self._look is not None
        return self._look.px(self._look.shape["icon"]["kiosk_bar"])

    def height_for(self, width: int) -> int:
        assert self._look is not None
        return self.icon_px() + self._look.px(8 + 32) + self.word(width).height

    def _roles(self) -> tuple[str, str, str]:
        """Fill, word and icon."""
        if self.is_help:
            return ("help_button_pressed" if self.isDown() else "help_button", "on_help_button", "on_help_button")
        if not self.isEnabled() or self._is_pale:
            return "", "disabled_text", "disabled_text"
        if self.isDown():
            return "pressed", "on_pressed", "on_pressed"
        if self._is_on:
            return "selected", "on_selected", "on_selected"
        return "", "text", "icon"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        back, word, icon = self._roles()
        if back:
            panel(painter, QRectF(self.rect()), self.ring_radius(), look.theme.color(back))
        block, px = self.word(self.width()), self.icon_px()
        gap = look.px(8)
        top = (self.height() - px - gap - block.height) / 2
        line, inside = look.theme[icon], ""
        if self._is_saved and not self._is_pale and self.isEnabled() and not self.isDown() and not self._is_on:
            line, inside = look.theme["saved_line"], look.theme["saved"]
        painter.drawPixmap(round((self.width() - px) / 2), round(top),
                           icon_pixmap(self._icon, line, px, self.devicePixelRatioF(), False, inside))
        block.draw(painter, look.px(4), top + px + gap, look.theme.color(word))


class KioskBar(QWidget):
    """See the module. Its signals and setters are those of `TopBar`; some of them have nothing to say here."""

    back_requested = Signal()
    forward_requested = Signal()
    home_requested = Signal()
    topics_requested = Signal()
    search_requested = Signal(str)
    search_move_requested = Signal(int)
    search_accepted = Signal(str)
    search_left = Signal()
    saved_requested = Signal()
    listen_requested = Signal()
    save_requested = Signal()
    save_place_requested = Signal()
    note_requested = Signal()
    staff_requested = Signal()
    outline_requested = Signal()
    find_requested = Signal()
    print_requested = Signal()
    appearance_requested = Signal()
    language_requested = Signal(str)
    help_requested = Signal()
    shortcuts_requested = Signal()
    # and what only a kiosk's frame wants to know
    languages_requested = Signal()        # the list of languages is wished for
    veiled_touched = Signal()             # a place was touched while only Help now is in use
    languages_changed = Signal(tuple, str)
    search_text_changed = Signal(str)
    search_focus_requested = Signal()
    keys_requested = Signal()             # the keyboard is wished for
    outline_button_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_bar")
        self._look: KioskLook | None = None
        self._screen = Screen.HOME
        self._codes: tuple[str, ...] = ()
        self._language = ""
        self._is_saved = self._keeps = self._is_listening = self._has_voice = False
        self._has_voice = True
        self._keeps = True
        self._only_help: Callable[[bool], bool] | None = None
        self.home = BarPlace("house", "bar_home", self)
        self.search = BarPlace("search", "bar_search", self)
        self.appearance = BarPlace("a-large-small", "bar_text", self)
        self.listen = BarPlace("headphones", "bar_listen", self)
        self.save = BarPlace("star", "bar_save", self)
        self.language = BarPlace("languages", "bar_language", self)
        self.help = BarPlace("life-buoy", "bar_help", self)
        self.places = (self.home, self.search, self.appearance, self.listen, self.save, self.language, self.help)
        self.home.clicked.connect(self.home_requested)
        self.search.clicked.connect(self._on_search)
        self.appearance.clicked.connect(self.appearance_requested)
        self.listen.clicked.connect(self.listen_requested)
        self.save.clicked.connect(self._on_save)
        self.language.clicked.connect(self.languages_requested)
        self.help.clicked.connect(self.help_requested)
        for place in self.places:
            place.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    # ---- what it is told

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.home.setText(translate("Reader", "Home"))
        self.search.setText(translate("Reader", "Search"))
        self.appearance.setText(translate("Reader", "Text size"))
        self.help.setText(translate("Reader", "Help now"))
        self._show()

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        for place in self.places:
            place.set_look(look)
        self.updateGeometry()
        self._place()
        self.update()

    def set_screen(self, screen: Screen) -> None:
        """Where one is."""
        self._screen = screen
        self._show()

    def set_languages(self, codes: tuple[str, ...], current: str) -> None:
        self._codes, self._language = codes, current
        self._show()
        self.languages_changed.emit(codes, current)

    def set_saved(self, saved: bool) -> None:
        """Whether the open article has a star."""
        self._is_saved = saved
        self._show()

    def set_keeping(self, keeps: bool) -> None:
        """Whether the open article can be saved."""
        self._keeps = keeps
        self._show()

    def set_listening(self, is_on: bool) -> None:
        """Whether something is being read aloud."""
        self._is_listening = is_on
        self._show()

    def set_has_voice(self, has_voice: bool) -> None:
        """Whether anything can be read aloud on this computer."""
        self._has_voice = has_voice
        self._show()

    def set_appearance_open(self, is_open: bool) -> None:
        self.appearance.set_on(is_open)

    def set_languages_open(self, is_open: bool) -> None:
        self.language.set_on(is_open)

    def set_outline_button(self, visible: bool) -> None:
        self.outline_button_changed.emit(visible)

    def set_search_text(self, text: str) -> None:
        self.search_text_changed.emit(text)

    def focus_search(self) -> None:
        self.search_focus_requested.emit()

    def set_history(self, can_back: bool, can_forward: bool) -> None:
        """A kiosk's Back always leads somewhere: Home at last."""

    def set_only_help(self, move_focus: Callable[[bool], bool] | None) -> None:
        """Something lies over the screen: of the bar, only Help now does what it says, and a touch elsewhere is an
        answer. `move_focus` moves the focus forward or back between what is in use; None: all is as usual."""
        self._only_help = move_focus
        for place in self.places:
            if not place.is_help:
                place.set_pale(move_focus is not None)
                place.setFocusPolicy(Qt.FocusPolicy.NoFocus if move_focus is not None else Qt.FocusPolicy.StrongFocus)

    def _show(self) -> None:
        in_article = self._screen is Screen.ARTICLE
        self.home.set_on(self._screen is Screen.HOME)
        self.search.set_on(self._screen is Screen.SEARCH)
        self.help.set_on(self._screen is Screen.HELP)
        self.save.set_on(self._screen is Screen.SAVED)
        saved = in_article and self._is_saved
        self.save.set_saved(saved)
        self.save.setText(translate("Reader", "Save") if in_article and not saved else translate("Reader", "Saved"))
        self.save.setEnabled(not in_article or self._keeps)
        self.listen.set_on(self._is_listening)
        self.listen.set_icon("pause" if self._is_listening else "headphones")
        self.listen.setText(translate("Reader", "Listen"))
        self.listen.setEnabled(self._has_voice and in_article)
        self.language.setText(language_name(self._language) if self._language else translate("Reader", "Language"))
        self.language.setEnabled(len(self._codes) > 1)
        self._place()

    # ---- where things go

    def places_for(self, width: int, height: int) -> list[QRect]:
        """The seven places on a bar of this size, from where lines begin. On a panel so small that the words would not
        fit, they take two rows, with Help now twice as wide at the end."""
        one_row = self._row(7, HELP_SHARE, width, self._edge, height - 2 * self._edge)
        if self._has_room(one_row):
            return one_row
        tall = (height - 2 * self._edge - self._gap) // 2
        return (self._row(4, 1, width, self._edge, tall)
                + self._row(3, 2 + self._gap / width * 4, width, self._edge + tall + self._gap, tall))

    @property
    def _edge(self) -> int:
        return 0 if self._look is None else self._look.px(_EDGE)

    @property
    def _gap(self) -> int:
        return 0 if self._look is None else self._look.px(_GAP)

    def _row(self, count: int, last: float, width: int, top: int, tall: int) -> list[QRect]:
        unit = (width - 2 * self._edge - (count - 1) * self._gap) / (count - 1 + last)
        rects, x = [], float(self._edge)
        for number in range(count):
            wide = unit * (last if number == count - 1 else 1)
            rects.append(QRect(round(x), top, round(x + wide) - round(x), tall))
            x += wide + self._gap
        return rects

    def _has_room(self, row: list[QRect]) -> bool:
        assert self._look is not None
        return all(place.word(rect.width()).font.pixelSize() >= self._look.least_letters
                   for place, rect in zip(self.places, row, strict=True))

    def height_for(self, width: int) -> int:
        """Height in px on a width in px: the same on every screen."""
        if self._look is None:
            return 148
        rects = self.places_for(width, 148)
        tall = max(place.height_for(rect.width()) for place, rect in zip(self.places, rects, strict=True))
        least = self._look.px(self._look.shape["layout"]["kiosk_bottom_bar"])
        if rects[0].top() == rects[-1].top():
            return max(least, tall + 2 * self._edge)
        return 2 * tall + self._gap + 2 * self._edge

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(1080, self.height_for(max(self.width(), 320)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._look is None or self.width() < 10:
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, rect in zip(self.places, self.places_for(self.width(), self.height()), strict=True):
            place.setGeometry(placed(rect, self.width(), rtl))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            painter, theme = QPainter(self), self._look.theme
            fill(painter, QRectF(self.rect()), theme.color("page"))
            fill(painter, QRectF(0, 0, self.width(), 2), theme.color("border"))

    # ---- what a person does

    def eventFilter(self, watched, event: QEvent) -> bool:  # noqa: ANN001, N802
        if (self._only_help and watched is not self.help
                and event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)):
            self.veiled_touched.emit()
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        if self._only_help is not None:
            return self._only_help(forward)
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._only_help:
            self.veiled_touched.emit()
        event.accept()

    def _on_search(self) -> None:
        if self._screen is not Screen.SEARCH:
            self.search_requested.emit("")
        else:
            self.search_focus_requested.emit()
            self.keys_requested.emit()

    def _on_save(self) -> None:
        if self._screen is Screen.ARTICLE:
            self.save_requested.emit()
        else:
            self.saved_requested.emit()
