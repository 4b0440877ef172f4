"""The preview of one file: told at once, told again when it is saved, never taken away by half a file."""

import os
from pathlib import Path

import pytest

from reader.library.settling import Settling
from reader.roots import STAFF, Roots
from reader.services.library_service import LibraryService
from reader.services.preview_service import PreviewService
from reader.services.tasks import Tasks

MEDIA = Path(__file__).parents[2] / "content" / "media"
PATIENT = 60_000  # ms: the machine may be busy
TEXT = "---\ntitle: Sleep\n{more}---\n\n{words}\n"


def text(words="Rest well.", more=""):
    return TEXT.format(words=words, more=more)


class Told:
    """Everything that a service says, in order."""

    def __init__(self, service):
        self.pages, self.problems, self.drafts, self.sentences = [], [], [], []
        service.page_ready.connect(self._on_page)
        service.page_failed.connect(self.sentences.append)

    def _on_page(self, page, problems, is_draft):
        self.pages.append(page)
        self.problems.append(problems)
        self.drafts.append(is_draft)

    @property
    def last(self):
        return self.pages[-1].html


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "sleep.md").write_text(text(), encoding="utf-8")
    return folder


@pytest.fixture
def article(content):
    return content / "en" / "sleep.md"


@pytest.fixture
def make(qapp, content, tmp_path):
    """Make a library on a folder, and a preview with it."""
    made = []

    def _make(roots=content):
        library = LibraryService(roots, tmp_path / "cache", Tasks(1))
        service = PreviewService(library, tmp_path / "cache")
        made.append((library, service))
        return library, service

    yield _make
    for library, service in made:
        assert service.close()
        library.close()


@pytest.fixture
def service(make):
    return make()[1]


@pytest.fixture
def told(service):
    return Told(service)


@pytest.fixture
def watched(service, told, article, qtbot):
    """The service watches the article, and has told of it once."""
    with qtbot.waitSignal(service.page_ready, timeout=PATIENT):
        service.watch(article)
    return service


def test_a_page_comes_at_once_with_its_problems(service, told, article, qtbot):
    article.write_text(text("![](lake.webp)"), encoding="utf-8")
    with qtbot.waitSignal(service.page_ready, timeout=PATIENT):
        service.watch(article)
    assert told.pages[0].card.title == "Sleep"
    assert told.pages[0].card.path == "en/sleep.md"
    assert "picture.missing" in [problem.code for problem in told.problems[0]]
    assert told.drafts == [False]
    assert service.is_inside
    assert service.path == article


def test_a_draft_is_shown_and_called_one(service, told, article, qtbot):
    article.write_text(text(more="draft: yes\n"), encoding="utf-8")
    with qtbot.waitSignal(service.page_ready, timeout=PATIENT):
        service.watch(article)
    assert told.drafts == [True]
    assert "Rest well." in told.last


def write_in_place(path, words):
    path.write_text(words, encoding="utf-8")


def replace_atomically(path, words):
    other = path.with_name(".sleep.md.tmp")
    other.write_text(words, encoding="utf-8")
    os.replace(other, path)


def move_away_and_make_anew(path, words):
    path.rename(path.with_name("sleep.md~"))
    path.write_text(words, encoding="utf-8")


@pytest.mark.parametrize("save", [write_in_place, replace_atomically, move_away_and_make_anew])
def test_it_is_told_again_each_time_it_is_saved(watched, told, article, qtbot, save):
    for words in ("Breathe slowly.", "Walk in the morning light."):
        save(article, text(words))
        qtbot.waitUntil(lambda words=words: words in told.last, timeout=PATIENT)
    assert told.sentences == []


def test_a_file_that_did_not_change_is_not_told_again(watched, told, article, qtbot):
    looks = []
    watched._next.timeout.connect(lambda: looks.append(1))
    article.write_bytes(article.read_bytes())  # saved without a change
    qtbot.waitUntil(lambda: len(looks) >= 6, timeout=PATIENT)
    assert len(told.pages) == 1


def test_a_half_written_file_is_never_shown(watched, told, article, qtbot):
    passed = [0.0]  # seconds, on a clock that stands still while the file is being written
    watched._settling = Settling(clock=lambda: passed[0],
                                 now_ns=lambda: article.stat().st_mtime_ns + round(passed[0] * 1e9))
    looks = []
    watched._next.timeout.connect(lambda: looks.append(1))
    whole = text("The first line.\n\nThe last line. " + "And much more in between. " * 40)
    with article.open("w", encoding="utf-8") as file:  # now there is nothing in it
        for start in range(0, len(whole), 400):
            looks.clear()
            qtbot.waitUntil(lambda: len(looks) >= 3, timeout=PATIENT)
            file.write(whole[start:start + 400])
            file.flush()
    assert len(told.pages) == 1
    passed[0] = 10.0
    qtbot.waitUntil(lambda: len(told.pages) == 2, timeout=PATIENT)
    assert "The first line." in told.last
    assert told.last.count("And much more") == 40
    assert told.sentences == []


