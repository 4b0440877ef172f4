"""Which folder will do as the clinic's own."""

import os

import pytest

from reader.errors import CannotSave, ContentFolderMissing, ContentUnreadable
from reader.roots import Roots
from reader.staff.own_folder import usable_folder


@pytest.fixture
def roots(tmp_path):
    (tmp_path / "app" / "content").mkdir(parents=True)
    return Roots(tmp_path / "app" / "content")


def test_a_folder_of_articles_will_do(tmp_path, roots):
    (tmp_path / "ours").mkdir()
    assert usable_folder(tmp_path / "ours", roots) == tmp_path / "ours"
    assert os.listdir(tmp_path / "ours") == [], "nothing is written into it"


def test_a_new_one_is_made_only_on_request(tmp_path, roots):
    new = tmp_path / "Documents" / "Reader articles"
    with pytest.raises(ContentFolderMissing, match="no folder “Reader articles”"):
        usable_folder(new, roots)
    assert not new.exists()
    assert usable_folder(new, roots, make=True) == new
    assert new.is_dir()
    assert usable_folder(new, roots, make=True) == new, "one that is there is taken as it is"


def test_a_file_in_its_place_is_said(tmp_path, roots):
    (tmp_path / "ours").write_text("no folder")
    with pytest.raises(CannotSave, match="could not be made"):
        usable_folder(tmp_path / "ours", roots, make=True)


@pytest.mark.parametrize("which", ["/", "home", "above home"])
def test_a_whole_drive_or_all_that_a_person_has_is_refused(tmp_path, roots, monkeypatch, which):
    home = tmp_path / "people" / "ana"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    folder = {"/": roots.content.anchor, "home": home, "above home": home.parent}[which]
    with pytest.raises(ContentUnreadable, match="more than articles"):
        usable_folder(type(home)(folder), roots)


@pytest.mark.parametrize("inside", ["app/content", "app/content/en", "app"])
def test_the_folder_that_came_with_reader_is_refused(tmp_path, roots, inside):
    (tmp_path / inside).mkdir(exist_ok=True)
    with pytest.raises(ContentUnreadable, match="came with Reader"):
        usable_folder(tmp_path / inside, roots)
