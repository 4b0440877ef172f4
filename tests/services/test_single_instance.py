"""Ten starts, one window; and an end of any kind leaves nothing that keeps the next start from its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

import reader
from reader.services import single_instance
from reader.services.single_instance import AlreadyOpen, SingleInstance

ROOT = Path(reader.__file__).parents[1]

# What the app does: the first one opens (prints "window"), hears targets until its input ends; others hand over.
APP = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from reader.errors import ReaderError
from reader.services.single_instance import SingleInstance
app = QCoreApplication([])
one = SingleInstance()
try:
    if not one.acquire(Path(sys.argv[1])) and one.hand_over(sys.argv[2], float(sys.argv[3])):
        print("handed over", flush=True)
        sys.exit(0)
except ReaderError as error:
    print(error, file=sys.stderr)
    sys.exit(2)
one.message_received.connect(lambda target: print("asked for", target, flush=True))
print("window", flush=True)
assert one.listen()
print("listening", flush=True)
def wait_for_end():
    sys.stdin.read()
    QTimer.singleShot(0, app, app.quit)
threading.Thread(target=wait_for_end, daemon=True).start()
app.exec()
one.close()
"""


@pytest.fixture
def start(tmp_path):
    """Start the app with a target; every process that a test starts has ended at its end."""
    processes = []

    def starting(target="", folder=None, patience=60):
        process = subprocess.Popen(
            [sys.executable, "-c", APP, str(folder or tmp_path / "data"), target, str(patience)], cwd=ROOT,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        processes.append(process)
        return process

    yield starting
    for process in processes:
        process.kill()
        process.wait(60)
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()


def first(start, **kwargs):
    """Start one that listens."""
    process = start(**kwargs)
    assert [process.stdout.readline(), process.stdout.readline()] == ["window\n", "listening\n"]
    return process


def end_of(process):
    """What a process that ends by itself said: exit code, output, complaints."""
    out, complaint = process.communicate(timeout=120)
    return process.returncode, out, complaint


def test_a_second_start_hands_its_target_over_and_ends(start):
    one = first(start)
    assert end_of(start("sleep#what-helps")) == (0, "handed over\n", "")
    assert one.stdout.readline() == "asked for sleep#what-helps\n"


@pytest.mark.parametrize("target", ["", "/a b/ñandú.md#x", "x" * 4000, "two\nlines"])
def test_any_target_arrives(start, target):
    one = first(start)
    assert end_of(start(target))[0] == 0
    assert one.stdout.readline().rstrip("\n") == f"asked for {target}".replace("two\nlines", "two lines")


def test_ten_starts_at_once_open_one_window_and_lose_no_target(start):
    processes = [start(f"article-{number}") for number in range(10)]
    opened = []
    for number, process in enumerate(processes):
        if process.stdout.readline() == "window\n":
            opened.append((number, process))
    ((winner, one),) = opened
    others = [process for process in processes if process is not one]
    assert [process.wait(120) for process in others] == [0] * 9
    assert one.stdout.readline() == "listening\n"
    asked = {one.stdout.readline().strip() for _ in others}
    assert asked == {f"asked for article-{number}" for number in range(10) if number != winner}


@pytest.mark.skipif(os.name != "posix", reason="ends processes by signals")
@pytest.mark.parametrize("end", ["SIGKILL", "SIGTERM", "SIGSEGV"])
def test_after_a_sudden_end_the_next_start_opens(start, end):
    for _ in range(3):
        one = first(start)
        one.send_signal(getattr(signal, end))
        one.wait(60)
    one = first(start)
    assert end_of(start("again"))[0] == 0
    assert one.stdout.readline() == "asked for again\n"


@pytest.mark.skipif(os.name != "posix", reason="stops processes by signals")
def test_a_first_one_that_hangs_is_told_of_in_one_sentence(start):
    one = first(start)
    one.send_signal(signal.SIGSTOP)
    code, out, complaint = end_of(start("sleep", patience=0.3))
    one.send_signal(signal.SIGCONT)
    assert (code, out) == (2, "")
    assert complaint.startswith("Reader is already open, but it does not answer.")
    assert complaint.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="stops processes by signals")
def test_when_the_first_one_ends_while_the_second_waits_the_second_opens(start):
    one = first(start)
    one.send_signal(signal.SIGSTOP)
    two = start("sleep")
    # The second is waiting once it has opened a connection; killing the first is then what ends the wait.
    one.kill()
    one.wait(60)
    assert two.stdout.readline() == "window\n"


