"""Brings the index up to date in a process of its own, and only when the catalogue has moved on.

The search engine takes 20 MB of memory and both processors while it writes; a window that nobody has searched in yet
should have none of that. A small file beside the index says of which state of the catalogue it was made, so that an
index that is as it should be costs one look. Never imports the engine here.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import reader
from reader.errors import ReaderError
from reader.library.catalogue import Catalogue

_CHANGED = 3        # exit code of the process when the index is another one now
_TICK_SECONDS = 0.05
_BOOT = ("import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
         "from reader.search.indexing_process import serve; serve(*sys.argv[2:])")


def index_folder(catalogue_file: Path) -> Path:
    """The index that belongs to a catalogue: beside it."""
    return catalogue_file.with_name(catalogue_file.name.replace("catalogue", "search").split(".")[0])


def bring_up_to_date_apart(catalogue_file: Path, is_cancelled: Callable[[], bool]) -> bool:
    """Make the index of a catalogue tell what the catalogue tells. Whether it changed; False when it was cancelled.

    Raises ReaderError when the process cannot do it; the log of this process says how it ended.
    """
    folder = index_folder(catalogue_file)
    if _is_current(folder, catalogue_file):
        return False
    if getattr(sys, "frozen", False):  # there is no Python to start
        return _bring_up_to_date(folder, catalogue_file, is_cancelled)
    package = str(Path(reader.__file__).resolve().parent.parent)
    path = [package, *(entry for entry in sys.path if isinstance(entry, str) and entry and entry != package)]
    command = [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOT, json.dumps(path), str(catalogue_file)]
    try:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except OSError as error:
        raise ReaderError("The search could not be brought up to date.", "Search still works, only slower.") from error
    with process:
        while True:
            try:
                _, said = process.communicate(timeout=_TICK_SECONDS)
                break
            except subprocess.TimeoutExpired:
                if is_cancelled():
                    process.kill()
    if process.returncode not in (0, _CHANGED) and not is_cancelled():
        cause = RuntimeError(f"the process ended with {process.returncode}: {said.decode('utf-8', 'replace')[-500:]}")
        raise ReaderError("The search could not be brought up to date.", "Search still works, only slower.") from cause
    return process.returncode == _CHANGED


def bring_up_to_date_here(catalogue_file: Path) -> bool:
    """The same in this process, for a command that needs the engine anyway. Whether the index changed."""
    return _bring_up_to_date(index_folder(catalogue_file), catalogue_file, lambda: False)


def forget(catalogue_file: Path) -> None:
    """The index turned out to be missing or damaged: it is looked at again the next time."""
    with contextlib.suppress(OSError):
        mark_of(index_folder(catalogue_file)).unlink()


def serve(catalogue_file: str) -> None:
    """Be the process."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)  # the window comes first
    file = Path(catalogue_file)
    changed = _bring_up_to_date(index_folder(file), file, lambda: False)
    raise SystemExit(_CHANGED if changed else 0)


def _bring_up_to_date(folder: Path, catalogue_file: Path, is_cancelled: Callable[[], bool]) -> bool:
    from reader.search.writing import bring_up_to_date

    # Read first: what comes into the catalogue meanwhile is found the next time.
    state = _state(catalogue_file)
    changed = bring_up_to_date(folder, catalogue_file, is_cancelled=is_cancelled)
    if not is_cancelled():
        with contextlib.suppress(OSError):
            mark_of(folder).write_text(state, encoding="ascii")
    return changed


def _is_current(folder: Path, catalogue_file: Path) -> bool:
    try:
        return folder.is_dir() and mark_of(folder).read_text(encoding="ascii") == _state(catalogue_file)
    except (OSError, UnicodeDecodeError):
        return False


def mark_of(folder: Path) -> Path:
    """The small file that says of which state of the catalogue the index in `folder` was made."""
    return folder.with_name(folder.name + ".made-of")


def _state(catalogue_file: Path) -> str:
    catalogue = Catalogue.open(catalogue_file)
    try:
        return f"{reader.__version__} {catalogue.generation}"
    finally:
        catalogue.close()
