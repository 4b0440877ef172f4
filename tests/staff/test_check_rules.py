"""Every rule about one article: the slip is found on its line, and what was meant in its place is left alone."""

import datetime

import pytest
from checked_library import CLEAN, FIRST_LINE, article, one, png, report_of, rules, write

from reader.model import Severity

LONG = "We will sit with you and talk about the night. " * 20
HARD = ("Pharmacological interventions notwithstanding, multidisciplinary rehabilitation necessitates the considerable "
        "coordination of the institutions, particularly concerning individualized psychotherapeutic modalities. ") * 8



def names(cases):
    """What each case is called in the list of tests."""
    return [f"{case[0]}-{number}" for number, case in enumerate(cases)]


# Rule, the body of an article, the line in it (from 1; 0: the whole file), and the same text as it should be.
SLIPS = [
    ("heading.order", "## One\n\nText.\n\n#### Two\n", 5, "## One\n\nText.\n\n### Two\n"),
    ("heading.no-words", "## One\n\nText.\n\n##\n\nMore.\n", 5, "## One\n\nText.\n\n## Two\n\nMore.\n"),
    ("heading.no-space", "Text.\n\n#what helps at night\n", 3, "Text.\n\n# Sleep\n"),
    ("heading.title-again", "# Another title\n\nText.\n", 1, "# Sleep\n\nText.\n"),
    ("list.number", "Then:\n2. Sit down.\n3. Breathe out.\n", 2, "Then:\n\n2. Sit down.\n3. Breathe out.\n"),
    ("list.restarts", "1. Sit down.\n\nTake a chair.\n\n1. Breathe out.\n", 5,
     "1. Sit down.\n\n   Take a chair.\n\n2. Breathe out.\n"),
    ("list.odd-start", "It began.\n\n15. The clinic opened its doors.\n", 3,
     "It began.\n\n15\\. The clinic opened its doors.\n"),
    ("list.indent", "- one\n - two\n", 2, "- one\n  - two\n"),
    ("table.not-a-table", "| When | What |\n| Noon | Rest |\n", 1, "| When | What |\n|---|---|\n| Noon | Rest |\n"),
    ("table.not-a-table", "| When | What |\n|---|\n| Noon | Rest |\n", 2, "| a |\n|---|\n| b |\n"),
    ("table.cells", "| A | B |\n|---|---|\n| 1 | 2 | 3 |\n", 3, "| A | B |\n|---|---|\n| 1 | 2 \\| 3 |\n"),
    ("table.too-wide", "| " + " | ".join(["A whole long name"] * 9) + " |\n" + "|---" * 9 + "|\n| "
     + " | ".join(["A word or two or three and more"] * 9) + " |\n", 1, "| A | B |\n|---|---|\n| 1 | 2 |\n"),
    ("text.marks", "Take ** two deep ** breaths.\n", 1, "Take **two deep** breaths.\n"),
    ("text.marks", "Take **two deep breaths.\n", 1, "Take \\*\\*two deep breaths.\n"),
    ("text.marks", "See [the page] (noise.md).\n", 1, "See [the page](noise.md).\n"),
    ("text.marks", "See [the page](noise.md now.\n", 1, "See `[the page](noise.md now`.\n"),
    ("text.marks", "See [the long page][nowhere].\n", 1, "See [the long page][n].\n\n[n]: noise.md\n"),
    ("text.marks", "<p></p>\n**Rest** now.\n", 2, "<p></p>\n\n**Rest** now.\n"),
    ("text.marks", "Some words {#rest} here.\n", 1, "## Some words {#rest}\n\nHere.\n"),
    ("note.missing", "It helps.[^1]\n", 1, "It helps.[^1]\n\n[^1]: A book.\n"),
    ("text.unclosed", "Text.\n\n```\ntyped\n", 3, "Text.\n\n```\ntyped\n```\n"),
    ("heading.order", "Two\n---\n\nText.\n\n#### Four ####\n", 6, "Two\n---\n\nText.\n\n### Three ###\n"),
    ("text.unclosed", "Text.\n\n<!-- not seen\n\nMore.\n", 3, "Text.\n\n<!-- not seen -->\n\nMore.\n"),
    ("text.indented", "Text.\n\n    take the blue cup with water after each meal\n", 3,
     "Text.\n\n    x = take(cup, water)\n"),
    ("text.line-breaks", "Clinic at the Lake\nStreet of Trees 12\nSome Town\n", 1,
     "Clinic at the Lake\\\nStreet of Trees 12\\\nSome Town\n"),
    ("text.placeholder", "Call us at [insert number here].\n", 1, "Call us at [your desk](noise.md).\n"),
    ("box.unknown", "> [!WARNNG] Take care\n> Slowly.\n", 1, "> [!WARNING] Take care\n> Slowly.\n"),
    ("link.missing", "See [this page about it](nois.md).\n", 1, "See [this page about it](noise.md).\n"),
    ("link.anchor", "## What helps\n\nSee [below](#what-help).\n", 3, "## What helps\n\nSee [below](#what-helps).\n"),
    ("link.words", "Click [here](noise.md).\n", 1, "See [noise at night](noise.md).\n"),
    ("link.spaces", "See [noise](my noise.md).\n", 1, "See [noise](noise.md).\n"),
    ("link.empty", "See [noise]().\n", 1, "See [noise](noise.md).\n"),
    ("picture.missing", "![A lake](media/lak.png)\n", 1, "![A lake](media/lake.png)\n"),
    ("picture.no-alt", "![](media/lake.png)\n", 1, "![A lake](media/lake.png)\n"),
    ("picture.alt-words", "![IMG_2041](media/lake.png)\n", 1, "![A lake](media/lake.png)\n"),
    ("reading.hard", HARD, 1, LONG),
    ("reading.harder", "We will sit with you in the waiting room after a very hard week and we will talk about the "
     "long night that you had at home. " * 9, 1, LONG),
    ("reading.long", "One day I sat by the lake. " * 700, 0, LONG),
    ("html.dropped", "<marquee>Rest</marquee>\n", 1, "Rest\n"),
]


