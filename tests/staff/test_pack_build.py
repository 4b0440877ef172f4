"""Building a pack: what goes in, what is left out and said, what cannot be; its version; its fingerprint."""

from __future__ import annotations

import os
import shutil
import unicodedata

import pytest
from pack_samples import CLINIC, NEW, OLD, STRANGER, files_in, folder_of, pack_of

from reader.errors import CannotSave, ContentFolderMissing, PackRefused, ReaderError
from reader.staff.packs import gather, limits
from reader.staff.packs.build import build
from reader.staff.packs.changes import title_of, what_changes
from reader.staff.packs.fingerprint import Fingerprint, code_of, fingerprint
from reader.staff.packs.install import install_file
from reader.staff.packs.releases import content_folder_of, installed
from reader.staff.packs.verify import checked_pack, read_head
from reader.staff.packs.versions import keep_version, next_version


@pytest.fixture
def source(tmp_path):
    return folder_of(tmp_path / "clinic", OLD)


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.readerpack"


def paths_of(pack) -> list[str]:
    return [file.path for file in read_head(pack).manifest.files]


class TestWhatGoesIn:
    def test_articles_tables_and_pictures(self, source, out):
        folder_of(source, {"words.csv": b"a,b\n", "README.md": b"# For staff\n", "es/sueño.markdown": b"# S\n"})
        build(source, out, CLINIC, 1)
        assert paths_of(out) == sorted([*OLD, "words.csv", "README.md", "es/sueño.markdown"], key=str.encode)

    def test_hidden_and_passing_files_never(self, source, out):
        folder_of(source, {".git/config.md": b"x", "a.md~": b"x", ".DS_Store": b"x", "_draft.md": b"x",
                           "en/~$a.md": b"x", "a.sync-conflict-1.md": b"x"})
        _, left_out = build(source, out, CLINIC, 1)
        assert paths_of(out) == sorted(OLD)
        assert left_out == ()

    def test_other_kinds_are_left_out_and_said(self, source, out):
        folder_of(source, {"letter.docx": b"x", "media/drawing.svg": b"<svg/>", "run.exe": b"MZ",
                           "old.readerpack": b"PK"})
        _, left_out = build(source, out, CLINIC, 1)
        assert paths_of(out) == sorted(OLD)
        assert [path for path, _ in left_out] == ["letter.docx", "media/drawing.svg", "old.readerpack", "run.exe"]
        assert all(reason for _, reason in left_out)

    @pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
    def test_nothing_from_outside_the_folder(self, source, out, tmp_path):
        (tmp_path / "secret.md").write_bytes(b"# Secret\n")
        (source / "link.md").symlink_to(tmp_path / "secret.md")
        (source / "loop").symlink_to(source)
        os.mkfifo(source / "pipe.md")
        _, left_out = build(source, out, CLINIC, 1)
        assert paths_of(out) == sorted(OLD)
        assert dict(left_out) == {"link.md": "is a link to another file", "loop": "is a link to another file",
                                  "pipe.md": "is no file"}

    @pytest.mark.skipif(os.name != "posix", reason="other file systems compose letters themselves")
    def test_letters_in_two_pieces_are_put_together(self, source, out, tmp_path):
        folder_of(source, {unicodedata.normalize("NFD", "es/sueño.md"): b"# S\n"})
        build(source, out, CLINIC, 1)
        assert "es/sueño.md" in paths_of(out)
        install_file(out, tmp_path / "data", also_trust=CLINIC.public)
        assert files_in(content_folder_of(tmp_path / "data"))["es/sueño.md"] == b"# S\n"

    def test_it_is_called_as_the_place(self, source, out, tmp_path):
        assert build(source, out, CLINIC, 1)[0].name == "Riverside"
        assert build(source, out, CLINIC, 1, name="North")[0].name == "North"
        (source / "library.toml").write_bytes(b"[place\nname")
        assert build(source, out, CLINIC, 1)[0].name == "clinic"
        (source / "library.toml").unlink()
        assert build(source, out, CLINIC, 1)[0].name == "clinic"


