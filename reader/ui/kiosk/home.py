"""Home at a kiosk: a greeting, the way to search, a few short ways in, and the topics with their pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from reader.model import Category, Destination, Screen, Shelf
from reader.ui.icons import icon_pixmap, mark_pixmap
from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.touch import swipes
from reader.ui.panes.home_pane import SHORT, HomeContent
from reader.ui.widgets.card import PictureButton
from reader.ui.widgets.card_grid import CardPage
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.paint import Pictures, panel
from reader.ui.widgets.text import TITLE_LINE, TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import articles, translate

_LEFT = 664        # px of the left side of a lying panel, with its margin
_LYING = 1500      # px: at least so wide, and wider than high, a panel lies
_PICTURE, _PICTURE_LYING = 212, 264


class TopicTile(PictureButton):
    """A topic: its picture, its name, how much there is."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.category: Category | None = None
        self._total = 0
        self.picture_px = _PICTURE

    def set_topic(self, shelf: Shelf) -> None:
        """Show this topic. One without a picture borrows that of its first article."""
        borrowed = next((card.image for card in shelf.cards if card.image), "")
        self.category, self._total = shelf.category, shelf.total
        self.picture_ref, self.color = shelf.category.picture or borrowed, shelf.category.color
        self.setText(shelf.category.title)
        self.setAccessibleName(f"{shelf.category.title}, {articles(shelf.total)}")
        self.forget_layout()

    def _texts(self, width: int) -> tuple[TextBlock, TextBlock]:
        inner = width - 2 * self.look.px(27)
        title = self.look.font("card_title", 600)
        return (self._block(self.text(), title, inner, TITLE_LINE),
                self._block(articles(self._total), self.look.font("ui_small"), inner, 1.3))

    def title_lines(self, width: int) -> int:
        return self._texts(width)[0].lines

    def picture_height(self, width: int) -> int:
        return min(self.look.px(self.picture_px), round(width * 0.62))

    def height_for(self, width: int) -> int:
        title, count = self._texts(width)
        return self.picture_height(width) + self.look.px(18 + 4 + 24) + title.height + count.height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, px = QPainter(self), self.look.px
        state = self._paint_card(painter)
        high = self.picture_height(self.width())
        self._top_picture(painter, high)
        title, count = self._texts(self.width())
        x, y = px(27), high + px(18)
        title.draw(painter, x, y, self._role(state, "heading"))
        count.draw(painter, x, y + title.height + px(4), self._role(state, "text_soft"))

    def _line(self) -> float:
        return 2.0


class SearchButton(QPushButton):
    """Looks like the field that it leads to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None
        self._text = translate("Reader", "Touch here to search")
        self.setAccessibleName(self._text)
        self.setObjectName("home_search")
        self.setAutoDefault(True)

    def text(self) -> str:
        return self._text

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["card"]

    def _block(self, width: int) -> TextBlock:
        assert self._look is not None
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute if rtl else Qt.AlignmentFlag.AlignLeft
        return TextBlock(self._text, self._look.font("lead"), max(1, width - self._look.px(150)), line=1.2,
                         alignment=side)

    def height_for(self, width: int) -> int:
        assert self._look is not None
        return max(self._look.target(108), self._block(width).height + self._look.px(40))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(400, 108)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        back, word = ("pressed", "on_pressed") if self.isDown() else ("well", "text_soft")
        panel(painter, QRectF(self.rect()), self.ring_radius(), look.theme.color(back),
              look.theme.color("border_strong"), 2)
        px = look.px(42)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = self.width() - look.px(36) - px if rtl else look.px(36)
        painter.drawPixmap(at, (self.height() - px) // 2,
                           icon_pixmap("search", look.theme["icon"], px, self.devicePixelRatioF()))
        block = self._block(self.width())
        block.draw(painter, look.px(50 if rtl else 100), (self.height() - block.height) / 2, look.theme.color(word))


class _Sign(QWidget):
    """The app's mark and the name of the place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None
        self.name = Words(font="card_title", weight=600, color="heading", parent=self)

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.name.set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        assert self._look is not None
        px = self._look.px
        x = px(60 + 20)
        name = max(1, min(width - x, self.name.natural_width()))
        high = max(px(60), self.name.height_for(name))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.name.setGeometry(width - x - name if rtl else x, 0, name, high)
        return high

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            px = self._look.px(60)
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            QPainter(self).drawPixmap(self.width() - px if rtl else 0, (self.height() - px) // 2,
                                      mark_pixmap(px, self.devicePixelRatioF()))


