"""Before the window opens at a target: is there such an article? Whoever mistyped it should hear so in the terminal."""

from __future__ import annotations

import os

from reader import target
from reader.errors import ArticleNotFound, ReaderError
from reader.library.catalogue import Catalogue
from reader.library.names import fold
from reader.options import Options
from reader.paths import catalogue_file


def check_target(options: Options) -> None:
    """Raise ArticleNotFound, with what may have been meant, when nothing has the name in `options.target`.

    Costs one question to the catalogue when all is well; only then is the folder looked at.
    """
    name, _ = target.split(options.target)
    if target.is_path(name):
        if not os.path.isfile(name):
            from reader.arguments import shown

            raise ArticleNotFound(f"There is no file {shown(name)}.", "Check its name and its folder.")
        return
    if name[:2].upper() == "K2":
        from reader.kiosk.take_home_code import is_code

        if is_code(name):
            return  # the window shows what it means, or says that it is not here
    content = options.roots
    try:
        catalogue = Catalogue.open(catalogue_file(options.cache_dir, content))
    except ReaderError:
        return  # whatever it is, the window says it better
    try:
        if catalogue.find(name, options.language) is None:
            there = _in_folder(options)
            if there is not None and fold(name) not in map(fold, there):
                raise _not_found(name, there)
    finally:
        catalogue.close()


def _in_folder(options: Options) -> list[str] | None:
    """The ids of the files that are in the folder now; the catalogue may be older. None when it cannot be read, which
    is a matter for the window."""
    from reader.library.folder import look
    from reader.library.names import article_id

    try:
        found = look(options.roots)
    except ReaderError:
        return None
    return list(map(article_id, found.articles))


def _not_found(name: str, there: list[str]) -> ArticleNotFound:
    from reader.arguments import COMMANDS, did_you_mean, shown

    command = did_you_mean(name, [*COMMANDS, "help"])
    if command:
        return ArticleNotFound(f'There is no command and no article "{shown(name)}".', command)
    return ArticleNotFound(f'There is no article "{shown(name)}".', did_you_mean(name, there))
