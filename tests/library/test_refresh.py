"""The folder against the catalogue: every way in which a folder changes, and what readers see then."""

import os
import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
from library_folder import png, write

from reader.errors import ContentFolderMissing, ContentUnreadable
from reader.library import converter_mark
from reader.library import refresh as refresh_module
from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.library.worker_pool import Workers
from reader.model import LibraryChange


class Library:
    """A content folder and its catalogue."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "content"
        self.root.mkdir()
        self.file = folder / "cache" / "catalogue.db"
        self.converted: list[str] = []

    def write(self, **files: str | bytes) -> None:
        write(self.root, {name.replace("__", "/"): content for name, content in files.items()})

    def put(self, ref: str, content: str | bytes) -> None:
        write(self.root, {ref: content})

    def refresh(self, **more) -> LibraryChange:
        self.converted = []
        return refresh(self.root, self.file, **more)

    def ask(self, question):
        catalogue = Catalogue.open(self.file)
        try:
            return question(catalogue)
        finally:
            catalogue.close()

    def html(self, id: str, language: str = "en") -> str | None:
        return self.ask(lambda catalogue: (page := catalogue.page(id, language)) and page.html)

    def problems(self) -> list[tuple[str, int, str]]:
        return [(problem.path, problem.line, problem.code)
                for problem in self.ask(lambda catalogue: catalogue.problems())]

    def generation(self) -> int:
        return self.ask(lambda catalogue: catalogue.generation)


@pytest.fixture
def library(tmp_path, monkeypatch):
    library = Library(tmp_path)
    real = Workers.convert

    def convert(self, jobs, **more):
        library.converted += [job.ref for job in jobs]
        return real(self, jobs, **more)

    monkeypatch.setattr(Workers, "convert", convert)
    return library


def test_new_changed_and_removed_articles(library):
    library.put("en/a.md", "# A\n\none")
    library.put("en/b.md", "# B\n\ntwo")
    assert library.refresh() == LibraryChange(added=("a", "b"), place_changed=True)
    first = library.generation()
    library.put("en/a.md", "# A\n\nthree")
    (library.root / "en" / "b.md").unlink()
    library.put("en/c.md", "# C\n\nfour")
    assert library.refresh() == LibraryChange(added=("c",), changed=("a",), removed=("b",))
    assert library.html("a") == '<p><a name="a"></a>three</p>'
    assert library.html("b") is None
    assert library.generation() > first


def test_an_unchanged_folder_changes_and_converts_nothing(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    library.refresh()
    generation = library.generation()
    library.converted = []
    change = library.refresh()
    assert not change
    assert library.converted == []
    assert library.generation() == generation


def test_a_touched_file_is_read_but_not_taken_as_changed(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    os.utime(library.root / "en" / "a.md", ns=(1, 1_700_000_000_123_456_789))
    generation = library.generation()
    assert not library.refresh()
    assert library.converted == ["en/a.md"]
    assert library.generation() == generation
    library.converted = []
    library.refresh()
    assert library.converted == []


def test_a_change_that_keeps_size_and_time_is_seen_by_the_inode(library):
    library.put("en/a.md", "# A\n\none")
    path = library.root / "en" / "a.md"
    os.utime(path, ns=(1, 1_700_000_000_123_456_789))
    library.refresh()
    new = library.root / "en" / "new.tmp"
    new.write_text("# A\n\ntwo")
    os.utime(new, ns=(1, 1_700_000_000_123_456_789))
    os.replace(new, path)
    assert library.refresh().changed == ("a",)


def test_a_file_that_was_just_written_is_looked_at_once_more(library):
    """Its time cannot tell whether it was changed again in the same instant."""
    from reader.library.worker_process import Job, run_job

    library.put("en/a.md", "# A\n\none")
    assert run_job(Job(str(library.root), "en/a.md", "en")).signature.mtime_ns == -1
    os.utime(library.root / "en" / "a.md", ns=(1, 1_700_000_000_123_456_789))
    assert run_job(Job(str(library.root), "en/a.md", "en")).signature.mtime_ns == 1_700_000_000_123_456_789


def test_a_moved_file_is_a_changed_article(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    (library.root / "en" / "sub").mkdir()
    os.rename(library.root / "en" / "a.md", library.root / "en" / "sub" / "a.md")
    assert library.refresh() == LibraryChange(changed=("a",))
    assert library.ask(lambda catalogue: catalogue.card("a", "en").path) == "en/sub/a.md"


def test_a_draft_disappears_and_comes_back(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    library.put("en/a.md", "---\ndraft: yes\n---\n# A\n\nx")
    assert library.refresh().removed == ("a",)
    assert library.html("a") is None
    assert library.problems() == [("en/a.md", 0, "file.draft")]
    library.converted = []
    library.refresh()
    library.put("en/a.md", "# A\n\nx")
    assert library.refresh().added == ("a",)
    assert library.problems() == []


def test_a_broken_file_keeps_its_last_good_version(library):
    library.put("en/a.md", "# A\n\ngood")
    library.refresh()
    library.put("en/a.md", b"%PDF-1.4 broken")
    assert not library.refresh().removed
    assert "good" in library.html("a")
    assert library.problems() == [("en/a.md", 0, "file.other-format")]
    sentence = library.ask(lambda catalogue: catalogue.problems()[0].sentence)
    assert sentence.endswith("Readers see the last good version.")
    library.put("en/a.md", "# A\n\nbetter")
    assert library.refresh().changed == ("a",)
    assert library.problems() == []


def test_a_broken_new_file_hides_no_other(library):
    library.put("en/a.md", b"%PDF-1.4")
    library.put("en/b.md", "# B\n\nx")
    assert library.refresh().added == ("b",)
    assert library.html("b")


def test_a_vanished_folder_deletes_nothing(library, tmp_path):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    os.rename(library.root, tmp_path / "away")
    with pytest.raises(ContentFolderMissing):
        library.refresh()
    assert library.html("a")
    with pytest.raises(ContentFolderMissing):
        library.refresh(rebuild=True)
    assert library.html("a")
    os.rename(tmp_path / "away", library.root)
    assert not library.refresh()


def test_a_part_of_the_folder_that_cannot_be_read_deletes_nothing(library, monkeypatch):
    library.put("en/a.md", "# A\n\nx")
    library.put("es/b.md", "# B\n\nx")
    library.refresh()
    real = os.scandir

    def scandir(path):
        if str(path).endswith("/es"):
            raise OSError(116, "Stale file handle")
        return real(path)

    monkeypatch.setattr("reader.library.folder.os.scandir", scandir)
    assert not library.refresh().removed
    assert library.html("b", "es")
    assert ("es", 0, "folder.unreadable") in library.problems()
    monkeypatch.setattr("reader.library.folder.os.scandir", real)
    library.refresh()
    assert library.problems() == []


def test_an_unreadable_root_is_said(library, monkeypatch):
    def scandir(path):
        raise PermissionError(path)

    monkeypatch.setattr("reader.library.folder.os.scandir", scandir)
    with pytest.raises(ContentUnreadable):
        library.refresh()


def test_an_emptied_folder_is_an_empty_library(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    shutil.rmtree(library.root / "en")
    assert library.refresh().removed == ("a",)
    assert library.ask(lambda catalogue: catalogue.languages()) == ()


# Pictures

def test_a_changed_picture_changes_its_article(library):
    library.put("media/x.png", png(10, 10))
    library.put("en/a.md", "# A\n\n![x](media/x.png)")
    library.put("en/b.md", "# B\n\nno picture")
    library.refresh()
    library.put("media/x.png", png(33, 22))
    assert library.refresh().changed == ("a",)
    assert library.converted == ["en/a.md"]
    picture = library.ask(lambda catalogue: catalogue.page("a", "en").pictures[0])
    assert (picture.width, picture.height) == (33, 22)
    library.converted = []
    library.refresh()
    assert library.converted == []


def test_a_picture_that_comes_later_is_shown_then(library):
    library.put("en/a.md", "# A\n\n![x](media/x.png)")
    library.put("en/b.md", "# B\n\nno picture")
    library.refresh()
    assert library.problems() == [("en/a.md", 3, "picture.missing")]
    library.put("media/x.png", png())
    assert library.refresh().changed == ("a",)
    assert library.converted == ["en/a.md"]
    assert library.problems() == []


def test_a_picture_that_goes_leaves_its_words(library):
    library.put("media/x.png", png())
    library.put("en/a.md", "---\nimage: media/x.png\n---\n# A\n\ntext")
    library.refresh()
    (library.root / "media" / "x.png").unlink()
    assert library.refresh().changed == ("a",)
    assert library.ask(lambda catalogue: catalogue.page("a", "en").head_picture) is None


# Links and names

def test_links_to_nothing_are_reported_with_a_guess_and_forgotten_when_it_comes(library):
    library.put("en/a.md", "# A\n\ntext\n\n[x](insurence.md) [y](costs.md#how-mutch)")
    library.put("en/insurance.md", "# Insurance\n\nx")
    library.put("en/costs.md", "# Costs\n\n## How much\n\nx")
    library.refresh()
    problems = library.ask(lambda catalogue: catalogue.problems())
    assert [(problem.path, problem.line, problem.code) for problem in problems] == [
        ("en/a.md", 5, "link.missing"), ("en/a.md", 5, "link.anchor")]
    assert "Did you mean “insurance.md”?" in problems[0].sentence
    assert "Did you mean “#how-much”?" in problems[1].sentence
    library.put("en/insurence.md", "# It is there now\n\nx")
    library.put("en/costs.md", "# Costs\n\n## How mutch\n\nx")
    library.refresh()
    assert library.problems() == []
    (library.root / "en" / "insurence.md").unlink()
    library.refresh()
    assert library.problems() == [("en/a.md", 5, "link.missing")]


def test_related_articles_that_are_not_there_are_reported(library):
    library.put("en/a.md", "---\ntitle: A\nrelated: [a-page, b]\n---\nx")
    library.put("en/b.md", "# B\n\nx")
    library.refresh()
    assert library.problems() == [("en/a.md", 3, "link.missing")]


def test_of_two_files_with_one_name_the_first_is_shown(library):
    library.put("en/x/twin.md", "# One\n\nfirst")
    library.put("en/y/Twin.md", "# Two\n\nsecond")
    library.refresh()
    assert "first" in library.html("twin")
    assert library.ask(lambda catalogue: catalogue.count("en")) == 1
    assert library.problems() == [("en/y/Twin.md", 0, "name.twice")]
    (library.root / "en" / "x" / "twin.md").unlink()
    library.refresh()
    assert "second" in library.html("twin")
    assert library.problems() == []


def test_letters_composed_or_not_make_one_name(library):
    library.put("en/café.md", "# One\n\nx")
    library.put("en/cafe\u0301.md", "# Two\n\nx")
    library.refresh()
    assert library.ask(lambda catalogue: catalogue.count("en")) == 1
    assert library.html("cafe\u0301") == library.html("CAFÉ") is not None


# library.toml

def test_topics_follow_the_place_file_without_converting_anything(library):
    library.put("en/a.md", "---\ntitle: A\ncategory: Sueño\n---\nx")
    assert library.refresh().place_changed
    assert library.ask(lambda catalogue: catalogue.card("a", "en").category) == ""
    assert library.problems() == [("en/a.md", 3, "header.category")]
    library.converted = []
    library.put("library.toml",
        '[[category]]\nid = "sleep"\ntitle = { es = "Sueño" }\n[help]\n[[help.line]]\nnumber = "1"\n')
    assert library.refresh().place_changed
    assert library.converted == []
    assert library.ask(lambda catalogue: catalogue.card("a", "en").category) == "sleep"
    assert library.problems() == []


def test_a_broken_place_file_keeps_the_last_good_one(library):
    library.put("library.toml", '[place]\nname = "Harbor"\n[help]\n[[help.line]]\nnumber = "1"\n')
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    library.put("library.toml", '[place\nname = "Harbor"')
    assert not library.refresh().place_changed
    assert library.ask(lambda catalogue: catalogue.place("en").name) == "Harbor"
    assert library.problems() == [("library.toml", 1, "place.broken")]
    assert not library.refresh()
    (library.root / "library.toml").unlink()
    assert library.refresh().place_changed
    assert library.ask(lambda catalogue: catalogue.place("en").name) == "Reader"


def test_a_broken_place_file_from_the_first_day_hides_no_article(library):
    library.put("library.toml", b"\xff\xfe\x00garbage")
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    assert library.html("a")
    assert library.ask(lambda catalogue: catalogue.place("en").help.lines)


def test_the_language_of_the_place_is_that_of_loose_articles(library):
    library.put("library.toml", '[place]\nlanguage = "es"\n[help]\n[[help.line]]\nnumber = "1"\n')
    library.put("a.md", "# A\n\nx")
    library.refresh()
    assert library.ask(lambda catalogue: catalogue.languages()) == ("es",)


def test_pictures_of_topics_are_looked_for(library):
    library.put("library.toml",
        '[[category]]\nid = "a"\npicture = "media/no.png"\n[help]\n[[help.line]]\nnumber = "1"\n')
    library.refresh()
    assert library.problems() == [("library.toml", 0, "place.picture")]


# The run

def test_progress_is_told_and_readers_see_articles_early(library, monkeypatch):
    monkeypatch.setattr(refresh_module, "_COMMIT_FILES", 5)
    for number in range(23):
        library.put(f"en/{number:02}.md", f"# {number}\n\nx")
    told, seen = [], []

    def on_progress(done, of):
        told.append((done, of))
        seen.append(library.ask(lambda catalogue: catalogue.count("en")))

    library.refresh(on_progress=on_progress)
    assert told[0] == (0, 23)
    assert told[-1] == (23, 23)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert any(0 < count < 23 for count in seen)
    told.clear()
    library.refresh()
    assert told == []


def test_a_cancelled_run_keeps_what_it_has_and_the_next_one_ends_it(library, monkeypatch):
    monkeypatch.setattr(refresh_module, "_COMMIT_FILES", 2)
    for number in range(30):
        library.put(f"en/{number:02}.md", f"# {number}\n\nx")
    cancelled = threading.Event()
    library.refresh(on_progress=lambda done, of: cancelled.set() if done >= 4 else None, is_cancelled=cancelled.is_set)
    part = library.ask(lambda catalogue: catalogue.count("en"))
    assert 0 < part < 30
    change = library.refresh()
    assert len(change.added) == 30 - part
    assert library.ask(lambda catalogue: catalogue.count("en")) == 30


def test_a_rebuild_begins_anew(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    assert library.refresh(rebuild=True).added == ("a",)


def test_another_converter_converts_everything_anew_once(library, monkeypatch):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    monkeypatch.setattr(converter_mark, "_states", lambda paths: "other states")
    library.converted = []
    library.refresh()
    assert library.converted == []  # the files were only copied: their bytes are the same
    monkeypatch.setattr(converter_mark, "_states", lambda paths: "still other states")
    monkeypatch.setattr(converter_mark.Converter, "mark", lambda self: "another one")
    library.converted = []
    assert library.refresh().changed == ("a",)
    library.converted = []
    library.refresh()
    assert library.converted == []


def test_damage_inside_the_catalogue_is_mended_by_the_next_look(library):
    library.put("en/a.md", "# A\n\nx")
    library.refresh()
    connection = sqlite3.connect(library.file)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("DROP TABLE article")
    connection.commit()
    connection.close()
    library.refresh()
    assert library.html("a")


def test_a_file_that_is_being_written_is_taken_when_it_is_whole(library, monkeypatch):
    library.put("en/a.md", "# A\n\nwhole")
    library.refresh()
    library.put("en/a.md", "# A\n\nha")
    from reader.library.worker_process import Outcome

    with monkeypatch.context() as patch:
        patch.setattr(Workers, "convert", lambda self, jobs, **more: iter([Outcome("en/a.md", "moving")]))
        assert not library.refresh()
    assert "whole" in library.html("a")
    library.put("en/a.md", "# A\n\nwhole again")
    assert library.refresh().changed == ("a",)


def test_two_at_once_do_no_harm(library):
    for number in range(40):
        library.put(f"en/{number:02}.md", f"# {number}\n\nx")
    failures = []

    def run():
        try:
            refresh(library.root, library.file)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test tells
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert library.ask(lambda catalogue: catalogue.count("en")) == 40
    assert not library.refresh()


def test_the_number_of_problems_is_told(library):
    library.put("en/a.md", "# A\n\n![x](no.png) [y](no.md)")
    assert library.refresh().problems == 2
