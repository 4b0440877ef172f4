"""Marks and history: what comes back, in which order, and what removing, undoing, renaming and forgetting mean."""

import threading
from dataclasses import replace

import pytest

from reader.errors import CannotSave
from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote, Visit
from reader.marks import store as store_module
from reader.marks.store import Store
from reader.model import ReadingPlace, ReadingRecord


def mark(number, article="sleep", language="en", **other):
    spot = Spot(article, language, "what-helps", TextQuote("exact", "before ", " after"), 17, "hash")
    return Mark(f"{number:032x}", MarkKind.HIGHLIGHT, spot, "Sleep", "What helps", "exact", MarkColor.ROSE, "name",
                "note", 1000.0, 2000.0, **other)


def record(article="sleep", language="en", opened=1.0):
    return ReadingRecord(article, language, ReadingPlace("a", 1), 0.5, False, opened)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "reading.sqlite3"


@pytest.fixture
def store(path):
    store = Store.open(path)
    yield store
    store.close()


def again(path):
    """What another opening finds."""
    other = Store.open(path)
    found = other.marks()
    other.close()
    return found


def test_a_mark_comes_back_as_it_was_also_from_another_opening(store, path):
    for number, kind in enumerate(MarkKind):
        store.add_mark(replace(mark(number), kind=kind))
    assert again(path) == tuple(replace(mark(number), kind=kind) for number, kind in enumerate(MarkKind))
    assert store.mark(mark(1).id) == replace(mark(1), kind=MarkKind.HIGHLIGHT)
    assert store.mark("no such id") is None


def test_whether_the_words_are_repeated_is_kept(store, path):
    one, other = mark(1), mark(2)
    repeated = replace(one, spot=replace(one.spot, quote=TextQuote("exact", "b" * 576, "a" * 576), repeated=True))
    store.add_mark(repeated)
    store.add_mark(other)
    assert again(path) == (repeated, other)
    store.change_mark(replace(repeated, spot=one.spot))
    store.change_mark(replace(other, spot=repeated.spot))
    assert [found.spot.repeated for found in again(path)] == [False, True]


def test_marks_are_in_the_order_of_making_whatever_the_clock_says(store):
    for number, made in ((5, 4e9), (3, 0.0), (4, -5.0), (1, 1e9)):
        store.add_mark(replace(mark(number), made=made))
    assert [int(one.id, 16) for one in store.marks()] == [5, 3, 4, 1]


def test_marks_of_an_article_in_one_language_or_in_all(store):
    for number, (article, language) in enumerate([("a", "en"), ("a", "es"), ("b", "en"), ("a", "en")]):
        store.add_mark(mark(number, article, language))
    assert [int(one.id, 16) for one in store.marks("a", "en")] == [0, 3]
    assert [int(one.id, 16) for one in store.marks("a")] == [0, 1, 3]


def test_changing_keeps_the_place_in_the_order(store, path):
    store.add_marks(map(mark, range(3)))
    assert store.change_mark(replace(mark(1), note="other"))
    assert again(path) == (mark(0), replace(mark(1), note="other"), mark(2))
    assert not store.change_mark(mark(9))
    assert store.change_marks([replace(mark(0), name="x"), mark(8)]) == 1
    assert len(store.marks()) == 3


def test_adding_a_mark_twice_changes_it(store):
    store.add_marks([mark(1), mark(2)])
    store.add_mark(replace(mark(1), note="second"))
    assert store.marks() == (replace(mark(1), note="second"), mark(2))


def test_a_removed_mark_comes_back_to_its_place(store, path):
    store.add_marks(map(mark, range(4)))
    removed = [store.remove_mark(mark(number).id) for number in (1, 2)]
    assert removed == [mark(1), mark(2)]
    store.add_mark(mark(7))
    for one in removed:
        store.restore_mark(one)
    assert again(path) == tuple(map(mark, (0, 1, 2, 3, 7)))
    store.restore_mark(mark(1))
    assert len(store.marks()) == 5


def test_a_mark_that_was_removed_twice_comes_back_to_where_it_was_last(store):
    store.add_marks([mark(1), mark(2)])
    store.remove_mark(mark(1).id)
    store.add_mark(mark(1))
    store.add_mark(mark(3))
    store.restore_mark(store.remove_mark(mark(1).id))
    assert store.marks() == (mark(2), mark(1), mark(3))


def test_removing_what_is_not_there_is_nothing(store):
    assert store.remove_mark("no such id") is None


def test_of_a_removed_mark_nothing_stays_in_the_file(store, path):
    secret = "a secret that nobody else should read"
    store.add_mark(replace(mark(1), note=secret))
    store.remove_mark(mark(1).id)
    store.close()
    assert secret.encode() not in path.read_bytes()


def test_all_of_several_or_none(store, monkeypatch):
    from reader.marks import mark_rows

    real = mark_rows.put

    def fail_at_two(connection, one):
        if one == mark(2):
            raise store_module.sqlite3.OperationalError("disk I/O error")
        real(connection, one)

    monkeypatch.setattr(mark_rows, "put", fail_at_two)
    with pytest.raises(CannotSave):
        store.add_marks(map(mark, range(4)))
    assert store.marks() == ()


