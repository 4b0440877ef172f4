"""Every keyboard shortcut of the window, in one table: the keys, what they do in words, and their names in code.

The list under F1 is made from this table, so a key that works is a key that is listed. People can change them there
(`shortcut_keys`). A letter alone is only heard while the page of an article has the focus, never where one could write.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.values import value

WINDOW, PAGE = "window", "page"  # where keys are heard: everywhere, or while the page of an article has the focus


@value
class Action:
    """`keys` are in Qt's portable form; the first is the one that is shown first."""

    name: str
    keys: tuple[str, ...]
    words: str
    group: str
    scope: str = WINDOW


MOVE = QT_TRANSLATE_NOOP("Reader", "Moving")
READ = QT_TRANSLATE_NOOP("Reader", "Reading")
SEE = QT_TRANSLATE_NOOP("Reader", "Text and colors")
APP = QT_TRANSLATE_NOOP("Reader", "Reader")
ACTIONS: tuple[Action, ...] = (
    Action("back", ("Alt+Left", "Back"), QT_TRANSLATE_NOOP("Reader", "Back to where you were"), MOVE),
    Action("forward", ("Alt+Right", "Forward"), QT_TRANSLATE_NOOP("Reader", "Forward again"), MOVE),
    Action("home", ("Alt+Home",), QT_TRANSLATE_NOOP("Reader", "Home"), MOVE),
    Action("search", ("Ctrl+K", "Ctrl+Shift+F"), QT_TRANSLATE_NOOP("Reader", "Search the library"), MOVE),
    Action("help", ("Ctrl+H",), QT_TRANSLATE_NOOP("Reader", "Help now"), MOVE),
    Action("saved", ("Ctrl+Shift+B",), QT_TRANSLATE_NOOP("Reader", "Saved: bookmarks, highlights and notes"), MOVE),
    Action("history", ("Ctrl+Y",), QT_TRANSLATE_NOOP("Reader", "What was read, by day"), MOVE),
    Action("save", ("Ctrl+D",), QT_TRANSLATE_NOOP("Reader", "Save this article (bookmark), or no longer"), READ),
    Action("save_place", ("Ctrl+Shift+D",), QT_TRANSLATE_NOOP("Reader", "Save this place in the article"), READ),
    Action("note", ("Ctrl+Shift+N",), QT_TRANSLATE_NOOP("Reader", "Write a note"), READ),
    Action("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("Reader", "Bring back what was just removed"), READ),
    Action("listen", ("F8", "Ctrl+Shift+L"), QT_TRANSLATE_NOOP(
        "Reader", "Listen: read aloud from here on, or the selected words; pause; go on"), READ),
    Action("sentence_back", ("F7",), QT_TRANSLATE_NOOP("Reader", "Read aloud: the sentence before"), READ),
    Action("sentence_on", ("F9",), QT_TRANSLATE_NOOP("Reader", "Read aloud: the next sentence"), READ),
    Action("sentence_again", ("Shift+F8",), QT_TRANSLATE_NOOP("Reader", "Read aloud: say it again"), READ),
    Action("softer", ("Ctrl+F7",), QT_TRANSLATE_NOOP("Reader", "Read aloud: softer"), READ),
    Action("louder", ("Ctrl+F9",), QT_TRANSLATE_NOOP("Reader", "Read aloud: louder"), READ),
    Action("outline", ("Ctrl+Shift+O", "F6"), QT_TRANSLATE_NOOP("Reader", "On this page"), READ),
    Action("print", ("Ctrl+P",), QT_TRANSLATE_NOOP("Reader", "Print, or save as PDF"), READ),
    Action("find", ("Ctrl+F",), QT_TRANSLATE_NOOP("Reader", "Find on this page"), READ),
    Action("find_next", ("F3", "Ctrl+G"), QT_TRANSLATE_NOOP("Reader", "Next place found"), READ),
    Action("find_previous", ("Shift+F3", "Ctrl+Shift+G"), QT_TRANSLATE_NOOP("Reader", "Previous place found"), READ),
    Action("next_heading", ("H",), QT_TRANSLATE_NOOP("Reader", "Next heading, while one reads"), READ, PAGE),
    Action("previous_heading", ("Shift+H",), QT_TRANSLATE_NOOP("Reader", "Previous heading, while one reads"), READ,
           PAGE),
    Action("where", ("Ctrl+I",), QT_TRANSLATE_NOOP("Reader", "Where am I"), READ),
    Action("text_cursor", ("F4",), QT_TRANSLATE_NOOP("Reader", "A cursor in the text, or none"), READ),
    Action("larger", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Reader", "Larger text"), SEE),
    Action("smaller", ("Ctrl+-",), QT_TRANSLATE_NOOP("Reader", "Smaller text"), SEE),
    Action("usual_size", ("Ctrl+0",), QT_TRANSLATE_NOOP("Reader", "Usual text size"), SEE),
    Action("appearance", ("Ctrl+,",), QT_TRANSLATE_NOOP("Reader", "Text and colors"), SEE),
    Action("staff", ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("Reader", "For staff: check and add articles"), APP),
    Action("full_screen", ("F11",), QT_TRANSLATE_NOOP("Reader", "Full screen"), APP),
    Action("refresh", ("F5", "Ctrl+R"), QT_TRANSLATE_NOOP("Reader", "Look for new articles"), APP),
    Action("shortcuts", ("F1", "Ctrl+/"), QT_TRANSLATE_NOOP("Reader", "This list"), APP),
    Action("quit", ("Ctrl+Q",), QT_TRANSLATE_NOOP("Reader", "Close Reader"), APP),
)
# Keys that Qt's own page view understands; they are listed with ours.
PAGE_KEYS: tuple[tuple[str, str], ...] = (
    (QT_TRANSLATE_NOOP("Reader", "Space, Page Down"),
     QT_TRANSLATE_NOOP("Reader", "One page on")),
    (QT_TRANSLATE_NOOP("Reader", "Shift+Space, Page Up"),
     QT_TRANSLATE_NOOP("Reader", "One page back")),
    (QT_TRANSLATE_NOOP("Reader", "Home, End"),
     QT_TRANSLATE_NOOP("Reader", "Start or end of the page")),
    (QT_TRANSLATE_NOOP("Reader", "Tab, Shift+Tab"),
     QT_TRANSLATE_NOOP("Reader", "Next or previous link or button")),
    (QT_TRANSLATE_NOOP("Reader", "Enter"),
     QT_TRANSLATE_NOOP("Reader", "Open the link")),
    (QT_TRANSLATE_NOOP("Reader", "Shift+Arrows, Ctrl+A"),
     QT_TRANSLATE_NOOP("Reader", "Select words; Enter then leads to the colors")),
    (QT_TRANSLATE_NOOP("Reader", "Alt+Down, Alt+Up"),
     QT_TRANSLATE_NOOP("Reader", "Next or previous mark of yours; Enter shows it")),
    (QT_TRANSLATE_NOOP("Reader", "N, Shift+N"),
     QT_TRANSLATE_NOOP("Reader", "Next or previous place that a search has marked")),
    (QT_TRANSLATE_NOOP("Reader", "Esc"),
     QT_TRANSLATE_NOOP("Reader", "Close what is open; stop reading aloud")),
)


class WindowActions(QObject):
    """Turns keys into `wished(name)`; who acts on a name is decided in the wiring."""

    wished = Signal(str)

    def __init__(self, window: QWidget, keys: Mapping[str, tuple[str, ...]]) -> None:
        """`keys` gives the keys of every action."""
        super().__init__(window)
        self._window = window
        self._keys = keys
        self._page: QWidget | None = None
        self._shortcuts: list[QShortcut] = []
        self.set_keys(keys)

    def set_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Listen to other keys from now on."""
        self._keys = keys
        for shortcut in filter(isValid, self._shortcuts):
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for action in ACTIONS:
            self._listen(action)

    def set_page(self, page: QWidget) -> None:
        """The widget that has the focus while one reads; its keys are heard there only. There is another one when the
        language of the interface has changed."""
        self._page = page
        self._shortcuts = [one for one in self._shortcuts if isValid(one)]
        for action in ACTIONS:
            if action.scope == PAGE:
                self._listen(action)

    def _listen(self, action: Action) -> None:
        widget = self._window if action.scope == WINDOW else self._page
        for keys in self._keys[action.name] if widget is not None else ():
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut if action.scope == WINDOW
                                else Qt.ShortcutContext.WidgetShortcut)
            shortcut.setObjectName(action.name)
            shortcut.activated.connect(self._wish)
            shortcut.setAutoRepeat(action.name in ("larger", "smaller", "find_next", "find_previous", "softer",
                                                    "louder"))
            self._shortcuts.append(shortcut)

    def _wish(self) -> None:
        self.wished.emit(self.sender().objectName())


def listed() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Groups for the list of shortcuts: title, then (name of the action, its keys where they cannot be changed, what
    it does). What has no name belongs to the page view and stays as it is."""
    translate = QCoreApplication.translate
    groups: dict[str, list[tuple[str, str, str]]] = {}
    for action in ACTIONS:
        groups.setdefault(action.group, []).append((action.name, "", translate("Reader", action.words)))
    groups[READ] += [("", translate("Reader", keys), translate("Reader", words)) for keys, words in PAGE_KEYS]
    return [(translate("Reader", group), rows) for group, rows in groups.items()]
