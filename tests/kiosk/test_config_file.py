"""Values are changed in the file, and what staff wrote beside them stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.kiosk.config import ROWS, KioskConfig, read
from reader.kiosk.config_file import save, with_values
from reader.paths import bundled_resources

MINE = "# ours\nidle_seconds = 200  # the doctor asked for it\nclinic_name = \"North # 1\"\n"


def test_a_line_is_changed_and_its_comment_stays():
    assert with_values(MINE, {"idle_seconds": 300, "clinic_name": "South"}) == (
        "# ours\nidle_seconds = 300  # the doctor asked for it\nclinic_name = \"South\"\n")


def test_what_is_commented_out_is_brought_in_at_its_place():
    text = (bundled_resources() / "kiosk" / "kiosk.toml").read_text(encoding="utf-8")
    changed = with_values(text, {"diagonal_inches": 27.0, "languages": ("es", "en")})
    assert len(changed.splitlines()) == len(text.splitlines()) + 1
    lines = changed.splitlines()
    assert lines[lines.index("# diagonal_inches = 21.5") + 1] == "diagonal_inches = 27.0"
    assert read(changed) == (KioskConfig(diagonal_inches=27.0, languages=("es", "en")), ())


def test_another_one_comes_at_the_end_but_before_a_part_of_its_own():
    assert with_values("sounds = true\n[x]\ny = 1\n", {"printer": True}) == "sounds = true\nprinter = true\n[x]\ny = 1\n"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80).map(str.strip))
def test_any_name_comes_back(name):
    assert read(with_values(MINE, {"clinic_name": name}))[0].clinic_name == name


def test_a_broken_file_is_made_anew_and_kept_beside(tmp_path):
    file = tmp_path / "kiosk.toml"
    file.write_text("idle_seconds = = 4\n")
    assert save(file, {"warn_seconds": 40}).warn_seconds == 40
    assert (tmp_path / "kiosk.toml.previous").read_text() == "idle_seconds = = 4\n"


def test_a_value_over_several_lines_costs_no_other_one(tmp_path):
    file = tmp_path / "kiosk.toml"
    file.write_text('idle_seconds = 90\nlanguages = [\n "en",\n "es",\n]\n')
    config = save(file, {"languages": ("es",)})
    assert (config.idle_seconds, config.languages) == (90, ("es",))


def test_what_cannot_be_is_refused_and_nothing_changes(tmp_path):
    file = tmp_path / "kiosk.toml"
    file.write_text(MINE)
    for changes in ({"warn_seconds": 5}, {"nonsense": 1}):
        with pytest.raises(ReaderError):
            save(file, changes)
    assert file.read_text() == MINE


def test_every_row_can_be_changed(tmp_path):
    file = tmp_path / "kiosk.toml"
    for row in ROWS:
        usual = getattr(KioskConfig(), row.key)
        other = (not usual if isinstance(usual, bool) else row.choices[-1] if row.choices
                 else ("es",) if isinstance(usual, tuple) else type(usual)(row.most) if row.most
                 else "F9" if row.key.endswith("_key") else "A name")
        assert getattr(save(file, {row.key: other}), row.key) == other, row.key
