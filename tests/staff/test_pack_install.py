"""Installing, refusing and going back: what a computer reads is the old content or the new, whole."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from pack_samples import CLINIC, NEW, OLD, STRANGER, files_in, pack_of

import reader
from reader.errors import CannotSave, PackRefused
from reader.staff.packs import install as installing
from reader.staff.packs import keys, releases
from reader.staff.packs.install import install, install_file
from reader.staff.packs.lock import changing
from reader.staff.packs.releases import content_folder_of, damage, installed, previous, roll_back, sweep
from reader.staff.packs.verify import checked_pack

ROOT = Path(reader.__file__).parents[1]
ELSE = {"en/other.md": b"# Something else\n"}


@pytest.fixture
def data(tmp_path):
    """The data folder of a computer that trusts the clinic."""
    folder = tmp_path / "data"
    keys.trust(folder, CLINIC.public)
    return folder


def content(data) -> dict[str, bytes] | None:
    folder = content_folder_of(data)
    return files_in(folder) if folder else None


def names_in(data) -> list[str]:
    return sorted(os.listdir(releases.releases_folder(data)))


class TestInstall:
    def test_nothing_is_installed_at_first(self, data):
        assert (installed(data), previous(data), content_folder_of(data)) == (None, None, None)
        assert not releases.releases_folder(data).exists()

    def test_the_articles_are_those_of_the_pack(self, data, tmp_path):
        release = install_file(pack_of(tmp_path, OLD, 4), data)
        assert content(data) == OLD
        assert installed(data) == release
        assert (release.name, release.version, release.content) == ("Riverside", 4, content_folder_of(data))
        assert damage(release) == ()

    def test_progress_ends_at_all(self, data, tmp_path):
        said = []
        install_file(pack_of(tmp_path, OLD), data, on_progress=lambda done, of: said.append((done, of)))
        assert said[-1] == (len(OLD), len(OLD))

    def test_a_new_version_replaces_the_old_and_the_old_is_kept(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        install_file(pack_of(tmp_path, NEW, 2), data)
        assert content(data) == NEW
        assert files_in(previous(data).content) == OLD

    def test_a_folder_that_someone_reads_stays_through_one_more_install(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        reading = content_folder_of(data)
        install_file(pack_of(tmp_path, NEW, 2), data)
        assert files_in(reading) == OLD

    def test_older_ones_go(self, data, tmp_path):
        for version, files in enumerate((OLD, NEW, ELSE, OLD), 1):
            install_file(pack_of(tmp_path, files, version), data)
        assert len(names_in(data)) == 2
        assert previous(data).version == 3

    def test_the_same_pack_again_changes_nothing_and_is_no_mistake(self, data, tmp_path):
        pack = pack_of(tmp_path, OLD, 1)
        first = install_file(pack, data)
        before = {path: path.stat().st_mtime_ns for path in releases.packs_folder(data).rglob("*")}
        assert install_file(pack, data) == first
        assert {path: path.stat().st_mtime_ns for path in releases.packs_folder(data).rglob("*")} == before

    def test_a_key_that_comes_with_the_pack_is_remembered(self, tmp_path):
        data = tmp_path / "fresh"
        install_file(pack_of(tmp_path, OLD, 1), data, also_trust=CLINIC.public)
        install_file(pack_of(tmp_path, NEW, 2), data)
        assert content(data) == NEW

    def test_a_key_is_not_remembered_when_the_pack_was_refused(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 5), data)
        with pytest.raises(PackRefused):
            install_file(pack_of(tmp_path, NEW, 1, STRANGER), data, also_trust=STRANGER.public)
        assert keys.trusted_keys(data) == (CLINIC.public,)

    def test_a_refused_pack_leaves_nothing_behind(self, data, tmp_path):
        before = files_in(data)
        with pytest.raises(PackRefused):
            install_file(pack_of(tmp_path, OLD, 1, STRANGER), data)
        assert files_in(data) == before


class TestVersions:
    @pytest.fixture
    def at_five(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 5), data)
        return data

    @pytest.mark.parametrize("version", [1, 4])
    def test_an_older_one(self, at_five, tmp_path, version):
        with pytest.raises(PackRefused, match="older than what is installed") as caught:
            install_file(pack_of(tmp_path, NEW, version), at_five)
        assert "--number 6" in caught.value.hint
        assert content(at_five) == OLD

    def test_the_same_version_with_other_articles(self, at_five, tmp_path):
        with pytest.raises(PackRefused, match="same version"):
            install_file(pack_of(tmp_path, NEW, 5), at_five)
        assert content(at_five) == OLD

    def test_an_older_one_is_still_refused_after_going_back(self, at_five, tmp_path):
        install_file(pack_of(tmp_path, NEW, 8), at_five)
        roll_back(at_five)
        for version, files in ((6, ELSE), (7, ELSE), (8, NEW), (8, ELSE)):
            with pytest.raises(PackRefused):
                install_file(pack_of(tmp_path, files, version), at_five)
        install_file(pack_of(tmp_path, ELSE, 9), at_five)
        assert content(at_five) == ELSE
        assert previous(at_five).version == 5

    def test_a_clock_that_jumps_decides_nothing(self, at_five, tmp_path, monkeypatch):
        import datetime as real

        from reader.staff.packs import build

        class Long:
            UTC = real.UTC

            class datetime:  # noqa: N801  it stands in for the class of that name
                @staticmethod
                def now(zone):
                    return real.datetime(1970, 1, 1, tzinfo=zone)

        monkeypatch.setattr(build, "datetime", Long)
        install_file(pack_of(tmp_path, NEW, 6), at_five)
        assert installed(at_five).day == "1970-01-01"
        assert content(at_five) == NEW


class TestRollBack:
    def test_there_is_nothing_to_go_back_to(self, data, tmp_path):
        with pytest.raises(PackRefused, match="no earlier pack"):
            roll_back(data)
        install_file(pack_of(tmp_path, OLD, 1), data)
        with pytest.raises(PackRefused, match="no earlier pack"):
            roll_back(data)
        assert content(data) == OLD

    def test_back_and_back_again(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        install_file(pack_of(tmp_path, NEW, 2), data)
        assert roll_back(data).version == 1
        assert content(data) == OLD
        assert roll_back(data).version == 2
        assert content(data) == NEW

    def test_not_to_one_that_is_damaged(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        install_file(pack_of(tmp_path, NEW, 2), data)
        (previous(data).content / "en/calm/noise.md").write_bytes(b"# Cut")
        assert damage(previous(data)) == ("en/calm/noise.md",)
        with pytest.raises(PackRefused, match="damaged"):
            roll_back(data)
        assert content(data) == NEW


class TestDamageOnTheDisk:
    @pytest.fixture
    def two(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        install_file(pack_of(tmp_path, NEW, 2), data)
        return data

    def test_a_file_too_few_too_many_or_other(self, two):
        release = installed(two)
        (release.content / "en/calm/breath.md").unlink()
        (release.content / "en/rest/sleep.md").write_bytes(b"# Buy this\n")
        (release.content / "en/added.md").write_bytes(b"# Added\n")
        assert damage(release) == ("en/added.md", "en/calm/breath.md", "en/rest/sleep.md")

    def test_a_lost_manifest(self, two):
        (installed(two).folder / "manifest.json").unlink()
        assert damage(installed(two)) == ("manifest.json",)

    @pytest.mark.parametrize("wrong", [
        b"", b"{", b"null", b"[]", b"\xff", b"{}",
        b'{"format":1,"highest":1,"current":{"id":"../../x"},"previous":null}',
        b'{"format":1,"highest":1,"current":5,"previous":null}',
        b'{"format":1,"highest":1e999,"current":null,"previous":null}', b"[" * 9000,
    ], ids=range(10))
    def test_a_pointer_that_makes_no_sense(self, two, wrong):
        pointer = releases.packs_folder(two) / "current"
        pointer.write_bytes(wrong)
        # The generation before it names the first pack, which is still there.
        assert content(two) in (OLD, NEW)
        pointer.with_name("current.previous").write_bytes(wrong)
        assert content(two) == NEW
        assert releases.standing(two).highest == 2
        pointer.unlink()
        pointer.with_name("current.previous").unlink()
        assert content(two) == NEW
        assert roll_back(two).version == 1

    def test_the_folder_of_the_release_is_gone(self, two):
        shutil.rmtree(installed(two).folder)
        assert content(two) == OLD
        shutil.rmtree(installed(two).folder)
        assert installed(two) is None

    def test_a_pointer_never_leads_out_of_the_releases(self, two, tmp_path):
        pointer = releases.packs_folder(two) / "current"
        told = json.loads(pointer.read_text())
        for name in ("..", "../releases/1-AA-AAAA", "/etc", "2-00-000", "2-00-0000/..", "2-00-0000\n"):
            told["current"]["id"] = name
            pointer.write_text(json.dumps(told))
            folder = content_folder_of(two)
            assert folder is None or folder.parent.parent == releases.releases_folder(two)


class TestLock:
    def test_two_at_once(self, data, tmp_path):
        pack = pack_of(tmp_path, OLD)
        with changing(data), pytest.raises(PackRefused, match="Another pack"):
            install_file(pack, data)
        assert content(data) is None
        install_file(pack, data)
        assert content(data) == OLD

    def test_many_at_once_leave_one_whole_release(self, data, tmp_path):
        packs = [pack_of(tmp_path, files, version) for version, files in enumerate((OLD, NEW, ELSE), 1)]
        ended: list[object] = []

        def run(pack):
            try:
                ended.append(install_file(pack, data))
            except PackRefused as refused:
                ended.append(refused)

        threads = [threading.Thread(target=run, args=(pack,)) for pack in packs * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(ended) == 9
        assert any(not isinstance(one, PackRefused) for one in ended)
        assert content(data) in (OLD, NEW, ELSE)
        assert damage(installed(data)) == ()
        sweep(data)
        assert len(names_in(data)) <= 2

    def test_a_lock_of_a_process_that_died_holds_nobody_up(self, data, tmp_path):
        code = ("import os, sys; from pathlib import Path; from reader.staff.packs.lock import changing\n"
                "with changing(Path(sys.argv[1])): os._exit(9)")
        subprocess.run([sys.executable, "-c", code, str(data)], cwd=ROOT, timeout=60, check=False)
        install_file(pack_of(tmp_path, OLD), data)
        assert content(data) == OLD


class Fault:
    """Makes the calls of the system that change a disk fail: the one of the number `at`, or it and all after it."""

    CALLS = ("open", "mkdir", "rename", "replace", "unlink", "rmdir", "link", "fsync")

    def __init__(self, monkeypatch, error, at=-1, to_the_end=False):
        self.count = 0
        for name in self.CALLS:
            monkeypatch.setattr(os, name, self._failing(getattr(os, name), error, at, to_the_end))

    def _failing(self, call, error, at, to_the_end):
        def calling(*args, **others):
            self.count += 1
            if self.count - 1 == at or (to_the_end and self.count > at >= 0):
                raise error
            return call(*args, **others)

        return calling


class Killed(BaseException):
    """A process ended here: nothing that it would still do happens."""


@pytest.fixture
def newer(tmp_path):
    """The new pack, checked."""
    with checked_pack(pack_of(tmp_path, NEW, 2), (CLINIC.public,)) as pack:
        yield pack


def prepared(tmp_path, number):
    """A computer with the old pack."""
    data = tmp_path / f"data-{number}"
    if (tmp_path / "data-count").exists():
        shutil.copytree(tmp_path / "data-count", data)
        return data
    keys.trust(data, CLINIC.public)
    install_file(pack_of(tmp_path, OLD, 1), data)
    return data


def steps_of_an_install(tmp_path) -> int:
    with pytest.MonkeyPatch.context() as patch, checked_pack(pack_of(tmp_path, NEW, 2), (CLINIC.public,)) as pack:
        data = prepared(tmp_path, "counted")
        shutil.copytree(data, tmp_path / "data-count")
        fault = Fault(patch, None)
        install(pack, data)
        return fault.count


def installed_with_fault(pack, data, error, step, to_the_end=False) -> CannotSave | None:
    """Install while calls of the system fail; what was said of it."""
    with pytest.MonkeyPatch.context() as patch:
        Fault(patch, error, step, to_the_end)
        try:
            install(pack, data)
        except CannotSave as said:
            return said
    return None


class TestFaults:
    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
    def test_any_call_that_fails(self, tmp_path, newer, number):
        steps = steps_of_an_install(tmp_path)
        assert steps > 25
        failed = 0
        for step in range(steps):
            data = prepared(tmp_path, f"{number}-{step}")
            said = installed_with_fault(newer, data, OSError(number, os.strerror(number)), step)
            if said is None:
                assert content(data) == NEW
            else:
                failed += 1
                assert said.sentence.endswith(".")
                assert ". " not in said.sentence
                assert said.hint
                assert content(data) == OLD
                assert not [name for name in names_in(data) if name.startswith(".new-")]
            install(newer, data)
            assert content(data) == NEW
            assert roll_back(data).version == 1
            assert content(data) == OLD
        assert failed > steps / 2

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
    def test_a_disk_that_takes_nothing_any_more(self, tmp_path, newer, number):
        for step in range(0, steps_of_an_install(tmp_path), 3):
            data = prepared(tmp_path, f"{number}-{step}")
            said = installed_with_fault(newer, data, OSError(number, os.strerror(number)), step, to_the_end=True)
            assert content(data) == (NEW if said is None else OLD)
            install(newer, data)
            assert content(data) == NEW
            assert len(names_in(data)) == 2

    def test_any_call_that_fails_in_the_first_install(self, tmp_path, newer):
        for step in range(steps_of_an_install(tmp_path)):
            data = tmp_path / f"first-{step}"
            said = installed_with_fault(newer, data, OSError(errno.ENOSPC, "full"), step)
            assert content(data) == (NEW if said is None else None)
            install(newer, data)
            assert content(data) == NEW

    def test_a_kill_at_every_step(self, tmp_path, newer):
        seen = set()
        for step in range(steps_of_an_install(tmp_path)):
            data = prepared(tmp_path, f"kill-{step}")
            with pytest.raises(Killed):
                installed_with_fault(newer, data, Killed(), step, to_the_end=True)
            now = content(data)
            assert now in (OLD, NEW)
            assert damage(installed(data)) == ()
            seen.add(now == NEW)
            install(newer, data)
            assert content(data) == NEW
            assert len(names_in(data)) == 2
            assert roll_back(data).version == 1
        assert seen == {False, True}

    def test_a_kill_at_every_step_of_the_first_install(self, tmp_path, newer):
        steps = steps_of_an_install(tmp_path)
        for step in range(steps):
            data = tmp_path / f"first-{step}"
            with suppress(Killed):
                installed_with_fault(newer, data, Killed(), step, to_the_end=True)
            assert content(data) in (None, NEW)
            install(newer, data)
            assert content(data) == NEW
            assert len(names_in(data)) == 1

    def test_a_kill_at_every_step_of_going_back(self, tmp_path, newer):
        steps_of_an_install(tmp_path)
        for step in range(100):
            data = prepared(tmp_path, f"back-{step}")
            install(newer, data)
            with pytest.MonkeyPatch.context() as patch:
                Fault(patch, Killed(), step, to_the_end=True)
                try:
                    roll_back(data)
                    reached = False
                except Killed:
                    reached = True
            assert content(data) in (OLD, NEW)
            assert installed(data).version + previous(data).version == 3
            if not reached:
                break
        assert 8 < step < 99

    @pytest.mark.skipif(os.name != "posix", reason="kills itself with a signal of POSIX")
    @pytest.mark.parametrize(("call", "after", "then"), [
        ("fsync", False, OLD), ("rename", False, OLD), ("rename", True, OLD), ("replace", False, OLD),
        ("replace", True, NEW),
    ])
    def test_a_true_kill(self, data, tmp_path, call, after, then):
        install_file(pack_of(tmp_path, OLD, 1), data)
        code = (f"import os, signal, sys; real = os.{call}\n"
                "def last(*args, **others):\n"
                f"    if {after}: real(*args, **others)\n"
                "    os.kill(os.getpid(), signal.SIGKILL)\n"
                f"os.{call} = last\n"
                "from reader.cli import main; main(sys.argv[1:])")
        pack = pack_of(tmp_path, NEW, 2)
        done = subprocess.run([sys.executable, "-c", code, "pack", "install", str(pack), "--yes", "--data-dir",
                               str(data)], cwd=ROOT, capture_output=True, timeout=60, check=False)
        assert done.returncode == -9
        assert content(data) == then
        install_file(pack, data)
        assert content(data) == NEW

    def test_a_pack_on_a_stick_that_is_pulled_or_changed_meanwhile(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        file = pack_of(tmp_path, NEW, 2)
        with checked_pack(file, (CLINIC.public,)) as pack:
            file.write_bytes(file.read_bytes()[:-600])
            with pytest.raises(PackRefused):
                install(pack, data)
        assert content(data) == OLD
        assert len(names_in(data)) == 1

    def test_too_little_room_is_seen_before_a_byte_is_written(self, data, tmp_path, monkeypatch):
        install_file(pack_of(tmp_path, OLD, 1), data)
        monkeypatch.setattr(installing.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000}))
        with pytest.raises(CannotSave, match="not enough room"):
            install_file(pack_of(tmp_path, NEW, 2), data)
        assert content(data) == OLD

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write everywhere")
    def test_a_folder_that_may_only_be_read(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        for folder in (releases.packs_folder(data), releases.releases_folder(data)):
            folder.chmod(0o555)
            try:
                with pytest.raises(CannotSave):
                    install_file(pack_of(tmp_path, NEW, 2), data)
            finally:
                folder.chmod(0o755)
            assert content(data) == OLD

    def test_a_file_where_the_folder_should_be(self, tmp_path):
        (tmp_path / "data").write_bytes(b"")
        with pytest.raises(CannotSave):
            install_file(pack_of(tmp_path, OLD, 1), tmp_path / "data", also_trust=CLINIC.public)

    @pytest.mark.skipif(os.name != "posix", reason="the limit is one of POSIX")
    def test_a_disk_that_is_truly_full(self, data, tmp_path):
        install_file(pack_of(tmp_path, OLD, 1), data)
        large = pack_of(tmp_path, {**NEW, "media/large.png": b"\x89PNG" + bytes(300_000)}, 2)
        code = ("import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
                "from reader.cli import main; sys.exit(main(sys.argv[1:]))")
        done = subprocess.run([sys.executable, "-c", code, "pack", "install", str(large), "--yes", "--data-dir",
                               str(data)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "not enough room" in done.stderr
        assert content(data) == OLD
        assert len(names_in(data)) == 1


@pytest.mark.skipif(os.name != "posix", reason="folders are flushed on POSIX only")
def test_everything_is_flushed_before_it_is_named(data, tmp_path, monkeypatch):
    """What a power cut may take away are names and bytes that were not flushed: none of those is ever pointed to."""
    install_file(pack_of(tmp_path, OLD, 1), data)
    opened: dict[int, str] = {}
    log: list[tuple[str, str]] = []
    real = {name: getattr(os, name) for name in ("open", "fsync", "rename", "replace")}

    def opening(path, *args, **others):
        opened[descriptor] = os.fspath(path) if (descriptor := real["open"](path, *args, **others)) else ""
        return descriptor

    def flushing(descriptor):
        log.append(("fsync", opened[descriptor]))
        real["fsync"](descriptor)

    def renaming(name):
        def call(source, target, **others):
            log.append((name, os.fspath(target)))
            real[name](source, target, **others)
        return call

    for name, call in (("open", opening), ("fsync", flushing), ("rename", renaming("rename")),
                       ("replace", renaming("replace"))):
        monkeypatch.setattr(os, name, call)
    release = install_file(pack_of(tmp_path, NEW, 2), data)
    monkeypatch.undo()

    named = log.index(("rename", str(release.folder)))
    pointed = log.index(("replace", str(releases.packs_folder(data) / "current")))
    flushed = {path.partition("/.new-")[2].partition("/")[2] for what, path in log[:named] if what == "fsync"
               and "/.new-" in path}
    written = {path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*")}
    assert flushed - {""} == written
    assert "" in flushed  # the folder of the release itself
    assert ("fsync", str(releases.releases_folder(data))) in log[named:pointed]
    assert log[-1] == ("fsync", str(releases.packs_folder(data)))
