"""A screen, a bus and the accessibility service of their own for one run of `listener.py`; all gone afterwards.

No pytest, so that scripts can use it too.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = Path("/usr/bin/python3")
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing() -> str:
    """What this computer lacks, in a sentence; "" when it has all of it."""
    lacks = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if _launcher() is None:
        lacks.append("at-spi2-core")
    if not lacks and (not SYSTEM_PYTHON.exists() or subprocess.run(
            [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, timeout=30, check=False).returncode):
        lacks.append("python3-pyatspi")
    return f"A screen reader's side cannot be tried here: {', '.join(lacks)} is not installed." if lacks else ""


def _launcher() -> str | None:
    return next((one for one in _LAUNCHERS if Path(one).exists()), None)


def listen(folder: Path, language: str, steps: list[list], seconds: float) -> dict:
    """Start the app on an empty `folder` in a session of its own, take the steps and return what was heard.

    Never takes longer than `seconds` and a few more; raises subprocess.TimeoutExpired then.
    """
    data, task, result = folder / "data", folder / "task.json", folder / "result.json"
    home = folder / "home"
    home.mkdir()
    (folder / "runtime").mkdir(mode=0o700)
    python = [sys.executable]
    task.write_text(json.dumps({
        "app": [*python, "-m", "reader", "--data-dir", str(data), "--language", language, "--theme", "light"],
        "hand_over": ["env", "QT_QPA_PLATFORM=offscreen", *python, str(HERE / "hand_over.py"), str(data)],
        "steps": steps, "seconds": seconds,
    }), encoding="utf-8")
    # The service has to be there before the app, and the app has to be told that somebody listens.
    script = f'"{_launcher()}" --launch-immediately & exec "{SYSTEM_PYTHON}" "{HERE / "listener.py"}" "$@"'
    read, write = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                              pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = number.readline().strip()  # comes when the screen is there, or ends when it failed
        environment = os.environ | {
            "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "HOME": str(home), "XDG_RUNTIME_DIR": str(folder / "runtime"), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8",
        }
        session = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", script, "listener", str(task), str(result)],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            start_new_session=True)
        try:
            said, _ = session.communicate(timeout=seconds + 15)
        finally:
            try:
                os.killpg(session.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            session.wait()
    finally:
        screen.terminate()
        screen.wait()
    if not result.exists():
        return {"found": False, "steps": [], "log": said}
    return json.loads(result.read_text(encoding="utf-8")) | {"log": said}
