"""`reader pack …` as staff type it: from a key to a kiosk and back, and one sentence for everything that cannot be."""

from __future__ import annotations

import io
import json
import os
import sys

import pytest

from reader import cli
from reader.staff.packs.releases import content_folder_of


@pytest.fixture
def library(tmp_path):
    """The clinic's folder, in which staff write."""
    folder = tmp_path / "library"
    write(folder, {"library.toml": '[place]\nname = "Riverside"\n', "en/sleep.md": "# Sleep\n\nRest comes.\n",
                   "en/noise.md": "# Noise\n\nHush.\n", "letter.docx": "x"})
    return folder


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def office(tmp_path, capsys):
    """Run the command line on the computer where packs are built."""
    return at(tmp_path / "office", capsys)


@pytest.fixture
def kiosk(tmp_path, capsys):
    """Run the command line on a kiosk."""
    return at(tmp_path / "kiosk", capsys)


def at(folder, capsys):
    def running(*words):
        code = cli.main(["pack", *map(str, words), "--data-dir", str(folder)])
        return code, *capsys.readouterr()

    running.data = folder
    return running


@pytest.fixture
def pack(tmp_path, office, library):
    """A first pack, and the clinic's public key beside it."""
    assert office("key", "--out", tmp_path / "k")[0] == 0
    assert office("build", library, "--out", tmp_path / "clinic.readerpack", "--key", tmp_path / "k")[0] == 0
    return tmp_path / "clinic.readerpack"


def titles_now(kiosk) -> set[str]:
    return {path.read_text(encoding="utf-8").partition("\n")[0] for path in content_folder_of(kiosk.data).rglob("*.md")}


class TestJourney:
    def test_from_a_key_to_a_kiosk_and_back(self, tmp_path, office, kiosk, library):
        code, said, _ = office("key")
        assert code == 0
        private = office.data / "clinic.readerkey"
        assert f"Keep secret, and keep a copy in a safe place: {private}\n" in said
        assert f"Copy to every kiosk: {private}.pub\n" in said

        code, said, _ = office("build", library, "--out", tmp_path / "clinic.readerpack")
        assert code == 0
        assert "“Riverside”, version 1 of " in said
        assert "2 articles, 3 files" in said
        assert "Left out 1 file, because each is no article, table or picture:\n  letter.docx\n" in said

        code, said, _ = kiosk("install", tmp_path / "clinic.readerpack", "--key-trusted", f"{private}.pub", "--yes")
        assert code == 0
        assert "Added 2:\n  Noise\n  Sleep\n" in said
        assert "Installed.\n" in said
        assert titles_now(kiosk) == {"# Sleep", "# Noise"}

        write(library, {"en/sleep.md": "# Sleep\n\nSlowly.\n", "en/breath.md": "# Breath\n"})
        (library / "en/noise.md").unlink()
        office("build", library, "--out", tmp_path / "clinic.readerpack")
        code, said, _ = kiosk("install", tmp_path / "clinic.readerpack", "--yes")
        assert code == 0
        assert "Added 1:\n  Breath\nChanged 1:\n  Sleep\nRemoved 1:\n  Noise\n" in said
        assert titles_now(kiosk) == {"# Sleep", "# Breath"}

        code, said, _ = kiosk("list")
        assert code == 0
        assert "Installed: “Riverside”, version 2 of" in said
        assert "Before: “Riverside”, version 1 of" in said

        code, said, _ = kiosk("rollback")
        assert code == 0
        assert "Back to “Riverside”, version 1 of" in said
        assert titles_now(kiosk) == {"# Sleep", "# Noise"}
        assert kiosk("rollback")[0] == 0
        assert titles_now(kiosk) == {"# Sleep", "# Breath"}

    def test_the_same_pack_every_night_is_no_mistake(self, kiosk, pack, tmp_path):
        kiosk("install", pack, "--key-trusted", f"{tmp_path / 'k'}.pub", "--yes")
        code, said, complaint = kiosk("install", pack)
        assert (code, complaint) == (0, "")
        assert said.startswith("Installed already: ")

    def test_a_key_in_words_instead_of_a_file(self, kiosk, pack, tmp_path):
        line = (tmp_path / "k.pub").read_text().splitlines()[-1]
        assert kiosk("install", pack, "--key-trusted", line, "--yes")[0] == 0


