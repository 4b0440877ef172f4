"""The article that a command was asked for: by its name in the library, or by a file anywhere."""

from __future__ import annotations

import sys
from pathlib import Path

from reader import target
from reader.arguments import did_you_mean, shown
from reader.commands.library import language_for
from reader.errors import ArticleNotFound
from reader.library.catalogue import Catalogue
from reader.model import ArticlePage, Severity
from reader.options import Options
from reader.roots import Folder


def find(options: Options, catalogue: Catalogue) -> tuple[ArticlePage, Folder]:
    """The page that `options.target` names, and the folders in which its pictures lie.

    A file is read as it is now, also when it is a draft, and what is doubtful in it is said on standard error. Raises
    ArticleNotFound, with a name that may have been meant.
    """
    name, _ = target.split(options.target)
    if target.is_path(name):
        return _of_file(Path(name), options, catalogue)
    page = catalogue.page(name, language_for(options, catalogue))
    if page is None:
        raise not_found(name, catalogue)
    return page, options.roots


def not_found(name: str, catalogue: Catalogue) -> ArticleNotFound:
    """What to say about a name that no article has."""
    known = list(dict.fromkeys(card.id for card in catalogue.all_cards()))
    return ArticleNotFound(f'There is no article "{shown(name)}".', did_you_mean(name, known))


def _of_file(path: Path, options: Options, catalogue: Catalogue) -> tuple[ArticlePage, Folder]:
    from reader.library.worker import convert_file

    real = path.resolve()
    if not real.is_file():
        raise ArticleNotFound(f"There is no file {shown(str(path))}.", "Check its name and its folder.")
    for prefix, folder in options.roots.shown:
        if real.is_relative_to(folder.resolve()):
            root, ref = folder.resolve(), prefix + real.relative_to(folder.resolve()).as_posix()
            break
    else:
        root, ref = real.parent, ""
    if ref and (card := catalogue.by_path(ref)) is not None:
        page = catalogue.page(card.id, card.language)
        if page is not None and page.card.path == ref:
            return page, options.roots
    converted = convert_file(real, root=root, fallback_language=options.language or "en",
                             glossaries=catalogue.glossaries() if ref else None)
    for problem in converted.problems:
        if problem.severity is not Severity.NOTE:
            line = f", line {problem.line}" if problem.line else ""
            print(f"{path.name}{line}: {problem.sentence} {problem.advice}", file=sys.stderr)
    return converted.page, root
