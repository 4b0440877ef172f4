"""Rules about lists: where a point or a number did not become what its author meant."""

from __future__ import annotations

import re

from .article import Article, Overview
from .findings import Findings, quoted
from .source import Line

_NUMBERED = re.compile(r" {0,3}(\d{1,3})([.)])[ \t]+(\S.*)$")
_BULLET = re.compile(r"( *)([-*+])[ \t]+\S")
_MOST_LOOKED_AT = 60
_OTHER_START = re.compile(r" {0,3}(?:[-*+#>|]|\d{1,3}[.)]\s|```|~~~)")


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the lists of one article."""
    body = article.source.body
    _not_a_list(article, body, found)
    _restarts(body, found)
    _indents(body, found)


def _not_a_list(article: Article, body: tuple[Line, ...], found: Findings) -> None:
    """“Steps:⏎2. one⏎3. two” stays a paragraph: a number in the middle of one begins a list only when it is 1."""
    left = _MOST_LOOKED_AT
    for index in range(1, len(body) - 1):
        if not left:
            return
        first, second = _NUMBERED.match(body[index].text), _NUMBERED.match(body[index + 1].text)
        above = body[index - 1]
        if (first and second and int(first[1]) > 1 and int(second[1]) == int(first[1]) + 1
                and above.number == body[index].number - 1 and above.text.strip()
                and not above.text[:1].isspace() and not _OTHER_START.match(above.text)
                and (left := left - 1) >= 0
                and f"\n{first[1]}{first[2]} {first[3][:12]}" in article.visible):
            found.add("list.number", body[index].number,
                      "These numbers are not shown as a list, because the line above belongs to the same paragraph.",
                      f"Leave an empty line above “{first[1]}{first[2]} {first[3][:30].strip()}”.")


def _restarts(body: tuple[Line, ...], found: Findings) -> None:
    """“1. one”, a paragraph, “1. two”, a paragraph, “1. three”: each is a list of its own, and readers see 1, 1, 1."""
    last = 0                # index of the last item "1."
    blocks = 0              # paragraphs since then that stand at the left edge
    said = False
    for index, line in enumerate(body):
        match = _NUMBERED.match(line.text)
        if match and not line.text[:1].isspace():
            if match[1] == "1" and last and 0 < blocks <= 2 and not said:
                found.add("list.restarts", line.number,
                          "The numbering begins again with 1 here, because the text above is not part of the list.",
                          "Indent that text by three spaces, so that it belongs to its step, and number the steps 1, "
                          "2, 3.")
                said = True
            following = next((other.text for other in body[index + 1:index + 3] if other.text.strip()), "")
            # Only a list of one item: "1. a⏎2. b" and then another list is what it looks like.
            last = index + 1 if match[1] == "1" and not _NUMBERED.match(following) else 0
            blocks = 0
        elif line.text.lstrip().startswith("#") or line.quoted or _BULLET.match(line.text):
            last, said = 0, False
        elif line.text.strip() and not line.text[:1].isspace() and index and not body[index - 1].text.strip():
            blocks += 1
        elif not line.text.strip():
            continue


def _indents(body: tuple[Line, ...], found: Findings) -> None:
    """One space more than the point above: readers see both on the same level."""
    for before, line in zip(body, body[1:], strict=False):
        above, match = _BULLET.match(before.text), _BULLET.match(line.text)
        if above and match and line.number == before.number + 1 and len(match[1]) == len(above[1]) + 1 and (
                match[2] == above[2]) and len(above[1]) == 0:
            found.add("list.indent", line.number,
                      f"This point begins one space further in than the one above, so it is shown on the same level: "
                      f"{quoted(line.text)}.",
                      "Type two spaces before it to put it below that one, or none.")
    for index, line in enumerate(body):
        match = _NUMBERED.match(line.text)
        if not match or int(match[1]) < 2 or not _alone(body, index):
            continue
        if match[3][:1].isupper() and len(match[3].split()) >= 4:
            found.add("list.odd-start", line.number,
                      f"This line became a list that begins with {match[1]}: {quoted(line.text)}.",
                      f"If it is a sentence, type “{match[1]}\\{match[2]}” instead of “{match[1]}{match[2]}”.")


def _alone(body: tuple[Line, ...], index: int) -> bool:
    """Whether a numbered line is the start of a paragraph and no other numbered line is in its part of the article."""
    if index and body[index - 1].text.strip():
        return False
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(body) and abs(place - index) < 80:
            text = body[place].text
            if text.startswith("#"):
                break
            if _NUMBERED.match(text.lstrip()):
                return False
            place += step
    return True
