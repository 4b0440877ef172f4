"""Pieces of text in a paragraph: trimmed, parted at line breaks, without their bold. Knows no element of a page."""

from __future__ import annotations

from .blocks import Break, Inline, Run


def without_bold(inside: list[Inline]) -> list[Inline]:
    """A heading or the head of a table: bold by itself."""
    return [Run(piece.text, False, *piece.look()[1:]) if isinstance(piece, Run) else piece for piece in inside]


def parted(inside: list[Inline]) -> list[list[Inline]]:
    """Two line breaks in a row part paragraphs."""
    parts: list[list[Inline]] = [[]]
    breaks = 0
    for piece in inside:
        if isinstance(piece, Break):
            breaks += 1
            if breaks == 2:
                parts.append([])
            elif breaks == 1:
                parts[-1].append(piece)
            continue
        if not (isinstance(piece, Run) and not piece.text.strip()):
            breaks = 0
        parts[-1].append(piece)
    return parts


def trimmed(inside: list[Inline]) -> list[Inline]:
    """Without spaces and breaks at the ends, and without double spaces where runs meet."""
    kept: list[Inline] = []
    for piece in inside:
        if isinstance(piece, Run):
            text = piece.text
            last = kept[-1] if kept else None
            if last is None or isinstance(last, Break) or (isinstance(last, Run) and last.text.endswith(" ")):
                text = text.lstrip(" ")
            if text:
                kept.append(Run(text, *piece.look()))
        elif not (isinstance(piece, Break) and not kept):
            kept.append(piece)
    while kept:
        last = kept[-1]
        if isinstance(last, Break) or (isinstance(last, Run) and not last.text.strip()):
            kept.pop()
        elif isinstance(last, Run):
            last.text = last.text.rstrip(" ")
            break
        else:
            break
    return kept


def is_bold(inside: list[Inline]) -> bool:
    runs = [piece for piece in inside if isinstance(piece, Run) and piece.text.strip()]
    return bool(runs) and all(run.bold for run in runs)
