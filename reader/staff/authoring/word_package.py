"""The zip file that a Word document is: its parts, read with limits and as XML that can do no harm.

Sizes are counted while unpacking, since headers lie; XML with a DOCTYPE is refused, so no entity can grow.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.parsers import expat

from . import limits
from .imported import CannotImport

DAMAGED = "Open it in Word, and save it again under another name."
_PIECE = 1 << 16
_DEEPEST = 250  # of elements within each other; text boxes in tables in text boxes come to 60


def names_in(path: Path) -> frozenset[str]:
    """The names of the files in the zip file `path`. Raises CannotImport when it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RecursionError,
            OverflowError) as error:
        raise CannotImport("The file is damaged: it cannot be unpacked.", DAMAGED) from error


class Package:
    """An open Word document. A context manager."""

    def __init__(self, path: Path) -> None:
        """Raises CannotImport when it is damaged, or holds too much."""
        try:
            self._zip = zipfile.ZipFile(path)  # noqa: SIM115 - closed in __exit__
        except (OSError, ValueError, zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OverflowError
                ) as error:
            raise CannotImport("The file is damaged: it cannot be unpacked.", DAMAGED) from error
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in self._zip.infolist():
            self._members.setdefault(member.filename.lstrip("/"), member)
        self._folded = {name.lower(): name for name in self._members}
        self._xml_left = limits.ALL_XML_BYTES
        if len(self._members) > limits.ENTRIES:
            self._zip.close()
            raise CannotImport(f"The file holds more than {limits.ENTRIES:,} parts.", "Split it into several files.")

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        return self._real(name) is not None

    def _real(self, name: str) -> str | None:
        # Names of parts are compared without regard to capitals.
        return name if name in self._members else self._folded.get(name.lower())

    def xml(self, name: str) -> ElementTree.Element | None:
        """The root of an XML part; None when there is no such part. Raises CannotImport."""
        real = self._real(name)
        if real is None:
            return None
        data = self._read(real, min(limits.XML_BYTES, self._xml_left))
        if data is None:
            raise CannotImport("The text of the file is far too long for one article.", "Split it into several files.")
        self._xml_left -= len(data)
        return safe_xml(data)

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture; None when it is not there, damaged or too large."""
        real = self._real(name)
        if real is None:
            return None
        try:
            return self._read(real, limits.PICTURE_BYTES)
        except CannotImport:
            return None

    def _read(self, name: str, most: int) -> bytes | None:
        """The bytes of a part; None when there are more than `most`."""
        kept = io.BytesIO()
        try:
            with self._zip.open(self._members[name]) as part:
                while piece := part.read(_PIECE):
                    kept.write(piece)
                    if kept.tell() > most:
                        return None
        except (OSError, ValueError, RuntimeError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error
                ) as error:
            raise CannotImport("The file is damaged: a part of it cannot be unpacked.", DAMAGED) from error
        return kept.getvalue()

    def relations(self, part: str) -> dict[str, Relation]:
        """What the part `part` refers to, by id."""
        folder, _, name = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            target = element.get("Target", "")
            outside = element.get("TargetMode", "").lower() == "external"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[element.get("Id", "")] = Relation(element.get("Type", "").rpartition("/")[2], target, outside)
        return found


class Relation:
    """One thing that a part refers to: its kind ("image", "hyperlink", …) and where it is."""

    __slots__ = ("kind", "target", "outside")

    def __init__(self, kind: str, target: str, outside: bool) -> None:
        self.kind = kind
        self.target = target
        self.outside = outside


class _Refused(Exception):
    pass


def safe_xml(data: bytes) -> ElementTree.Element:
    """The root of an XML text without a DOCTYPE, not too deep. Raises CannotImport."""
    depth = 0

    def start(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _Refused

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise _Refused

    checking = expat.ParserCreate()
    checking.StartDoctypeDeclHandler = refuse
    checking.EntityDeclHandler = refuse
    checking.StartElementHandler, checking.EndElementHandler = start, end
    try:
        checking.Parse(data, True)
        return ElementTree.fromstring(data)  # noqa: S314 - checked just now
    except _Refused as refused:
        raise CannotImport("The file holds something that no Word document has, so it was not opened.",
                           DAMAGED) from refused
    except (expat.ExpatError, ElementTree.ParseError, ValueError, LookupError) as error:
        raise CannotImport("The file is damaged: its text cannot be read.", DAMAGED) from error
