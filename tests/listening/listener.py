"""Listens to the real app through AT-SPI, as a screen reader does, and writes down what it heard.

Run by the system's Python, which has pyatspi; imports nothing of the app. Everything has a deadline: whatever has not
come by then is written down as missing. `test_screen_reader.py` starts it in a session of its own and judges.

    python3 listener.py TASK.json RESULT.json

The task: `app` and `hand_over` (commands), `seconds` for all of it, and `steps`, each a list: open NAME · keys KEYS ·
type WORDS · press ROLE NAME · tabs COUNT. The result has for each step what got the focus, what was said, and for an
opened page its title, headings and links.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyatspi
from gi.repository import Atspi, GLib

_STEP_S = 0.02
_QUIET_S = 0.25      # nothing has come for so long: a step is over
_LONGEST_S = 4.0     # and this long when nothing comes at all
_HELD = {"ctrl": 37, "shift": 50, "alt": 64}    # codes of keys on the keyboard that Xvfb has
_NAMED = {"tab": 0xFF09, "enter": 0xFF0D, "escape": 0xFF1B, "down": 0xFF54, "up": 0xFF52, "left": 0xFF51,
          "right": 0xFF53, "home": 0xFF50, "f1": 0xFFBE, "f4": 0xFFC1, "space": 0x20}


class Listener:
    """One session with the app. Nothing goes on after the task's seconds."""

    def __init__(self, task: dict) -> None:
        self._until = time.monotonic() + task["seconds"]
        self._app_root = None
        self._title = ""
        self._said: list[str] = []
        self._focused: list[list[str]] = []
        self._last = 0.0
        pyatspi.Registry.registerEventListener(self._on_said, "object:announcement")
        pyatspi.Registry.registerEventListener(self._on_focus, "object:state-changed:focused")
        self._app = subprocess.Popen(task["app"])
        self._hand = subprocess.Popen(task["hand_over"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._steps = task["steps"]

    def run(self) -> dict:
        result: dict = {"found": bool(self._wait(self._find_app, 25)), "steps": []}
        if result["found"]:
            self._wait(self._page, 15)
            for step in self._steps:
                if time.monotonic() > self._until:
                    break
                self._said, self._focused, self._last = [], [], 0.0
                more = getattr(self, f"_do_{step[0]}")(*step[1:])
                if step[0] != "open":
                    self._settle()
                result["steps"].append({"step": step, "said": self._said, "focused": self._focused, **(more or {})})
        return result

    def close(self) -> int | None:
        """End what was started. Returns how the app ended, None when it had to be killed."""
        self._hand.kill()
        if ["keys", "ctrl+q"] in self._steps:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return self._app.wait(8)
        self._app.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._app.wait(8)
        self._app.kill()
        return None

    # ---- steps

    def _do_open(self, name: str) -> dict:
        before = self._title
        self._hand.stdin.write(name + "\n")
        self._hand.stdin.flush()
        self._hand.stdout.readline()
        page = self._wait(lambda: self._new_page(before), 8)
        if page is None:
            return {"title": "", "headings": [], "links": []}
        self._title = page.name
        found = [(one.getRole(), one.name) for one in walk(page)]
        return {"title": page.name,
                "headings": [name for role, name in found if role == pyatspi.ROLE_HEADING],
                "links": [name for role, name in found if role == pyatspi.ROLE_LINK],
                "pictures": [name for role, name in found if role == pyatspi.ROLE_IMAGE],
                "objects": len(found)}

    def _do_keys(self, keys: str) -> None:
        *held, name = keys.split("+")
        for one in held:
            Atspi.generate_keyboard_event(_HELD[one], None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(_NAMED.get(name) or ord(name), None, Atspi.KeySynthType.SYM)
        for one in reversed(held):
            Atspi.generate_keyboard_event(_HELD[one], None, Atspi.KeySynthType.RELEASE)

    def _do_tabs(self, count: int) -> dict:
        """The Tab key so often; what had the focus after each."""
        met = []
        for _ in range(count):
            self._focused, self._last = [], 0.0
            self._do_keys("tab")
            self._settle(1.0)
            met.append(self._focused[-1] if self._focused else ["", "", ""])
        return {"met": met}

    def _do_type(self, words: str) -> None:
        for letter in words:
            self._do_keys("space" if letter == " " else letter)

    def _do_press(self, role: str, name: str) -> dict:
        """The action of the first object of a role with this name, as a screen reader does it."""
        for one in walk(self._app_root):
            if one.getRoleName() == role and one.name == name:
                action = one.queryAction()
                return {"pressed": bool(action.nActions and action.doAction(0))}
        return {"pressed": False}

    # ---- hearing

    def _on_said(self, event) -> None:  # noqa: ANN001
        self._said.append(str(event.any_data))
        self._last = time.monotonic()

    def _on_focus(self, event) -> None:  # noqa: ANN001
        if event.detail1:
            with contextlib.suppress(GLib.Error):
                self._focused.append([event.source.name, event.source.getRoleName(), event.source.description])
                self._last = time.monotonic()

    def _settle(self, longest: float = _LONGEST_S) -> None:
        start = time.monotonic()
        self._wait(lambda: self._last and time.monotonic() - self._last > _QUIET_S
                   or time.monotonic() - start > longest, longest + 1)

    def _wait(self, ready: Callable[[], object], seconds: float):  # noqa: ANN202
        """What `ready` gives as soon as it is something; None when it was not in time."""
        end = min(time.monotonic() + seconds, self._until)
        context = GLib.MainContext.default()
        while time.monotonic() < end:
            while context.pending():
                context.iteration(False)
            # Objects go while they are asked: then they are asked again.
            with contextlib.suppress(GLib.Error, LookupError, RuntimeError, AttributeError):
                found = ready()
                if found:
                    return found
            time.sleep(_STEP_S)
        return None

    def _find_app(self) -> bool:
        found = [one for one in pyatspi.Registry.getDesktop(0) if one is not None and one.childCount]
        self._app_root = found[0] if found else None
        return bool(found)

    def _page(self):  # noqa: ANN202
        """The objects of the article that is shown; None while there are none."""
        return next((one for one in walk(self._app_root, 12) if one.getRole() == pyatspi.ROLE_DOCUMENT_FRAME), None)

    def _new_page(self, before: str):  # noqa: ANN202
        page = self._page()
        return page if page is not None and page.name != before and page.childCount else None


def walk(one, deep: int = 40) -> Iterator:  # noqa: ANN001
    """An object and everything in it, in order."""
    yield one
    if deep:
        for number in range(one.childCount):
            child = one.getChildAtIndex(number)
            if child is not None:
                yield from walk(child, deep - 1)


def main() -> None:
    listener = Listener(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    result: dict = {}
    try:
        result = listener.run()
    finally:
        result["ended"] = listener.close()
        Path(sys.argv[2]).write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
