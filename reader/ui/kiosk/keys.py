"""Which keys do anything on a kiosk: a list of those that are allowed, because nobody can list all that lead out.

Letters are for fields, arrows and Tab for people who cannot touch the screen. No key together with Ctrl, Alt or the
system's key, no function key but those that the settings name for the voice. So nothing can be copied, printed,
closed or opened by a key, whatever it is called on this keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.kiosk.config import KioskConfig

LISTEN, SOFTER, LOUDER = "listen", "softer", "louder"

_MOVING = frozenset({
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Shift,
})
_SHIFT_TOO = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift})
_NEVER_WITH = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
               | Qt.KeyboardModifier.MetaModifier)
_NAMES = {"mediaplay": Qt.Key.Key_MediaPlay, "mediastop": Qt.Key.Key_MediaStop, "medianext": Qt.Key.Key_MediaNext,
          "mediaprevious": Qt.Key.Key_MediaPrevious, "volumeup": Qt.Key.Key_VolumeUp,
          "volumedown": Qt.Key.Key_VolumeDown, "volumemute": Qt.Key.Key_VolumeMute}


class AllowedKeys:
    """Asked about each key."""

    def __init__(self, config: KioskConfig) -> None:
        named = {LISTEN: config.speech_key, SOFTER: config.softer_key, LOUDER: config.louder_key}
        self._wishes = {key: wish for wish, name in named.items() if (key := _key_of(name)) is not None}
        if not config.read_aloud:
            self._wishes = {}

    def wish(self, event: QKeyEvent) -> str:
        """LISTEN, SOFTER or LOUDER for the key that was named for it; "" for all others."""
        plain = not event.modifiers() & (_NEVER_WITH | Qt.KeyboardModifier.ShiftModifier)
        return self._wishes.get(Qt.Key(event.key()), "") if plain else ""

    def allows(self, event: QKeyEvent) -> bool:
        """Whether the key may reach the screen."""
        modifiers, key = event.modifiers(), event.key()
        if modifiers & _NEVER_WITH:
            return False
        if key in _MOVING:
            # Shift with an arrow selects; with Tab it goes back.
            return not modifiers & Qt.KeyboardModifier.ShiftModifier or key in _SHIFT_TOO
        text = event.text()
        return len(text) == 1 and text.isprintable()


def _key_of(name: str) -> Qt.Key | None:
    if not name:
        return None
    if name.lower() in _NAMES:
        return _NAMES[name.lower()]
    sequence = QKeySequence(name.upper())
    return sequence[0].key() if sequence.count() == 1 else None
