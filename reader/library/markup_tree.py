"""Well-formed HTML, as the sanitizer writes it, → a tree of nodes. Knows nothing of what the elements mean."""

from __future__ import annotations

import html
import re

_VOID = frozenset("br hr img wbr col".split())
BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption colgroup".split())
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*) ?/?>')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')


class Node:
    """One element. `children` are nodes and texts in order; `holds_blocks` says whether a block is anywhere inside."""

    __slots__ = ("tag", "attributes", "children", "holds_blocks")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []
        self.holds_blocks = False

    def get(self, name: str) -> str:
        """The value of an attribute, "" when it is not there."""
        return self.attributes.get(name, "")

    def nodes(self) -> list[Node]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]


def parse(markup: str) -> Node:
    """The tree of `markup` below a node without a name. Text is unescaped."""
    root = Node("", {})
    stack = [root]
    place = 0
    for match in _TOKEN.finditer(markup):
        if match.start() > place:
            stack[-1].children.append(_text(markup[place:match.start()]))
        place = match.end()
        closing, tag, attributes = match.groups()
        if closing:
            if len(stack) > 1 and stack[-1].tag == tag:
                node = stack.pop()
                if node.holds_blocks or tag in BLOCKS:
                    stack[-1].holds_blocks = True
            continue
        node = Node(tag, {name: _text(value) for name, value in _ATTRIBUTE.findall(attributes)} if attributes else {})
        stack[-1].children.append(node)
        if tag in _VOID:
            if tag == "hr":
                stack[-1].holds_blocks = True
        else:
            stack.append(node)
    if place < len(markup):
        stack[-1].children.append(_text(markup[place:]))
    while len(stack) > 1:
        node = stack.pop()
        stack[-1].holds_blocks |= node.holds_blocks or node.tag in BLOCKS
    return root


def plain_text(node: Node | str) -> str:
    """All text in a node, line breaks as spaces."""
    parts: list[str] = []
    waiting: list[Node | str] = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
        elif item.tag == "br":
            parts.append(" ")
        else:
            if item.tag in BLOCKS:
                parts.append(" ")
            waiting.extend(reversed(item.children))
    return "".join(parts)


def _text(text: str) -> str:
    return html.unescape(text) if "&" in text else text
