"""Where the articles of this computer come from: the clinic's own folder, those that came with Reader, and whether one
is still shown when the day of its next check has passed.

Shows what it is given and says what staff wish; changes no setting and looks at no folder itself.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.say_line import SayLine
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.switch import Switch
from reader.ui.widgets.words import Words
from reader.ui.wording import translate
from reader.values import value


@value
class Sources:
    """`folder` is where staff put their articles, "" when they have no such place; `is_own` says that it is the
    clinic's own one and not that of the articles that came with Reader. `suggested` is where one could be made.
    `is_fixed`: it was given at the start, so it cannot be changed here. `problem` is a sentence about the folder."""

    folder: str = ""
    is_own: bool = False
    suggested: str = ""
    shows_bundled: bool = True
    hides_overdue: bool = False
    is_fixed: bool = False
    problem: str = ""


class SourcesDialog(SteadySheet):
    """See the module. Nothing has to be confirmed: every choice holds at once."""

    choose_requested = Signal()
    make_requested = Signal()
    open_requested = Signal()
    leave_requested = Signal()
    show_bundled_requested = Signal(bool)
    hide_overdue_requested = Signal(bool)

    def __init__(self, parent: QWidget, sources: Sources) -> None:
        super().__init__(parent, widest=700)
        self.setObjectName("sources_dialog")
        self.set_title(translate("Reader", "Where articles come from"))
        self._sources = sources
        self._heading = Words(font="ui_small", weight=600, color="heading", parent=self.body)
        self._folder = Words(font="ui", weight=600, color="text", anywhere=True, parent=self.body)
        self._folder.setObjectName("sources_folder")
        self._sentence = Words(font="ui", color="text_soft", line=1.42, parent=self.body)
        self._sentence.setObjectName("sources_sentence")
        self.line = SayLine(self.body)
        self.make = self._button("make", translate("Reader", "Make one in Documents"), "plus", self.make_requested)
        self.choose = self._button("choose", translate("Reader", "Choose a folder"), "folder-open",
                                   self.choose_requested)
        self.open_folder = self._button("open", translate("Reader", "Open folder"), "folder-open", self.open_requested)
        self.leave = self._button("leave", translate("Reader", "Use no folder"), "x", self.leave_requested)
        self.show_bundled = Switch(translate("Reader", "Show the articles that came with Reader, too"), self.body)
        self.show_bundled.setObjectName("sources_show_bundled")
        self.show_bundled.clicked.connect(self.show_bundled_requested)
        self._about_bundled = Words(
            translate("Reader", "An article of yours with the same file name takes the place of one of them."),
            font="ui_small", color="text_soft", line=1.4, parent=self.body)
        self.hide_overdue = Switch(translate("Reader", "Hide pages whose check is overdue"), self.body)
        self.hide_overdue.setObjectName("sources_hide_overdue")
        self.hide_overdue.clicked.connect(self.hide_overdue_requested)
        self._about_overdue = Words(
            translate("Reader", "They are not shown to readers until someone has checked them and put in a new day."),
            font="ui_small", color="text_soft", line=1.4, parent=self.body)
        self.show_bundled.setAccessibleDescription(self._about_bundled.text())
        self.hide_overdue.setAccessibleDescription(self._about_overdue.text())
        self.close_button = self._button("close", translate("Reader", "Close"), "", self.close_sheet, "main")
        self.set_sources(sources)

    def _button(self, key: str, word: str, icon: str, wish, kind: str = "plain") -> Button:  # noqa: ANN001
        button = Button(word, icon=icon, kind=kind, parent=self.body)
        button.setObjectName(f"sources_{key}")
        button.clicked.connect(wish)
        return button

    @property
    def sources(self) -> Sources:
        """What is shown now."""
        return self._sources

    def set_sources(self, sources: Sources) -> None:
        """Show how things stand now."""
        had_focus = next((one for one in (self.make, self.choose, self.leave) if one.hasFocus()), None)
        self._sources = sources
        has = sources.is_own
        self._heading.setText(translate("Reader", "Your own folder") if has or not sources.folder else
                              translate("Reader", "Folder of articles"))
        self._folder.setText(sources.folder if sources.folder else translate("Reader", "None yet"))
        self._sentence.setText(self._about(sources))
        self.line.say(sources.problem)
        self.make.set_kind("plain" if has else "main")
        self.close_button.set_kind("main" if has or sources.is_fixed else "plain")
        self.show_bundled.setChecked(sources.shows_bundled)
        self.hide_overdue.setChecked(sources.hides_overdue)
        if self._look is not None:
            self.rearrange()
            if had_focus is not None and had_focus.isHidden():
                self.give_focus(self.first_focus())

    def _about(self, sources: Sources) -> str:
        if sources.is_fixed:
            return translate("Reader", "This folder was given when Reader was started, so it cannot be changed here.")
        if sources.is_own:
            return translate("Reader", "What you put into this folder is on the screen a moment later. It may be on a "
                                       "share or a USB stick.")
        if sources.folder:
            return translate("Reader", "These are the articles that came with Reader. An update of Reader may replace "
                                       "what you change there; a folder of your own is safe from that.")
        return translate("Reader", "The articles that you write or import are kept in a folder of your own, on top of "
                                   "those that came with Reader.")

    # the sheet

    def is_held(self) -> bool:
        return False

    def first_focus(self) -> QWidget:
        if self.make.isHidden() and self.choose.isVisible() and not self._sources.is_own:
            return self.choose
        return self.make if not self._sources.is_own and not self._sources.is_fixed else self.close_button

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._heading, self._folder, self._sentence, self.line, self.make, self.choose,
                     self.open_folder, self.leave, self.show_bundled, self._about_bundled, self.hide_overdue,
                     self._about_overdue, self.close_button):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, pad, sources = self.look.ui, self.pad(width), self._sources
        inner = width - 2 * pad
        has, may = sources.is_own, not sources.is_fixed
        y = self.stack([(self.title, 14), (self._heading, 2), (self._folder, 4), (self._sentence, 12), (self.line, 12)],
                       pad, pad - 4, inner)
        self.make.setVisible(may and not has and bool(sources.suggested))
        self.choose.setVisible(may)
        self.open_folder.setVisible(bool(sources.folder))
        self.leave.setVisible(may and has)
        buttons = [one for one in (self.make, self.choose, self.open_folder, self.leave) if not one.isHidden()]
        y = self._flow(buttons, pad, y, inner) + ui(20)
        for switch, about in ((self.show_bundled, self._about_bundled), (self.hide_overdue, self._about_overdue)):
            is_offered = switch is self.hide_overdue or (has and may)  # without a folder of their own nothing is left
            switch.setVisible(is_offered)
            about.setVisible(is_offered)
            if not is_offered:
                continue
            high = switch.height_for(inner)
            switch.setGeometry(pad, y, inner, high)
            y += high
            y = self.stack([(about, 10)], pad, y, inner)
        return place_choices(self, [self.close_button], pad, y + ui(8), inner) + pad

    def _flow(self, buttons: list[Button], x: int, y: int, width: int) -> int:
        """Buttons one after the other, in as many lines as they need. Returns where they end."""
        at, high, gap = 0, 0, 10
        for button in buttons:
            wide = min(width, button.natural_width())
            if at and at + wide > width:
                at, y, high = 0, y + high + gap, 0
            tall = button.height_for(wide)
            place = x + at if not self.isRightToLeft() else x + width - at - wide
            button.setGeometry(place, y, wide, tall)
            at, high = at + wide + gap, max(high, tall)
        return y + high
