"""Packs that were damaged, changed, forged or made to harm: every one is refused in a sentence, none is unpacked."""

from __future__ import annotations

import io
import os
import re
import struct
import zipfile
import zlib

import pytest
from pack_samples import (
    CLINIC,
    NEW,
    OLD,
    STRANGER,
    folder_of,
    forged,
    manifest_bytes,
    manifest_data,
    pack_of,
    zip_of,
)

from reader.errors import PackRefused
from reader.staff.packs import limits, signature
from reader.staff.packs.build import build
from reader.staff.packs.verify import checked_pack, read_head

TRUSTED = (CLINIC.public,)


def refusal(file, trusted=TRUSTED) -> str:
    """What is said of a pack that must be refused."""
    with pytest.raises(PackRefused) as caught, checked_pack(file, trusted):
        pass
    assert caught.value.sentence.endswith(".")
    assert caught.value.hint
    assert "\n" not in caught.value.sentence
    return caught.value.sentence


@pytest.fixture
def good(tmp_path):
    return pack_of(tmp_path, OLD, 7)


class TestGood:
    def test_every_file_comes_out_as_it_went_in(self, good):
        with checked_pack(good, TRUSTED) as pack:
            assert {file.path: pack.read(file) for file in pack.manifest.files} == OLD
            assert (pack.manifest.name, pack.manifest.version) == ("Riverside", 7)

    def test_any_zip_program_opens_it(self, good):
        with zipfile.ZipFile(good) as packed:
            assert packed.testzip() is None
            assert {name: packed.read(f"content/{name}") for name in OLD} == OLD

    def test_it_is_the_same_bytes_for_the_same_content_and_moment(self, tmp_path, good):
        manifest = read_head(good).raw
        assert forged(tmp_path / "again.readerpack", manifest, dict(sorted(OLD.items()))).read_bytes() \
            == good.read_bytes()

    def test_progress_ends_at_all(self, good):
        said = []
        with checked_pack(good, TRUSTED, lambda done, of: said.append((done, of))):
            assert said == [(number, len(OLD)) for number in range(1, len(OLD) + 1)]


class TestDamage:
    def test_a_flipped_bit_in_any_byte(self, good, tmp_path):
        whole = good.read_bytes()
        damaged = tmp_path / "damaged.readerpack"
        for position in range(len(whole)):
            changed = bytearray(whole)
            changed[position] ^= 1 << position % 8
            damaged.write_bytes(changed)
            with pytest.raises(PackRefused), checked_pack(damaged, TRUSTED):
                pytest.fail(f"a flipped bit in byte {position} was not seen")

    def test_a_byte_too_few_or_too_many_anywhere(self, good, tmp_path):
        whole = good.read_bytes()
        damaged = tmp_path / "damaged.readerpack"
        for position in range(0, len(whole), 13):
            for changed in (whole[:position] + whole[position + 1:], whole[:position] + b"\0" + whole[position:]):
                damaged.write_bytes(changed)
                with pytest.raises(PackRefused), checked_pack(damaged, TRUSTED):
                    pytest.fail(f"a change of length at byte {position} was not seen")

    def test_cut_anywhere(self, good, tmp_path):
        whole = good.read_bytes()
        damaged = tmp_path / "damaged.readerpack"
        for length in [*range(0, len(whole), 7), len(whole) - 1]:
            damaged.write_bytes(whole[:length])
            refusal(damaged)

    def test_the_cut_end_is_named_as_such(self, good, tmp_path):
        damaged = tmp_path / "damaged.readerpack"
        damaged.write_bytes(good.read_bytes()[:-30])
        assert "end of this pack is missing" in refusal(damaged)

    def test_something_behind_the_end(self, good):
        with open(good, "ab") as file:
            file.write(b"more")
        assert "more in this pack" in refusal(good)

    def test_a_file_of_it_is_named_when_it_was_changed(self, tmp_path):
        changed = {**OLD, "en/calm/noise.md": b"# Noise\n\nLoud.\n"}
        odd = forged(tmp_path / "odd.readerpack", manifest_bytes(manifest_data(OLD)), dict(sorted(changed.items())))
        assert "“en/calm/noise.md”" in refusal(odd)

    def test_two_files_of_the_same_size_that_changed_places(self, tmp_path):
        files = {"a.md": b"# One\n", "b.md": b"# Two\n"}
        swapped = {"a.md": files["b.md"], "b.md": files["a.md"]}
        refusal(forged(tmp_path / "x", manifest_bytes(manifest_data(files)), swapped))

    def test_a_pack_that_changes_after_it_was_checked(self, good):
        with checked_pack(good, TRUSTED) as pack:
            sleep = next(file for file in pack.manifest.files if file.path.endswith("sleep.md"))
            good.write_bytes(good.read_bytes().replace(b"Rest comes", b"Take these"))
            with pytest.raises(PackRefused, match="changed while"):
                pack.read(sleep)


