"""What files a content folder holds: the ones that readers see, whatever else lies there."""

import os
import time

import pytest
from library_folder import png, write

from reader.errors import ContentFolderMissing, ContentUnreadable
from reader.library import limits
from reader.library.folder import is_passing, look, mark


def codes(found):
    return sorted((problem.code, problem.path) for problem in found.problems)


def test_articles_pictures_and_the_place_file(tmp_path):
    found = look(write(tmp_path, {
        "en/a.md": "A", "en/b.MARKDOWN": "B", "es/sub/c.Md": "C", "top.md": "T", "media/x.png": png(), "en/y.JPG": "y",
        "library.toml": "", "en/library.toml": "", "en/notes.txt": "n", "README.md": "r", "en/readme.md": "r",
        "en/ReadMe.markdown": "r", "media/drawing.svg": "<svg/>",
    }))
    assert sorted(found.articles) == ["en/a.md", "en/b.MARKDOWN", "es/sub/c.Md", "top.md"]
    assert sorted(found.pictures) == ["en/y.JPG", "media/x.png"]
    assert found.place_file is not None
    assert found.problems == []
    state = (tmp_path / "en/a.md").stat()
    assert found.articles["en/a.md"] == mark(1, state.st_mtime_ns, state.st_ino)


@pytest.mark.parametrize("name", [
    ".hidden.md", "_draft.md", "a.md~", "~a.md", "~$a.md", "#a.md#", ".#a.md", "._a.md", "a.md.swp", "a.tmp",
    "a.md.part",
    "a.sync-conflict-20260101-120000-ABC.md", "a (conflicted copy 2026-01-01).md", "Thumbs.db", "desktop.ini", "a.bak",
    "~syncthing~a.md.tmp", ".syncthing.a.md.tmp", "a.tmp.md", ".DS_Store",
])
def test_passing_files_are_never_shown(tmp_path, name):
    assert is_passing(name)
    assert look(write(tmp_path, {f"en/{name}": "x"})).articles == {}


@pytest.mark.parametrize("folder", [".git", "_old", ".stversions", "node_modules", ".stfolder"])
def test_passing_folders_are_not_looked_into(tmp_path, folder):
    assert look(write(tmp_path, {f"{folder}/a.md": "x", "en/a.md": "x"})).articles.keys() == {"en/a.md"}


def test_links_inside_are_followed_and_links_outside_are_reported(tmp_path):
    root = write(tmp_path / "content", {"en/a.md": "A", "shared/b.md": "B"})
    write(tmp_path, {"secret.md": "S", "other/c.md": "C"})
    (root / "en" / "b.md").symlink_to(root / "shared" / "b.md")
    (root / "es").symlink_to(root / "en")
    (root / "en" / "out.md").symlink_to(tmp_path / "secret.md")
    (root / "en" / "out").symlink_to(tmp_path / "other")
    (root / "en" / "gone.md").symlink_to(root / "nothing.md")
    (root / "en" / "self.md").symlink_to(root / "en" / "self.md")
    (root / "en" / "up").symlink_to(root)
    (root / "en" / "here").symlink_to(root / "en")
    found = look(root)
    assert {"en/a.md", "en/b.md", "shared/b.md", "es/a.md"} <= set(found.articles)
    assert not any("out" in ref or "gone" in ref or "self" in ref for ref in found.articles)
    assert len(found.articles) < 20
    assert {code for code, _ in codes(found)} == {"link.outside", "link.broken"}


def test_pipes_devices_and_sockets_are_reported_and_cost_no_time(tmp_path):
    root = write(tmp_path, {"en/a.md": "A"})
    os.mkfifo(root / "en" / "pipe.md")
    (root / "en" / "device.md").symlink_to("/dev/zero")
    (root / "en" / "folder.md").mkdir()
    begun = time.monotonic()
    found = look(root)
    assert time.monotonic() - begun < 5
    assert set(found.articles) == {"en/a.md"}
    assert codes(found) == [("file.not-regular", "en/pipe.md"), ("link.outside", "en/device.md")]


def test_ten_thousand_folders_deep(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    made = []
    try:
        for _ in range(10_000):
            os.mkdir("d", dir_fd=here)
            inner = os.open("d", os.O_RDONLY, dir_fd=here)
            made.append(here)
            here = inner
            if len(made) > 200:
                os.close(made.pop(0))
        begun = time.monotonic()
        found = look(tmp_path)
        assert time.monotonic() - begun < 5
        assert [code for code, _ in codes(found)] == ["folder.too-deep"]
    finally:
        for descriptor in [*made, here]:
            os.close(descriptor)
        _remove_deep(tmp_path)


def _remove_deep(folder):
    """Take the folders apart from the top: no program can name the deepest one by its path."""
    while (folder / "d").exists():
        for _ in range(300):
            if not (folder / "d").exists():
                return
            inner = folder / "d" / "d"
            if inner.exists():
                os.rename(inner, folder / "e")
                os.rmdir(folder / "d")
                os.rename(folder / "e", folder / "d")
            else:
                os.rmdir(folder / "d")


def test_names_that_are_no_text_are_reported(tmp_path):
    write(tmp_path, {"en/a.md": "A"})
    (tmp_path / "en" / os.fsdecode(b"caf\xe9.md")).write_text("x")
    found = look(tmp_path)
    assert set(found.articles) == {"en/a.md"}
    assert codes(found) == [("name.undecodable", "en/caf\N{REPLACEMENT CHARACTER}.md")]


def test_odd_names_are_articles_all_the_same(tmp_path):
    names = ["a b.md", "ünï.md", "u\u0308.md", "con.md", "-x.md", "a'b\"c.md", "50%.md", "a#b.md", "a\nb.md", "日本.md",
             "x" * 252 + ".md"]
    found = look(write(tmp_path, {f"en/{name}": "x" for name in names}))
    assert set(found.articles) == {f"en/{name}" for name in names}
    assert [code for code, _ in codes(found)] == ["name.unportable"] * 3  # con.md, the quotation mark, the line end


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ContentFolderMissing):
        look(tmp_path / "nothing")
    with pytest.raises(ContentFolderMissing):
        look(write(tmp_path, {"file": "x"}) / "file")
    with pytest.raises(ContentFolderMissing):
        look(tmp_path / "a\x00b")


def test_a_folder_that_cannot_be_read(tmp_path, monkeypatch):
    root = write(tmp_path / "content", {"en/a.md": "A", "es/b.md": "B"})
    closed = {str(root / "es")}
    real = os.scandir

    def scandir(path):
        if str(path) in closed:
            raise PermissionError(path)
        return real(path)

    monkeypatch.setattr("reader.library.folder.os.scandir", scandir)
    found = look(root)
    assert set(found.articles) == {"en/a.md"}
    assert found.unread == ["es/"]
    assert codes(found) == [("folder.unreadable", "es")]
    closed.add(str(root))
    with pytest.raises(ContentUnreadable):
        look(root)


def test_an_empty_folder_is_empty(tmp_path):
    found = look(tmp_path)
    assert (found.articles, found.pictures, found.place_file) == ({}, {}, None)
    assert limits.FOLDER_DEPTH > 10