class TestWhatCannotBe:
    @pytest.mark.skipif(os.name != "posix", reason="Windows has no such names")
    def test_every_odd_name_is_named_at_once(self, source, out):
        folder_of(source, {"con.md": b"# A\n", "en/what?.md": b"# B\n", os.fsdecode(b"en/\xff.md"): b"# C\n"})
        with pytest.raises(PackRefused) as caught:
            build(source, out, CLINIC, 1)
        for name in ("con.md", "en/what?.md", "en/\N{REPLACEMENT CHARACTER}.md"):
            assert f"“{name}”" in caught.value.sentence
        assert caught.value.sentence.isprintable()
        assert not out.exists()

    @pytest.mark.skipif(os.name != "posix", reason="Windows has no such twins")
    def test_names_that_are_one_on_windows(self, source, out):
        folder_of(source, {"en/rest/Sleep.md": b"# A\n"})
        if len(list((source / "en/rest").iterdir())) == 1:
            pytest.skip("this file system takes the two for one")
        with pytest.raises(PackRefused, match="some computers take for one"):
            build(source, out, CLINIC, 1)

    def test_no_folder_and_no_article(self, out, tmp_path):
        with pytest.raises(ContentFolderMissing):
            build(tmp_path / "none", out, CLINIC, 1)
        with pytest.raises(PackRefused, match="no article"):
            build(folder_of(tmp_path / "pictures", {"README.md": b"# A", "a.png": b"x"}), out, CLINIC, 1)

    def test_what_no_computer_would_take_is_not_built(self, out, tmp_path):
        with pytest.raises(PackRefused, match="cannot be read"):
            build(folder_of(tmp_path / "noise", {"a.md": b"\x89PNG\r\n\x1a\n\0"}), out, CLINIC, 1)
        assert not out.exists()

    def test_a_file_that_is_too_large(self, source, out, monkeypatch):
        monkeypatch.setattr(limits, "FILE_BYTES", 30)
        with pytest.raises(PackRefused, match="“en/rest/sleep.md” is larger"):
            build(source, out, CLINIC, 1)

    def test_a_file_that_changes_meanwhile(self, source, out):
        def change(done, of):
            if done == of // 2:
                (source / "en/calm/noise.md").write_bytes(b"# Noise\n\nLoud.\n")

        with pytest.raises(ReaderError, match="changed while"):
            build(source, out, CLINIC, 1, on_progress=change)

    def test_the_old_pack_stays_when_the_new_one_cannot_be(self, source, out, tmp_path):
        build(source, out, CLINIC, 1)
        before = out.read_bytes()
        (source / "en/rest/sleep.md").write_bytes(b"")
        with pytest.raises(PackRefused):
            build(source, out, CLINIC, 2)
        assert out.read_bytes() == before
        assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [out.name]

    def test_a_place_that_cannot_be_written_to(self, source, tmp_path):
        for out in (tmp_path, tmp_path / "none" / "x.readerpack", tmp_path.parents[-1]):
            with pytest.raises(CannotSave):
                build(source, out, CLINIC, 1)

    @pytest.mark.parametrize("name", ["x" * 81, "two\nlines", " ", "\u202eback"])
    def test_a_name_that_no_screen_could_show(self, source, out, name):
        with pytest.raises(PackRefused, match="cannot be called so"):
            build(source, out, CLINIC, 1, name=name)


class TestVersion:
    def test_it_goes_up_by_what_was_seen_last_wherever_that_was(self, source, out, tmp_path):
        key_file = tmp_path / "k"
        assert next_version(CLINIC.public, key_file, out) == 1
        build(source, out, CLINIC, 4)
        assert next_version(CLINIC.public, key_file, out) == 5
        assert keep_version(key_file, 9)
        assert next_version(CLINIC.public, key_file, out) == 10
        assert next_version(CLINIC.public, key_file, out, installed=20) == 21

    def test_another_clinics_pack_in_the_way_does_not_count(self, source, out, tmp_path):
        build(source, out, STRANGER, 500)
        assert next_version(CLINIC.public, tmp_path / "k", out) == 1

    def test_what_is_kept_never_goes_down(self, tmp_path):
        keep_version(tmp_path / "k", 9)
        keep_version(tmp_path / "k", 3)
        assert next_version(CLINIC.public, tmp_path / "k", tmp_path / "none") == 10

    @pytest.mark.parametrize("kept", [b"", b"x", b"\xff", b"-5", b"9" * 5000])
    def test_a_file_that_makes_no_sense(self, tmp_path, kept):
        (tmp_path / "k.version").write_bytes(kept)
        try:
            assert next_version(CLINIC.public, tmp_path / "k", tmp_path / "none") == 1
        except PackRefused as refused:
            assert kept.startswith(b"9"), refused  # noqa: PT017  only the endless number may be refused

    def test_a_key_on_a_stick_that_is_read_only(self, tmp_path):
        (tmp_path / "file").write_bytes(b"")
        assert not keep_version(tmp_path / "file" / "k", 5)


