"""The index on disk: brought up to date in small steps, and alive after whatever happens to it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from search_library import Library, ids

from reader.search import writing as writing_module
from reader.search.index import IndexBroken, folder_of
from reader.search.indexing_process import index_folder
from reader.search.lock import only_writer

ROOT = Path(writing_module.__file__).parents[2]


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path).read()
    made.bring_up_to_date()
    return made


@pytest.fixture
def searcher(library):
    made = library.open()
    yield made
    made.close()


def edit(library, ref, text):
    path = library.content / ref
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    library.read()


def test_it_changes_only_when_the_library_does(library):
    assert not library.bring_up_to_date()
    edit(library, "en/new.md", "# New\n\nA zebra.\n")
    assert library.bring_up_to_date()
    assert not library.bring_up_to_date()


def test_an_open_searcher_sees_what_is_new_changed_and_gone(library, searcher):
    assert ids(searcher.search("zebra", "en")) == []
    edit(library, "en/new.md", "# New\n\nA zebra.\n")
    library.bring_up_to_date()
    assert ids(searcher.search("zebra", "en")) == ["new"]
    edit(library, "en/new.md", "# New\n\nA giraffe.\n")
    library.bring_up_to_date()
    assert ids(searcher.search("zebra", "en")) == []
    assert ids(searcher.search("giraffe", "en")) == ["new"]
    (library.content / "en/new.md").unlink()
    library.read()
    assert ids(searcher.search("giraffe", "en")) == []  # not in the catalogue any more: never shown
    library.bring_up_to_date()
    assert ids(searcher.search("giraffe", "en")) == []


def test_only_changed_articles_are_read(library):
    edit(library, "en/new.md", "# New\n\nA zebra.\n")
    counted = []
    library.bring_up_to_date(on_progress=lambda done, of: counted.append((done, of)))
    assert counted == [(1, 1)]


def test_another_topic_is_found_by_it(library, searcher):
    path = library.content / "library.toml"
    path.write_text(path.read_text(encoding="utf-8") + '[[category]]\nid = "more"\ntitle = "More"\n', encoding="utf-8")
    edit(library, "en/sleep.md", (library.content / "en/sleep.md").read_text().replace("category: calm", "category: more"))
    library.bring_up_to_date()
    assert ids(searcher.search("nightmares", "en", category="more")) == ["sleep"]


def test_a_language_that_goes_takes_its_index_along(library):
    (library.content / "ar/nawm.md").unlink()
    library.read()
    assert library.bring_up_to_date()
    assert not folder_of(library.index, "ar").exists()


@pytest.mark.parametrize("damage", ["empty meta", "junk meta", "no segments", "cut segments", "junk segments", "a file"])
def test_a_damaged_index_is_scanned_around_and_made_anew(library, damage, capfd):
    folder = folder_of(library.index, "en")
    if damage == "a file":
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
        folder.write_text("junk")
    for file in folder.iterdir() if folder.is_dir() else ():
        is_meta = file.name == "meta.json"
        if is_meta and "meta" in damage:
            file.write_bytes(b"" if "empty" in damage else b"\xff{junk")
        elif not is_meta and not file.name.startswith(".") and "segments" in damage:
            if "no" in damage:
                file.unlink()
            elif "cut" in damage:
                file.write_bytes(file.read_bytes()[:20])
            else:
                file.write_bytes(os.urandom(file.stat().st_size))
    searcher = library.open()
    assert ids(searcher.search("nightmares", "en")) == ["sleep"]
    library.bring_up_to_date()
    assert ids(searcher.search("flashbaks", "en")) == ["ptsd"]  # only the index makes slips good
    searcher.close()


def test_a_new_catalogue_of_the_same_files_is_the_same_library(library):
    library.catalogue.unlink()
    for end in ("-wal", "-shm"):
        library.catalogue.with_name(library.catalogue.name + end).unlink(missing_ok=True)
    library.read()
    assert not library.bring_up_to_date()


def test_cancelled_leaves_what_was_there(library, searcher):
    edit(library, "en/new.md", "# New\n\nA zebra.\n")
    assert not library.bring_up_to_date(is_cancelled=lambda: True)
    assert ids(searcher.search("nightmares", "en")) == ["sleep"]
    assert library.bring_up_to_date()
    assert ids(searcher.search("zebra", "en")) == ["new"]


def test_one_writer_at_a_time(library):
    edit(library, "en/new.md", "# New\n\nA zebra.\n")
    with only_writer(library.index.with_name(library.index.name + ".lock")) as held:
        assert held
        assert not library.bring_up_to_date()
    assert library.bring_up_to_date()


def test_an_empty_library_has_an_empty_index(tmp_path):
    library = Library(tmp_path, {"library.toml": ""}).read()
    assert not library.bring_up_to_date()
    assert library.open().search("night", "en").groups == ()


def test_the_index_lies_beside_its_catalogue(tmp_path):
    assert index_folder(tmp_path / "catalogue-0a.sqlite3") == tmp_path / "search-0a"


_WRITER = """
import sys; sys.path.insert(0, {root!r})
from pathlib import Path
from reader.search import writing
writing._BATCH = 5
print("begun", flush=True)
writing.bring_up_to_date(Path({index!r}), Path({catalogue!r}),
                         on_progress=lambda done, of: print(done, flush=True))
print("ended", flush=True)
"""


@pytest.mark.parametrize("lines", [1, 2, 8, 20])
def test_a_kill_in_the_middle_leaves_a_working_search(tmp_path, lines):
    files = {f"en/page-{number}.md": f"# Page {number}\n\nA zebra in the garden.\n" for number in range(100)}
    library = Library(tmp_path, {"en/old.md": "# Old\n\nA nightingale.\n"}).read()
    library.bring_up_to_date()
    for ref, text in files.items():
        (library.content / ref).write_text(text, encoding="utf-8")
    library.read()
    code = _WRITER.format(root=str(ROOT), index=str(library.index), catalogue=str(library.catalogue),
                          content=str(library.content))
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    for _ in range(lines):
        process.stdout.readline()
    process.kill()
    process.wait()
    process.stdout.close()
    searcher = library.open()
    assert ids(searcher.search("nightingale", "en")) == ["old"]
    library.bring_up_to_date()
    assert searcher.search("zebra", "en").articles == 100
    assert ids(searcher.search("nightingale", "en")) == ["old"]
    searcher.close()


def test_a_disk_that_cannot_be_written_raises_nothing(library, searcher, monkeypatch):
    edit(library, "en/new.md", "# New\n\nA zebra.\n")

    def full(*_):
        raise IndexBroken("No space left on device (os error 28)")

    monkeypatch.setattr(writing_module._Update, "_write", full)
    assert not library.bring_up_to_date()
    assert ids(searcher.search("nightmares", "en")) == ["sleep"]
