"""What was searched for on this computer: listed again, until people do not want it."""

import pytest

from reader.services.reading_service import ReadingService
from reader.services.recent_searches import MOST, RecentSearches
from reader.services.settings_service import SettingsService
from reader.services.tasks import Tasks


@pytest.fixture
def make(qapp, tmp_path):
    """Make one as each start of the app does; all are closed as the app closes them."""
    made = []

    def make():
        writer = Tasks(1)
        reading = ReadingService(tmp_path / "reading.sqlite3", writer)
        settings = SettingsService(tmp_path / "settings.toml", {}, writer)
        made.append((settings, reading, writer))
        return RecentSearches(reading, settings)

    def close():
        for settings, reading, writer in made:
            settings.flush()
            writer.finish()
            reading.close()
        made.clear()

    make.close = close
    yield make
    close()


def test_the_latest_stands_first_and_is_there_the_next_time(make):
    recent = make()
    for words in ("bad dreams", "  special   K ", "Bad Dreams", "   ", ""):
        recent.note(words)
    assert recent.all() == ("Bad Dreams", "special K")
    make.close()
    assert make().all() == ("Bad Dreams", "special K")


def test_only_the_latest_few_are_kept(make):
    recent = make()
    for number in range(MOST + 3):
        recent.note(f"words {number}")
    assert len(recent.all()) == MOST
    assert recent.all()[0] == f"words {MOST + 2}"


def test_cleared_is_gone(make):
    recent = make()
    recent.note("bad dreams")
    recent.clear()
    assert recent.all() == ()
    make.close()
    assert make().all() == ()


def test_switched_off_forgets_and_keeps_nothing_until_it_is_on_again(make):
    recent = make()
    recent.note("bad dreams")
    recent.set_kept(False)
    recent.note("ketamine")
    assert (recent.all(), recent.are_kept) == ((), False)
    make.close()
    again = make()
    assert (again.all(), again.are_kept) == ((), False)
    again.set_kept(True)
    assert again.all() == ()
    again.note("sleep")
    assert again.all() == ("sleep",)


@pytest.mark.parametrize("kept", ["not json", "{}", "7", '[1, null, "words"]'])
def test_what_cannot_be_read_is_left_out(make, kept):
    recent = make()
    recent._reading.set_state("searches", kept)
    assert recent.all() in ((), ("words",))
    recent.note("sleep")
    assert recent.all()[0] == "sleep"
