"""Who may import what: the table in the design of the house, held by reading the imports."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "reader"

NOUNS = {"reader", "reader.model", "reader.kept", "reader.reports", "reader.errors", "reader.paths",
         "reader.settings", "reader.roots"}
# Small rooms at the top that stand on nothing but the nouns.
GROUND = {"reader.values", "reader.atomic_file", "reader.log", "reader.options", "reader.arguments", "reader.policy",
    "reader.startup_check",
          "reader.appearance", "reader.saying"}
CORE = ("reader.library", "reader.marks", "reader.search", "reader.speech", "reader.staff", "reader.kiosk")
# A room → the rooms that it may import, besides itself and the nouns.
MAY_IMPORT = {
    "reader.library": (),
    "reader.marks": (),
    "reader.search": ("reader.library",),
    "reader.speech": ("reader.library", "reader.marks"),
    "reader.staff": ("reader.library", "reader.search", "reader.speech"),
    "reader.kiosk": ("reader.staff",),
    "reader.health": ("reader.library", "reader.marks", "reader.search", "reader.staff", "reader.kiosk"),
    "reader.services": (*CORE, "reader.kiosk"),
    "reader.ui.panes": ("reader.ui",),
    "reader.ui.widgets": ("reader.ui",),
}
# Which parts of Qt a room may use. Rooms that are not named here may use all of it.
MAY_USE_QT = {
    "reader.library": (), "reader.marks": (), "reader.search": (), "reader.speech": (),
    "reader.staff": (), "reader.health": (), "reader.kiosk": (),
    "reader.services": ("PySide6.QtCore", "PySide6.QtTextToSpeech", "PySide6.QtNetwork"),
}


def modules() -> dict[str, Path]:
    """Every module of the package by its name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports_of(name: str) -> set[str]:
    """Every module that a module imports, anywhere in it, by its whole name."""
    path = MODULES[name]
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = node.module or ""
            if node.level:
                above = package.split(".")[:len(package.split(".")) - node.level + 1]
                start = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{start}.{alias.name}"
                found.add(inner if inner in MODULES else start)
    return found


def room_of(name: str, rooms) -> str:
    """The longest of `rooms` that a module lies in, "" when it lies in none."""
    inside = [room for room in rooms if name == room or name.startswith(room + ".")]
    return max(inside, key=len, default="")


def test_the_nouns_stand_on_nothing_but_each_other():
    for name in NOUNS:
        own = {other for other in imports_of(name) if other.startswith("reader")}
        assert own <= NOUNS | GROUND, name
        assert not any(other.split(".")[0] == "PySide6" for other in imports_of(name)), name


@pytest.mark.parametrize("name", [name for name in MODULES if room_of(name, MAY_IMPORT)])
def test_a_room_imports_only_what_it_may(name):
    room = room_of(name, MAY_IMPORT)
    for other in imports_of(name):
        if not (other == "reader" or other.startswith("reader.")) or other in NOUNS | GROUND:
            continue
        assert room_of(other, (room, *MAY_IMPORT[room])), f"{name} may not import {other}"


@pytest.mark.parametrize("name", [name for name in MODULES if room_of(name, MAY_USE_QT)])
def test_a_room_uses_only_the_qt_it_may(name):
    allowed = MAY_USE_QT[room_of(name, MAY_USE_QT)]
    used = {other for other in imports_of(name) if other.split(".")[0] == "PySide6"}
    assert used <= set(allowed), name


def test_panes_and_widgets_know_no_service_no_file_and_no_database():
    for name in MODULES:
        if room_of(name, ("reader.ui.panes", "reader.ui.widgets")):
            assert not imports_of(name) & {"sqlite3", "reader.library.catalogue"}, name
            assert not any(room_of(other, ("reader.services", "reader.library", "reader.marks")) and
                           other not in ALLOWED_FOR_PANES for other in imports_of(name)), name


