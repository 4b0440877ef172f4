"""What stands where results would be: that nothing was found, and every way on that there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.model import Category, HelpLine
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.link import LINK, PLAIN, Link
from reader.ui.widgets.paint import panel
from reader.ui.widgets.words import Words
from reader.ui.wording import language_name, results_in, translate
from reader.values import value


@value
class Nothing:
    """What to say, and where one can go from there. Empty parts are not shown."""

    title: str
    sentence: str = ""
    did_you_mean: str = ""
    action: str = ""                               # the word of a button
    languages: tuple[tuple[str, int], ...] = ()    # (language, results)
    topics: tuple[Category, ...] = ()
    help_line: HelpLine | None = None


class NothingFound(QWidget):
    """A card. It says what was pressed."""

    words_chosen = Signal(str)
    topic_chosen = Signal(str)
    language_chosen = Signal(str)
    action_chosen = Signal()
    help_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nothing_found")
        self._look: Look | None = None
        self._says = Nothing("")
        self.title = Words(font="heading_3", weight=600, color="heading", px=21, parent=self)
        self.title.setObjectName("nothing_title")
        self.sentence = Words(font="ui", color="text", line=1.45, parent=self)
        self._meant = Link(parent=self)
        self._meant.setObjectName("did_you_mean")
        self._meant.clicked.connect(self._on_meant)
        self._action = Button(kind="main", parent=self)
        self._action.clicked.connect(self.action_chosen)
        self._languages: list[Link] = []
        self.topics = Wrap(self)
        self._help = Link(parent=self)
        self._help.setObjectName("nothing_help")
        self._help.clicked.connect(self.help_chosen)

    def says(self, nothing: Nothing) -> None:
        """Show this. The owner places it again afterwards."""
        if nothing == self._says:
            return
        self._says = nothing
        self.title.setText(nothing.title)
        self.sentence.setText(nothing.sentence)
        self.setAccessibleName(nothing.title)
        before, _, after = translate("Reader", "Did you mean {words}?").partition("{words}")
        self._meant.set_runs(((before, PLAIN), (nothing.did_you_mean, LINK), (after, PLAIN))
                             if nothing.did_you_mean else ())
        self._action.setText(nothing.action)
        while len(self._languages) < len(nothing.languages):
            link = Link(parent=self)
            link.clicked.connect(self._on_language)
            QWidget.setTabOrder((self._languages or [self._action])[-1], link)
            self._languages.append(link)
        for link in self._languages:
            link.set_runs(())
        for link, (language, count) in zip(self._languages, nothing.languages, strict=False):
            link.set_runs(((results_in(count, language_name(language)), LINK),))
            link.setProperty("key", language)
        chips = []
        for category in nothing.topics:
            chip = Chip(category.title)
            chip.setProperty("key", category.id)
            chip.clicked.connect(self._on_topic)
            chips.append(chip)
        self.topics.set_buttons(chips)
        line = nothing.help_line
        self._help.set_runs(((translate("Reader", "Do you want to talk to someone?") + " ", PLAIN),
                             (f"{line.label}: {line.number}", LINK)) if line is not None else ())
        if self._look is not None:
            self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.title, self.sentence, self._meant, self._action, *self._languages, self.topics, self._help):
            part.set_look(look)
        self._place(self.width())

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return 0 if self._look is None else self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def _place(self, width: int, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui = self._look.ui
        pad = ui(24) if width >= ui(380) else ui(16)
        inner, y = max(1, width - 2 * pad), pad
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rows = [(self.title, bool(self._says.title), 0), (self.sentence, bool(self._says.sentence), 4),
                (self._meant, bool(self._says.did_you_mean), 0), (self._action, bool(self._says.action), 14),
                *((link, bool(link.text()), 0) for link in self._languages),
                (self.topics, bool(self._says.topics), 12), (self._help, self._says.help_line is not None, 10)]
        for part, shown, above in rows:
            if move:
                part.setVisible(shown)
            if not shown:
                continue
            wide = min(inner, part.natural_width()) if isinstance(part, Link | Button) else inner
            high = part.height_for(wide)
            y += ui(above)
            if move:
                part.setGeometry(width - pad - wide if rtl else pad, y, wide, high)
            y += high
        return y + pad

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            theme = self._look.theme
            panel(QPainter(self), QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
                  theme.color("border"))

    def _on_meant(self) -> None:
        self.words_chosen.emit(self._says.did_you_mean)

    def _on_topic(self) -> None:
        self.topic_chosen.emit(self.sender().property("key"))

    def _on_language(self) -> None:
        self.language_chosen.emit(self.sender().property("key"))
