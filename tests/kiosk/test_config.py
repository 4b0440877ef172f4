"""kiosk.toml: what is right is used, what is wrong costs only itself and is said with its line and what to type."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.kiosk.config import BY_KEY, ROWS, KioskConfig, load, read
from reader.model import Severity
from reader.paths import bundled_resources
from reader.policy import KIOSK, LAPTOP

SIZED = "diagonal_inches = 21.5\n"


def test_an_empty_file_gives_the_usual_values_and_asks_for_the_size():
    config, problems = read("")
    assert config == KioskConfig()
    assert [problem.code for problem in problems] == ["kiosk.size"]
    assert "diagonal_inches = 21.5" in problems[0].advice


def test_what_is_right_is_used_without_a_word():
    config, problems = read(SIZED + 'idle_seconds = 240\nwarn_seconds = 20\nlanguages = ["es", "en"]\ntheme = "High '
                            'Contrast"\nprinter = true\nspeech_key = "MediaPlay"\nclinic_name = " North Clinic "\n')
    assert problems == ()
    assert (config.idle_seconds, config.warn_seconds, config.languages) == (240, 20, ("es", "en"))
    assert (config.theme, config.printer, config.speech_key) == ("high_contrast", True, "MediaPlay")
    assert config.clinic_name == "North Clinic"


def test_every_row_is_a_field_and_every_field_a_row():
    assert set(BY_KEY) == set(KioskConfig.__dataclass_fields__)
    for row in ROWS:
        usual = getattr(KioskConfig(), row.key)
        if row.most:
            assert row.least <= usual <= row.most or (row.or_zero and usual == 0), row.key
        if row.choices:
            assert usual in row.choices


@pytest.mark.parametrize(("line", "advice"), [
    ("idle_seconds = 5", "30 to 3600, or 0"), ("warn_seconds = 19", "20 to 120"), ('idle_seconds = "3 min"', "number"),
    ("idle_seconds = 90.5", "whole number"), ("idle_seconds = true", "number"), ("printer = 1", "true or false"),
    ('theme = "pink"', "light, sepia, dark"), ('staff_corner = "middle"', "top-left"), ("clinic_name = 7", "quotation"),
    ('speech_key = "Alt+F4"', "F1 to F12"), ('languages = ["klingon!"]', "codes"), ("diagonal_inches = nan", "5 to 120"),
    ("text_percent = 80", "100 to 300"), ('clinic_name = "' + "x" * 81 + '"', "80 letters"),
    ("diagonal_inches = inf", "5 to 120"), ("distance_cm = 1979-05-27", "number"),
])
def test_a_wrong_value_costs_only_its_line(line, advice):
    config, problems = read(f"# first\nsounds = false\n{line}\n{'' if 'diagonal' in line else SIZED}")
    assert config.sounds is False
    key = line.partition(" ")[0]
    assert getattr(config, key) == getattr(KioskConfig(), key)
    problem = next(problem for problem in problems if problem.code == "kiosk.value")
    assert problem.line == 3
    assert f"“{key}”" in problem.sentence
    assert advice in problem.advice


def test_a_warning_shorter_than_20_seconds_is_never_used_and_the_reason_is_said():
    for seconds in range(-5, 20):
        config, problems = read(f"{SIZED}warn_seconds = {seconds}")
        assert config.warn_seconds >= 20
        assert "reads slowly" in problems[0].advice


def test_an_unknown_name_gets_a_suggestion():
    _, problems = read(f"{SIZED}idle_second = 90\nzzz = 1\n")
    assert [(problem.line, problem.advice) for problem in problems] == [
        (2, "Did you mean “idle_seconds”?"), (3, "The sample lists every name.")]


def test_a_part_in_square_brackets_is_explained():
    _, problems = read(f"{SIZED}[screen]\ndiagonal_inches = 3\n")
    assert (problems[0].line, problems[0].code) == (2, "kiosk.unknown")
    assert "square brackets" in problems[0].advice


def test_what_does_not_fit_together_is_said():
    _, problems = read(f'{SIZED}pixels_wide = 1080\nlouder_key = "f1"')
    assert {problem.code for problem in problems} == {"kiosk.alone", "kiosk.keys"}


def test_a_file_that_is_cut_gives_the_usual_values_and_the_line():
    config, problems = read('idle_seconds = 90\nclinic_name = "North')
    assert config == KioskConfig()
    assert (problems[0].severity, problems[0].line) == (Severity.ERROR, 2)


def test_a_missing_an_unreadable_and_a_huge_file(tmp_path):
    config, problems = load(tmp_path / "kiosk.toml")
    assert config == KioskConfig()
    assert problems[0].severity is Severity.NOTE
    (tmp_path / "folder").mkdir()
    assert load(tmp_path / "folder")[1][0].code == "kiosk.unreadable"
    (tmp_path / "huge").write_bytes(b"#" * 200_000)
    assert load(tmp_path / "huge")[1][0].code == "kiosk.broken"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encodings_that_editors_write(tmp_path, encoding):
    (tmp_path / "kiosk.toml").write_text(f'{SIZED}clinic_name = "Clínica"\n', encoding=encoding)
    config, problems = load(tmp_path / "kiosk.toml")
    assert (config.clinic_name, problems) == ("Clínica", ())


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_no_text_makes_it_fail(text):
    config, problems = read(text)
    assert isinstance(config, KioskConfig)
    assert all(problem.sentence and problem.advice for problem in problems)


def test_the_sample_names_every_row_with_the_usual_value():
    text = (bundled_resources() / "kiosk" / "kiosk.toml").read_text(encoding="utf-8")
    assert read(text)[0] == KioskConfig()
    assert [problem.code for problem in read(text)[1]] == ["kiosk.size"]
    written = re.findall(r"^#? ?([a-z_]+) = ", text, re.MULTILINE)
    assert sorted(written) == sorted(BY_KEY)
    assert read(re.sub(r"^# ([a-z_]+ = )", r"\1", text, flags=re.MULTILINE))[1] == ()


def test_the_policies():
    assert LAPTOP.may_leave_app
    assert not LAPTOP.is_kiosk
    allowed = KIOSK
    assert allowed.is_kiosk
    for name in ("may_leave_app", "may_close", "may_drop", "may_select_text", "has_all_keys", "keeps_anything",
                 "staff_without_pin"):
        assert getattr(allowed, name) is False, name
