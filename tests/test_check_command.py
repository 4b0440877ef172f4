"""`reader check`: JSON and nothing else, exit codes that scripts can trust, and a bundled library without problems."""

import json
from pathlib import Path

import pytest

import reader
from reader import cli

CONTENT = Path(reader.__file__).parents[1] / "content"
PLACE = '[place]\nname = "Clinic"\n[help]\n[[help.line]]\nlabel = "Call"\nnumber = "988"\n'
GOOD = "---\ntitle: Noise\nreview_by: 2199-01-01\n---\n\nHush.\n"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    for name, text in {"library.toml": PLACE, "en/noise.md": GOOD}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(capsys):
    def running(*words):
        code = cli.main(["check", *map(str, words)])
        return code, *capsys.readouterr()

    return running


def add(content, body, name="en/a.md", header="title: A\nreview_by: 2199-01-01\n"):
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).write_text(f"---\n{header}---\n\n{body}", encoding="utf-8")


def test_a_clean_folder_ends_with_0(run, content):
    code, out, complaint = run(content)
    assert (code, complaint) == (0, "")
    assert out == "1 article: 1 ready, 0 worth a look, 0 need fixing.\n"


def test_notes_alone_end_with_0_and_warnings_and_errors_with_1(run, content):
    add(content, "See [here](noise.md).\n")
    assert run(content)[0] == 0
    add(content, "<blink>x</blink>\n")
    assert run(content)[0] == 1
    add(content, "See [noise](nois.md).\n")
    assert run(content)[0] == 1


def test_json_is_an_array_of_objects_and_nothing_else(run, content):
    add(content, "See [noise](nois.md) or [here](noise.md).\n")
    code, out, complaint = run(content, "--json")
    rows = json.loads(out)
    assert (code, complaint) == (1, "")
    assert rows[0] == {
        "file": "en/a.md", "line": 6, "rule": "link.missing", "severity": "error",
        "message": "This link goes to a page that is not here: “nois.md”. Did you mean “noise.md”?",
        "fix": "Type “noise.md”, or remove the link.", "excerpt": "See [noise](nois.md) or [here](noise.md)."}
    assert [row["severity"] for row in rows] == ["error", "note"]


def test_json_of_a_clean_folder_is_an_empty_array(run, content):
    assert json.loads(run(content, "--json")[1]) == []


def test_only_some_rules(run, content):
    add(content, "See [noise](nois.md) or [here](noise.md).\n")
    code, out, _ = run(content, "--rule", "link.words,title", "--json")
    assert [row["rule"] for row in json.loads(out)] == ["link.words"]
    assert code == 0
    assert "[link.words]" in run(content, "--rule=link.words")[1]


def test_an_unknown_rule_ends_with_2_and_says_which_was_meant(run, content):
    code, out, complaint = run(content, "--rule", "link.mising")
    assert (code, out) == (2, "")
    assert complaint == 'There is no rule "link.mising". Did you mean “link.missing”?\n'


def test_only_one_language(run, content):
    add(content, "See [noise](nois.md).\n")
    add(content, "Ver [ruido](nois.md).\n", "es/b.md", "title: B\nreview_by: 2199-01-01\n")
    rows = json.loads(run(content, "--language", "es", "--json")[1])
    assert {row["file"] for row in rows if row["severity"] == "error"} == {"es/b.md"}


def test_a_folder_that_is_not_there_ends_with_2(run, tmp_path):
    code, out, complaint = run(tmp_path / "nowhere")
    assert (code, out) == (2, "")
    assert complaint.startswith("There is no folder of articles at ")
    assert "Traceback" not in complaint


def test_a_file_in_place_of_the_folder_ends_with_2(run, content):
    assert run(content / "library.toml")[0] == 2


def test_content_names_the_folder_as_well(run, content):
    add(content, "See [noise](nois.md).\n")
    assert run("--content", content)[0] == 1


def test_a_folder_without_a_library_toml_is_checked_as_well(run, tmp_path):
    add(tmp_path, "Hush.\n", header="title: A\ncategory: rest\nreview_by: 2199-01-01\n")
    assert run(tmp_path)[:2] == (0, "1 article: 1 ready, 0 worth a look, 0 need fixing.\n"
                                    "1 note not shown: add --notes to see them.\n")
    add(tmp_path, "See [noise](nois.md).\n")
    assert [row["rule"] for row in json.loads(run(tmp_path, "--rule", "link", "--json")[1])] == ["link.missing"]


