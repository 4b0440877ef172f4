"""Text that was made to hang or break a converter.

Time is measured as a ratio: twice the text may take up to about twice the time; what is quadratic
takes four times, what is worse much more.
"""

import html
import re
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.dialect import to_html

UNITS = [
    "![", "[a][", "[", "]", "[](", "[a](<b", '[a](b "c', "[a](b", "![a](b)", "- ", "* ", "1. ", "> ", "***", "*a ",
    "**a", "a**b", "*a_ ", "_a", "~~a", "==a", "`", "``a`", "`a``b", "<![CDATA[", "<!--", "<?", "<!A", "<a ",
    '<a href="', "<a b='c' ", "<div>", "<div>\n", "<script>", "<x>", "&", "&#", "\\", '"a ', "'", "--", "|",
    "|a|\n", "a|b\n-|-\n", "http://a", "www.a.b ", "a@", "a@b.c ", "# a\n", "#A\n", "a\n===\n", "\t", "- a\n",
    "- a\n\n", "-A\n", "1.A\n", "[a]: b\n", "[^a]: b\n", "[^a]", "*[a]: b\n", "a\n: b\n", "!!! note\n",
    "> [!NOTE]\n", "```\n", "~~~\n", "    A b c d e f g\n", "a  \n", "\\\n", "(", "<!-- a -->\n", "<style>\n\n",
    "$", "::", "\xa0", "{#a}", "![a][b", "**_", "]: ", "•", "– a\n",
]  # fmt: skip

SHAPES = {
    "rising backticks": lambda n: "".join("`" * size + " " for size in range(1, int((2 * n) ** 0.5))),
    "brackets within brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "pictures within pictures": lambda n: "![" * (n // 7) + "](u)" * (n // 7),
    "bold within italics": lambda n: "*a **b " * (n // 14) + "b** a*" * (n // 14),
    "deep list": lambda n: "".join("  " * min(depth, 300) + "- a\n" for depth in range(n // 300)),
    "list in one line": lambda n: "- " * (n // 2),
    "deep quote and lazy lines": lambda n: "> " * 300 + "a\n" + "b\n" * (n // 2),
    "wide table": lambda n: "|a" * (n // 4) + "\n" + "|-" * (n // 4) + "\n|\n",
    "long table of many columns": lambda n: "|a" * 100 + "\n" + "|-" * 100 + "\n" + "|\n" * (n // 2),
    "footnotes that refer to footnotes": lambda n: "".join(f"[^{i}]: [^{i + 1}]\n" for i in range(n // 12)) + "[^0]",
    "many terms": lambda n: "".join(f"*[a {i}]: b\n" for i in range(n // 20)) + "a 1 " * (n // 8),
    "many references": lambda n: "".join(f"[a{i}]: b\n" for i in range(n // 20)) + "[a1] " * (n // 10),
    "long spaces": lambda n: "a" + " " * n + "b",
    "rule that is none": lambda n: "* " * (n // 2) + "a",
    "open quotes in raw HTML": lambda n: "<div>" + '<a href="' * (n // 9),
    "open elements in raw HTML": lambda n: "<div>" + "<title>" * (n // 7),
    "open comments in raw HTML": lambda n: "<div>" + "<!--" * (n // 4),
    "closed comments in raw HTML": lambda n: "<div>" + "<!---->" * (n // 7),
    "attributes": lambda n: "<a" + " x" * (n // 2),
    "one word": lambda n: "a" * n,
}


def seconds(source: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        to_html(source)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length(unit: str) -> None:
    check_growth(lambda size: unit * (size // len(unit)))


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_length_of_shapes(shape: str) -> None:
    check_growth(SHAPES[shape])


def check_growth(make) -> None:
    # Eight times the text: linear is 8, quadratic 64. Measured up to three times, as the machine may be busy.
    for _ in range(3):
        small = max(seconds(make(2_500)), 0.000_5)
        large = seconds(make(20_000))
        if large < 24 * small:
            break
    assert large < 24 * small
    assert large < 5  # the aim is 0.5 s; this bounds what a busy machine may add


@pytest.mark.parametrize(
    "source",
    [
        "- " * 600,
        "* " * 2000,
        "***" * 2000,
        "> " * 2000,
        "".join("  " * depth + "- a\n" for depth in range(300)),
        "a\n: b\n" * 2000,
    ],
    ids=["dashes", "stars", "bold", "quotes", "list", "definitions"],
)
def test_nesting_raises_nothing(source: str) -> None:
    page = to_html(source)
    assert max(depths(page)) <= 140


def depths(page: str) -> list[int]:
    depth = 0
    found = [0]
    for closing in re.findall(r"<(/?)(?:ul|ol|li|blockquote|div|em|strong|p)\b", page):
        depth += -1 if closing else 1
        found.append(depth)
    return found


def test_tags_within_a_line_nest_to_a_limit() -> None:
    page = to_html("*a **b " * 500 + "c" + "** d*" * 500)
    assert max(depths(page)) <= 40
    assert page.count("a") >= 500


def test_short_rows_do_not_blow_up_a_table() -> None:
    source = "|a" * 100 + "\n" + "|-" * 100 + "\n" + "|\n" * 10_000
    assert to_html(source).count("<td>") < 40_000


SNIPPETS = [
    "*", "**", "_", "`", "```", "~~~", "~~", "==", "[", "]", "(", ")", "![", "](", "<", ">", "<!--", "-->", "<div>",
    "</div>", "&amp;", "\\", "\n", "\n\n", "  \n", "    ", "\t", "- ", "1. ", "2) ", "> ", "# ", "#", "===\n",
    "---\n", "| ", "|--|\n", ": ", "[^1]", "\n[^1]: ", "\n*[abc]: ", "!!! note\n", "> [!TIP] ", "Table: ",
    "http://", "www.", "@", '"', "'", "--", "...", "•", "abc", "word", "Zoë", "夢", "12", " ",
]  # fmt: skip
DOCUMENTS = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=5), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS, st.sampled_from(["en", "de", "fr", ""]))
def test_any_text_gives_a_page(source: str, language: str) -> None:
    assert isinstance(to_html(source, language), str)


@st.composite
def documents_of_words(draw) -> tuple[list[str], str]:
    """Distinct words between marks of all kinds; none of the marks can hide a word."""
    harmless = [mark for mark in SNIPPETS if not re.search(r"\w|[<&@]", mark)]
    marks = st.lists(st.sampled_from(harmless), max_size=4).map("".join)
    words = []
    parts = [draw(marks)]
    for number in range(draw(st.integers(1, 12))):
        words.append(f"Word{number}x")
        parts += [words[-1], draw(marks)]
    return words, "".join(parts)


@settings(max_examples=300, deadline=None)
@given(documents_of_words())
def test_no_word_is_lost(document: tuple[list[str], str]) -> None:
    words, source = document
    page = to_html(source)
    shown = Counter(re.findall(r"Word\d+x", html.unescape(page)))
    # The info string of a fence and the address of an unused link definition are for machines.
    machine = re.findall(r"(?:`{3,}|~{3,})[^\n]*", source) + re.findall(r"\]:[^\n]*\n?[^\n]*", source)
    wanted = [word for word in words if not any(word in part for part in machine)]
    assert [word for word in wanted if not shown[word]] == []
