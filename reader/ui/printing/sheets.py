"""The pages of a leaflet: laid out, counted, painted. On a page of a PDF file, on a printer, into a picture.

A long article is laid out in pieces, a moment's work each, so that whoever shows a window can do something else between
two of them. Everything is in dots (see `paper.DOTS`), whatever is painted on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import count
from typing import Any
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextListFormat,
    QTextOption,
)

from reader.ui.icons import icon_pixmap
from reader.ui.page_document import Room, is_rtl
from reader.ui.printing.address_code import address_code
from reader.ui.printing.leaflet import Leaflet, pictures_in
from reader.ui.printing.page_breaks import Slice, Strip, paginate
from reader.ui.printing.paper import Paper, mm, points
from reader.ui.printing.paper_style import (
    BARS,
    INK,
    LINE,
    SHADE,
    SIGNS,
    SOFT,
    WHITE,
    Letters,
    box_padding,
    paper_style,
)
from reader.ui.printing.pieces import pieces_of
from reader.ui.printing.strips import Box, dots_of, strips_of
from reader.ui.theme import load_font

Fetch = Callable[[str, int, int, bool], QImage | None]  # ref, width and height in pixels, cut to fill

_PIECE = 12_000     # letters of HTML that are laid out at once
_SQUARE = mm(0.7)   # of the code for phones; a phone reads 0.5 mm from half a meter
_QUIET = 4          # squares of white around it (ISO/IEC 18004)
_PICTURE_SHARE = 0.5  # 150 pixels to the inch are enough for a picture
# Qt's own dots touch the words; ours are painted.
_DOTTED = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)


class Sheets:
    """See the module. `lay_out` until it says that all is done; then `count` and `paint`."""

    def __init__(self, leaflet: Leaflet, paper: Paper, percent: int, fetch: Fetch, *, letters: str = "clear") -> None:
        """`fetch` gives a picture, None for one that cannot be shown. `percent` is one of `paper.PRINT_STEPS`."""
        self.leaflet, self.paper = leaflet, paper
        self._letters = Letters(percent, letters)
        self._fetch = fetch
        self._rtl = is_rtl(leaflet.language)
        self._text, self._heading = load_font(letters), load_font("book")
        self._clear = load_font("clear")
        self._style = paper_style(self._letters, self._text, self._heading, rtl=self._rtl)
        tall = paper.bottom - paper.top
        self._room = Room(paper.column, self._letters.table, round(tall * 0.45), round(paper.column / 3.4))
        self._pictures = pictures_in(leaflet, self._room)
        self._code = address_code(leaflet.address)
        self._waiting = list(pieces_of(self._sized(leaflet.html(self._room)), _PIECE))[::-1]
        self._all = max(1, len(self._waiting))
        self._documents: list[_Document] = []
        self._offsets: list[float] = []
        self._strips: list[Strip] = []
        self._boxes: list[Box] = []
        self._dots: list[QPointF] = []  # from top to bottom
        self._numbers = count(1)
        self._height = 0.0
        self._slices: tuple[Slice, ...] = ()

    # ---- laying out ----------------------------------------------------------------------------------------------

    def lay_out(self) -> bool:
        """Do a little more, for some hundredths of a second. False when all is done."""
        if self._waiting:
            self._add(self._waiting.pop())
        if not self._waiting and not self._slices:
            end = self.paper.bottom
            self._slices = paginate(self._strips, end - self.first_top, end - self.paper.top)
            self._strips = []
        return bool(self._waiting)

    def finish(self) -> Sheets:
        """Lay out all that is left."""
        while self.lay_out():
            pass
        return self

    @property
    def share(self) -> float:
        """How much is laid out, 0 to 1."""
        return 1 - len(self._waiting) / self._all

    @property
    def count(self) -> int:
        """How many pages there are; 0 before all is laid out."""
        return len(self._slices)

    @property
    def first_top(self) -> int:
        """Where the text begins on the first page, below the code for phones if there is one."""
        return max(self.paper.top, mm(12) + self._code_side + mm(4)) if self._code else self.paper.top

    @property
    def _code_side(self) -> int:
        return _SQUARE * (len(self._code) + 2 * _QUIET) if self._code else 0

    def _add(self, html: str) -> None:
        document = _Document(self._picture)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font = QFont(self._text)
        font.setPixelSize(self._letters.body)
        document.setDefaultFont(_for_paper(font))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each paragraph has its own
        document.setDefaultTextOption(option)
        document.setIndentWidth(round(self._letters.body * 1.5))
        document.setDefaultStyleSheet(self._style)
        document.setTextWidth(self.paper.column)
        document.setHtml(f"<body>{html}</body>")
        _finish_formats(document, self._letters.headings())
        high = document.documentLayout().documentSize().height()
        strips, boxes = strips_of(document, self._numbers)
        shift = self._height
        self._strips += [
            strip._replace(top=strip.top + shift, bottom=strip.bottom + shift,
                           head=None if strip.head is None else (strip.head[0] + shift, strip.head[1] + shift))
            for strip in strips
        ]
        down = QPointF(0, shift)
        self._boxes += [Box(box.kind, box.top + shift, box.bottom + shift, box.title + down) for box in boxes]
        self._dots += [dot + down for dot in dots_of(document, self._letters.dot_away)]
        self._documents.append(document)
        self._offsets.append(shift)
        self._height += high

    def _sized(self, html: str) -> str:
        """The paddings of tables, which the HTML has in the pixels of a screen, in dots."""
        pad = box_padding(self._letters)
        for pixels, dots in ((16, pad), (10, round(pad * 0.55)), (6, round(pad * 0.4))):
            html = html.replace(f'cellpadding="{pixels}"', f'cellpadding="{dots}"')
        return html

    def _picture(self, name: str) -> QImage:
        known = self._pictures.get(name)
        if known is None:
            return QImage()
        picture, width, height, cut = known
        width, height = max(1, round(width * _PICTURE_SHARE)), max(1, round(height * _PICTURE_SHARE))
        image = self._fetch(picture.ref, width, height, cut)
        return image if image is not None else self._missing(picture.alt, width, height)

    def _missing(self, alt: str, width: int, height: int) -> QImage:
        """A frame with what the picture would have shown."""
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(WHITE))
        painter = QPainter(image)
        painter.setPen(QColor(LINE))
        painter.drawRect(0, 0, width - 1, height - 1)
        painter.setPen(QColor(SOFT))
        painter.setFont(self._font(12, share=_PICTURE_SHARE))
        painter.drawText(QRectF(0, 0, width, height).adjusted(20, 20, -20, -20),
                         Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, alt)
        painter.end()
        return image

    # ---- painting ------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number`, counted from 0. The painter's unit is a dot, its origin the corner of the sheet."""
        page, paper = self._slices[number], self.paper
        painter.fillRect(QRectF(0, 0, paper.width, paper.height), QColor(WHITE))
        if number == 0:
            self._paint_first_head(painter)
        else:
            self._paint_head(painter)
        self._paint_foot(painter, number)
        y = float(self.first_top if number == 0 else paper.top)
        if page.head is not None:
            self._paint_part(painter, page.head, y)
            y += page.head[1] - page.head[0]
        self._paint_part(painter, (page.top, page.bottom), y)

    def image(self, number: int, width: int) -> QImage:
        """Page `number` as a picture `width` px wide."""
        scale = width / self.paper.width
        image = QImage(width, round(self.paper.height * scale), QImage.Format.Format_RGB32)
        image.fill(QColor(WHITE))
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
                               | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        self.paint(painter, number)
        painter.end()
        return image

    def page_of(self, words: str) -> int:
        """The page on which `words` stand first, -1 when they stand on none. Found within one paragraph only."""
        for document, offset in zip(self._documents, self._offsets, strict=True):
            found = document.find(words, 0, QTextDocument.FindFlag.FindCaseSensitively) if words else QTextCursor()
            if not found.isNull():
                found.setPosition(found.selectionStart())
                block = found.block()
                line = block.layout().lineForTextPosition(found.positionInBlock())
                y = offset + document.documentLayout().blockBoundingRect(block).top() + line.y() + line.height() / 2
                return next((number for number, page in enumerate(self._slices) if y < page.bottom), -1)
        return -1

    def plain_text(self) -> str:
        """All words between the heads and the feet of the pages."""
        return "\n".join(document.toPlainText() for document in self._documents)

    def forget_pictures(self) -> None:
        """Ask for every picture again when it is next painted."""
        for document in self._documents:
            document.forget()

    def words(self, number: int) -> str:
        """What stands in "Page 2 of 5"."""
        return self.leaflet.page_words.format(number=number + 1, count=self.count)

    def _paint_part(self, painter: QPainter, part: tuple[float, float], y: float) -> None:
        top, bottom = part
        self._paint_boxes(painter, part, y)
        self._paint_dots(painter, part, y)
        first = max(0, bisect_right(self._offsets, top) - 1)
        for document, offset in zip(self._documents[first:], self._offsets[first:], strict=True):
            if offset >= bottom:
                break
            # A hair less: a line that only touches the edge belongs to the other page.
            clip = QRectF(0, top - offset, self.paper.column, bottom - top)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = clip.adjusted(-self.paper.side / 2, 1, self.paper.side / 2, -1)
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Text, QColor(INK))
            context.palette = palette
            painter.save()
            painter.translate(self.paper.side, y - top + offset)
            painter.setClipRect(clip.adjusted(-self.paper.side / 2, 0, self.paper.side / 2, 0))
            document.documentLayout().draw(painter, context)
            painter.restore()

    def _paint_boxes(self, painter: QPainter, part: tuple[float, float], y: float) -> None:
        """The grounds, bars and lines of boxes that are wholly or partly in `part`."""
        paper = self.paper
        for box in self._boxes:
            top, bottom = max(box.top, part[0]), min(box.bottom, part[1])
            if bottom - top < 1:
                continue
            rect = QRectF(paper.side, y + top - part[0], paper.column, bottom - top)
            if box.kind == "sources":
                if top == box.top:
                    self._line(painter, rect.left(), rect.right(), rect.top())
                continue
            painter.fillRect(rect, QColor(SHADE))
            if box.kind in BARS:
                wide = mm(1.6)
                x = rect.right() - wide if self._rtl else rect.left()
                painter.fillRect(QRectF(x, rect.top(), wide, rect.height()), QColor(BARS[box.kind]))
                if part[0] <= box.title.y() <= part[1]:
                    self._paint_sign(painter, box, y - part[0])

    def _paint_sign(self, painter: QPainter, box: Box, down: float) -> None:
        side, gap = self._letters.sign, self._letters.sign_gap
        # A heading in another language than the article may begin at the other side.
        left = box.title.x() - gap - side if box.title.x() < self.paper.column / 2 else box.title.x() + gap
        where = QRectF(self.paper.side + left, box.title.y() + down - side / 2, side, side)
        sign = icon_pixmap(SIGNS[box.kind], BARS[box.kind], side)
        painter.drawPixmap(where, sign, QRectF(sign.rect()))

    def _paint_dots(self, painter: QPainter, part: tuple[float, float], y: float) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        size = self._letters.dot
        for dot in self._dots[bisect_left(self._dots, part[0], key=QPointF.y):]:
            if dot.y() > part[1]:
                break
            painter.drawEllipse(QPointF(self.paper.side + dot.x(), y + dot.y() - part[0]), size / 2, size / 2)
        painter.restore()

    def _paint_first_head(self, painter: QPainter) -> None:
        paper, leaflet = self.paper, self.leaflet
        if not self._code:
            self._paint_head(painter, with_title=False)
            return
        side = self._code_side
        left = paper.side - _QUIET * _SQUARE if self._rtl else paper.width - paper.side - side + _QUIET * _SQUARE
        top = mm(10)
        for row, squares in enumerate(self._code):
            for column, is_dark in enumerate(squares):
                if is_dark:
                    painter.fillRect(left + (column + _QUIET) * _SQUARE, top + (row + _QUIET) * _SQUARE, _SQUARE,
                                     _SQUARE, QColor(INK))
        free = paper.column - side - mm(2)
        x = paper.side + (paper.column - free if self._rtl else 0)
        y = top + _QUIET * _SQUARE
        self._say(painter, leaflet.head, self._font(12, 600), QRectF(x, y, free, mm(7)))
        y = top + side - _QUIET * _SQUARE
        small = self._font(10.5)
        rows = self._fit(leaflet.address, small, free, 2)
        high = QFontMetricsF(small).height()
        self._say(painter, leaflet.address_words, self._font(10.5, 600),
                  QRectF(x, y - (rows + 1.1) * high, free, high), color=SOFT)
        self._say(painter, leaflet.address, small, QRectF(x, y - rows * high, free, rows * high), lines=2, color=SOFT,
                  is_address=True)

    def _paint_head(self, painter: QPainter, *, with_title: bool = True) -> None:
        paper, font = self.paper, self._font(10)
        left = QRectF(paper.side, mm(11), paper.column, mm(6))
        words = self.leaflet.head
        if with_title:
            words = " \N{EN DASH} ".join(filter(None, (words, self.leaflet.title)))
        self._say(painter, words, font, left, color=SOFT)
        self._line(painter, paper.side, paper.side + paper.column, mm(18.5))

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        paper, font = self.paper, self._font(10)
        words = self.words(number)
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(words) + 4
        top = paper.height - mm(15)
        self._line(painter, paper.side, paper.side + paper.column, top - mm(2.5))
        right = QRectF(paper.side if self._rtl else paper.side + paper.column - wide, top, wide, mm(6))
        self._say(painter, words, font, right, at_far=True)
        free = paper.column - wide - mm(5)
        self._say(painter, self.leaflet.foot, font,
                  QRectF(paper.side + (paper.column - free if self._rtl else 0), top, free, mm(6)), color=SOFT)

    def _line(self, painter: QPainter, left: float, right: float, y: float) -> None:
        painter.fillRect(QRectF(left, y, right - left, max(2, mm(0.2))), QColor(LINE))

    def _font(self, size: float, weight: int = 400, *, share: float = 1.0) -> QFont:
        font = QFont(self._clear)
        font.setPixelSize(max(1, round(points(size) * share)))
        font.setWeight(QFont.Weight(weight))
        return _for_paper(font)

    def _layout(
        self, text: str, font: QFont, width: float, *, far: bool = False, is_address: bool = False,
    ) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        rtl = _begins_rtl(text) and not is_address
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        right = self._rtl != far
        option.setAlignment((Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
                            | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _fit(self, text: str, font: QFont, width: float, most: int) -> int:
        return min(most, max(1, self._layout(text, font, width).lineCount()))

    def _say(self, painter: QPainter, text: str, font: QFont, rect: QRectF, *, lines: int = 1, color: str = INK,
             at_far: bool = False, is_address: bool = False) -> float:
        """Write `text` into `rect`, in at most so many lines; what is longer ends with an ellipsis. Returns the end."""
        text = " ".join(text.split())
        layout = self._layout(text, font, rect.width(), far=at_far, is_address=is_address)
        if layout.lineCount() > lines:
            last = layout.lineAt(lines - 1)
            rest = QFontMetricsF(font).elidedText(text[last.textStart():], Qt.TextElideMode.ElideRight, rect.width())
            layout = self._layout(text[: last.textStart()] + rest, font, rect.width(), far=at_far,
                                  is_address=is_address)
        painter.setPen(QColor(color))
        layout.draw(painter, rect.topLeft())
        return rect.top() + layout.boundingRect().height()


def _for_paper(font: QFont) -> QFont:
    """Without what only a screen needs; and each letter by itself: Qt writes a ligature into a PDF file without saying
    which letters it stands for, so that such a word could be neither found, copied nor read aloud there."""
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "dlig", "clig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


class _Document(QTextDocument):
    """A document that opens nothing: its pictures come from the function that it is given."""

    def __init__(self, picture: Callable[[str], QImage]) -> None:
        super().__init__()
        self._picture = picture
        self._known: dict[str, QImage] = {}

    def forget(self) -> None:
        """Ask for every picture again. Qt keeps what it was given until it is given something else."""
        for name in self._known:
            self._known[name] = self._picture(name)
            self.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._known[name])

    def loadResource(self, kind: int, name: QUrl) -> Any:  # noqa: N802 (Qt's name)
        """Never None: on None Qt would read a local file of that name by itself."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QImage()
        key = name.toString()
        if key not in self._known:
            self._known[key] = self._picture(key)
        return self._known[key]


def _finish_formats(document: QTextDocument, headings: dict[int, int]) -> None:
    """The size of headings (Qt's own step beats any CSS size), no dots of Qt's, no room below the last paragraph of a
    box."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            for start, end, form in _resized(block, headings.get(level, headings[4])):
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(form)
        points = block.textList()
        if points is not None and points.format().style() in _DOTTED:
            form = points.format()
            form.setStyle(QTextListFormat.Style.ListStyleUndefined)
            points.setFormat(form)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        cursor.setPosition(frame.lastCursorPosition().block().position())
        form = cursor.blockFormat()
        form.setBottomMargin(0)
        cursor.setBlockFormat(form)
    cursor.endEditBlock()


def _begins_rtl(text: str) -> bool:
    """Whether the first letter that has a direction is one from right to left."""
    first = next((one for one in map(bidirectional, text) if one in ("L", "R", "AL")), "L")
    return first != "L"


def _resized(block: QTextBlock, px: int) -> list[tuple[int, int, QTextCharFormat]]:
    found, fragments = [], block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        form = fragment.charFormat()
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        form.setProperty(QTextFormat.Property.FontPixelSize, px)
        found.append((fragment.position(), fragment.position() + fragment.length(), form))
        fragments += 1
    return found
