"""The library for one command: brought up to date first, so that what is printed is what lies in the folder now."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import CatalogueBroken
from reader.library.catalogue import Catalogue
from reader.model import LibraryChange
from reader.options import Options
from reader.paths import catalogue_file


@contextmanager
def up_to_date(
    options: Options, on_progress: Callable[[int, int], None] | None = None, *, rebuild: bool = False,
    sees_hidden: bool = False,
) -> Iterator[tuple[Catalogue, LibraryChange]]:
    """The catalogue after a look at the folder, and what that look found. `sees_hidden` as `Catalogue.open` has it.

    Where no catalogue can be kept, one is made for this command alone. Raises ContentFolderMissing and
    ContentUnreadable.
    """
    from reader.library.refresh import refresh

    content = options.roots
    with tempfile.TemporaryDirectory(prefix="reader-") as spare:
        file = catalogue_file(options.cache_dir, content)
        try:
            change = refresh(content, file, on_progress=on_progress, rebuild=rebuild)
            catalogue = Catalogue.open(file, sees_hidden=sees_hidden)
        except CatalogueBroken:
            file = Path(spare, "catalogue.sqlite3")
            change = refresh(content, file, on_progress=on_progress)
            catalogue = Catalogue.open(file, sees_hidden=sees_hidden)
        try:
            yield catalogue, change
        finally:
            catalogue.close()


def language_for(options: Options, catalogue: Catalogue) -> str:
    """The language to show an article in: asked for, set, or that of the computer; the library has it or a like one."""
    import locale

    from reader import settings
    from reader.library.names import language_chain, language_tag

    wanted = options.language or str(settings.load(options.settings_file)[0]["language"])
    if not wanted:
        wanted = language_tag((locale.getlocale()[0] or "").replace("_", "-"))
    there = catalogue.languages()
    # No default here: what the library has most of comes before English.
    chain = [tag for tag in language_chain(wanted, "") if tag != "en" or wanted.startswith("en")]
    return next((tag for tag in chain if tag in there), there[0] if there else wanted or "en")