def test_half_a_character_and_other_odd_words_are_kept(store, path):
    odd = "\ud83d half, \0 zero, \N{PILE OF POO}, '; DROP TABLE mark; --"
    store.add_mark(replace(mark(1), note=odd))
    assert again(path)[0].note == odd.replace("\ud83d", "?")
    with pytest.raises(CannotSave):
        store.set_state("geometry", "\ud83d")
    assert store.state("\ud83d") == ""


def test_visits_newest_first_by_order_and_only_so_many(store, monkeypatch):
    monkeypatch.setattr(store_module, "VISITS_KEPT", 4)
    for number, opened in enumerate((5.0, 4e9, 0.0, -1.0, 7.0, 3.0)):
        store.add_visit(Visit("sleep", "en", f"Title {number}", opened))
    assert [visit.title for visit in store.visits(9)] == [f"Title {number}" for number in (5, 4, 3, 2)]
    assert store.visits(1) == (Visit("sleep", "en", "Title 5", 3.0),)


def test_clearing_the_history_leaves_the_marks_and_reaches_the_copies(store, path):
    store.add_mark(mark(1))
    store.add_visit(Visit("secret-article", "en", "T", 1.0))
    store.keep(record("secret-article"))
    store.look_after()
    copy, = (path.parent / "backups").glob("*.sqlite3")
    assert b"secret-article" in copy.read_bytes()
    store.clear_history()
    assert (store.visits(9), store.recent(9), store.marks()) == ((), (), (mark(1),))
    assert b"secret-article" not in copy.read_bytes()
    assert b"secret-article" not in path.read_bytes()


def test_one_article_is_forgotten(store):
    for article in ("a", "b"):
        store.add_visit(Visit(article, "en", "T", 1.0))
        store.keep(record(article))
    store.add_mark(mark(1, "a"))
    store.forget("a", "en")
    assert [visit.article for visit in store.visits(9)] == ["b"]
    assert [one.article for one in store.recent(9)] == ["b"]
    assert len(store.marks("a")) == 1


def test_everything_follows_a_renamed_article(store):
    store.add_marks([mark(1, "old"), mark(2, "other"), mark(3, "old", "es")])
    store.keep(record("old", "en"))
    store.keep(record("old", "es"))
    store.add_visit(Visit("old", "en", "T", 1.0))
    store.rename_article("old", "new", "en")
    assert [one.spot.article for one in store.marks()] == ["new", "other", "old"]
    assert [(one.article, one.language) for one in store.recent(9)] == [("old", "es"), ("new", "en")]
    assert store.visits(1)[0].article == "new"
    assert store.look_after().sentence == ""  # every seal is right


@pytest.mark.parametrize("later", ["old", "new"])
def test_of_two_places_of_a_renamed_article_the_later_stays(store, later):
    for article in sorted(("old", "new"), key=lambda one: one == later):
        store.keep(record(article, opened=1.0 if article == "old" else 2.0))
    store.rename_article("old", "new", "en")
    assert [one.opened for one in store.recent(9)] == [1.0 if later == "old" else 2.0]


def test_deleting_all_leaves_nothing_anywhere(store, path):
    path.with_name("reading.sqlite3.corrupt-1").write_bytes(b"secret words")
    store.add_mark(replace(mark(1), note="secret words"))
    store.keep(record())
    store.set_state("geometry", "secret words")
    store.look_after()
    store.clear_all()
    assert (store.marks(), store.recent(9), store.visits(9), store.state("geometry")) == ((), (), (), "")
    for file in path.parent.rglob("*"):
        assert file.is_dir() or b"secret words" not in file.read_bytes(), file
    store.add_mark(mark(5))
    assert again(path) == (mark(5),)


def test_many_that_make_the_file_at_the_same_moment_all_keep_in_it(tmp_path):
    """GIVEN no file yet WHEN several open it at once THEN none of them works in memory."""
    for round_ in range(20):
        path, start, kept = tmp_path / f"{round_}" / "reading.sqlite3", threading.Barrier(4), []

        def open_it(path=path, start=start, kept=kept):
            start.wait()
            store = Store.open(path)
            kept.append(store.is_kept)
            store.close()

        threads = [threading.Thread(target=open_it) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert kept == [True] * 4


def test_two_threads_write_to_one_file(path):
    """GIVEN two stores in two threads WHEN both add marks THEN all are there, each thread's in its order."""
    failed = []

    def add(first):
        try:
            store = Store.open(path)
            for number in range(first, first + 40):
                store.add_mark(mark(number))
            store.close()
        except CannotSave as error:
            failed.append(error)

    threads = [threading.Thread(target=add, args=(first,)) for first in (0, 1000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    numbers = [int(one.id, 16) for one in again(path)]
    assert [one for one in numbers if one < 1000] == list(range(40))
    assert [one for one in numbers if one >= 1000] == list(range(1000, 1040))


def test_writing_goes_to_the_file_that_is_there(store, path):
    """GIVEN the file was put in place of another while it was open WHEN a mark is added THEN it is in the new one."""
    store.add_mark(mark(1))
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    store.add_mark(mark(2))
    assert mark(2) in again(path)
