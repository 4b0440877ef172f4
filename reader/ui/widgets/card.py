"""Cards: each is one button with a picture, a title and a line of facts.

`PictureButton` is what they share; `ArticleTile`, `FeatureCard` and `TopicCard` are the shapes. They paint themselves
from a `CardItem` or a `Category` and never ask for more than the picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.model import ArticleCard, Category, ReadingRecord
from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.paint import HAIR, Pictures, panel, picture
from reader.ui.widgets.text import TITLE_LINE, TextBlock
from reader.ui.wording import articles, card_line, progress_line, spoken, translate

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_SMALL_LINE = 1.34


@dataclass(frozen=True, slots=True)
class CardItem:
    """An article as a card shows it: with its topic's name and color, and how far it has been read."""

    card: ArticleCard
    topic: str = ""
    color: str = "sea"
    record: ReadingRecord | None = None
    over: str = ""  # the small line over the title
    topic_picture: str = ""
    saved: bool = False

    @property
    def picture(self) -> str:
        """The article's own picture; without one that of its topic."""
        return self.card.image or self.topic_picture

    @property
    def begun(self) -> bool:
        """Whether it was opened before and is not finished."""
        return self.record is not None and not self.record.finished and self.record.progress > 0

    @property
    def facts(self) -> str:
        """The line under the title."""
        if self.record is not None and (self.begun or self.record.finished):
            return progress_line(self.card, self.record)
        return card_line(self.card)

    @property
    def short_facts(self) -> str:
        """The same for narrow cards."""
        if self.record is not None and (self.begun or self.record.finished):
            return self.facts
        return card_line(self.card, short=True)


def card_item(
    card: ArticleCard, categories: dict[str, Category], record: ReadingRecord | None = None, *,
    in_topic: bool = False, saved: bool = False,
) -> CardItem:
    """`card` with what its topic (from `categories` by id) adds to it.

    Over the title stands the topic; among the cards of one topic (`in_topic`) it is the first tag instead.
    """
    topic = categories.get(card.category)
    title = topic.title if topic else ""
    over = title
    if in_topic:
        over = card.tags[0][:1].upper() + card.tags[0][1:] if card.tags else ""
    return CardItem(card, title, topic.color if topic else "sea", record, over, topic.picture if topic else "",
                    saved)


