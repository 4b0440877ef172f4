"""The command line: what can be typed, and what it answers when something else was."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from reader import cli, target
from reader.appearance import THEME_CHOICES
from reader.arguments import COMMANDS, OPTIONS, BadCommandLine, did_you_mean, parse
from reader.errors import ReaderError
from reader.options import Options

ROOT = Path(reader.__file__).parents[1]


@pytest.fixture
def opened(monkeypatch):
    """What the window was opened with, instead of a window."""
    import types

    opened = []
    fake = types.ModuleType("reader.app")
    fake.run = lambda options: opened.append(options) or 0
    monkeypatch.setitem(sys.modules, "reader.app", fake)
    return opened


@pytest.fixture
def content(tmp_path):
    """A library of three articles."""
    folder = tmp_path / "content" / "en"
    folder.mkdir(parents=True)
    for name in ("what-is-ptsd", "ketamine-and-ptsd", "sleep"):
        (folder / f"{name}.md").write_text(f"# {name}\n\nText.\n", encoding="utf-8")
    return str(tmp_path / "content")


def answer(capsys, *words):
    """Run the command line: exit code, standard output, standard error."""
    code = cli.main(list(words))
    return code, *capsys.readouterr()


def options(*words) -> Options:
    return cli.options_of(parse(list(words)))


class TestOpening:
    def test_nothing_typed_opens_the_window_where_it_was_left(self, opened):
        assert cli.main([]) == 0
        (given,) = opened
        assert given.target == ""
        assert given.content is None
        assert given.overrides == {}

    def test_the_exit_code_is_that_of_the_window(self, opened, monkeypatch):
        monkeypatch.setattr(sys.modules["reader.app"], "run", lambda options: 7)
        assert cli.main([]) == 7

    @pytest.mark.parametrize("name", ["what-is-ptsd", "what-is-ptsd#signs", "WHAT-IS-PTSD"])
    def test_an_article_is_opened_also_before_there_is_a_catalogue(self, opened, name, content):
        assert cli.main([name, "--content", content]) == 0
        assert opened[0].target == name

    def test_a_file_is_opened_by_its_absolute_path(self, opened, tmp_path, monkeypatch):
        (tmp_path / "my note.md").write_text("# Mine")
        monkeypatch.chdir(tmp_path)
        assert cli.main(["my note.md#part"]) == 0
        assert opened[0].target == f"{tmp_path / 'my note.md'}#part"

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [("what-is-ptds", "what-is-ptsd"), ("ketmine", "ketamine-and-ptsd"), ("lst", "list"), ("prewiew", "preview")],
    )
    def test_a_mistyped_name_is_answered_with_what_may_be_meant(self, opened, capsys, content, typed, meant):
        cli.main(["list", "--content", content])  # from now on there is a catalogue to look into
        capsys.readouterr()
        code, out, complaint = answer(capsys, typed, "--content", content)
        assert (code, out, opened) == (2, "", [])
        assert typed in complaint
        assert f"Did you mean “{meant}”" in complaint
        assert complaint.count("\n") == 1

    @pytest.mark.parametrize("typed", ["zzzzzz", "nowhere.md", "no/such.md#x", "..", "a\nb\x1b[31m", "\udce9"])
    def test_a_name_that_is_like_nothing_is_answered_in_one_line(self, opened, capsys, content, typed):
        code, out, complaint = answer(capsys, typed, "--content", content)
        assert (code, out, opened) == (2, "", [])
        assert complaint.startswith("There is no ")
        assert complaint.count("\n") == 1
        assert "\x1b" not in complaint


class TestOptions:
    def test_folders_are_those_of_the_person(self, own_home):
        given = options()
        assert given.data_dir == own_home / "data" / "clinic-reader"
        assert given.config_dir == own_home / "config" / "clinic-reader"
        assert given.cache_dir == own_home / "cache" / "clinic-reader"

    def test_a_data_folder_holds_the_settings_too(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        given = options("--data-dir", "kept", "--cache-dir", "~/c", "--content=articles")
        assert given.data_dir == given.config_dir == tmp_path / "kept"
        assert given.settings_file == tmp_path / "kept" / "settings.toml"
        assert given.cache_dir == Path.home() / "c"
        assert given.content == given.content_folder == tmp_path / "articles"

    def test_without_a_folder_the_bundled_articles_are_read(self):
        assert (options().content_folder / "library.toml").is_file()

    @pytest.mark.parametrize("typed", ["high_contrast", "high-contrast", "High Contrast"])
    def test_a_theme_by_any_spelling(self, typed):
        assert options("--theme", typed).overrides == {"theme": "high_contrast"}

    @pytest.mark.parametrize("theme", THEME_CHOICES)
    def test_every_theme_that_can_be_set_can_be_asked_for(self, theme):
        assert options("--theme", theme).theme == theme

    @pytest.mark.parametrize(
        ("typed", "percent"), [("100", 100), ("150%", 150), ("92", 85), ("93.5", 100), ("299", 300), (" 200 % ", 200)]
    )
    def test_a_text_size_is_the_nearest_step(self, typed, percent):
        assert options("--text-size", typed).overrides == {"text_percent": percent}

    @pytest.mark.parametrize("typed", [("es", "es"), ("pt_br", "pt-BR"), ("Español", "es")])
    def test_a_language(self, typed):
        assert options("--language", typed[0]).language == typed[1]

    @pytest.mark.parametrize(
        "words",
        [
            ("--theme", "pink"), ("--text-size", "84"), ("--text-size", "301"), ("--text-size", "big"),
            ("--text-size", "nan"), ("--text-size", "%"), ("--language", "klingon"), ("--language", "e"),
        ],
    )
    def test_a_value_that_cannot_be_is_answered(self, capsys, opened, words):
        code, out, complaint = answer(capsys, *words)
        assert (code, out, opened) == (2, "", [])
        assert words[1] in complaint
        assert complaint.count("\n") == 1

    def test_the_last_of_two_counts(self):
        assert options("--theme", "dark", "--theme=light").theme == "light"

    def test_it_can_be_asked_to_quit_after_painting(self):
        assert options("--quit-after-paint").quit_after_paint
        assert not options().quit_after_paint


class TestParsing:
    @pytest.mark.parametrize(
        "words",
        [
            ("--theme", "dark", "list", "--json"), ("list", "--json", "--theme=dark"),
            ("list", "--theme", "dark", "--json"),
        ],
    )
    def test_options_may_stand_before_and_after_the_command(self, words):
        asked = parse(list(words))
        assert (asked.command, asked.names, asked.values) == ("list", (), {"--theme": "dark", "--json": ""})

    def test_after_two_dashes_everything_is_a_name(self):
        asked = parse(["--", "--help"])
        assert (asked.command, asked.names) == ("", ("--help",))
        assert parse(["--", "list"]).names == ("list",)

    def test_a_value_may_look_like_anything(self):
        assert parse(["--content", "--odd--", "list"]).values["--content"] == "--odd--"
        assert parse(["--content==", "list"]).values["--content"] == "="

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["--thme", "dark"], "“--theme”"),
            (["--colour"], "--colour"),
            (["-x"], "-x"),
            (["--theme"], "NAME"),
            (["--theme="], "NAME"),
            (["--help=yes"], "--help"),
            (["list", "x"], "“x”|\"x\""),
            (["a", "b"], '"b"'),
            (["html"], "article or of a file"),
            (["preview"], "article or of a file"),
            (["html", "a", "b"], '"b"'),
            (["--json"], "reader list"),
            (["html", "a", "--rebuild"], "reader index"),
        ],
    )
    def test_what_cannot_be_is_said(self, words, said):
        with pytest.raises(BadCommandLine, match=said):
            parse(words)

    @pytest.mark.parametrize("words", [["--version"], ["-V"], ["list", "--version"]])
    def test_the_version(self, capsys, words):
        assert answer(capsys, *words) == (0, f"Reader {reader.__version__}\n", "")

    def test_the_help_names_everything_that_can_be_typed(self, capsys):
        code, out, complaint = answer(capsys, "--help")
        assert (code, complaint) == (0, "")
        for name, (_, does) in OPTIONS.items():
            assert (name in out) == bool(does)
        for name in COMMANDS:
            assert re.search(rf"^  {name} ", out, re.MULTILINE)

    @pytest.mark.parametrize("command", COMMANDS)
    def test_each_command_has_its_own_help(self, capsys, command):
        code, out, complaint = answer(capsys, command, "--help")
        assert (code, complaint) == (0, "")
        assert all(option in out for option in COMMANDS[command][2])

    @pytest.mark.parametrize("words", [["-h"], ["list", "-h"]])
    def test_no_line_of_the_help_is_too_wide(self, capsys, words):
        _, out, _ = answer(capsys, *words)
        assert max(map(len, out.splitlines())) <= 110

    def test_the_plain_use_of_every_command_is_known(self):
        for command, (takes, _, _) in COMMANDS.items():
            assert parse([command, *(["x"] if takes else [])]).command == command


class TestDidYouMean:
    @pytest.mark.parametrize(
        ("word", "known", "hint"),
        [
            ("slep", ["sleep", "noise"], "Did you mean “sleep”?"),
            ("SLEEP", ["sleep"], "Did you mean “sleep”?"),
            ("ketmine", ["ketamine-and-ptsd", "noise"], "Did you mean “ketamine-and-ptsd”?"),
            ("sleep-1", ["sleep-2", "sleep-3"], "Did you mean “sleep-2” or “sleep-3”?"),
            ("xyz", ["sleep", "noise"], ""),
            ("", ["sleep"], ""),
            ("slep", [], ""),
        ],
    )
    def test_only_what_is_alike_is_named(self, word, known, hint):
        assert did_you_mean(word, known) == hint

    def test_never_more_than_three(self):
        assert did_you_mean("sleep-0", [f"sleep-{number}" for number in range(1, 9)]).count("“") == 3


class TestTarget:
    @pytest.mark.parametrize(
        ("typed", "parts"),
        [
            ("sleep", ("sleep", "")), ("sleep#tips", ("sleep", "tips")), ("sleep#", ("sleep", "")),
            ("sleep#a#b", ("sleep", "a#b")), ("/x/c#.md#tips", ("/x/c#.md", "tips")), ("", ("", "")),
        ],
    )
    def test_a_section_follows_the_sign(self, typed, parts):
        assert target.split(typed) == parts

    def test_a_file_whose_name_holds_the_sign_is_that_file(self, tmp_path):
        path = tmp_path / "c#.md"
        path.touch()
        assert target.split(str(path)) == (str(path), "")

    @pytest.mark.parametrize(
        ("name", "is_it"), [("a.md", True), ("a.MARKDOWN", True), ("x/a", True), ("a", False), ("a.b", False)]
    )
    def test_what_names_a_file(self, name, is_it):
        assert target.is_path(name) is is_it


class TestFaults:
    def test_a_known_failure_is_its_sentence_and_its_exit_code(self, opened, capsys, monkeypatch):
        def fail(options):
            raise ReaderError("It rains.", "Take a coat.")

        monkeypatch.setattr(sys.modules["reader.app"], "run", fail)
        assert answer(capsys) == (2, "", "It rains. Take a coat.\n")

    def test_a_bug_is_one_sentence_and_the_log_has_the_cause(self, opened, capsys, monkeypatch, tmp_path):
        monkeypatch.setattr(sys.modules["reader.app"], "run", lambda options: 1 / 0)
        code, out, complaint = answer(capsys, "--data-dir", str(tmp_path / "d"))
        assert (code, out) == (2, "")
        assert complaint == f"Something went wrong in Reader. The cause is in {tmp_path / 'd' / 'reader.log'}.\n"
        assert "ZeroDivisionError" in (tmp_path / "d" / "reader.log").read_text()

    def test_a_bug_where_nothing_can_be_written_is_one_sentence(self, opened, capsys, monkeypatch, tmp_path):
        (tmp_path / "d").touch()
        monkeypatch.setattr(sys.modules["reader.app"], "run", lambda options: 1 / 0)
        assert answer(capsys, "--data-dir", str(tmp_path / "d")) == (2, "", "Something went wrong in Reader.\n")

    def test_a_failing_disk_is_one_sentence(self, opened, capsys, monkeypatch):
        def fail(options):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(sys.modules["reader.app"], "run", fail)
        code, out, complaint = answer(capsys)
        assert (code, out) == (2, "")
        assert "No space left on device" in complaint
        assert complaint.count("\n") == 1

    def test_stopping_with_the_keyboard_says_nothing(self, opened, capsys, monkeypatch):
        def stop(options):
            raise KeyboardInterrupt

        monkeypatch.setattr(sys.modules["reader.app"], "run", stop)
        assert answer(capsys) == (130, "", "")

    @pytest.fixture(autouse=True)
    def hooks_as_they_were(self, monkeypatch):
        import logging
        import threading

        from reader import log

        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(threading, "excepthook", threading.excepthook)
        yield
        for handler in [one for one in logging.getLogger().handlers if isinstance(one, log._LogFile)]:
            logging.getLogger().removeHandler(handler)
            handler.close()
        log.faulthandler.enable(sys.__stderr__)
        if log._crash_file is not None:
            log._crash_file.close()
            log._crash_file = None


class TestProcess:
    """As people run it: `python -m reader`, `python main.py`."""

    def run(self, *words, environment=None, **kwargs):
        return subprocess.run(
            [sys.executable, "-m", "reader", *words], cwd=ROOT, env={**os.environ, **(environment or {})},
            capture_output=True, timeout=120, **kwargs,
        )

    @pytest.mark.parametrize("start", [["-m", "reader"], ["main.py"]])
    def test_both_ways_to_start_are_the_same(self, start):
        done = subprocess.run(
            [sys.executable, *start, "--version"], cwd=ROOT, capture_output=True, text=True, timeout=60
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, f"Reader {reader.__version__}\n", "")

    @pytest.mark.parametrize(
        "environment",
        [
            {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1:strict"}, {"LC_ALL": "tr_TR.UTF-8"},
        ],
    )
    def test_output_is_utf8_in_every_locale(self, environment, tmp_path):
        (tmp_path / "en").mkdir()
        (tmp_path / "en" / "cafe.md").write_text("# Café, 睡眠, \N{GREEN HEART}\n\nText.", encoding="utf-8")
        done = self.run("list", "--json", "--content", str(tmp_path), environment=environment)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Café, 睡眠, \N{GREEN HEART}" in done.stdout.decode("utf-8")

    def test_a_reader_that_has_had_enough_is_left_in_peace(self, content):
        process = subprocess.Popen(
            [sys.executable, "-m", "reader", "html", "sleep", "--content", content], cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        process.stdout.close()
        complaint = process.stderr.read()
        process.stderr.close()
        assert (process.wait(120), complaint) == (0, b"")

    @pytest.mark.parametrize(
        "words", [["--version"], ["--help"], ["list"], ["index"], ["html", "sleep"], ["nonsense"]]
    )
    def test_what_shows_nothing_brings_in_no_qt(self, words, content):
        script = (
            "import sys; from reader.cli import main; code = main(sys.argv[1:]);"
            "print([name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, *words, "--content", content], cwd=ROOT, capture_output=True, text=True,
            timeout=120,
        )
        assert done.stderr.splitlines()[-1] == "[]"

    def test_a_frozen_build_can_be_a_conversion_worker(self):
        from reader.library import worker_process

        assert cli.CONVERSION_WORKER == worker_process.ARGUMENT
        done = self.run(cli.CONVERSION_WORKER, input=b"")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b'"ready"' in done.stdout

    def test_a_program_without_streams_does_not_stumble(self):
        script = (
            "import sys; sys.stdout = sys.stderr = None; from reader.cli import main; sys.exit(main(['--nonsense']))"
        )
        done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60)
        assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")