class TestMissingAndExtra:
    def test_a_file_that_is_listed_and_not_there(self, tmp_path):
        fewer = {name: content for name, content in sorted(OLD.items()) if name != "en/calm/noise.md"}
        refusal(forged(tmp_path / "x", manifest_bytes(manifest_data(OLD)), fewer))

    def test_a_file_that_is_there_and_not_listed(self, tmp_path):
        more = dict(sorted({**OLD, "zz.md": b"# Unsigned\n"}.items()))
        assert "more in this pack" in refusal(forged(tmp_path / "x", manifest_bytes(manifest_data(OLD)), more))

    def test_a_file_twice(self, tmp_path, good):
        head = read_head(good)
        entries = [("manifest.json", head.raw), ("manifest.sig", head.signature.to_bytes()),
                   *((f"content/{name}", raw) for name, raw in sorted(OLD.items()))]
        file = tmp_path / "x"
        file.write_bytes(zip_of([*entries, entries[-1]]))
        refusal(file)

    def test_a_table_of_contents_that_names_another_file(self, tmp_path, good):
        whole = good.read_bytes()
        start = whole.rindex(b"content/media/hill.png")  # the last one is in the table
        file = tmp_path / "x"
        file.write_bytes(whole[:start] + b"content/media/evil.png" + whole[start + 22:])
        refusal(file)

    def test_the_manifest_is_not_the_first(self, tmp_path, good):
        head = read_head(good)
        file = tmp_path / "x"
        file.write_bytes(zip_of([("manifest.sig", head.signature.to_bytes()), ("manifest.json", head.raw)]))
        assert "not a pack" in refusal(file)

    def test_a_program_in_front_of_the_zip(self, tmp_path, good):
        file = tmp_path / "x"
        file.write_bytes(b"#!/bin/sh\n" + good.read_bytes())
        assert "not a pack" in refusal(file)


class TestKeys:
    def test_a_computer_that_knows_no_key_says_what_to_do(self, good):
        with pytest.raises(PackRefused, match="does not know any clinic's key") as caught, checked_pack(good, ()):
            pass
        assert "--key-trusted" in caught.value.hint

    def test_another_key(self, tmp_path):
        file = pack_of(tmp_path, OLD, key=STRANGER)
        assert STRANGER.public.code in refusal(file)

    def test_a_strangers_signature_under_the_clinics_name(self, tmp_path):
        raw = manifest_bytes(manifest_data(OLD))
        lie = signature.Signature(CLINIC.public, signature.sign(STRANGER, raw).raw).to_bytes()
        file = tmp_path / "x"
        file.write_bytes(zip_of([("manifest.json", raw), ("manifest.sig", lie),
                                 *((f"content/{name}", content) for name, content in sorted(OLD.items()))]))
        assert "changed after it was signed" in refusal(file)

    def test_the_clinics_signature_of_another_pack(self, tmp_path, good):
        raw = manifest_bytes(manifest_data(OLD, version=8))
        file = tmp_path / "x"
        file.write_bytes(zip_of([("manifest.json", raw), ("manifest.sig", read_head(good).signature.to_bytes()),
                                 *((f"content/{name}", content) for name, content in sorted(OLD.items()))]))
        assert "changed after it was signed" in refusal(file)

    def test_a_signature_made_for_another_purpose(self, tmp_path):
        raw = manifest_bytes(manifest_data(OLD))
        bare = signature.Signature(CLINIC.public, CLINIC.sign(raw)).to_bytes()
        file = tmp_path / "x"
        file.write_bytes(zip_of([("manifest.json", raw), ("manifest.sig", bare)]))
        refusal(file)

    @pytest.mark.parametrize("weak", [bytes(32), b"\x01" + bytes(31), b"\xff" * 32])
    def test_a_key_for_which_anything_is_signed(self, tmp_path, weak):
        raw = manifest_bytes(manifest_data(OLD))
        for proof in (bytes(64), b"\x01" + bytes(63)):
            file = tmp_path / "x"
            lie = signature.Signature(signature.PublicKey(weak), proof).to_bytes()
            file.write_bytes(zip_of([("manifest.json", raw), ("manifest.sig", lie)]))
            refusal(file, (signature.PublicKey(weak),))

    @pytest.mark.parametrize("signed", [b"", b"reader-signature-1\n", b"x" * signature.BYTES])
    def test_unsigned(self, tmp_path, signed):
        raw = manifest_bytes(manifest_data(OLD))
        for entries in ([("manifest.json", raw), ("manifest.sig", signed)], [("manifest.json", raw)],
                        [("manifest.json", raw), ("content/a.md", b"# A")]):
            file = tmp_path / "x"
            file.write_bytes(zip_of(entries))
            assert "not signed" in refusal(file)


