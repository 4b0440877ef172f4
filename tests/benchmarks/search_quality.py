"""How good the search is: people's queries from tests/search/judgements.toml against the bundled library, and those of
judgements_held_out.toml, which nothing is ever tuned on.

    python tests/benchmarks/search_quality.py [--misses]

success@1 is the share of queries whose first article is the right one, success@3 of those that have it among the first
three, MRR the mean of 1 / its place.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.library.refresh import refresh  # noqa: E402
from reader.search.searcher import Searcher  # noqa: E402
from reader.search.writing import bring_up_to_date  # noqa: E402

CONTENT = ROOT / "content"
JUDGEMENTS = ROOT / "tests" / "search" / "judgements.toml"
HELD_OUT = JUDGEMENTS.with_name("judgements_held_out.toml")


def judgements(file: Path = JUDGEMENTS) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Kind of query, language, query, the articles any of which should come first."""
    for kind, languages in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for language, rows in languages.items():
            for query, right in rows:
                yield kind, language, query, (right,) if isinstance(right, str) else tuple(right)


def place_of(right: tuple[str, ...], found: list[str]) -> int:
    """The place of the first right article, from 1; 0 when it is not there."""
    return next((place for place, name in enumerate(found, 1) if name in right), 0)


def measure(searcher: Searcher, file: Path = JUDGEMENTS) -> list[tuple[str, str, str, tuple[str, ...], int, list[str]]]:
    """Every judgement with the place of the right article and what was found."""
    rows = []
    for kind, language, query, right in judgements(file):
        found = [group.card.id for group in searcher.search(query, language).groups]
        rows.append((kind, language, query, right, place_of(right, found), found))
    return rows


def figures(places: list[int]) -> tuple[float, float, float]:
    """success@1, success@3 and MRR."""
    count = len(places) or 1
    return (sum(place == 1 for place in places) / count, sum(1 <= place <= 3 for place in places) / count,
            sum(1 / place for place in places if place) / count)


def main() -> None:
    """Index the bundled library in a folder of its own and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue, index = Path(folder, "catalogue.sqlite3"), Path(folder, "search")
        refresh(CONTENT, catalogue)
        bring_up_to_date(index, catalogue)
        searcher = Searcher.open(index, catalogue, CONTENT)
        tuned, held_out = measure(searcher), measure(searcher, HELD_OUT)
        searcher.close()
    say("tuned on", tuned)
    say("held out", held_out)
    if "--misses" in sys.argv[1:]:
        for _, language, query, right, place, found in (*tuned, *held_out):
            if place != 1:
                print(f"{language} “{query}”: {'/'.join(right)} at {place or '-'}; first: {', '.join(found[:3])}")


def say(title: str, rows: list[tuple[str, str, str, tuple[str, ...], int, list[str]]]) -> None:
    """The figures of each kind of query, and of all."""
    print(f"{title:10} queries  success@1  success@3    MRR")
    for kind in (*dict.fromkeys(row[0] for row in rows), ""):
        places = [row[4] for row in rows if not kind or row[0] == kind]
        one, three, mean = figures(places)
        print(f"{kind or 'all':10} {len(places):7}  {one:9.3f}  {three:9.3f}  {mean:5.3f}")


if __name__ == "__main__":
    main()
