"""One article's file → a page that is ready to be shown.

The only place that runs the markdown package. It may take long, or fail, on hostile text: the app calls it in a
worker process (`worker`), never on its own.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from reader.errors import ArticleNotFound
from reader.model import ArticlePage, Picture, Problem, Severity
from reader.roots import Folder, inside

from . import limits, text_file
from .cards import make_card
from .converted import Converted, LinkUse
from .front_matter import Header, Split, split
from .glossary import Entry, Glossaries, read_entries
from .jail import open_inside
from .markup_tree import Node, parse, plain_text
from .names import article_id, folder_language, language_tag, shown
from .page_html import dropped_problem, first_heading, write_page
from .page_parts import Lines, PageParts
from .plain_page import plain_page


def convert(root: Folder, ref: str, raw: bytes, *, fallback_language: str = "en",
            glossaries: Glossaries | None = None) -> Converted:
    """The page of the file `ref` in the content folder `root`, whose bytes are `raw`.

    The language is that of the first folder, else of the header, else `fallback_language`. Words that `glossaries`
    explain in it become terms, but for those in a glossary itself.
    Raises `text_file.UnreadableText` when `raw` is no text. An article that is beyond a limit comes as plain text.
    """
    parts, language, problems = _take_apart(ref, raw, fallback_language)
    content_hash = hash_of(raw)
    if len(raw) > limits.FILE_BYTES:
        return _plain(ref, parts, language, content_hash, problems)
    try:
        return _convert(root, ref, parts, language, content_hash, problems, glossaries)
    except limits.LimitReached as reached:
        return _plain(ref, parts, language, content_hash, [*problems, limit_problem(ref, reached.limit)])
    except RecursionError:
        return _plain(ref, parts, language, content_hash,
                      [*problems, limit_problem(ref, "its lists or quotes lie too deep in each other")])


def convert_plainly(ref: str, raw: bytes, reason: Problem, *, fallback_language: str = "en") -> Converted:
    """The same file as plain text, because of `reason`. Raises `text_file.UnreadableText`."""
    parts, language, problems = _take_apart(ref, raw, fallback_language)
    return _plain(ref, parts, language, hash_of(raw), [*problems, reason])


def load_file(path: Path, *, fallback_language: str = "en") -> Converted:
    """The page of a file outside of any library; pictures may lie in its folder.

    Raises ArticleNotFound when there is no such file, `text_file.UnreadableText` when it is no text.
    """
    try:
        # The file itself is named by a person; what it names in turn stays within its folder.
        raw, _ = open_inside(path.resolve().parent, path.resolve().name, limit=limits.FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ArticleNotFound(f"There is no article at {shown(str(path))}.") from error
    return convert(path.resolve().parent, path.resolve().name, raw, fallback_language=fallback_language)


def hash_of(raw: bytes) -> str:
    """By what a file's bytes are known."""
    return hashlib.blake2b(raw, digest_size=16).hexdigest()


def limit_problem(ref: str, limit: str) -> Problem:
    """What to say of an article that is shown as plain text."""
    return Problem(shown(ref), 0, Severity.ERROR, "file.limit",
                   f"This article is shown as plain text: {limit}.",
                   "Make it shorter or simpler, or split it into several articles.")


def _take_apart(ref: str, raw: bytes, fallback_language: str) -> tuple[Split, str, list[Problem]]:
    name = shown(ref)
    decoded, doubts = text_file.decode(raw, name)
    parts = split(decoded, name)
    problems = [*doubts, *parts.problems]
    by_folder, by_header = folder_language(ref), parts.header.language
    if by_folder and by_header and by_folder.partition("-")[0] != by_header.partition("-")[0]:
        problems.append(Problem(
            name, parts.header.lines.get("language", 0), Severity.WARNING, "header.language-folder",
            f"The header says the language is “{by_header}”, but the file lies in the folder"
            f" “{inside(ref).split('/')[0]}”.",
            "The folder was taken. Move the file, or change the header."))
    language = by_folder or by_header or language_tag(fallback_language) or "en"
    return parts, language, problems


