"""The one door to the content folder: what may come through, and what never does."""

import os
import threading
import time

import pytest
from library_folder import write

from reader.library.jail import heads, open_inside, refusal, resolve

SECRET = b"nobody may read this"

HOSTILE = [
    "", " ", ".", "..", "/", "//", "../secret.md", "../../secret.md", "../../../../../../etc/passwd", "/etc/passwd",
    "/secret.md", "~/secret.md", "~root/.bashrc", "file:///etc/passwd", "FILE:///etc/passwd", "file:secret.md",
    "file://localhost/etc/passwd", " file:///etc/passwd", "http://example.org/a.md", "https:a.md", "//host/share/a.md",
    "\\\\host\\share\\a.md", "..\\secret.md", "C:\\secret.md", "C:/secret.md", "C:secret.md", "%2e%2e/secret.md",
    "..%2fsecret.md", "%2e%2e%2fsecret.md", "%252e%252e/secret.md", "..%5csecret.md", "%5c%5chost%5cshare",
    "a.md\x00.png", "secret.md%00.md", "\x00", "a\nb.md", "a\x1bb.md", "javascript:alert(1)", "data:text/html,x",
    "qrc:/secret", ":/secret", "about:blank", "smb://host/a", "./../secret.md", "en/../../secret.md",
    "en/./../../secret.md", "link-out.md", "link-out/secret.md", "LINK-OUT.MD", "link%2dout.md",
    "deep/../../../secret.md",
    "fifo.md", "loop.md", "loop-folder/a.md", "device.md", "en", "en/", "a" * 300 + ".md", "a/" * 500 + "a.md",
    "x" * 10_000, "../content-secret/secret.md", "....//secret.md", "\udc80.md", "\u202e.md", "con:", "a.md:stream",
    "media/../../secret.md",
]


@pytest.fixture
def root(tmp_path):
    root = write(tmp_path / "content", {
        "en/a.md": "A", "en/café.md": "C", "en/Big Letters.md": "B", "en/sub/deep.md": "D", "es/a.md": "S",
        "en/media/own.png": "own", "media/x.png": "shared", "media/Ünïcode.PNG": "u", "top.md": "T", "en/50%.md": "P",
    })
    (tmp_path / "secret.md").write_bytes(SECRET)
    write(tmp_path / "content-secret", {"secret.md": SECRET})
    (root / "en" / "link-out.md").symlink_to(tmp_path / "secret.md")
    (root / "en" / "link-out").symlink_to(tmp_path)
    (root / "en" / "device.md").symlink_to("/dev/zero")
    (root / "en" / "loop.md").symlink_to(root / "en" / "loop.md")
    (root / "en" / "loop-folder").symlink_to(root / "en" / "loop-folder")
    (root / "en" / "link-in.md").symlink_to(root / "top.md")
    os.mkfifo(root / "en" / "fifo.md")
    return root


@pytest.mark.parametrize(("base", "ref", "expected"), [
    ("en/a.md", "a.md", "en/a.md"),
    ("en/a.md", "sub/deep.md", "en/sub/deep.md"),
    ("en/sub/deep.md", "../a.md", "en/a.md"),
    ("en/sub/deep.md", "../../es/a.md", "es/a.md"),
    ("en/a.md", "./a.md", "en/a.md"),
    ("en/a.md", "a", "en/a.md"),
    ("en/a.md", "a.md#part", "en/a.md"),
    ("en/a.md", "a#part", "en/a.md"),
    ("en/a.md", "a.md?x=1", "en/a.md"),
    ("en/a.md", "A.MD", "en/a.md"),
    ("en/a.md", "SUB/Deep", "en/sub/deep.md"),
    ("en/a.md", "cafe\u0301.md", "en/café.md"),
    ("en/a.md", "CAFÉ", "en/café.md"),
    ("en/a.md", "caf%C3%A9.md", "en/café.md"),
    ("en/a.md", "Big%20Letters.md", "en/Big Letters.md"),
    ("en/a.md", "big letters", "en/Big Letters.md"),
    ("en/a.md", "50%.md", "en/50%.md"),
    ("en/a.md", "media/x.png", "media/x.png"),
    ("en/sub/deep.md", "media/x.png", "media/x.png"),
    ("en/a.md", "media/own.png", "en/media/own.png"),
    ("en/sub/deep.md", "../media/own.png", "en/media/own.png"),
    ("en/sub/deep.md", "../../media/x.png", "media/x.png"),
    ("en/a.md", "x.png", "media/x.png"),
    ("en/a.md", "X.PNG", "media/x.png"),
    ("en/a.md", "Media/u\u0308ni\u0308code.png", "media/Ünïcode.PNG"),
    ("", "top.md", "top.md"),
    ("", "top", "top.md"),
    ("en/a.md", "link-in.md", "top.md"),
    ("en/a.md", "sub/../a.md", "en/a.md"),
])
def test_what_an_author_means_is_found(root, base, ref, expected):
    assert resolve(root, base, ref) == expected