# Parts of a kiosk that only show what they are told and say what a person wishes, as panes and widgets do.
KIOSK_PARTS = {f"reader.ui.kiosk.{name}" for name in (
    "article", "attract", "bar", "bottom_sheet", "cover", "frame", "heads", "home", "key_layouts", "keyboard",
    "language_sheet", "look", "square_code", "still_reading", "suggestions", "take_home", "take_home_words",
    "text_sheet", "touch", "veil")}


def test_the_parts_of_a_kiosk_know_no_service_no_file_and_no_database():
    assert set(MODULES) >= KIOSK_PARTS
    for name in KIOSK_PARTS:
        for other in imports_of(name):
            if other == "reader" or other.startswith("reader.") and other not in NOUNS | GROUND:
                assert room_of(other, ("reader.ui.kiosk", "reader.ui.panes", "reader.ui.widgets")) \
                    or other in {"reader.ui.icons", "reader.ui.theme", "reader.ui.wording", "reader.kiosk.sizes"}, \
                    f"{name} may not import {other}"


def test_a_laptop_starts_without_anything_of_a_kiosk():
    loaded = loaded_by("import reader.app, reader.ui.main_window, reader.ui.screens, reader.ui.wiring")
    assert not any(name.startswith(("reader.ui.kiosk", "reader.kiosk")) for name in loaded)


# Words and limits: neither reads nor writes anything.
ALLOWED_FOR_PANES = {"reader.library.phrases"}


def test_only_one_file_starts_threads_in_the_services():
    for name in MODULES:
        if name.startswith(("reader.services.", "reader.ui.")) and name != "reader.services.tasks":
            text = MODULES[name].read_text(encoding="utf-8")
            for word in ("QThread(", "QThreadPool(", "QRunnable", "threading.Thread(", "ThreadPoolExecutor"):
                assert word not in text, f"{name} uses {word}"


def loaded_by(statement: str) -> set[str]:
    """The modules that are loaded after a statement was run in a fresh interpreter."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {statement}; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("statement", [
    "import reader.library.catalogue",
    "import reader.library.catalogue as c, pathlib, tempfile; "
    "k = c.Catalogue.open(pathlib.Path(tempfile.mkdtemp()) / 'x.db'); k.shelves('en'); k.find_titles('a', 'en')",
])
def test_reading_the_catalogue_loads_neither_qt_nor_a_converter(statement):
    loaded = {name.split(".")[0] for name in loaded_by(statement)}
    assert not loaded & {"PySide6", "shiboken6", "markdown", "nh3", "tomllib", "subprocess", "multiprocessing",
        "asyncio"}


def test_looking_at_the_folder_loads_no_converter_into_the_app():
    loaded = {name.split(".")[0] for name in loaded_by("import reader.library.refresh, reader.library.worker")}
    assert not loaded & {"PySide6", "markdown", "nh3"}


def test_the_worker_loads_no_qt():
    loaded = {name.split(".")[0] for name in loaded_by(
        "import reader.library.worker_process, reader.library.markdown_page as m, pathlib; "
        "m.convert(pathlib.Path('.'), 'a.md', b'# A')")}
    assert "markdown" in loaded
    assert not loaded & {"PySide6", "shiboken6"}


def test_the_service_of_search_loads_no_engine_before_the_first_question():
    loaded = {name.split(".")[0] for name in loaded_by("import reader.services.search_service")}
    assert "PySide6" in loaded
    assert not loaded & {"tantivy", "tomllib"}


def test_searching_loads_no_qt_and_no_converter():
    loaded = {name.split(".")[0] for name in loaded_by(
        "import pathlib, tempfile; from reader.search.searcher import Searcher; p = pathlib.Path(tempfile.mkdtemp()); "
        "Searcher.open(p / 'i', p / 'c.sqlite3', p).search('night', 'en')")}
    assert "tantivy" in loaded
    assert not loaded & {"PySide6", "shiboken6", "markdown", "nh3"}


def test_only_the_room_of_search_knows_its_engine():
    for name in MODULES:
        if not room_of(name, ("reader.search",)):
            assert not any(other.split(".")[0] == "tantivy" for other in imports_of(name)), name
