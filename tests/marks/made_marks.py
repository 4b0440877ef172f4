"""Marks and places as Hypothesis makes them: every kind, in any letters that Reader keeps."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote
from reader.model import ReadingPlace, ReadingRecord

# What no article and no note has: see reader/marks/plain_text.py.
_NEVER = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF, 0x2028, 0x2029)))
letters = st.characters(exclude_categories=("Cs",), exclude_characters=_NEVER)
line = st.text(letters, max_size=40)
name = st.text(letters, min_size=1, max_size=30).filter(lambda text: text == text.strip() and text)
prose = st.text(letters | st.sampled_from("\n\n\t \\\"'<>&*_[]`#/"), max_size=120)
language = st.sampled_from(("en", "es", "pt-BR", "zh-Hant-TW", "haw"))
time = st.just(0.0) | st.floats(0, 253402300799, allow_subnormal=False) | st.floats(1.6e9, 1.9e9)
share = st.floats(0, 1)


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    """A mark that could be in a store: a highlight has words, a note has a note."""
    kind = draw(st.sampled_from(MarkKind))
    exact = draw(prose.filter(bool)) if kind is MarkKind.HIGHLIGHT else draw(st.just("") | prose)
    repeated = draw(st.booleans())
    around = prose.map(lambda text: text * 8) if repeated else prose
    size = 576 if repeated else 64
    quote = TextQuote(exact, draw(around)[-size:], draw(around)[:size]) if exact else TextQuote()
    spot = Spot(draw(name), draw(language), draw(line), quote, draw(st.integers(0, 10**9)) if exact else 0,
                draw(st.text("0123456789abcdef", max_size=64)), repeated)
    note = draw(prose.filter(bool)) if kind is MarkKind.NOTE else draw(prose)
    return Mark(
        draw(st.text("0123456789abcdef", min_size=32, max_size=32)), kind, spot, draw(line), draw(line),
        draw(st.just(exact) | prose), draw(st.sampled_from(MarkColor)), draw(line), note, draw(time), draw(time),
    )


def different(some: list[Mark]) -> list[Mark]:
    """Those of them of which no two have one id or say the same."""
    found: dict[object, Mark] = {}
    for mark in some:
        spot = mark.spot
        says = mark.kind, spot.article, spot.language, spot.quote, spot.section * spot.is_whole, mark.note
        if not {mark.id, says} & found.keys():
            found[mark.id] = found[says] = mark
    return list(dict.fromkeys(found.values()))


records = st.builds(
    ReadingRecord, name, language,
    st.builds(ReadingPlace, line, st.integers(0, 10**6), st.integers(0, 10**6), share, prose),
    share, st.booleans(), time,
)
