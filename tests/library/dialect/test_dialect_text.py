"""Text within a line: emphasis, links, addresses, entities, raw tags."""

import pytest

from reader.library.dialect import to_html


def line(source: str, language: str = "en") -> str:
    page = to_html(source, language)
    assert page.startswith("<p>")
    assert page.endswith("</p>")
    return page[3:-4]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <em><strong>c</strong></em>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("*a **b***", "<em>a <strong>b</strong></em>"),
        ("_a_ __b__ c_d_e", "<em>a</em> <strong>b</strong> c_d_e"),
        ("a * b * c", "a * b * c"),
        ("*a", "*a"),
        ("==a== x==y", "<mark>a</mark> x==y"),
        ("H~2~O, ~5", "H~2~O, ~5"),
        (r"\*a\* \# \[b\]", "*a* # [b]"),
        (r"C:\Users\me", r"C:\Users\me"),
        ("`a *b* \\`", "<code>a *b* \\</code>"),
        ("``a ` b``", "<code>a ` b</code>"),
        ("&eacute; &amp; &#233; &nothing;", "é &amp; é &amp;nothing;"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("5<6 and <3", "5&lt;6 and &lt;3"),
        ("[a](b.md)", '<a href="b.md">a</a>'),
        ('[a](b.md "c")', '<a href="b.md" title="c">a</a>'),
        ("[a](<b c.md>)", '<a href="b%20c.md">a</a>'),
        ("[a](b(c).md)", '<a href="b(c).md">a</a>'),
        ("[*a* `b`](c)", '<a href="c"><em>a</em> <code>b</code></a>'),
        ("[a [b](c)](d)", '[a <a href="c">b</a>](d)'),
        ("[a][b] [b][] [b]\n\n[b]: /c 'd'", None),
        ("[a] (b)", "[a] (b)"),
        ("<https://a.org/?b=c&d>", '<a href="https://a.org/?b=c&amp;d">https://a.org/?b=c&amp;d</a>'),
        ("www.a.org/b.", '<a href="http://www.a.org/b">www.a.org/b</a>.'),
        ("(see https://a.org/b(c))", '(see <a href="https://a.org/b(c)">https://a.org/b(c)</a>)'),
        ("**https://a.org**", '<strong><a href="https://a.org">https://a.org</a></strong>'),
        ("[https://a.org](b)", '<a href="b">https://a.org</a>'),
        ("to first_last@a.org, now", 'to <a href="mailto:first_last@a.org">first_last@a.org</a>, now'),
        ('<a href="b">https://a.org</a>', '<a href="b">https://a.org</a>'),
        ("![a](b.png) c", '<img src="b.png" alt="a"> c'),
        ("![a *b*](c.png) d", '<img src="c.png" alt="a b"> d'),
        ("x<sup>2</sup> H<sub>2</sub>O", "x<sup>2</sup> H<sub>2</sub>O"),
        ("the <kbd>'Ctrl'</kbd> key", "the <kbd>'Ctrl'</kbd> key"),
    ],
)
def test_text(source: str, wanted: str | None) -> None:
    if wanted is None:
        wanted = " ".join(f'<a href="/c" title="d">{shown}</a>' for shown in "abb")
    assert line(source) == wanted


@pytest.mark.parametrize(
    ("language", "source", "wanted"),
    [
        ("en", "\"a\" 'b' it's '90s 5' 6\"", "“a” ‘b’ it’s ’90s 5’ 6″"),
        ("en", "\"'a' b\"", "“‘a’ b”"),
        ("en", '"*a*" and "`b`"', "“<em>a</em>” and “<code>b</code>”"),
        ("en", "a -- b --- c... d", "a – b — c… d"),
        ("en", "run --help or `--all`", "run --help or <code>--all</code>"),
        ("en", 'say \\"a\\"', 'say "a"'),
        ("en-GB", '"a"', "“a”"),
        ("es", '"a"', "“a”"),
        ("de", "\"a 'b' c\" geht's", "„a ‚b‘ c“ geht’s"),
        ("de-CH", '"a"', "„a“"),
        ("fr", '"a" l\'eau', "«\u202fa\u202f» l’eau"),
        ("xx", '"a"', "“a”"),
    ],
)
def test_punctuation_follows_the_language(language: str, source: str, wanted: str) -> None:
    assert line(source, language) == wanted


def test_punctuation_leaves_addresses_and_attributes_alone() -> None:
    assert line("[a](b--c.md) <span title=\"x -- y\">'z'</span>") == (
        '<a href="b--c.md">a</a> <span title="x -- y">‘z’</span>'
    )
