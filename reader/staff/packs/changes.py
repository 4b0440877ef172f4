"""What a pack would change, in the titles that people know. Shown before it is installed; changes nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from reader.errors import ReaderError
from reader.library import limits
from reader.library.front_matter import plain, split
from reader.library.jail import open_inside
from reader.library.names import article_id, folder_language, readable, shown
from reader.library.text_file import UnreadableText, decode
from reader.values import value

from .gather import digests, gather
from .manifest import is_article_file, manifest_beside
from .verify import CheckedPack

_HEADING = re.compile(r"^#{1,2}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


@value
class Changes:
    """Titles of articles, sorted. `others` counts pictures and tables that are added, changed or removed."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    others: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.others)


def what_changes(pack: CheckedPack, current: Path | None) -> Changes:
    """Compare a pack with the folder of articles that is read now (None: nothing is). Raises ReaderError.

    An article that only moved to another folder counts as changed.
    """
    files = {file.path: file for file in pack.manifest.files}
    old = _digests_of(current)
    new = {path: file.sha256 for path, file in files.items()}
    old_articles, new_articles = _by_article(old), _by_article(new)

    def new_title(path: str) -> str:
        return title_of(pack.read(files[path]), path)

    added = [new_title(path) for key, path in new_articles.items() if key not in old_articles]
    changed = [
        new_title(path) for key, path in new_articles.items()
        if key in old_articles and (path != old_articles[key] or new[path] != old[path])
    ]
    removed = [_old_title(current, path) for key, path in old_articles.items() if key not in new_articles]
    plain_files = {path for path in {*old, *new} if not is_article_file(path)}
    others = sum(old.get(path) != new.get(path) for path in plain_files)
    return Changes(_sorted(added), _sorted(changed), _sorted(removed), others)


def title_of(raw: bytes, path: str) -> str:
    """The title of the article in `raw`, as one line; made of the file's name when the text has none."""
    try:
        text, _ = decode(raw[:limits.FILE_BYTES], path)
    except UnreadableText:
        return readable(path)
    parts = split(text, path)
    heading = _HEADING.search(parts.body)
    title = plain(parts.header.title) or (plain(heading[1]) if heading else "")
    return shown(" ".join(title.split()))[:limits.TITLE_CHARS] or readable(path)


def _digests_of(folder: Path | None) -> dict[str, str]:
    if folder is None:
        return {}
    manifest = manifest_beside(folder)
    if manifest is not None:
        return {file.path: file.sha256 for file in manifest.files}
    return dict(digests(folder, gather(folder)))


def _by_article(paths: Iterable[str]) -> dict[tuple[str, str], str]:
    """Language and id of each article → its path. Of two with the same, both are kept apart by their paths."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted(paths):
        if is_article_file(path):
            key = folder_language(path), article_id(path)
            found[("", path) if key in found else key] = path
    return found


def _old_title(folder: Path, path: str) -> str:
    try:
        raw, _ = open_inside(folder, path, limit=limits.FILE_BYTES)
    except (OSError, ValueError, ReaderError):
        return readable(path)
    return title_of(raw, path)


def _sorted(titles: list[str]) -> tuple[str, ...]:
    return tuple(sorted(titles, key=str.casefold))