class PictureButton(QPushButton):
    """One button that is as large as a card. Arrow keys go to the page, which knows where the next card is."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._look: Look | None = None
        self._selected = False
        self._text = ""
        self.picture_ref = ""
        self.color = "sea"
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def look(self) -> Look:
        """What to draw with. Set before anything is shown."""
        assert self._look is not None
        return self._look

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.forget_layout()

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        """Give it a title. A "&" in it is a letter like others and makes no shortcut."""
        self._text = text
        super().setText(text.replace("&", "&&"))

    def set_selected(self, selected: bool) -> None:
        """Show it as the one that Return would open, while the focus is elsewhere."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def forget_layout(self) -> None:
        """The text or the sizes have changed."""
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px that it needs on a width in px."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 240) if self._look is None else QSize(self._look.ui(272), self.height_for(self._look.ui(272)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def ring_radius(self) -> float:
        """The radius of its corners, for the focus ring."""
        return 0 if self._look is None else self._look.shape["radius"]["card"]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    # what all shapes paint

    def _is_hovered(self) -> bool:
        return self.look.hovers and self.underMouse()

    def _line(self) -> float:
        return 2.0 if self.look.theme.name == "high_contrast" else HAIR

    def _paint_card(self, painter: QPainter) -> str:
        """Fill and line; returns the state's text role, "" at rest."""
        theme, state, fill = self.look.theme, "", "card"
        if self.isDown():
            state, fill = "on_pressed", "pressed"
        elif self._selected:
            state, fill = "on_selected", "selected"
        elif self._is_hovered():
            fill = "hover"
        panel(painter, QRectF(self.rect()), self.ring_radius(), theme.color(fill), theme.color("border"), self._line())
        return state

    def _paint_picture(self, painter: QPainter, rect: QRectF, radii: tuple[float, float, float, float]) -> None:
        pixmap = None
        if self.picture_ref:
            pixmap = self._pictures.cover(self.picture_ref, round(rect.width()), round(rect.height()),
                                          self.devicePixelRatioF())
        picture(painter, rect, self.look, pixmap, self.color, radii)

    def _top_picture(self, painter: QPainter, height: float) -> None:
        line = self._line()
        corner = max(0.0, self.ring_radius() - line)
        self._paint_picture(painter, QRectF(line, line, self.width() - 2 * line, height - line),
                            (corner, corner, 0, 0))

    def _paint_star(self, painter: QPainter, height: float) -> None:
        """The sign of a saved article, in the far corner of a picture `height` px high."""
        look = self.look
        disc, gap, px = look.ui(40), look.ui(10), look.ui(22)
        gap = min(gap, round((height - disc) / 2)) if height < disc + 2 * gap else gap
        x = gap if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - gap - disc
        panel(painter, QRectF(x, gap, disc, disc), disc / 2, look.theme.color("card"), look.theme.color("border"), HAIR)
        star = icon_pixmap("star", look.theme["saved_line"], px, self.devicePixelRatioF(), fill=look.theme["saved"])
        painter.drawPixmap(round(x + (disc - px) / 2), round(gap + (disc - px) / 2), star)

    def _role(self, state: str, role: str) -> QColor:
        return self.look.theme.color(state or role)

    def _alignment(self) -> Qt.AlignmentFlag:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return Qt.AlignmentFlag.AlignLeft

    def _block(self, text: str, font: QFont, width: float, line: float, at_least: int = 1) -> TextBlock:
        return TextBlock(text, font, width, line=line, at_least=at_least, alignment=self._alignment())

    def _paint_bar(self, painter: QPainter, rect: QRectF, progress: float, state: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.theme.color("facts_fill"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        done = QRectF(rect)
        done.setWidth(max(rect.height(), rect.width() * min(max(progress, 0.0), 1.0)))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(rect.right())
        painter.setBrush(self._role(state, "accent"))
        painter.drawRoundedRect(done, rect.height() / 2, rect.height() / 2)


class ArticleTile(PictureButton):
    """An article on Home and in a topic: picture on top, topic, title, facts, and a bar when it has been begun."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.item: CardItem | None = None
        self._blocks: tuple[int, TextBlock, TextBlock, TextBlock] | None = None

    def set_item(self, item: CardItem) -> None:
        """Show this article."""
        self.item = item
        self.picture_ref, self.color = item.picture, item.color
        self.setText(item.card.title)
        saved = translate("Reader", "Saved") if item.saved else ""
        self.setAccessibleName(spoken(item.card.title, item.facts, item.topic, saved))
        self.setAccessibleDescription(item.card.summary)
        self.forget_layout()

    def forget_layout(self) -> None:
        self._blocks = None
        self.update()

    def title_lines(self, width: int) -> int:
        """How many lines its title takes on a width in px."""
        return self._texts(width)[1].lines

    def picture_height(self, width: int) -> int:
        """Height of the picture on a width in px."""
        wide, high = self.look.shape["layout"]["card_picture"]
        return round(min(width * high / wide, self.look.ui(190)))

    def height_for(self, width: int) -> int:
        topic, title, facts = self._texts(width)
        ui = self.look.ui
        height = self.picture_height(width) + ui(14) + title.height + ui(8) + facts.height + ui(16)
        if topic.text:
            height += topic.height + ui(3)
        if self.item is not None and self.item.begun:
            height += ui(12) + 6
        return height

    def _texts(self, width: int) -> tuple[TextBlock, TextBlock, TextBlock]:
        if self._blocks is None or self._blocks[0] != width:
            assert self.item is not None
            look, inner = self.look, width - 2 * self.look.ui(18)
            small = look.font("ui_small")
            facts = self._block(self.item.facts, small, inner, _SMALL_LINE)
            if facts.lines > 1:
                facts = self._block(self.item.short_facts, small, inner, _SMALL_LINE)
            self._blocks = (
                width,
                self._block(self.item.over, look.font("ui_small", 600), inner, _SMALL_LINE),
                self._block(self.item.card.title, look.font("card_title", 600), inner, TITLE_LINE, at_least=2),
                facts,
            )
        return self._blocks[1:]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self.item is None:
            return
        painter, ui = QPainter(self), self.look.ui
        state = self._paint_card(painter)
        high = self.picture_height(self.width())
        self._top_picture(painter, high)
        if self.item.saved:
            self._paint_star(painter, high)
        topic, title, facts = self._texts(self.width())
        x, y = ui(18), high + ui(14)
        if topic.text:
            topic.draw(painter, x, y, self._role(state, "link"))
            y += topic.height + ui(3)
        title.draw(painter, x, y, self._role(state, "heading"))
        y += title.height + ui(8)
        facts.draw(painter, x, y, self._role(state, "text_soft"))
        if self.item.begun and self.item.record is not None:
            bar = QRectF(x, y + facts.height + ui(12), self.width() - 2 * x, 6)
            self._paint_bar(painter, bar, self.item.record.progress, state)


class FeatureCard(PictureButton):
    """The article to start with: large, with the word that says what a touch does."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.item: CardItem | None = None

    def set_item(self, item: CardItem) -> None:
        """Show this article."""
        self.item = item
        self.picture_ref, self.color = item.picture, item.color
        self.setText(item.card.title)
        saved = translate("Reader", "Saved") if item.saved else ""
        self.setAccessibleName(spoken(self._over(), item.card.title, item.facts, item.topic, saved))
        self.setAccessibleDescription(item.card.summary)
        self.forget_layout()

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["sheet"]

    def height_for(self, width: int) -> int:
        return self._picture_height(width) + self._words_height(width)

    @staticmethod
    def _over() -> str:
        return translate("Reader", "Start here")

    def _button(self) -> tuple[str, QFont, int, int]:
        """The painted button: its word, font, width and height."""
        word, font, ui = translate("Reader", "Read", "what one does"), self.look.font("ui", 600), self.look.ui
        return word, font, round(TextBlock(word, font, 1e6).natural_width) + ui(18 + 9 + 18 + 18), ui(44)

    def _beside(self, width: int) -> bool:
        return width >= self.look.ui(430)

    def _texts(self, width: int) -> tuple[TextBlock, TextBlock, TextBlock]:
        assert self.item is not None
        look, inner = self.look, width - 2 * self.look.ui(24)
        if self._beside(width):
            inner -= self._button()[2] + look.ui(20)
        title = look.font("card_title", 600)
        title.setPixelSize(look.letters(26))
        facts = look.font("ui_small")
        facts.setPixelSize(look.letters(16))
        return (
            self._block(self._over(), look.font("ui_small", 600), inner, _SMALL_LINE),
            self._block(self.item.card.title, title, inner, TITLE_LINE),
            self._block(self.item.facts, facts, inner, _SMALL_LINE),
        )

    def _picture_height(self, width: int) -> int:
        return round(min(width * 196 / 560, self.look.ui(230)))

    def _words_height(self, width: int) -> int:
        ui = self.look.ui
        height = sum(block.height for block in self._texts(width)) + ui(16 + 3 + 4 + 18)
        if not self._beside(width):
            height += ui(12) + self._button()[3]
        return height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self.item is None:
            return
        painter, ui, theme = QPainter(self), self.look.ui, self.look.theme
        state = self._paint_card(painter)
        # Room that is left over, beside taller neighbors, goes to the picture.
        high = self.height() - self._words_height(self.width())
        self._top_picture(painter, high)
        if self.item.saved:
            self._paint_star(painter, high)
        over, title, facts = self._texts(self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        word, font, wide, tall = self._button()
        x, y = ui(24), high + ui(16)
        beside = self._beside(self.width())
        left = x + (wide + ui(20) if rtl and beside else 0)
        over.draw(painter, left, y, self._role(state, "link"))
        y += over.height + ui(3)
        title.draw(painter, left, y, self._role(state, "heading"))
        y += title.height + ui(4)
        facts.draw(painter, left, y, self._role(state, "text_soft"))
        if beside:
            top, at = high + (self.height() - high - tall) / 2, self.width() - ui(24) - wide
        else:
            top, at = y + facts.height + ui(12), x
        box = QRectF(self.width() - at - wide if rtl else at, top, wide, tall)
        fill = "accent_pressed" if self.isDown() else "accent_hover" if self._is_hovered() else "accent"
        panel(painter, box, self.look.shape["radius"]["control"], theme.color(fill))
        block = TextBlock(word, font, wide, line=1.25)
        px = ui(18)
        if rtl:
            start, arrow = box.right() - ui(18) - block.natural_width, box.left() + ui(16)
        else:
            start, arrow = box.left() + ui(18), box.right() - ui(16) - px
        block.draw(painter, start, box.center().y() - block.height / 2, theme.color("on_accent"))
        painter.drawPixmap(round(arrow), round(box.center().y() - px / 2),
                           icon_pixmap("chevron-right", theme["on_accent"], px, self.devicePixelRatioF(), rtl))


class TopicCard(PictureButton):
    """A topic of the library: picture, name, what it is about, how much there is."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.category: Category | None = None
        self._total = 0

    def set_topic(self, category: Category, total: int, picture_ref: str) -> None:
        """Show this topic with its number of articles."""
        self.category, self._total = category, total
        self.picture_ref, self.color = picture_ref, category.color
        self.setText(category.title)
        self.setAccessibleName(f"{category.title}, {articles(total)}")
        self.setAccessibleDescription(category.summary)
        self.forget_layout()

    def height_for(self, width: int) -> int:
        ui = self.look.ui
        title, summary, count = self._texts(width)
        height = self._picture_height(width) + ui(16) + title.height + ui(12) + count.height + ui(18)
        return height + (ui(4) + summary.height if summary.text else 0)

    def _picture_height(self, width: int) -> int:
        return round(min(width * 170 / 370, self.look.ui(220)))

    def _texts(self, width: int) -> tuple[TextBlock, TextBlock, TextBlock]:
        assert self.category is not None
        look, inner = self.look, width - 2 * self.look.ui(20)
        title, summary = look.font("card_title", 600), look.font("ui_small")
        title.setPixelSize(look.letters(22))
        summary.setPixelSize(look.letters(16))
        return (
            self._block(self.category.title, title, inner, TITLE_LINE),
            self._block(self.category.summary, summary, inner, 1.4),
            self._block(articles(self._total), look.font("ui_small", 600), inner, _SMALL_LINE),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self.category is None:
            return
        painter, ui = QPainter(self), self.look.ui
        state = self._paint_card(painter)
        high = self._picture_height(self.width())
        self._top_picture(painter, high)
        title, summary, count = self._texts(self.width())
        x, y = ui(20), high + ui(16)
        title.draw(painter, x, y, self._role(state, "heading"))
        if summary.text:
            summary.draw(painter, x, y + title.height + ui(4), self._role(state, "text_soft"))
        count.draw(painter, x, self.height() - ui(18) - count.height, self._role(state, "link"))
