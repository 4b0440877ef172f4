"""The start screen: a picture and a title of the library, the name of the place, and how to begin, in every language.

Calm: the picture changes every 20 s by a short fade, nothing else moves. It spares the panel: everything stands one or
two pixels elsewhere every minute, picture and paper change places every five minutes, and after ten minutes it gets
darker. The first touch only wakes: it is this screen's, so nothing behind it hears of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEasingCurve, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap, mark_pixmap
from reader.ui.kiosk.look import KioskLook
from reader.ui.widgets.paint import Pictures, panel, picture, rounded_path
from reader.ui.widgets.text import TITLE_LINE, TextBlock
from reader.ui.wording import language_name, translate

SCENE_MS, FADE_MS = 20_000, 200
SCENES_A_MINUTE = 60_000 // SCENE_MS
_SWAP = 15             # scenes, five minutes: picture and paper change places
_DIM_AFTER = 30        # scenes, ten minutes
_DIM = 0.35
_SHIFTS = ((0, 0), (1, 0), (2, 1), (1, 2), (0, 2), (-1, 1), (-2, 0), (-1, -1), (0, -2), (1, -1))  # px, one a minute
_PICTURE, _ROUND = 1180, 60
_LARGEST = 130         # percent

# How to begin, said to those who do not read the language of the screen: each in its own.
_TOUCH = {
    "ar": "المس الشاشة للبدء", "de": "Zum Beginnen berühren", "en": "Touch to start", "es": "Toque para empezar",
    "fr": "Touchez pour commencer", "he": "געו כדי להתחיל", "hi": "शुरू करने के लिए छुएँ", "hmn": "Kov kom pib",
    "ht": "Manyen pou kòmanse", "it": "Toccare per iniziare", "ja": "タッチして始める", "ko": "터치하여 시작",
    "pl": "Dotknij, aby zacząć", "pt": "Toque para começar", "ru": "Коснитесь, чтобы начать",
    "so": "Taabo si aad u bilowdo", "tl": "Pindutin para magsimula", "uk": "Торкніться, щоб почати",
    "vi": "Chạm để bắt đầu", "zh": "轻触开始",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture with the title that belongs to it."""

    picture: str          # its ref
    title: str = ""
    color: str = "sea"


@dataclass(frozen=True, slots=True)
class AttractContent:
    """What the start screen says. Whoever fills it leaves out what carries a content note (see `attract_content`)."""

    name: str = "Reader"
    scenes: tuple[Scene, ...] = ()
    languages: tuple[str, ...] = ()
    topics: str = ""      # one sentence about what there is to read
    emergency: str = ""   # whom to tell or call
    code: str = ""        # which articles these are, for staff
    privacy: str = ""


