"""The sentence that is read aloud, on the page: lit, and kept in the window.

The page follows the voice, but not against a person: who scrolls the sentence out of the window stays where they are.
It follows again as soon as the sentence is in the window when it begins, or when it is asked to.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QRect, QVariantAnimation, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScroller, QStyle

from reader.ui.widgets.reading_view import ReadingView
from reader.ui.widgets.text_on_page import TextOnPage

_SCROLL_MS = 200
_AIR = 24  # px that are left above and below a sentence in the window


class SpokenOnPage(QObject):
    """Stands between the reading view and its pane. Places count in the article's text."""

    away_changed = Signal(bool)   # the window shows another place than the one that is read, and stays there

    def __init__(self, view: ReadingView, text: TextOnPage, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._text = view, text
        self._sentence: tuple[int, int, str] | None = None
        self._spans: tuple[tuple[int, int], ...] = ()
        self._is_away = False
        self._own = 0            # how many of our own scrollings and layings out are under way
        self._animation = QVariantAnimation(self, duration=_SCROLL_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._animation.valueChanged.connect(self._on_step)
        self.is_still = False    # the page jumps; it does as well where the computer's animations are off
        view.verticalScrollBar().valueChanged.connect(self._on_scroll)
        view.verticalScrollBar().rangeChanged.connect(self._on_range)

    @property
    def is_on(self) -> bool:
        """Whether a sentence is being read."""
        return self._sentence is not None

    @property
    def is_away(self) -> bool:
        return self._is_away

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """What is lit, as positions of the document."""
        return self._spans

    def show_sentence(self, start: int, end: int, words: str) -> None:
        """Light the words from `start` to `end` of the text. Where they are the same, `words` are none of the text:
        they are looked for at the page's head and foot, and else the page goes to that place and lights nothing."""
        self._sentence = (start, end, words)
        self._light()
        if not self._is_away or self._is_in_view():
            self._set_away(False)
            self._bring(gently=True)

    def follow(self) -> None:
        """Go to where the voice is and stay with it."""
        if self._sentence is not None:
            self._set_away(False)
            self._bring(gently=False)

    def clear(self) -> None:
        """Nothing is read any more."""
        self._sentence, self._spans = None, ()
        self._animation.stop()
        self._view.set_sentence(())
        self._set_away(False)

    @contextmanager
    def laying_out(self) -> Iterator[None]:
        """The page is laid out anew inside: no one scrolled. The sentence is lit and in the window afterwards."""
        self._own += 1
        self._animation.stop()
        try:
            yield
        finally:
            self._own -= 1
        if self._sentence is not None:
            self._light()
            if not self._is_away:
                self._bring(gently=False)

    # ---- inside

    def _light(self) -> None:
        start, end, words = self._sentence
        self._spans = self._text.spans(start, end) if end > start else self._apart(start, words)
        self._view.set_sentence(self._spans)

    def _apart(self, place: int, words: str) -> tuple[tuple[int, int], ...]:
        """Words that the page has around the article: at its foot where they follow all of the text, else at its
        head."""
        shown, (_, finish) = _units(self._view.plain_text()), self._view.text_bounds()
        if place >= len(self._text.text):
            low, high = 2 * (finish or 0), len(shown)
        else:
            first = self._text.spans(place, place + 1)
            low, high = 0, 2 * first[0][0] if first else len(shown)
        wanted = _units(words)
        at = shown.find(wanted, low, high)
        while at % 2 and at >= 0:  # between the two halves of a unit there is nothing
            at = shown.find(wanted, at + 1, high)
        return () if at < 0 else ((at // 2, (at + len(wanted)) // 2),)

    def _rect(self) -> QRect | None:
        """Where the sentence stands in the viewport; what is not lit stands where its place is."""
        spans = self._spans
        if not spans:
            start = self._sentence[0]
            spans = self._text.spans(start, start + 1) or self._text.spans(max(0, start - 2), start)
        if not spans:
            return None
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(spans[0][0])
        rect = self._view.cursorRect(cursor)
        cursor.setPosition(spans[-1][1])
        return rect.united(self._view.cursorRect(cursor))

    def _is_in_view(self) -> bool:
        rect = self._rect()
        high = self._view.viewport().height()
        return rect is not None and rect.top() < high and rect.bottom() > 0

    def _bring(self, *, gently: bool) -> None:
        """Scroll so that all of the sentence is in the window: its start in the upper third, if anything has to move.
        One that is higher than the window begins at its top."""
        rect, high = self._rect(), self._view.viewport().height()
        if rect is None:
            return
        if rect.top() >= 0 and rect.bottom() <= high - _AIR // 2 or gently and self._is_held():
            return
        top = max(_AIR, min(high // 3, high - rect.height() - 2 * _AIR))
        scroll = self._view.verticalScrollBar()
        target = max(scroll.minimum(), min(scroll.maximum(), scroll.value() + rect.top() - top))
        self._animation.stop()
        far = abs(target - scroll.value()) > 3 * high
        moves = self._view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._view) > 0
        if not gently or far or self.is_still or not moves or not self._view.isVisible():
            self._scroll_to(target)
        else:
            self._animation.setStartValue(scroll.value())
            self._animation.setEndValue(target)
            self._animation.start()

    def _is_held(self) -> bool:
        """Whether a hand moves the page just now."""
        viewport = self._view.viewport()
        return self._view.verticalScrollBar().isSliderDown() or (
            QScroller.hasScroller(viewport) and QScroller.scroller(viewport).state() is not QScroller.State.Inactive)

    def _scroll_to(self, value: int) -> None:
        self._own += 1
        self._view.verticalScrollBar().setValue(value)
        self._own -= 1

    def _on_step(self, value: object) -> None:
        if self._animation.state() is QAbstractAnimation.State.Running:
            self._scroll_to(int(value))

    def _on_scroll(self) -> None:
        if self._sentence is None or self._own or self._view.is_settling:
            return
        self._animation.stop()
        self._set_away(not self._is_in_view())

    def _on_range(self) -> None:
        """The window or the page has another height."""
        if self._sentence is not None and not self._own and not self._is_away:
            self._bring(gently=False)

    def _set_away(self, is_away: bool) -> None:
        if is_away != self._is_away:
            self._is_away = is_away
            self.away_changed.emit(is_away)


def _units(text: str) -> bytes:
    """Two bytes for each position that the document counts."""
    return text.encode("utf-16-le", "surrogatepass")