@pytest.fixture
def staff(tmp_path):
    folder = tmp_path / "staff"
    add(folder, "See [noise](noise.md).\n", "en/visit.md", "title: Visit\nreview_by: 2199-01-01\n")
    return folder


def test_the_clinics_own_folder_is_what_is_checked_where_there_is_one(run, content, staff):
    add(content, "See [noise](nois.md).\n")
    assert run("--content", content, "--staff-folder", staff) == (
        0, "1 article: 1 ready, 0 worth a look, 0 need fixing.\n", "")
    add(staff, "See [noise](nois.md).\n", "en/b.md", "title: B\nreview_by: 2199-01-01\n")
    code, out, _ = run("--content", content, "--staff-folder", staff, "--json")
    assert code == 1
    assert {row["file"] for row in json.loads(out)} == {"en/b.md"}


def test_without_the_library_below_its_pages_are_not_there(run, content, staff):
    code, out, _ = run("--content", content, "--staff-folder", staff, "--no-bundled", "--json", "--rule", "link")
    assert code == 1
    assert [row["rule"] for row in json.loads(out)] == ["link.missing"]


def test_on_top_of_the_articles_that_came_with_reader(run, staff):
    (staff / "en" / "visit.md").write_text(
        "---\ntitle: Visit\nreview_by: 2199-01-01\n---\n\nSee [ketamine](ketamine-basics.md).\n", encoding="utf-8")
    assert run("--staff-folder", staff)[0] == 0
    assert run("--staff-folder", staff, "--no-bundled")[0] == 1


def test_both_folders_when_both_are_named(run, content, staff):
    add(content, "See [noise](nois.md).\n")
    add(staff, "See [noise](nois.md).\n", "en/b.md", "title: B\nreview_by: 2199-01-01\n")
    rows = json.loads(run(content, "--staff-folder", staff, "--json")[1])
    assert {row["file"] for row in rows} == {str(content / "en" / "a.md"), str(staff / "en" / "b.md")}
    out = run(content, "--staff-folder", staff)[1]
    assert "\nen/a.md  A\n" in "\n" + out
    assert "\nen/b.md  B\n" in "\n" + out


def test_the_folder_of_the_staff_by_its_name_is_checked_with_what_lies_below(run, content, staff):
    assert run(staff, "--content", content, "--staff-folder", staff)[0] == 0
    assert run(staff)[0] == 1  # alone, it links to nothing


def test_the_folder_of_the_staff_from_the_settings(run, staff, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text(f"staff_folder = {json.dumps(str(staff))}\n", encoding="utf-8")
    (staff / "en" / "visit.md").write_text(
        "---\ntitle: Visit\nreview_by: 2199-01-01\n---\n\nSee [ketamine](ketamine-basics.md).\n", encoding="utf-8")
    for words in ((), (staff,)):
        code, out, _ = run(*words, "--data-dir", tmp_path / "data")
        assert (code, out.splitlines()[0]) == (0, "1 article: 1 ready, 0 worth a look, 0 need fixing.")


def test_a_folder_of_the_staff_that_is_not_there_is_told(run, content, tmp_path):
    code, out, _ = run("--content", content, "--staff-folder", tmp_path / "nowhere")
    assert code == 1
    assert "[folder.lost]" in out


def test_help_tells_of_the_exit_codes(capsys):
    assert cli.main(["check", "--help"]) == 0
    out = capsys.readouterr().out
    assert "reader check [DIR]" in out
    assert "notes alone" in out
    assert "--rule" in out


def test_two_folders_are_one_too_many(run, content):
    code, _, complaint = run(content, content)
    assert code == 2
    assert "does not know what to do with" in complaint


def test_nothing_is_to_be_mended_in_the_articles_that_come_with_reader(run):
    # Review dates come due as time passes; tests/staff looks at them on a day of its own.
    _, out, _ = run(CONTENT, "--json")
    assert [row for row in json.loads(out)
            if row["severity"] != "note" and row["rule"] not in ("review.soon", "review.past")] == []
