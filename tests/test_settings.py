"""The table of settings and its file: what people type by hand never stops the app."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import settings
from reader.appearance import TEXT_STEPS, THEME_CHOICES, Appearance, nearest_step, next_step
from reader.errors import CannotSave


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.toml"


def written(file, text):
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return settings.load(file)


def test_every_default_is_one_of_its_choices():
    for setting in settings.SETTINGS:
        assert setting.accepts(setting.default), setting.key


def test_the_table_has_every_field_of_the_appearance_with_the_same_default():
    assert settings.appearance_of(settings.defaults()) == Appearance()


def test_without_a_file_the_defaults_hold_and_nothing_is_said(file):
    assert settings.load(file) == (settings.defaults(), ())
    assert not file.parent.exists()


@pytest.mark.parametrize("setting", settings.SETTINGS, ids=lambda setting: setting.key)
def test_each_choice_comes_back_from_the_file(file, setting):
    for choice in setting.choices or ((True, False) if type(setting.default) is bool else ("es", "pt-BR")):
        values = settings.defaults() | {setting.key: choice}
        settings.save(file, values)
        assert settings.load(file) == (values, ())


def test_only_what_differs_from_the_defaults_is_written(file):
    settings.save(file, settings.defaults() | {"theme": "sepia"})
    with file.open("rb") as stream:
        assert tomllib.load(stream) == {"theme": "sepia"}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_the_file(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    settings.save(file, {"language": text})
    assert settings.load(file)[0]["language"] == text


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('theme = "pink"', "theme"),
        ("theme = 3", "theme"),
        ('text_percent = "150"', "text_percent"),
        ("text_percent = 151", "text_percent"),
        ("text_percent = 150.0", "text_percent"),
        ("text_percent = true", "text_percent"),
        ("language = 7", "language"),
        ("lines = []", "lines"),
    ],
)
def test_a_value_that_cannot_be_is_replaced_and_said(file, line, key):
    values, complaints = written(file, f'width = "wide"\n{line}\n')
    assert values == settings.defaults() | {"width": "wide"}
    assert len(complaints) == 1
    assert key in complaints[0]


def test_a_wrong_choice_is_answered_with_what_can_be_chosen(file):
    _, (complaint,) = written(file, 'theme = "pink"')
    assert all(choice in complaint for choice in THEME_CHOICES)


def test_an_unknown_key_is_said_and_the_others_count(file):
    values, (complaint,) = written(file, 'colour = "red"\ntheme = "dark"')
    assert "colour" in complaint
    assert values["theme"] == "dark"


@pytest.mark.parametrize("damage", [b"theme = ", b"\xff\xfe\x00t", b"a = 1\na = 2", b"\x00" * 50, b"[" * 3000])
def test_a_file_that_is_no_toml_gives_the_defaults_and_one_sentence(file, damage):
    file.parent.mkdir()
    file.write_bytes(damage)
    values, complaints = settings.load(file)
    assert values == settings.defaults()
    assert len(complaints) == 1
    assert file.read_bytes() == damage


def test_a_folder_in_the_place_of_the_file_gives_the_defaults(file):
    file.mkdir(parents=True)
    values, complaints = settings.load(file)
    assert values == settings.defaults()
    assert len(complaints) == 1


def test_saving_where_a_file_stands_in_the_way_of_the_folder_is_a_known_failure(tmp_path):
    (tmp_path / "config").write_text("")
    with pytest.raises(CannotSave):
        settings.save(tmp_path / "config" / "settings.toml", {"theme": "dark"})


@pytest.mark.parametrize(
    ("percent", "step"), [(85, 85), (0, 85), (92, 85), (93, 100), (122, 115), (275, 250), (999, 300)]
)
def test_the_nearest_step(percent, step):
    assert nearest_step(percent) == step


def test_stepping_goes_through_every_size_and_stops_at_the_ends():
    seen = [TEXT_STEPS[0]]
    while (up := next_step(seen[-1], 1)) != seen[-1]:
        seen.append(up)
    assert tuple(seen) == TEXT_STEPS
    down = [seen[-1]]
    while (below := next_step(down[-1], -1)) != down[-1]:
        down.append(below)
    assert tuple(reversed(down)) == TEXT_STEPS


def test_stepping_from_a_size_between_the_steps():
    assert next_step(120, 1) == 130
    assert next_step(120, -1) == 115
