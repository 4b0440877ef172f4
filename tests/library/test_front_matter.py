"""The header of an article: what people type, what is understood, and what they are told."""

import time

import pytest

from reader.library import limits
from reader.library.front_matter import split

BODY = "# Heading\n\nText.\n"


def header_of(text):
    return split(text, "a.md").header


def problems_of(text):
    return [(problem.code.removeprefix("header."), problem.line) for problem in split(text, "a.md").problems]


def test_a_whole_header():
    result = split("---\ntitle: Asthma: what to do\nsummary: Short.\ncategory: sleep\ntags: [a, \"b, c\", d]\n"
                   "language: es\nupdated: 2026-11-24\nreviewed: 24 Nov 2026\nreviewed_by: Dr. A, B\n"
                   "review_by: 2027-11\n"
                   "author: Us\nimage: media/x.png\nimage_alt: Hills\nsources:\n  - One (2020). https://a.org\n"
                   "  - Two, and more\nrelated: other.md, en/third\nkeywords: one; two\ncontent_note: Note\ndraft: no\n"
                   "order: 3\nfeatured: yes\nweb: https://clinic.example/a\n---\n\n" + BODY, "a.md")
    header = result.header
    assert result.problems == ()
    assert (result.body, result.body_line) == (BODY, 26)
    assert header.title == "Asthma: what to do"
    assert header.tags == ("a", "b, c", "d")
    assert header.language == "es"
    assert (header.updated, header.reviewed, header.review_by) == ("2026-11-24", "2026-11-24", "2027-11")
    assert header.reviewed_by == "Dr. A, B"
    assert header.sources == ("One (2020). https://a.org", "Two, and more")
    assert header.related == ("other", "third")
    assert header.keywords == ("one", "two")
    assert (header.draft, header.featured, header.order) == (False, True, 3)
    assert header.web == "https://clinic.example/a"
    assert header.lines["title"] == 2


@pytest.mark.parametrize("text", [
    "---\ntitle: Sleep\nsummary: S\n---\n",
    "\n\n---\ntitle: Sleep\nsummary: S\n---\n",
    "---\r\ntitle: Sleep\r\nsummary: S\r\n---\r\n".replace("\r\n", "\n"),
    "-----\ntitle: Sleep\nsummary: S\n-----\n",
    "***\ntitle: Sleep\nsummary: S\n***\n",
    "+++\ntitle: Sleep\nsummary: S\n+++\n",
    "---\ntitle: Sleep\nsummary: S\n...\n",
    "—\ntitle: Sleep\nsummary: S\n—\n",
    "—-\ntitle: Sleep\nsummary: S\n---\n",
    "---\ntitle:\tSleep\nsummary:  S \n---\t\n",
    "---\n\ntitle: Sleep\n\nsummary: S\n\n---\n",
    "---\nTITLE: Sleep\nSummary: S\n---\n",
    "---\ntitle：Sleep\nsummary： S\n---\n",
    "---\ntitle: “Sleep”\nsummary: 'S'\n---\n",
    "---\n\"title\": \"Sleep\",\n\"summary\": \"S\"\n---\n",
    "---\n“title”: Sleep\n**summary**: S\n---\n",
    "---\ntítulo: Sleep\nresumen: S\n---\n",
    "---\ntitel: Sleep\ndescription: S\n---\n",
    "---\ntitle: <b>Sleep</b>\nsummary: *S*\n---\n",
    "---\ntitle: Sleep\nsummary: >\n  S\n---\n",
    "---\ntitle:\n  Sleep\nsummary: |\n  S\n---\n",
    "---\n# a remark\ntitle: Sleep\nsummary: S\n---\n",
    "---\ntitle: Sleep\nsummary: S\n\n",
    "title: Sleep\nsummary: S\n\n",
    "title: Sleep\nsummary: S\n---\n",
    "---\ntitle : Sleep\nsummary :S\n---\n",
    "---\n title: Sleep\n summary: S\n---\n",
    "---\ntitle: [Sleep]\nsummary: S\n---\n",
    "---\ntitle: Old\ntitle: Sleep\nsummary: S\n---\n",
    "---\ntitle: \u202eSleep\u202c\nsummary: S\n---\n",
])
def test_the_same_header_however_it_is_typed(text):
    result = split(text + BODY, "a.md")
    assert (result.header.title, result.header.summary) == ("Sleep", "S")
    assert result.body == BODY
    assert (text + BODY).split("\n")[result.body_line - 1] == "# Heading"


