"""The short form of ``tests/benchmarks/durability.py``: nothing that was said to be kept is lost, whatever happens."""

import importlib.util
import sys
from pathlib import Path

import pytest

_FILE = Path(__file__).parents[1] / "benchmarks" / "durability.py"
_SPEC = importlib.util.spec_from_file_location("durability", _FILE)
durability = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(durability)

posix = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and limits of the system are POSIX")


@posix
def test_what_was_said_to_be_kept_is_there_after_a_kill(tmp_path):
    count = durability.kills(tmp_path, 10)
    assert not durability.bad(count)
    assert count["kills"] == 10
    assert count["acknowledged changes"] > 10


@posix
def test_a_change_of_the_tables_that_ends_suddenly_leaves_the_old_ones_or_the_new(tmp_path):
    count = durability.every_step(durability.make_old, durability.is_old_or_new, tmp_path, 9)
    assert not durability.bad(count)
    assert count["ends"] >= 4


@posix
def test_mending_that_ends_suddenly_can_be_done_again(tmp_path):
    count = durability.every_step(durability.make_damaged, durability.is_mended, tmp_path, 61)
    assert not durability.bad(count)
    assert count["ends"] >= 5


@posix
def test_with_too_little_room_it_is_kept_or_said_not_to_be(tmp_path):
    count = durability.full(tmp_path, 11)
    assert not durability.bad(count)
    assert count["told"] > 0
    assert count["in memory"] > 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="stands between SQLite and Linux")
def test_whatever_write_fails_what_was_said_to_be_kept_is_there(tmp_path):
    count = durability.writes(tmp_path, 67)
    assert not durability.bad(count)
    if "not run: no C compiler" not in count:
        assert count["failures"] >= 4


@pytest.mark.parametrize("kinds", ["flip", "zero", "cut"])
def test_nothing_is_lost_in_silence_when_a_page_is_damaged(tmp_path, kinds):
    count = durability.damage(tmp_path, 16, 1, kinds=kinds)
    assert not durability.bad(count)
    assert count["pages"] > 8


def test_the_count_finds_a_store_that_loses_something(tmp_path, monkeypatch):
    """GIVEN a store that forgets marks WHEN it is judged THEN that is counted: the figures can be other than 0."""
    monkeypatch.setattr(durability.Store, "marks", lambda self, *_: ())
    count = durability.damage(tmp_path, 4, 1, kinds="zero")
    assert durability.bad(count)