def test_other_data_folders_are_other_windows(start, tmp_path):
    first(start, folder=tmp_path / "one")
    first(start, folder=tmp_path / "two")


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_to_the_data_folder_is_the_same_folder(start, tmp_path):
    one = first(start)
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert end_of(start("sleep", folder=tmp_path / "link"))[0] == 0
    assert one.stdout.readline() == "asked for sleep\n"


def test_an_ordinary_end_leaves_no_lock_and_no_socket(start, tmp_path, own_home):
    one = first(start)
    one.stdin.close()
    assert one.wait(60) == 0
    assert list((tmp_path / "data").iterdir()) == []
    assert list((own_home / "runtime").iterdir()) == []


def test_where_no_lock_can_be_kept_every_start_opens(qapp, tmp_path):
    (tmp_path / "data").write_text("a file stands where the folder should be")
    for _ in range(2):
        instance = SingleInstance()
        assert instance.acquire(tmp_path / "data")
        assert instance.listen() is False
        instance.close()


def test_a_long_runtime_folder_is_no_obstacle(qapp, tmp_path, monkeypatch, qtbot):
    deep = tmp_path / ("d" * 90)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    one, two = SingleInstance(), SingleInstance()
    assert one.acquire(tmp_path / "data")
    assert one.listen()
    assert not two.acquire(tmp_path / "data")
    one.close()


class TestWhatOthersSend:
    """The socket hears text from outside."""

    @pytest.fixture
    def one(self, qapp, tmp_path):
        one = SingleInstance()
        assert one.acquire(tmp_path / "data")
        assert one.listen()
        yield one
        one.close()

    @pytest.fixture
    def send(self, one, qtbot):
        """Send bytes as another process would; return what came back once the connection is over."""
        sockets = []

        def sending(*pieces, wait=True):
            socket = QLocalSocket()
            sockets.append(socket)
            socket.connectToServer(one._address)
            if not socket.isOpen():  # too many others are waiting to be heard
                return b""
            for piece in pieces:
                socket.write(piece)
                socket.flush()
            if wait:
                qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
            return bytes(socket.readAll())

        return sending

    @pytest.fixture
    def heard(self, one):
        heard = []
        one.message_received.connect(heard.append)
        return heard

    def test_a_line_is_heard_and_answered(self, send, heard):
        assert send(b"sleep\n") == b"ok\n"
        assert heard == ["sleep"]

    def test_a_line_in_pieces_is_one_line(self, send, heard):
        assert send(b"caf\xc3", b"\xa9", b"\n") == b"ok\n"
        assert heard == ["café"]

    def test_only_the_first_line_counts(self, send, heard):
        send(b"sleep\nnoise\nmore\n")
        assert heard == ["sleep"]

    @pytest.mark.parametrize("data", [b"\xff\xfe\n", b"x" * 5000, b"x" * 4097 + b"\n", b"x" * 1_000_000], ids=len)
    def test_what_is_no_target_is_not_heard_and_the_next_one_is(self, send, heard, data):
        assert send(data) == b""
        assert send(b"sleep\n") == b"ok\n"
        assert heard == ["sleep"]

    def test_who_says_nothing_is_not_waited_for(self, send, heard, monkeypatch):
        monkeypatch.setattr(single_instance, "_LISTEN_TO_ONE_MS", 20)
        assert send() == b""
        assert heard == []

    def test_many_silent_ones_do_not_keep_a_start_from_being_heard_later(self, one, send, heard, monkeypatch, qtbot):
        monkeypatch.setattr(single_instance, "_LISTEN_TO_ONE_MS", 200)
        for _ in range(60):
            send(wait=False)
        qtbot.waitUntil(lambda: send(b"sleep\n") == b"ok\n", timeout=20000)
        assert heard == ["sleep"]

    @pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
    def test_only_the_same_person_may_speak(self, one):
        assert os.stat(one._address).st_mode & 0o077 == 0

    def test_no_answer_is_a_known_failure(self, one, tmp_path):
        other = SingleInstance()
        assert not other.acquire(tmp_path / "data")
        # The first one lives in this very thread, so it cannot answer while we wait.
        with pytest.raises(AlreadyOpen):
            other.hand_over("sleep", patience=0.2)
