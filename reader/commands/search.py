"""`reader search`: the same results in the same order as in the window, for people or as JSON for programs."""

from __future__ import annotations

import sys

from reader.arguments import Asked, BadCommandLine, shown
from reader.commands.library import language_for, up_to_date
from reader.model import SearchResults
from reader.options import Options

_LIMIT = 10
_MOST = 1000


def run(options: Options, asked: Asked) -> int:
    """Print what the words lead to."""
    limit = _limit(asked.values.get("--limit", ""))
    query = " ".join(asked.names)
    results = _search(options, query, limit)
    if asked.has("--json"):
        print(_json(results))
    else:
        _say(results)
    return 0


def _limit(value: str) -> int:
    if not value:
        return _LIMIT
    if not value.isascii() or not value.isdecimal() or not 1 <= int(value[:9]) <= _MOST:
        raise BadCommandLine(f'"{shown(value)}" is no number of results.', f"It can be 1 to {_MOST}.")
    return int(value)


def _search(options: Options, query: str, limit: int) -> SearchResults:
    import tempfile
    from pathlib import Path

    from reader.library.refresh import refresh
    from reader.paths import catalogue_file
    from reader.search.indexing_process import bring_up_to_date_here, index_folder
    from reader.search.searcher import Searcher

    roots = options.roots
    file = catalogue_file(options.cache_dir, roots)
    with up_to_date(options) as (catalogue, _), tempfile.TemporaryDirectory(prefix="reader-") as spare:
        language = language_for(options, catalogue)
        if not file.is_file():  # nothing can be kept on this computer: all of it for this command alone
            file = Path(spare, "catalogue.sqlite3")
            refresh(roots, file)
        bring_up_to_date_here(file)
        searcher = Searcher.open(index_folder(file), file, roots)
        try:
            return searcher.search(query, language, limit=limit)
        finally:
            searcher.close()


def _json(results: SearchResults) -> str:
    import json

    rows = [
        {"article": hit.article, "language": hit.language, "title": hit.title, "section": hit.section,
         "anchor": hit.anchor, "snippet": hit.snippet, "score": round(hit.score, 4), "why": list(group.why)}
        for group in results.groups for hit in group.hits
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _say(results: SearchResults) -> None:
    if results.is_crisis:
        _aside('If you are in danger, or think of hurting yourself: see "reader if-you-need-help-now".')
    if results.shown_for:
        _aside(f"Shown for: {results.shown_for}")
    if results.is_partial:
        _aside("Nothing has all of these words. These articles have most of them.")
    if results.instead:
        _aside(f"Did you mean “{results.instead}”?")
    for number, group in enumerate(results.groups):
        if number:
            print()
        why = f"  (matched: {', '.join(group.why)})" if group.why else ""
        print(f"{group.card.title}  [{group.card.id}]{why}")
        for hit in group.hits:
            place = f"#{hit.anchor}" if hit.anchor else ""
            print(f"  {hit.section or hit.title}  {hit.article}{place}")
            print(f"    {hit.snippet}")
    for language, count in results.elsewhere:
        _aside(f"{count} more in {language}: --language {language}")
    if not results.groups:
        _aside("Nothing was found.")


def _aside(sentence: str) -> None:
    """On standard error: what is no result."""
    print(sentence, file=sys.stderr)
