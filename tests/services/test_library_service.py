"""The library while the app runs: answers at once, the folder compared behind it, the screen told what changed."""

import threading
from pathlib import Path

import pytest

from reader.errors import ArticleNotFound, ContentFolderMissing, ReaderError
from reader.library import refresh as refresh_module
from reader.services.library_service import LibraryService
from reader.services.tasks import Tasks

MEDIA = Path(__file__).parents[2] / "content" / "media"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "sleep.md").write_text("---\ntitle: Sleep\ncategory: rest\n---\n\nRest.\n", encoding="utf-8")
    (folder / "en" / "noise.md").write_text("---\ntitle: Noise\ncategory: rest\n---\n\nHush.\n", encoding="utf-8")
    (folder / "library.toml").write_text('[place]\nname = "Test"\n[[category]]\nid = "rest"\ntitle = { en = "Rest" }\n')
    return folder


@pytest.fixture
def service(qapp, content, tmp_path):
    """Make a service on the folder; all are closed as the app closes them."""
    made = []

    def make(folder=content):
        made.append(LibraryService(folder, tmp_path / "cache", Tasks(1)))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def ready(service, qtbot):
    """A service that has looked at the folder once."""
    made = service()
    with qtbot.waitSignal(made.refreshed, timeout=60000):
        made.refresh()
    return made


def look_again(library, qtbot):
    """Let it look at the folder; return what it said in the end."""
    with qtbot.waitSignal(library.refreshed, timeout=60000) as told:
        library.refresh()
    return told.args[0]


def test_before_the_first_look_it_is_empty_and_answers(service):
    made = service()
    assert made.languages() == ()
    assert made.page("sleep", "en") is None
    assert made.shelves("en", 4) == ()


def test_the_first_look_brings_the_articles_and_says_so(service, qtbot):
    made = service()
    steps = []
    made.progressed.connect(lambda done, of: steps.append((done, of)))
    with qtbot.waitSignals([made.changed, made.refreshed], timeout=60000):
        made.refresh()
        assert made.is_refreshing
    assert not made.is_refreshing
    assert made.languages() == ("en",)
    assert made.count("en") == 2
    assert made.page("sleep", "en").card.title == "Sleep"
    assert made.category("rest", "en").title == "Rest"
    assert made.category("nothing", "en") is None
    assert steps[-1] == (2, 2)


def test_the_next_start_has_them_at_once(ready, service):
    assert service().find("sleep", "en").title == "Sleep"


def test_a_look_that_finds_nothing_new_does_not_disturb_the_screen(ready, qtbot):
    with qtbot.assertNotEmitted(ready.changed), qtbot.assertNotEmitted(ready.progressed):
        assert not look_again(ready, qtbot)


def test_new_changed_and_removed_articles_are_named(ready, content, qtbot):
    (content / "en" / "dreams.md").write_text("# Dreams\n\nThey pass.\n")
    (content / "en" / "sleep.md").write_text("---\ntitle: Good sleep\n---\n\nRest.\n")
    (content / "en" / "noise.md").unlink()
    with qtbot.waitSignal(ready.changed, timeout=60000):
        change = look_again(ready, qtbot)
    assert (change.added, change.changed, change.removed) == (("dreams",), ("sleep",), ("noise",))
    assert ready.find("sleep", "en").title == "Good sleep"
    assert ready.find("noise", "en") is None


def test_while_one_look_runs_another_is_not_begun(service, qtbot, monkeypatch):
    """GIVEN a look under way WHEN it is asked for again THEN it is one look."""
    looks, go_on = [], threading.Event()
    real = refresh_module.refresh

    def slow(*args, **kwargs):
        looks.append(1)
        go_on.wait(30)
        return real(*args, **kwargs)

    monkeypatch.setattr(refresh_module, "refresh", slow)
    made = service()
    with qtbot.waitSignal(made.refreshed, timeout=60000):
        made.refresh()
        made.refresh()
        go_on.set()
    assert looks == [1]
    look_again(made, qtbot)
    assert looks == [1, 1]


def test_a_folder_that_is_not_there_is_told_and_the_articles_stay(ready, content, qtbot):
    content.rename(content.with_name("unplugged"))
    with qtbot.waitSignal(ready.refresh_failed, timeout=60000) as told:
        ready.refresh()
    assert isinstance(told.args[0], ContentFolderMissing)
    assert ready.page("sleep", "en").card.title == "Sleep"
    content.with_name("unplugged").rename(content)
    assert not look_again(ready, qtbot).removed


def test_a_bug_while_looking_is_told_in_words_for_people(ready, qtbot, monkeypatch, caplog):
    monkeypatch.setattr(refresh_module, "refresh", lambda *args, **kwargs: 1 / 0)
    with qtbot.waitSignal(ready.refresh_failed, timeout=60000) as told:
        ready.refresh()
    assert type(told.args[0]) is ReaderError
    assert "ZeroDivisionError" in caplog.text
    assert not ready.is_refreshing


def test_closing_ends_a_look_that_is_under_way(service, monkeypatch):
    cancelled, begun = [], threading.Event()

    def endless(content, file, *, is_cancelled, **_more):
        begun.set()
        while not is_cancelled():
            pass
        cancelled.append(1)

    monkeypatch.setattr(refresh_module, "refresh", endless)
    made = service()
    made.refresh()
    assert begun.wait(30)
    made.close()
    assert cancelled == [1]


def test_two_folders_have_a_catalogue_each(ready, service, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    assert service(other).languages() == ()
    assert service().languages() == ("en",)


def test_a_path_in_the_folder_is_a_ref(ready, content, tmp_path):
    assert ready.ref_of(content / "en" / "sleep.md") == "en/sleep.md"
    assert ready.ref_of(content / "en" / ".." / "en" / "sleep.md") == "en/sleep.md"
    assert ready.ref_of(tmp_path / "elsewhere.md") == ""
    assert ready.by_path("en/sleep.md").id == "sleep"


class TestVisitors:
    """Files that someone opens from outside of the library."""

    @pytest.fixture
    def visit(self, ready, qtbot):
        def visiting(path):
            answers = []
            ready.visit(path, answers.append, answers.append)
            qtbot.waitUntil(lambda: bool(answers), timeout=60000)
            return answers[0]

        return visiting

    def test_it_is_known_by_its_path_and_not_part_of_the_library(self, ready, visit, tmp_path):
        (tmp_path / "mine.md").write_text("# Mine\n\nText.\n")
        name = visit(tmp_path / "mine.md")
        assert ready.page(name, "en").card.title == "Mine"
        assert ready.count("en") == 2
        assert ready.find(name, "en") is None

    def test_its_pictures_lie_in_its_own_folder(self, ready, visit, tmp_path, content):
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "p.webp").write_bytes(next(MEDIA.glob("*.webp")).read_bytes())
        (outside / "mine.md").write_text("# Mine\n\n![Hills](p.webp)\n")
        page = ready.page(visit(outside / "mine.md"), "en")
        assert ready.locate(page.pictures[0].ref) == (outside, "p.webp")
        assert ready.locate("media/x.png") == (content, "media/x.png")

    def test_reading_it_again_shows_what_it_says_now(self, ready, visit, tmp_path):
        path = tmp_path / "mine.md"
        path.write_text("# Before\n\nText.\n")
        visit(path)
        path.write_text("# After\n\nText.\n")
        assert ready.page(visit(path), "en").card.title == "After"

    def test_a_file_that_is_not_there_is_a_known_failure(self, visit, tmp_path):
        assert isinstance(visit(tmp_path / "gone.md"), ArticleNotFound)
