"""Reads a source in a process that is killed when it takes too long or too much memory; nothing is lost but time.

Question and answer are files in a scratch folder. Never imports Qt.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import reader

from . import limits
from .imported import CannotImport, ImportStopped
from .reading import Answer, Request, read

VARIABLE = "READER_IMPORT_WORKER"  # how a frozen build, which has no Python to start, is told to be one
_BOOT = ("import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
         "from reader.staff.authoring.reading_process import serve; serve(sys.argv[2])")
_TICK_SECONDS = 0.05
_RECURSION = 12_000
_TOO_MUCH = "Reading it took too long, or more memory than there is."
_log = logging.getLogger(__name__)


def read_apart(request: Request, scratch: Path, is_cancelled: Callable[[], bool] | None = None) -> Answer:
    """Read a source in a process of its own. Raises CannotImport when it cannot be read, or not in time."""
    (scratch / "question.json").write_text(json.dumps(asdict(request)), encoding="ascii")
    answer = _ask(scratch, is_cancelled)
    if answer.failure:
        raise CannotImport(answer.failure, answer.hint)
    return answer


def _ask(scratch: Path, is_cancelled: Callable[[], bool] | None) -> Answer:
    with open(scratch / "fault.txt", "wb") as fault:
        try:
            process = subprocess.Popen(
                _command(scratch), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=fault, close_fds=True,
                env={**os.environ, VARIABLE: "1"}, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        except OSError:
            serve(str(scratch), alone=False)  # better without its protection than not at all
            return _answer(scratch)
        end = time.monotonic() + limits.SECONDS * limits.PATIENCE
        try:
            while process.poll() is None:
                if is_cancelled is not None and is_cancelled():
                    raise ImportStopped("The import was stopped.")
                if time.monotonic() > end:
                    raise CannotImport(_TOO_MUCH, "Split it into several files, or copy the text and paste it.")
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(_TICK_SECONDS)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    return _answer(scratch)


def _answer(scratch: Path) -> Answer:
    try:
        return Answer(**json.loads((scratch / "answer.json").read_bytes()))
    except (OSError, ValueError, TypeError) as error:
        with contextlib.suppress(OSError):
            fault = (scratch / "fault.txt").read_text(encoding="utf-8", errors="replace").strip()
            _log.warning("The reading process ended without an answer: %s", fault[-2000:] or "no reason given")
        raise CannotImport(_TOO_MUCH, "Split it into several files, or copy the text and paste it.") from error


def _command(scratch: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "import", "--", str(scratch)]
    # The same modules as here, whatever the current folder, the environment or the start script are.
    package = str(Path(reader.__file__).resolve().parent.parent)
    path = [package, *(str(entry) for entry in sys.path if isinstance(entry, str) and entry and entry != package)]
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOT, json.dumps(path), str(scratch)]


def serve(folder: str, *, alone: bool = True) -> None:
    """Be the process: read what the question in `folder` names, and leave the answer there."""
    scratch = Path(folder)
    if alone:
        _limit()
    question = json.loads((scratch / "question.json").read_bytes())
    request = Request(**{**question, "pictures_from": tuple(question["pictures_from"])})
    try:
        answer = read(request, scratch)
    except MemoryError:
        answer = Answer(failure=_TOO_MUCH, hint="Split it into several files, or copy the text and paste it.")
    except RecursionError:
        answer = Answer(failure="Its parts lie too deep in each other.", hint="Copy the text, and paste it.")
    except Exception:  # the process ends here: a mistake of ours or of mammoth's must not end the app
        _log.exception("A source could not be read")
        answer = Answer(failure="The file could not be read: there is something in it that Reader does not expect.",
                        hint="Open it in Word, and save it again; or copy the text and paste it.")
    fresh = scratch / "answer.new"
    fresh.write_text(json.dumps(answer.plain()), encoding="ascii")
    os.replace(fresh, scratch / "answer.json")


def _limit() -> None:
    sys.setrecursionlimit(_RECURSION)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(limits.SECONDS), int(limits.SECONDS) + 1))
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)  # the window comes first
