"""What Python no longer needs ends in the thread of the window."""

import gc
import threading

import pytest

from reader.services.garbage import GarbageRounds


class Cycle:
    """Only a collector can end it; says in which thread that was."""

    ended: list[int] = []

    def __init__(self):
        self.me = self

    def __del__(self):
        Cycle.ended.append(threading.get_ident())


@pytest.fixture
def rounds(qapp):
    Cycle.ended.clear()
    was = gc.isenabled()
    gc.enable()
    made = GarbageRounds()
    made.start()
    yield made
    made.close()
    assert gc.isenabled()
    (gc.enable if was else gc.disable)()
    gc.unfreeze()


def make_cycles(count=5_000):
    for _ in range(count):
        Cycle()


def test_a_thread_that_makes_many_objects_ends_none_of_them(rounds, qtbot):
    thread = threading.Thread(target=make_cycles)
    thread.start()
    thread.join()
    assert Cycle.ended == []
    rounds.look()
    assert set(Cycle.ended) == {threading.get_ident()}


def test_it_looks_by_itself(rounds, qtbot):
    rounds._timer.setInterval(1)
    make_cycles()
    qtbot.waitUntil(lambda: bool(Cycle.ended), timeout=10_000)
    assert set(Cycle.ended) == {threading.get_ident()}


def test_with_little_to_find_it_does_not_look(rounds, monkeypatch):
    gc.collect()
    monkeypatch.setattr(gc, "collect", lambda *_: pytest.fail("nothing was due"))
    rounds.look()
