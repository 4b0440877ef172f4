"""What is installed on this computer is noticed, whoever installs it."""

from __future__ import annotations

import pytest

from reader.services import pack_watch
from reader.services.pack_watch import PackWatch
from reader.staff.packs import releases
from reader.staff.packs.build import build
from reader.staff.packs.install import install_file
from reader.staff.packs.keys import PrivateKey

KEY = PrivateKey(bytes(range(32)))


@pytest.fixture
def watch(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(pack_watch, "LOOK_MS", 30)
    made = []

    def begin(shown=None):  # noqa: ANN001, ANN202
        one = PackWatch(tmp_path / "data", shown)
        made.append(one)
        one.start()
        return one

    yield begin
    for one in made:
        assert one.close()


def install(tmp_path, version):
    folder = tmp_path / "articles"
    folder.mkdir(exist_ok=True)
    (folder / "sleep.md").write_text(f"# Sleep\n\nRest number {version}.\n", encoding="utf-8")
    build(folder, tmp_path / "clinic.readerpack", KEY, version, name="Riverside")
    return install_file(tmp_path / "clinic.readerpack", tmp_path / "data", also_trust=KEY.public)


def test_a_pack_that_comes_another_and_the_way_back(qtbot, watch, tmp_path):
    one = watch()
    with qtbot.waitSignal(one.changed) as first:
        release = install(tmp_path, 1)
    assert first.args == [release.content]
    with qtbot.waitSignal(one.changed) as second:
        newer = install(tmp_path, 2)
    assert second.args == [newer.content]
    with qtbot.waitSignal(one.changed) as third:
        releases.roll_back(tmp_path / "data")
    assert third.args == [release.content]


def test_what_was_installed_between_the_start_and_the_first_look_is_seen(qtbot, watch, tmp_path):
    release = install(tmp_path, 1)
    one = PackWatch(tmp_path / "data", None)
    with qtbot.waitSignal(one.changed) as seen:
        one.start()
    assert seen.args == [release.content]
    assert one.close()


def test_what_is_shown_already_is_no_news(qtbot, watch, tmp_path):
    release = install(tmp_path, 1)
    one = watch(release.content)
    with qtbot.assertNotEmitted(one.changed, wait=200):
        one.look_now()


def test_a_pointer_that_is_lost_changes_nothing_while_the_release_is_whole(qtbot, watch, tmp_path):
    release = install(tmp_path, 1)
    one = watch(release.content)
    with qtbot.assertNotEmitted(one.changed, wait=200):
        (tmp_path / "data" / "packs" / "current").unlink()


def test_packs_that_are_taken_away_leave_none(qtbot, watch, tmp_path):
    import shutil

    release = install(tmp_path, 1)
    one = watch(release.content)
    with qtbot.waitSignal(one.changed) as seen:
        shutil.rmtree(tmp_path / "data" / "packs")
    assert seen.args == [None]
