"""The text of a Word document made simple, so that mammoth reads all of it: nothing falls out unnoticed.

Works on the tree of a part, in place. Wrappers that mammoth does not know are taken off, styles become a handful of
known ones, the numbers that Word counts are written into the text between two unseen marks, and everything that no
article can show is taken out and noticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from .noticing import Noticed, short
from .word_numbering import Numbering
from .word_package import Relation
from .word_styles import Style, Styles, child, is_on, local, value

NUMBER_START, NUMBER_END = "\ue000", "\ue001"
NUMBER = re.compile(f"{NUMBER_START}(\\d+){NUMBER_END}")
BULLETS, NUMBERS = "1", "2"  # the two lists that are left
DEEPEST_LIST = 4
_MOST = 999                  # a greater number starts no list in an article

_UNWRAPPED = frozenset("ins moveTo smartTag customXml fldSimple bdo dir ruby rubyBase hlinkClick".split())
_DROPPED = frozenset(
    "rt rubyPr smartTagPr customXmlPr proofErr permStart permEnd commentRangeStart commentRangeEnd commentReference "
    "annotationRef lastRenderedPageBreak moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd".split())
_VML = "{urn:schemas-microsoft-com:vml}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SYMBOL_FONTS = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats")


class BodyCleaner:
    """Cleans the parts of one document: its text first, then its footnotes."""

    def __init__(self, styles: Styles, numbering: Numbering, noticed: Noticed) -> None:
        self._styles = styles
        self._numbering = numbering
        self._noticed = noticed
        self._relations: Mapping[str, Relation] = {}
        self._namespace = ""
        self.title = ""
        self.deleted = 0  # passages that someone had marked as deleted
        self.inserted = 0

    def clean(self, root: Element, relations: Mapping[str, Relation]) -> None:
        """Make the tree of one part simple."""
        self._relations = relations
        self._namespace = root.tag[:root.tag.find("}") + 1]
        self._inside(root)

    def _new(self, name: str, **attributes: str) -> Element:
        space = self._namespace
        return Element(space + name, {space + key: text for key, text in attributes.items()})

    def _run(self, text: str) -> Element:
        run, letters = self._new("r"), self._new("t")
        letters.text = text
        run.append(letters)
        return run

    def _inside(self, element: Element) -> None:
        kept: list[Element] = []
        for inner in list(element):
            kept += self._one(inner)
        element[:] = kept

    def _unwrapped(self, element: Element) -> list[Element]:
        self._inside(element)
        return list(element)

    def _one(self, element: Element) -> list[Element]:
        """What stands for an element afterwards."""
        name = local(element)
        if not name or name in _DROPPED:
            return []
        method = getattr(self, f"_do_{name}", None)
        if method is not None:
            return method(element)
        if name in _UNWRAPPED:
            self.inserted += name == "ins" and _has_text(element)
            return self._unwrapped(element)
        if name == "Fallback" or name == "Choice":
            return self._unwrapped(element)
        self._inside(element)
        return [element]

    # Text

    def _do_p(self, paragraph: Element) -> list[Element]:
        properties = child(paragraph, "pPr")
        style = self._styles.style(value(child(properties, "pStyle")) or self._styles.normal)
        if style.role == "toc":
            if _has_text(paragraph):
                self._noticed.note_in_all("The table of contents was left out: Reader makes its own.")
            return []
        outline = value(child(properties, "outlineLvl"))
        level = int(outline) + 1 if outline.isdecimal() and int(outline) < 9 and not style.role else style.level
        fresh = self._new("pPr")
        role = f"Heading{min(level, 6)}" if level else style.role.capitalize()
        if role:
            fresh.append(self._new("pStyle", val=f"Reader{role}"))
        mark = child(properties, "rPr", "del")
        if mark is not None:
            letters = self._new("rPr")
            letters.append(mark)
            fresh.append(letters)
        front = self._number(properties, style, fresh, bool(level), paragraph)
        if properties is not None:
            paragraph.remove(properties)
        plain_style = style if not role else Style()
        for run in list(paragraph.iter()):
            if local(run) == "r":
                self._letters(run, plain_style)
        self._inside(paragraph)
        paragraph.insert(0, fresh)
        if front is not None:
            paragraph.insert(1, front)
        if level or style.role == "title":
            self._noticed.place = text_of(paragraph) or self._noticed.place
        if style.role == "title" and not self.title:
            self.title = text_of(paragraph)
        return [paragraph]

    def _number(self, properties: Element | None, style: Style, fresh: Element, is_heading: bool,
                paragraph: Element) -> Element | None:
        """Count this paragraph; what has to be written in front of it."""
        own = child(properties, "numPr")
        name, depth = style.number or ("", "0")
        if own is not None:
            name = value(child(own, "numId")) or name
            depth = value(child(own, "ilvl")) or depth
        number = self._numbering.next(name, int(depth) if depth.isdecimal() else 0)
        if number is None or not _has_content(paragraph):
            return None
        if number.label or (number.value is not None and number.value > _MOST):
            return self._run(f"{(number.label or f'{number.value}.').strip()} ")
        if is_heading:
            if number.value is not None:
                self._noticed.note_in_all("The numbers that Word counts in front of headings were left out.")
            return None
        listing = self._new("numPr")
        listing.append(self._new("ilvl", val=str(min(number.depth, DEEPEST_LIST))))
        listing.append(self._new("numId", val=BULLETS if number.value is None else NUMBERS))
        fresh.append(listing)
        if not number.is_plain:
            self._noticed.note("The list",
                               "was numbered with letters, Roman numerals or several parts. It has plain numbers now.")
        return None if number.value is None else self._run(f"{NUMBER_START}{number.value}{NUMBER_END}")

    def _letters(self, run: Element, paragraph_style: Style) -> None:
        """Write into a run what its styles say, and take the styles off."""
        properties = child(run, "rPr")
        own = child(properties, "rStyle")
        style = self._styles.style(value(own)) if own is not None else Style()
        if properties is None:
            properties = self._new("rPr")
            run.insert(0, properties)
        if own is not None:
            properties.remove(own)
        for switch, wanted in (("b", style.bold if style.bold is not None else paragraph_style.bold),
                               ("i", style.italic if style.italic is not None else paragraph_style.italic)):
            if wanted and child(properties, switch) is None:
                properties.append(self._new(switch))
        if is_on(child(properties, "dstrike")):
            properties.append(self._new("strike"))
        if style.hidden and child(properties, "vanish") is None:
            properties.append(self._new("vanish"))

    def _do_r(self, run: Element) -> list[Element]:
        properties = child(run, "rPr")
        if is_on(child(properties, "vanish")):
            if text := text_of(run):
                self._noticed.lost(f"The hidden text “{short(text)}”")
            return []
        font = value(child(properties, "rFonts"), "ascii")
        if font in _SYMBOL_FONTS:
            for letters in run:
                if local(letters) == "t" and letters.text:
                    letters.text = "".join(_from_symbol_font(font, letter) for letter in letters.text)
        self._inside(run)
        return [run]

    def _do_rPr(self, element: Element) -> list[Element]:  # noqa: N802
        return [element]

    def _do_sym(self, element: Element) -> list[Element]:
        font, code = value(element, "font"), value(element, "char")
        letters = self._new("t")
        letters.text = _from_symbol_font(font, chr(int(code, 16))) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
        if not letters.text or "\ue000" <= letters.text <= "\uf8ff":
            self._noticed.lost(f"A sign of the font {font or '?'}")
            return []
        return [letters]

    def _do_t(self, element: Element) -> list[Element]:
        if element.text and (NUMBER_START in element.text or NUMBER_END in element.text):
            element.text = element.text.replace(NUMBER_START, "").replace(NUMBER_END, "")
        return [element]

    def _do_cr(self, _: Element) -> list[Element]:
        return [self._new("br")]

    def _do_ptab(self, _: Element) -> list[Element]:
        return [self._new("tab")]

    def _do_br(self, element: Element) -> list[Element]:
        known = value(element, "type") in ("", "textWrapping", "page", "column")
        return [element] if known else [self._new("br")]

    def _do_del(self, element: Element) -> list[Element]:
        self.deleted += any(local(inner) == "delText" and inner.text for inner in element.iter())
        return []

    def _do_moveFrom(self, _: Element) -> list[Element]:  # noqa: N802
        return []

    def _do_sdt(self, element: Element) -> list[Element]:
        properties = child(element, "sdtPr")
        gallery = value(child(properties, "docPartObj", "docPartGallery"))
        if gallery == "Table of Contents":
            self._noticed.note_in_all("The table of contents was left out: Reader makes its own.")
            return []
        content = child(element, "sdtContent")
        if is_on(child(properties, "showingPlcHdr")):
            if content is not None and (text := text_of(content)):
                self._noticed.lost(f"The empty field “{short(text)}”")
            return []
        return [] if content is None else self._unwrapped(content)

    def _do_hyperlink(self, element: Element) -> list[Element]:
        relation = value(element, "id")
        if relation and relation not in self._relations:
            return self._unwrapped(element)
        self._inside(element)
        return [element]

    def _do_oMath(self, element: Element) -> list[Element]:  # noqa: N802
        text = "".join(letters.text or "" for letters in element.iter() if local(letters) == "t").strip()
        if not text:
            return []
        self._noticed.note(f"The formula “{short(text)}”", "is plain text now. Compare it with the original.")
        return [self._run(text)]

    def _do_oMathPara(self, element: Element) -> list[Element]:  # noqa: N802
        return [run for formula in element for run in self._one(formula) if local(run) == "r"]

    def _do_gridSpan(self, element: Element) -> list[Element]:  # noqa: N802
        text = value(element)
        return [element] if text.isdecimal() and 1 <= int(text) <= 100 else []

    def _do_footnoteReference(self, element: Element) -> list[Element]:  # noqa: N802
        return [element] if value(element, "id") else []

    _do_endnoteReference = _do_footnoteReference  # noqa: N815

    # What is not text

    def _do_AlternateContent(self, element: Element) -> list[Element]:  # noqa: N802
        choice, fallback = child(element, "Choice"), child(element, "Fallback")
        has_drawing = choice is not None and any(local(inner) == "drawing" for inner in choice.iter())
        chosen = choice if has_drawing or fallback is None else fallback
        return [] if chosen is None else self._unwrapped(chosen)

    def _do_drawing(self, element: Element) -> list[Element]:
        data = next((inner for inner in element.iter() if local(inner) == "graphicData"), None)
        kind = (data.get("uri", "") if data is not None else "").rpartition("/")[2]
        if kind == "picture":
            return [element] if self._pictures_are_here(element) else []
        if kind == "chart" or kind == "chartex":
            self._noticed.lost("The chart", "was left out. Save it as a picture, and put that in.")
            return []
        if kind == "diagram":
            self._noticed.lost("The SmartArt drawing", "was left out. Save it as a picture, and put that in.")
            return []
        found = self._parts_of_drawing(element, element)
        if not found:
            self._noticed.lost("The drawing")
        return found

    def _pictures_are_here(self, element: Element) -> bool:
        for blip in element.iter():
            if local(blip) != "blip":
                continue
            relation = self._relations.get(value(blip, "embed"))
            if relation is None or relation.outside:
                self._noticed.lost("The picture", "was left out: it is only linked, not in the file.")
                return False
        return True

    def _parts_of_drawing(self, element: Element, whole: Element) -> list[Element]:
        """The text boxes and pictures of a shape or a group of shapes."""
        found: list[Element] = []
        for inner in element:
            name = local(inner)
            if name == "txbxContent":
                found += self._text_box(inner)
            elif name == "pic":
                found += self._picture_of_group(inner, whole)
            elif name != "AlternateContent":
                found += self._parts_of_drawing(inner, whole)
            else:
                chosen = child(inner, "Choice")
                found += self._parts_of_drawing(chosen, whole) if chosen is not None else []
        return found

    def _text_box(self, content: Element) -> list[Element]:
        if not _has_content(content):
            return []
        if text := text_of(content):
            self._noticed.note("The text box", f"is plain text now: “{short(text)}”.")
        self._inside(content)
        pict, shape, box = self._new("pict"), Element(f"{_VML}shape"), Element(f"{_VML}textbox")
        box.append(content)
        shape.append(box)
        pict.append(shape)
        return [pict]

    def _picture_of_group(self, picture: Element, whole: Element) -> list[Element]:
        drawing, inline = self._new("drawing"), Element(f"{_WP}inline")
        described = next((inner for inner in (*picture.iter(), *whole.iter())
                          if local(inner) in ("cNvPr", "docPr") and inner.get("descr")), None)
        inline.append(Element(f"{_WP}docPr", {"descr": described.get("descr", "") if described is not None else ""}))
        graphic = Element(f"{_A}graphic")
        data = Element(f"{_A}graphicData", {"uri": _PICTURE})
        data.append(picture)
        graphic.append(data)
        inline.append(graphic)
        drawing.append(inline)
        return [drawing] if self._pictures_are_here(picture) else []

    def _do_pict(self, element: Element) -> list[Element]:
        names = {local(inner) for inner in element.iter()}
        found: list[Element] = []
        for inner in element.iter():
            if local(inner) == "textpath" and (text := inner.get("string", "").strip()):
                self._noticed.note("The WordArt", f"is plain text now: “{short(text)}”.")
                found.append(self._new("t"))
                found[-1].text = text
            if local(inner) == "rect" and value(inner, "hr") == "t":
                return []
        if "txbxContent" in names:
            boxes = [inner for inner in element.iter() if local(inner) == "txbxContent"]
            inner_boxes = {id(deep) for box in boxes for deep in box.iter() if deep is not box}
            for box in boxes:
                if id(box) not in inner_boxes:
                    found += self._text_box(box)
        if "imagedata" in names and "txbxContent" not in names:
            missing = [inner for inner in element.iter() if local(inner) == "imagedata"
                       and not self._is_inside(value(inner, "id"))]
            if missing:
                self._noticed.lost("The picture", "was left out: it is only linked, not in the file.")
                return found
            self._inside(element)
            found.append(element)
        elif not found and names & {"shape", "rect", "oval", "line", "group", "roundrect"}:
            self._noticed.lost("The drawing")
        return found

    def _is_inside(self, relation: str) -> bool:
        found = self._relations.get(relation)
        return found is not None and not found.outside

    def _do_object(self, element: Element) -> list[Element]:
        made_by = next((value(inner, "ProgID") for inner in element.iter() if local(inner) == "OLEObject"), "")
        what = made_by.split(".")[0] if made_by else "another program"
        self._noticed.lost(f"An embedded object of {what}", "was left out. Save it as a picture, and put that in.")
        return []

    def _do_control(self, _: Element) -> list[Element]:
        self._noticed.lost("A form control")
        return []

    def _do_altChunk(self, _: Element) -> list[Element]:  # noqa: N802
        self._noticed.lost("A file that was inserted as a whole", "was left out. Import it on its own.")
        return []

    def _do_subDoc(self, _: Element) -> list[Element]:  # noqa: N802
        self._noticed.lost("A part that is kept in another file", "was left out. Import it on its own.")
        return []


def _from_symbol_font(font: str, letter: str) -> str:
    """The letter that a font of signs shows for `letter`; the letter itself when nobody knows."""
    from mammoth.docx.dingbats import dingbats

    code = ord(letter)
    found = dingbats.get((font, code - 0xF000 if 0xF000 <= code <= 0xF0FF else code))
    return chr(found) if found is not None else letter


def text_of(element: Element) -> str:
    """The plain text within an element, one space between words."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    for inner in element.iter():
        name = local(inner)
        if name == "t":
            yield NUMBER.sub("", inner.text or "")
        elif name in ("tab", "br", "cr", "p"):
            yield " "


