"""status.json: whole, small, and without anything about people."""

import json
import os
import time

from reader.kiosk import status
from reader.kiosk.status import Status, age_seconds, memory_bytes


def test_what_is_written_is_read(tmp_path):
    told = Status("1.0", content="abc", articles=3, safe_start=True, last_error="ValueError", written=int(time.time()))
    status.write(tmp_path, told)
    assert status.read(tmp_path) == told
    assert age_seconds(told) < 5
    assert set(json.loads((tmp_path / "status.json").read_text())) == set(Status("").__dict__)


def test_whoever_watches_may_read_it(tmp_path):
    status.write(tmp_path, Status("1.0"))
    if os.name == "posix":
        assert (tmp_path / "status.json").stat().st_mode & 0o400


def test_a_missing_a_torn_and_a_strange_file(tmp_path):
    assert status.read(tmp_path) is None
    status.write(tmp_path, Status("1.0"))
    whole = (tmp_path / "status.json").read_bytes()
    for size in range(len(whole) - 2):
        (tmp_path / "status.json").write_bytes(whole[:size])
        assert status.read(tmp_path) is None
    (tmp_path / "status.json").write_text('{"version": "2.0", "articles": "many", "more": 1}')
    assert status.read(tmp_path) == Status("2.0")


def test_the_future_is_no_age():
    assert age_seconds(Status("1.0", written=int(time.time()) + 9999)) == 0


def test_memory_is_a_number():
    assert memory_bytes() == -1 or memory_bytes() > 1_000_000
