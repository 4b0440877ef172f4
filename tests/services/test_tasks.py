"""Work in other threads: the answer comes home, in order, whatever happened."""

import gc
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import reader
from reader.errors import CannotSave
from reader.services.tasks import Tasks

ROOT = Path(reader.__file__).parents[1]


@pytest.fixture
def tasks(qapp):
    tasks = Tasks(1)
    yield tasks
    tasks.finish()


def test_the_result_comes_back_in_the_thread_that_asked(tasks, qtbot):
    seen = []
    tasks.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, home = seen[0]
    assert home == threading.get_ident()
    assert worker != home


def test_one_lane_keeps_the_order(tasks, qtbot):
    begun, ended = [], []
    for number in range(50):
        tasks.run(lambda number=number: begun.append(number) or number, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 50)
    assert begun == ended == list(range(50))


def test_two_lanes_work_at_the_same_time(qapp, qtbot):
    tasks, meeting, met = Tasks(2), threading.Barrier(2, timeout=20), []
    for _ in range(2):
        tasks.run(meeting.wait, met.append)
    qtbot.waitUntil(lambda: len(met) == 2, timeout=20000)
    assert sorted(met) == [0, 1]
    tasks.finish()


@pytest.mark.parametrize("error", [CannotSave("No room."), ValueError("a bug of ours")])
def test_a_failure_comes_back_as_it_was_and_the_next_task_runs(tasks, qtbot, error, caplog):
    failures, results = [], []

    def fail():
        raise error

    tasks.run(fail, results.append, failures.append)
    tasks.run(lambda: "next", results.append, failures.append)
    qtbot.waitUntil(lambda: results == ["next"])
    assert failures == [error]
    assert str(error) in caplog.text


def test_the_cause_of_a_known_failure_is_in_the_log(tasks, qtbot, caplog):
    def fail():
        try:
            raise OSError("disk 7 is full")
        except OSError as cause:
            raise CannotSave("No room.") from cause

    failures = []
    tasks.run(fail, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert "disk 7 is full" in caplog.text


def test_a_failure_that_nobody_waits_for_is_only_logged(tasks, qtbot, caplog):
    done = []
    tasks.run(lambda: 1 / 0)
    tasks.run(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert "ZeroDivisionError" in caplog.text


def test_finish_waits_for_everything_that_was_begun(tasks):
    written = []
    for number in range(20):
        tasks.run(lambda number=number: written.append(number))
    assert tasks.finish()
    assert written == list(range(20))


def test_finish_says_when_time_ran_out(tasks):
    go_on = threading.Event()
    tasks.run(go_on.wait)
    assert tasks.finish(1) is False
    go_on.set()
    assert tasks.finish()


def test_a_task_that_outlives_its_tasks_ends_quietly(qapp, caplog):
    """GIVEN a task under way WHEN the window and all that asked for it go THEN nothing is said and nothing crashes."""
    tasks, begun, go_on = Tasks(1), threading.Event(), threading.Event()

    def work():
        begun.set()
        go_on.wait(20)

    tasks.run(work, lambda _: pytest.fail("nobody is there any more"))
    assert begun.wait(20)
    threading.Timer(0.05, go_on.set).start()
    del tasks
    gc.collect()
    assert caplog.text == ""


def test_ending_the_app_while_a_task_runs_ends_the_process_cleanly():
    script = (
        "import threading\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from reader.services.tasks import Tasks\n"
        "app = QCoreApplication([])\n"
        "tasks, event = Tasks(2), threading.Event()\n"
        "tasks.run(lambda: event.wait(0.3), print)\n"
        "QTimer.singleShot(0, app.quit)\n"
        "app.exec()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_nobody_is_called_after_the_silence(qtbot, tasks):
    told = []
    tasks.run(lambda: 1, told.append)
    tasks.finish()
    tasks.silence()
    tasks.run(lambda: 2, told.append)
    qtbot.waitUntil(lambda: told == [2])
