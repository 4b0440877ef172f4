"""The report where a clinic has a folder of its own on top of the library: whose files it is about, how they are named,
and what only shows between the two."""

import shutil

import pytest
from checked_library import CLEAN, TODAY, article, one, png, write

from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.model import Severity
from reader.reports import ArticleReport, ArticleState, shown_path
from reader.roots import Roots
from reader.staff import report as report_words
from reader.staff.checks import Check, check_library

OWN = {"en/visit.md": article("Come early. See [noise](noise.md).\n", title="Visit")}
BROKEN = article("See [it](nois.md).\n", title="Broken")


class Library:
    """Two folders, looked at anew for each report."""

    def __init__(self, folder) -> None:
        self.file = folder / "catalogue.sqlite3"
        self.roots = Roots(folder / "content", folder / "staff")
        write(self.roots.content, CLEAN)
        self.roots.staff.mkdir()

    def report(self, files=None, *, below=None, roots=None, **how):
        write(self.roots.staff, OWN if files is None else files)
        write(self.roots.content, below or {})
        roots = roots or self.roots
        refresh(roots, self.file)
        catalogue = Catalogue.open(self.file)
        try:
            return check_library(roots, catalogue, TODAY, **how)
        finally:
            catalogue.close()


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path)


def found_in(report, path):
    """The findings of a file by its ref."""
    return [finding for file in (*report.articles, *report.other_files) if file.path == path
            for finding in file.findings]


def rules_of(report, path):
    return [finding.rule for finding in found_in(report, path)]


class TestWhoseFiles:
    def test_the_report_is_about_the_folder_of_the_staff(self, library):
        report = library.report(below={"en/broken.md": BROKEN, "Old.docx": b"PK", "media/more.png": png(901)})
        assert [file.path for file in report.articles] == [".staff/en/visit.md"]
        assert report.findings == ()
        assert report.other_files == ()

    def test_both_folders_when_that_is_asked_for(self, library):
        report = library.report({**OWN, "en/mine.md": BROKEN}, below={"en/broken.md": BROKEN, "Old.docx": b"PK"},
                                only_own=False)
        assert {file.path for file in report.articles} == {
            "en/sleep.md", "en/noise.md", "en/costs.md", "en/broken.md", ".staff/en/visit.md", ".staff/en/mine.md"}
        assert rules_of(report, "en/broken.md")[0] == "link.missing"
        assert rules_of(report, ".staff/en/mine.md")[0] == "link.missing"
        assert rules_of(report, "Old.docx") == ["file.not-an-article"]

    def test_a_library_without_a_folder_of_the_staff_is_reported_whole(self, library):
        report = library.report(roots=Roots(library.roots.content))
        assert len(report.articles) == 3
        assert report.findings == ()

    def test_only_the_staffs_where_the_other_articles_are_hidden(self, library):
        hidden = Roots(library.roots.content, library.roots.staff, shows_content=False)
        report = library.report(roots=hidden)
        assert [file.path for file in report.articles] == [".staff/en/visit.md"]
        assert rules_of(report, ".staff/en/visit.md") == ["link.missing"]  # noise.md is not shown to readers

    def test_progress_counts_what_the_report_is_about(self, library):
        seen = []
        library.report(on_progress=lambda done, of: seen.append((done, of)))
        assert seen == [(1, 1)]

    def test_a_folder_that_is_lost_is_told_and_is_no_crash(self, library):
        library.report()
        shutil.rmtree(library.roots.staff)
        refresh(library.roots, library.file)
        catalogue = Catalogue.open(library.file)
        report = check_library(library.roots, catalogue, TODAY)
        catalogue.close()
        assert report.articles == ()
        assert [(file.path, rule.rule) for file in report.other_files for rule in file.findings] == [
            (str(library.roots.staff), "folder.lost")]
        assert library.roots.file(report.other_files[0].path) == library.roots.staff

    def test_the_lost_folder_below_is_told_as_well(self, library):
        library.report()
        shutil.rmtree(library.roots.content)
        report = library.report()
        assert [finding.rule for file in report.other_files for finding in file.findings] == ["folder.lost"]
        assert [file.path for file in report.articles] == [".staff/en/visit.md"]


