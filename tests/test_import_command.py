"""`reader import`: drafts, what was lost, and exit codes that scripts can trust."""

import sys
from pathlib import Path

import pytest

from reader import cli

sys.path.append(str(Path(__file__).parent / "staff"))
from authoring_samples import paragraph, run as letters, word_file  # noqa: E402, I001


@pytest.fixture
def run(capsys, tmp_path):
    (tmp_path / "content").mkdir()

    def running(*words):
        code = cli.main(
            ["import", *map(str, words), "--content", str(tmp_path / "content"), "--data-dir", str(tmp_path / "data")]
        )
        return code, *capsys.readouterr()

    return running


@pytest.fixture
def good(tmp_path):
    return word_file(tmp_path / "good.docx", paragraph("Your visit", style="Title"), paragraph("Come early."))


def test_a_file_of_which_nothing_is_lost_is_0(run, good, tmp_path):
    assert run(good) == (0, f"{tmp_path / 'content' / 'en' / 'your-visit.md'}\n", "")


def test_what_was_lost_is_told_and_is_1(run, tmp_path):
    path = word_file(
        tmp_path / "a.docx", paragraph("T", style="Title"), paragraph(letters("secret", "vanish"), "Shown.")
    )
    code, out, complaint = run(path)
    assert (code, complaint) == (1, "")
    assert out.splitlines()[1:] == ["  Lost: The hidden text “secret” after “T” was left out."]


def test_one_bad_file_does_not_keep_the_others(run, good, tmp_path):
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no zip")
    code, out, complaint = run(bad, good, "--language", "es", "--category", "safety")
    assert code == 1
    assert out == f"{tmp_path / 'content' / 'es' / 'your-visit.md'}\n"
    assert complaint == "bad.docx is no Word file, or it is damaged. Open it in Word, and save it again.\n"


@pytest.mark.parametrize(
    ("words", "says"), [([], "needs a file"), (["a.docx", "--language", "nothing"], "no language")]
)
def test_what_cannot_be_asked_is_2(run, words, says):
    code, out, complaint = run(*words)
    assert (code, out) == (2, "")
    assert says in complaint


def test_a_folder_that_is_not_there_is_2(capsys, good, tmp_path):
    assert cli.main(["import", str(good), "--content", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_built_program_reads_in_a_process_of_its_own(monkeypatch, tmp_path, good, capsys):
    import json

    question = {"kind": "word", "source": str(good), "name": "good.docx", "pictures_from": [], "pasted": False}
    (tmp_path / "question.json").write_text(json.dumps(question), encoding="utf-8")
    monkeypatch.setenv("READER_IMPORT_WORKER", "1")
    monkeypatch.setattr("reader.staff.authoring.reading_process._limit", lambda: None)  # they would hold for this one
    assert cli.main(["import", "--", str(tmp_path)]) == 0
    assert json.loads((tmp_path / "answer.json").read_bytes())["title"] == "Your visit"