@pytest.mark.parametrize(("text", "expected"), [
    ("---\ntitle: A\n\n" + BODY, [("unclosed", 1)]),
    ("title: A\nsummary: B\n\n" + BODY, [("no-dashes", 1)]),
    ("---\ntitle: A\n...\n" + BODY, [("odd-closing", 3)]),
    ("---\ntitle: A\ncolour: red\n---\n", [("unknown", 3)]),
    ("---\ntitle: A\nsumary: B\n---\n", [("misspelled", 3)]),
    ("---\ntitle: A\ntitle: B\n---\n", [("twice", 3)]),
    ("---\ntitle: A\nupdated: 3/4/2026\n---\n", [("date", 3)]),
    ("---\ntitle: A\nfeatured: perhaps\n---\n", [("yes-or-no", 3)]),
    ("---\ntitle: A\norder: first\n---\n", [("order", 3)]),
    ("---\ntitle: A\nlanguage: Klingon\n---\n", [("language", 3)]),
    ("---\ntitle: A\nweb: my page\n---\n", [("web", 3)]),
    ("---\ntitle: <b>A</b>\n---\n", [("html", 2)]),
    ("---\njust words here\ntitle: A\n---\n", []),
    ("---\ntitle: " + "long " * 100 + "\n---\n", [("too-long", 2)]),
])
def test_every_doubtful_thing_is_said_with_its_line(text, expected):
    assert problems_of(text) == expected


def test_what_is_no_header_stays_in_the_text():
    for text in ("---\n\nA rule, then text.\n\n---\n", "Note: this is a sentence.\n\nMore.", "---\n", "", "\n\n",
                 "# Title: with a colon\n\nText", "Hello\n---\nWorld", "- a list: of things\n- b: c\n",
                 "---\nWarning: read this\n---\nText", "https://example.org: a link\n", "***\n\n**Bold** text"):
        result = split(text, "a.md")
        assert result.header.title == ""
        assert result.body.split() == text.split(), text


def test_a_rule_far_down_does_not_end_an_unclosed_header():
    result = split("---\ntitle: A\nsummary: B\n\nFirst paragraph.\n\n---\n\nSecond: part.\n", "a.md")
    assert result.header.summary == "B"
    assert result.body == "First paragraph.\n\n---\n\nSecond: part.\n"


def test_text_right_below_an_unclosed_header_is_kept():
    result = split("---\ntitle: A\nThis is the text already.\nAnd more.\n", "a.md")
    assert result.header.title == "A"
    assert result.body == "This is the text already.\nAnd more.\n"


def test_a_value_that_goes_on_in_the_next_line():
    header = header_of("---\nsummary: One line\nand another\ntags: a\n---\n")
    assert header.summary == "One line and another"
    assert header.tags == ("a",)


@pytest.mark.parametrize(("text", "expected"), [
    ("tags: [a, b]", ("a", "b")), ("tags: a, b", ("a", "b")), ("tags: a; b", ("a", "b")),
    ("tags:\n- a\n- b", ("a", "b")), ("tags:\n  * a\n  * b", ("a", "b")), ("tags:\n  - a\n  - b", ("a", "b")),
    ("tags:\n• a\n• b", ("a", "b")), ("tags:\n1. a\n2. b", ("a", "b")), ("tags: a", ("a",)), ("tags: [a]", ("a",)),
    ("tags: []", ()), ("tags:", ()), ("tags: [a, a, b,]", ("a", "b")), ("tags: [“a”, “b”]", ("a", "b")),
    ("tags: [a,\n  b]", ("a", "b")),
])
def test_lists_in_every_form(text, expected):
    assert header_of(f"---\ntitle: T\n{text}\n---\n").tags == expected