class KioskHome(CardPage):
    """Takes the same `HomeContent` as the laptop's Home."""

    destination_requested = Signal(Destination)
    search_requested = Signal(str)
    language_requested = Signal(str)
    help_requested = Signal()
    take_home_requested = Signal()
    finish_requested = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.setObjectName("home_pane")
        self._content = HomeContent()
        self._begun: Destination | None = None
        self._idle = 0
        self._sign = _Sign(self.body)
        self._greeting = Words(font="display", weight=600, color="heading", parent=self.body)
        self._greeting.setObjectName("home_greeting")
        self._tagline = Words(font="lead", color="text_soft", line=1.35, parent=self.body)
        self.field = SearchButton(self.body)
        self.field.clicked.connect(self._on_search)
        self._chips = Wrap(self.body, gap=16, row_gap=16)
        self._title = Words(translate("Reader", "Choose a topic"), font="heading_2", weight=600, color="heading",
                            parent=self.body)
        self.tiles: list[TopicTile] = []
        self._idle_note = Words(font="ui_small", color="text_soft", line=1.35, parent=self.body)
        self._idle_note.setObjectName("home_idle_note")
        swipes(self)

    def set_idle_seconds(self, seconds: int) -> None:
        """Tell people when everything is cleared by itself; 0: it is not."""
        self._idle = seconds
        if not seconds:
            self._idle_note.setText("")
        else:
            minutes = max(1, round(seconds / 60))
            self._idle_note.setText(
                translate("Reader", "If nobody touches the screen for a minute, it asks, and then clears everything.")
                if minutes == 1 else
                translate("Reader", "If nobody touches the screen for %n minutes, it asks, and then clears "
                                    "everything.", None, minutes))
        if self._look is not None:
            self.rearrange()

    def set_content(self, content: HomeContent) -> None:
        """Show Home anew."""
        self._content = content
        place = content.place
        self._sign.name.setText(place.name)
        self._greeting.setText(place.greeting or translate("Reader", "Take your time."))
        self._tagline.setText(f"{place.tagline} {translate('Reader', 'No name, no account.')}".strip())
        self._fill_chips()
        shelves = [shelf for shelf in content.shelves if shelf.total]
        while len(self.tiles) < len(shelves):
            tile = TopicTile(self.pictures, self.body)
            tile.clicked.connect(self._on_tile)
            if self._look is not None:
                tile.set_look(self._look)
            self.tiles.append(tile)
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(shelves))
            if number < len(shelves):
                tile.set_topic(shelves[number])
        if self._look is not None:
            self.set_look(self._look)

    def _fill_chips(self) -> None:
        content, chips = self._content, []

        def add(name: str, word: str, icon: str, wish) -> None:  # noqa: ANN001
            chip = Chip(word, icon=icon)
            chip.setObjectName(name)
            chip.clicked.connect(wish)
            chips.append(chip)

        self._begun = None
        if content.begun:
            card, record = content.begun[0]
            self._begun = Destination(Screen.ARTICLE, card.id, place=record.place)
            add("home_begun", translate("Reader", "Go on reading"), "book-open", self._on_begun)
        if any(card.minutes <= 5 for shelf in content.shelves for card in shelf.cards):
            add("home_short", translate("Reader", "I have 5 minutes"), "clock", self._on_short)
        if content.saved:
            add("home_take", translate("Reader", "Take it with me"), "qr-code", self.take_home_requested)
        add("home_finish", translate("Reader", "I am finished"), "check", self.finish_requested)
        self._chips.set_buttons(chips)

    def set_look(self, look: KioskLook) -> None:
        for part in (self._sign, self._greeting, self._tagline, self.field, self._chips, self._title, *self.tiles,
                     self._idle_note):
            part.set_look(look)
        super().set_look(look)

    # ---- where things go

    def _depends_on_height(self) -> bool:
        return True

    def margin(self, width: int) -> int:
        px = self.look.px
        return px(64) if self._is_lying() else px(56) if width > 700 else px(28)

    def _is_lying(self) -> bool:
        return self.width() >= _LYING and self.width() > self.height() * 1.2 and self.look._step < 1.3

    def arrange(self, width: int) -> int:
        look, margin = self.look, self.margin(width)
        if self._is_lying():
            left = look.px(_LEFT)
            y = self._arrange_opening(margin, look.px(56), left, lying=True)
            x = margin + left + look.px(64)
            return max(y, self._arrange_topics(x, look.px(64), width - x - margin, lying=True)) + look.px(36)
        inner = width - 2 * margin
        y = self._arrange_opening(margin, look.px(48), inner, lying=False)
        y = self._arrange_topics(margin, y + look.px(36), inner, lying=False)
        high = self._idle_note.height_for(inner)
        self.put(self._idle_note, margin, y + look.px(24), inner, high)
        return y + look.px(24) + high + look.px(30)

    def _arrange_opening(self, x: int, y: int, width: int, *, lying: bool) -> int:
        px = self.look.px
        high = self._sign.arrange(width)
        self.put(self._sign, x, y, width, high)
        y += high + px(60 if lying else 28)
        for part, after in ((self._greeting, 4), (self._tagline, 30)):
            high = part.height_for(width)
            self.put(part, x, y, width, high)
            y += high + px(after)
        high = self.field.height_for(width)
        self.put(self.field, x, y, width, high)
        y += high + px(24)
        high = self._chips.height_for(width)
        self.put(self._chips, x, y, width, high)
        y += high
        if lying:
            high = self._idle_note.height_for(width)
            self.put(self._idle_note, x, y + px(28), width, high)
            y += high + px(28)
        return y

    def _arrange_topics(self, x: int, y: int, width: int, *, lying: bool) -> int:
        px = self.look.px
        high = self._title.height_for(width)
        self.put(self._title, x, y, width, high)
        y += high + px(14)
        shown = [tile for tile in self.tiles if not tile.isHidden()]
        gutter, columns = px(22), 3 if lying else 2
        while columns > 1:
            wide = (width - (columns - 1) * gutter) // columns
            if not any(tile.title_lines(wide) > 3 for tile in shown) and wide >= self.look.px(250):
                break
            columns -= 1
        wide = (width - (columns - 1) * gutter) // columns
        for tile in shown:
            tile.picture_px = _PICTURE_LYING if lying else _PICTURE
        for start in range(0, len(shown), columns):
            row = shown[start:start + columns]
            tall = max(tile.height_for(wide) for tile in row)
            for number, tile in enumerate(row):
                self.put(tile, x + number * (wide + gutter), y, wide, tall)
            y += tall + gutter
        return y - gutter

    # ---- what a person does

    def _on_search(self) -> None:
        self.search_requested.emit("")

    def _on_short(self) -> None:
        self.destination_requested.emit(Destination(Screen.SEARCH, SHORT))

    def _on_begun(self) -> None:
        if self._begun is not None:
            self.destination_requested.emit(self._begun)

    def _on_tile(self) -> None:
        category = self.sender().category
        if category is not None:
            self.destination_requested.emit(Destination(Screen.TOPIC, category.id))
