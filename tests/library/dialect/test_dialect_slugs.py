"""The names of headings, which bookmarks and links hold on to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.dialect import to_html


def ids(source: str) -> list[str]:
    return re.findall(r'<h\d id="([^"]*)">', to_html(source))


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("What helps?", "what-helps"),
        ("Don't *panic*", "dont-panic"),
        ("Don’t panic", "dont-panic"),
        ("Für Ärzte – heute", "für-ärzte-heute"),
        ("ＡＢＣ", "abc"),
        ("नींद और सपने", "नींद-और-सपने"),
        ("睡眠 と 夢", "睡眠-と-夢"),
        ("النوم", "النوم"),
        ("[Link](a.md) `code`", "link-code"),
        ("???", "section"),
        ("fn 1", "section-fn-1"),
        ("A {#b-1}", "b-1"),
        ("A {#b-1 .big}", "b-1"),
    ],
)
def test_slug(heading: str, slug: str) -> None:
    assert ids(f"## {heading}") == [slug]


def test_equal_headings_are_numbered() -> None:
    assert ids("# A\n# A\n# A\n# B") == ["a", "a-2", "a-3", "b"]
    assert ids("# A\n# A\n# A 2") == ["a", "a-2", "a-2-2"]


def test_a_slug_does_not_depend_on_other_text() -> None:
    assert ids("# A\n\ntext\n\n# B") == ids("# A\n# B\n# A")[:2]


@given(st.lists(st.text(st.sampled_from("aAbB 1-2\"'é"), min_size=1, max_size=6), max_size=12))
def test_slugs_are_unique_and_stable(headings: list[str]) -> None:
    source = "\n\n".join(f"## x{heading}" for heading in headings)
    found = ids(source)
    assert len(found) == len(headings)
    assert len(set(found)) == len(found)
    assert all(ids("\n\n".join(f"## x{heading}" for heading in headings[:n])) == found[:n] for n in range(len(found)))
