"""A walk through the whole app: every screen, every dialog, on a small library in an alphabet that Reader never uses.

All that the articles, topics and help lines say is Greek (the file counts as English, so that nothing of it is by
accident a text of ours). What is seen in Latin letters is then Reader's own.

    walk = Walk(app, folder)
    for name in walk.scenes():
        … look at walk.window …
    walk.close()
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.model import Destination, ReadingPlace, Screen
from reader.options import Options

_PARAGRAPH = ("Η λίμνη ήταν ήσυχη το πρωί και η βάρκα δεν βιαζόταν. Το φως ανέβαινε αργά πάνω από τους λόφους. "
              "Κανείς δεν μιλούσε για πολλή ώρα και αυτό ήταν καλό.")
_LIBRARY = """[place]
name = "Κλινική Λίμνης"
greeting = "Με την ησυχία σας."
tagline = "Απλά κείμενα για όσους περιμένουν."
[[category]]
id = "a"
title = "Ύπνος"
summary = "Για τις δύσκολες νύχτες."
[[category]]
id = "b"
title = "Δεξιότητες"
[help]
title = "Μπορείτε να μιλήσετε τώρα."
country = "Ελλάδα"
checked = "2026-11"
[[help.line]]
label = "Τηλεφωνήστε"
number = "1018"
detail = "Γραμμή βοήθειας."
[[help.line]]
label = "Κίνδυνος"
number = "112"
"""
_HEADER = "---\ntitle: {title}\nsummary: Λίγα λόγια.\ncategory: {topic}\nupdated: 2026-10-0{day}\n---\n"
_BAD = (  # one that has nearly everything to mend
    "---\ntitle: {title}\ncategory: γ\nupdated: 99-99\nreview_by: 2020-01-01\nunknown: ναι\n---\n"
    "#Χωρίς κενό\n\n#### Πολύ βαθιά\n\n[εδώ](λείπει.md) και [κενό]() και ![](λείπει.png) <blink>α</blink>\n\n"
    "| α | β |\n| α |\n\n[^3]\n\n{text}\n")
DONE_SECONDS = 60


def make_library(folder: Path) -> Path:
    """The folder of articles of a walk."""
    (folder / "en").mkdir(parents=True)
    (folder / "es").mkdir()
    (folder / "library.toml").write_text(_LIBRARY, encoding="utf-8")
    for number, (name, topic, title) in enumerate((
            ("lake", "a", "Η λίμνη το πρωί"), ("boat", "a", "Μια βάρκα που δεν βιάζεται"), ("hill", "b", "Οι λόφοι"),
            ("light", "b", "Το φως και ο χρόνος"))):
        parts = "\n\n".join(f"## Μέρος {chr(945 + part)}\n\n" + "\n\n".join([_PARAGRAPH] * 4) for part in range(5))
        text = _HEADER.format(title=title, topic=topic, day=number + 1) + \
            "> [!FACTS]\n> - Η βάρκα πλέει.\n\n[Λόφοι](hill.md) [σελίδα](https://example.org)[^1]\n\n" + parts + \
            "\n\n[^1]: Μια σημείωση.\n"
        (folder / "en" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "en" / "broken.md").write_text(_BAD.format(title="Με λάθη", text=_PARAGRAPH * 3), encoding="utf-8")
    (folder / "en" / "empty.md").write_text("", encoding="utf-8")
    (folder / "en" / "draft.md").write_text(
        "---\ntitle: Σχέδιο\ndraft: yes\n---\n" + _PARAGRAPH, encoding="utf-8")
    (folder / "es" / "lake.md").write_text(
        _HEADER.format(title="Λίμνη", topic="a", day=1) + _PARAGRAPH, encoding="utf-8")
    return folder


class Walk:
    """One run of the app. `scenes` shows each screen and says its name; the window can be looked at then."""

    def __init__(self, app: QApplication, folder: Path, *, size: tuple[int, int] = (1280, 800), percent: int = 100,
                 language: str = "en", content: Path | None = None) -> None:
        import reader.log
        from reader.app import Reader
        from reader.services.single_instance import SingleInstance

        # Its hooks would hide from whoever walks what goes wrong.
        reader.log.start_logging = reader.log.log_qt = lambda *_: None
        self.content = content or make_library(folder / "content")
        own = folder / "own"
        self.reader = Reader(app, Options(
            data_dir=own, config_dir=own, cache_dir=own, content=self.content, theme="light", text_percent=percent,
            language=language), SingleInstance())
        self.window = self.reader.window
        self.window.resize(*size)
        self._app, self._folder = app, folder
        self._refreshed = []
        self.reader.library.refreshed.connect(self._refreshed.append)
        self.reader.open()
        self.window.resize(*size)
        self.until(lambda: self._refreshed and self.reader._marks is not None and self.reader._marks.is_loaded)

    def renew(self) -> None:
        """Make everything anew, as after a change of language. What is installed now is what it speaks."""
        self.window.renew()
        self.reader.navigator.replace(self.reader.navigator.current)
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.reader.close()
        self.window.deleteLater()
        self._app.setStyleSheet("")
        self.settle()
        # Here and now, so that nothing of it reaches into the next test.
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def until(self, condition: Callable[[], object]) -> None:
        """Let the app work until something is so."""
        end = time.monotonic() + DONE_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self) -> None:
        """Let everything that waits happen."""
        for _ in range(8):
            self._app.processEvents()
            self._app.sendPostedEvents(None, 0)

    def go(self, screen: Screen, target: str = "", **more: object) -> None:
        self.reader.navigator.go_to(Destination(screen, target, **more))
        self.settle()

    def pane(self, screen: Screen) -> QWidget:
        return self.window.pane(screen)

    def close_sheets(self) -> None:
        for child in self.window.children():
            if hasattr(child, "close_sheet") and not child.isHidden():
                child.close_sheet()
        self.settle()

    # ---- where it leads ----------------------------------------------------------------------------------------

    def scenes(self) -> Iterator[str]:
        """Show every scene, one after the other."""
        for part in (self._reading, self._searching, self._keeping, self._panels, self._staff, self._staff_dialogs):
            for name in part():
                self.settle()
                yield name
                self.close_sheets()

    def _reading(self) -> Iterator[str]:
        reader = self.reader
        self.go(Screen.HOME)
        yield "home"
        self.go(Screen.TOPIC)
        yield "topics"
        self.go(Screen.TOPIC, "a")
        yield "topic"
        self.go(Screen.ARTICLE, "lake")
        yield "article"
        pane = self.pane(Screen.ARTICLE)
        pane.open_find()
        pane.find_bar._field.setText("βάρκα")
        yield "find on this page"
        pane.find_bar._field.setText("zzz")
        yield "nothing on this page"
        pane.close_find()
        if pane.wants_outline_button:
            pane.toggle_outline()
            yield "outline over the page"
            pane.toggle_outline()
        pane.mark_words(("βάρκα",))
        yield "places that a search marked"
        pane.remove_marks()
        pane._on_link("note:0")
        yield "footnote"
        pane.close_floating()
        pane.write_note(0, 0)
        yield "note"
        pane.findChild(QWidget, "note-editor").close_frame()
        pane.view.setFocus()
        cursor = pane.view.textCursor()
        cursor.setPosition(200)
        cursor.setPosition(260, cursor.MoveMode.KeepAnchor)
        pane.view.setTextCursor(cursor)
        yield "words selected"
        pane.close_floating()
        reader.library.visit(self.content / "en" / "lake.md", lambda _name: None, lambda _error: None)
        self.go(Screen.ARTICLE, "nothing-here")
        yield "page that is not here"
        self.go(Screen.HELP)
        yield "help"

    def _searching(self) -> Iterator[str]:
        wiring = self.reader.wiring
        self.reader.search().refresh()
        wiring._on_search("")
        yield "search without words"
        pane = self.pane(Screen.SEARCH)
        wiring._on_search("βάρκα")
        self.until(lambda: self.reader.screens.search._asked is None)
        yield "search"
        wiring._on_search("ζζζζψψψ")
        self.until(lambda: self.reader.screens.search._asked is None)
        yield "nothing found"
        wiring._on_search("suicide")
        self.until(lambda: self.reader.screens.search._asked is None)
        yield "words of danger"
        wiring._on_search("minutes:")
        pane.filters_changed.emit()
        yield "list with filters"

    def _keeping(self) -> Iterator[str]:
        reader = self.reader
        for screen in (Screen.SAVED, Screen.HISTORY):
            self.go(screen)
            self.until(lambda: not self._is_writing())
            yield f"{screen.value}, at first"
        self.go(Screen.ARTICLE, "boat")
        page = self.pane(Screen.ARTICLE).page
        marks = reader.marks()
        marks.save_article(page)
        mark = marks.save_place(page, 100, 180)
        marks.change(mark.id, note="Μια σκέψη", name="Τόπος")
        from reader.kept import MarkColor

        light = reader.library.page("light", "en")
        marks.highlight(light, 120, 200, MarkColor.GREEN, "Σημείωση")
        gone = marks.highlight(reader.library.page("hill", "en"), 120, 200, MarkColor.ROSE)
        reader.reading.note("boat", "en", ReadingPlace("μέρος-β", 1, 0, 0.4), 0.4)
        self.settle()
        yield "saved article, said"
        self.go(Screen.SAVED)
        yield "saved"
        reader.screens.keeping._remove(gone.id)
        yield "removed, with undo"
        self.go(Screen.HISTORY)
        self.until(lambda: not self._is_writing())
        yield "history"
        self.go(Screen.STORED)
        self.until(lambda: not self._is_writing())
        yield "stored"
        self.pane(Screen.STORED)._ask("marks") if hasattr(self.pane(Screen.STORED), "_ask") else None
        yield "delete?"

    def _is_writing(self) -> bool:
        done = []
        self.reader.reading.run(_nothing, done.append)
        end = time.monotonic() + DONE_SECONDS
        while not done and time.monotonic() < end:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        return False

    def _panels(self) -> Iterator[str]:
        self.go(Screen.ARTICLE, "lake")
        self.window.show_panel(True)
        yield "text and colors"
        self.window.show_panel(False)
        self.reader.wiring._on_shortcuts()
        yield "shortcuts"
        for address in ("https://example.org/a/very/long/address", "tel:112", "mailto:a@example.org"):
            self.reader.wiring._ask_outside(address)
            yield f"link {address.partition(':')[0]}"
            self.close_sheets()
        self.reader.wiring._on_bug("…")
        yield "a mistake of ours"
        self.window.hush()

    def _staff(self) -> Iterator[str]:
        self.go(Screen.REPORT)
        yield "report while it checks"
        desk = self.reader.screens.desk
        self.until(lambda: desk._report is not None and not desk._staff.is_checking)
        yield "report"
        pane = self.pane(Screen.REPORT)
        for row in pane.findChildren(QWidget):
            if type(row).__name__ == "RowHead" or hasattr(row, "entry") and hasattr(row, "set_open"):
                row.click()
                break
        yield "report, one open"
        self.go(Screen.PREVIEW, "en/lake.md")
        self.until(lambda: self.pane(Screen.PREVIEW).findChildren(QWidget) and desk._preview._hash)
        yield "preview"
        self.go(Screen.PREVIEW, "en/draft.md")
        self.until(lambda: desk._previewed == "en/draft.md" and desk._preview._hash)
        yield "preview of a draft"
        self.go(Screen.PREVIEW, "en/missing.md")
        self.until(lambda: desk._preview._told)
        yield "preview of nothing"
        self.go(Screen.REPORT)

    def _staff_dialogs(self) -> Iterator[str]:
        desk, window = self.reader.screens.desk, self.window
        desk._on_new()
        yield "new article"
        self.close_sheets()
        desk.door.set_pin()
        yield "set a PIN"
        dialog = desk.door._dialog
        if dialog is not None:
            dialog.show_problem("")
        self.close_sheets()
        from reader.ui.dialogs.pin_dialog import CHANGE, ENTER, PinDialog

        for purpose in (ENTER, CHANGE):
            dialog = PinDialog(window, purpose)
            dialog.set_look(window.look)
            dialog.open()
            yield f"PIN, {purpose}"
            dialog.show_wrong(2, 0)
            yield f"PIN, {purpose}, wrong"
            dialog.show_wait(55)
            yield f"PIN, {purpose}, wait"
            dialog.close_sheet()
        files = self._folder / "sources"
        files.mkdir(exist_ok=True)
        (files / "κείμενο.txt").write_text(_PARAGRAPH, encoding="utf-8")
        (files / "σελίδα.pdf").write_bytes(b"%PDF-1.4 nothing")
        desk._making.take_in((files / "κείμενο.txt", files / "σελίδα.pdf"), "en")
        self.until(lambda: not desk._staff.is_importing)
        yield "imported"
        for name in ("packs", "sources"):
            ask = getattr(getattr(desk, f"_{name}", None), "show_standing" if name == "packs" else "ask", None)
            if ask is not None:
                ask()
                self.settle()
                yield name
                self.close_sheets()

    def menus(self) -> Iterator[tuple[str, QMenu]]:
        """The menus of the bar, on two screens."""
        bar = self.window.top_bar
        for screen, target in ((Screen.HOME, ""), (Screen.ARTICLE, "lake")):
            self.go(screen, target)
            menu = bar._menu()
            bar._open = lambda menu, _button: None  # built, not shown
            before = set(bar.findChildren(QMenu))
            bar._open_more()
            del bar._open
            yield f"more, {screen.value}", next(iter(set(bar.findChildren(QMenu)) - before))
            menu.deleteLater()


def _nothing(_store: object) -> None:
    return None