@pytest.mark.parametrize(("rule", "slip", "line", "meant"), SLIPS, ids=names(SLIPS))
def test_a_slip_is_found_on_its_line_and_what_was_meant_is_not(tmp_path, rule, slip, line, meant):
    root = write(tmp_path / "content", {**CLEAN, "en/slip.md": article(slip, title="Sleep one"),
                                        "en/meant.md": article(meant, title="Sleep two")})
    if rule == "heading.title-again":
        write(root, {"en/meant.md": article(meant, title="Sleep").replace("title: Sleep\n", "title: Sleep!\n")})
    report = report_of(root)
    found = [finding for finding in one(report, "en/slip.md").findings if finding.rule == rule]
    assert [finding.line for finding in found] == [line + FIRST_LINE - 1 if line else 0]
    assert rule not in rules(report, "en/meant.md")
    if line:
        words = " ".join(slip.split("\n")[line - 1].split())
        assert found[0].excerpt.rstrip("…") == words[:len(found[0].excerpt.rstrip("…"))]


# Rule, lines to add to a good header, the line of the file, lines that are right.
HEADERS = [
    ("header.date", "reviewed: 31/09/2026\n", 8, "reviewed: 2026-11-20\nreviewed_by: Dr. Reed\n"),
    ("header.category", "category: rst\n", 8, "category: costs\n"),
    ("header.unknown", "mood: calm\n", 8, "tags: [calm]\n"),
    ("header.yes-or-no", "featured: perhaps\n", 8, "featured: yes\n"),
    ("header.no-image-alt", "image: media/lake.png\n", 8, "image: media/lake.png\nimage_alt: A lake\n"),
    ("picture.missing", "image: media/lak.png\n", 8, "image: media/lake.png\nimage_alt: A lake\n"),
    ("picture.alt-words", "image: media/lake.png\nimage_alt: photo\n", 9, "image: media/lake.png\nimage_alt: A lake\n"),
    ("review.past", "review_by: 2026-11-20\n", 8, "review_by: 2027-02\n"),
    ("review.soon", "review_by: 2026-12-01\n", 8, "review_by: 2026-12-30\n"),
    ("review.nobody", "reviewed: 2026-11-20\n", 8, "reviewed: 2026-11-20\nreviewed_by: Dr. Reed\n"),
    ("review.older", "reviewed: 2026-10-01\nreviewed_by: Dr. Reed\n", 8, "reviewed: 2026-11\nreviewed_by: Dr. Reed\n"),
    ("date.future", "updated: 2027-03-01\n", 8, "updated: 2026-11-24\n"),
    ("link.missing", "related: [nois]\n", 8, "related: [noise]\n"),
]


@pytest.mark.parametrize(("rule", "slip", "line", "meant"), HEADERS, ids=names(HEADERS))
def test_a_slip_in_the_header(tmp_path, rule, slip, line, meant):
    root = write(tmp_path / "content", {**CLEAN, "en/slip.md": article(title="Sleep one", more=slip),
                                        "en/meant.md": article(title="Sleep two", more=meant)})
    report = report_of(root)
    assert [finding.line for finding in one(report, "en/slip.md").findings if finding.rule == rule] == [line]
    assert rule not in rules(report, "en/meant.md")


