"""Callouts, figures, footnotes and the glossary."""

import pytest
from flat_html import flat


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *((word, "note") for word in ("NOTE", "info")),
        *((word, "tip") for word in ("TIP", "hint", "Try")),
        *((word, "warning") for word in ("WARNING", "CAUTION", "IMPORTANT", "danger", "Attention", "care")),
        *((word, "help") for word in ("HELP", "HELP-NOW", "crisis")),
        *((word, "facts") for word in ("FACTS", "KEY", "in-short", "SUMMARY", "KEY-FACTS")),
    ],
)
def test_both_ways_to_write_a_callout(word: str, kind: str) -> None:
    wanted = f'<div class="callout callout-{kind}"><p class="callout-title">A <em>b</em></p><p>text</p></div>'
    assert flat(f"> [!{word}] A *b*\n> text") == wanted
    assert flat(f'!!! {word.lower()} "A *b*"\n    text') == wanted


def test_a_callout_without_a_title_has_no_title() -> None:
    wanted = '<div class="callout callout-note"><p>text</p></div>'
    assert flat("> [!NOTE]\n> text") == flat("!!! note\n    text") == wanted


def test_an_unknown_kind_is_a_note_that_shows_the_word() -> None:
    assert flat("> [!ABSTRACT]\n> text").startswith(
        '<div class="callout callout-note"><p class="callout-title">ABSTRACT</p>'
    )
    assert "Bug: Title" in flat('!!! bug "Title"\n    text')


def test_a_callout_holds_blocks_and_ends() -> None:
    page = flat("!!! tip\n    - a\n    - b\n\n    c\n\nd")
    assert page == '<div class="callout callout-tip"><ul><li>a</li><li>b</li></ul><p>c</p></div><p>d</p>'


def test_a_callout_whose_text_is_not_indented_ends_at_an_empty_line() -> None:
    assert flat("!!! tip\na\nb\n\nc") == '<div class="callout callout-tip"><p>a\nb</p></div><p>c</p>'


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("![a](b.png)", '<figure><img src="b.png" alt="a"></figure>'),
        ('![a](b.png "c")', '<figure><img src="b.png" alt="a"><figcaption>c</figcaption></figure>'),
        ("![a](b.png)\n*c `d`*", '<figure><img src="b.png" alt="a"><figcaption>c <code>d</code></figcaption></figure>'),
        ("![a](b.png) c", '<p><img src="b.png" alt="a"> c</p>'),
        ("![a](b.png)\n*c* d", '<p><img src="b.png" alt="a">\n<em>c</em> d</p>'),
        ("![a](b c.png)", '<figure><img src="b%20c.png" alt="a"></figure>'),
    ],
)
def test_a_picture_alone_is_a_figure(source: str, wanted: str) -> None:
    assert flat(source) == wanted


def test_footnotes_are_numbered_by_first_reference() -> None:
    page = flat("a[^x] b[^y] c[^x]\n\n[^y]: second\n[^x]: first *one*\n[^z]: unused")
    mark = '<sup class="footnote-ref"><a href="#fn-{0}">{0}</a></sup>'
    assert page == (
        f"<p>a{mark.format(1)} b{mark.format(2)} c{mark.format(1)}</p>"
        '<section class="footnotes"><ol><li id="fn-1">first <em>one</em></li><li id="fn-2">second</li>'
        '<li id="fn-3">unused</li></ol></section>'
    )


def test_a_footnote_can_hold_blocks_and_refer_to_others() -> None:
    page = flat("a[^1]\n\n[^1]: b[^2]\n\n    - c\n[^2]: d")
    assert '<li id="fn-1"><p>b<sup class="footnote-ref"><a href="#fn-2">2</a></sup></p><ul><li>c</li></ul></li>' in page
    assert '<li id="fn-2">d</li>' in page


def test_a_mark_without_a_footnote_stays_text() -> None:
    assert flat("a[^1]") == "<p>a[^1]</p>"


def test_glossary_terms_are_marked_as_whole_words() -> None:
    page = flat('*[off-label]: not as *approved* "so"\n\nOff-label and off-label, not off-labelled, `off-label`')
    term = '<abbr title="not as *approved* &quot;so&quot;">{}</abbr>'
    assert page == (
        f"<p>{term.format('Off-label')} and {term.format('off-label')}, not off-labelled, <code>off-label</code></p>"
    )


def test_the_longest_term_wins() -> None:
    page = flat("*[PTSD]: a\n*[PTSD clinic]: b\n\nPTSD clinic")
    assert page == '<p><abbr title="b">PTSD clinic</abbr></p>'
