"""Settings while the app runs: the file, what the command line decides for one run, and what people choose."""

from dataclasses import replace

import pytest

from reader import settings
from reader.appearance import Appearance
from reader.errors import CannotSave
from reader.services.settings_service import SettingsService
from reader.services.tasks import Tasks


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def service(qapp, file):
    """Make a service on the file, with what the command line decides."""
    made = []

    def make(*, is_kept=True, **overrides):
        writer = Tasks(1)
        made.append((SettingsService(file, overrides, writer, is_kept=is_kept), writer))
        return made[-1][0]

    yield make
    for _, writer in made:
        writer.finish()


def kept(service, file):
    """What the file says once everything has been written."""
    service.flush()
    service._writer.finish()
    return settings.load(file)[0]


def test_without_a_file_the_defaults_hold_and_no_file_is_made(service, file):
    made = service()
    assert made.appearance == Appearance()
    assert made.language == ""
    made.flush()
    assert not file.exists()


def test_what_the_file_says_holds(service, file):
    settings.save(file, {"theme": "dark", "language": "es"})
    made = service()
    assert made.appearance == Appearance(theme="dark")
    assert made.language == "es"


def test_what_is_wrong_in_the_file_is_told(service, file, caplog):
    file.parent.mkdir()
    file.write_text('theme = "pink"')
    made = service()
    assert len(made.complaints) == 1
    assert made.complaints[0] in caplog.text


def test_a_choice_is_told_at_once_and_kept(service, file, qtbot):
    made = service()
    wanted = Appearance(theme="sepia", text_percent=150)
    with qtbot.waitSignal(made.appearance_changed) as told:
        made.set_appearance(wanted)
    assert told.args == [wanted]
    assert made.appearance == wanted
    assert settings.appearance_of(kept(made, file)) == wanted


def test_the_same_choice_again_is_neither_told_nor_written(service, file, qtbot):
    made = service()
    with qtbot.assertNotEmitted(made.appearance_changed), qtbot.assertNotEmitted(made.language_changed):
        made.set_appearance(made.appearance)
        made.set_language(made.language)
    kept(made, file)
    assert not file.exists()


def test_many_choices_in_a_row_are_written_once(service, file, qtbot, monkeypatch):
    writes = []
    monkeypatch.setattr(settings, "save", lambda path, values: writes.append(values["text_percent"]))
    made = service()
    for percent in (115, 130, 150, 175):
        made.set_appearance(Appearance(text_percent=percent))
    qtbot.waitUntil(lambda: bool(writes))
    assert writes == [175]


def test_what_the_command_line_decides_is_never_written(service, file):
    made = service(theme="dark", language="es")
    assert made.appearance.theme == "dark"
    made.set_appearance(replace(made.appearance, text_percent=200))
    assert made.appearance == Appearance(theme="dark", text_percent=200)
    assert kept(made, file) == settings.defaults() | {"text_percent": 200}


def test_a_choice_on_screen_beats_the_command_line_and_is_kept(service, file):
    made = service(theme="dark", text_percent=200)
    made.set_appearance(replace(made.appearance, theme="light"))
    assert made.appearance == Appearance(theme="light", text_percent=200)
    assert kept(made, file) == settings.defaults() | {"theme": "light"}
    assert service().appearance == Appearance(theme="light")


def test_the_language_is_told_and_kept(service, file, qtbot):
    made = service()
    with qtbot.waitSignal(made.language_changed) as told:
        made.set_language("es")
    assert told.args == ["es"]
    assert kept(made, file)["language"] == "es"


def test_a_disk_that_takes_nothing_is_told_and_the_choice_holds(service, file, qtbot):
    file.parent.write_text("a file stands where the folder should be")
    made = service()
    with qtbot.waitSignal(made.save_failed) as told:
        made.set_appearance(Appearance(theme="dark"))
        made.flush()
    assert isinstance(told.args[0], CannotSave)
    assert made.appearance.theme == "dark"


def test_where_nothing_is_kept_a_choice_holds_until_the_next_person_comes(service, file, qtbot):
    made = service(is_kept=False, theme="sepia", language="en")
    made.set_appearance(replace(made.appearance, theme="dark", text_percent=200))
    made.set_language("es")
    made.set_speech_volume(100)
    assert (made.appearance.theme, made.language, made.speech_volume) == ("dark", "es", 100)
    kept(made, file)
    assert not file.exists()
    with qtbot.waitSignals([made.appearance_changed, made.language_changed]):
        made.begin_anew()
    assert made.appearance == Appearance(theme="sepia")
    assert (made.language, made.speech_volume) == ("en", settings.defaults()["speech_volume"])


def test_a_next_person_after_one_who_chose_nothing_changes_nothing(service, qtbot):
    made = service(is_kept=False)
    with qtbot.assertNotEmitted(made.appearance_changed), qtbot.assertNotEmitted(made.language_changed):
        made.begin_anew()


def test_what_staff_choose_for_the_place_is_kept_also_there(service, file):
    made = service(is_kept=False)
    made.set_paper("a4")
    made.set_language("es")
    assert kept(made, file) == settings.defaults() | {"paper": "a4"}
