"""Faults are kept for whoever looks after the computer, and nothing about readers is."""

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import reader
from reader import log

ROOT = Path(reader.__file__).parents[1]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch):
    """Take every hook back that a test set."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    yield
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, log._LogFile)]:
        root.removeHandler(handler)
        handler.close()
    log.faulthandler.enable(sys.__stderr__)
    if log._crash_file is not None:
        log._crash_file.close()
        log._crash_file = None


def text(folder):
    return (folder / "reader.log").read_text(encoding="utf-8")


def run_script(script, *args, folder):
    """Run `script` in a process of its own, after it has started the log in `folder`."""
    start = "import sys\nfrom pathlib import Path\nfrom reader import log\nlog.start_logging(Path(sys.argv[1]))\n"
    return subprocess.run(
        [sys.executable, "-c", start + script, str(folder), *args], cwd=ROOT, capture_output=True, text=True, timeout=60
    )


def test_a_run_with_nothing_to_say_writes_no_log(folder):
    assert log.start_logging(folder) == folder / "reader.log"
    logging.getLogger("reader.any").info("all is well")
    assert not (folder / "reader.log").exists()


def test_a_warning_is_kept_with_what_runs_here(folder):
    log.start_logging(folder)
    logging.getLogger("reader.any").warning("The disk is slow")
    first, line = text(folder).splitlines()
    assert reader.__version__ in first
    assert "Python" in first
    assert line.endswith("WARNING reader.any: The disk is slow")


def test_the_home_folder_and_so_the_persons_name_is_not_kept(folder, own_home):
    log.start_logging(folder)
    logging.getLogger("reader.any").warning("Cannot read %s", own_home / "notes" / "x.md")
    assert str(own_home) not in text(folder)
    assert f"~{os.sep}notes" in text(folder)


def test_text_that_is_no_text_is_kept_as_far_as_it_can_be(folder):
    log.start_logging(folder)
    logging.getLogger("reader.any").warning("odd name %s", "caf\udce9")
    assert "odd name caf" in text(folder)


def test_a_second_start_goes_to_the_new_folder_only(folder, tmp_path):
    log.start_logging(folder)
    log.start_logging(tmp_path / "other")
    logging.getLogger("reader.any").warning("here")
    assert "here" in text(tmp_path / "other")
    assert not (folder / "reader.log").exists()


def test_the_files_stay_small(folder, monkeypatch):
    monkeypatch.setattr(log, "MOST_BYTES", 1000)
    log.start_logging(folder)
    for number in range(200):
        logging.getLogger("reader.any").warning("line %03d", number)
    names = sorted(path.name for path in folder.glob("reader.log*"))
    assert names == ["reader.log", "reader.log.1", "reader.log.2"]
    assert all((folder / name).stat().st_size <= 1000 for name in names)
    assert "line 199" in text(folder)
    kept = "".join((folder / name).read_text() for name in reversed(names))
    numbers = [line[-3:] for line in kept.splitlines() if "line" in line]
    assert numbers == [f"{number:03d}" for number in range(200 - len(numbers), 200)]


def test_a_large_log_of_the_last_run_is_turned_at_the_start(folder, monkeypatch):
    monkeypatch.setattr(log, "MOST_BYTES", 1000)
    folder.mkdir()
    (folder / "reader.log").write_text("old\n" * 500)
    log.start_logging(folder)
    logging.getLogger("reader.any").warning("new")
    assert "old" not in text(folder)
    assert "old" in (folder / "reader.log.1").read_text()


def test_where_nothing_can_be_written_nothing_is_said(tmp_path, capsys):
    (tmp_path / "data").write_text("a file stands where the folder should be")
    log.start_logging(tmp_path / "data")
    logging.getLogger("reader.any").error("lost")
    sys.excepthook(ValueError, ValueError("lost as well"), None)
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_silent(folder, capsys):
    folder.mkdir()
    (folder / "reader.log").symlink_to("/dev/full")
    (folder / "reader-crash.log").symlink_to("/dev/full")
    log.start_logging(folder)
    logging.getLogger("reader.any").error("lost")
    assert capsys.readouterr() == ("", "")


def test_a_bug_is_kept_with_its_cause_and_reported(folder):
    reports = []
    log.start_logging(folder, reports.append)
    try:
        raise ValueError("this should not happen")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError: this should not happen" in text(folder)
    assert "test_a_bug_is_kept" in text(folder)
    (report,) = reports
    assert "ValueError: this should not happen" in report
    assert reader.__version__ in report


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_in_a_thread_is_kept_as_well(folder):
    reports = []
    log.start_logging(folder, reports.append)
    thread = threading.Thread(target=lambda: [][1])
    thread.start()
    thread.join()
    assert "IndexError" in text(folder)
    assert "in another thread" in reports[0]


def test_stopping_with_the_keyboard_is_no_bug(folder):
    done = run_script("raise KeyboardInterrupt", folder=folder)
    assert not (folder / "reader.log").exists()
    assert done.returncode != 0


def test_a_bug_says_nothing_on_the_terminal(folder):
    done = run_script("raise ValueError('this should not happen')", folder=folder)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 1)
    assert "this should not happen" in text(folder)


def test_a_slot_that_fails_is_kept_and_the_app_goes_on(folder):
    done = run_script(
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "log.log_qt()\n"
        "app = QCoreApplication([])\n"
        "def fail(): raise ValueError('in a slot')\n"
        "QTimer.singleShot(0, fail)\n"
        "QTimer.singleShot(20, lambda: (print('still here'), app.quit()))\n"
        "app.exec()\n",
        folder=folder,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("still here\n", "", 0)
    assert "ValueError: in a slot" in text(folder)


def test_what_qt_says_is_kept(folder):
    done = run_script(
        "from PySide6.QtCore import qWarning, qDebug\n"
        "log.log_qt()\n"
        "qWarning('a strange font')\n"
        "qDebug('nobody needs this')\n",
        folder=folder,
    )
    assert done.stderr == ""
    assert "WARNING qt: default: a strange font" in text(folder)
    assert "nobody" not in text(folder)


def test_when_qt_gives_up_both_the_log_and_the_terminal_know_why(folder):
    done = run_script(
        "import os\nos.environ['QT_QPA_PLATFORM'] = 'nowhere'\n"
        "from PySide6.QtGui import QGuiApplication\nlog.log_qt()\nQGuiApplication([])\n",
        folder=folder,
    )
    assert done.returncode != 0
    assert "no Qt platform plugin could be initialized" in done.stderr
    assert "CRITICAL qt: default: This application failed to start" in text(folder)
    assert "Fatal Python error" in (folder / "reader-crash.log").read_text()


def test_the_stacks_of_a_crash_are_kept_until_after_the_next_start(folder):
    run_script("import faulthandler, os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", folder=folder)
    crash = (folder / "reader-crash.log").read_text()
    assert "Segmentation fault" in crash
    run_script("pass", folder=folder)
    assert (folder / "reader-crash.log").read_text() == ""
    assert (folder / "reader-crash.log.1").read_text() == crash
    run_script("pass", folder=folder)
    assert (folder / "reader-crash.log.1").read_text() == crash


def test_lines_of_several_processes_never_mix(folder):
    script = (
        "import logging\nfor n in range(300): logging.getLogger('x').warning('%s', sys.argv[2] * 200)\n"
    )
    start = "import sys\nfrom pathlib import Path\nfrom reader import log\nlog.start_logging(Path(sys.argv[1]))\n"
    processes = [
        subprocess.Popen([sys.executable, "-c", start + script, str(folder), letter], cwd=ROOT) for letter in "ab"
    ]
    assert [process.wait(60) for process in processes] == [0, 0]
    lines = [line for line in text(folder).splitlines() if not line.startswith("----")]
    assert len(lines) == 600
    assert all(line.endswith(("a" * 200, "b" * 200)) for line in lines)


def test_it_brings_in_nothing_slow():
    done = subprocess.run(
        [sys.executable, "-c", "import sys, reader.log; print(sorted(sys.modules))"],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )
    assert "reader.log" in done.stdout
    assert "PySide6" not in done.stdout
    assert "logging.handlers" not in done.stdout
