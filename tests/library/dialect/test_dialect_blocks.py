"""Headings, lists, quotes, code, tables and raw HTML: the blocks of a page."""

import pytest
from flat_html import flat

from reader.library.dialect import to_html


def test_nothing_gives_nothing() -> None:
    assert to_html("") == to_html(" \n\t\n") == ""


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("# A #", '<h1 id="a">A</h1>'),
        ("A\n===", '<h1 id="a">A</h1>'),
        ("A\nB\n---", '<h2 id="a-b">A\nB</h2>'),
        ("###### A", '<h6 id="a">A</h6>'),
        ("####### A", "<p>####### A</p>"),
        ("## A {#here}", '<h2 id="here">A</h2>'),
        ("***", "<hr>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("- a\n- b\n\n\nc", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
        ("* a\n- b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("> a\nb", "<blockquote><p>a\nb</p></blockquote>"),
        ("> - a\n>   - b", "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>"),
        ("```python\na < b\n```", "<pre><code>a &lt; b</code></pre>"),
        ("~~~\n```\n~~~", "<pre><code>```</code></pre>"),
        ("```\n\ta\n```", "<pre><code>\ta</code></pre>"),
        ("  ```\n\ta\n  ```", "<pre><code>  a</code></pre>"),
        ("```\nopen", "<pre><code>open</code></pre>"),
        ("<p align='center'>a</p>", "<p align='center'>a</p>"),
        ("a <!-- gone --> b", "<p>a  b</p>"),
        ("<!-- gone -->\n\na", "<p>a</p>"),
        ("a<br>b", "<p>a<br>b</p>"),
    ],
)
def test_a_block(source: str, wanted: str) -> None:
    assert flat(source) == wanted


def test_columns_of_a_table_keep_their_alignment_and_short_rows_are_filled() -> None:
    page = flat("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 |")
    assert '<th align="left">a</th><th align="center">b</th><th align="right">c</th>' in page
    assert '<td align="left">1</td><td align="center">2</td><td align="right"></td>' in page


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_below_a_table_is_its_caption(between: str) -> None:
    page = flat(f"| a |\n|---|\n| 1 |{between}Table: What *it* shows")
    assert page.startswith("<table><caption>What <em>it</em> shows</caption><thead>")
    assert "Table:" not in page


def test_a_pipe_in_code_or_after_a_backslash_stays_in_its_cell() -> None:
    page = flat("| a | b |\n|---|---|\n| `x|y` | 2 |\n| x\\|y | 3 |")
    assert "<td><code>x|y</code></td><td>2</td>" in page
    assert "<td>x|y</td><td>3</td>" in page


def test_text_without_a_pipe_right_below_a_table_is_no_row() -> None:
    assert flat("a | b\n--|--\n1 | 2\nAfter").endswith("</table><p>After</p>")


def test_definition_lists() -> None:
    page = flat("Dose\nAmount\n: how much\n: how often\n\nUnit\n\n: milligram\n\n    and more\n\nEnd")
    assert page == (
        "<dl><dt>Dose</dt><dt>Amount</dt><dd>how much</dd><dd>how often</dd>"
        "<dt>Unit</dt><dd><p>milligram</p><p>and more</p></dd></dl><p>End</p>"
    )


def test_a_colon_within_text_makes_no_definition() -> None:
    assert flat("Dose :\n:smile: yes") == "<p>Dose :\n:smile: yes</p>"