@pytest.mark.parametrize("body", [
    "Rest&amp;nbsp;now.\n", "Rest\\*\\* now.\n", "Type `**so**` and `[x](y.md`.\n", "A price of 5 < 6 and 7 > 2.\n",
    "He said: [sic] (twice).\n", "Fill in: ____ and ____.\n", "A * B * C, 2*3*4, a_b_c.\n",
    "See {{name}} and x[1][2].\n",
    "```\n# not a heading\n| a | b |\n| 1 | 2 |\n```\n", "Bring:\n- a card\n  - a pen\n1) one\n2) two\n",
    "In\n2019. Then it was.\n", "Text.\n\n### Three\n\nText.\n\n### Three more\n\nText.\n", "#sleep #rest\n",
    "First line of a text that goes on\nand on over more lines than one,\nas editors write them.\n"])
def test_what_is_no_slip_is_left_alone(tmp_path, body):
    root = write(tmp_path / "content", {**CLEAN, "en/a.md": article(body, title="One")})
    assert rules(report_of(root), "en/a.md") == []


def test_nothing_is_found_in_a_good_library(tmp_path):
    report = report_of(write(tmp_path / "content", CLEAN))
    assert report.findings == ()
    assert (report.ready, report.look, report.fix) == (3, 0, 0)


def test_an_article_without_a_header_gets_one_note_and_not_one_for_each_line_it_lacks(tmp_path):
    root = write(tmp_path / "content", {**CLEAN, "en/plain.md": "# Plain\n\n" + LONG})
    assert rules(report_of(root), "en/plain.md") == ["header.missing"]


def test_a_review_date_that_cannot_be_read_is_said_once(tmp_path):
    root = write(tmp_path / "content", {**CLEAN, "en/slip.md": article(title="One", more="review_by: soon\n")})
    found = one(report_of(root), "en/slip.md")
    assert "header.date" in rules(report_of(root), "en/slip.md")
    assert "review.not-set" not in rules(report_of(root), "en/slip.md")
    assert found.days_to_review is None


@pytest.mark.parametrize(("today", "days", "rule"), [
    (datetime.date(2026, 12, 31), 0, "review.soon"), (datetime.date(2027, 1, 1), -1, "review.past"),
    (datetime.date(2026, 12, 1), 30, "")])
def test_a_month_counts_until_its_last_day(tmp_path, today, days, rule):
    root = write(tmp_path / "content", {**CLEAN, "en/slip.md": article(title="One", more="review_by: 2026-12\n")})
    found = one(report_of(root, today=today), "en/slip.md")
    assert found.days_to_review == days
    assert [finding.rule for finding in found.findings if finding.rule.startswith("review")] == ([rule] if rule else [])


@pytest.mark.parametrize(("body", "rule"), [
    ("A study found that it helps. " + LONG, "sources.missing"),
    ("About 40 percent slept well. " + LONG, "sources.missing"),
    (LONG, "sources.none"), ("A study found that it helps.", ""), ("The file is 100% plain. " + LONG, "sources.none"),
    ("A study helps.[^1] " + LONG + "\n\n[^1]: A book.\n", ""),
    ("A study. " + LONG + "\n\n## Sources\n\nA book.\n", "")])
