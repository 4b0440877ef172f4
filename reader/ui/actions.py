"""Every keyboard shortcut of the window, in one table: the keys, what they do in words, and their names in code.

The list under F1 is made from this table, so a key that works is a key that is listed.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.values import value


@value
class Action:
    """`keys` are in Qt's portable form; the first is the one that is shown first."""

    name: str
    keys: tuple[str, ...]
    words: str
    group: str


def _words(text: str) -> str:
    return text  # marks a text for translation; `listed` translates it


MOVE, READ, SEE, APP = _words("Moving"), _words("Reading"), _words("Text and colors"), _words("Reader")
ACTIONS: tuple[Action, ...] = (
    Action("back", ("Alt+Left", "Back"), _words("Back to where you were"), MOVE),
    Action("forward", ("Alt+Right", "Forward"), _words("Forward again"), MOVE),
    Action("home", ("Alt+Home",), _words("Home"), MOVE),
    Action("search", ("Ctrl+K", "Ctrl+Shift+F"), _words("Search the library"), MOVE),
    Action("help", ("Ctrl+H",), _words("Help now"), MOVE),
    Action("saved", ("Ctrl+Shift+B",), _words("Saved: bookmarks, highlights and notes"), MOVE),
    Action("history", ("Ctrl+Y",), _words("What was read, by day"), MOVE),
    Action("save", ("Ctrl+D",), _words("Save this article (bookmark), or no longer"), READ),
    Action("save_place", ("Ctrl+Shift+D",), _words("Save this place in the article"), READ),
    Action("note", ("Ctrl+Shift+N",), _words("Write a note"), READ),
    Action("undo", ("Ctrl+Z",), _words("Bring back what was just removed"), READ),
    Action("outline", ("Ctrl+Shift+O", "F6"), _words("On this page"), READ),
    Action("find", ("Ctrl+F",), _words("Find on this page"), READ),
    Action("find_next", ("F3", "Ctrl+G"), _words("Next place found"), READ),
    Action("find_previous", ("Shift+F3", "Ctrl+Shift+G"), _words("Previous place found"), READ),
    Action("larger", ("Ctrl++", "Ctrl+="), _words("Larger text"), SEE),
    Action("smaller", ("Ctrl+-",), _words("Smaller text"), SEE),
    Action("usual_size", ("Ctrl+0",), _words("Usual text size"), SEE),
    Action("appearance", ("Ctrl+,",), _words("Text and colors"), SEE),
    Action("staff", ("Ctrl+Shift+S",), _words("For staff: check and add articles"), APP),
    Action("full_screen", ("F11",), _words("Full screen"), APP),
    Action("refresh", ("F5", "Ctrl+R"), _words("Look for new articles"), APP),
    Action("shortcuts", ("F1", "?"), _words("This list"), APP),
    Action("quit", ("Ctrl+Q",), _words("Close Reader"), APP),
)
# Keys that Qt's own page view understands; they are listed with ours.
PAGE_KEYS: tuple[tuple[str, str], ...] = (
    ("Space, Page Down", _words("One page on")),
    ("Shift+Space, Page Up", _words("One page back")),
    ("Home, End", _words("Start or end of the page")),
    ("Tab, Shift+Tab", _words("Next or previous link or button")),
    ("Enter", _words("Open the link")),
    ("Shift+Arrows, Ctrl+A", _words("Select words; Enter then leads to the colors")),
    ("Alt+Down, Alt+Up", _words("Next or previous mark of yours; Enter shows it")),
    ("N, Shift+N", _words("Next or previous place that a search has marked")),
    ("Esc", _words("Close what is open")),
)


class WindowActions(QObject):
    """Turns keys into `wished(name)`; who acts on a name is decided in the wiring."""

    wished = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for action in ACTIONS:
            for keys in action.keys:
                shortcut = QShortcut(QKeySequence(keys), window)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.setObjectName(action.name)
                shortcut.activated.connect(self._wish)
                shortcut.setAutoRepeat(action.name in ("larger", "smaller", "find_next", "find_previous"))

    def _wish(self) -> None:
        self.wished.emit(self.sender().objectName())


def listed() -> list[tuple[str, list[tuple[str, str]]]]:
    """Groups for the list of shortcuts: title, then (keys as they are written on this computer, words)."""
    translate = QCoreApplication.translate
    groups: dict[str, list[tuple[str, str]]] = {}
    for action in ACTIONS:
        shown = [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in action.keys
                 if keys not in ("Back", "Forward")]
        groups.setdefault(action.group, []).append((", ".join(shown), translate("Reader", action.words)))
    groups[READ] += [(keys, translate("Reader", words)) for keys, words in PAGE_KEYS]
    return [(translate("Reader", group), rows) for group, rows in groups.items()]