def _convert(root: Folder, ref: str, parts: Split, language: str, content_hash: str, problems: list[Problem],
             glossaries: Glossaries | None) -> Converted:
    from .dialect import to_html
    from .sanitise import clean

    header, name = parts.header, shown(ref)
    cleaned = clean(to_html(parts.body, language))
    tree = parse(cleaned.html)
    title, title_node = header.title, None
    if not title:
        title_node = first_heading(tree)
        if title_node is not None:
            title = " ".join(plain_text(title_node).split())
            if len(title) > limits.TITLE_CHARS:  # it stays in the text, too
                title, title_node = title[:limits.TITLE_CHARS].rsplit(" ", 1)[0] + "…", None
        else:
            problems.append(Problem(name, 1, Severity.NOTE, "header.no-title",
                                    "This article has no title, so its file name was taken.",
                                    "Type a first line such as “# Sleep and nightmares”, or “title:” in the header."))
    body_lines = Lines(parts.body, parts.body_line)
    page = write_page(tree, root=root, ref=ref, article=article_id(ref), language=language, title=title,
                      title_node=title_node, lines=body_lines,
                      glossary=glossaries.of(language) if glossaries and not header.glossary else None)
    problems += page.problems
    for element in cleaned.dropped[:20]:
        problems.append(dropped_problem(name, element, Lines(parts.body, parts.body_line).line(f"<{element}")))
    if cleaned.flattened:
        problems.append(Problem(name, 0, Severity.WARNING, "html.too-deep",
                                "Parts of this article lie too deep in each other and were made flat.",
                                "Use fewer lists within lists and quotes within quotes."))
    if not any(section.text for section in page.sections) and not page.pictures and not page.tables:
        problems.append(Problem(name, 0, Severity.WARNING, "body.empty", "There is no text in this article yet.",
                                "Write it below the header, or type “draft: yes” until it is ready."))
    entries = _entries(tree, header, name, problems) if header.glossary else None
    head = _head_picture(root, ref, parts, problems)
    card = make_card(header, ref=ref, language=language, title=title, sections=page.sections,
                     first_paragraph=page.first_paragraph, image=head.ref if head else "", content_hash=content_hash)
    return Converted(
        ArticlePage(card, page.html, page.sections, page.pictures, head, page.tables, page.notes, page.terms,
                    header.sources, header.related, page.links, header.keywords, header.web),
        tuple(problems), header.draft, (*page.uses, *_related(header)), header.lines.get("category", 0),
        entries, header.formerly)


def _entries(tree: Node, header: Header, name: str, problems: list[Problem]) -> tuple[Entry, ...]:
    entries = read_entries(tree)
    if not entries:
        problems.append(Problem(
            name, header.lines.get("glossary", 0), Severity.WARNING, "glossary.empty",
            "The header says that this is a list of words, but no word is explained in it.",
            "Type each word on a line of its own, and below it a colon, a space and what the word means."))
    return entries


def _related(header: Header) -> list[LinkUse]:
    return [LinkUse(name, "", name, header.lines.get("related", 0)) for name in header.related]


def _head_picture(root: Folder, ref: str, parts: Split, problems: list[Problem]) -> Picture | None:
    header = parts.header
    if not header.image:
        return None
    line = header.lines.get("image", 0)
    measuring = PageParts(root, ref, "", Lines(""))
    found = measuring.measure(header.image, line=line)
    problems += measuring.problems
    if found is None:
        return None
    if not header.image_alt:
        problems.append(Problem(shown(ref), line, Severity.NOTE, "header.no-image-alt",
                                "The picture at the top has no words for people who cannot see it.",
                                "Type “image_alt:” and what it shows."))
    return Picture(*found, alt=header.image_alt)


def _plain(ref: str, parts: Split, language: str, content_hash: str, problems: list[Problem]) -> Converted:
    page = plain_page(parts, ref=ref, language=language, content_hash=content_hash)
    return Converted(page, tuple(problems), parts.header.draft, (), parts.header.lines.get("category", 0))