class TestReplacing:
    def test_an_article_of_the_same_name_is_a_note_and_no_mistake(self, library):
        report = library.report({"en/noise.md": article("Hush, please.\n", title="Noise")})
        found = one(report, ".staff/en/noise.md")
        assert [(finding.rule, finding.severity) for finding in found.findings] == [("name.replaces", Severity.NOTE)]
        assert found.state is ArticleState.READY
        assert not report.needs_work

    def test_what_is_replaced_is_not_reported_because_nobody_reads_it(self, library):
        report = library.report({"en/noise.md": article("Hush, please.\n", title="Noise")},
                                below={"en/noise.md": BROKEN}, only_own=False)
        assert {file.path for file in report.articles} == {".staff/en/noise.md", "en/sleep.md", "en/costs.md"}

    def test_two_of_the_staffs_own_are_still_a_mistake(self, library):
        report = library.report({**OWN, "en/x/visit.md": article("Come late.\n", title="Visit 2")})
        found = found_in(report, ".staff/en/x/visit.md")
        assert [finding.rule for finding in found] == ["name.twice"]
        assert "“en/visit.md”" in found[0].message

    def test_other_languages_that_still_come_from_below_are_told(self, library):
        report = library.report({"en/noise.md": article("Hush, please.\n", title="Noise")},
                                below={"es/noise.md": article("Silencio.\n", title="Ruido")})
        found = [finding for finding in found_in(report, ".staff/en/noise.md") if finding.rule.startswith("transl")]
        assert [finding.rule for finding in found] == ["translation.not-yours"]
        assert "Spanish" in found[0].message
        assert found[0].severity is Severity.NOTE

    def test_both_languages_of_ones_own_are_well(self, library):
        report = library.report(
            {"en/noise.md": article("Hush, please.\n", title="Noise"),
             "es/noise.md": article("Silencio, por favor.\n", title="Ruido")},
            below={"es/noise.md": article("Silencio.\n", title="Ruido")})
        assert {finding.rule for finding in report.findings} == {"name.replaces"}


class TestBetweenTheFolders:
    def test_links_and_topics_and_pictures_of_the_library_below_are_known(self, library):
        report = library.report({"en/visit.md": article(
            "See [noise](noise.md).\n\n![A lake at dawn](media/lake.png)\n", title="Visit", category="costs")})
        assert report.findings == ()

    def test_a_title_that_the_library_has_is_told_at_the_staffs_article(self, library):
        report = library.report({"en/a-copy.md": article("Hush now.\n", title="Noise")}, only_own=False)
        found = found_in(report, ".staff/en/a-copy.md")
        assert [finding.rule for finding in found] == ["title.twice"]
        assert "same name" in found[0].fix
        assert rules_of(report, "en/noise.md") == []

    def test_the_same_text_is_told_at_the_staffs_article(self, library):
        text = "The same words stand in two articles. " * 12
        report = library.report({"en/a-copy.md": article(text, title="Copy")},
                                below={"en/long.md": article(text, title="Long")}, only_own=False)
        assert rules_of(report, ".staff/en/a-copy.md") == ["text.twice"]
        assert rules_of(report, "en/long.md") == []

    def test_hard_words_are_those_of_the_library_below(self, library):
        report = library.report({"en/a.md": article("I may kill myself.\n\nA suicide.\n", title="A")})
        assert rules_of(report, ".staff/en/a.md") == ["safety.content-note"]

    def test_hard_words_of_the_staff_hold_when_they_have_a_list(self, library):
        report = library.report({"en/a.md": article("Blood.\n\nBlood again.\n", title="A"),
                                 "crisis.toml": '[en]\nwords = ["blood"]\n'})
        assert rules_of(report, ".staff/en/a.md") == ["safety.content-note"]

    def test_a_picture_that_only_lies_there_is_told_once_and_by_its_folder(self, library):
        report = library.report({**OWN, "media/lake.png": png(902), "media/map.png": png(903)})
        assert {file.path: file.shown_path for file in report.other_files} == {
            ".staff/media/lake.png": "media/lake.png", ".staff/media/map.png": "media/map.png"}

    def test_a_picture_of_a_topic_of_the_staff_is_used(self, library):
        place = '[[category]]\nid = "visit"\ntitle = "Visit"\npicture = "media/map.png"\n'
        report = library.report({"en/visit.md": article("Come.\n", title="Visit", category="visit"),
                                 "media/map.png": png(903), "library.toml": place})
        assert report.findings == ()

    def test_a_topic_without_articles_is_told_in_the_file_that_names_it(self, library):
        (library.roots.content / "en" / "costs.md").unlink()
        place = '[[category]]\nid = "visit"\ntitle = "Visit"\n'
        report = library.report({**OWN, "library.toml": place}, only_own=False)
        assert [(finding.file, finding.line, finding.rule) for finding in report.findings] == [
            (".staff/library.toml", 2, "category.empty"), ("library.toml", 7, "category.empty")]
        assert [finding.file for finding in library.report().findings] == [".staff/library.toml"]

    def test_a_mistake_in_the_library_toml_of_the_staff(self, library):
        report = library.report({**OWN, "library.toml": "oops\n"})
        assert [(finding.file, finding.rule, finding.line) for finding in report.findings] == [
            (".staff/library.toml", "place.broken", 1)]

    def test_names_that_break_elsewhere_are_looked_at_in_each_folder_for_itself(self, library):
        report = library.report({**OWN, "en/Noise.txt.d/quiet.md": article("Quiet.\n", title="Quiet"),
                                 "Media/map.png": png(904), "en/aux/still.md": article("Still.\n", title="Still")},
                                only_own=False)
        assert rules_of(report, ".staff/en/aux") == ["name.unportable"]
        assert not [finding for finding in report.findings if finding.rule == "name.case"]


