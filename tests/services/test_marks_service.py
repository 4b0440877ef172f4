"""Marks while the app runs: there at once, there again after a restart, and where their words are after every edit."""

import os

import pytest

from reader.errors import CannotSave
from reader.kept import MarkColor, MarkKind, Standing
from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.marks.article_text import article_text
from reader.marks.store import Store
from reader.services.marks_service import MarksService
from reader.services.tasks import Tasks

SLEEP = """# Sleep and nightmares

Nights can be hard after something frightening.

## What helps

Keep the same hours every day. A walk in the morning helps the body to know what time it is.

Keep the bedroom dark and cool. Small changes add up over a few weeks.

## When to ask

Ask for help when nights stay bad for a month.
"""
WALK = "A walk in the morning helps the body to know what time it is."


class Desk:
    """A folder of articles, and the service over it, opened and closed as the app does."""

    def __init__(self, tmp_path):
        self.folder = tmp_path / "content" / "en"
        self.folder.mkdir(parents=True)
        self.catalogue_file, self.store_file = tmp_path / "catalogue", tmp_path / "data" / "reading.sqlite3"
        self.catalogue = self.writer = self.service = self.store = None
        self.put("sleep", SLEEP)
        self.put("other", "# Another one\n\nNothing of the kind stands here.\n")

    def put(self, name, text, *, look=True):
        (self.folder / f"{name}.md").write_text(text, encoding="utf-8")
        if look:
            self.look()

    def look(self):
        """What the library does when the folder has changed."""
        refresh(self.folder.parent, self.catalogue_file, processes=0)
        if self.service is not None:
            self.service.follow()

    def open(self, qtbot):
        self.catalogue = Catalogue.open(self.catalogue_file)
        self.writer = Tasks(1)
        self.store = None

        def store():
            self.store = self.store or Store.open(self.store_file)
            return self.store

        self.service = MarksService(store, self.catalogue.find, self.catalogue.by_hash, self.catalogue.page,
                                    self.writer)
        with qtbot.waitSignal(self.service.changed):
            self.service.load()
        return self.service

    def close(self):
        if self.service is not None:
            self.service.close()
            self.writer.finish()
            self.writer.run(self.store.close)
            self.writer.finish()
            self.catalogue.close()
            self.service = None

    def page(self, name="sleep"):
        return self.catalogue.page(name, "en")

    def where(self, words, name="sleep"):
        text = article_text(self.page(name)).text
        start = text.index(words)
        return start, start + len(words)

    def words(self, placed):
        """What stands now where a mark says that it is."""
        return article_text(self.page(placed.mark.spot.article)).text[placed.start:placed.end]


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.close()


def settled(service, qtbot, standing):
    """Wait until the only mark has this standing; return it."""
    qtbot.waitUntil(lambda: [one.standing for one in service.all()] == [standing])
    return service.all()[0]


def test_what_is_saved_is_there_at_once_and_after_a_restart(desk, qtbot):
    service = desk.open(qtbot)
    page = desk.page()
    saved = service.save_article(page)
    marked = service.highlight(page, *desk.where(WALK), MarkColor.GREEN, "Try this")
    place = service.save_place(page, *desk.where("What helps"))
    assert [one.mark.id for one in service.all()] == [saved.id, marked.id, place.id]
    assert service.saved_articles() == {("sleep", "en")}
    assert (marked.words, marked.heading, marked.title) == (WALK, "What helps", "Sleep and nightmares")
    desk.close()
    # WHEN the app is opened again
    service = desk.open(qtbot)
    assert [one.mark for one in service.all()] == [saved, marked, place]
    assert [one.standing for one in service.all()] == [Standing.HERE] * 3
    assert desk.words(service.mark(marked.id)) == WALK
    assert service.bookmark_of(desk.page().card) == saved


def test_a_mark_follows_its_words_when_the_article_is_edited_under_it(desk, qtbot):
    service = desk.open(qtbot)
    id_ = service.highlight(desk.page(), *desk.where(WALK), MarkColor.BLUE).id
    # WHEN a paragraph is put in before it
    desk.put("sleep", SLEEP.replace("## What helps", "A new paragraph of many words stands here.\n\n## What helps"))
    qtbot.waitUntil(lambda: desk.words(service.mark(id_)) == WALK)
    # AND its own sentence is edited a little
    edited = "A short walk in the morning helps the body to know what time it is."
    desk.put("sleep", SLEEP.replace(WALK, edited))
    placed = settled(service, qtbot, Standing.EDITED)
    assert "walk in the morning helps the body" in desk.words(placed)
    assert placed.mark.words == WALK, "what the person marked is kept as it was"
    desk.close()
    service = desk.open(qtbot)
    assert "walk in the morning helps the body" in desk.words(service.mark(id_))


