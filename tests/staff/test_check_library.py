"""The report of a whole library: states and counts, what only shows between articles, drafts, names, other files."""

import os
from pathlib import Path

import pytest
from checked_library import CLEAN, TODAY, article, one, report_of, rules, write

import reader
from reader.errors import ContentFolderMissing
from reader.library import readability
from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.model import Severity
from reader.reports import ArticleState
from reader.staff import checks
from reader.staff.checks import Check, check_library
from reader.staff.rules_reading import Memory

BUNDLED = Path(reader.__file__).parents[1] / "content"
SAME = "The same words stand in two articles. " * 12


class TestStates:
    def test_an_error_asks_to_fix_a_warning_to_look_and_a_note_leaves_an_article_ready(self, tmp_path):
        report = report_of(write(tmp_path / "content", {
            **CLEAN, "en/a.md": article("See [noise](nois.md).\n", title="A"),
            "en/b.md": article("![](media/lake.png)\n", title="B"),
            "en/c.md": article("Click [here](noise.md).\n", title="C")}))
        states = {path: one(report, f"en/{path}.md").state for path in "abc"}
        assert states == {"a": ArticleState.FIX, "b": ArticleState.LOOK, "c": ArticleState.READY}
        assert (report.ready, report.look, report.fix) == (4, 1, 1)
        assert [article.path for article in report.articles[:2]] == ["en/a.md", "en/b.md"]
        assert report.needs_work

    def test_notes_alone_need_no_work(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": article("[here](noise.md)\n", title="A")}))
        assert [finding.severity for finding in report.findings] == [Severity.NOTE]
        assert not report.needs_work

    def test_the_usual_grade_is_the_middle_one(self, tmp_path):
        texts = ["It is late. " * 60, "We sit by the water today. " * 30,
                 "Individuals necessitate the coordination. " * 60]
        report = report_of(write(tmp_path / "content", {
            f"en/{n}.md": article(text, title=f"Number {n}") for n, text in enumerate(texts)}))
        grades = sorted(article.reading.grade for article in report.articles)
        assert report.usual_grade == grades[1]
        assert grades[0] < grades[1] < grades[2]

    def test_a_report_of_an_article_holds_what_the_list_shows(self, tmp_path):
        text = article("It is late. " * 300, title="Night", more="reviewed: 2026-10-02\nreviewed_by: Dr. Reed\n")
        found = one(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": text})), "en/a.md")
        assert (found.title, found.language, found.id, found.category, found.minutes) == ("Night", "en", "a", "rest", 4)
        assert (found.review_by, found.days_to_review) == ("2027-11-01", 342)
        assert (found.reviewed, found.reviewed_by) == ("2026-10-02", "Dr. Reed")

    def test_the_due_list_begins_with_what_is_due_first(self, tmp_path):
        report = report_of(write(tmp_path / "content", {
            **CLEAN, "en/a.md": article(title="A", more="review_by: 2026-12-24\n"),
            "en/b.md": article(title="B", more="review_by: 2026-11-01\n")}))
        assert [article.path for article in report.due][:2] == ["en/b.md", "en/a.md"]


class TestBetweenArticles:
    def test_the_same_text_twice(self, tmp_path):
        report = report_of(write(tmp_path / "content", {
            **CLEAN, "en/a.md": article(SAME, title="A"), "en/b.md": article(SAME, title="B")}))
        assert rules(report, "en/b.md") == ["text.twice"]
        assert rules(report, "en/a.md") == []

    def test_the_same_title_twice(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "en/z.md": article("Hush!\n", title="noise")}))
        assert rules(report, "en/z.md") == ["title.twice"]
        assert rules(report, "en/noise.md") == []

    def test_the_same_file_name_in_two_folders_of_one_language(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "en/x/noise.md": article("Hush!\n", title="Noise 2")}))
        assert "name.twice" in rules(report, "en/x/noise.md")
        assert one(report, "en/x/noise.md").state is ArticleState.FIX
        assert rules(report, "en/noise.md") == []

    def test_an_unknown_topic_with_the_one_that_was_meant(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": article(title="A", category="cost")}))
        found = one(report, "en/a.md").findings[0]
        assert (found.rule, found.line) == ("header.category", 3)
        assert "“costs”" in found.message + found.fix

    def test_a_topic_without_articles(self, tmp_path):
        files = {name: text for name, text in CLEAN.items() if name != "en/costs.md"}
        report = report_of(write(tmp_path / "content", files))
        found = report.other_files[0].findings[0]
        assert (found.file, found.rule, found.line) == ("library.toml", "category.empty", 7)
        assert found.excerpt == 'id = "costs"'

    def test_a_translation_that_is_older_than_its_original(self, tmp_path):
        old = article("Silencio.\n", title="Ruido").replace("updated: 2026-11-01", "updated: 2026-03-01")
        report = report_of(write(tmp_path / "content", {**CLEAN, "es/noise.md": old}))
        found = one(report, "es/noise.md").findings
        assert [(finding.rule, finding.line) for finding in found] == [("translation.older", 4)]
        assert "translation.older" not in rules(report, "en/noise.md")

    def test_a_translation_as_old_as_its_original_or_without_a_date_is_fine(self, tmp_path):
        month = article("Silencio.\n", title="Ruido").replace("updated: 2026-11-01", "updated: 2026-11")
        none = article("Cuesta poco.\n", title="Costos", category="costs").replace("updated: 2026-11-01\n", "")
        report = report_of(write(tmp_path / "content", {**CLEAN, "es/noise.md": month, "es/costs.md": none}))
        assert rules(report, "es/noise.md") == rules(report, "es/costs.md") == []

    def test_a_missing_translation_is_a_note_where_the_library_is_kept_in_both_languages(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "es/noise.md": article("Silencio.\n", title="Ruido")}))
        found = one(report, "en/sleep.md").findings
        assert [(finding.rule, finding.severity) for finding in found] == [("translation.missing", Severity.NOTE)]
        assert "Spanish" in found[0].message

    def test_one_page_in_another_language_does_not_make_two_languages_of_a_library(self, tmp_path):
        many = {f"en/n{n}.md": article(f"Text {n}.\n", title=f"Number {n}") for n in range(6)}
        report = report_of(write(tmp_path / "content", {
            **CLEAN, **many, "es/noise.md": article("Silencio.\n", title="Ruido")}))
        assert report.findings == ()

    def test_a_picture_that_is_not_here_with_the_one_that_was_meant(self, tmp_path):
        root = write(tmp_path / "content", {**CLEAN, "en/a.md": article("![A lake](media/lkae.png)\n", title="A")})
        assert "Did you mean “media/lake.png”?" in one(report_of(root), "en/a.md").findings[0].message


