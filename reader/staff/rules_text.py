"""Rules about the text: signs that were meant to do something and are seen by readers instead.

The page decides: a sign is only a slip when readers see it and it is written the same way in the file.
"""

from __future__ import annotations

import re

from .article import Article, Overview
from .findings import Findings, near, quoted
from .source import Line

# What readers see → what to say of it. Only patterns that nobody writes on purpose.
_LEFTOVERS: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    ("note.missing", re.compile(r"\[\^[^\]\s]{1,60}\](?!:)"), "Readers see {} because that footnote is not there.",
     "Type the note on a line of its own at the end: {}: and its text."),
    ("text.marks", re.compile(r"\[[^\]\[\n]{1,200}\]\s+\((?:https?:|www\.|mailto:|[\w./-]+\.md)[^)\n]{0,300}\)"),
     "This is not a link, because there is a space between ] and (: {}.", "Remove that space."),
    ("text.marks", re.compile(r"!?\[[^\]\[\n]{1,200}\]\([^)\n]{1,300}(?:\)|$)", re.MULTILINE),
     "This was not read as a link or picture, and readers see its signs: {}.",
     "Type [the words](the-name.md) on one line, with both brackets closed and no space in the address."),
    ("text.marks", re.compile(r"(?<![\w\]])(?!\[\w+\]\[\w+\])\[[^\]\[\n]{1,120}\]\[[^\]\[\n]{0,80}\]"),
     "Readers see the brackets, because the second name is not explained in this file: {}.",
     "Type [the words](the-name.md) instead."),
    ("text.marks", re.compile(r"(?<![*/\w])\*\*(?![*/])(?=\s?\w)|(?<=[\w.!?,;:)])\*\*(?![*/\w])"),
     "Readers see two stars here: {}.",
     "For bold words, type ** right before the first word and right after the last one, on one line, without spaces "
     "inside."),
    ("text.marks", re.compile(r"~~(?=\w)"), "Readers see ~~ here: {}.", "Type ~~ at both ends of the words, or none."),
    ("text.marks", re.compile(r"(?<!\{)\{:?\s?[#.][\w-]{1,60}\}(?!\})"),
     "Readers see {}, which belongs at the end of a heading.",
     "Remove it, or put it after the heading’s words on the same line."),
    ("text.marks", re.compile(r"&(?:nbsp|amp|lt|gt|quot|ndash|mdash|rsquo|lsquo|ldquo|rdquo|hellip|eacute);"),
     "Readers see {}, which is left from a web page.", "Type the letter or sign itself."),
    ("text.marks", re.compile(r"^[ \t]{0,8}:{3,20} ?\{?\w{0,40}", re.MULTILINE), "Readers see {} here.",
     "Remove it. For a box, type > [!NOTE] and put > before each of its lines."),
)
_PLACEHOLDER = re.compile(
    r"\b[Ll]orem ipsum\b|\bTODO:|\bTBD\b|\bFIXME\b|\bX{4,}\b|Error! (?:Reference source|Bookmark) not"
    r"|Click or tap here|\[(?:[Ii]nsert|[Yy]our|[Nn]ame of|[Ii]nserte|[Ee]scriba)\b[^\]\n]{1,60}\](?![(\[:])")
