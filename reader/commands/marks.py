"""`reader marks …`: list what a person kept, put it in a file, take it in from one.

Works while the window is open: both write to one store, each for a moment at a time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.arguments import Asked, BadCommandLine, did_you_mean, shown
from reader.commands.output_file import check_free
from reader.errors import CannotSave, ReaderError
from reader.kept import Mark, PlacedMark, Standing
from reader.marks.condition import StoreStanding
from reader.marks.store import Store
from reader.options import Options

# Action → what it takes, and its own options.
_ACTIONS = {"list": ("", {"--json"}), "export": ("FILE", {"--force"}), "import": ("FILE", set())}
_OWN = {"--json", "--force"}
_ALL = 1_000_000_000
_WIDEST = 60
_STANDINGS = {Standing.HERE: "", Standing.EDITED: "edited", Standing.LOST: "the text has changed",
              Standing.GONE: "not in the library"}


def run(options: Options, asked: Asked) -> int:
    """Do the action that is named first. 1 when something in a file could not be taken in."""
    action, *names = asked.names
    if action not in _ACTIONS:
        raise BadCommandLine(f'"reader marks" cannot do "{shown(action)}".', did_you_mean(action, _ACTIONS)
                             or f"It can do: {', '.join(_ACTIONS)}.")
    takes, own = _ACTIONS[action]
    for option in asked.values:
        if option in _OWN - own:
            raise BadCommandLine(f'"{option}" does not belong to "reader marks {action}".')
    if len(names) != bool(takes):
        wanted = f"needs one {takes}" if takes else "takes no names"
        raise BadCommandLine(f'"reader marks {action}" {wanted}.', 'See "reader marks --help".')
    if action == "list":
        return _list(options, as_json=asked.has("--json"))
    path = Path(os.path.abspath(os.path.expanduser(names[0])))
    return _export(options, path, force=asked.has("--force")) if action == "export" else _import(options, path)


def _list(options: Options, *, as_json: bool) -> int:
    with _store(options) as store:
        placed = _placed(_asked_for(store.marks(), options), options)
    if as_json:
        print(_json(placed))
    elif placed:
        for line in _rows(placed):
            print(line)
    else:
        _aside("Nothing saved yet.")
    return 0


def _export(options: Options, path: Path, *, force: bool) -> int:
    from reader.atomic_file import write_atomically
    from reader.marks.export_formats import ending_of, exported

    ending = ending_of(path.name)
    check_free(path, force=force)
    with _store(options) as store:
        marks = _asked_for(store.marks(), options)
        records = [record for record in reversed(store.recent(_ALL))
                   if not options.language or record.language == options.language]
    # JSON holds marks as they were kept: no article needs to be read for it.
    placed = tuple(map(PlacedMark, marks)) if ending == ".json" else _placed(marks, options)
    text = exported(ending, placed, records, _titles(marks))
    try:
        write_atomically(path, text)
    except CannotSave as error:
        raise CannotSave(f"The file {shown(str(path))} could not be written.", error.hint) from error
    places = f" and {_count(len(records), 'place')} in articles" if ending == ".json" else ""
    print(f"{shown(path.name)}: {_count(len(marks), 'saved thing')}{places}.")
    return 0


def _import(options: Options, path: Path) -> int:
    from reader.marks.exchange import import_marks

    raw = _bytes_of(path)
    with _store(options) as store:
        _check_kept(store)
        found = import_marks(raw, store.marks(), store.recent(_ALL))
        store.add_marks(found.marks)
        store.change_marks(found.changed)
        for record in found.places:
            store.keep(record)
        _check_kept(store)  # the disk may have become full just now
    for problem in found.problems:
        _aside(problem)
    said = [f"{_count(len(found.marks), 'saved thing')} came in"]
    if found.changed:
        said.append(f"{len(found.changed)} took the place of older ones")
    if found.skipped:
        said.append(f"{found.skipped} {'was' if found.skipped == 1 else 'were'} here already")
    if found.places:
        said.append(f"{_count(len(found.places), 'place')} in articles came in")
    print(f"{', '.join(said)}.")
    return 1 if found.problems else 0


@contextmanager
def _store(options: Options) -> Iterator[Store]:
    """The store. When it was damaged, that is said. That it cannot be written is no matter to who only reads it."""
    store = Store.open(options.data_dir / "reading.sqlite3")
    try:
        if store.condition.standing in (StoreStanding.RESTORED, StoreStanding.SET_ASIDE):
            _aside(store.condition.sentence)
        yield store
    finally:
        store.close()


def _check_kept(store: Store) -> None:
    if not store.is_kept:
        raise CannotSave("Nothing can be saved in Reader's folder now, so nothing came in.", store.condition.hint)


def _bytes_of(path: Path) -> bytes:
    """The file, up to one byte more than is taken in."""
    from reader.marks.json_file import MOST_BYTES

    if not path.exists():
        raise ReaderError(f"There is no file {shown(str(path))}.", "Check its name and its folder.")
    if not path.is_file():  # a folder; a pipe could keep us waiting for ever
        raise ReaderError(f"{shown(str(path))} is no file.", "Name a file that ends in .json.")
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ReaderError(f"The file {shown(str(path))} cannot be read.", "Check who may read it.") from error


def _asked_for(marks: Sequence[Mark], options: Options) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if not options.language or mark.spot.language == options.language)


def _placed(marks: Sequence[Mark], options: Options) -> tuple[PlacedMark, ...]:
    """Each mark where it stands in the library now, in the order in which they came.

    Where no article can be read, all stand where they stood when they were kept, and that is said.
    """
    from reader.commands.library import up_to_date
    from reader.marks.placing import place_marks

    if not marks:
        return ()
    by_article: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        by_article.setdefault((mark.spot.article, mark.spot.language), []).append(mark)
    found: dict[str, PlacedMark] = {}
    try:
        with up_to_date(options) as (catalogue, _):
            for (article, language), some in by_article.items():
                page = catalogue.page(article, language)
                if page is None or page.card.language != language:
                    placed = tuple(PlacedMark(mark, Standing.GONE) for mark in some)
                else:
                    placed = place_marks(some, page)
                found.update((one.mark.id, one) for one in placed)
    except ReaderError as error:
        _aside(f"{error.sentence} So nobody looked whether the words are still there.")
        return tuple(map(PlacedMark, marks))
    return tuple(found[mark.id] for mark in marks)


def _titles(marks: Sequence[Mark]) -> dict[tuple[str, str], str]:
    return {(mark.spot.article, mark.spot.language): mark.title for mark in marks if mark.title}


def _json(placed: Sequence[PlacedMark]) -> str:
    import json

    from reader.marks.iso_time import to_iso

    rows = [
        {"id": one.mark.id, "kind": one.mark.kind, "article": one.mark.spot.article,
         "language": one.mark.spot.language, "title": one.card.title if one.card else one.mark.title,
         "section": one.mark.spot.section, "heading": one.mark.heading,
         "words": one.mark.words or one.mark.spot.quote.exact, "color": one.mark.color, "name": one.mark.name,
         "note": one.mark.note, "standing": one.standing, "made": to_iso(one.mark.made),
         "changed": to_iso(one.mark.changed)}
        for one in placed
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _rows(placed: Sequence[PlacedMark]) -> Iterator[str]:
    """Two lines a mark: what and where, then its words."""
    from reader.marks.printed import day

    for one in placed:
        mark = one.mark
        place = f"#{mark.spot.section}" if mark.spot.section else ""
        about = [str(mark.kind), f"{mark.spot.article}{place}", mark.spot.language, day(mark.made),
                 _STANDINGS[one.standing]]
        yield "  ".join(shown(part) for part in about if part)
        title = one.card.title if one.card else mark.title
        for text in (mark.name or title, mark.words or mark.spot.quote.exact, mark.note):
            if line := " ".join(text.split()):
                yield f"    {_cut(line)}"


def _cut(text: str) -> str:
    return shown(text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _aside(sentence: str) -> None:
    """On standard error: what is no result."""
    print(sentence, file=sys.stderr)