class TestFingerprint:
    def test_it_is_short_and_easy_to_read_aloud(self, source):
        code = fingerprint(source).code
        assert len(code) == 7
        assert code[2] == "-"
        assert set(code.replace("-", "")) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    def test_it_is_the_same_everywhere(self, source, out, tmp_path):
        manifest, _ = build(source, out, CLINIC, 1)
        for number, key in enumerate((CLINIC, STRANGER)):
            data = tmp_path / f"data-{number}"
            pack = pack_of(tmp_path / f"p{number}", OLD, 5 + number, key)
            install_file(pack, data, also_trust=key.public)
            there = fingerprint(content_folder_of(data))
            assert there == Fingerprint(manifest.code, installed(data).day)
            assert installed(data).code == manifest.code
        copy = shutil.copytree(content_folder_of(data), tmp_path / "copy")
        assert fingerprint(copy) == fingerprint(source) == Fingerprint(manifest.code)
        # It is part of what is signed and shown: it must never change from one Reader to the next.
        assert code_of([("en/a.md", "00" * 32), ("en/b.md", "11" * 32)]) == "3M-GYPC"

    def test_files_that_no_pack_holds_do_not_matter(self, source):
        before = fingerprint(source)
        folder_of(source, {".DS_Store": b"x", "letter.docx": b"x", "a.md~": b"x"})
        assert fingerprint(source) == before

    @pytest.mark.parametrize("change", [
        {"en/rest/sleep.md": b"---\ntitle: Sleep\n---\n\nRest comes!\n"}, {"en/new.md": b"# New\n"},
        {"media/hill.png": b"\x89PNG\r\n\x1a\nhilL"},
    ])
    def test_any_change_is_another_one(self, source, change):
        before = fingerprint(source)
        folder_of(source, change)
        assert fingerprint(source) != before

    def test_a_name_is_part_of_it(self, source):
        before = fingerprint(source)
        (source / "en/calm/noise.md").rename(source / "en/calm/noises.md")
        assert fingerprint(source) != before

    def test_a_pack_that_was_unzipped_by_hand_is_read_anew(self, source, out, tmp_path):
        build(source, out, CLINIC, 1)
        shutil.unpack_archive(out, tmp_path / "by-hand", "zip")
        (tmp_path / "by-hand/content/en/rest/sleep.md").write_bytes(b"# Changed\n")
        assert fingerprint(tmp_path / "by-hand/content") != fingerprint(source)


class TestChanges:
    def changes(self, tmp_path, files, current):
        with checked_pack(pack_of(tmp_path, files, 2), (CLINIC.public,)) as pack:
            return what_changes(pack, current)

    def test_titles_that_are_added_changed_and_removed(self, tmp_path, source):
        data = tmp_path / "data"
        install_file(pack_of(tmp_path, OLD, 1), data, also_trust=CLINIC.public)
        for current in (source, content_folder_of(data)):
            changes = self.changes(tmp_path, NEW, current)
            assert (changes.added, changes.changed, changes.removed, changes.others) == (
                ("Breath, and más",), ("Sleep",), ("Noise",), 1)

    def test_the_first_pack_adds_all(self, tmp_path):
        changes = self.changes(tmp_path, OLD, None)
        assert (changes.added, changes.changed, changes.removed, changes.others) == (("Noise", "Sleep"), (), (), 2)

    def test_nothing(self, tmp_path, source):
        assert not self.changes(tmp_path, OLD, source)

    def test_a_move_is_a_change(self, tmp_path, source):
        moved = {("en/night/sleep.md" if name.endswith("sleep.md") else name): raw for name, raw in OLD.items()}
        changes = self.changes(tmp_path, moved, source)
        assert (changes.added, changes.changed, changes.removed) == ((), ("Sleep",), ())

    def test_one_id_in_two_languages_is_two_articles(self, tmp_path, source):
        changes = self.changes(tmp_path, {**OLD, "es/sleep.md": b"# Dormir\n"}, source)
        assert (changes.added, changes.changed, changes.removed) == (("Dormir",), (), ())

    def test_what_is_read_now_may_be_gone_meanwhile(self, tmp_path):
        with pytest.raises(ContentFolderMissing):
            self.changes(tmp_path, OLD, tmp_path / "none")

    @pytest.mark.parametrize(("raw", "title"), [
        (b"---\ntitle: A *calm* night\n---\n# Other\n", "A calm night"),
        (b"# From **the** heading #\n\nText", "From the heading"),
        (b"Only text.\n", "Half a night"), (b"\x89PNG\r\n\x1a\n", "Half a night"), (b"", "Half a night"),
        ("# Sueño\u202e\x1b[31m\n".encode(), "Sue"),
    ])
    def test_the_title_of_an_article(self, raw, title):
        said = title_of(raw, "en/half-a-night.md")
        assert said.startswith(title)
        assert said.isprintable()


def test_a_folder_that_cannot_be_listed_is_said(tmp_path, monkeypatch):
    folder_of(tmp_path / "in", OLD)
    real = os.scandir

    def failing(path):
        if str(path).endswith("calm"):
            raise PermissionError(13, "no")
        return real(path)

    monkeypatch.setattr(os, "scandir", failing)
    with pytest.raises(ReaderError, match="cannot be read"):
        gather.gather(tmp_path / "in")