def test_numbers_and_studies_ask_for_a_source(tmp_path, body, rule):
    text = article(body, title="One").replace("sources:\n  - Name of a book (2024). https://example.org/\n", "")
    found = rules(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": text})), "en/a.md")
    assert [name for name in found if name.startswith("sources")] == ([rule] if rule else [])


@pytest.mark.parametrize(("body", "more", "rule"), [
    ("Some think of suicide. Suicidal thoughts can pass.", "", "safety.content-note"),
    ("Some think of suicide.", "", "safety.one-hard-word"),
    ("Some think of suicide. Suicidal thoughts can pass.", "content_note: This page names hard things.\n", ""),
    ("> [!HELP] If you think of suicide\n> Suicidal thoughts: call 988.", "", ""),
    ("Call the 988 Suicide and Crisis Lifeline for chest pain.", "", "")])
def test_hard_words_ask_for_a_line_that_prepares_for_them(tmp_path, body, more, rule):
    root = write(tmp_path / "content", {**CLEAN, "en/a.md": article(body + "\n", title="One", more=more)})
    found = [name for name in rules(report_of(root), "en/a.md") if name.startswith("safety")]
    assert found == ([rule] if rule else [])


def test_pictures_that_are_too_big_or_too_small(tmp_path):
    body = "![A lake](media/big.png)\n\n![A tree](media/heavy.png)\n\n![A hill](media/small.png)\n"
    root = write(tmp_path / "content", {
        **CLEAN, "media/big.png": png(6000, 2), "media/heavy.png": png() + bytes(2_000_000),
        "media/small.png": png(60, 40), "en/a.md": article(body, title="One")})
    found = one(report_of(root), "en/a.md").findings
    assert [(finding.rule, finding.line - FIRST_LINE + 1) for finding in found] == [
        ("picture.too-big", 1), ("picture.too-big", 3), ("picture.too-small", 5)]


def test_the_hardest_sentences_are_shown_with_their_lines(tmp_path):
    body = LONG + "\n\nIndividualized psychotherapeutic modalities necessitate considerable coordination.\n"
    found = one(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": article(body, title="One")})), "en/a.md")
    hardest = found.reading.hardest[0]
    assert hardest.text.startswith("Individualized psychotherapeutic")
    assert hardest.line == FIRST_LINE + 2
    assert hardest.grade > found.reading.grade
    assert found.reading.ease is None


def test_spanish_is_measured_on_its_own_scale(tmp_path):
    body = "El agua del lago es clara y el aire de la noche es bueno. " * 12
    report = report_of(write(tmp_path / "content", {**CLEAN, "es/agua.md": article(body, title="Agua")}))
    found = one(report, "es/agua.md").reading
    assert found.grade is None
    assert found.ease > 60
    assert report.usual_ease == found.ease


def test_of_very_many_findings_of_one_rule_the_first_are_enough(tmp_path):
    body = "".join(f"Take ** {n} ** breaths.\n\n" for n in range(60))
    found = one(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": article(body, title="One")})), "en/a.md")
    same = [finding for finding in found.findings if finding.rule == "text.marks"]
    assert len(same) == 20
    assert len(found.findings) == 20


def test_what_is_an_error_comes_first_then_by_line(tmp_path):
    body = "Click [here](noise.md).\n\n![](media/lake.png)\n\n![A lake](media/no.png)\n"
    found = one(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": article(body, title="One")})), "en/a.md")
    assert [finding.severity for finding in found.findings] == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert (found.errors, found.warnings, found.notes) == (1, 1, 1)


@pytest.mark.parametrize(("text", "rule"), [
    (article(title="A title that goes on " + "and on " * 12), "title.long"),
    (article(title="One").replace("category: rest\n", ""), "header.no-category"),
    (article(title="One").replace("review_by: 2027-11-01\n", ""), "review.not-set"),
    (article("Text.\n", title=""), "header.no-title"),
    ("Text.\n", "header.missing"),
    (article("", title="One"), "body.empty"),
    (article("Caf\u00e9.\n", title="One").encode("cp1252"), "file.encoding")])
def test_what_is_said_of_a_whole_file(tmp_path, text, rule):
    assert rule in rules(report_of(write(tmp_path / "content", {**CLEAN, "en/a.md": text})), "en/a.md")


@pytest.mark.parametrize("text", [
    "[" * 200_000, "**a " * 50_000, "# " + " " * 200_000 + "x", "\n" * 200_000, "--> " + "<!--" * 50_000,
    "<code " * 30_000, "|a|\n" * 50_000, "a\n2. b\n3. c\n\n" * 15_000, "1. a\n\nb\n\n" * 20_000, "# " * 100_000,
    "1," * 100_000, "[a b][c] " * 20_000, ":::\n" * 50_000, "{#a} " * 40_000, "# \ud800 \x00 \u202e\n"])
def test_odd_files_come_to_an_end(tmp_path, text):
    root = write(tmp_path / "content", {**CLEAN, "en/a.md": ("# T\n\n" + text).encode("utf-8", "surrogatepass")})
    assert len(one(report_of(root), "en/a.md").findings) < 200


SPANISH = "El agua del lago es clara y el aire de la noche es bueno para los que no duermen. " * 8


def test_a_spanish_text_that_counts_as_english_is_told_and_not_measured(tmp_path):
    report = report_of(write(tmp_path / "content", {
        **CLEAN, "agua.md": article(SPANISH, title="Agua"), "es/rio.md": article(SPANISH + "Fin.", title="Río"),
        "aqua.md": article("Aqua lacus clara est et aer noctis bonus est dormientibus in silva. " * 8, title="Aqua")}))
    assert rules(report, "agua.md") == ["header.language-text"]
    assert "“es”" in one(report, "agua.md").findings[0].fix
    assert one(report, "agua.md").reading.grade is None
    assert rules(report, "es/rio.md") == rules(report, "aqua.md") == []
