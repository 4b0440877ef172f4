"""The bar at the foot of a page while it is read aloud: pause, go by sentences, speed, volume, voice, stop.

It shows what it is told and says what a person wishes. On a narrow place its buttons take more rows; what is being read
gives way first, since the page shows it as well. Where the rows would leave too little of the page, what is needed less
often moves into the menu of the speeds.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import fill, placed
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

HEIGHT = 72
_GAP = 6
_SHARE = 0.36  # of the pane's height that it may take
_LEAST_TITLE = 150  # px at 100 %: with less room it is left out


class PlayerBar(QWidget):
    """See the module. Give it any width: `height_for` says how high it is then."""

    toggle_requested = Signal()
    step_requested = Signal(int)      # +1 the next sentence, -1 the one before
    repeat_requested = Signal()
    stop_requested = Signal()
    show_requested = Signal()         # to where the voice is
    speed_requested = Signal(str)     # "slow", "normal" or "fast"
    volume_requested = Signal(int)    # +1 louder, -1 softer
    voice_requested = Signal(str)     # the name of one of the voices
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("player")
        self.setAccessibleName(translate("Reader", "Reading aloud"))
        self._look: Look | None = None
        self._speed, self._volume = "normal", 0
        self._voices: tuple[str, ...] = ()
        self._voice = ""
        self._is_away = self._is_small = False
        self._most = 0  # px that it may be high
        self._has_menu = True
        self.play = self._button("player_play", translate("Reader", "Pause"), "pause", kind="main")
        self.back = self._button("player_back", translate("Reader", "Sentence before"), "skip-back")
        self.on = self._button("player_on", translate("Reader", "Next sentence"), "skip-forward")
        self.repeat = self._button("player_repeat", translate("Reader", "Say it again"), "repeat")
        self.title = Words(translate("Reader", "Reading aloud"), weight=600, parent=self)
        self.section = Words("", color="text_soft", parent=self)
        self.show_place = self._button("player_show", translate("Reader", "Follow"), "arrow-down", compact=False)
        self.show_place.setToolTip(translate("Reader", "Show where it reads"))
        self.softer = self._button("player_softer", translate("Reader", "Softer"), "volume-1")
        self.volume = Words("", weight=500, centered=True, parent=self)
        self.louder = self._button("player_louder", translate("Reader", "Louder"), "volume-2")
        self.speed = Button("", kind="plain", trailing="chevron-down", parent=self)
        self.speed.setObjectName("player_speed")
        self.stop = self._button("player_stop", translate("Reader", "Stop"), "x", compact=False)
        self.play.clicked.connect(self.toggle_requested)
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.repeat.clicked.connect(self.repeat_requested)
        self.show_place.clicked.connect(self.show_requested)
        self.softer.clicked.connect(self._on_softer)
        self.louder.clicked.connect(self._on_louder)
        self.speed.clicked.connect(self._open_speeds)
        self.stop.clicked.connect(self.stop_requested)
        self.set_speed("normal")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _button(self, name: str, word: str, icon: str, kind: str = "bar", *, compact: bool = True) -> Button:
        button = Button(word, icon=icon, kind=kind, compact=compact, parent=self)
        button.setObjectName(name)
        return button

    # ---- what it is told

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (*self._buttons(), self.title, self.section, self.volume):
            part.set_look(look)
        self._arrange()
        self.update()

    def set_speaking(self, is_speaking: bool) -> None:
        """Whether the voice speaks now, or waits to go on."""
        self.play.set_icon("pause" if is_speaking else "play")
        self.play.setText(translate("Reader", "Pause") if is_speaking else translate("Reader", "Go on"))
        self.play.setToolTip(self.play.text())
        self.title.setText(translate("Reader", "Reading aloud") if is_speaking else translate("Reader", "Paused"))
        self._arrange()

    def set_section(self, heading: str) -> None:
        """The heading that the voice is under; "" before the first one."""
        if heading != self.section.text():
            self.section.setText(heading)
            self.section.setAccessibleName(heading)
            self._arrange()

    def set_speed(self, speed: str) -> None:
        """ "slow", "normal" or "fast"."""
        self._speed = speed
        word = _speeds()[speed]
        self.speed.setText(word)
        self.speed.setAccessibleName(translate("Reader", "Speed: {word}").format(word=word))
        self.speed.setToolTip(translate("Reader", "Speed and voice"))
        self._arrange()

    def set_volume(self, percent: int) -> None:
        self._volume = percent
        self.volume.setText(translate("Reader", "{percent} %").format(percent=percent))
        self.volume.setAccessibleName(translate("Reader", "Volume {percent} %").format(percent=percent))
        self.softer.setEnabled(percent > 5)
        self.louder.setEnabled(percent < 100)
        self._arrange()

    def set_voices(self, names: tuple[str, ...], current: str) -> None:
        """The voices that one can choose among, and the one that speaks."""
        self._voices, self._voice = names, current

    def set_has_menu(self, has_menu: bool) -> None:
        """Whether the speeds open a menu, which is a window; else a touch goes on to the next speed."""
        self._has_menu = has_menu
        self.speed.set_trailing("chevron-down" if has_menu else "")
        if not has_menu:
            self.speed.setToolTip("")

    def set_room(self, height: int) -> None:
        """How high the pane is: the page keeps most of it."""
        most = round(height * _SHARE)
        if most != self._most:
            self._most = most
            self._arrange()

    def set_away(self, is_away: bool) -> None:
        """Whether the page shows another place than the one that is read."""
        if is_away != self._is_away:
            self._is_away = is_away
            self._arrange()

    # ---- where things go

    def _buttons(self) -> tuple[Button, ...]:
        return (self.play, self.back, self.on, self.repeat, self.show_place, self.softer, self.louder, self.speed,
                self.stop)

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._form(width)[1] if self._look is not None else HEIGHT

    def _form(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int, bool]:
        """Parts with their places, the height, and whether parts have moved into the menu."""
        places, high = self._rows(width)
        if not self._most or high <= max(self._most, self._look.ui(HEIGHT)):
            return places, high, False
        return *self._rows(width, is_small=True), True

    def _rows(self, width: int, *, is_small: bool = False) -> tuple[list[tuple[QWidget, QRect]], int]:
        assert self._look is not None
        ui = self._look.ui
        edge = 24 if width >= 700 else 8
        high, room = ui(44), width - 2 * edge
        wide = {button: button.natural_width() for button in self._buttons()}
        wide[self.play] = max(ui(52), wide[self.play])
        wide[self.volume] = max(ui(52), self.volume.natural_width() + ui(4))
        volume = [self.softer, self.volume, self.louder]
        start = [self.play, self.back, self.on, self.repeat]
        if is_small:
            start, volume = [self.play, self.back, self.on], []
        end = [*([self.show_place] if self._is_away else []), *volume, self.speed, self.stop]
        fixed = sum(wide[part] + _GAP for part in (*start, *end)) - _GAP
        places: list[tuple[QWidget, QRect]] = []
        if fixed <= room:
            y = (ui(HEIGHT) - high) // 2
            x = edge
            for part in start:
                places.append((part, QRect(x, y, wide[part], high)))
                x += wide[part] + _GAP
            right = width - edge
            for part in reversed(end):
                right -= wide[part]
                places.append((part, QRect(right, y, wide[part], high)))
                right -= _GAP
            places += self._title_places(QRect(x + 8, 0, right - x - 16, ui(HEIGHT)))
            return places, ui(HEIGHT)
        x, y, gap = edge, 8, 4
        groups = (start, volume, [self.speed, self.stop], [self.show_place] if self._is_away else [])
        for group in groups:
            together = sum(wide[part] + gap for part in group) - gap
            for number, part in enumerate(group):
                needed = min(wide[part], room)
                breaks = x + together > width - edge if number == 0 else x + needed > width - edge
                if x > edge and breaks:
                    x, y = edge, y + high + gap
                places.append((part, QRect(x, y, needed, high)))
                x += needed + gap
        return places, y + high + 8

    def _title_places(self, room: QRect) -> list[tuple[QWidget, QRect]]:
        """ "Reading aloud" with the section below it, or beside it where both fit in one line; nothing in a hole."""
        assert self._look is not None
        ui = self._look.ui
        title = self.title.natural_width()
        if room.width() < max(ui(_LEAST_TITLE), title):
            return []
        section = self.section.natural_width() if self.section.text() else 0
        if title + ui(10) + section <= room.width():
            return [(self.title, QRect(room.x(), 0, title, room.height())),
                    *([(self.section, QRect(room.x() + title + ui(10), 0, section, room.height()))] if section else [])]
        below = self.section.height_for(room.width())
        line = self.title.height_for(room.width())
        if line + below > room.height() - 8:
            return [(self.title, QRect(room.x(), 0, title, room.height()))]
        top = (room.height() - line - below) // 2
        return [(self.title, QRect(room.x(), top, room.width(), line)),
                (self.section, QRect(room.x(), top + line, room.width(), below))]

    def _arrange(self) -> None:
        if self._look is None or self.width() < 1:
            return
        places, high, self._is_small = self._form(self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shown = {part for part, _ in places}
        for part in (*self._buttons(), self.title, self.section, self.volume):
            part.setVisible(part in shown)
        for part, place in places:
            part.setGeometry(placed(place, self.width(), rtl))
        if high != self.minimumHeight() or high != self.maximumHeight():
            self.setFixedHeight(high)
            self.height_changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(360, self.height_for(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme = QPainter(self), self._look.theme
        fill(painter, QRectF(self.rect()), theme.color("bar"))
        fill(painter, QRectF(0, 0, self.width(), 1), theme.color("border"))

    # ---- wishes

    def _on_back(self) -> None:
        self.step_requested.emit(-1)

    def _on_on(self) -> None:
        self.step_requested.emit(1)

    def _on_softer(self) -> None:
        self.volume_requested.emit(-1)

    def _on_louder(self) -> None:
        self.volume_requested.emit(1)

    def _open_speeds(self) -> None:
        assert self._look is not None
        if not self._has_menu:
            names = list(_speeds())
            self.speed_requested.emit(names[(names.index(self._speed) + 1) % len(names)])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(self._look.font("ui"))
        # Headings as entries that cannot be chosen: with a style sheet Qt does not write the words of a section.
        menu.addAction(translate("Reader", "Speed")).setEnabled(False)
        self._add_choices(menu, tuple(_speeds().items()), self._speed, self.speed_requested)
        if len(self._voices) > 1:
            menu.addSeparator()
            menu.addAction(translate("Reader", "Voice")).setEnabled(False)
            self._add_choices(menu, tuple((name, name) for name in self._voices), self._voice, self.voice_requested)
        if self._is_small:
            menu.addSeparator()
            for button, wish in ((self.repeat, self.repeat_requested.emit), (self.softer, self._on_softer),
                                 (self.louder, self._on_louder)):
                action = menu.addAction(button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(wish)
        menu.popup(self.speed.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 6)))

    def _add_choices(self, menu: QMenu, choices: tuple[tuple[str, str], ...], current: str, signal) -> None:
        group = QActionGroup(menu)
        for key, words in choices:
            action = QAction(words.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.setData(key)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(lambda action: signal.emit(action.data()))


def _speeds() -> dict[str, str]:
    return {"slow": translate("Reader", "Slow"), "normal": translate("Reader", "Normal"),
            "fast": translate("Reader", "Fast")}