@pytest.mark.parametrize("base", ["en/a.md", "", "en/sub/deep.md"])
@pytest.mark.parametrize("ref", HOSTILE, ids=repr)
def test_nothing_hostile_is_found(root, base, ref):
    assert resolve(root, base, ref) is None


def test_an_exact_name_is_better_than_a_near_one(root):
    write(root, {"en/Twin.md": "1", "en/twin.md": "2"})
    assert resolve(root, "en/a.md", "twin.md") == "en/twin.md"
    assert resolve(root, "en/a.md", "Twin.md") == "en/Twin.md"
    assert resolve(root, "en/a.md", "TWIN.md") == "en/Twin.md"


def test_a_name_is_found_after_it_was_missing(root):
    assert resolve(root, "en/a.md", "New.md") is None
    write(root, {"en/new.md": "n"})
    assert resolve(root, "en/a.md", "New.md") == "en/new.md"


def test_a_root_that_is_a_link_is_a_root(root, tmp_path):
    (tmp_path / "current").symlink_to(root)
    assert resolve(tmp_path / "current", "en/a.md", "a.md") == "en/a.md"
    assert open_inside(tmp_path / "current", "en/a.md")[0] == b"A"


def test_a_file_inside_is_read(root):
    raw, state = open_inside(root, "en/a.md")
    assert (raw, state.st_size) == (b"A", 1)
    assert open_inside(root, "media/x.png", limit=3)[0] == b"sha"


@pytest.mark.parametrize("ref", [
    "en/link-out.md", "en/link-out/secret.md", "../secret.md", "en/../../secret.md", "/etc/passwd", "en", "", ".",
    "en/device.md", "en/loop.md", "en/loop-folder/a.md", "en/nothing.md", "en//a.md", "en/./a.md", "en/a.md\x00",
    "en/link-in.md",
])
def test_nothing_else_is_opened(root, ref):
    with pytest.raises((OSError, ValueError)):
        open_inside(root, ref)


def test_a_pipe_is_refused_at_once(root):
    begun = time.monotonic()
    with pytest.raises(OSError, match="regular"):
        open_inside(root, "en/fifo.md")
    assert time.monotonic() - begun < 5


def test_a_link_swapped_in_while_files_are_opened_never_leads_out(root, tmp_path):
    (root / "swap").mkdir()
    (root / "swap" / "a.md").write_bytes(b"inside")
    outside = write(tmp_path / "outside", {"a.md": SECRET})
    (root / "swap-link").symlink_to(outside)
    stop = threading.Event()

    def swap():
        while not stop.is_set():
            os.rename(root / "swap", root / "swap-kept")
            os.rename(root / "swap-link", root / "swap")
            os.rename(root / "swap", root / "swap-link")
            os.rename(root / "swap-kept", root / "swap")

    thread = threading.Thread(target=swap)
    thread.start()
    try:
        seen = set()
        for _ in range(3000):
            try:
                seen.add(open_inside(root, "swap/a.md")[0])
            except OSError:
                seen.add(None)
    finally:
        stop.set()
        thread.join()
    assert SECRET not in seen
    assert b"inside" in seen


@pytest.mark.parametrize("ref", ["a.md", "en/a.md", "my file.md", "a.md#b", "?", "ünï.md", "a%20b"])
def test_a_plain_name_is_not_refused(ref):
    assert refusal(ref) == ""


def test_heads_are_those_of_files_inside_and_of_no_other(tmp_path):
    root = write(tmp_path / "content", {"a.md": b"A" * 50, "en/b.md": "B", "en/deep/c.md": "C", "es/d.md": ""})
    write(tmp_path, {"secret.md": "secret", "away/e.md": "secret"})
    (root / "link.md").symlink_to(tmp_path / "secret.md")
    (root / "away").symlink_to(tmp_path / "away")
    os.mkfifo(root / "en" / "pipe.md")
    refs = ["a.md", "away/e.md", "en/b.md", "en/pipe.md", "en/deep/c.md", "en/gone.md", "link.md",
            "en/../../secret.md", "../secret.md", "/etc/hostname", "gone/x.md", "es/d.md", "en", "en/b.md"]
    assert list(heads(root, refs, 10)) == [
        ("a.md", b"A" * 10), ("en/b.md", b"B"), ("en/deep/c.md", b"C"), ("es/d.md", b""), ("en/b.md", b"B")]


def test_a_root_that_leads_elsewhere_later_is_followed(tmp_path):
    write(tmp_path, {"one/a.md": "1", "two/a.md": "2"})
    root = tmp_path / "root"
    root.symlink_to(tmp_path / "one")
    assert open_inside(root, "a.md")[0] == b"1"
    root.unlink()
    root.symlink_to(tmp_path / "two")
    assert open_inside(root, "a.md")[0] == b"2"
    (tmp_path / "two").rename(tmp_path / "three")
    root.unlink()
    root.symlink_to(tmp_path / "three")
    assert open_inside(root, "a.md")[0] == b"2"
