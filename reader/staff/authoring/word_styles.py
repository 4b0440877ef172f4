"""What the styles of a Word document mean for an article: headings, title, quotations, bold.

Reads `styles.xml` as a tree; styles that are made from others are followed to where they come from.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_ROLES = {
    "title": "title", "book title": "title", "subtitle": "subtitle", "caption": "caption", "quote": "quote",
    "intense quote": "quote", "block text": "quote", "quotations": "quote", "toc heading": "toc", "tof heading": "toc",
    "contents heading": "toc",
}
_TOC = re.compile(r"(?:toc|contents|table of figures)(?: \d+)?\Z", re.IGNORECASE)
_LONGEST_CHAIN = 20


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str:
    """An attribute by its name without namespace; "" when it is not there."""
    if element is not None:
        for key, text in element.attrib.items():
            if key.rpartition("}")[2] == name:
                return text
    return ""


def child(element: Element | None, *names: str) -> Element | None:
    """The first child called so, its first child called so, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `<w:b/>` is there and on."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


class Style:
    """One style: role, heading level (1 to 9, 0 for none), numbering, and what it does to letters."""

    __slots__ = ("role", "level", "number", "bold", "italic", "hidden")

    def __init__(self) -> None:
        self.role = ""
        self.level = 0
        self.number: tuple[str, str] | None = None
        self.bold: bool | None = None
        self.italic: bool | None = None
        self.hidden = False


class Styles:
    """The styles of a document by id. `language` is that of its text when nothing else is said."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.language = value(child(root, "docDefaults", "rPrDefault", "rPr", "lang"))
        self.number_styles: dict[str, str] = {}
        self.normal = ""
        for element in root if root is not None else ():
            if local(element) != "style":
                continue
            name = value(element, "styleId")
            self._elements.setdefault(name, element)
            if value(element, "type") == "numbering":
                number = value(child(element, "pPr", "numPr", "numId"))
                if number:
                    self.number_styles[name] = number
            if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true", "on"):
                self.normal = name
                self.language = value(child(element, "rPr", "lang")) or self.language

    def style(self, name: str) -> Style:
        """The style with the id `name`; a plain one when there is none."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Style:
        style = Style()
        seen = 0
        while name in self._elements and seen < _LONGEST_CHAIN:
            element = self._elements[name]
            seen += 1
            called = value(child(element, "name"))
            if not style.level and not style.role:
                heading = _HEADING.fullmatch(called)
                if heading:
                    style.level = int(heading[1])
                elif called.lower() in _ROLES:
                    style.role = _ROLES[called.lower()]
                elif _TOC.fullmatch(called):
                    style.role = "toc"
                else:
                    outline = value(child(element, "pPr", "outlineLvl"))
                    if outline.isdecimal() and int(outline) < 9:
                        style.level = int(outline) + 1
            numbering = child(element, "pPr", "numPr")
            if numbering is not None and style.number is None:
                style.number = (value(child(numbering, "numId")), value(child(numbering, "ilvl")) or "0")
            letters = child(element, "rPr")
            if style.bold is None and child(letters, "b") is not None:
                style.bold = is_on(child(letters, "b"))
            if style.italic is None and child(letters, "i") is not None:
                style.italic = is_on(child(letters, "i"))
            style.hidden = style.hidden or is_on(child(letters, "vanish"))
            name = value(child(element, "basedOn"))
        return style