class TestAsking:
    @pytest.fixture
    def terminal(self, monkeypatch):
        def answering(text):
            stream = io.StringIO(text)
            stream.isatty = lambda: True
            monkeypatch.setattr(sys, "stdin", stream)

        return answering

    @pytest.mark.parametrize("answer", ["y\n", "Yes\n"])
    def test_yes(self, kiosk, pack, tmp_path, terminal, answer):
        terminal(answer)
        code, said, _ = kiosk("install", pack, "--key-trusted", tmp_path / "k.pub")
        assert code == 0
        assert said.index("Sleep") < said.index("Install it?")
        assert titles_now(kiosk) == {"# Sleep", "# Noise"}

    @pytest.mark.parametrize("answer", ["\n", "n\n", "maybe\n", ""])
    def test_anything_else_is_no(self, kiosk, pack, tmp_path, terminal, answer):
        terminal(answer)
        code, said, _ = kiosk("install", pack, "--key-trusted", tmp_path / "k.pub")
        assert code == 0
        assert "Nothing was changed." in said
        assert content_folder_of(kiosk.data) is None
        # Nor is the key trusted.
        assert "does not know any clinic's key" in kiosk("install", pack)[2]

    def test_without_a_terminal(self, kiosk, pack, tmp_path, monkeypatch):
        monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
        code, _, complaint = kiosk("install", pack, "--key-trusted", tmp_path / "k.pub")
        assert code == 2
        assert "--yes" in complaint
        assert content_folder_of(kiosk.data) is None
        monkeypatch.setattr(sys, "stdin", None)
        assert kiosk("install", pack, "--key-trusted", tmp_path / "k.pub")[0] == 2


class TestShow:
    def test_for_people(self, office, kiosk, pack, tmp_path):
        code, said, _ = kiosk("show", pack)
        assert code == 1
        assert "which this computer does not trust" in said
        kiosk("install", pack, "--key-trusted", tmp_path / "k.pub", "--yes")
        code, said, _ = kiosk("show", pack)
        assert code == 0
        assert "Everything in it is as it was signed." in said

    def test_for_programs(self, kiosk, pack):
        code, said, _ = kiosk("show", pack, "--json")
        told = json.loads(said)
        assert code == 1
        assert (told["name"], told["version"], told["trusted"], told["articles"]) == ("Riverside", 1, False, 2)
        assert [file["path"] for file in told["files"]] == ["en/noise.md", "en/sleep.md", "library.toml"]

    def test_a_damaged_one(self, kiosk, pack):
        pack.write_bytes(pack.read_bytes().replace(b"Rest comes", b"Rest gomes"))
        code, said, complaint = kiosk("show", pack)
        assert (code, said) == (2, "")
        assert "“en/sleep.md”" in complaint

    def test_what_is_installed_for_programs(self, kiosk, pack, tmp_path):
        assert json.loads(kiosk("list", "--json")[1]) == {"installed": None, "previous": None, "trusted_keys": []}
        kiosk("install", pack, "--key-trusted", tmp_path / "k.pub", "--yes")
        told = json.loads(kiosk("list", "--json")[1])
        assert told["installed"]["version"] == 1
        assert told["installed"]["content"] == str(content_folder_of(kiosk.data))
        assert len(told["trusted_keys"]) == 1