def test_words_that_are_gone_are_told_as_lost_and_found_when_they_return(desk, qtbot):
    service = desk.open(qtbot)
    start, end = desk.where(WALK)
    mark = service.highlight(desk.page(), start - 1, end + 1, MarkColor.BLUE, "mine")
    assert mark.words == WALK, "white space at the ends is no part of what was marked"
    desk.put("sleep", SLEEP.replace(f" {WALK}", ""))
    placed = settled(service, qtbot, Standing.LOST)
    assert (placed.mark.words, placed.mark.note, placed.near) == (WALK, "mine", "what-helps")
    desk.put("sleep", SLEEP)
    assert desk.words(settled(service, qtbot, Standing.HERE)) == WALK


def test_an_article_that_goes_keeps_its_marks_and_gets_them_back(desk, qtbot):
    service = desk.open(qtbot)
    service.highlight(desk.page(), *desk.where(WALK), MarkColor.BLUE)
    os.rename(desk.folder / "sleep.md", desk.folder / "sleep.away")
    desk.look()
    placed = settled(service, qtbot, Standing.GONE)
    assert (placed.card, placed.mark.title, placed.mark.words) == (None, "Sleep and nightmares", WALK)
    os.rename(desk.folder / "sleep.away", desk.folder / "sleep.md")
    desk.look()
    assert desk.words(settled(service, qtbot, Standing.HERE)) == WALK


@pytest.mark.parametrize("header", ["formerly: sleep", "id: sleep", ""])
def test_marks_follow_a_file_that_gets_another_name(desk, qtbot, header):
    service = desk.open(qtbot)
    service.highlight(desk.page(), *desk.where(WALK), MarkColor.BLUE)
    service.save_article(desk.page())
    told = []
    service.renamed.connect(lambda *names: told.append(names))
    (desk.folder / "sleep.md").unlink()
    desk.put("nights", f"---\n{header}\n---\n{SLEEP}" if header else SLEEP)
    qtbot.waitUntil(lambda: {(one.standing, one.card and one.card.id) for one in service.all()}
                    == {(Standing.HERE, "nights")})
    new = "sleep" if header == "id: sleep" else "nights"
    assert told == ([("sleep", "nights", "en")] if new == "nights" else [])
    assert service.saved_articles() == {(new, "en")}
    desk.close()
    service = desk.open(qtbot)
    assert [one.card.id for one in service.all()] == ["nights", "nights"]


def test_what_was_removed_comes_back_at_its_place_in_the_order(desk, qtbot):
    service = desk.open(qtbot)
    page = desk.page()
    first = service.save_article(page)
    second = service.add_note(page, "Ask about this")
    service.remove(first.id)
    assert [one.mark for one in service.all()] == [second]
    service.restore(first.id)
    qtbot.waitUntil(lambda: [one.mark for one in service.all()] == [first, second])
    desk.close()
    assert [one.mark for one in desk.open(qtbot).all()] == [first, second]


def test_a_lost_highlight_can_be_kept_as_a_note_on_the_article(desk, qtbot):
    service = desk.open(qtbot)
    id_ = service.highlight(desk.page(), *desk.where(WALK), MarkColor.BLUE, "mine").id
    desk.put("sleep", SLEEP.replace(f" {WALK}", ""))
    settled(service, qtbot, Standing.LOST)
    service.keep_as_note(id_)
    placed = settled(service, qtbot, Standing.HERE)
    assert placed.mark.kind is MarkKind.NOTE
    assert placed.mark.spot.is_whole
    assert WALK in placed.mark.note
    assert placed.mark.note.endswith("mine")


def test_a_note_without_words_is_no_note(desk, qtbot):
    service = desk.open(qtbot)
    note = service.add_note(desk.page(), "Something")
    service.change(note.id, note="  ")
    assert service.all() == ()


def test_marks_that_say_to_be_of_this_version_and_are_not_are_looked_for(desk, qtbot):
    """A file of marks that someone edited, or a catalogue that was made anew by another Reader."""
    service = desk.open(qtbot)
    mark = service.highlight(desk.page(), *desk.where(WALK), MarkColor.BLUE)
    from dataclasses import replace

    desk.close()
    store = Store.open(desk.store_file)
    store.change_mark(replace(mark, spot=replace(mark.spot, start=3)))
    store.close()
    service = desk.open(qtbot)
    service.look(desk.page())
    qtbot.waitUntil(lambda: desk.words(service.all()[0]) == WALK)


def test_what_cannot_be_written_is_told_and_stays_on_screen(desk, qtbot, monkeypatch):
    service = desk.open(qtbot)

    def full(_self, _mark):
        raise CannotSave("There is no room left.")

    monkeypatch.setattr(Store, "add_mark", full)
    with qtbot.waitSignal(service.save_failed):
        service.save_article(desk.page())
    assert service.saved_articles() == {("sleep", "en")}