class TestDrafts:
    def test_a_draft_of_the_staff_finds_what_lies_in_both_folders(self, library):
        body = ("See [noise](noise.md), [visit](visit.md) and [x](visits.md).\n\n"
                "![A lake at dawn](media/lake.png)\n\n![A map of town](media/map.png)\n")
        report = library.report({**OWN, "media/map.png": png(903),
                                 "en/later.md": article(body, title="Later", more="draft: yes\n")})
        found = one(report, ".staff/en/later.md")
        assert found.is_draft
        assert [(finding.rule, finding.line) for finding in found.findings] == [("link.missing", 11), ("file.draft", 0)]
        assert "Did you mean “visit.md”?" in found.findings[0].message
        assert rules_of(report, ".staff/media/map.png") == []

    def test_a_draft_that_will_replace_one_of_the_library_is_checked(self, library):
        report = library.report({"en/noise.md": article("See [it](nois.md).\n", title="Noise", more="draft: yes\n")},
                                below={"en/noise.md": article(title="Noise", more="draft: yes\n")})
        assert one(report, ".staff/en/noise.md").is_draft
        assert rules_of(report, ".staff/en/noise.md") == ["link.missing", "file.draft"]

    def test_a_link_to_a_draft_names_its_file_as_staff_know_it(self, library):
        report = library.report({"en/a.md": article("See [it](later.md).\n", title="A"),
                                 "en/later.md": article(title="Later", more="draft: yes\n")})
        found = found_in(report, ".staff/en/a.md")
        assert "“en/later.md”" in found[0].fix

    def test_drafts_below_are_nobodys_business(self, library):
        report = library.report(below={"en/later.md": article(title="Later", more="draft: yes\n")})
        assert [file.path for file in report.articles] == [".staff/en/visit.md"]


