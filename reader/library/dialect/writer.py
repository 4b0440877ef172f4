"""Write an element tree as HTML.

Knows the few shapes that `tree` builds: `text` (the text of a tight item) and `html` (raw HTML) are
written without a tag, `Markup` without escaping. Void elements have no end.
"""

from html import escape
from xml.etree.ElementTree import Element

from reader.library.dialect.tree import Markup

_BARE = ("text", "html")
_OWN_LINES = frozenset(("ul", "ol", "dl", "blockquote", "div", "section", "table", "thead", "tbody", "tr"))


def to_html(root: Element) -> str:
    """The HTML of what is within the root."""
    parts: list[str] = []
    for child in root:
        _write(child, parts)
    return "".join(parts).strip("\n")


def _write(element: Element, parts: list[str]) -> None:
    # Recursion is bounded by the depth of containers that `blocks` allows.
    tag = element.tag
    text = element.text
    if text is not None and type(text) is not Markup:
        text = escape(text, quote=False)
    if tag in _BARE:
        parts.append(text)
        parts.append("\n")
        return
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
    parts.append(f"<{tag}{attributes}>")
    if tag == "hr":
        parts.append("\n")
        return
    if text:
        parts.append(text)
    if len(element):
        if tag in _OWN_LINES:
            parts.append("\n")
        for child in element:
            _write(child, parts)
        if tag in ("li", "dd") and parts[-1] == "\n" and len(element) == 1:
            parts.pop()
    parts.append(f"</{tag}>")
    if tag != "code":
        parts.append("\n")
