"""What people really write, and the HTML that they meant: the table of slips, for the tests of the dialect and of the
page. Each row has a name, a source and the HTML of its body.
"""

from typing import NamedTuple


class Slip(NamedTuple):
    """`wanted` is in the form of `flat_html.flat`."""

    source: str
    wanted: str
    id: str


SLIPS = [
    Slip(
        "Bring:\n- card\n- letter",
        "<p>Bring:</p><ul><li>card</li><li>letter</li></ul>",
        id="list right below a line of text",
    ),
    Slip(
        "The clinic opened in\n2019. Then it grew.",
        "<p>The clinic opened in\n2019. Then it grew.</p>",
        id="a sentence wrapped before a year is no list",
    ),
    Slip(
        "Weighed\n12. March", "<p>Weighed\n12. March</p>", id="a sentence wrapped before a number is no list"
    ),
    Slip(
        "- a\n  - b\n    - c\n- d",
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        id="nested by two spaces",
    ),
    Slip(
        "- a\n    - b\n        - c\n- d",
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        id="nested by four spaces",
    ),
    Slip(
        "- a\n\t- b\n\t\t- c\n- d",
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        id="nested by tabs",
    ),
    Slip(
        "1. a\n   - b\n2. c",
        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
        id="nested by three below a number",
    ),
    Slip(
        "1. a\n  - b\n  - c\n2. d",
        "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>",
        id="nested by two below a number",
    ),
    Slip(
        "- a\n\n  second\n- b",
        "<ul><li><p>a</p><p>second</p></li><li><p>b</p></li></ul>",
        id="second paragraph in an item, two spaces",
    ),
    Slip(
        "1. a\n\n  second\n2. b",
        "<ol><li><p>a</p><p>second</p></li><li><p>b</p></li></ol>",
        id="second paragraph below a number, two spaces",
    ),
    Slip(
        "1. a\n\n   ```\n   code\n   ```\n2. b",
        "<ol><li><p>a</p><pre><code>code</code></pre></li><li><p>b</p></li></ol>",
        id="code in an item, three spaces",
    ),
    Slip(
        "1. a\n  ```\n  code\n  ```\n2. b",
        "<ol><li>a<pre><code>code</code></pre></li><li>b</li></ol>",
        id="code in an item, two spaces",
    ),
    Slip(
        "- a\n  ```\n  code\n  ```\n- b",
        "<ul><li>a<pre><code>code</code></pre></li><li>b</li></ul>",
        id="item straight after code",
    ),
    Slip("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>", id="numbers with a bracket"),
    Slip("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>', id="a list that starts at three"),
    Slip("~~no~~ yes", "<p><del>no</del> yes</p>", id="struck out"),
    Slip("- [x] done\n- [ ] to do", "<ul><li>☑ done</li><li>☐ to do</li></ul>", id="tasks"),
    Slip(
        "See https://example.org/a_b_c.",
        '<p>See <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>.</p>',
        id="bare address",
    ),
    Slip(
        "2*3*4 and snake_case_name", "<p>2*3*4 and snake_case_name</p>", id="stars and lines within words"
    ),
    Slip("#Heading", '<h1 id="heading">Heading</h1>', id="heading without the space"),
    Slip("###Help now", '<h3 id="help-now">Help now</h3>', id="deeper heading without the space"),
    Slip("#1 in the list", "<p>#1 in the list</p>", id="a number sign is no heading"),
    Slip("#sleep #Rest", "<p>#sleep #Rest</p>", id="hashtags are no heading"),
    Slip("#MeToo is a movement", "<p>#MeToo is a movement</p>", id="a hashtag of two words is no heading"),
    Slip("15. März war ein Montag", "<p>15. März war ein Montag</p>", id="a date at the start"),
    Slip("1986. A year to remember", "<p>1986. A year to remember</p>", id="a year at the start"),
    Slip(
        "Doses\n| a | b |\n|---|---|\n| 1 | 2 |",
        "<p>Doses</p><table><thead><tr><th>a</th><th>b</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        id="table without an empty line above",
    ),
    Slip("one\ntwo", "<p>one\ntwo</p>", id="single line ends stay joined"),
    Slip("one\\\ntwo  \nthree", "<p>one<br>two<br>three</p>", id="hard breaks"),
    Slip('"Yes" -- he said', "<p>“Yes” – he said</p>", id="straight quotes and dashes"),
    Slip("\ufeff# Title", '<h1 id="title">Title</h1>', id="byte order mark"),
    Slip(
        "    Take one tablet in the morning and one at night.\n    Do not stop without asking us.",
        "<p>Take one tablet in the morning and one at night.\nDo not stop without asking us.</p>",
        id="indented prose of a word processor",
    ),
    Slip(
        "\tTake one tablet in the morning and one at night.",
        "<p>Take one tablet in the morning and one at night.</p>",
        id="prose indented by a tab",
    ),
    Slip(
        "    The first line of a paragraph is indented here\nand the rest of it is not.",
        "<p>The first line of a paragraph is indented here\nand the rest of it is not.</p>",
        id="indented first line",
    ),
    Slip(
        "    dose = weight * 2\n    print(dose)",
        "<pre><code>dose = weight * 2\nprint(dose)</code></pre>",
        id="indented code is code",
    ),
    Slip(
        "> a\n\n> b", "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>", id="two quotes apart"
    ),
    Slip("[a](my file.md)", '<p><a href="my%20file.md">a</a></p>', id="address with a space"),
    Slip(
        "[a](my file.md “Title”)",
        "<p>[a](my file.md “Title”)</p>",
        id="what can't be an address stays readable",
    ),
    Slip("<div>\n**bold**\n</div>", "<div><p><strong>bold</strong></p></div>", id="markdown within a div"),
    Slip(
        "<details><summary>More</summary>\n- a\n</details>",
        "<details><summary>More</summary><ul><li>a</li></ul></details>",
        id="markdown within details",
    ),
]

# What word processors and chat programs leave behind.
LEFTOVERS = [
    Slip("•\tA\no\tB\n•\tC", "<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>", id="bullets with tabs"),
    Slip("•A\n•B", "<ul><li>A</li><li>B</li></ul>", id="bullets without a space"),
    Slip("-\xa0A\n-\xa0B", "<ul><li>A</li><li>B</li></ul>", id="hard space after the dash"),
    Slip("#\xa0Title", '<h1 id="title">Title</h1>', id="hard space after the number sign"),
    Slip("– A\n– B", "<ul><li>A</li><li>B</li></ul>", id="dashes that became long"),
    Slip("Quote\n\n– Name", "<p>Quote</p><p>– Name</p>", id="one long dash is no list"),
    Slip("-Card\n-Letter", "<ul><li>Card</li><li>Letter</li></ul>", id="dashes without a space"),
    Slip("-help\n-verbose", "<p>-help\n-verbose</p>", id="options are no list"),
    Slip("1.Wash\n2.Dry", "<ol><li>Wash</li><li>Dry</li></ol>", id="numbers without a space"),
    Slip("1.5 mg\n2.5 mg", "<p>1.5 mg\n2.5 mg</p>", id="decimals are no list"),
    Slip("a\n\xa0\nb", "<p>a</p><p>b</p>", id="a line of hard spaces is empty"),
    Slip("**Note:**text", "<p><strong>Note:</strong>text</p>", id="bold that touches the next word"),
    Slip(
        "A paragraph that is much longer than any heading ever is, because it goes on and on for more than a "
        "line or two, and ends with a full stop.\n---\nb",
        "<p>A paragraph that is much longer than any heading ever is, because it goes on and on for more than a "
        "line or two, and ends with a full stop.</p><hr><p>b</p>",
        id="a rule right below a long paragraph",
    ),
]
