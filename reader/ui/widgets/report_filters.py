"""What narrows the list of the content check: words as they are typed, and three menus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.reports import ArticleState
from reader.ui.theme import Look
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.report_words import group_name, state_choice
from reader.ui.widgets.search_field import SearchField
from reader.ui.widgets.text import text_width
from reader.ui.wording import language_name, number, translate

STATE, LANGUAGE, RULE = "state", "language", "rule"


class ReportField(SearchField):
    """The field with the words of this page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(height=44, parent=parent)
        self.setObjectName("report_filter")
        self.line.setObjectName("report_filter_line")
        self.line.setAccessibleName(translate("Reader", "Find in this report"))
        self.line.setAccessibleDescription(
            translate("Reader", "Looks through titles, file names and everything that was found."))

    def _place(self) -> None:
        super()._place()
        if self._look is None:
            return
        for words in (translate("Reader", "Find in this report"), translate("Reader", "Find")):
            if text_width(words, self.line.font()) <= self.line.width() - 6:
                break
        self.line.setPlaceholderText(words)


class ReportFilters(QWidget):
    """The field and a chip for each menu. `chosen` holds what each menu says, "" for all."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_filters")
        self._look: Look | None = None
        self.chosen = {STATE: "", LANGUAGE: "", RULE: ""}
        self._choices: dict[str, Sequence[tuple[str, str]]] = {
            STATE: tuple((state.value, state_choice(state)) for state in
                         (ArticleState.FIX, ArticleState.LOOK, ArticleState.READY)),
            LANGUAGE: (), RULE: ()}
        self._every = {STATE: translate("Reader", "All states"), LANGUAGE: translate("Reader", "All languages"),
                       RULE: translate("Reader", "All rules")}
        self.field = ReportField(self)
        self.field.edited.connect(self.changed)
        self._wrap = Wrap(self)
        names = {STATE: "list-filter", LANGUAGE: "languages", RULE: "list-filter"}
        tells = {STATE: translate("Reader", "Shows articles in one state only"),
                 LANGUAGE: translate("Reader", "Shows articles in one language only"),
                 RULE: translate("Reader", "Shows what one kind of rule found only")}
        self.chips = {key: Chip(self._every[key], icon=names[key]) for key in names}
        for key, chip in self.chips.items():
            chip.setObjectName(f"report_{key}")
            chip.setProperty("key", key)
            chip.setAccessibleDescription(tells[key])
            chip.clicked.connect(self._on_chip)
        self._wrap.set_buttons(self.chips.values())

    def set_choices(self, languages: Sequence[str], rules: Sequence[tuple[str, int]]) -> None:
        """Offer these languages and groups of rules (with how many findings). What is not there any more is not
        chosen any more."""
        self._choices[LANGUAGE] = tuple((code, language_name(code)) for code in languages)
        self._choices[RULE] = tuple((key, f"{group_name(key)} ({number(count)})") for key, count in rules)
        for key in (LANGUAGE, RULE):
            if self.chosen[key] not in [one for one, _ in self._choices[key]]:
                self.chosen[key] = ""
        shown = [key for key in self.chips if len(self._choices[key]) > (1 if key == LANGUAGE else 0)
                 or self.chosen[key]]
        self._wrap._buttons = [self.chips[key] for key in shown]
        for key, chip in self.chips.items():
            chip.setVisible(key in shown)
        self._show()

    def choose(self, key: str, value: str) -> None:
        """Choose from a menu without saying so."""
        self.chosen[key] = value
        self._show()

    def clear(self) -> None:
        """Ask for everything again, without saying so."""
        self.field.set_text("")
        for key in self.chosen:
            self.chosen[key] = ""
        self._show()

    @property
    def stops(self) -> list[QWidget]:
        """What keys can reach, in order."""
        return [self.field.line, *self._wrap.buttons]

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.field, self._wrap, *self.chips.values()):
            part.set_look(look)

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui, rtl = self._look.ui, self.isRightToLeft()
        gap, high = ui(12), self.field.height_for(width)
        chips = sum(chip.natural_width() + 10 for chip in self._wrap.buttons) - 10
        if chips + gap + ui(240) <= width:
            wide = min(ui(420), width - chips - gap)
            tall = self._wrap.height_for(chips)
            self.field.setGeometry(width - wide if rtl else 0, 0, wide, high)
            self._wrap.setGeometry(width - wide - gap - chips if rtl else wide + gap, (high - tall) // 2, chips, tall)
            return high
        wide = min(width, ui(520))
        tall = self._wrap.height_for(width)
        self.field.setGeometry(width - wide if rtl else 0, 0, wide, high)
        self._wrap.setGeometry(0, high + gap, width, tall)
        return high + gap + tall

    def _show(self) -> None:
        for key, chip in self.chips.items():
            words = dict(self._choices[key]).get(self.chosen[key], self._every[key])
            chip.setText(words)
            chip.set_on(bool(self.chosen[key]))

    def make_menu(self, key: str) -> QMenu:
        """The menu of one chip."""
        assert self._look is not None
        menu = QMenu(self)
        menu.setObjectName(f"report_{key}_menu")
        menu.setFont(self._look.font("ui"))
        for value, words in (("", self._every[key]), *self._choices[key]):
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.chosen[key])
            action.setData((key, value))
        menu.triggered.connect(self._on_chosen)
        return menu

    def _on_chip(self) -> None:
        chip = self.sender()
        menu = self.make_menu(chip.property("key"))
        menu.aboutToHide.connect(menu.deleteLater)
        corner = chip.mapToGlobal(QPoint(0, chip.height() + 4))
        if self.isRightToLeft():
            corner.setX(corner.x() + chip.width() - menu.sizeHint().width())
        menu.popup(corner)

    def _on_chosen(self, action: QAction) -> None:
        key, value = action.data()
        self.choose(key, value)
        self.changed.emit()
