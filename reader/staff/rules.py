"""The table of rules: every name that a finding can have, how much it matters to staff, and what it looks for.

The library says some of it while it reads a file; there a problem is as bad as what readers see of it. Staff need to
know what to mend first, so the severity in this table counts. Decides nothing about any article.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.arguments import did_you_mean
from reader.errors import ReaderError
from reader.model import Severity

_N, _W, _E = Severity.NOTE, Severity.WARNING, Severity.ERROR

# Name → (severity, what it looks for).
RULES: dict[str, tuple[Severity, str]] = {
    # The file
    "file.closed": (_E, "a file that cannot be opened"),
    "file.unreadable": (_E, "a file without text that can be read"),
    "file.other-format": (_E, "a document of another program under an article's name"),
    "file.too-large": (_E, "a file that is larger than an article may be"),
    "file.empty": (_E, "a file with nothing in it"),
    "file.torn": (_E, "a file whose end is missing"),
    "file.limit": (_E, "an article too long or too deep to be shown in full"),
    "file.crashed": (_E, "an article that the kiosk does not show, because Reader crashed with it"),
    "file.encoding": (_W, "letters that may be wrong because of how the file was saved"),
    "file.mojibake": (_W, "letters that were lost when the file was saved or copied"),
    "file.control-characters": (_N, "characters that cannot be shown"),
    "file.not-regular": (_W, "something under an article's name that is no file"),
    "file.draft": (_N, "an article that is still a draft"),
    "file.not-an-article": (_W, "a document that readers never see, such as a Word file"),
    "folder.lost": (_E, "a folder of articles that cannot be found"),
    "folder.vanished": (_W, "a folder whose articles are suddenly gone"),
    "folder.unreadable": (_E, "a folder that cannot be read"),
    "folder.too-deep": (_W, "a folder too deep to look into"),
    # Names
    "name.twice": (_E, "two articles with the same file name"),
    "name.replaces": (_N, "an article that is shown instead of the one that came with the library"),
    "name.case": (_W, "two names that differ only in capital letters"),
    "name.unportable": (_W, "a name that some computers refuse"),
    "name.undecodable": (_W, "a name with letters that this computer cannot read"),
    "name.too-long": (_W, "a name too long for some computers"),
    # The header
    "header.missing": (_N, "an article without a header"),
    "header.no-title": (_W, "an article without a title"),
    "header.no-category": (_N, "an article without a topic"),
    "header.category": (_W, "a topic that is not in library.toml"),
    "header.unclosed": (_W, "a header without its last line of hyphens"),
    "header.no-dashes": (_N, "a header without its first line of hyphens"),
    "header.odd-closing": (_N, "a header that ends with other signs than hyphens"),
    "header.no-key": (_W, "a line of the header without a name"),
    "header.unknown": (_N, "a name that the header does not know"),
    "header.misspelled": (_N, "a misspelled name in the header"),
    "header.twice": (_W, "a name that stands twice in the header"),
    "header.date": (_E, "a date that cannot be read"),
    "header.language": (_W, "a language that is not known"),
    "header.language-folder": (_W, "a language that does not fit the folder"),
    "header.language-text": (_W, "a text in another language than it counts as"),
    "header.yes-or-no": (_W, "a line that should say yes or no"),
    "header.order": (_W, "an order that is not a number"),
    "header.web": (_W, "an address of the clinic's site that is none"),
    "header.too-long": (_W, "a title or summary that is too long"),
    "header.html": (_N, "signs of web pages in the header"),
    "header.no-image-alt": (_W, "a picture at the top without a description"),
    # Titles and headings
    "title.twice": (_W, "two articles with the same title"),
    "title.long": (_N, "a title too long for a card"),
    "heading.order": (_W, "a heading that skips a level"),
    "heading.title-again": (_N, "a second heading as large as the title"),
    "heading.no-words": (_W, "a heading without words"),
    "heading.no-space": (_W, "a heading without a space after the #"),
    "heading.too-many": (_W, "more headings than one can jump to"),
    # The text
    "body.empty": (_W, "an article without text"),
    "text.twice": (_W, "two articles with the same text"),
    "text.marks": (_W, "signs that readers see although they were meant to do something"),
    "text.indented": (_W, "text that is shown as typewriting because its lines begin with spaces"),
    "text.line-breaks": (_N, "short lines that run together"),
    "text.placeholder": (_W, "words that wait to be replaced"),
    "text.unclosed": (_W, "a typewriter block or a hidden remark without an end"),
    "text.too-many-marks": (_W, "very many bold words"),
    "list.number": (_W, "a numbered list that is not shown as one"),
    "list.restarts": (_W, "a numbered list that begins again with 1 at each step"),
    "list.odd-start": (_N, "a line that became a list because it begins with a number"),
    "list.indent": (_N, "a point that is indented too little to lie below another"),
    "box.unknown": (_N, "a box of a kind that is not known"),
    "table.not-a-table": (_W, "lines that were meant as a table"),
    "table.cells": (_W, "a row with more cells than its table has columns"),
    "table.too-wide": (_N, "a table that is wider than the page"),
    "table.too-large": (_W, "a table too large to be shown as one"),
    "note.missing": (_W, "a footnote that is not there"),
    "html.dropped": (_W, "signs of web pages that cannot be shown"),
    "html.too-deep": (_W, "parts that lie too deep in each other"),
    "glossary.empty": (_W, "a list of words that explains none"),
    # Links
    "link.missing": (_E, "a link to a page that is not here"),
    "link.anchor": (_W, "a link to a heading that is not there"),
    "link.empty": (_W, "a link without an address"),
    "link.file": (_W, "a link to a file that is not an article"),
    "link.refused": (_E, "a link with an address that cannot be used"),
    "link.other-address": (_W, "a link that shows one address and goes to another"),
    "link.too-many": (_W, "more links than an article may have"),
    "link.words": (_N, "a link whose words do not say where it goes"),
    "link.spaces": (_N, "a link to a name with spaces"),
    "link.broken": (_W, "a link of the folder to a file that is not there"),
    "link.outside": (_W, "a link of the folder to a place outside of it"),
    # Pictures
    "picture.missing": (_E, "a picture that is not here"),
    "picture.web": (_E, "a picture on the web, which cannot be shown without it"),
    "picture.refused": (_E, "a picture with an address that cannot be used"),
    "picture.unusable": (_E, "a picture that cannot be shown"),
    "picture.no-alt": (_W, "a picture without a description"),
    "picture.alt-words": (_W, "a description that does not say what the picture shows"),
    "picture.too-many": (_W, "more pictures than an article may have"),
    "picture.too-big": (_W, "a picture that is slow to load"),
    "picture.too-small": (_N, "a picture too small to be seen well"),
    "picture.unused": (_N, "a picture that no article shows"),
    # What patients need
    "reading.hard": (_W, "a text that is hard to read"),
    "reading.harder": (_N, "a text that is a little hard to read"),
    "reading.long": (_N, "an article that takes long to read"),
    "sources.missing": (_W, "numbers or studies without a source"),
    "sources.none": (_N, "an article without sources"),
    "review.past": (_W, "a review date that has passed"),
    "review.soon": (_W, "a review date in the next two weeks"),
    "review.not-set": (_N, "an article without a review date"),
    "review.older": (_N, "a text that was changed after its review"),
    "review.nobody": (_N, "a review without the name of who did it"),
    "date.future": (_W, "a date that is still to come"),
    "translation.missing": (_N, "an article that is not there in another language of the library"),
    "translation.older": (_W, "a translation that is older than its original"),
    "translation.not-yours": (_N, "an article that readers of another language see as it came with the library"),
    "safety.content-note": (_W, "hard words without a line at the top that prepares for them"),
    "safety.one-hard-word": (_N, "a hard word, once, without a line at the top that prepares for it"),
    # The place
    "category.empty": (_N, "a topic without articles"),
    "place.missing": (_N, "a folder without a library.toml"),
    "place.empty": (_E, "a library.toml with nothing in it"),
    "place.broken": (_E, "a library.toml that cannot be read"),
    "place.closed": (_E, "a library.toml that cannot be opened"),
    "place.help": (_W, "help lines that lack a number"),
    "place.category": (_W, "a topic in library.toml without an id, or two with the same"),
    "place.picture": (_W, "a topic's picture that is not here"),
    "place.color": (_W, "a color that is not known"),
    "place.icon": (_W, "a picture for a help line that is not known"),
    "place.date": (_W, "a date in library.toml that cannot be read"),
    "place.language": (_W, "a language in library.toml that is not known"),
    "place.shape": (_W, "a part of library.toml that is not one"),
    "place.text": (_W, "a text in library.toml that is none"),
    "place.web": (_W, "an address in library.toml that is none"),
    "place.unknown": (_N, "a name that library.toml does not know"),
    # Reading aloud
    "speech.broken": (_W, "a pronunciation.toml that cannot be read"),
    "speech.shape": (_W, "a line of pronunciation.toml that the voice cannot use"),
}
GROUPS = tuple(dict.fromkeys(name.partition(".")[0] for name in RULES))


class UnknownRule(ReaderError):
    """A rule was asked for by a name that there is not."""

    usual_hint = f"The groups of rules are: {', '.join(GROUPS)}."


def severity(rule: str, otherwise: Severity = Severity.WARNING) -> Severity:
    """How much a finding of `rule` matters; `otherwise` for a rule that this table does not know."""
    return RULES[rule][0] if rule in RULES else otherwise


def chosen(names: Iterable[str]) -> frozenset[str]:
    """The rules that `names` mean: names of rules, or of whole groups such as "link". Raises UnknownRule."""
    found: set[str] = set()
    for name in names:
        name = name.strip().lower()
        if name in GROUPS:
            found.update(rule for rule in RULES if rule.partition(".")[0] == name)
        elif name in RULES:
            found.add(name)
        elif name:
            parts = {rule.partition(".")[2]: rule for rule in RULES}
            near = f"Did you mean “{parts[name]}”?" if name in parts else did_you_mean(name, (*GROUPS, *RULES))
            raise UnknownRule(f'There is no rule "{name[:60]}".', near)
    return frozenset(found)
