"""Bytes of a file → text, whatever program wrote them.

Opens nothing: who calls has the bytes. Never refuses text that a person could have meant; what was doubtful becomes
a `Problem`. Bytes that are no text at all raise `UnreadableText`.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from reader.model import Problem, Severity
from reader.saying import piece

from . import limits

_MARKS = (  # longest first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    (b"PK\x03\x04", piece("a Word document or a zip file")),
    (b"\xd0\xcf\x11\xe0", piece("an old Word document")),
    (b"%PDF", piece("a PDF file")),
    (b"{\\rtf", piece("a rich text (RTF) document")),
    (b"\x89PNG", piece("a picture")),
    (b"\xff\xd8\xff", piece("a picture")),
    (b"GIF8", piece("a picture")),
)
# 0x81 and its like have no letter in cp1252; browsers read them as control characters, which go anyway.
_CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(256)}
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_MOJIBAKE = re.compile("Ã[\u0080-\u00bf]|â€[\u0080-\u00bf\u2018-\u2122œž]|Â[\u00a0-\u00bf]")


class UnreadableText(Exception):
    """The bytes are no text. `problem` says so to the author."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


def decode(raw: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text in `raw` with `\\n` line ends and composed letters, and what was doubtful about it.

    `path` is only named in the problems. Raises `UnreadableText`.
    """
    problems: list[Problem] = []
    if len(raw) > limits.FILE_BYTES:
        problems.append(Problem(
            path, 0, Severity.ERROR, "file.too-large",
            f"This file is larger than {limits.FILE_BYTES // 1_000_000} MB, so only its beginning is shown, "
            "as plain text.",
            "Split it into several articles. Pictures belong in files of their own."))
        raw = raw[:limits.FILE_BYTES]
    for start, name in _OTHER_FORMATS:
        if raw.startswith(start):
            raise UnreadableText(Problem(
                path, 0, Severity.ERROR, "file.other-format", f"This is {name}, only its name ends in .md.",
                "Open it in the program that made it, copy the text, and save that as a plain text file."))
    text, encoding = _decode(raw)
    controls = len(_CONTROLS.findall(text))
    nothing = text.count("\x00")
    # Random bytes hold about one in eight; a text in which some program left a few is still a text.
    if 20 * (controls - nothing) > len(text) + 100 or 2 * nothing > len(text) + 100 or controls == len(text) > 0:
        raise UnreadableText(Problem(
            path, 0, Severity.ERROR, "file.unreadable", "This file holds no text that can be read.",
            "Save it again as plain text in the encoding UTF-8, or put back an earlier copy."))
    if encoding == "cp1252":
        line = raw[:_first_odd_byte(raw)].count(b"\n") + 1
        problems.append(Problem(
            path, line, Severity.WARNING, "file.encoding",
            "This file is not saved as UTF-8. It was read as a Windows file; some letters may be wrong.",
            "In your editor choose “Save with encoding”, then UTF-8."))
    elif nothing:
        problems.append(Problem(
            path, 0, Severity.NOTE, "file.control-characters", "This file holds characters that cannot be shown.",
            "They were left out. Save the file again as plain text."))
    text = _LINE_ENDS.sub("\n", text)
    if controls:
        text = _CONTROLS.sub("", text)
    odd = _MOJIBAKE.findall(text) if "Ã" in text or "â€" in text or "Â" in text else []
    if len(odd) >= 2:
        line = text[:text.index(odd[0])].count("\n") + 1
        problems.append(Problem(
            path, line, Severity.WARNING, "file.mojibake",
            f"Letters were lost when this file was saved or copied: “{odd[0]}” stands where another letter belongs.",
            "Copy the text again from where it came, and save it as UTF-8."))
    return unicodedata.normalize("NFC", text), tuple(problems)


def _decode(raw: bytes) -> tuple[str, str]:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark):].decode(name, "replace"), name
    guess = _wide_without_mark(raw)
    if guess:
        return raw.decode(guess, "replace"), guess
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.end >= len(raw) and error.reason == "unexpected end of data":  # cut in the middle of a letter
            return raw[:error.start].decode("utf-8"), "utf-8"
    return raw.decode("latin-1").translate(_CP1252), "cp1252"


def _wide_without_mark(raw: bytes) -> str:
    """UTF-16 that lacks its mark: in Latin text every second byte is NUL."""
    sample = raw[:2000]
    if len(sample) < 4 or b"\x00" not in sample:
        return ""
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return ""


def _first_odd_byte(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