ODD_NAMES = [
    "", "/etc/passwd.md", "../up.md", "a/../../up.md", "a/./b.md", "a//b.md", "a/", ".", "..", "..\\up.md", "C:\\x.md",
    "C:x.md", "\\\\host\\share\\x.md", "a:stream.md", "con.md", "CON.md", "nul.md", "a/aux.md", "com1.md", "lpt9.png",
    "com\u00b9.md", "conin$.md", "aux /a.md", "con.x/a.md", "a./b.md", "a /b.md", " a.md", "a?.md", "a*.md", "a|b.md",
    'a"b.md', "a<b>.md", "a\nb.md", "a\x00.md", "a\x1b[2J.md", "a\x7f.md", "\u202ecod.md", "a\u200bb.md", "a\u2028b.md",
    "a\u00a0b.md", "e\u0301.md", "\ue000.md", "\ufeffa.md", ".hidden.md", ".git/a.md", "_draft.md", "~a.md", "a.tmp.md",
    "__MACOSX/a.md", "run.exe", "lib.py", "page.html", "a.svg", "inner.zip", "inner.readerpack", "noending", "a.md.lnk",
    "x" * 201 + ".md", "a/" * 13 + "a.md", "ü" * 101 + ".md",
]


class TestNames:
    @pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
    def test_an_odd_name_in_a_pack_that_is_rightly_signed(self, tmp_path, name):
        files = {"en/a.md": b"# A\n", name: b"# B\n"}
        said = refusal(forged(tmp_path / "x", manifest_bytes(manifest_data(files)), files))
        assert said.isprintable()
        assert "cannot be used" in said

    @pytest.mark.parametrize("names", [
        ("en/a.md", "en/A.md"), ("en/a.md", "EN/b.md"), ("en/straße.md", "en/strasse.md"), ("a.md", "a.md/b.md"),
        ("en/İ.md", "en/i̇.md"), ("en/Σ.md", "en/ς.md"), ("a.md/b.md", "A.md"),
    ], ids=ascii)
    def test_two_names_that_are_one_on_some_computers(self, tmp_path, names):
        files = {"first.md": b"# A\n", **dict.fromkeys(names, b"# B\n")}
        ordered = dict(sorted(files.items(), key=lambda one: one[0].encode()))
        assert "some computers take for one" in refusal(
            forged(tmp_path / "x", manifest_bytes(manifest_data(files)), ordered))

    def test_names_that_are_fine(self, tmp_path):
        files = {"en/a b.md": b"# A\n", "es/mañana.md": b"# B\n", "ja/眠り.md": "# 眠り\n".encode(),
                 "words.csv": b"a,b\n", "media/x.JPEG": b"\xff\xd8\xff", "README.md": b"# Staff\n",
                 "en/console.md": b"# C\n"}
        ordered = dict(sorted(files.items(), key=lambda one: one[0].encode()))
        with checked_pack(forged(tmp_path / "x", manifest_bytes(manifest_data(files)), ordered), TRUSTED) as pack:
            assert len(pack.manifest.files) == len(files)


