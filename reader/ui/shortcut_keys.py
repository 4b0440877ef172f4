"""Which keys do what, with what a person has changed; which keys cannot be had, and why.

Kept as one line of the settings, as a person could write it: ``find=Ctrl+Shift+P or F4 ; home=``.
"""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.ui.actions import ACTIONS, PAGE, Action
from reader.ui.wording import translate

_BETWEEN, _OR = " ; ", " or "
_BY_NAME = {action.name: action for action in ACTIONS}
# What fields and the page itself need: nobody should lose them.
_TAKEN = frozenset({
    "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Insert", "Shift+Insert", "Alt+Down", "Alt+Up", "Alt+F4",
    "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End", "Ctrl+Tab", "Ctrl+Shift+Tab", "Shift+F10",
})
_PAGE_LETTERS = frozenset({"N", "Shift+N"})


class ShortcutKeys:
    """The keys of every action. `changes` is the line of the settings; what in it cannot be is passed over."""

    def __init__(self, changes: str = "") -> None:
        self._keys = {action.name: action.keys for action in ACTIONS}
        for part in changes.split(_BETWEEN):
            name, has, keys = part.strip().partition("=")
            if has and name in _BY_NAME:
                wanted = tuple(filter(None, (portable(one) for one in keys.split(_OR))))
                self._keys[name] = tuple(one for one in wanted if not self.refusal(name, one))

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of an action in Qt's portable form; none when it has none."""
        return self._keys[name]

    def is_usual(self, name: str) -> bool:
        return self._keys[name] == _BY_NAME[name].keys

    @property
    def are_usual(self) -> bool:
        return all(map(self.is_usual, self._keys))

    def written(self) -> str:
        """As the settings keep it: only what differs from the usual keys."""
        return _BETWEEN.join(f"{name}={_OR.join(keys)}" for name, keys in self._keys.items()
                             if not self.is_usual(name))

    def refusal(self, name: str, keys: str) -> str:
        """Why an action cannot have these keys, in a sentence; "" when it can."""
        sequence = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
        if sequence.count() != 1:
            return translate("Reader", "Choose one key, alone or with Ctrl, Alt or Shift.")
        combination: QKeyCombination = sequence[0]
        held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = combination.key()
        if portable(keys) in _TAKEN:
            return translate("Reader", "Fields and pages need this key themselves.")
        if held & ~Qt.KeyboardModifier.ShiftModifier or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 or _is_of_no_text(key):
            return ""
        letter = Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z
        if _BY_NAME[name].scope == PAGE and letter and portable(keys) not in _PAGE_LETTERS:
            return ""
        return translate("Reader", "This key is for writing and moving. Hold Ctrl or Alt with it.")

    def holder(self, keys: str) -> Action | None:
        """The action that has these keys now."""
        wanted = portable(keys)
        return next((_BY_NAME[name] for name, own in self._keys.items() if wanted in map(portable, own)), None)

    def give(self, name: str, keys: str) -> None:
        """Let an action have these keys and no others; whoever had them loses them. Keys that are refused change
        nothing."""
        wanted = portable(keys)
        if self.refusal(name, wanted):
            return
        for other, own in self._keys.items():
            self._keys[other] = tuple(one for one in own if portable(one) != wanted)
        self._keys[name] = (wanted,)

    def clear(self, name: str) -> None:
        """Let an action have no keys."""
        self._keys[name] = ()

    def reset(self, name: str = "") -> None:
        """Give an action its usual keys, and take them from whoever has them now; all actions without a name."""
        names = [name] if name else list(self._keys)
        for one in names:
            for other in self._keys:
                self._keys[other] = tuple(keys for keys in self._keys[other] if keys not in _BY_NAME[one].keys)
        for one in names:
            self._keys[one] = _BY_NAME[one].keys


def portable(keys: str) -> str:
    """Keys in the one form that they are compared in; "" for what are none."""
    return QKeySequence(keys.strip(), QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.PortableText)


def shown(keys: tuple[str, ...]) -> str:
    """Keys as they are written on this computer. Those that only mice and remote controls have are left out."""
    return ", ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys
                     if one not in ("Back", "Forward"))


def _is_of_no_text(key: Qt.Key) -> bool:
    """Keys of their own that write nothing and move nothing: Back, Forward, Search, Favorites …"""
    return Qt.Key.Key_Back <= key <= Qt.Key.Key_MediaLast
