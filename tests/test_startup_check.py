"""Whether a window can open: said in words with exit code 2, never by an abort."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader import startup_check
from reader.errors import DisplayMissing

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux needs the check"
)

CHECKOUT = Path(__file__).resolve().parents[1]

# What the command line does before it makes a window, and then the window.
START = """
import sys
from reader.errors import ReaderError
from reader.startup_check import check_display, import_qt
try:
    import_qt()
    check_display()
except ReaderError as error:
    print(error.sentence)
    print(error.hint)
    sys.exit(error.exit_code)
from PySide6.QtWidgets import QApplication
print("opened on", QApplication([]).platformName())
"""

DISPLAY_VARIABLES = (
    "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH", "XAUTHORITY",
)  # fmt: skip


def start(**variables: str) -> subprocess.CompletedProcess:
    """Start a window in a process of its own, with only these display variables."""
    environ = {key: value for key, value in os.environ.items() if key not in DISPLAY_VARIABLES}
    environ |= {"PYTHONPATH": str(CHECKOUT), **variables}
    return subprocess.run(
        [sys.executable, "-c", START], env=environ, capture_output=True, text=True, timeout=120
    )


def without(monkeypatch, *libraries: str) -> None:
    """Make the loader say of these libraries, and of what needs them, that they are missing."""
    real = ctypes.CDLL

    def load(name, *args, **kwargs):
        wanted = os.path.basename(str(name))
        if wanted in libraries or wanted == "libqxcb.so":
            missing = wanted if wanted in libraries else libraries[0]
            raise OSError(
                f"{missing}: cannot open shared object file: No such file or directory"
            )
        return real(name, *args, **kwargs)

    monkeypatch.setattr(ctypes, "CDLL", load)


def test_without_a_screen_it_says_so_and_how_to_get_one():
    result = start()

    assert result.returncode == 2, result.stderr
    assert result.stdout.startswith("There is no screen to show Reader on.\n")
    assert re.search(r"Debian, Ubuntu: sudo apt install (\S+ )*xvfb\n", result.stdout)
    assert re.search(r"Fedora: sudo dnf install (\S+ )*xorg-x11-server-Xvfb\n", result.stdout)
    assert result.stderr == ""


@pytest.mark.parametrize(
    "variables",
    [
        {"DISPLAY": ":4987"},
        {"DISPLAY": "localhost:4987"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-4987"},
        {"WAYLAND_DISPLAY": "wayland-4987", "DISPLAY": ":4987"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4987"},
        {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":4987"},
    ],
    ids=lambda variables: " ".join(f"{key}={value}" for key, value in variables.items()),
)
def test_a_screen_that_does_not_answer_is_named(variables):
    result = start(**variables)

    assert result.returncode == 2, result.stderr
    assert "4987" in result.stdout or "nonsense" in result.stdout or "wayland-0" in result.stdout
    assert "does not answer" in result.stdout or "missing: lib" in result.stdout


def test_x_asked_for_without_a_screen_is_no_screen():
    result = start(QT_QPA_PLATFORM="xcb")

    assert result.returncode == 2, result.stderr
    assert result.stdout.startswith("There is no screen to show Reader on.\n")


def test_a_platform_that_qt_does_not_have_is_named():
    result = start(QT_QPA_PLATFORM="cinema")

    assert result.returncode == 2, result.stderr
    assert '"cinema"' in result.stdout
    assert "QT_QPA_PLATFORM" in result.stdout


@pytest.mark.parametrize(
    ("platform", "opened"),
    [("offscreen", "offscreen"), ("offscreen:size=800x600", "offscreen"), ("minimal", "minimal")],
)
def test_platforms_without_a_screen_open(platform, opened):
    result = start(QT_QPA_PLATFORM=platform)

    assert (result.returncode, result.stdout) == (0, f"opened on {opened}\n"), result.stderr


def test_the_next_platform_in_a_list_is_enough():
    result = start(QT_QPA_PLATFORM="xcb;offscreen", DISPLAY=":4987")

    assert (result.returncode, result.stdout) == (0, "opened on offscreen\n"), result.stderr


def test_a_real_screen_opens_each_time():
    """A server whose only client leaves starts over; the check must not be that client."""
    if shutil.which("Xvfb") is None or startup_check._missing(startup_check._NEEDED_FOR_X):
        pytest.skip("needs Xvfb and the libraries of Qt's X plugin")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        for _ in range(5):
            result = start(DISPLAY=f":{number}")
            assert (result.returncode, result.stdout) == (0, "opened on xcb\n"), result.stderr
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_a_server_that_turns_us_away_counts_as_no_answer():
    """GIVEN something that listens like an X server and refuses everyone."""
    code = (
        "import socket, struct\n"
        "server = socket.socket(socket.AF_INET)\n"
        "server.bind(('127.0.0.1', 0)); server.listen(1)\n"
        "print(server.getsockname()[1], flush=True)\n"
        "client, _ = server.accept(); client.recv(4096)\n"
        "client.sendall(struct.pack('<BBHHH', 0, 4, 11, 0, 1) + b'away'); client.recv(4096)\n"
    )
    refusing = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        port = int(refusing.stdout.readline())
        if port < 6000:
            pytest.skip("the port is below those of X")
        result = start(DISPLAY=f"127.0.0.1:{port - 6000}")
    finally:
        refusing.kill()
        refusing.wait(timeout=30)
        refusing.stdout.close()

    assert result.returncode == 2, result.stderr
    assert "does not let you in" in result.stdout or "missing: lib" in result.stdout


class Function:
    """A C function whose types can be set."""

    def __init__(self, answer):
        self.answer = answer

    def __call__(self, *args):
        return self.answer


@pytest.fixture
def answering_screen(monkeypatch):
    """Make every X screen answer, whatever this computer has."""
    screen = type("Screen", (), {})()
    screen.xcb_connect = Function(1)
    screen.xcb_connection_has_error = Function(0)
    real = ctypes.CDLL

    def load(name, *args, **kwargs):
        return screen if name == "libxcb.so.1" else real(name, *args, **kwargs)

    monkeypatch.setattr(ctypes, "CDLL", load)


def test_missing_libraries_of_the_x_plugin_come_with_their_packages(answering_screen, monkeypatch):
    without(monkeypatch, "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxkbcommon-x11.so.0")

    with pytest.raises(DisplayMissing) as caught:
        startup_check.check_display({"DISPLAY": ":0"})

    sentence, hint = caught.value.sentence, caught.value.hint
    assert "\n" not in sentence
    assert "libxcb-cursor.so.0" in sentence
    debian = re.search(r"Debian, Ubuntu: sudo apt install (.*)", hint)[1].split()
    fedora = re.search(r"Fedora: sudo dnf install (.*)", hint)[1].split()
    assert {"libxcb-cursor0", "libxcb-icccm4", "libxkbcommon-x11-0"} <= set(debian)
    assert {"xcb-util-cursor", "xcb-util-wm", "libxkbcommon-x11"} <= set(fedora)
    assert len(debian) == len(set(debian))


def test_a_missing_library_that_we_never_heard_of_is_still_named(answering_screen, monkeypatch):
    without(monkeypatch, "libnewthing.so.3")

    with pytest.raises(DisplayMissing) as caught:
        startup_check.check_display({"DISPLAY": ":0"})

    assert "libnewthing.so.3" in caught.value.sentence
    assert "libnewthing.so.3" in caught.value.hint


@pytest.mark.parametrize("library", ["libEGL.so.1", "libGL.so.1"])
def test_a_library_missing_at_import_comes_with_its_packages(library, monkeypatch):
    class Refusing:
        def find_spec(self, name, path=None, target=None):
            if name == "PySide6.QtWidgets":
                raise ImportError(
                    f"{library}: cannot open shared object file: No such file or directory"
                )

    monkeypatch.delitem(sys.modules, "PySide6.QtWidgets", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Refusing(), *sys.meta_path])

    with pytest.raises(DisplayMissing) as caught:
        startup_check.import_qt()

    packages = {"libEGL.so.1": ("libegl1", "libglvnd-egl"), "libGL.so.1": ("libgl1", "libglvnd-glx")}
    assert library in caught.value.sentence
    assert re.search(rf"apt install (\S+ )*{packages[library][0]}\b", caught.value.hint)
    assert re.search(rf"dnf install (\S+ )*{packages[library][1]}\b", caught.value.hint)


def test_qt_that_is_too_new_for_the_system_is_told_with_its_cause(monkeypatch):
    class Refusing:
        def find_spec(self, name, path=None, target=None):
            if name == "PySide6.QtWidgets":
                raise ImportError("libc.so.6: version `GLIBC_9.99' not found")

    monkeypatch.delitem(sys.modules, "PySide6.QtWidgets", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Refusing(), *sys.meta_path])

    with pytest.raises(DisplayMissing) as caught:
        startup_check.import_qt()

    assert "GLIBC_9.99" in caught.value.sentence
    assert "install" not in caught.value.hint


def test_without_pyside_it_says_what_to_install(tmp_path):
    (tmp_path / "PySide6.py").write_text("raise ModuleNotFoundError('No module named PySide6')")
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(CHECKOUT)])}

    result = subprocess.run(
        [sys.executable, "-c", START], env=environ, capture_output=True, text=True, timeout=60
    )

    assert result.returncode == 2, result.stderr
    assert result.stdout.startswith("Qt for Python is not installed.\n")
    assert "pip install" in result.stdout


def test_other_systems_are_not_checked(monkeypatch):
    monkeypatch.setattr(startup_check, "_ON_LINUX", False)

    startup_check.check_display({"QT_QPA_PLATFORM": "cinema"})


def test_a_plugin_folder_of_ones_own_is_trusted():
    startup_check.check_display({"QT_QPA_PLATFORM": "cinema", "QT_PLUGIN_PATH": "/plugins"})


def test_the_module_imports_no_qt():
    code = "import sys, reader.startup_check; print('PySide6' in sys.modules, 'ctypes' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, timeout=60
    )

    assert result.stdout == "False False\n", result.stderr