class TestManifest:
    @pytest.mark.parametrize("raw", [
        b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000, b"1" * 10_000,
        manifest_bytes(manifest_data(OLD)).replace(b"\n", b"\r\n"),
        manifest_bytes(manifest_data(OLD)).replace(b'"format": 1', b'"format": true'),
        manifest_bytes(manifest_data(OLD)).replace(b'"format": 1', b'"format": 0'),
        manifest_bytes(manifest_data(OLD)).replace(b'"version": 7', b'"version": 7,\n "version": 8'),
        manifest_bytes(manifest_data(OLD)).replace(b'"version": 7', b'"version": 7.0'),
        manifest_bytes(manifest_data(OLD)).replace(b'"Riverside"', b'"\\u0052iverside"'),
        manifest_bytes(manifest_data(OLD, extra=1)),
        *(manifest_bytes(manifest_data(OLD, version=version)) for version in (0, -1, "7", None, True, 10**9, 10**30)),
        *(manifest_bytes(manifest_data(OLD, name=name)) for name in ("", " a", "a\nb", "x" * 81, "\u202ea", 5)),
        *(manifest_bytes(manifest_data(OLD, made=made)) for made in ("", "yesterday", "2026-02-30T00:00:00Z",
                                                                   "2026-03-14", 5, "٢٠٢٦-03-14T09:30:00Z")),
        *(manifest_bytes(manifest_data(OLD, files=files)) for files in (
            None, {}, [None], [{}], [{"path": "a.md", "size": -1, "sha256": "0" * 64}],
            [{"path": "a.md", "size": 1, "sha256": "0" * 63}], [{"path": "a.md", "size": 1, "sha256": "A" * 64}],
            [{"path": 5, "size": 1, "sha256": "0" * 64}], [{"path": "a.md", "size": True, "sha256": "0" * 64}],
            [{"path": "\ud800.md", "size": 1, "sha256": "0" * 64}],
            [{"path": "a.md", "size": 1, "sha256": "0" * 64, "mode": 511}])),
    ], ids=lambda raw: ascii(raw[-40:]))
    def test_another_form_than_ours_is_no_pack_even_when_signed(self, tmp_path, raw):
        file = forged(tmp_path / "x", raw, OLD)
        assert "not a pack that Reader can read" in refusal(file)
        with pytest.raises(PackRefused):
            read_head(file)

    def test_a_later_format_asks_for_a_newer_reader(self, tmp_path):
        file = forged(tmp_path / "x", manifest_bytes(manifest_data(OLD, format=2)), OLD)
        assert "newer Reader" in refusal(file)

    def test_files_out_of_order_or_twice(self, tmp_path):
        data = manifest_data(OLD)
        for files in (list(reversed(data["files"])), [data["files"][0], *data["files"]]):
            refusal(forged(tmp_path / "x", manifest_bytes({**data, "files": files}), OLD))


class TestSizes:
    def claims(self, tmp_path, *sizes):
        files = [{"path": f"a{number:06}.md", "size": size, "sha256": "0" * 64} for number, size in enumerate(sizes)]
        return forged(tmp_path / "x", manifest_bytes(manifest_data({}, files=files)), {})

    def test_a_file_that_is_too_large(self, tmp_path):
        assert "larger than 20 MB" in refusal(self.claims(tmp_path, limits.FILE_BYTES + 1))

    def test_all_together_too_large(self, tmp_path):
        assert "500 MB" in refusal(self.claims(tmp_path, *[limits.FILE_BYTES] * 26))

    def test_too_many_files(self, tmp_path):
        assert "20,000 files" in refusal(self.claims(tmp_path, *[0] * (limits.FILES + 1)))

    def test_a_size_that_is_more_than_the_pack_weighs(self, tmp_path):
        assert "missing" in refusal(self.claims(tmp_path, limits.FILE_BYTES))

    def test_a_manifest_that_claims_gigabytes(self, tmp_path, good):
        whole = bytearray(good.read_bytes())
        whole[18:26] = struct.pack("<2I", 0xFFFFFFF0, 0xFFFFFFF0)
        good.write_bytes(whole)
        assert "larger than a pack can be" in refusal(good)

    def test_no_article(self, tmp_path):
        for files in ({}, {"media/a.png": b"\x89PNG"}, {"README.md": b"# Staff\n"}):
            assert "no article" in refusal(forged(tmp_path / "x", manifest_bytes(manifest_data(files)), files))

    def test_articles_that_nobody_can_read_never_replace_those_that_can_be_read(self, tmp_path):
        noise = {f"en/{number}.md": b"\x89PNG\r\n\x1a\n\0\0\0" for number in range(3)}
        files = {**noise, "en/fine.md": b"# Fine\n", "en/empty.md": b"  \n"}
        ordered = dict(sorted(files.items()))
        assert "4 of the 5 articles" in refusal(forged(tmp_path / "x", manifest_bytes(manifest_data(files)), ordered))

    def test_one_bad_article_among_many_does_not_stop_the_others(self, tmp_path):
        files = {f"en/{number:02}.md": b"# Fine\n" for number in range(19)} | {"en/xx.md": b""}
        with checked_pack(forged(tmp_path / "x", manifest_bytes(manifest_data(files)), files), TRUSTED) as pack:
            assert len(pack.manifest.articles) == 20


