"""The index made in a process of its own: made once, left alone while nothing changes, made again when it is lost."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from reader.library.refresh import refresh
from reader.search import indexing_process
from reader.search.indexing_process import bring_up_to_date_apart, forget, index_folder
from reader.search.searcher import Searcher


def never() -> bool:
    return False


@pytest.fixture
def library(tmp_path):
    """A content folder with one article, and its catalogue."""
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "en" / "lake.md").write_text("# The lake\n\nA heron stands in the reeds.\n", encoding="utf-8")
    file = tmp_path / "catalogue-0.sqlite3"
    refresh(content, file)
    return content, file


def found(content, file, words: str) -> list[str]:
    searcher = Searcher.open(index_folder(file), file, content)
    try:
        assert searcher.is_ready("en")
        return [group.card.id for group in searcher.search(words, "en").groups]
    finally:
        searcher.close()


@pytest.fixture
def no_process(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a process was started")

    return lambda: monkeypatch.setattr(subprocess, "Popen", refuse)


def test_made_once_and_left_alone_while_nothing_changes(library, no_process):
    content, file = library
    assert bring_up_to_date_apart(file, never)
    assert found(content, file, "heron") == ["lake"]
    no_process()
    assert not bring_up_to_date_apart(file, never)


def test_follows_the_catalogue(library):
    content, file = library
    bring_up_to_date_apart(file, never)
    (content / "en" / "hill.md").write_text("# The hill\n\nA kestrel hangs above it.\n", encoding="utf-8")
    refresh(content, file)
    assert bring_up_to_date_apart(file, never)
    assert found(content, file, "kestrel") == ["hill"]


def test_made_again_when_it_was_deleted_or_found_missing(library, no_process):
    content, file = library
    bring_up_to_date_apart(file, never)
    shutil.rmtree(index_folder(file))
    assert bring_up_to_date_apart(file, never)
    forget(file)
    assert not bring_up_to_date_apart(file, never)  # looked at again, and found as it should be
    assert found(content, file, "heron") == ["lake"]


def test_given_up_when_nobody_waits(library):
    content, file = library
    assert not bring_up_to_date_apart(file, lambda: True)
    assert bring_up_to_date_apart(file, never)


def test_process_that_fails_says_that_the_search_goes_on(library, monkeypatch):
    from reader.errors import ReaderError

    content, file = library
    monkeypatch.setattr(indexing_process, "_BOOT", "raise SystemExit('no engine here')")
    with pytest.raises(ReaderError, match="could not be brought up to date") as raised:
        bring_up_to_date_apart(file, never)
    assert "no engine here" in str(raised.value.__cause__)


def test_engine_is_not_in_this_process(library):
    content, file = library
    code = (f"import sys; from pathlib import Path; from reader.search.indexing_process import bring_up_to_date_apart\n"
            f"bring_up_to_date_apart(Path({str(file)!r}), lambda: False)\n"
            f"print('tantivy' in sys.modules)")
    import sys

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "False", done.stderr
