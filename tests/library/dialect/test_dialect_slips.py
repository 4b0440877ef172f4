"""What people really write comes out as they meant it: the table of slips in the project's standards, row by row."""

import pytest
from flat_html import flat

from reader.library.dialect import to_html


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "Bring:\n- card\n- letter",
            "<p>Bring:</p><ul><li>card</li><li>letter</li></ul>",
            id="list right below a line of text",
        ),
        pytest.param(
            "The clinic opened in\n2019. Then it grew.",
            "<p>The clinic opened in\n2019. Then it grew.</p>",
            id="a sentence wrapped before a year is no list",
        ),
        pytest.param(
            "Weighed\n12. March", "<p>Weighed\n12. March</p>", id="a sentence wrapped before a number is no list"
        ),
        pytest.param(
            "- a\n  - b\n    - c\n- d",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
            id="nested by two spaces",
        ),
        pytest.param(
            "- a\n    - b\n        - c\n- d",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
            id="nested by four spaces",
        ),
        pytest.param(
            "- a\n\t- b\n\t\t- c\n- d",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
            id="nested by tabs",
        ),
        pytest.param(
            "1. a\n   - b\n2. c",
            "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
            id="nested by three below a number",
        ),
        pytest.param(
            "1. a\n  - b\n  - c\n2. d",
            "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>",
            id="nested by two below a number",
        ),
        pytest.param(
            "- a\n\n  second\n- b",
            "<ul><li><p>a</p><p>second</p></li><li><p>b</p></li></ul>",
            id="second paragraph in an item, two spaces",
        ),
        pytest.param(
            "1. a\n\n  second\n2. b",
            "<ol><li><p>a</p><p>second</p></li><li><p>b</p></li></ol>",
            id="second paragraph below a number, two spaces",
        ),
        pytest.param(
            "1. a\n\n   ```\n   code\n   ```\n2. b",
            "<ol><li><p>a</p><pre><code>code</code></pre></li><li><p>b</p></li></ol>",
            id="code in an item, three spaces",
        ),
        pytest.param(
            "1. a\n  ```\n  code\n  ```\n2. b",
            "<ol><li>a<pre><code>code</code></pre></li><li>b</li></ol>",
            id="code in an item, two spaces",
        ),
        pytest.param(
            "- a\n  ```\n  code\n  ```\n- b",
            "<ul><li>a<pre><code>code</code></pre></li><li>b</li></ul>",
            id="item straight after code",
        ),
        pytest.param("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>", id="numbers with a bracket"),
        pytest.param("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>', id="a list that starts at three"),
        pytest.param("~~no~~ yes", "<p><del>no</del> yes</p>", id="struck out"),
        pytest.param("- [x] done\n- [ ] to do", "<ul><li>☑ done</li><li>☐ to do</li></ul>", id="tasks"),
        pytest.param(
            "See https://example.org/a_b_c.",
            '<p>See <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>.</p>',
            id="bare address",
        ),
        pytest.param(
            "2*3*4 and snake_case_name", "<p>2*3*4 and snake_case_name</p>", id="stars and lines within words"
        ),
        pytest.param("#Heading", '<h1 id="heading">Heading</h1>', id="heading without the space"),
        pytest.param("###Help now", '<h3 id="help-now">Help now</h3>', id="deeper heading without the space"),
        pytest.param("#1 in the list", "<p>#1 in the list</p>", id="a number sign is no heading"),
        pytest.param("#sleep #Rest", "<p>#sleep #Rest</p>", id="hashtags are no heading"),
        pytest.param("#MeToo is a movement", "<p>#MeToo is a movement</p>", id="a hashtag of two words is no heading"),
        pytest.param("15. März war ein Montag", "<p>15. März war ein Montag</p>", id="a date at the start"),
        pytest.param("1986. A year to remember", "<p>1986. A year to remember</p>", id="a year at the start"),
        pytest.param(
            "Doses\n| a | b |\n|---|---|\n| 1 | 2 |",
            "<p>Doses</p><table><thead><tr><th>a</th><th>b</th></tr></thead>"
            "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            id="table without an empty line above",
        ),
        pytest.param("one\ntwo", "<p>one\ntwo</p>", id="single line ends stay joined"),
        pytest.param("one\\\ntwo  \nthree", "<p>one<br>two<br>three</p>", id="hard breaks"),
        pytest.param('"Yes" -- he said', "<p>“Yes” – he said</p>", id="straight quotes and dashes"),
        pytest.param("\ufeff# Title", '<h1 id="title">Title</h1>', id="byte order mark"),
        pytest.param(
            "    Take one tablet in the morning and one at night.\n    Do not stop without asking us.",
            "<p>Take one tablet in the morning and one at night.\nDo not stop without asking us.</p>",
            id="indented prose of a word processor",
        ),
        pytest.param(
            "\tTake one tablet in the morning and one at night.",
            "<p>Take one tablet in the morning and one at night.</p>",
            id="prose indented by a tab",
        ),
        pytest.param(
            "    The first line of a paragraph is indented here\nand the rest of it is not.",
            "<p>The first line of a paragraph is indented here\nand the rest of it is not.</p>",
            id="indented first line",
        ),
        pytest.param(
            "    dose = weight * 2\n    print(dose)",
            "<pre><code>dose = weight * 2\nprint(dose)</code></pre>",
            id="indented code is code",
        ),
        pytest.param(
            "> a\n\n> b", "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>", id="two quotes apart"
        ),
        pytest.param("[a](my file.md)", '<p><a href="my%20file.md">a</a></p>', id="address with a space"),
        pytest.param(
            "[a](my file.md “Title”)",
            "<p>[a](my file.md “Title”)</p>",
            id="what can't be an address stays readable",
        ),
        pytest.param("<div>\n**bold**\n</div>", "<div><p><strong>bold</strong></p></div>", id="markdown within a div"),
        pytest.param(
            "<details><summary>More</summary>\n- a\n</details>",
            "<details><summary>More</summary><ul><li>a</li></ul></details>",
            id="markdown within details",
        ),
    ],
)
def test_a_slip_comes_out_as_meant(source: str, wanted: str) -> None:
    assert flat(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param("•\tA\no\tB\n•\tC", "<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>", id="bullets with tabs"),
        pytest.param("•A\n•B", "<ul><li>A</li><li>B</li></ul>", id="bullets without a space"),
        pytest.param("-\xa0A\n-\xa0B", "<ul><li>A</li><li>B</li></ul>", id="hard space after the dash"),
        pytest.param("#\xa0Title", '<h1 id="title">Title</h1>', id="hard space after the number sign"),
        pytest.param("– A\n– B", "<ul><li>A</li><li>B</li></ul>", id="dashes that became long"),
        pytest.param("Quote\n\n– Name", "<p>Quote</p><p>– Name</p>", id="one long dash is no list"),
        pytest.param("-Card\n-Letter", "<ul><li>Card</li><li>Letter</li></ul>", id="dashes without a space"),
        pytest.param("-help\n-verbose", "<p>-help\n-verbose</p>", id="options are no list"),
        pytest.param("1.Wash\n2.Dry", "<ol><li>Wash</li><li>Dry</li></ol>", id="numbers without a space"),
        pytest.param("1.5 mg\n2.5 mg", "<p>1.5 mg\n2.5 mg</p>", id="decimals are no list"),
        pytest.param("a\n\xa0\nb", "<p>a</p><p>b</p>", id="a line of hard spaces is empty"),
        pytest.param("**Note:**text", "<p><strong>Note:</strong>text</p>", id="bold that touches the next word"),
        pytest.param(
            "A paragraph that is much longer than any heading ever is, because it goes on and on for more than a "
            "line or two, and ends with a full stop.\n---\nb",
            "<p>A paragraph that is much longer than any heading ever is, because it goes on and on for more than a "
            "line or two, and ends with a full stop.</p><hr><p>b</p>",
            id="a rule right below a long paragraph",
        ),
    ],
)
def test_what_word_processors_leave_behind(source: str, wanted: str) -> None:
    assert flat(source) == wanted


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Dear <Patient Name>, welcome", "Dear &lt;Patient Name&gt;, welcome"),
        ("a <!-- b\n\nc", "a &lt;!-- b"),
        ("<!-- never closed\n\nc", "&lt;!-- never closed"),
        ("<script>\nnever closed\n\nwords", "never closed"),
        ("[Note]: important", "[Note]: important"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "2 | 3"),
        ("> " * 100 + "deep", "deep"),
        ("- " * 100 + "deep", "deep"),
        ("[^1]: nobody refers to this", "nobody refers to this"),
        ("a[^1]\n\n[^1]: first\n\n[^1]: second", "second"),
        ("[a]: /b\n===", "==="),
        ("[a]: /b\n--", "–"),
        ("[a]: /b\n: text", ": text"),
        ("<![CDATA[words]]> a", "words"),
        ("a <![CDATA[words]]> b", "words"),
        ("a <script> b", "&lt;script&gt; b"),
        ("a <title> b", "&lt;title&gt; b"),
        ("<div><title>\n\nb", "<div>&lt;title>"),
        ('<p class="never closed\n\nb', '&lt;p class="never closed'),
        ("<div><!-- never closed\n\nb", "&lt;!-- never closed"),
        ("<!never closed>", "&lt;!never closed&gt;"),
    ],
)
def test_no_word_is_lost(source: str, shown: str) -> None:
    assert shown in to_html(source)


def test_indented_tags_after_an_empty_line_are_no_code() -> None:
    page = to_html("<table>\n    <tr>\n\n        <td>a</td>\n    </tr>\n</table>")
    assert "<code>" not in page
    assert "".join(page.split()) == "<table><tr><td>a</td></tr></table>"