class TestDrafts:
    def test_a_draft_is_checked_before_readers_see_it(self, tmp_path):
        text = article("See [noise](nois.md).\n\n![](media/lake.png)\n", title="A", more="draft: yes\n")
        found = one(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": text})), "en/a.md")
        assert found.is_draft
        assert found.title == "A"
        assert [(finding.rule, finding.line) for finding in found.findings] == [
            ("link.missing", 11), ("picture.no-alt", 13), ("file.draft", 0)]
        assert "Did you mean “noise.md”?" in found.findings[0].message

    def test_a_draft_in_two_languages_is_two_drafts(self, tmp_path):
        files = {f"{language}/a.md": article("See [x](nois.md).\n", title="A", more="draft: yes\n")
                 for language in ("en", "es")}
        report = report_of(write(tmp_path / "content", {**CLEAN, **files}))
        assert [(path, one(report, path).is_draft, rules(report, path)[0]) for path in files] == [
            ("en/a.md", True, "link.missing"), ("es/a.md", True, "link.missing")]

    def test_a_link_to_a_draft_says_that_it_is_one(self, tmp_path):
        root = write(tmp_path / "content", {
            **CLEAN, "en/a.md": article("See [it](later.md).\n", title="A"),
            "en/later.md": article(title="Later", more="draft: yes\n")})
        found = one(report_of(root), "en/a.md").findings
        assert [finding.rule for finding in found] == ["link.missing"]
        assert "still a draft" in found[0].message
        assert "en/later.md" in found[0].fix

    def test_a_picture_that_only_a_draft_shows_is_not_unused(self, tmp_path):
        files = {**CLEAN, "en/sleep.md": article("Rest.\n", title="Sleep"),
                 "en/a.md": article("![A lake](media/lake.png)\n", title="A", more="draft: yes\n")}
        assert rules(report_of(write(tmp_path / "content", files)), "media/lake.png") == []


class TestFiles:
    def test_a_picture_that_nobody_shows(self, tmp_path):
        files = {**CLEAN, "en/sleep.md": article("Rest.\n", title="Sleep")}
        report = report_of(write(tmp_path / "content", files))
        assert rules(report, "media/lake.png") == ["picture.unused"]

    @pytest.mark.parametrize(("name", "words"), [
        ("Sleep.docx", "a Word document"), ("sleep.md.txt", "two endings"), ("en/old.odt", "LibreOffice")])
    def test_a_document_that_readers_never_see(self, tmp_path, name, words):
        report = report_of(write(tmp_path / "content", {**CLEAN, name: b"PK\x03\x04"}))
        found = report.other_files[0].findings
        assert [finding.rule for finding in found] == ["file.not-an-article"]
        assert words in found[0].message

    @pytest.mark.parametrize("name", ["notes.txt", "README.docx", ".hidden.docx", "~$Sleep.docx", "media/draw.svg"])
    def test_other_files_are_nobodys_business(self, tmp_path, name):
        assert report_of(write(tmp_path / "content", {**CLEAN, name: "x"})).other_files == ()

    def test_a_word_document_under_an_articles_name_needs_fixing(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": b"PK\x03\x04 and so on"}))
        found = one(report, "en/a.md")
        assert [finding.rule for finding in found.findings] == ["file.other-format"]
        assert found.title == "A"
        assert found.state is ArticleState.FIX
        assert not found.keeps_last_good

    def test_readers_keep_the_last_good_version_of_a_broken_file(self, tmp_path):
        root = write(tmp_path / "content", CLEAN)
        report_of(root)
        (root / "en" / "noise.md").write_bytes(b"PK\x03\x04 and so on")
        found = one(report_of(root), "en/noise.md")
        assert found.keeps_last_good
        assert found.title == "Noise"
        assert found.state is ArticleState.FIX

    def test_a_mistake_in_library_toml_is_told_with_its_line(self, tmp_path):
        report = report_of(write(tmp_path / "content", {**CLEAN, "library.toml": CLEAN["library.toml"] + "oops\n"}))
        found = report.other_files[0].findings
        assert [(finding.rule, finding.file) for finding in found] == [("place.broken", "library.toml")]
        assert found[0].line > 0

    @pytest.mark.parametrize(("name", "rule"), [
        ("en/con/quiet.md", "name.unportable"), ("en/end./quiet.md", "name.unportable"),
        ("media/aux.png", "name.unportable"), ("media/a:b.png", "name.unportable"), ("en/con.md", "name.unportable"),
        ("media/" + "a" * 130 + ".png", "name.too-long"), ("media/Lake.png", "name.case")])
    @pytest.mark.skipif(os.name == "nt", reason="such files cannot be made there")
    def test_names_that_break_elsewhere(self, tmp_path, name, rule):
        content = CLEAN["media/lake.png"] if name.endswith("png") else article("Quiet.\n", title="Quiet")
        report = report_of(write(tmp_path / "content", {**CLEAN, name: content}))
        assert rule in [finding.rule for finding in report.findings]

    def test_the_same_name_in_two_folders_is_no_collision(self, tmp_path):
        report = report_of(write(tmp_path / "content", {
            **CLEAN, "es/noise.md": article("Silencio.\n", title="Ruido"),
            "es/sleep.md": article("Dormir.\n", title="Sueño"), "es/costs.md": article("Cuesta.\n", title="Costos"),
            "en/media/lake.png": CLEAN["media/lake.png"]}))
        assert not [finding for finding in report.findings if finding.rule.startswith("name")]


class TestRunning:
    def check(self, tmp_path, files=None, **how):
        root = write(tmp_path / "content", files or CLEAN)
        refresh(root, tmp_path / "catalogue.sqlite3")
        catalogue = Catalogue.open(tmp_path / "catalogue.sqlite3")
        try:
            return check_library(root, catalogue, TODAY, **how)
        finally:
            catalogue.close()

    def test_progress_is_told_after_each_article(self, tmp_path):
        seen = []
        self.check(tmp_path, on_progress=lambda done, of: seen.append((done, of)))
        assert seen == [(1, 3), (2, 3), (3, 3)]

    def test_a_cancelled_check_says_that_it_is_not_complete(self, tmp_path):
        seen = []
        report = self.check(tmp_path, on_progress=lambda done, of: seen.append(done), is_cancelled=lambda: bool(seen))
        assert len(report.articles) == 1
        assert not report.is_complete

    def test_what_did_not_change_is_not_measured_again(self, tmp_path, monkeypatch):
        text = article("It is late and we sit by the lake. " * 40, title="Night")
        memory = Memory()
        first = self.check(tmp_path, {**CLEAN, "en/a.md": text}, memory=memory)
        measured = []
        monkeypatch.setattr(checks.rules_reading, "measure", lambda article: measured.append(article.path))
        second = self.check(tmp_path, {**CLEAN, "en/a.md": text}, memory=memory)
        assert measured == []
        assert second == first

    def test_words_are_counted_alike_however_long_and_however_often_they_come(self):
        long = "banana" * 7
        assert readability.measure(f"{long}.", "en").syllables_per_word > 15
        text = f"The {long} is ripe. " * 3
        assert readability.measure(text, "en") == readability.measure(text, "en")
        assert readability.measure("Radio.", "es").syllables_per_word != readability.measure(
            "Radio.", "en").syllables_per_word  # what is remembered of one language is not taken for another

    def test_the_articles_come_one_by_one(self, tmp_path):
        root = write(tmp_path / "content", CLEAN)
        refresh(root, tmp_path / "catalogue.sqlite3")
        catalogue = Catalogue.open(tmp_path / "catalogue.sqlite3")
        check = Check(root, catalogue, TODAY)
        assert check.count == 3
        assert next(check.articles()).path == "en/costs.md"
        catalogue.close()

    def test_an_empty_folder_has_an_empty_report(self, tmp_path):
        (tmp_path / "content").mkdir()
        report = report_of(tmp_path / "content")
        assert (report.articles, report.other_files, report.usual_grade) == ((), (), None)
        assert report.is_complete

    def test_a_folder_that_is_gone_is_an_error_and_not_an_empty_report(self, tmp_path):
        catalogue = Catalogue.open(tmp_path / "catalogue.sqlite3")
        with pytest.raises(ContentFolderMissing):
            check_library(tmp_path / "nowhere", catalogue, TODAY)
        catalogue.close()

    def test_a_file_that_goes_away_meanwhile_spoils_nothing(self, tmp_path):
        root = write(tmp_path / "content", CLEAN)
        refresh(root, tmp_path / "catalogue.sqlite3")
        catalogue = Catalogue.open(tmp_path / "catalogue.sqlite3")
        check = Check(root, catalogue, TODAY)
        (root / "en" / "noise.md").unlink()
        assert len(list(check.articles())) == 3
        catalogue.close()


def test_the_library_that_comes_with_reader_has_nothing_to_mend(tmp_path):
    refresh(BUNDLED, tmp_path / "catalogue.sqlite3")
    catalogue = Catalogue.open(tmp_path / "catalogue.sqlite3")
    report = check_library(BUNDLED, catalogue, TODAY)
    catalogue.close()
    assert [finding for finding in report.findings if finding.severity is not Severity.NOTE] == []
    assert report.ready == len(report.articles) >= 60
    assert report.usual_grade <= 7


def test_a_slip_in_the_list_of_how_words_are_said_is_told(tmp_path):
    root = write(tmp_path / "content", CLEAN | {"pronunciation.toml": '[en]\nEMDR = E M D R\n'})
    report = report_of(root)
    assert rules(report, "pronunciation.toml") == ["speech.broken"]
    write(root, {"pronunciation.toml": '[en]\nEMDR = "E M D R"\n'})
    assert rules(report_of(root), "pronunciation.toml") == []
