"""A small file is the old one or the new one, whatever happens while it is written."""

import contextlib
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import atomic_file
from reader.atomic_file import write_atomically
from reader.errors import CannotSave

OLD, NEW = "old words\n", "new words: más\n"
STEPS = ("mkdir", "open", "write", "fsync file", "link", "replace", "fsync folder")


class Crash(BaseException):
    """The computer stopped here: nothing that comes after it happens."""


class Disk:
    """Notes each call that reaches the disk; at the chosen one it fails or everything stops, before or after it."""

    def __init__(self, monkeypatch, folder):
        self.calls, self.at, self.what, self.after = [], "", None, False
        self._folder = folder
        self._files = set()
        for name in ("open", "fsync", "replace", "link", "unlink", "mkdir", "close"):
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))
        monkeypatch.setattr(os, "fdopen", self._fdopen(os.fdopen))

    def stop(self, at, what, *, after=False):
        self.at, self.what, self.after = at, what, after

    def _happens(self, step, act):
        stopped = self.at == step
        if stopped and not self.after:
            raise self.what
        outcome = act()
        self.calls.append(step)
        if stopped:
            raise self.what
        return outcome

    def _watched(self, name, real):
        def call(*args, **kwargs):
            step = name
            if name == "fsync":
                step = "fsync folder" if os.path.isdir(f"/proc/self/fd/{args[0]}") else "fsync file"
            elif name == "open" and os.path.isdir(args[0]):
                step = "open folder"
            return self._happens(step, lambda: real(*args, **kwargs))
        return call

    def _fdopen(self, real):
        def call(*args, **kwargs):
            file = real(*args, **kwargs)
            write = file.write

            class Written:
                def __enter__(self):
                    return self

                def __exit__(self, *_):
                    file.close()

                def __getattr__(self, name):
                    return getattr(file, name)

            wrapped = Written()
            wrapped.write = lambda data: self._happens("write", lambda: write(data))
            return wrapped
        return call


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "settings.toml"


@pytest.fixture
def disk(monkeypatch, path):
    return Disk(monkeypatch, path.parent)


def names(path):
    return sorted(entry.name for entry in path.parent.iterdir())


def test_the_text_is_there_afterwards_with_nothing_beside_it(path):
    write_atomically(path, NEW)
    assert path.read_text(encoding="utf-8") == NEW
    assert names(path) == ["settings.toml"]


def test_the_version_before_stays_beside_it(path):
    write_atomically(path, OLD)
    write_atomically(path, NEW)
    assert path.with_name("settings.toml.previous").read_text() == OLD
    write_atomically(path, "third")
    assert path.with_name("settings.toml.previous").read_text() == NEW
    assert names(path) == ["settings.toml", "settings.toml.previous"]


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_only_the_person_can_read_it(path):
    write_atomically(path, NEW)
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
class TestSteps:
    def test_they_come_in_the_order_that_survives_a_power_cut(self, path, disk):
        write_atomically(path, OLD)
        disk.calls.clear()
        write_atomically(path, NEW)
        wanted = ["open", "write", "fsync file", "replace", "open folder", "fsync folder"]
        assert [call for call in disk.calls if call in wanted] == wanted

    @pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
    @pytest.mark.parametrize("step", STEPS[1:])
    def test_a_crash_leaves_the_old_text_or_the_new_one(self, path, disk, step, after):
        write_atomically(path, OLD)
        disk.stop(step, Crash(), after=after)
        with pytest.raises(Crash):
            write_atomically(path, NEW)
        text = path.read_text(encoding="utf-8")
        replaced = step == "fsync folder" or (step == "replace" and after)
        assert text == (NEW if replaced else OLD)

    @pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
    @pytest.mark.parametrize("step", STEPS[1:])
    def test_a_crash_of_the_first_writing_leaves_no_half_file(self, path, disk, step, after):
        disk.stop(step, Crash(), after=after)
        with contextlib.suppress(Crash):  # without an older file to link, that step does not come
            write_atomically(path, NEW)
        assert not path.exists() or path.read_text(encoding="utf-8") == NEW

    @pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EROFS], ids=errno.errorcode.get)
    @pytest.mark.parametrize("step", ["open", "write", "fsync file", "replace"])
    def test_a_failing_disk_is_a_known_failure_that_leaves_everything_as_it_was(self, path, disk, step, fault):
        write_atomically(path, OLD)
        disk.stop(step, OSError(fault, os.strerror(fault)))
        with pytest.raises(CannotSave):
            write_atomically(path, NEW)
        assert path.read_text(encoding="utf-8") == OLD
        assert [name for name in names(path) if name.startswith(".")] == []

    def test_no_hard_links_means_no_previous_version_but_the_text_is_saved(self, path, disk):
        write_atomically(path, OLD)
        disk.stop("link", OSError(errno.EPERM, "not here"))
        write_atomically(path, NEW)
        assert path.read_text(encoding="utf-8") == NEW

    def test_a_folder_that_cannot_be_made_is_a_known_failure(self, path, disk):
        disk.stop("mkdir", OSError(errno.EROFS, "read-only"))
        with pytest.raises(CannotSave):
            write_atomically(path, NEW)
        assert not path.parent.exists()


def test_a_writer_that_is_killed_again_and_again_never_leaves_a_half_file(path):
    """GIVEN a process that writes as fast as it can WHEN it is killed at any moment THEN the file is whole."""
    script = (
        "import sys; from pathlib import Path; from reader.atomic_file import write_atomically\n"
        "n = 0\n"
        "while True:\n"
        "    n += 1; write_atomically(Path(sys.argv[1]), f'{n} ' * 4000)\n"
        "    print(n, flush=True)\n"
    )
    root = Path(atomic_file.__file__).parents[1]
    for lines in range(1, 6):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], cwd=root, stdout=subprocess.PIPE, text=True
        )
        for _ in range(lines * 3):
            last = int(process.stdout.readline())
        process.kill()
        process.communicate()
        numbers = path.read_text().split()
        assert len(numbers) == 4000
        assert len(set(numbers)) == 1
        assert int(numbers[0]) >= last
