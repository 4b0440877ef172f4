"""What comes in, beside what is there: nothing twice, and of two versions the newer one. Pure; stores nothing."""

from __future__ import annotations

from collections.abc import Iterable

from reader.kept import Mark
from reader.model import ReadingRecord
from reader.values import value


@value
class Merged:
    """What is to be done: `added` in the order of coming, `changed` instead of the one with the same id; `skipped` is
    how many were there already."""

    added: tuple[Mark, ...] = ()
    changed: tuple[Mark, ...] = ()
    skipped: int = 0


def merge_marks(coming: Iterable[Mark], existing: Iterable[Mark]) -> Merged:
    """Of two marks with one id the one that was changed later stays, the one that is there when it is the same time.
    A mark with another id that says the same about the same place is there already."""
    there = {mark.id: mark for mark in existing}
    said = {_what_it_says(mark) for mark in there.values()}
    added: dict[str, Mark] = {}
    changed: dict[str, Mark] = {}
    skipped = 0
    for mark in coming:
        known = added.get(mark.id) or changed.get(mark.id) or there.get(mark.id)
        says = _what_it_says(mark)
        if known is None and says not in said:
            added[mark.id] = mark
        elif known is not None and _latest(mark) > _latest(known):
            (added if mark.id in added else changed)[mark.id] = mark
        else:
            skipped += 1
            continue
        said.add(says)
    return Merged(tuple(added.values()), tuple(changed.values()), skipped)


def merge_places(coming: Iterable[ReadingRecord], existing: Iterable[ReadingRecord]) -> tuple[ReadingRecord, ...]:
    """The places that are to be kept, in the order of coming: those that are new, were opened later, or got farther.

    What was read stays read: progress never shrinks.
    """
    there = {(record.article, record.language): record for record in existing}
    kept: dict[tuple[str, str], ReadingRecord] = {}
    for record in coming:
        key = record.article, record.language
        known = there.get(key)
        if known is not None:
            newer = record if record.opened > known.opened else known
            record = ReadingRecord(
                *key, newer.place, max(record.progress, known.progress), record.finished or known.finished,
                newer.opened,
            )
            if record == known:
                continue
        there[key] = record
        kept.pop(key, None)
        kept[key] = record
    return tuple(kept.values())


def _latest(mark: Mark) -> float:
    return max(mark.made, mark.changed)


def _what_it_says(mark: Mark) -> tuple:
    """Equal for two marks that mean the same. The position and the version are hints, the section may have another
    name by now; all three differ between two copies of one mark."""
    spot = mark.spot
    where = (spot.section,) if spot.is_whole else (spot.quote.exact, spot.quote.prefix, spot.quote.suffix)
    return mark.kind, spot.article, spot.language, where, mark.note