@pytest.mark.parametrize(("raw", "word"), [
    (b"", "nothing in this file"), (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "picture"),
    (text().encode() + b"\0" * 40, "end of this file"),
])
def test_what_is_no_article_takes_nothing_away_and_is_told_once(watched, told, article, qtbot, raw, word):
    looks = []
    with qtbot.waitSignal(watched.page_failed, timeout=PATIENT) as failed:
        article.write_bytes(raw)
    assert word in failed.args[0]
    assert "preview shows what was in it before" in failed.args[0]
    watched._next.timeout.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) >= 3, timeout=PATIENT)
    assert len(told.pages) == len(told.sentences) == 1
    # The very same text again: that the trouble is over has to be told.
    with qtbot.waitSignal(watched.page_ready, timeout=PATIENT):
        article.write_text(text(), encoding="utf-8")


def test_a_file_that_is_gone_is_told_and_greeted_when_it_is_back(watched, told, article, qtbot):
    kept = article.read_bytes()
    with qtbot.waitSignal(watched.page_failed, timeout=PATIENT) as failed:
        article.unlink()
    assert "sleep.md is not here any more" in failed.args[0]
    with qtbot.waitSignal(watched.page_ready, timeout=PATIENT):
        article.write_bytes(kept)


def test_a_file_that_never_was_is_told(service, told, content, qtbot):
    with qtbot.waitSignal(service.page_failed, timeout=PATIENT) as failed:
        service.watch(content / "nothing.md")
    assert "nothing.md" in failed.args[0]
    assert "before" not in failed.args[0]
    assert told.pages == []


def test_a_folder_of_that_name_is_told_and_does_not_keep_it_busy(service, told, content, qtbot):
    (content / "folder.md").mkdir()
    with qtbot.waitSignal(service.page_failed, timeout=PATIENT):
        service.watch(content / "folder.md")
    looks = []
    service._next.timeout.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) >= 3, timeout=PATIENT)
    assert len(told.sentences) == 1


def test_a_folder_that_does_not_answer_is_told_and_that_it_answers_again(watched, told, qtbot):
    watched._on_deadline()
    assert "does not answer" in told.sentences[0]
    qtbot.waitUntil(lambda: len(told.pages) == 2, timeout=PATIENT)


def test_reload_reads_what_did_not_change(watched, qtbot):
    with qtbot.waitSignal(watched.page_ready, timeout=PATIENT):
        watched.reload()


def test_another_file_takes_its_place(watched, told, content, article, qtbot):
    (content / "en" / "noise.md").write_text("---\ntitle: Noise\n---\n\nHush.\n", encoding="utf-8")
    with qtbot.waitSignal(watched.page_ready, timeout=PATIENT):
        watched.watch(content / "en" / "noise.md")
    article.write_text(text("Too late."), encoding="utf-8")
    looks = []
    watched._next.timeout.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) >= 4, timeout=PATIENT)
    assert [page.card.title for page in told.pages] == ["Sleep", "Noise"]


def test_after_stop_nothing_is_told(watched, told, article, qtbot):
    watched.reload()
    watched.stop()
    article.write_text(text("Too late."), encoding="utf-8")
    assert watched._workers.finish(PATIENT)
    qtbot.wait(1)  # what the workers sent has been delivered
    assert len(told.pages) == 1
    assert watched.path is None


def test_words_that_the_library_explains_are_explained(make, content, article, qtbot):
    (content / "en" / "words.md").write_text(
        "---\ntitle: Words\nglossary: yes\n---\n\nRest\n:   Doing nothing for a while.\n", encoding="utf-8")
    library, service = make()
    with qtbot.waitSignal(library.refreshed, timeout=PATIENT):
        library.refresh()
    with qtbot.waitSignal(service.page_ready, timeout=PATIENT) as ready:
        service.watch(article)
    assert ready.args[0].terms == (("Rest", "Doing nothing for a while."),)


def test_a_file_in_the_staffs_own_folder_shows_pictures_of_both(make, content, tmp_path, qtbot):
    staff = tmp_path / "staff"
    for folder, name in ((content, "one.webp"), (staff, "two.webp")):
        (folder / "media").mkdir(parents=True)
        (folder / "media" / name).write_bytes((MEDIA / "winding-path.webp").read_bytes())
    own = staff / "own.md"
    own.write_text(text("![One](media/one.webp)\n\n![Two](media/two.webp)"), encoding="utf-8")
    library, service = make(Roots(content, staff))
    with qtbot.waitSignal(service.page_ready, timeout=PATIENT) as ready:
        service.watch(own)
    page = ready.args[0]
    assert page.card.path == STAFF + "own.md"
    assert [library.roots.file(picture.ref).parents[1] for picture in page.pictures] == [content, staff]


def test_a_file_from_outside_of_the_library_has_its_own_pictures(make, tmp_path, qtbot):
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "lake.webp").write_bytes((MEDIA / "winding-path.webp").read_bytes())
    (folder / "new.md").write_text(text("![A lake](lake.webp)"), encoding="utf-8")
    library, service = make()
    with qtbot.waitSignal(service.page_ready, timeout=PATIENT) as ready:
        service.watch(folder / "new.md")
    page = ready.args[0]
    assert not service.is_inside
    assert library.locate(page.pictures[0].ref) == (folder, "lake.webp")
