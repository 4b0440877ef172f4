"""What is stored about a person on this computer: every kind of data, where it lies, and how to be rid of it.

Shows what it is given. It asks once before something goes for good, and deletes nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Wrap
from reader.ui.widgets.kept_path import PathText
from reader.ui.widgets.kept_question import KeptQuestion
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import panel
from reader.ui.widgets.words import Words
from reader.ui.wording import translate
from reader.values import value

EVERYTHING = "everything"


@value
class StoredKind:
    """One kind of data, in words for people."""

    key: str                 # what signals name it by
    name: str                # "Bookmarks, highlights and notes"
    sentence: str            # what it is for
    amount: str = ""         # "12 bookmarks, 3 notes"; "Nothing yet"
    path: str = ""           # where it lies; "" when there is no file
    can_delete: bool = True  # False when there is nothing, or it cannot be taken away here


class _Kind(QWidget):
    """One kind on a card."""

    folder_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stored_kind")
        self.kind: StoredKind | None = None
        self._look: Look | None = None
        self._name = Words(font="card_title", weight=600, color="heading", px=20, parent=self)
        self._name.setObjectName("stored_name")
        self._sentence = Words(font="ui", color="text", line=1.42, parent=self)
        self._amount = Words(font="ui", weight=600, color="text", parent=self)
        self._amount.setObjectName("stored_amount")
        self.path = PathText(self)
        self._buttons = Wrap(self)
        self.folder = Button(translate("Reader", "Show folder"), icon="folder-open")
        self.folder.setObjectName("stored_folder")
        self.folder.clicked.connect(self._on_folder)
        self.delete = Button(translate("Reader", "Delete"), icon="trash-2", kind="danger")
        self.delete.setObjectName("stored_delete")
        self.delete.clicked.connect(self._on_delete)
        self._buttons.set_buttons((self.folder, self.delete))

    def set_kind(self, kind: StoredKind) -> None:
        """Show this kind."""
        self.kind = kind
        self._name.setText(kind.name)
        self._sentence.setText(kind.sentence)
        self._amount.setText(kind.amount)
        if self.path.toPlainText() != kind.path:
            self.path.setPlainText(kind.path)
        self.path.setVisible(bool(kind.path))
        self.path.setAccessibleName(translate("Reader", "Where “{name}” lies").format(name=kind.name))
        self.folder.setEnabled(bool(kind.path))
        self.folder.setToolTip("" if kind.path else translate("Reader", "It has no file."))
        self.folder.setAccessibleName(translate("Reader", "Show folder: {name}").format(name=kind.name))
        self.delete.setEnabled(kind.can_delete)
        self.delete.setToolTip("" if kind.can_delete else translate("Reader", "There is nothing to delete."))
        self.delete.setAccessibleName(translate("Reader", "Delete: {name}").format(name=kind.name))

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._name, self._sentence, self._amount, self.path, self._buttons):
            part.set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        ui, rtl = self._look.ui, self.isRightToLeft()
        pad = ui(22) if width >= ui(400) else ui(16)
        inner, y = width - 2 * pad, ui(18)
        for part, after in ((self._name, 2), (self._sentence, 6), (self._amount, 2), (self.path, 0)):
            high = part.height_for(inner)
            if high and not part.isHidden():
                part.setGeometry(width - pad - inner if rtl else pad, y, inner, high)
                y += high + ui(after)
        y += ui(12)
        high = self._buttons.height_for(inner)
        self._buttons.setGeometry(pad, y, inner, high)
        return y + high + ui(18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            theme = self._look.theme
            panel(QPainter(self), QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
                  theme.color("border"), 2 if theme.name == "high_contrast" else 1)

    def _on_folder(self) -> None:
        self.folder_requested.emit(self.kind.key)

    def _on_delete(self) -> None:
        self.delete_requested.emit(self.kind.key)


class StoredPane(Page):
    """See the module. `delete_requested` comes after the question was answered; EVERYTHING is a wish of its own."""

    back_requested = Signal()
    folder_requested = Signal(str)
    delete_requested = Signal(str)
    delete_all_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stored_pane")
        self.back = Button(translate("Reader", "Saved"), icon="arrow-left", kind="bare", parent=self.body)
        self.back.setObjectName("stored_back")
        self.back.clicked.connect(self.back_requested)
        self._title = Words(translate("Reader", "What is stored about me"), font="title", weight=600, color="heading",
                            parent=self.body)
        self._title.setObjectName("stored_title")
        self._intro = Words(translate("Reader", "This is everything. It lies on this computer, in your own folder. "
                                                "Reader sends nothing to anyone."),
                            font="body", color="text_soft", line=1.45, parent=self.body)
        self._kinds: list[_Kind] = []
        self._count = 0
        self._foot = Wrap(self.body)
        self._export = Button(translate("Reader", "Export first"), icon="download")
        self._export.setObjectName("stored_export")
        self._export.clicked.connect(self.export_requested)
        self._all = Button(translate("Reader", "Delete all"), icon="trash-2", kind="danger")
        self._all.setObjectName("stored_delete_all")
        self._all.clicked.connect(self._on_all)
        self._foot.set_buttons((self._export, self._all))
        self._question: KeptQuestion | None = None

    def set_kinds(self, kinds: Sequence[StoredKind]) -> None:
        """Show these, in this order."""
        while len(self._kinds) < len(kinds):
            card = _Kind(self.body)
            card.folder_requested.connect(self.folder_requested)
            card.delete_requested.connect(self._ask)
            if self._look is not None:
                card.set_look(self._look)
            self._kinds.append(card)
        self._count = len(kinds)
        for number, card in enumerate(self._kinds):
            card.setVisible(number < len(kinds))
            if number < len(kinds):
                card.set_kind(kinds[number])
        anything = any(kind.can_delete for kind in kinds)
        self._all.setEnabled(anything)
        self._all.setToolTip("" if anything else translate("Reader", "There is nothing to delete."))
        stops: list[QWidget] = [self.back]
        for card in self._kinds[:self._count]:
            stops += [card.path, card.folder, card.delete]
        stops += [self._export, self._all]
        for one, other in zip(stops, stops[1:], strict=False):
            QWidget.setTabOrder(one, other)
        self.rearrange()

    def set_look(self, look: Look) -> None:
        for part in (self.back, self._title, self._intro, *self._kinds, self._foot):
            part.set_look(look)
        if self._question is not None:
            self._question.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner, y = width - 2 * margin, ui(28) if width >= 720 else ui(18)
        wide = min(inner, self.back.natural_width())
        high = self.back.height_for(wide)
        self.put(self.back, margin - min(ui(15), margin - 12), y, wide, high)
        y += high + ui(2)
        text = min(inner, ui(860))
        for part, after in ((self._title, 6), (self._intro, 20)):
            high = part.height_for(text)
            self.put(part, margin, y, text, high)
            y += high + ui(after)
        for card in self._kinds[:self._count]:
            high = card.arrange(text)
            self.put(card, margin, y, text, high)
            y += high + ui(14)
        y += ui(6)
        high = self._foot.height_for(text)
        self.put(self._foot, margin, y, text, high)
        return y + high + ui(48)

    def _ask(self, key: str) -> None:
        kind = next(card.kind for card in self._kinds if card.kind is not None and card.kind.key == key)
        self._open_question(key, translate("Reader", "Delete this from the computer?"),
                            "\n".join(filter(None, (kind.name, kind.amount,
                                                    translate("Reader", "This cannot be undone.")))),
                            translate("Reader", "Delete"))

    def _on_all(self) -> None:
        self._open_question(EVERYTHING, translate("Reader", "Delete everything that is stored about you?"),
                            translate("Reader", "Saved articles, highlights, notes, reading places and history on "
                                                "this computer will be gone. This cannot be undone. You can export "
                                                "them first."),
                            translate("Reader", "Delete all"))

    def _open_question(self, key: str, title: str, sentence: str, word: str) -> None:
        stay = translate("Reader", "Keep everything") if key == EVERYTHING else translate("Reader", "Keep it")
        question = KeptQuestion(self.window(), key, title, sentence, word, stay)
        question.setLayoutDirection(self.layoutDirection())
        question.delete_requested.connect(self._on_answer)
        question.export_requested.connect(self.export_requested)
        question.closed.connect(self._on_closed)
        question.set_look(self.look)
        self._question = question
        question.open()

    def _on_answer(self, key: str) -> None:
        if key == EVERYTHING:
            self.delete_all_requested.emit()
        else:
            self.delete_requested.emit(key)

    def _on_closed(self) -> None:
        self._question = None