def _has_text(element: Element) -> bool:
    return any(local(inner) == "t" and (inner.text or "").strip() for inner in element.iter())


def _has_content(element: Element) -> bool:
    return any(local(inner) in ("drawing", "pict", "object", "sym") or
               (local(inner) == "t" and (inner.text or "").strip()) for inner in element.iter())


def words_with_places(root: Element) -> list[tuple[str, str]]:
    """The text of a clean part: each piece with the heading that it stands under. Nothing twice."""
    found: list[tuple[str, str]] = []
    place = ""
    for paragraph in root.iter():
        if local(paragraph) != "p":
            continue
        text = " ".join("".join(_own_texts(paragraph)).split())
        role = value(child(paragraph, "pPr", "pStyle"))
        if role.startswith("ReaderHeading") and text:
            place = text
        if text:
            found.append((place, text))
    return found


def _own_texts(paragraph: Element) -> Iterator[str]:
    """The text of a paragraph without that of paragraphs within it."""
    for inner in paragraph:
        name = local(inner)
        if name == "p":
            continue
        if name == "t":
            yield NUMBER.sub("", inner.text or "")
        elif name in ("tab", "br"):
            yield " "
        elif name == "noBreakHyphen":
            yield "-"
        elif name != "instrText":
            yield from _own_texts(inner)
