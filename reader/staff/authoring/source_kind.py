"""What a file is, by its first bytes before its name; and what to do with those that cannot be imported."""

from __future__ import annotations

from pathlib import Path

from reader.library.names import shown

from .imported import CannotImport

WORD, WEB, TEXT = "word", "web", "text"
HEAD_BYTES = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_AS_DOCX = "Open it in a word processor, and save it as “.docx”."
_AS_WEB = "Save the page as “Web page, complete” or “HTML only”."
_OTHERS = {
    ".pdf": ("{name} is a PDF, which keeps no headings or lists.",
             "Ask for the Word file, or copy its text and paste it."),
    ".doc": ("{name} is a Word file of the old kind.", _AS_DOCX),
    ".dot": ("{name} is a Word file of the old kind.", _AS_DOCX),
    ".rtf": ("{name} is a rich text file.", _AS_DOCX),
    ".odt": ("{name} is a LibreOffice file.", _AS_DOCX),
    ".ott": ("{name} is a LibreOffice file.", _AS_DOCX),
    ".pages": ("{name} is a Pages file.", "Export it from Pages to Word."),
    ".wps": ("{name} is a Works file.", _AS_DOCX), ".wpd": ("{name} is a WordPerfect file.", _AS_DOCX),
    ".mht": ("{name} is a web archive.", _AS_WEB), ".mhtml": ("{name} is a web archive.", _AS_WEB),
    ".webarchive": ("{name} is a web archive.", _AS_WEB),
    ".epub": ("{name} is an e-book.", "Copy the text that you need, and paste it."),
    ".md": ("{name} is an article already.", "Put it into the folder of its language, such as “en”."),
    ".markdown": ("{name} is an article already.", "Put it into the folder of its language, such as “en”."),
    ".xlsx": ("{name} is a spreadsheet.", "Copy the cells that you need into a Word file."),
    ".pptx": ("{name} is a set of slides.", "Copy its text, and paste it."),
    ".zip": ("{name} is a zip file.", "Unpack it, and import what is in it."),
}
_SIGNS = (
    (b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"), (b"MIME-Version:", ".mht"), (b"From: <Saved by", ".mht"),
    (b"bplist00", ".webarchive"),
)
_PICTURES = (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"BM", b"II*\x00", b"MM\x00*")
_WORD_NAMES = (".docx", ".docm", ".dotx", ".dotm")
_WEB_NAMES = (".html", ".htm", ".xhtml", ".xht", ".shtml")


def kind_of(path: Path, head: bytes) -> str:
    """WORD, WEB or TEXT for the file `path` that begins with `head`. Raises CannotImport, saying what to do."""
    name, ending = shown(path.name), path.suffix.lower()
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise CannotImport(f"{name} is empty.", "Check that it was saved.")
    if head.startswith(_OLE):
        if _is_encrypted(path):
            raise CannotImport(f"{name} is protected with a password.",
                               "Open it in Word, take the password off (File, Info), and save it again.")
        raise _refused(name, ".doc")
    for sign, other in _SIGNS:
        if head.startswith(sign):
            raise _refused(name, other)
    if head.startswith(b"PK"):
        return _kind_of_zip(path, name, ending)
    if ending in _WORD_NAMES:
        raise CannotImport(f"{name} is no Word file, or it is damaged.", "Open it in Word, and save it again.")
    if ending in _OTHERS:
        raise _refused(name, ending)
    if head.startswith(_PICTURES):
        raise CannotImport(f"{name} is a picture.", "Put it into the folder “media”, and name it in an article.")
    start = head[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"").lower()
    if ending in _WEB_NAMES or start.startswith((b"<!doctype html", b"<html", b"version:0.9\r\nstarthtml")):
        return WEB
    return TEXT


def _kind_of_zip(path: Path, name: str, ending: str) -> str:
    """A Word file is a zip file, and so is much else."""
    from .word_package import names_in

    inside = names_in(path)
    if "mimetype" in inside and ending not in _WORD_NAMES:
        raise _refused(name, ".epub" if ending == ".epub" else ".odt")
    if "content.xml" in inside and "[Content_Types].xml" not in inside:
        raise _refused(name, ".odt")
    if "xl/workbook.xml" in inside:
        raise _refused(name, ".xlsx")
    if "ppt/presentation.xml" in inside:
        raise _refused(name, ".pptx")
    if "[Content_Types].xml" in inside:
        return WORD
    if ending in _WORD_NAMES:
        raise CannotImport(f"{name} is no Word file, or it is damaged.", "Open it in Word, and save it again.")
    raise _refused(name, ending if ending in _OTHERS else ".zip")


def _refused(name: str, ending: str) -> CannotImport:
    what, advice = _OTHERS[ending]
    return CannotImport(what.format(name=name), advice)


def _is_encrypted(path: Path) -> bool:
    try:
        with open(path, "rb") as file:
            for _ in range(64):
                block = file.read(1 << 20)
                if _ENCRYPTED in block:
                    return True
                if len(block) < 1 << 20:
                    return False
                file.seek(-64, 1)
    except OSError:
        pass
    return False
