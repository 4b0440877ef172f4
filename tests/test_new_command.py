"""`reader new`: one path on standard output, one sentence for each failure."""

from pathlib import Path

import pytest

from reader import cli


@pytest.fixture
def run(capsys, tmp_path):
    (tmp_path / "content").mkdir()

    def running(*words):
        code = cli.main(["new", *words, "--content", str(tmp_path / "content"), "--data-dir", str(tmp_path / "data")])
        return code, *capsys.readouterr()

    return running


def test_it_prints_the_path_of_a_draft(run, tmp_path):
    code, out, complaint = run("Sleep and bad dreams")
    assert (code, complaint) == (0, "")
    assert Path(out.rstrip("\n")) == tmp_path / "content" / "en" / "sleep-and-bad-dreams.md"
    assert "draft: true" in Path(out.rstrip("\n")).read_text(encoding="utf-8")


def test_language_and_topic_are_taken(run, tmp_path):
    code, out, _ = run("Dormir", "--language", "es", "--category", "sleep")
    text = Path(out.rstrip("\n")).read_text(encoding="utf-8")
    assert code == 0
    assert "category: sleep\n" in text
    assert "En pocas palabras" in text


def test_a_clean_library_stays_clean(run, tmp_path, capsys):
    run("Sleep")
    assert (
        cli.main(
            [
                "check",
                str(tmp_path / "content"),
                "--data-dir",
                str(tmp_path / "data"),
                "--cache-dir",
                str(tmp_path / "cache"),
            ]
        )
        == 0
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["?"], "needs a title"),
        ([], '"reader new" needs a title'),
        (["A", "B"], "does not know what to do"),
        (["A", "--language", "nothing"], "no language"),
    ],
)
def test_every_failure_is_one_sentence_and_2(run, words, says):
    code, out, complaint = run(*words)
    assert (code, out) == (2, "")
    assert says in complaint
    assert complaint.count("\n") == 1


def test_an_unknown_topic_names_those_that_there_are(run, tmp_path):
    (tmp_path / "content" / "library.toml").write_text('[[category]]\nid = "safety"\n', encoding="utf-8")
    code, out, complaint = run("A", "--category", "sefety")
    assert (code, out) == (2, "")
    assert "safety" in complaint