@pytest.mark.parametrize(("typed", "meant"), [
    ("yes", True), ("True", True), ("sí", True), ("SI", True), ("ja", True), ("1", True), ("on", True), ("'yes'", True),
    ("no", False), ("false", False), ("nein", False), ("0", False), ("", False),
])
def test_yes_and_no_in_many_words(typed, meant):
    assert header_of(f"---\ntitle: T\nfeatured: {typed}\n---\n").featured is meant


def test_a_doubtful_draft_is_not_published():
    assert header_of("---\ntitle: T\ndraft: nearly done\n---\n").draft is True


def test_values_are_never_more_than_text():
    header = header_of("---\ntitle: no\nsummary: 12:30\nauthor: ~\ntags: [012, 2024-01-02, null]\n---\n")
    assert (header.title, header.summary, header.author) == ("no", "12:30", "~")
    assert header.tags == ("012", "2024-01-02", "null")


def test_a_source_keeps_its_commas():
    assert header_of("---\ntitle: T\nsources: Smith, A. and Jones, B. (2020)\n---\n").sources == (
        "Smith, A. and Jones, B. (2020)",)


def test_unknown_names_do_not_swallow_known_ones():
    header = header_of("---\nlayout: post\nfoo:\n  - a\n  - b\ntitle: T\n---\n")
    assert header.title == "T"


@pytest.mark.parametrize("text", [
    "---\n" + "a: b\n" * 30_000, "---\ntitle: x\n" + "- a\n" * 30_000, "title: x\n" * 30_000, "---\n" * 30_000,
    "---\ntitle: " + "x" * 300_000 + "\n---\n", "---\ntitle: x\nsummary: " + "**" * 50_000 + "\n---\n",
    "---\n" + "k" * 200_000 + ": v\n---\n", "---\ntags: [" + "a," * 100_000 + "]\n---\n", ":" * 300_000,
    "---\ntitle: " + "<b" * 100_000 + "\n---\n", "---\ntitle: " + "*a " * 50_000 + "\n---\n",
])
def test_a_huge_header_takes_no_time(text):
    begun = time.process_time()
    split(text, "a.md")
    assert time.process_time() - begun < 2
    assert limits.HEADER_LINES < 1000


@pytest.mark.parametrize("written", [
    "not yet reviewed by a clinician", "Not yet", "“none”", "Nobody", "no", "-", "—", "?", "pending", "Pending review",
    "n/a", "TBD", "no one yet", "not reviewed", "to be confirmed", "aún no revisado por un profesional clínico",
    "Aún no", "todavía no lo ha revisado nadie", "pendiente", "Pendiente de revisión", "ninguno", "nadie",
    "sin revisar",
])
def test_who_says_that_nobody_checked_it_names_nobody(written):
    result = split(f"---\ntitle: T\nreviewed_by: {written}\nreviewed: {written}\n---\n{BODY}", "a.md")
    assert (result.header.reviewed_by, result.header.reviewed) == ("", "")
    assert result.problems == ()


@pytest.mark.parametrize("name", [
    "Dr. No, PhD", "Noah Pendle", "Na Li, MD", "None Such, RN", "Never Lopez", "Sin Fong, MD", "Nadie Smith", "X. Ruiz",
])
def test_names_that_look_like_nobody_are_names(name):
    assert header_of(f"---\ntitle: T\nreviewed_by: {name}\n---\n{BODY}").reviewed_by == name


@pytest.mark.parametrize(("line", "is_one"), [
    ("glossary: yes", True), ("Glosario: sí", True), ("glossary: no", False), ("title: Glossary", False),
])
def test_a_list_of_words_says_so(line, is_one):
    result = split(f"---\nsummary: S\n{line}\n---\n{BODY}", "a.md")
    assert (result.header.glossary, result.problems) == (is_one, ())
