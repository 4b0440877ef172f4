"""A kiosk's screen, upright and whole, as small as the window needs it: laid out at its real size, drawn smaller.

The page in it is a real one, with links, cards and scrolling. Letters are drawn anew at the size at which they are
seen, so they stay sharp. The bars of the kiosk are only painted: they say how much of the screen is left for reading.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import fill, panel
from reader.ui.widgets.preview_form import KIOSK_SIZE, Form, look_of
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import language_name, translate

_CASE = 26   # px of the kiosk's case round its screen
_ROUND = 30  # its corners
_AIR = 12    # px of the window that stay free round it
_HELP_SHARE = 1.15  # Help now is that much wider than the other places


class KioskScreen(QWidget):
    """The whole screen at its real size: two painted bars, and a page between them."""

    def __init__(self, page: QWidget) -> None:
        """`page` shows the article; it takes the look of the kiosk from here."""
        super().__init__()
        self.setObjectName("preview_kiosk_screen")
        self._look = look_of(Form.KIOSK)
        self._language = "en"
        layout = self._look.shape["layout"]
        self._top, self._bottom = layout["kiosk_top_bar"], layout["kiosk_bottom_bar"]
        self.resize(*KIOSK_SIZE)
        self.setPalette(self._look.palette())
        self.setStyleSheet(application_style(self._look) + reading_style(self._look))
        self.page = page
        page.setParent(self)
        page.setGeometry(0, self._top, self.width(), self.height() - self._top - self._bottom)
        page.set_look(self._look)

    def set_language(self, language: str) -> None:
        """The language of the article, which the kiosk names in its bar."""
        self._language = language
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        # A page in which nothing can be selected leaves presses alone; unless someone takes them, it would never get
        # the release that opens a link.
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, theme = QPainter(self), self._look.theme
        low = self.height() - self._bottom
        fill(painter, QRectF(0, 0, self.width(), self._top), theme.color("bar"))
        fill(painter, QRectF(0, low, self.width(), self._bottom), theme.color("bar"))
        fill(painter, QRectF(0, self._top - 2, self.width(), 2), theme.color("border"))
        fill(painter, QRectF(0, low, self.width(), 2), theme.color("border"))
        self._paint_beside(painter, QRect(40, 0, 400, self._top), "arrow-left", translate("Reader", "Back"))
        self._paint_beside(painter, QRect(self.width() - 330, 0, 300, self._top), "list-tree",
                           translate("Reader", "On this page"))
        places = (
            ("house", translate("Reader", "Home")), ("search", translate("Reader", "Search")),
            ("a-large-small", translate("Reader", "Text size")), ("headphones", translate("Reader", "Listen")),
            ("star", translate("Reader", "Save")), ("languages", language_name(self._language)),
        )
        wide = self.width() / (len(places) + _HELP_SHARE)
        for number, (icon, word) in enumerate(places):
            self._paint_place(painter, QRectF(number * wide, low, wide, self._bottom), icon, word, "text")
        help_place = QRectF(len(places) * wide, low, wide * _HELP_SHARE, self._bottom)
        panel(painter, help_place.adjusted(8, 16, -14, -14), 18, theme.color("help_button"))
        self._paint_place(painter, help_place.adjusted(0, 0, -6, 0), "life-buoy", translate("Reader", "Help now"),
                          "on_help_button")

    def _paint_beside(self, painter: QPainter, place: QRect, icon: str, word: str) -> None:
        theme, px = self._look.theme, self._look.shape["icon"]["kiosk"]
        block = TextBlock(word, self._font(28, 500), place.width() - px - 16)
        middle = place.center().y()
        painter.drawPixmap(place.x(), middle - px // 2, icon_pixmap(icon, theme["icon"], px))
        block.draw(painter, place.x() + px + 16, middle - block.height / 2, theme.color("text"))

    def _paint_place(self, painter: QPainter, place: QRectF, icon: str, word: str, color: str) -> None:
        theme, px = self._look.theme, self._look.shape["icon"]["kiosk_bar"]
        drawing = icon_pixmap(icon, theme["icon" if color == "text" else color], px)
        painter.drawPixmap(round(place.center().x() - px / 2), round(place.y() + 34), drawing)
        block = TextBlock(word, self._font(23, 500), place.width() - 12, alignment=Qt.AlignmentFlag.AlignHCenter)
        block.draw(painter, place.x() + 6, place.y() + 84, theme.color(color))

    def _font(self, px: int, weight: int) -> QFont:
        font = self._look.font("ui", weight)
        font.setPixelSize(px)
        return font


class PreviewKiosk(QWidget):
    """A window on the screen: the whole of it, or as large as the room is wide."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        """`page` shows the article (see `KioskScreen`)."""
        super().__init__(parent)
        self.setObjectName("preview_kiosk")
        self._look: Look | None = None
        self._is_close = False
        self.screen_shown = KioskScreen(page)
        scene = QGraphicsScene(self)
        self.proxy = scene.addWidget(self.screen_shown)
        wide, high = KIOSK_SIZE
        scene.setSceneRect(-_CASE, -_CASE, wide + 2 * _CASE, high + 2 * _CASE)
        self.view = _View(scene, self)
        self.closer = Button("", icon="zoom-in", parent=self)
        self.closer.setObjectName("preview_closer")
        self.closer.clicked.connect(self._on_closer)
        self._name_closer()
        self.setFocusProxy(self.view)

    @property
    def scale(self) -> float:
        """How large it is shown; 1 is the real size."""
        return self.view.transform().m11()

    def set_look(self, look: Look) -> None:
        """The window's look, for what lies round the kiosk. The screen has its own."""
        self._look = look
        self.closer.set_look(look)
        self.view.case = look.theme.color("text_soft")
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            fill(QPainter(self), QRectF(self.rect()), self._look.theme.color("rail"))

    def _on_closer(self) -> None:
        self._is_close = not self._is_close
        self._name_closer()
        self._place()
        self.view.verticalScrollBar().setValue(0)

    def _name_closer(self) -> None:
        self.closer.set_icon("zoom-out" if self._is_close else "zoom-in")
        self.closer.setText(translate("Reader", "Whole screen") if self._is_close else translate("Reader", "Closer"))

    def _place(self) -> None:
        if self._look is None:
            return
        wide = min(self.closer.natural_width(), self.width() - 2 * _AIR)
        high = self.closer.height_for(wide)
        x = _AIR if self.isRightToLeft() else self.width() - wide - _AIR
        self.closer.setGeometry(x, _AIR, wide, high)
        # Beside the whole kiosk there is room for the button; a close one, or one in a narrow window, starts below it.
        scene = self.view.sceneRect()
        room = self.rect()
        scale = self._fitting(room)
        if self._is_close or scale * scene.width() / 2 + wide + 2 * _AIR > self.width() / 2:
            room.setTop(high + 2 * _AIR)
            scale = self._fitting(room)
        self.view.setGeometry(room)
        self.view.resetTransform()
        self.view.scale(scale, scale)
        self.closer.raise_()

    def _fitting(self, room: QRect) -> float:
        """The scale at which the kiosk, or its width, fits in `room`."""
        scene = self.view.sceneRect()
        bar = self.view.verticalScrollBar().sizeHint().width() if self._is_close else 0
        by_width = (room.width() - 2 * _AIR - bar) / scene.width()
        by_height = (room.height() - 2 * _AIR) / scene.height()
        return max(0.05, min(1.0, by_width if self._is_close else min(by_width, by_height)))


class _View(QGraphicsView):
    """Draws the kiosk's case behind its screen."""

    def __init__(self, scene: QGraphicsScene, parent: QWidget) -> None:
        super().__init__(scene, parent)
        self.setObjectName("preview_kiosk_view")
        self.case = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("#preview_kiosk_view { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
                            | QPainter.RenderHint.SmoothPixmapTransform)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        if self.case is not None:
            painter.save()
            panel(painter, self.sceneRect(), _ROUND, self.case)
            painter.restore()