class TestNames:
    def test_people_are_shown_the_path_in_the_folder(self, library):
        report = library.report({"en/a.md": BROKEN, "en/x/a.md": article("A.\n", title="A 2"), "Fees.docx": b"PK",
                                 "media/lake.png": png(7000, 1), "en/b.md": article(
                                     "![A lake](media/lake.png)\n\n![A map](media/lak.png)\n", title="B"),
                                 "library.toml": "oops\n"})
        assert len(report.findings) >= 6
        shown = "\n".join(report_words.text(report, notes=True))
        assert ".staff" not in shown
        assert "\nen/a.md  Broken\n" in "\n" + shown
        assert not [row for row in report_words.rows(report) if ".staff" in str(row)]

    def test_every_ref_leads_back_to_the_file(self, library):
        report = library.report({"en/a.md": BROKEN, "Fees.docx": b"PK", "library.toml": "oops\n"}, only_own=False,
                                below={"en/b.md": BROKEN})
        files = {library.roots.file(finding.file) for finding in report.findings}
        own, below = library.roots.staff, library.roots.content
        assert files == {own / "en/a.md", own / "Fees.docx", own / "library.toml", below / "en/b.md"}

    def test_two_files_at_the_same_place_are_told_apart(self, library):
        draft = article("Sleep well.\n", title="Sleep", more="draft: yes\n")  # until it is ready, both are there
        report = library.report({"en/sleep.md": draft, "Fees.docx": b"PK", "media/x.png": png(905)},
                                below={"Fees.docx": b"PK", "Old.docx": b"PK", "media/x.png": png(905)}, only_own=False)
        names = {file.path: file.shown_path for file in (*report.articles, *report.other_files)}
        assert names["en/sleep.md"] == "en/sleep.md (not in your folder)"
        assert names["Fees.docx"] == "Fees.docx (not in your folder)"
        assert names["media/x.png"] == "media/x.png (not in your folder)"
        assert names[".staff/en/sleep.md"] == "en/sleep.md"
        assert names[".staff/Fees.docx"] == "Fees.docx"
        assert names["en/noise.md"] == "en/noise.md"
        assert names["Old.docx"] == "Old.docx"

    def test_paths_for_people(self):
        assert shown_path("en/a.md") == shown_path(".staff/en/a.md") == "en/a.md"
        assert shown_path(".staff/en/a.md", has_twin=True) == "en/a.md"
        assert ArticleReport(".staff/en/a.md", "A", "en", ArticleState.READY).shown_path == "en/a.md"

    def test_rows_about_both_folders_hold_full_paths(self, library):
        report = library.report({"en/a.md": BROKEN}, below={"en/b.md": BROKEN}, only_own=False)
        files = {row["file"] for row in report_words.rows(report, library.roots)}
        assert files == {str(library.roots.staff / "en/a.md"), str(library.roots.content / "en/b.md")}


class TestFilesThatAreOdd:
    def test_a_link_to_another_place_in_the_folder_is_read(self, library):
        write(library.roots.staff, {"texts/one.txt.real": article("See [it](nois.md).\n", title="Linked")})
        (library.roots.staff / "en").mkdir()
        (library.roots.staff / "en" / "linked.md").symlink_to("../texts/one.txt.real")
        report = library.report({})
        found = found_in(report, ".staff/en/linked.md")
        assert [(finding.rule, finding.line) for finding in found] == [("link.missing", 10)]
        assert found[0].excerpt

    @pytest.mark.parametrize("broken", [b"", b"---\ntitle: Visit\n---\n\nCome" + b"\0" * 4096])
    def test_the_last_good_version_of_a_file_that_was_cut_off(self, library, broken):
        library.report()
        report = library.report({"en/visit.md": broken})
        found = one(report, ".staff/en/visit.md")
        assert found.keeps_last_good
        assert "\n".join(report_words.text(report)).count("last good version") == 1
        assert found.state is ArticleState.FIX

    def test_a_file_that_goes_away_meanwhile_spoils_nothing(self, library):
        library.report()
        catalogue = Catalogue.open(library.file)
        check = Check(library.roots, catalogue, TODAY)
        (library.roots.staff / "en" / "visit.md").unlink()
        assert check.count == len(list(check.articles())) == 1
        catalogue.close()


class TestWithoutLibraryToml:
    def files(self):
        return {"en/a.md": article("Hush.\n", title="A"), "b.md": article("Rest.\n", title="B", category="none")}

    def report(self, folder):
        refresh(folder, folder.parent / "alone.sqlite3")
        catalogue = Catalogue.open(folder.parent / "alone.sqlite3")
        try:
            return check_library(folder, catalogue, TODAY)
        finally:
            catalogue.close()

    def test_a_plain_folder_is_checked_and_its_topics_are_not(self, tmp_path):
        report = self.report(write(tmp_path / "plain", self.files()))
        assert report.ready == 2
        assert [(finding.file, finding.rule, finding.severity) for finding in report.findings] == [
            ("library.toml", "place.missing", Severity.NOTE)]

    def test_nothing_is_said_of_topics_that_the_folder_below_names(self, library):
        report = library.report({"en/a.md": article("Hush.\n", title="A"),
                                 "b.md": article("Rest.\n", title="B", category="none")})
        assert [(finding.file, finding.rule) for finding in report.findings] == [(".staff/b.md", "header.category")]
