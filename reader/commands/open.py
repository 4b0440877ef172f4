"""Before the window opens at a target: is there such an article? Whoever mistyped it should hear so in the terminal."""

from __future__ import annotations

import os

from reader import target
from reader.errors import ArticleNotFound, ReaderError
from reader.library.catalogue import Catalogue
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
    content = options.content_folder
    try:
        catalogue = Catalogue.open(catalogue_file(options.cache_dir, content))
    except ReaderError:
        return  # whatever it is, the window says it better
    try:
        if catalogue.find(name, options.language) is None and not _is_in_folder(name, options):
            raise _not_found(name, catalogue)
    finally:
        catalogue.close()


def _is_in_folder(name: str, options: Options) -> bool:
    """Whether a file of that name has come since the catalogue was brought up to date."""
    from reader.library.folder import look
    from reader.library.names import article_id, fold

    try:
        found = look(options.content_folder)
    except ReaderError:
        return True  # a matter for the window
    return any(fold(article_id(ref)) == fold(name) for ref in found.articles)


def _not_found(name: str, catalogue: Catalogue) -> ArticleNotFound:
    from reader.arguments import COMMANDS, did_you_mean, shown
    from reader.commands.article import not_found

    command = did_you_mean(name, [*COMMANDS, "help"])
    if command:
        return ArticleNotFound(f'There is no command and no article "{shown(name)}".', command)
    return not_found(name, catalogue)
