"""What people really write comes out as they meant it: the table of slips in the project's standards, row by row."""

import pytest
from flat_html import flat
from slips import LEFTOVERS, SLIPS, Slip

from reader.library.dialect import to_html


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.id)
def test_a_slip_comes_out_as_meant(slip: Slip) -> None:
    assert flat(slip.source) == slip.wanted


@pytest.mark.parametrize("slip", LEFTOVERS, ids=lambda slip: slip.id)
def test_what_word_processors_leave_behind(slip: Slip) -> None:
    assert flat(slip.source) == slip.wanted


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
