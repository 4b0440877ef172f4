"""What a pack of articles would change, before it does; then how far it is, how it ended, and the way back.

It opens no pack and installs nothing. It is shown for a file that is being looked at, with an offer (what was found in
it), or without either, to see what is installed, choose a pack, or go back to what was there before.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.change_list import ChangeList
from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.say_line import SayLine
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.widgets.words import Words
from reader.ui.wording import joined, locale_for, translate
from reader.values import value

LOOKING, OFFER, WORKING, OVER, FAILED, STANDING = "looking", "offer", "working", "over", "failed", "standing"


@value
class PackInfo:
    """One pack: the name that the clinic gave it, its version, the day it was made ("2026-03-14"), its short code."""

    name: str
    version: int
    day: str
    code: str = ""


@value
class PackOffer:
    """A pack that was checked, and what it would change: titles of articles. `others` counts pictures and tables.

    `key` is the short code of the key that signed it. `new_key` is the long code of that key when this computer would
    trust it from now on, because it knows none yet.
    """

    pack: PackInfo
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    others: int = 0
    current: PackInfo | None = None  # what is installed now
    key: str = ""
    new_key: str = ""


class PackDialog(SteadySheet):
    """See the module. `open` shows it, once."""

    install_requested = Signal()
    go_back_requested = Signal()
    choose_requested = Signal()

    def __init__(self, parent: QWidget, offer: PackOffer | None = None, *, looking_at: str = "",
                 installed: PackInfo | None = None, previous: PackInfo | None = None) -> None:
        """With an `offer` it asks whether to install it; with the name of a file that is being looked at it waits for
        `show_offer`. Without both it shows the `installed` pack, the button that chooses one and, when there is a
        `previous` one, the button that goes back to it."""
        super().__init__(parent, widest=620)
        self.setObjectName("pack_dialog")
        self._offer, self._previous = offer, previous
        self._state = OFFER if offer is not None else LOOKING if looking_at else STANDING
        self._facts = Words(font="ui", color="text_soft", parent=self.body)
        self._facts.setObjectName("pack_facts")
        self._sentence = Words(font="ui", color="text", line=1.4, parent=self.body)
        self._sentence.setObjectName("pack_sentence")
        self._progress = ProgressLine(self.body)
        self._progress.setContentsMargins(0, 0, 0, 0)
        self.line = SayLine(self.body)
        self.changes = ChangeList(self.body)
        self.go_back = Button(translate("Reader", "Go back to the previous articles"), icon="undo-2", parent=self.body)
        self.go_back.setObjectName("pack_go_back")
        self.go_back.clicked.connect(self._on_go_back)
        self.cancel = Button(translate("Reader", "Cancel"), parent=self.body)
        self.cancel.setObjectName("pack_cancel")
        self.cancel.clicked.connect(self.close_sheet)
        self.choose = Button(translate("Reader", "Install a pack"), icon="download", parent=self.body)
        self.choose.setObjectName("pack_choose")
        self.choose.clicked.connect(self.choose_requested)
        self.install = Button(translate("Reader", "Install"), icon="download", kind="main", parent=self.body)
        self.install.setObjectName("pack_install")
        self.install.clicked.connect(self._on_install)
        if offer is not None:
            self._show_offer(offer)
        elif looking_at:
            self._show_looking(looking_at)
        else:
            self._show_standing(installed)

    # what it is told

    def show_progress(self, done: int, of: int) -> None:
        """`done` of `of` files are looked at or written."""
        self._progress.set_share(done / of if of > 0 else 0.0)

    def show_offer(self, offer: PackOffer) -> None:
        """The file was looked at: ask whether to install what is in it."""
        self._offer, self._state = offer, OFFER
        self._show_offer(offer)
        if self._look is not None:
            self.hold_focus()
            self.rearrange()
            self.give_focus(self.first_focus())

    def show_same(self, installed: PackInfo, previous: PackInfo | None) -> None:
        """The pack that was looked at is the one that is installed."""
        self._previous = previous
        self._end(translate("Reader", "This pack is installed already"), installed,
                  translate("Reader", "There is nothing to do."))

    def show_installed(self, installed: PackInfo, previous: PackInfo | None) -> None:
        """It is done: `installed` is read from now on. One can go back to `previous`, if there is one."""
        self._previous = previous
        self._end(translate("Reader", "The articles are installed"), installed, translate(
            "Reader", "Version {version} is what people read now.").format(version=installed.version))

    def show_gone_back(self, installed: PackInfo, previous: PackInfo | None) -> None:
        """The way back is done: `installed` is read again. `previous` is what was left, to go back to once more."""
        self._previous = previous
        self._end(translate("Reader", "The previous articles are back"), installed, translate(
            "Reader", "Version {version} is what people read now.").format(version=installed.version))

    def show_note(self, sentence: str) -> None:
        """It is done, and there is something to know about it."""
        self.line.say(sentence, "note")
        if self._look is not None:
            self.rearrange()

    def show_problem(self, sentence: str) -> None:
        """It did not work, and nothing has changed."""
        self._state = FAILED
        self.set_title(translate("Reader", "Nothing was changed"))
        self._sentence.setText("")
        self.line.say(sentence)
        self._focus_close()

    # what it shows

    def _show_looking(self, name: str) -> None:
        self.set_title(translate("Reader", "Looking at the pack"))
        self._facts.setText(name)
        self._progress.set_share(0.0)

    def _show_offer(self, offer: PackOffer) -> None:
        self.set_title(translate("Reader", "Install these articles?"))
        facts = [pack_line(offer.pack)]
        if offer.key and not offer.new_key:
            facts.append(translate("Reader", "Signed with the key {key}, which this computer trusts.")
                         .format(key=offer.key))
        self._facts.setText("\n".join(facts))
        self._sentence.setText(self._what_changes(offer))
        self.changes.set_groups([
            (translate("Reader", "Removed"), offer.removed),
            (translate("Reader", "New"), offer.added),
            (translate("Reader", "Changed"), offer.changed),
        ])
        gone = []
        if offer.new_key:
            gone.append(translate(
                "Reader", "This computer does not know any clinic's key yet. The pack is signed with this one: {key}. "
                "Install it only if your clinic gave you the same key. From then on, this computer takes packs signed "
                "with it, and no others.").format(key=offer.new_key))
            self.install.setText(translate("Reader", "Trust this key and install"))
        if offer.removed:
            count = len(offer.removed)
            gone.append(translate("Reader", "1 article will not be there any more.") if count == 1 else
                        translate("Reader", "%n articles will not be there any more.", None, count))
        self.line.say("\n".join(gone), spoken=False)
        about = f"{self.title.text()} {self._facts.text()} {self._sentence.text()} {self.line.text()}"
        self.cancel.setAccessibleDescription(about.strip())
        self.install.setAccessibleDescription(about.strip())

    def _what_changes(self, offer: PackOffer) -> str:
        counts = joined(*(words.format(count=len(titles)) for titles, words in (
            (offer.added, translate("Reader", "{count} new")),
            (offer.changed, translate("Reader", "{count} changed")),
            (offer.removed, translate("Reader", "{count} removed"))) if titles))
        parts = []
        if counts:
            parts.append(translate("Reader", "Articles: {counts}.").format(counts=counts))
        if offer.others == 1:
            parts.append(translate("Reader", "1 picture or table changes."))
        elif offer.others:
            parts.append(translate("Reader", "%n pictures and tables change.", None, offer.others))
        if not parts:
            parts.append(translate("Reader", "Nothing in the articles changes."))
        if offer.current is not None:
            parts.append(translate("Reader", "Now installed: {pack}. You can go back to it afterward.").format(
                pack=pack_line(offer.current)))
        return " ".join(parts)

    def _show_standing(self, installed: PackInfo | None) -> None:
        self.set_title(translate("Reader", "Installed articles"))
        if installed is None:
            self._sentence.setText(translate("Reader", "No pack is installed on this computer. Choose one, or drop it "
                                             "on the window. You will see first what it changes."))
        else:
            self._facts.setText(pack_line(installed))
            self._sentence.setText(self._way_back())
        self._as_close()

    def _way_back(self) -> str:
        if self._previous is None:
            return translate("Reader", "There is no earlier pack to go back to.")
        return translate("Reader", "Before: {pack}.").format(pack=pack_line(self._previous))

    def _end(self, title: str, installed: PackInfo, sentence: str) -> None:
        self._state = OVER
        self.set_title(title)
        self._facts.setText(pack_line(installed))
        self._sentence.setText(self._way_back() if self._previous is not None else "")
        self.line.say(sentence, "done")
        self._focus_close()

    def _as_close(self) -> None:
        self.cancel.set_kind("main")
        self.cancel.setText(translate("Reader", "Close"))
        self.cancel.setAccessibleDescription("")

    def _focus_close(self) -> None:
        self._as_close()
        self.cancel.show()
        if self._look is not None:
            self.hold_focus()  # what is hidden next loses the focus
            self.rearrange()
            self.give_focus(self.cancel)

    # what people do

    def _on_install(self) -> None:
        self._work(translate("Reader", "Installing"))
        self.install_requested.emit()

    def _on_go_back(self) -> None:
        self._work(translate("Reader", "Going back"))
        self.go_back_requested.emit()

    def _work(self, title: str) -> None:
        self._state = WORKING
        self.set_title(title)
        self._progress.set_share(0.0)
        self._sentence.setText(translate("Reader", "The articles that people read now stay until all of it is ready. "
                                         "You can close this; it goes on."))
        self.line.say("")
        self._focus_close()

    @property
    def is_working(self) -> bool:
        """Whether it waits to be told how it ended."""
        return self._state == WORKING

    @property
    def is_looking(self) -> bool:
        """Whether it waits to be told what is in the file."""
        return self._state == LOOKING

    # the sheet

    def is_held(self) -> bool:
        return self._state == WORKING

    def first_focus(self) -> QWidget:
        offer = self._offer
        if self._state == OFFER and offer is not None and not offer.removed and not offer.new_key:
            return self.install
        return self.cancel

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._facts, self._sentence, self._progress, self.line, self.changes, self.go_back,
                     self.choose, self.cancel, self.install):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, pad, state = self.look.ui, self.pad(width), self._state
        inner = width - 2 * pad
        y = self.stack([(self.title, 4), (self._facts, 8), (self._sentence, 14)], pad, pad - 4, inner)
        self._progress.setVisible(state in (LOOKING, WORKING))
        if state in (LOOKING, WORKING):
            self._progress.setGeometry(pad, y, inner, 6)
            y += 6 + ui(18)
        y = self.stack([(self.line, 14)], pad, y, inner)
        self.install.setVisible(state == OFFER)
        self.go_back.setVisible(state in (OVER, STANDING) and self._previous is not None)
        self.choose.setVisible(state == STANDING)
        buttons = [button for button in (self.go_back, self.choose, self.cancel, self.install)
                   if not button.isHidden()]
        offer = self._offer
        shows_titles = state == OFFER and offer is not None and bool(offer.added or offer.changed or offer.removed)
        self.changes.setVisible(shows_titles)
        if shows_titles:
            foot = place_choices(self, buttons, pad, 0, inner) + pad
            high = self.changes.fit(inner, self.room() - y - ui(18) - foot)
            self.changes.setGeometry(pad, y, inner, high)
            y += high + ui(18)
        return place_choices(self, buttons, pad, y, inner) + pad


def pack_line(pack: PackInfo) -> str:
    """A pack in one line: "Bay clinic • version 12 • March 14, 2026 • K7-4F2Q"."""
    return joined(pack.name, translate("Reader", "version {version}").format(version=pack.version),
                  day_words(pack.day), pack.code)


def day_words(day: str) -> str:
    """An ISO day as people say it: "March 14, 2026"; what is no day comes back as it is."""
    parts = day.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return day
    month = locale_for().standaloneMonthName(int(parts[1]), QLocale.FormatType.LongFormat)
    return translate("Reader", "{month} {day}, {year}").format(month=month, day=int(parts[2]), year=parts[0])
