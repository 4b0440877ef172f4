"""Asks what a new article is called, what it is about and in which language. It writes nothing.

While a person types it shows the name that the file will have. Whoever knows the folder may correct it with
`show_file_name`, when another file has that name already.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.staff.authoring.target_folder import safe_name
from reader.ui.dialogs.choice_chips import ChoiceChips
from reader.ui.dialogs.labeled_field import LabeledField
from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.say_line import SayLine
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import language_name, translate

_LONGEST = 200  # characters of a title
_PAUSE = 300    # ms without typing, before the folder is asked whether the name is taken


class NewArticleDialog(SteadySheet):
    """See the module. `open` shows it, once; `close_sheet` when the article was made."""

    create_requested = Signal(str, str, str)  # title, id of the category ("" for none), code of the language
    name_requested = Signal(str, str, str)    # the same, when they have changed: which file name would it be?

    def __init__(self, parent: QWidget, categories: Sequence[tuple[str, str]], languages: Sequence[str], *,
                 category: str = "", language: str = "en") -> None:
        """`categories` are (id, title) in the order of the library; `languages` are codes. `category` and `language`
        are what is chosen at first."""
        super().__init__(parent, widest=560)
        self.setObjectName("new_article_dialog")
        self.set_title(translate("Reader", "New article"))
        self._is_working = False
        self.field = LabeledField(translate("Reader", "Title"), longest=_LONGEST, parent=self.body)
        self.field.line.setObjectName("new_title")
        self.field.edited.connect(self._on_edited)
        self.field.accepted.connect(self._on_create)
        topics = [*categories, ("", translate("Reader", "No topic yet"))]
        self.category = ChoiceChips(translate("Reader", "Topic"), topics, category, self.body)
        self.language = ChoiceChips(translate("Reader", "Language"),
                                    [(code, language_name(code)) for code in (languages or (language,))], language,
                                    self.body)
        for choice in (self.category, self.language):
            choice.chosen.connect(self._on_edited)
        self.file_name = Words(font="ui_small", color="text_soft", anywhere=True, parent=self.body)
        self.file_name.setObjectName("new_file_name")
        self._after = Words(translate("Reader", "It opens in your editor. Patients see it when you take away the line "
                                      "“draft: true”."), font="ui_small", color="text_soft", parent=self.body)
        self.line = SayLine(self.body)
        self.cancel = Button(translate("Reader", "Cancel"), parent=self.body)
        self.cancel.setObjectName("new_cancel")
        self.cancel.clicked.connect(self.close_sheet)
        self.create = Button(translate("Reader", "Create"), icon="plus", kind="main", parent=self.body)
        self.create.setObjectName("new_create")
        self.create.clicked.connect(self._on_create)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self._show_own_name()

    def values(self) -> tuple[str, str, str]:
        """Title, category and language as they are now."""
        return self.field.text(), self.category.current(), self.language.current()

    def show_file_name(self, name: str, title: str, category: str, language: str) -> None:
        """The answer to `name_requested` with these values; one that comes too late is dropped."""
        if (title, category, language) == self.values():
            self._show_name(name)

    def show_problem(self, sentence: str) -> None:
        """It could not be made; one can try again."""
        self._set_working(False)
        self.line.say(sentence)
        self.rearrange()
        self._inside.ensureWidgetVisible(self.line, 0, 12)
        self._inside.ensureWidgetVisible(self.create, 0, 12)

    def _on_create(self) -> None:
        if self._is_working:
            return
        title = self.field.text()
        if not any(letter.isalnum() for letter in title):
            self.field.say(translate("Reader", "Type a title first, such as “Sleep and bad dreams”."))
            self.rearrange()
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._inside.ensureWidgetVisible(self.field)
            return
        self._set_working(True)
        self.create_requested.emit(*self.values())

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        if working:
            self.line.say("")
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)  # what is disabled loses the focus
        self.create.setEnabled(not working)
        self.create.setText(translate("Reader", "Creating…") if working else translate("Reader", "Create"))
        self.field.setEnabled(not working)
        self.category.setEnabled(not working)
        self.language.setEnabled(not working)
        if not working and self.isVisible():
            self.create.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._look is not None:
            self.rearrange()

    def _on_edited(self) -> None:
        self.field.say("")
        self._show_own_name()
        self._pause.start()

    def _on_pause(self) -> None:
        if self.field.text() and self.isVisible():
            self.name_requested.emit(*self.values())

    def _show_own_name(self) -> None:
        title, _, language = self.values()
        self._show_name(f"{language}/{safe_name(title)}.md" if title else "")

    def _show_name(self, name: str) -> None:
        self.file_name.setText(
            translate("Reader", "The file will be called {name}").format(name=name) if name
            else translate("Reader", "The file gets its name from the title."))
        if self._look is not None:
            self.rearrange()

    # the sheet

    def is_held(self) -> bool:
        return bool(self.field.text()) or self._is_working

    def close_sheet(self) -> None:
        self._pause.stop()
        super().close_sheet()

    def first_focus(self) -> QWidget:
        return self.field.line

    def set_look(self, look: Look) -> None:
        for part in (self.title, self.field, self.category, self.language, self.file_name, self._after, self.line,
                     self.cancel, self.create):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        pad = self.pad(width)
        inner = width - 2 * pad
        y = self.stack([(self.title, 14), (self.field, 4), (self.file_name, 18), (self.category, 18),
                        (self.language, 18), (self._after, 18), (self.line, 18)], pad, pad - 4, inner)
        return place_choices(self, [self.cancel, self.create], pad, y, inner) + pad

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the field has said it already
            return
        super().keyPressEvent(event)