def deflated(files) -> bytes:
    """A zip as other programs write it, compressed."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            packed.writestr(name, content)
    return memory.getvalue()


class TestOtherZips:
    def test_a_pack_that_was_unzipped_and_zipped_again(self, tmp_path, good):
        with zipfile.ZipFile(good) as packed:
            files = [(name, packed.read(name)) for name in packed.namelist()]
        file = tmp_path / "x"
        file.write_bytes(deflated(files))
        refusal(file)

    def test_a_bomb_of_zeros(self, tmp_path, good):
        head = read_head(good)
        file = tmp_path / "x"
        file.write_bytes(deflated([("manifest.json", head.raw), ("manifest.sig", head.signature.to_bytes()),
                                   ("content/a.md", bytes(50_000_000))]))
        refusal(file)

    def test_a_compressed_file_behind_a_right_manifest(self, tmp_path):
        content = b"# A\n" * 100_000
        raw = manifest_bytes(manifest_data({"a.md": content}))
        packed = zlib.compress(content)[2:-4]
        name = b"content/a.md"
        begin = zip_of([("manifest.json", raw), ("manifest.sig", signature.sign(CLINIC, raw).to_bytes())])
        begin = begin[:begin.index(b"PK\x01\x02")]
        entry = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0x800, 8, 0, 33, zlib.crc32(content), len(packed),
                            len(content), len(name), 0) + name + packed
        file = tmp_path / "x"
        file.write_bytes(begin + entry)
        refusal(file)

    def test_entries_that_overlap(self, tmp_path, good):
        whole = good.read_bytes()
        table = whole.index(b"PK\x01\x02")
        rows = [match.start() for match in re.finditer(b"PK\x01\x02", whole[table:])]
        changed = bytearray(whole)
        # Each file's place in the table of contents becomes that of the first one.
        for row in rows[2:]:
            changed[table + row + 42:table + row + 46] = struct.pack("<I", 0)
        good.write_bytes(changed)
        refusal(good)

    @pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"\0" * 100,
                                         b"# An article\n", bytes(range(256)) * 20], ids=range(7))
    def test_what_is_no_pack_at_all(self, tmp_path, content):
        file = tmp_path / "x"
        file.write_bytes(content)
        assert "not a pack of articles" in refusal(file)

    def test_a_zip_that_says_that_it_is_encrypted_or_has_a_comment(self, tmp_path, good):
        whole = good.read_bytes()
        for changed in (whole[:6] + b"\x01\x08" + whole[8:], whole[:-2] + b"\x04\0more"):
            good.write_bytes(changed)
            refusal(good)

    def test_a_folder_a_pipe_and_a_file_that_is_not_there(self, tmp_path):
        assert "is not a file" in refusal(tmp_path) or os.name == "nt"
        assert "cannot be opened" in refusal(tmp_path / "nothing.readerpack")
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / "pipe")
            assert "is not a file" in refusal(tmp_path / "pipe")


def test_what_build_makes_is_what_verify_takes(tmp_path):
    source = folder_of(tmp_path / "in", NEW)
    manifest, left_out = build(source, tmp_path / "out.readerpack", CLINIC, 3)
    with checked_pack(tmp_path / "out.readerpack", TRUSTED) as pack:
        assert pack.manifest == manifest
    assert left_out == ()
