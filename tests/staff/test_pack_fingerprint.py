"""The same articles have the same fingerprint, wherever they lie and however they came there."""

from __future__ import annotations

import os
import shutil

import pytest
from pack_samples import NEW, OLD, folder_of, pack_of

from reader.errors import ContentFolderMissing
from reader.roots import Roots
from reader.staff.packs.fingerprint import fingerprint, fingerprint_of_shown
from reader.staff.packs.install import install_file
from reader.staff.packs.keys import PrivateKey


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path / "one", OLD)


def code(*folders):
    return fingerprint_of_shown(Roots(*folders)).code


def test_the_folder_may_be_called_as_it_likes(folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "another place" / "x")
    assert code(folder) == code(copy) == fingerprint(folder).code


def test_an_installed_pack_and_the_folder_it_was_built_from_are_the_same(folder, tmp_path):
    key = PrivateKey(bytes(range(32)))
    release = install_file(pack_of(tmp_path, OLD, 3), tmp_path / "data", also_trust=key.public)
    found = fingerprint_of_shown(Roots(release.content, key="x"))
    assert (found.code, found.day) == (release.code, release.day)
    assert code(folder) == release.code


@pytest.mark.parametrize("name", sorted(OLD))
def test_every_file_counts(folder, name):
    before = code(folder)
    (folder / name).write_bytes(OLD[name] + b" ")
    assert code(folder) != before


def test_a_name_counts_and_what_readers_never_see_does_not(folder):
    before = code(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index.md").write_text("x")
    (folder / "draft.md.tmp").write_text("x")
    assert code(folder) == before
    (folder / "en" / "calm" / "noise.md").rename(folder / "en" / "calm" / "sound.md")
    assert code(folder) != before


def test_two_folders(folder, tmp_path):
    alone = code(folder)
    own = tmp_path / "own"
    own.mkdir()
    assert code(folder, own) == alone, "nothing is in it"
    folder_of(own, {"en/rest/sleep.md": NEW["en/rest/sleep.md"]})
    both = code(folder, own)
    assert both != alone
    hidden = fingerprint_of_shown(Roots(folder, own, shows_content=False)).code
    assert hidden == code(own)
    assert len({both, alone, hidden}) == 3


def test_the_day_is_that_of_the_newest_file(folder):
    for number, path in enumerate(sorted(path for path in folder.rglob("*") if path.is_file())):
        os.utime(path, (1_700_000_000 + 86_400 * number,) * 2)
    assert fingerprint_of_shown(Roots(folder)).day == "2023-11-17"


def test_the_second_time_only_what_changed_is_read(folder, monkeypatch):
    known, read = {}, []
    from reader.staff.packs import gather

    real = gather.read
    monkeypatch.setattr(gather, "read", lambda root, all_of, path: read.append(path) or real(root, all_of, path))
    first = fingerprint_of_shown(Roots(folder), known)
    assert sorted(read) == sorted(OLD)
    read.clear()
    assert fingerprint_of_shown(Roots(folder), known) == first
    assert read == []
    (folder / "en" / "calm" / "noise.md").write_bytes(b"# Noise\n\nHush now.\n")
    assert fingerprint_of_shown(Roots(folder), known).code != first.code
    assert read == ["en/calm/noise.md"]


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(ContentFolderMissing):
        code(tmp_path / "gone")
