"""Lets through to the app what a reader needs, and nothing else: the wall round a kiosk, inside of the app.

It sees every event of the application first. Keys that are not on the list, menus, other mouse buttons, pinches,
things that are dragged in, tooltips, and windows besides ours end here. Whatever widget is shown loses its own ways
out: its menu, what can be dropped on it, words that can be copied. The clipboard is emptied as soon as something is in
it, and no address is handed to another program. What the system does (Ctrl+Alt+Del, a power button) is a matter of
the recipe in `resources/kiosk`.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QClipboard, QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from reader.ui.kiosk.keys import AllowedKeys

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BUTTONS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick})
_NEVER = frozenset({
    QEvent.Type.ContextMenu, QEvent.Type.Shortcut, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave,
    QEvent.Type.Drop, QEvent.Type.FileOpen, QEvent.Type.ToolTip, QEvent.Type.WhatsThis, QEvent.Type.QueryWhatsThis,
    QEvent.Type.WhatsThisClicked, QEvent.Type.EnterWhatsThisMode, QEvent.Type.NativeGesture,
})
_WATCHED = _KEYS | _BUTTONS | _NEVER | {QEvent.Type.Wheel, QEvent.Type.Show, QEvent.Type.Polish,
                                        QEvent.Type.WindowActivate}
SCHEMES = ("http", "https", "mailto", "tel", "sms", "file", "ftp", "data", "javascript", "about", "shell", "vscode")


class InputLock(QObject):
    """Lives as long as the app. `window` is the only window that may be there."""

    wished = Signal(str)    # a key of the voice was pressed: LISTEN, SOFTER or LOUDER
    blocked = Signal(str)   # something was tried that leads nowhere; for the log, without what was typed

    def __init__(self, app: QApplication, window: QWidget, keys: AllowedKeys) -> None:
        super().__init__(window)
        self._app, self._window, self._keys = app, window, keys
        self._closing: list[QWidget] = []
        app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # so that they are windows that it can see
        app.installEventFilter(self)
        for widget in (window, *window.findChildren(QWidget)):
            strip(widget)
        self._clipboard = app.clipboard()
        self._clipboard.changed.connect(self._on_clipboard)
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "swallow")
        self._on_clipboard(QClipboard.Mode.Clipboard)

    def open_up(self) -> None:
        """The app closes: let go."""
        self._app.removeEventFilter(self)
        self._clipboard.changed.disconnect(self._on_clipboard)
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)

    def set_keys(self, keys: AllowedKeys) -> None:
        """The settings name other keys from now on."""
        self._keys = keys

    @Slot(QUrl)
    def swallow(self, url: QUrl) -> None:
        """Where an address goes that something wanted to hand to another program."""
        self.blocked.emit(f"link {url.scheme()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if kind in _KEYS:
            return self._stops_key(event)
        if kind in _BUTTONS:
            return event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton) and self._block("button")
        if kind == QEvent.Type.Wheel:
            # With Ctrl it would change the size; the rest scrolls.
            return bool(event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier) and self._block("wheel")
        if kind in _NEVER:
            event.setAccepted(kind in (QEvent.Type.ContextMenu, QEvent.Type.Shortcut))
            return self._block("tooltip" if kind == QEvent.Type.ToolTip else kind.name)
        if not isinstance(watched, QWidget):
            return False
        if kind == QEvent.Type.Polish:
            strip(watched)
        elif kind == QEvent.Type.Show and watched.isWindow() and watched is not self._window:
            self._block(f"window {type(watched).__name__}")
            self._closing.append(watched)
            QTimer.singleShot(0, self, self._close_strangers)
        return False

    # ---- inside ------------------------------------------------------------------------------------------------

    def _stops_key(self, event) -> bool:  # noqa: ANN001
        wish = self._keys.wish(event)
        if not wish and self._keys.allows(event):
            return False
        event.accept()  # a ShortcutOverride that is not accepted would be tried as a shortcut
        if event.type() == QEvent.Type.KeyPress:
            if not wish:
                self._block("key")
            elif not event.isAutoRepeat():
                self.wished.emit(wish)
        return True

    def _block(self, what: str) -> bool:
        if what != "tooltip":
            self.blocked.emit(what)
        return True

    def _close_strangers(self) -> None:
        strangers, self._closing = self._closing, []
        for stranger in strangers:
            if isValid(stranger) and stranger.isVisible() and stranger is not self._window:
                logging.getLogger("reader.kiosk").warning("A window was closed: %s", type(stranger).__name__)
                stranger.hide()
                stranger.close()

    def _on_clipboard(self, mode: QClipboard.Mode) -> None:
        """Nothing of this person is there for the next one, nor for another program."""
        if self._clipboard.ownsClipboard() or mode is QClipboard.Mode.Clipboard:
            data = self._clipboard.mimeData(mode)
            if data is not None and data.formats():
                self._clipboard.clear(mode)


def strip(widget: QWidget) -> None:
    """Take from a widget what leads out of the app, and what lets words be copied."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    widget.setAcceptDrops(False)
    if isinstance(widget, QLineEdit):
        widget.setDragEnabled(False)
    elif isinstance(widget, (QTextEdit, QPlainTextEdit)) and widget.isReadOnly() or isinstance(widget, QLabel):
        flags = widget.textInteractionFlags()
        kept = flags & (Qt.TextInteractionFlag.LinksAccessibleByMouse
                        | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        if kept != flags:
            widget.setTextInteractionFlags(kept)