class AttractPane(QWidget):
    """See the module."""

    woken = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attract")
        self._pictures = pictures
        self._look: KioskLook | None = None
        self._content = AttractContent()
        self._scene = self._count = 0
        self._before: int | None = None   # the scene that is fading away
        self._share = 1.0                 # how far the new one has come
        self._reduced = False
        self._dim = 0.0
        self._clock = ""
        self._is_pressed = False
        self.button = QRect()             # where "Touch to start" is painted
        self._timer = QTimer(self, interval=SCENE_MS)
        self._timer.timeout.connect(self.next_scene)
        self._fade = QVariantAnimation(self, duration=FADE_MS, startValue=0.0, endValue=1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._on_fade)
        pictures.ready.connect(self._on_ready)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")

    # ---- what it is told

    def set_look(self, look: KioskLook) -> None:
        if look.appearance.text_percent > _LARGEST:  # its words are large as they are
            look = KioskLook(replace(look.appearance, text_percent=_LARGEST), look.theme, look.pixel_mm)
        self._look = look
        self._reduced = look.appearance.motion == "less"
        self.update()

    def set_content(self, content: AttractContent) -> None:
        self._content = content
        self._scene = self._scene % max(1, len(content.scenes))
        self._before = None
        self.setAccessibleName(f"{content.name}. {self._touch_words()}")
        self.update()

    def set_time(self, words: str) -> None:
        """The time of day as it is written here."""
        if words != self._clock:
            self._clock = words
            self.update()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether even the fade is left out."""
        self._reduced = reduced

    def set_dim(self, share: float) -> None:
        """How much darker all of it is, 0 to 1: for the night."""
        self._dim = min(0.9, max(0.0, share))
        self.update()

    def restart(self) -> None:
        """Begin anew: bright, with the first scene."""
        self._scene = self._count = 0
        self._before = None
        self._dim = 0.0
        self.update()

    def next_scene(self) -> None:
        """Show the next picture; what spares the panel goes on by one step."""
        self._count += 1
        if self._count == _DIM_AFTER:
            self._dim = max(self._dim, _DIM)
        count = len(self._content.scenes)
        if count > 1:
            self._before, self._scene = self._scene, (self._scene + 1) % count
            if self._reduced or not self.isVisible():
                self._before = None
            else:
                self._share = 0.0
                self._fade.start()
        self.update()

    @property
    def scene(self) -> Scene | None:
        """What is shown now."""
        return self._content.scenes[self._scene] if self._content.scenes else None

    # ---- inside

    def _touch_words(self) -> str:
        return translate("Reader", "Touch to start")

    def _other_words(self) -> list[str]:
        own, words = self._touch_words(), []
        for code in self._content.languages:
            one = _TOUCH.get(code.split("-")[0], "")
            if one and one != own and one not in words:
                words.append(one)
        return words

    def _shift(self) -> tuple[int, int]:
        return _SHIFTS[self._count // SCENES_A_MINUTE % len(_SHIFTS)]

    def _is_swapped(self) -> bool:
        return self._count // _SWAP % 2 == 1

    def _is_lying(self) -> bool:
        return self.width() > self.height() * 1.2

    def _on_fade(self, share: float) -> None:
        self._share = float(share)
        if self._share >= 1.0:
            self._before = None
        self.update()

    def _on_ready(self, _ref: str) -> None:
        if self.isVisible():
            self.update()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._timer.stop()
        self._fade.stop()
        self._before = None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.update()

    # ---- the first touch only wakes

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._is_pressed = True
        event.accept()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()
        if self._is_pressed:
            self._is_pressed = False
            self.woken.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        if self.isHidden():  # Qt looks for another place for the focus
            return super().focusNextPrevChild(forward)
        self.woken.emit()  # Tab is a key like others; nothing behind gets the focus
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()
        if not event.isAutoRepeat():
            self.woken.emit()

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.theme.color("window"))
        shot, paper = self._areas()
        if self._before is not None and self._before < len(self._content.scenes):
            self._paint_scene(painter, shot, self._before, 1.0)
            self._paint_scene(painter, shot, self._scene, self._share)
        else:
            self._paint_scene(painter, shot, self._scene, 1.0)
        self._paint_paper(painter, paper)
        painter.translate(*self._shift())
        self._paint_name(painter, shot)
        self._paint_words(painter, paper)
        painter.resetTransform()
        if self._dim:
            painter.fillRect(self.rect(), QColor(0, 0, 0, round(255 * self._dim)))

    def _areas(self) -> tuple[QRect, QRect]:
        """The picture's place, which goes a little under the paper, and the paper's."""
        assert self._look is not None
        wide, high, swapped = self.width(), self.height(), self._is_swapped()
        under = self._look.px(_ROUND)
        if self._is_lying():
            half = wide // 2
            if swapped:
                return QRect(wide - half - under, 0, half + under, high), QRect(0, 0, wide - half, high)
            return QRect(0, 0, half + under, high), QRect(half, 0, wide - half, high)
        needed = self._words_height(wide)
        top = max(high - needed, round(high * 0.3)) if high - needed < self._look.px(_PICTURE) - under else \
            self._look.px(_PICTURE) - under
        top = min(top, high - min(needed, high))
        top = max(top, round(high * 0.18))
        if swapped:
            return QRect(0, high - top - under, wide, top + under), QRect(0, 0, wide, high - top)
        return QRect(0, 0, wide, top + under), QRect(0, top, wide, high - top)

    def _paint_scene(self, painter: QPainter, place: QRect, number: int, opacity: float) -> None:
        assert self._look is not None
        scene = self._content.scenes[number] if number < len(self._content.scenes) else Scene("")
        shown = self._pictures.cover(scene.picture, place.width(), place.height(), self.devicePixelRatioF()) \
            if scene.picture else None
        painter.save()
        painter.setOpacity(opacity)
        picture(painter, QRectF(place), self._look, shown, scene.color, (0, 0, 0, 0))
        painter.restore()

    def _paint_paper(self, painter: QPainter, place: QRect) -> None:
        assert self._look is not None
        radius, swapped = float(self._look.px(_ROUND)), self._is_swapped()
        if self._is_lying():
            radii = (0, radius, radius, 0) if swapped else (radius, 0, 0, radius)
        else:
            radii = (0, 0, radius, radius) if swapped else (radius, radius, 0, 0)
        path = rounded_path(QRectF(place), radii)
        painter.fillPath(path, self._look.theme.color("window"))
        if self._look.theme.name == "high_contrast":
            painter.strokePath(path, self._look.theme.color("border"))

    def _paint_name(self, painter: QPainter, shot: QRect) -> None:
        """The name of the place, and the title that belongs to the picture, each on paper of its own: a picture can
        have any color."""
        look, px = self._look, self._look.px
        assert look is not None
        title = look.font("card_title", 600)
        room = shot.width() - px(2 * 56 + 2 * 28 + 80)
        block = TextBlock(self._content.name, title, room, line=TITLE_LINE)
        wide, high = px(28 + 64 + 18 + 28) + round(block.natural_width), max(px(96), block.height + px(24))
        x, y = shot.left() + px(48), shot.top() + px(48)
        if self._is_swapped() and not self._is_lying():
            y = shot.top() + px(_ROUND + 48)
        if self._is_swapped() and self._is_lying():
            x += px(_ROUND)
        self._paint_label(painter, QRectF(x, y, wide, high))
        painter.drawPixmap(x + px(20), round(y + (high - px(64)) / 2), mark_pixmap(px(64), self.devicePixelRatioF()))
        block.draw(painter, x + px(20 + 64 + 18), y + (high - block.height) / 2, look.theme.color("heading"))
        scene = self.scene
        if scene is None or not scene.title:
            return
        words = TextBlock(scene.title, look.font("ui", 600), room, line=1.3)
        tall = words.height + px(28)
        foot = shot.bottom() - (px(_ROUND) if not self._is_swapped() or self._is_lying() else 0) - px(36)
        at = shot.left() + px(48) + (px(_ROUND) if self._is_swapped() and self._is_lying() else 0)
        if foot - tall < y + high + px(20):
            return  # a low panel has no room for it
        self._paint_label(painter, QRectF(at, foot - tall, words.natural_width + px(48), tall))
        words.draw(painter, at + px(24), foot - tall + px(14), look.theme.color("text"))

    def _paint_label(self, painter: QPainter, rect: QRectF) -> None:
        assert self._look is not None
        back = QColor(self._look.theme.color("window"))
        line = self._look.theme.color("border") if self._look.theme.name == "high_contrast" else None
        panel(painter, rect, min(rect.height() / 2 - 1, self._look.px(28)), back, line, 2)

    def _blocks(self, wide: int) -> list[tuple[str, TextBlock, int]]:
        """What stands on the paper, each with the air below it."""
        look, px = self._look, self._look.px
        assert look is not None
        display = look.font("display", 600)
        if self._is_lying():
            display.setPixelSize(round(display.pixelSize() * 0.86))
        blocks = [("title", TextBlock(translate("Reader", "While you wait, read at your own pace."), display, wide,
                                      line=1.14), px(20))]
        about = self._content.topics
        if len(self._content.languages) > 1:
            names = ", ".join(language_name(code) for code in self._content.languages)
            about = f"{about} {names}.".strip()
        if about:
            blocks.append(("about", TextBlock(about, look.font("lead"), wide, line=1.4), px(40)))
        return blocks

    def _button_block(self, wide: int) -> TextBlock:
        assert self._look is not None
        font = self._look.font("heading_2", 600)
        font.setFamily(self._look.font("ui").family())
        return TextBlock(self._touch_words(), font, wide - self._look.px(60 + 50 + 20 + 60), line=1.2)

    def _foot_blocks(self, wide: int) -> list[tuple[str, TextBlock, int]]:
        look, px = self._look, self._look.px
        assert look is not None
        blocks = []
        others = self._other_words()
        if others:
            font = look.font("ui", 600)
            blocks.append(("others", TextBlock(" \N{MIDDLE DOT} ".join(others), font, wide, line=1.35,
                                               alignment=Qt.AlignmentFlag.AlignHCenter), px(26)))
        privacy = self._content.privacy or translate(
            "Reader", "No name, no account. Everything is cleared when you leave.")
        blocks.append(("privacy", TextBlock(privacy, look.font("ui"), wide - px(56), line=1.35), px(26)))
        return blocks

    def _last_line(self, wide: int) -> tuple[TextBlock, TextBlock]:
        look = self._look
        assert look is not None
        end = TextBlock("   ".join(filter(None, (self._clock, self._content.code))), look.font("ui_small"), wide,
                        line=1.3)
        room = wide - end.natural_width - look.px(30)
        return TextBlock(self._content.emergency, look.font("ui_small"), max(1, room), line=1.3), end

    def _button_height(self, wide: int) -> int:
        assert self._look is not None
        return max(self._look.target(136), self._button_block(wide).height + self._look.px(50))

    def _words_height(self, width: int) -> int:
        assert self._look is not None
        px = self._look.px
        wide = width - 2 * px(72)
        high = px(96) + sum(block.height + after for _, block, after in self._blocks(wide))
        high += self._button_height(wide) + px(36)
        high += sum(block.height + after for _, block, after in self._foot_blocks(wide))
        emergency, end = self._last_line(wide)
        return high + max(emergency.height, end.height) + px(44)

    def _paint_words(self, painter: QPainter, paper: QRect) -> None:
        look, px = self._look, self._look.px
        assert look is not None
        theme, x, wide = look.theme, paper.left() + px(72), paper.width() - 2 * px(72)
        blocks = self._blocks(wide)
        button = self._button_height(wide)
        foot = self._foot_blocks(wide)
        emergency, end = self._last_line(wide)
        last = max(emergency.height, end.height)
        needed = (sum(block.height + after for _, block, after in (*blocks, *foot)) + button + px(36) + last)
        y = paper.top() + max(px(28), min(px(96), paper.height() - needed - px(80)))
        if self._is_lying():
            y = paper.top() + max(px(28), (paper.height() - needed - px(44)) // 2)
        for name, block, after in blocks:
            block.draw(painter, x, y, theme.color("heading" if name == "title" else "text_soft"))
            y += block.height + after
        self.button = QRect(x, round(y), wide, button)
        self._paint_button(painter)
        y += button + px(36)
        for name, block, after in foot:
            at = x
            if name == "privacy":
                side = px(36)
                painter.drawPixmap(round(x), round(y + (block.line_px - side) / 2),
                                   icon_pixmap("shield-check", theme["icon_soft"], side, self.devicePixelRatioF()))
                at += px(56)
            block.draw(painter, at, y, theme.color("link" if name == "others" else "text"))
            y += block.height + after
        low = max(round(y), paper.bottom() - px(40) - last)
        emergency.draw(painter, x, low, theme.color("text_soft"))
        end.draw(painter, x + wide - end.natural_width, low, theme.color("text_soft"))

    def _paint_button(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        assert look is not None
        theme, rect = look.theme, QRectF(self.button)
        panel(painter, rect, rect.height() / 2 - 1, theme.color("accent_pressed" if self._is_pressed else "accent"))
        block = self._button_block(self.button.width())
        side, gap = px(50), px(20)
        at = rect.center().x() - (side + gap + block.natural_width) / 2
        painter.drawPixmap(round(at), round(rect.center().y() - side / 2),
                           icon_pixmap("pointer", theme["on_accent"], side, self.devicePixelRatioF()))
        block.draw(painter, at + side + gap, rect.center().y() - block.height / 2, theme.color("on_accent"))
