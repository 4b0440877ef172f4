""""Take it with you": what was saved, as one square code for a phone and a short code to write down.

It stands in for the laptop's Saved page. The code names articles and nothing about the person.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from reader.kept import MarkColor, MarkKind, PlacedMark
from reader.model import ArticleCard, Category
from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.square_code import SquareCode
from reader.ui.kiosk.touch import swipes
from reader.ui.widgets.button import Button
from reader.ui.widgets.card_grid import CardPage
from reader.ui.widgets.paint import Pictures, panel, picture
from reader.ui.widgets.text import TITLE_LINE, TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import minutes, translate

_CODE = 412   # px of the code with its quiet zone


class _Box(QWidget):
    """The card behind things."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            theme = self._look.theme
            panel(QPainter(self), QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
                  theme.color("border"), 2)


class _Step(QWidget):
    """One of the numbered things to do."""

    def __init__(self, number: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._look: KioskLook | None = None
        self.words = Words(words, font="ui", parent=self)

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.words.set_look(look)
        self.update()

    def _side(self) -> int:
        assert self._look is not None
        return max(self._look.px(50), round(self._look.font("ui").pixelSize() * 1.6))

    def arrange(self, width: int) -> int:
        assert self._look is not None
        side, gap = self._side(), self._look.px(20)
        wide = max(1, width - side - gap)
        high = max(side, self.words.height_for(wide))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.words.setGeometry(0 if rtl else side + gap, 0, wide, high)
        return high

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme, side = QPainter(self), self._look.theme, self._side()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y = self.width() - side if rtl else 0, (self.height() - side) / 2
        panel(painter, QRectF(x, y, side, side), side / 2 - 1, theme.color("selected"))
        block = TextBlock(str(self._number), self._look.font("ui_small", 700), side, line=1.2,
                          alignment=Qt.AlignmentFlag.AlignHCenter)
        block.draw(painter, x, (self.height() - block.height) / 2, theme.color("on_selected"))


class _Row(QPushButton):
    """One saved article: a touch opens it."""

    def __init__(self, pane: TakeHome, placed: PlacedMark) -> None:
        super().__init__(pane.list_box)
        self._pane, self.placed = pane, placed
        self.card: ArticleCard | None = placed.card
        self.mark_id = placed.mark.id
        self.title = self.card.title if self.card is not None else ""
        self.setAccessibleName(self.title)
        self.setAutoDefault(True)
        self.setObjectName("take_row")
        self.clicked.connect(self._on_clicked)
        self.remove = Button(translate("Reader", "Remove"), icon="x", kind="bare", compact=True,
                             parent=pane.list_box)
        self.remove.setToolTip("")
        self.remove.setObjectName("take_remove")
        self.remove.setAccessibleName(translate("Reader", "Remove “{title}”").format(title=self.title))
        self.remove.clicked.connect(self._on_remove)

    def _texts(self, width: int) -> tuple[int, TextBlock, TextBlock]:
        look = self._pane.look
        start = look.px(20 + 152 + 26) if width > look.px(620) else look.px(26)
        inner = max(1, width - start - look.px(16))
        title = TextBlock(self.title, look.font("card_title", 600), inner, line=TITLE_LINE, alignment=self._side())
        small = TextBlock(minutes(self.card.minutes if self.card is not None else 1), look.font("ui_small"), inner,
                          line=1.3, alignment=self._side())
        return start, title, small

    def _side(self) -> Qt.AlignmentFlag:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return Qt.AlignmentFlag.AlignLeft

    def height_for(self, width: int) -> int:
        _, title, small = self._texts(width)
        return max(self._pane.look.px(130), title.height + small.height + self._pane.look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._pane._look is None:
            return
        look, painter = self._pane.look, QPainter(self)
        word, soft = "heading", "text_soft"
        if self.isDown():
            panel(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), look.shape["radius"]["control"],
                  look.theme.color("pressed"))
            word = soft = "on_pressed"
        start, title, small = self._texts(self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if start > look.px(30):
            wide, high = look.px(152), look.px(98)
            x = self.width() - look.px(20) - wide if rtl else look.px(20)
            radius = look.px(14)
            ref = self._pane.picture_of(self.card)
            shown = self._pane.pictures.cover(ref, wide, high, self.devicePixelRatioF()) if ref else None
            picture(painter, QRectF(x, (self.height() - high) / 2, wide, high), look, shown, "sea", (radius,) * 4)
        y = (self.height() - title.height - small.height) / 2
        x = look.px(16) if rtl else start
        title.draw(painter, x, y, look.theme.color(word))
        small.draw(painter, x, y + title.height, look.theme.color(soft))

    def _on_clicked(self) -> None:
        spot = self.placed.mark.spot
        self._pane.article_requested.emit(spot.article, spot.language)

    def _on_remove(self) -> None:
        self._pane.remove_requested.emit(self.mark_id)


class TakeHome(CardPage):
    """See the module. It says what the laptop's Saved page says, and more."""

    open_requested = Signal(str)
    near_requested = Signal(str)
    article_requested = Signal(str, str)
    remove_requested = Signal(str)
    rename_requested = Signal(str, str)
    note_requested = Signal(str, str)
    color_requested = Signal(str, MarkColor)
    keep_as_note_requested = Signal(str)
    export_requested = Signal()
    import_requested = Signal()
    history_requested = Signal()
    stored_requested = Signal()
    # a kiosk's own
    list_changed = Signal(tuple)      # the saved articles: a code for them is wished for
    print_requested = Signal()
    finish_requested = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.setObjectName("take_home")
        self._topics: dict[str, Category] = {}
        self._title = Words(translate("Reader", "Take it with you"), font="title", weight=600, color="heading", px=40,
                            parent=self.body)
        self._line = Words(font="lead", color="text_soft", line=1.35, parent=self.body)
        self._line.setObjectName("take_line")
        self.code_box = _Box(self.body)
        self.square = SquareCode(self.code_box)
        self._or = Words(translate("Reader", "Or write down"), font="ui", color="text_soft", parent=self.code_box)
        self.code = Words(font="display", weight=700, color="heading", parent=self.code_box)
        self.code.setObjectName("take_code")
        self._how = Words(translate("Reader", "Type it in Reader on your own computer."), font="ui",
                          color="text_soft", parent=self.code_box)
        self._steps = [
            _Step(number, words, self.body) for number, words in enumerate((
                translate("Reader", "Open the camera on your phone."),
                translate("Reader", "Point it at the square. Keep the whole square in view."),
                translate("Reader", "Touch the link, or keep the words for later.")), 1)]
        self.list_box = _Box(self.body)
        self._list_title = Words(translate("Reader", "Your list"), font="card_title", weight=600, color="heading",
                                 parent=self.list_box)
        self._cleared = Words(translate("Reader", "Cleared when you leave"), font="ui_small", color="text_soft",
                              parent=self.list_box)
        self._rows: list[_Row] = []
        self.print = Button(translate("Reader", "Print a slip"), icon="printer", parent=self.body)
        self.print.setObjectName("take_print")
        self.print.clicked.connect(self.print_requested)
        self.print.hide()
        self._can_print = False
        self.finish = Button(translate("Reader", "I am finished"), icon="check", kind="main", parent=self.body)
        self.finish.set_large(1.25)
        self.finish.setObjectName("take_finish")
        self.finish.clicked.connect(self.finish_requested)
        self._privacy = Words(translate("Reader", "No name, no account. Everything is cleared when you leave."),
                              font="ui_small", color="text_soft", parent=self.body)
        self._words = ""
        self._short = ""
        swipes(self)

    # ---- what it is told

    @property
    def cards(self) -> tuple[ArticleCard, ...]:
        """The saved articles, the last one first."""
        return tuple(row.card for row in self._rows if row.card is not None)

    def set_marks(self, placed: tuple[PlacedMark, ...], _lines: dict, topics: dict[str, Category], *,
                  language: str = "") -> None:
        """What was saved: of every article, one."""
        self._topics = topics
        for row in self._rows:
            for part in (row, row.remove):
                part.hide()
                part.deleteLater()
        self._rows = []
        there = set()
        for one in placed:
            key = (one.mark.spot.article, one.mark.spot.language)
            if one.mark.kind is MarkKind.BOOKMARK and one.card is not None and key not in there:
                there.add(key)
                self._rows.append(_Row(self, one))
        for row in self._rows:
            row.show()
            row.remove.show()
        count = len(self._rows)
        if not count:
            line = translate("Reader", "Nothing saved yet. Touch the star in any article and it will wait for you "
                                       "here.")
        elif count == 1:
            line = translate("Reader", "One article. The code names the article and nothing about you.")
        else:
            line = translate("Reader", "%n articles. The code names the articles and nothing about you.", None, count)
        self._line.setText(line)
        self._words = self._short = ""
        self.square.set_words("")
        self.code.setText("")
        if self._look is not None:
            self.set_look(self._look)
        self.list_changed.emit(self.cards)

    def set_code(self, words: str, short: str = "") -> None:
        """What the square code says, and the short code to write down; "" where there is none."""
        self._words, self._short = words, short
        self.square.set_words(words)
        self.code.setText(short)
        if self._look is not None:
            self.rearrange()

    def set_can_print(self, can_print: bool) -> None:
        """Whether there is a printer."""
        self._can_print = can_print
        if self._look is not None:
            self.rearrange()

    def picture_of(self, card: ArticleCard | None) -> str:
        """The ref of an article's picture, or of its topic's."""
        if card is None:
            return ""
        topic = self._topics.get(card.category)
        return card.image or (topic.picture if topic is not None else "")

    def set_look(self, look: KioskLook) -> None:
        for part in (self._title, self._line, self.code_box, self.square, self._or, self.code, self._how,
                     *self._steps, self.list_box, self._list_title, self._cleared, self.print, self.finish,
                     self._privacy, *(row.remove for row in self._rows)):
            part.set_look(look)
        super().set_look(look)

    # ---- where things go

    def margin(self, width: int) -> int:
        return self.look.px(64) if width < self.look.px(1300) else max(self.look.px(64), (width - 1400) // 2)

    def arrange(self, width: int) -> int:
        px, margin = self.look.px, self.margin(width)
        inner, y = width - 2 * margin, px(40)
        for part, after in ((self._title, 6), (self._line, 28)):
            high = part.height_for(inner)
            self.put(part, margin, y, inner, high)
            y += high + px(after)
        has_code = bool(self.square.modules)
        self.code_box.setVisible(has_code)
        for step in self._steps:
            step.setVisible(has_code)
        if has_code:
            y = self._arrange_how(margin, y, inner)
        self.list_box.setVisible(bool(self._rows))
        if self._rows:
            high = self._arrange_list(inner)
            self.put(self.list_box, margin, y, inner, high)
            y += high + px(28)
        return self._arrange_foot(margin, y, inner) + px(40)

    def _arrange_how(self, x: int, y: int, width: int) -> int:
        """The code and what to do with it: side by side on a lying panel, so that nobody has to scroll for it."""
        px = self.look.px
        beside = px(520)
        box = width - beside - px(56)
        if box < px(620) or self.look._step > 1.3:
            high = self._arrange_code(width)
            self.put(self.code_box, x, y, width, high)
            y += high + px(28)
            for step in self._steps:
                high = step.arrange(width)
                self.put(step, x, y, width, high)
                y += high + px(14)
            return y + px(14)
        high = self._arrange_code(box)
        self.put(self.code_box, x, y, box, high)
        heights = [step.arrange(beside) for step in self._steps]
        at = y + max(0, (high - sum(heights) - 2 * px(28)) // 2)
        for step, tall in zip(self._steps, heights, strict=True):
            self.put(step, x + box + px(56), at, beside, tall)
            at += tall + px(28)
        return max(y + high, at) + px(28)

    def _arrange_code(self, width: int) -> int:
        px, rtl = self.look.px, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pad = px(30)
        # Never smaller than what a phone reads from half a meter, whatever the panel is.
        side = self.square.side_for(max(_CODE, px(_CODE)))
        if side < 400:
            side = self.square.side_for(max(_CODE, px(_CODE)) + self.square.modules)
        side = min(side, self.square.side_for(max(1, width - 2 * pad)))
        texts = [part for part in (self._or, self.code, self._how) if self._short]
        for part in (self._or, self.code, self._how):
            part.setVisible(part in texts)
        beside = width - 2 * pad - side - px(48)
        if texts and beside >= min(px(340), self.code.natural_width() + px(8)):
            self.square.setGeometry(width - pad - side if rtl else pad, pad, side, side)
            heights = [part.height_for(beside) for part in texts]
            y = pad + max(0, (side - sum(heights)) // 2)
            for part, high in zip(texts, heights, strict=True):
                part.setGeometry(pad if rtl else pad + side + px(48), y, beside, high)
                y += high
            return max(y + pad, side + 2 * pad)
        self.square.setGeometry((width - side) // 2, pad, side, side)
        y = pad + side + (px(20) if texts else 0)
        for part in texts:
            high = part.height_for(width - 2 * pad)
            part.setGeometry(pad, y, width - 2 * pad, high)
            y += high
        return y + pad

    def _arrange_list(self, width: int) -> int:
        px, rtl = self.look.px, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pad, gap = px(30), px(16)
        cleared = self._cleared.natural_width()
        title = self._list_title.natural_width()
        y = px(20)
        high = max(self._list_title.height_for(title), self._cleared.height_for(cleared))
        if title + gap + cleared <= width - 2 * pad:
            self._list_title.setGeometry(width - pad - title if rtl else pad, y, title, high)
            self._cleared.setGeometry(pad if rtl else width - pad - cleared, y, cleared, high)
            y += high
        else:
            for part in (self._list_title, self._cleared):
                high = part.height_for(width - 2 * pad)
                part.setGeometry(pad, y, width - 2 * pad, high)
                y += high
        y += px(14)
        side = self.look.target(80)
        for row in self._rows:
            wide = width - side - 3 * gap
            high = row.height_for(wide)
            row.setGeometry(side + 2 * gap if rtl else gap, y, wide, high)
            row.remove.setGeometry(gap if rtl else width - gap - side, y + (high - side) // 2, side, side)
            y += high
        return y + px(14)

    def _arrange_foot(self, x: int, y: int, width: int) -> int:
        px = self.look.px
        self.print.setVisible(self._can_print and bool(self._rows))
        buttons = [self.print, self.finish] if not self.print.isHidden() else [self.finish]
        gap = px(22)
        wide = (width - gap) // 2
        if len(buttons) == 1:
            wide = max(wide, min(width, self.finish.natural_width()))
        stacked = wide < max(button.natural_width() for button in buttons)
        if stacked:
            wide = width
        high = max(self.look.target(108), *(button.height_for(wide) for button in buttons))
        for number, button in enumerate(buttons):
            at = x if stacked else x + (number + 2 - len(buttons)) * (wide + gap)
            if len(buttons) == 1:
                at = x + width - wide
            self.put(button, at, y, wide, high)
            if stacked and number + 1 < len(buttons):
                y += high + gap
        y += high + px(20)
        high = self._privacy.height_for(width)
        self.put(self._privacy, x, y, width, high)
        return y + high

    def _on_picture_ready(self, ref: str) -> None:
        super()._on_picture_ready(ref)
        for row in self._rows:
            row.update()
