"""How far articles were read: answered at once, kept behind the scenes, never going backward."""

import pytest

from reader.errors import CannotSave
from reader.marks.store import Store
from reader.model import ReadingPlace
from reader.services import reading_service
from reader.services.reading_service import ReadingService
from reader.services.tasks import Tasks

TOP, MIDDLE, END = ReadingPlace(), ReadingPlace("what-helps", 1, 0, 0.5), ReadingPlace("end", 0, 0, 1.0)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "reading.sqlite3"


@pytest.fixture
def service(qapp, path):
    """Make a service on the file; all are closed as the app closes them."""
    made = []

    def make():
        writer = Tasks(1)
        made.append((ReadingService(path, writer), writer))
        return made[-1][0]

    yield make
    for one, writer in made:
        writer.finish()
        one.close()


@pytest.fixture
def clock(monkeypatch):
    """A clock that can be set: people see its times, nothing is ordered by them."""
    times = [1000.0]
    monkeypatch.setattr(reading_service.time, "time", lambda: times[0])
    return times


def ids(records):
    return [record.article for record in records]


def test_nothing_is_known_of_an_article_that_was_never_open(service):
    made = service()
    assert made.record("sleep", "en") is None
    assert made.begun("en", 5) == ()


def test_what_was_noted_is_answered_at_once_and_told(service, qtbot, clock):
    made = service()
    with qtbot.waitSignal(made.changed) as told:
        made.note("sleep", "en", MIDDLE, 0.5)
    assert told.args == [made.record("sleep", "en")]
    record = made.record("sleep", "en")
    assert (record.place, record.progress, record.finished, record.opened) == (MIDDLE, 0.5, False, 1000.0)


def test_it_is_there_after_a_restart(service):
    first = service()
    first.note("sleep", "en", MIDDLE, 0.5)
    record = first.record("sleep", "en")
    first._writer.finish()
    assert service().record("sleep", "en") == record


def test_progress_never_shrinks_but_the_place_moves(service):
    made = service()
    made.note("sleep", "en", END, 0.9)
    made.note("sleep", "en", TOP, 0.1)
    assert (made.record("sleep", "en").place, made.record("sleep", "en").progress) == (TOP, 0.9)


def test_progress_of_the_last_run_counts(service):
    first = service()
    first.note("sleep", "en", END, 1.0)
    first._writer.finish()
    second = service()
    second.note("sleep", "en", TOP, 0.1)
    assert second.record("sleep", "en").finished


@pytest.mark.parametrize(("progress", "finished"), [(0.5, False), (0.969, False), (0.97, True), (1.0, True)])
def test_an_article_is_finished_near_its_end(service, progress, finished):
    made = service()
    made.note("sleep", "en", END, progress)
    assert made.record("sleep", "en").finished is finished


def test_to_go_on_with_are_those_begun_and_not_finished_the_latest_first(service):
    made = service()
    for article, progress in (("a", 0.3), ("done", 1.0), ("b", 0.4), ("just-opened", 0.01), ("c", 0.5)):
        made.note(article, "en", MIDDLE, progress)
    made.note("other", "es", MIDDLE, 0.5)
    assert ids(made.begun("en", 9)) == ["c", "b", "a"]
    assert ids(made.begun("en", 2)) == ["c", "b"]
    assert ids(made.begun("es", 9)) == ["other"]


def test_going_back_to_an_article_makes_it_the_latest_also_when_nothing_else_changed(service):
    made = service()
    made.note("a", "en", MIDDLE, 0.5)
    made.note("b", "en", MIDDLE, 0.5)
    made.note("a", "en", MIDDLE, 0.5)
    assert ids(made.begun("en", 9)) == ["a", "b"]


def test_the_order_is_the_same_after_a_restart_whatever_the_clock_did(service, clock):
    first = service()
    for article, now in (("a", 5000.0), ("b", 10.0), ("c", 4_000_000_000.0), ("a", 1.0)):
        clock[0] = now
        first.note(article, "en", MIDDLE, 0.5)
    assert ids(first.begun("en", 9)) == ["a", "c", "b"]
    first._writer.finish()
    second = service()
    assert ids(second.begun("en", 9)) == ["a", "c", "b"]
    second.note("b", "en", MIDDLE, 0.6)
    assert ids(second.begun("en", 9)) == ["b", "a", "c"]


def test_standing_still_is_not_told_again(service, qtbot):
    made = service()
    made.note("a", "en", MIDDLE, 0.5)
    with qtbot.assertNotEmitted(made.changed):
        made.note("a", "en", MIDDLE, 0.5)
        made.note("a", "en", MIDDLE, 0.4)


def test_words_about_the_window_are_kept(service):
    first = service()
    first.set_state("geometry", "left half")
    first.set_state("article", "sleep")
    first._writer.finish()
    assert first.state("geometry") == "left half"
    assert service().state("article") == "sleep"


def test_a_word_can_be_taken_back_at_once(service):
    """GIVEN a word on its way to the disk WHEN it is set back to what the disk has THEN that is what is kept."""
    made = service()
    made.set_state("article", "sleep")
    made.set_state("article", "")
    made._writer.finish()
    assert made.state("article") == ""


def test_a_disk_that_takes_nothing_is_told_and_reading_goes_on(service, qtbot, monkeypatch):
    def fail(self, record):
        raise CannotSave("No room.")

    monkeypatch.setattr(Store, "keep", fail)
    made = service()
    with qtbot.waitSignal(made.save_failed) as told:
        made.note("sleep", "en", MIDDLE, 0.5)
    assert isinstance(told.args[0], CannotSave)
    assert made.record("sleep", "en").place == MIDDLE


def test_where_nothing_can_be_written_it_works_for_this_run(service, path):
    path.parent.write_text("a file stands where the folder should be")
    made = service()
    made.note("sleep", "en", MIDDLE, 0.5)
    made._writer.finish()
    assert ids(made.begun("en", 5)) == ["sleep"]


# ---- where nothing of a person is kept ---------------------------------------------------------------------------


@pytest.fixture
def anonymous(qapp, path):
    """A service of a screen that many people use."""
    writer = Tasks(1)
    made = ReadingService(path, writer, is_kept=False)
    yield made
    writer.finish()
    made.close()


def test_nothing_of_a_person_is_written_where_nothing_is_kept(anonymous, path, qtbot):
    anonymous.note("sleep", "en", MIDDLE, 0.5)
    anonymous.set_state("searches", "secret")
    written = []
    anonymous.run(lambda store: store.recent(5), written.append)
    qtbot.waitUntil(lambda: bool(written))
    assert ids(written[0]) == ["sleep"]  # it works as ever
    assert ids(anonymous.begun("en", 5)) == ["sleep"]
    assert not path.parent.exists()


def test_the_next_person_finds_nothing_also_of_what_was_still_being_written(anonymous, qtbot):
    anonymous.note("sleep", "en", MIDDLE, 0.5)
    anonymous.set_state("searches", "secret")
    anonymous.begin_anew()
    assert anonymous.record("sleep", "en") is None
    assert anonymous.state("searches") == ""
    found = []
    anonymous.run(lambda store: (store.recent(5), store.state("searches")), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [((), "")]
    anonymous.note("noise", "en", MIDDLE, 0.3)
    anonymous.run(lambda store: store.recent(5), found.append)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert ids(found[1]) == ["noise"]
    assert ids(anonymous.begun("en", 5)) == ["noise"]
