"""Finds footnotes in a tree: a short mark that leads to a place from which a link leads back.

That is what word processors, web pages and encyclopedias have in common, whatever they call them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.library.markup_tree import Node, plain_text

_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3}|note \d{1,3})\s*[\])]?", re.IGNORECASE)
_HOLDERS = ("li", "p", "div", "aside", "dd", "td", "section", "footer")
_CLIMB = 3


@dataclass(slots=True)
class Footnotes:
    """`marks`: id of the link's node → key. `notes`: id of the node that holds a note → key. `backs`: links within
    notes that lead back, by id of the node; they are no text."""

    marks: dict[int, str] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    backs: set[int] = field(default_factory=set)


def find_footnotes(tree: Node) -> Footnotes:
    """The footnotes of a page, each by the name of the place that its mark leads to."""
    parents: dict[int, Node] = {}
    named: dict[str, Node] = {}
    links: list[Node] = []
    waiting: list[Node] = [tree]
    while waiting:
        node = waiting.pop()
        for name in (node.get("id"), node.get("name")):
            if name:
                named.setdefault(name, node)
        if node.tag == "a" and node.get("href").startswith("#"):
            links.append(node)
        for inner in node.nodes():
            parents[id(inner)] = node
        waiting.extend(reversed(node.nodes()))
    found = Footnotes()
    holders: dict[str, Node] = {}
    for link in links:
        key = link.get("href")[1:]
        target = named.get(key)
        if target is None or target is link or not _MARK.fullmatch(plain_text(link).strip()):
            continue
        holder = holders.get(key) or _holder(target, link, parents)
        if holder is None or id(link) in found.backs or _is_within(link, holder, parents):
            continue
        own = _names_around(link, parents)
        backs = [inner for inner in _links_in(holder) if inner.get("href")[1:] in own]
        if not backs and key not in holders:  # a second mark of one note may have no way back of its own
            continue
        holders[key] = holder
        found.marks[id(link)] = key
        found.notes[id(holder)] = key
        found.backs.update(id(back) for back in backs)
    # A link that leads back was perhaps met as a mark of its own before: it is none.
    for back in found.backs:
        key = found.marks.pop(back, None)
        if key is not None and key not in found.marks.values():
            found.notes = {node: other for node, other in found.notes.items() if other != key}
    return found


def _holder(target: Node, link: Node, parents: dict[int, Node]) -> Node | None:
    """The block that holds a note: not so large that it holds the mark or a second note."""
    node: Node | None = target
    while node is not None and node.tag not in _HOLDERS:
        node = parents.get(id(node))
    if node is None:
        return None
    for _ in range(_CLIMB):
        above = parents.get(id(node))
        if (above is None or above.tag not in ("div", "li", "aside") or node.tag == "li"
                or _is_within(link, above, parents) or not _is_one_note(above)):
            break
        node = above
    return node


def _is_one_note(node: Node) -> bool:
    """Whether a block is named like a note, or holds no more than one paragraph."""
    if re.match(r"(?:ftn|edn|sd(?:foot|end)note|fn|footnote|endnote)[-_]?\d", node.get("id"), re.IGNORECASE):
        return True
    return len([inner for inner in node.children if isinstance(inner, Node) or inner.strip()]) == 1


def _is_within(node: Node, holder: Node, parents: dict[int, Node]) -> bool:
    current: Node | None = node
    while current is not None:
        if current is holder:
            return True
        current = parents.get(id(current))
    return False


def _names_around(link: Node, parents: dict[int, Node]) -> set[str]:
    names: set[str] = set()
    node: Node | None = link
    for _ in range(4):
        if node is None or node.tag in _HOLDERS:
            break
        names |= {node.get("id"), node.get("name")}
        # A place may be named right before the mark: <a name="x"></a><sup><a href="#y">1</a></sup>
        above = parents.get(id(node))
        siblings = above.nodes() if above is not None else []
        if node in siblings and (place := siblings.index(node)):
            before = siblings[place - 1]
            if before.tag == "a" and not plain_text(before).strip():
                names |= {before.get("id"), before.get("name")}
        node = above
    return names - {""}


def _links_in(holder: Node) -> list[Node]:
    found: list[Node] = []
    waiting: list[Node] = [holder]
    while waiting:
        node = waiting.pop()
        if node.tag == "a" and node.get("href").startswith("#"):
            found.append(node)
        waiting.extend(node.nodes())
    return found
