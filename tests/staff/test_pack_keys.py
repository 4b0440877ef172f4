"""Keys: made once, kept secret, told apart, and trusted only when someone says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pack_samples import CLINIC, STRANGER

import reader
from reader.errors import CannotSave, PackRefused
from reader.staff.packs import keys

ROOT = Path(reader.__file__).parents[1]


class TestPair:
    def test_what_was_made_signs_and_checks(self, tmp_path):
        public = keys.make_pair(tmp_path / "a" / "clinic.readerkey")
        private = keys.read_private(tmp_path / "a" / "clinic.readerkey")
        assert keys.read_public(str(tmp_path / "a" / "clinic.readerkey.pub")) == public == private.public
        signature = private.sign(b"words")
        assert keys.is_signed_by(public, b"words", signature)
        assert not keys.is_signed_by(public, b"other", signature)
        assert not keys.is_signed_by(STRANGER.public, b"words", signature)
        assert not keys.is_signed_by(public, b"words", b"")

    def test_the_whole_code_begins_as_the_short_one_and_is_another_for_another_key(self):
        whole, short = CLINIC.public.long_code, CLINIC.public.code
        assert whole.replace("-", "").startswith(short.replace("-", ""))
        assert [len(part) for part in whole.split("-")] == [4] * 5
        assert not set(whole) & set("ILOU")
        assert whole != STRANGER.public.long_code

    def test_two_pairs_differ(self, tmp_path):
        assert keys.make_pair(tmp_path / "a") != keys.make_pair(tmp_path / "b")

    @pytest.mark.skipif(os.name != "posix", reason="Windows says nothing of others")
    def test_nobody_else_may_read_the_private_one(self, tmp_path):
        keys.make_pair(tmp_path / "k")
        assert (tmp_path / "k").stat().st_mode & 0o777 == 0o600
        assert not keys.is_open_to_others(tmp_path / "k")
        (tmp_path / "k").chmod(0o644)
        assert keys.is_open_to_others(tmp_path / "k")

    @pytest.mark.parametrize("there", ["k", "k.pub"])
    def test_a_key_is_never_written_over(self, tmp_path, there):
        (tmp_path / there).write_bytes(b"precious")
        with pytest.raises(PackRefused, match="already"):
            keys.make_pair(tmp_path / "k")
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [there]
        assert (tmp_path / there).read_bytes() == b"precious"

    def test_a_folder_that_cannot_be(self, tmp_path):
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(CannotSave):
            keys.make_pair(tmp_path / "file" / "k")

    def test_a_private_key_never_shows_itself(self):
        assert CLINIC.seed.hex() not in repr(CLINIC)
        assert repr(CLINIC.seed) not in repr(CLINIC)

    def test_the_files_say_what_they_are_for(self, tmp_path):
        keys.make_pair(tmp_path / "k")
        assert "Keep this file secret" in (tmp_path / "k").read_text()
        public = (tmp_path / "k.pub").read_text()
        assert "Copy it to every kiosk" in public
        assert "private-key" not in public


class TestReading:
    def test_the_text_of_a_public_key(self):
        assert keys.read_public(CLINIC.public.line()) == CLINIC.public

    def test_line_ends_and_marks_of_other_programs(self, tmp_path):
        file = tmp_path / "k.pub"
        file.write_bytes(b"\xef\xbb\xbf# note\r\n  " + CLINIC.public.line().encode() + b"  \r\n")
        assert keys.read_public(str(file)) == CLINIC.public

    def test_the_private_key_in_place_of_the_public_one_is_not_taken(self, tmp_path):
        keys.make_pair(tmp_path / "k")
        with pytest.raises(PackRefused, match="must stay secret"):
            keys.read_public(str(tmp_path / "k"))

    @pytest.mark.parametrize("content", [
        b"", b"reader-public-key-1", b"reader-public-key-1 AAAA", b"\0" * 100, b"# " + CLINIC.public.line().encode(),
        CLINIC.public.line().encode() + b"\n" + STRANGER.public.line().encode(),
        CLINIC.public.line()[:-2].encode() + b"==",
    ])
    def test_no_public_key(self, tmp_path, content):
        (tmp_path / "k.pub").write_bytes(content)
        with pytest.raises(PackRefused):
            keys.read_public(str(tmp_path / "k.pub"))
        with pytest.raises(PackRefused):
            keys.read_private(tmp_path / "k.pub")

    def test_no_file(self, tmp_path):
        with pytest.raises(PackRefused, match="cannot be read"):
            keys.read_public(str(tmp_path / "none.pub"))
        with pytest.raises(PackRefused, match="cannot be read"):
            keys.read_public("x\0y")


class TestTrust:
    def test_nobody_at_first(self, tmp_path):
        assert keys.trusted_keys(tmp_path) == ()

    def test_those_that_were_named_each_once(self, tmp_path):
        for key in (CLINIC, STRANGER, CLINIC):
            keys.trust(tmp_path, key.public)
        assert keys.trusted_keys(tmp_path) == (CLINIC.public, STRANGER.public)

    def test_a_line_that_is_deleted_or_marked_out_is_trusted_no_longer(self, tmp_path):
        keys.trust(tmp_path, CLINIC.public)
        keys.trust(tmp_path, STRANGER.public)
        file = keys.trusted_file(tmp_path)
        file.write_text(file.read_text().replace(CLINIC.public.line(), "# " + CLINIC.public.line()))
        assert keys.trusted_keys(tmp_path) == (STRANGER.public,)
        file.write_text("")
        assert keys.trusted_keys(tmp_path) == ()

    def test_a_list_that_cannot_be_read_trusts_nobody_and_is_kept(self, tmp_path):
        keys.trusted_file(tmp_path).mkdir(parents=True)
        with pytest.raises(PackRefused):
            keys.trusted_keys(tmp_path)
        with pytest.raises(PackRefused):
            keys.trust(tmp_path, CLINIC.public)


def test_the_start_of_the_app_loads_no_signature_library(tmp_path):
    code = ("import sys; from pathlib import Path; from reader.staff.packs import releases, fingerprint\n"
            "releases.content_folder_of(Path(sys.argv[1])); releases.installed(Path(sys.argv[1]))\n"
            "print(*sorted({name.split('.')[0] for name in sys.modules}))")
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True,
                          timeout=60, check=True)
    assert not {"nacl", "cffi", "PySide6", "markdown", "nh3", "zipfile"} & set(done.stdout.split())
