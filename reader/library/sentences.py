"""Where sentences end, in plain text of one block: for what is read aloud, and for how hard a text is to read.

A sentence ends at . ? ! … and their like in other scripts, before the next one begins. Abbreviations, initials and
numbers with a point in them end none. Where that is in doubt ("No. It is not."), the two stay together: a voice makes
the pause at the point all the same. Works on any script; knows no grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# After the mark and what closes with it comes white space, and then something that can begin a sentence: no small
# letter. The full-width marks need no space.
_END = re.compile(
    r"(?<=[.?!…؟۔।])[\"'”’»)\]]*(?P<space>\s+)(?=[\"'“‘«(\[¿¡]*[^\W_a-záéíóúüñ])"
    r"|(?<=[。！？])[\"'”’」』）》]*(?P<none>\s*)(?=\S)")
_NO_END = re.compile(
    r"\b(?:U\.S|U\.K|e\.g|i\.e|Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|vs|cf|approx|No|Núm|EE\. ?UU|p\. ?ej|p\. ?m|a\. ?m|Ud|Uds"
    r"|pág|aprox|Prof|Jr|Fig|[A-HJ-ZÁÉÍÓÚÑ]|I(?=\. [A-Z]\.))\.(?=\s)")
_FULL_WIDTH = "。！？"


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of `text` begins and ends, in order, without the white space between them."""
    kept = {found.end() for found in _NO_END.finditer(text)}
    start = len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        name = "none" if found["space"] is None else "space"
        end = found.start(name)
        if end in kept and name == "space":
            continue
        if end > start:
            yield start, end
        start = found.end(name)
    end = len(text.rstrip())
    if end > start:
        yield start, end


def sentences(text: str) -> list[str]:
    """The sentences of `text`."""
    return [text[start:end] for start, end in sentence_spans(text)]
