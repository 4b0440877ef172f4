"""Files open in what this computer has, at the line where that is possible."""

import os
import stat

import pytest

from reader.services.editor import command_for


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A computer with only these programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def install(*names):
        for name in names:
            path = folder / name
            path.write_text("#!/bin/sh\n", encoding="ascii")
            path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return install


def asked(command):
    return (os.path.basename(command[0]), *command[1:])


def test_a_known_editor_is_told_the_line(programs, tmp_path):
    programs("kate", "geany")
    file = tmp_path / "an article.md"
    assert asked(command_for(file, 7)) == ("kate", "--line", "7", str(file))
    programs("code")
    assert asked(command_for(file, 0)) == ("code", "--goto", f"{file}:1")


def test_the_setting_comes_first_and_may_name_no_places(programs, tmp_path):
    programs("kate", "mine")
    file = tmp_path / "a.md"
    assert asked(command_for(file, 3, "mine -x {file}#{line}")) == ("mine", "-x", f"{file}#3")
    assert asked(command_for(file, 3, "mine")) == ("mine", str(file))
    assert asked(command_for(file, 3, "gone {file}"))[0] == "kate"
    assert asked(command_for(file, 3, 'mine "never closed'))[0] == "kate"


def test_without_any_of_them_there_is_no_command(programs, tmp_path):
    assert command_for(tmp_path / "a.md", 3) == ()


def test_a_name_with_odd_letters_stays_one_word(programs, tmp_path):
    programs("gedit")
    file = tmp_path / "it's; rm -rf {line} ~.md"
    command = command_for(file, 2)
    assert command[1:] == ("+2", str(file))
