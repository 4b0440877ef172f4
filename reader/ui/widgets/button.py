"""Buttons with a word: in bars, on pages, in dialogs; and chips.

One class paints them all, because a style sheet can tint neither an icon by state nor wrap a word. The kinds are
those of the look: "plain", "main", "bare", "danger", "bar" (in the top bar), "chip", "help", "message" (in the dark
message bar) and "row" (a line of a list). No word is ever cut: on a narrow place it goes on in a second line.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, HAIR, panel
from reader.ui.widgets.text import TextBlock
from reader.values import value


@value
class _Kind:
    """Role names of a kind at rest, and its shape at 100 %."""

    fill: str = ""
    line: str = ""
    word: str = "link"
    icon: str = "icon"
    weight: int = 600
    padding: int = 18
    height: int = 44
    pill: bool = False
    line_width: float = CONTROL_LINE


_KINDS = {
    "plain": _Kind(fill="card", line="border_strong"),
    "main": _Kind(fill="accent", word="on_accent", icon="on_accent"),
    "bare": _Kind(padding=15),
    "danger": _Kind(word="error_text", icon="error_text", padding=15),
    "bar": _Kind(word="text", weight=500, padding=14),
    "chip": _Kind(fill="card", line="border", word="text", weight=500, padding=16, height=40, pill=True,
                  line_width=HAIR),
    "help": _Kind(fill="help_fill", line="help_bar", word="help_bar", icon="help_bar", padding=18, pill=True),
    "message": _Kind(line="on_tooltip", word="on_tooltip", icon="on_tooltip", padding=15, height=40),
    "row": _Kind(word="text", weight=400, padding=14),
}


class Button(QPushButton):
    """A button of one kind. `icon` and `trailing` (after the word, at the end) are names of icons.

    A `compact` one shows its icon alone; its word stays its accessible name and its tooltip.
    """

    def __init__(
        self, text: str = "", *, icon: str = "", kind: str = "plain", trailing: str = "", compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._icon, self._trailing, self._compact, self._on = icon, trailing, False, False
        self._saved = False
        self._tight = False
        self._large = 1.0
        self._count = ""
        self._look: Look | None = None
        self._natural: int | None = None
        self._word_measured: tuple[str, Look | None] = ("", None)
        self._word_px = 0
        self.setText(text)
        self.set_kind(kind)
        self.setAutoDefault(True)  # Return presses it wherever it stands
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_compact(compact)

    # what it is

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self._natural = None
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind_name, self._kind = kind, _KINDS[kind]
        self._natural = None
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon; "" for none."""
        if name != self._icon:
            self._icon, self._natural = name, None
            self.update()

    def set_trailing(self, name: str) -> None:
        """Show another icon after the word; "" for none."""
        if name != self._trailing:
            self._trailing, self._natural = name, None
            self.update()

    def set_saved(self, saved: bool) -> None:
        """Fill its icon with the color of what is saved, or not."""
        if saved != self._saved:
            self._saved = saved
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, or icon and word."""
        if compact != self._compact:
            self._compact, self._natural = compact, None
            self.setToolTip(self.text() if compact else "")
            self.update()

    def set_large(self, share: float) -> None:
        """Make its word and icon larger than usual by a factor: for what one comes to a screen for."""
        self._large, self._natural = share, None
        self._word_measured = ("", None)
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Use less room beside the word, for crowded bars."""
        if tight != self._tight:
            self._tight, self._natural = tight, None
            self.update()

    def set_on(self, on: bool) -> None:
        """Show that this is where one is, or that what it opens is open. Does not change by being pressed."""
        if on != self._on:
            self._on = on
            self.update()

    def is_on(self) -> bool:
        """Whether it is shown as chosen."""
        return self._on or self.isChecked()

    def set_count(self, count: str) -> None:
        """A number at the end of a row."""
        if count != self._count:
            self._count, self._natural = count, None
            self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
            self.update()

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another word. A "&" in it is a letter like others and makes no shortcut."""
        self._text = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._natural = None
        if self._compact:
            self.setToolTip(text)
        self.updateGeometry()
        self.update()

    # how large it is

    def natural_width(self) -> int:
        """Width in px with its word in one line; the same whether it is chosen or not."""
        if self._look is None:
            return 0
        if self._natural is None:
            width = 2 * self._padding() + self._icons_width()
            if not self._compact:
                width += self._word_natural_width()
            if self._count:
                width += self._count_block().natural_width + self._look.ui(12)
            self._natural = round(width)
        return max(self._natural, self._look.ui(self._kind.height))

    def _word_natural_width(self) -> int:
        """Kept apart: a bar tries many forms, and the word is as wide in each of them."""
        key = (self.text(), self._look)
        if key != self._word_measured:
            self._word_measured = key
            self._word_px = round(TextBlock(self.text(), self._font(600), 1e6).natural_width) + 1
        return self._word_px

    def height_for(self, width: int) -> int:
        """Height in px on a width in px: the kind's height, more when the word needs a second line."""
        if self._look is None:
            return 0
        least = self._look.ui(self._kind.height)
        if self._compact or width >= self.natural_width():
            return least
        block = TextBlock(self.text(), self._font(600), self._word_width(width), line=1.25)
        return max(least, block.height + self._look.ui(16))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.height_for(width)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        width = self.natural_width()
        return QSize(width, self.height_for(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0) if self._look is None else QSize(self._look.ui(44), self._look.ui(self._kind.height))

    def ring_radius(self) -> float:
        """The radius of its corners, for the focus ring."""
        if self._kind.pill:
            return self.height() / 2
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def _font(self, weight: int | None = None) -> QFont:
        assert self._look is not None
        font = self._look.font("ui", self._kind.weight if weight is None else weight)
        if self._large != 1.0:
            font.setPixelSize(round(font.pixelSize() * self._large))
        return font

    def _padding(self) -> int:
        assert self._look is not None
        if self._compact:
            return self._look.ui(10)
        return self._look.ui(9 if self._tight else self._kind.padding)

    def _icon_px(self) -> int:
        assert self._look is not None
        px = self._look.shape["icon"]["laptop_small" if self._kind_name == "chip" else "laptop"]
        return self._look.ui(px * self._large)

    def _gap(self) -> int:
        assert self._look is not None
        return self._look.ui(8 if self._kind_name == "chip" or self._tight else 9)

    def _icons_width(self) -> int:
        assert self._look is not None
        words = bool(self.text()) and not self._compact
        width = 0
        if self._icon:
            width += self._icon_px() + (self._gap() if words else 0)
        if self._trailing:
            width += self._look.ui(18) + (self._gap() if words else 0)
        return width

    def _word_width(self, width: float) -> float:
        count = self._count_block().natural_width + 12 if self._count else 0
        return max(1.0, width - 2 * self._padding() - self._icons_width() - count)

    def _count_block(self) -> TextBlock:
        return TextBlock(self._count, self._font(600 if self.is_on() else 400), 1e6)

    # what it looks like

    def _is_hovered(self) -> bool:
        return self._look is not None and self._look.hovers and self.underMouse()

    def _colors(self) -> tuple[str, str, str, str, float]:
        """Roles of fill, line, word and icon in this state, and the line's width."""
        kind = self._kind
        fill, line, word, icon, width = kind.fill, kind.line, kind.word, kind.icon, kind.line_width
        name, on = self._kind_name, self.is_on()
        if not self.isEnabled():
            flat = name in ("bar", "row", "bare", "danger")
            return ("" if flat else "disabled_fill", "" if flat else "border", "disabled_text", "disabled_text", HAIR)
        if name == "main":
            fill = "accent_pressed" if self.isDown() else "accent_hover" if self._is_hovered() else fill
            return fill, line, word, icon, width
        if name == "help":
            if self.isDown():
                return "help_button_pressed", "help_button_pressed", "on_help_button", "on_help_button", width
            if on:
                return "help_button", "help_button", "on_help_button", "on_help_button", width
            return fill, line, word, icon, 2.0 if self._is_hovered() else width
        if name == "message":
            return "", line, word, icon, 2.5 if self.isDown() or self._is_hovered() else width
        if self.isDown():
            return "pressed", line, "on_pressed", "on_pressed", width
        if on and name == "chip":
            return "accent", "accent", "on_accent", "on_accent", width
        if on:
            return "selected", "accent" if line else "", "on_selected", "on_selected", width
        if self._is_hovered():
            fill = "hover"
        return fill, line, word, icon, width

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        fill, line, word, icon, width = self._colors()
        if fill or line:
            panel(painter, QRectF(self.rect()), self._corner(), look.theme.color(fill) if fill else None,
                  look.theme.color(line) if line else None, width)
        self._paint_content(painter, look.theme.color(word), look.theme[icon])

    def _corner(self) -> float:
        assert self._look is not None
        return self.height() / 2 - 0.5 if self._kind.pill else self._look.shape["radius"]["control"]

    def _paint_content(self, painter: QPainter, word: QColor, icon: str) -> None:
        assert self._look is not None
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ratio, middle = self.devicePixelRatioF(), self.height() / 2
        on = self.is_on() and self._kind_name in ("bar", "row", "plain")
        font = self._font(600 if on else None)
        words = "" if self._compact else self.text()
        block = TextBlock(words, font, self._word_width(self.width()), line=1.25)
        used = block.natural_width if words else 0.0
        content = used + self._icons_width()
        row = self._kind_name == "row"
        x = float(self._padding()) if row else max(float(self._padding()), (self.width() - content) / 2)

        def place(at: float, size: float) -> float:
            return self.width() - at - size if rtl else at

        if self._icon:
            px = self._icon_px()
            saved = self._saved and self.isEnabled() and not self.isDown()
            line, inside = (self._look.theme["saved_line"], self._look.theme["saved"]) if saved else (icon, "")
            painter.drawPixmap(round(place(x, px)), round(middle - px / 2),
                               icon_pixmap(self._icon, line, px, ratio, rtl, inside))
            x += px + (self._gap() if words else 0)
        if words:
            block.draw(painter, place(x, used), middle - block.height / 2, word)
            x += used
        if self._trailing:
            px = self._look.ui(18)
            x = self.width() - self._padding() - px if row else x + self._gap()
            painter.drawPixmap(round(place(x, px)), round(middle - px / 2),
                               icon_pixmap(self._trailing, icon, px, ratio, rtl))
        if self._count:
            count = self._count_block()
            at = self.width() - self._padding() - count.natural_width
            count.draw(painter, place(at, count.natural_width), middle - count.height / 2, word)