class TestRefusals:
    @pytest.mark.parametrize(("words", "said"), [
        ((), "needs to know what to do"), (("instal", "x"), "Did you mean “install”?"), (("zzz",), "It can do: build,"),
        (("build",), "needs one DIR"), (("install",), "needs one FILE"), (("install", "a", "b"), "needs one FILE"),
        (("list", "x"), "takes no names"), (("rollback",), "no earlier pack"), (("build", "x"), "needs --out"),
        (("list", "--yes"), "does not belong"), (("install", "none.readerpack"), "cannot be opened"),
        (("build", ".", "--out", "x", "--key", "none"), "cannot be read"),
        (("build", ".", "--out", "x"), "There is no key"),
        (("show", "."), "is not a file"),
    ], ids=lambda value: " ".join(value) if isinstance(value, tuple) else "")
    def test_one_sentence_for_each(self, kiosk, words, said, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        code, out, complaint = kiosk(*words)
        assert (code, out) == (2, "")
        assert said in complaint
        assert complaint.count("\n") == 1
        assert "Traceback" not in complaint

    @pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", "²", "9" * 5000])
    def test_a_version_that_is_none(self, office, pack, library, tmp_path, number):
        code, _, complaint = office("build", library, "--out", pack, "--key", tmp_path / "k", f"--number={number}")
        assert code == 2
        assert "It is a number from 1" in complaint

    def test_an_older_pack_says_which_number_it_needs(self, office, kiosk, pack, library, tmp_path):
        kiosk("install", pack, "--key-trusted", tmp_path / "k.pub", "--yes")
        newer = tmp_path / "newer.readerpack"
        write(library, {"en/new.md": "# New\n"})
        office("build", library, "--out", newer, "--key", tmp_path / "k", "--number", "12")
        assert kiosk("install", newer, "--yes")[0] == 0
        code, _, complaint = kiosk("install", pack, "--yes")
        assert code == 2
        assert "version 12 was installed already" in complaint
        assert "--number 13" in complaint
        assert "# New" in titles_now(kiosk)

    def test_the_next_build_goes_on_from_there(self, office, pack, library, tmp_path):
        office("build", library, "--out", pack, "--key", tmp_path / "k", "--number", "12")
        pack.unlink()
        assert "version 13 of" in office("build", library, "--out", pack, "--key", tmp_path / "k")[1]

    def test_a_second_key_does_not_replace_the_first(self, office):
        office("key")
        before = (office.data / "clinic.readerkey").read_bytes()
        code, _, complaint = office("key")
        assert code == 2
        assert "already" in complaint
        assert (office.data / "clinic.readerkey").read_bytes() == before

    @pytest.mark.skipif(os.name != "posix", reason="Windows says nothing of others")
    def test_a_key_that_others_may_read_is_said(self, office, pack, library, tmp_path):
        (tmp_path / "k").chmod(0o644)
        code, _, note = office("build", library, "--out", pack, "--key", tmp_path / "k")
        assert code == 0
        assert "Let only its owner read it" in note

    def test_the_private_key_on_a_kiosk_is_refused(self, kiosk, pack, tmp_path):
        code, _, complaint = kiosk("install", pack, "--key-trusted", tmp_path / "k", "--yes")
        assert code == 2
        assert "must stay secret" in complaint

    def test_titles_cannot_draw_on_the_terminal(self, office, kiosk, library, tmp_path):
        office("key", "--out", tmp_path / "k")
        write(library, {"en/evil.md": "# Red \x1b[31m\u202e\x07 title\n"})
        office("build", library, "--out", tmp_path / "p", "--key", tmp_path / "k")
        _, said, _ = kiosk("install", tmp_path / "p", "--key-trusted", tmp_path / "k.pub", "--yes")
        assert "title" in said
        assert all(letter.isprintable() or letter == "\n" for letter in said)

    def test_help_names_every_action(self, capsys):
        assert cli.main(["pack", "--help"]) == 0
        said = capsys.readouterr().out
        assert "reader pack build|install|show|list|rollback|key" in said
        assert "--key-trusted PUBLIC" in said


def test_what_is_installed_is_what_is_read(kiosk, pack, capsys):
    """The window and every command show the pack's articles in place of those that came with the app."""
    def titles():
        assert cli.main(["list", "--json", "--data-dir", str(kiosk.data), "--cache-dir", str(kiosk.data / "cache")]) == 0
        return {row["title"] for row in json.loads(capsys.readouterr().out)}

    assert "Noise" not in titles()
    assert kiosk("install", pack, "--key-trusted", pack.parent / "k.pub", "--yes")[0] == 0
    assert titles() == {"Sleep", "Noise"}