_BOX = re.compile(r"\s*\[!([A-Za-z][\w -]{0,40}?)\]")
_PLAIN_LINE = re.compile(r"[^\W\d_][^|#>`*_<{}\[\]]{2,44}(?<![.,;:!?…\\-])$")
# Prose, and what stands in code only.
_WORDY = re.compile(r"[\w’',;:.!?()“”\"-]+(?:\s[\w’',;:.!?()“”\"–-]+){5,}$")
_TYPED = re.compile(r"[{}<>\[\]=|\\$#@^~`_;*/]|\w\(|\S {3,}\S|--\w|\w\.\w|^-|^\w+:|:\d|['\"]\s*,")
_MOST_LOOKED_AT = 60  # places of one pattern, each of which has to be found in the file
_MOST_ODD_SIGNS = 0.1  # the share of letters in a line that are neither letters nor spaces


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the text of one article."""
    source = article.source
    if source.unclosed_fence:
        found.add("text.unclosed", source.unclosed_fence,
                  "From this line on, everything is shown as typewriting: ``` is never closed.",
                  "Type ``` on a line of its own where that part ends, or remove this line.")
    if source.unclosed_remark:
        found.add("text.unclosed", source.unclosed_remark, "The hidden remark that begins here with <!-- has no end.",
                  "Type --> where it ends.")
    _leftovers(article, found)
    _boxes(article, found)
    _placeholders(article, found)
    _typewriting(article, found)
    _line_breaks(article, found)


def _leftovers(article: Article, found: Findings) -> None:
    visible = article.visible
    for rule, pattern, message, fix in _LEFTOVERS:
        for match in list(pattern.finditer(visible))[:_MOST_LOOKED_AT]:
            line = _written_on(article, visible, match)
            if line and not found.at(line):
                what = quoted(_around(visible, match) if len(match[0]) < 4 else match[0])
                tag = _tag_above(article, line)
                if tag:
                    found.add(rule, line, f"Readers see the signs in {what}, because what begins with < on line {tag} "
                              "goes on until the next empty line.", f"Leave an empty line below line {tag}.")
                else:
                    found.add(rule, line, message.format(what), fix.format(match[0]))


def _tag_above(article: Article, number: int) -> int:
    """The line above, in the same part without an empty line, that begins with a tag of web pages; else 0."""
    lines = article.source.lines
    for above in range(number - 1, max(0, number - 40), -1):
        text = lines[above - 1].strip()
        if not text:
            return 0
        if text.startswith("<") and not text.startswith(("<http", "<mailto")):
            return above
    return 0


def _around(text: str, match: re.Match[str]) -> str:
    start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 20)
    end = text.find("\n", match.end())
    return text[start:min(end if end >= 0 else len(text), match.end() + 25)]


def _written_on(article: Article, visible: str, match: re.Match[str]) -> int:
    """The line on which what readers see is written in just that way, else 0: then it was meant (“\\*\\*”)."""
    start = max(visible.rfind("\n", 0, match.start()) + 1, match.start() - 12)
    end = visible.find("\n", match.end())
    context = visible[start:min(end if end >= 0 else len(visible), match.end() + 12)]
    for needle in dict.fromkeys((context, match[0].strip())):
        for line in article.source.body:
            if needle in line.text:
                return line.number
    return 0


def _boxes(article: Article, found: Findings) -> None:
    from reader.library.dialect.callouts import KINDS

    known = {word for words in KINDS.values() for word in words}
    for line in article.source.body:
        match = _BOX.match(line.text)
        if match and line.quoted and match[1].strip().lower().replace(" ", "-").replace("_", "-") not in known:
            found.add("box.unknown", line.number,
                      f"“{match[1]}” is not a kind of box, so it became a note."
                      + near(match[1], [kind.upper() for kind in KINDS]),
                      "The kinds are: " + ", ".join(kind.upper() for kind in KINDS) + ".")


def _placeholders(article: Article, found: Findings) -> None:
    for line, match in article.source.find(_PLACEHOLDER):
        if match[0].strip() in article.visible:
            found.add("text.placeholder", line.number, f"{quoted(match[0])} still waits to be replaced.",
                      "Type what belongs there, or remove it.")


def _typewriting(article: Article, found: Findings) -> None:
    """Prose that was pasted with an indent and is shown as code: all of a block reads as prose, or none counts."""
    if not article.typewritten:
        return
    block: list[Line] = []
    for line in (*article.source.body, None):
        if line is not None and line.text.strip() and (line.text[:1] == "\t" or line.text[:4] == "    "):
            block.append(line)
            continue
        if block and all(_is_prose(" ".join(one.text.split())) for one in block) and (
                " ".join(block[0].text.split()) in article.typewritten):
            found.add("text.indented", block[0].number,
                      "This text is shown as typewriting, because its line begins with spaces: "
                      f"{quoted(block[0].text)}.", "Remove the spaces at the beginning of the line.")
        block = []


def _is_prose(text: str) -> bool:
    odd = sum(not letter.isalpha() and letter != " " for letter in text)
    return _WORDY.match(text) is not None and not _TYPED.search(text) and odd <= max(3, _MOST_ODD_SIGNS * len(text))


def _line_breaks(article: Article, found: Findings) -> None:
    """An address or a poem in short lines: on the page they run together."""
    body = article.source.body
    index = 0
    while index < len(body):
        start = index
        while index < len(body) and not body[index].quoted and _is_short(body[index].raw) and (
                index == start or body[index].number == body[index - 1].number + 1):
            index += 1
        # A whole paragraph of them, or they are only the end of one.
        alone = (start == 0 or not body[start - 1].text.strip()) and (index == len(body)
                                                                      or not body[index].text.strip())
        if index - start >= 3 and alone:
            found.add("text.line-breaks", body[start].number,
                      f"These {index - start} short lines are shown as one: {quoted(body[start].text)} …",
                      "Type \\ at the end of each line that should end there, or make them a list with - before each.")
        index = max(index, start + 1)


def _is_short(line: str) -> bool:
    """Whether a line is like one of an address: short, begins with a capital letter, ends without a full stop."""
    return line[:1].isupper() and _PLAIN_LINE.match(line) is not None
