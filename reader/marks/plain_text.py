"""What a file from anywhere may leave in our texts: letters, spaces and line ends, nothing that works in secret.

The same characters that no article has either (see `reader.library.text_file`), so a quote that was cleaned is found
where it was. Escapes nothing: whoever writes Markdown or HTML does that.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` with `\\n` as its only line end, without control characters; half letters become the sign for a lost
    one. Text that has none of these comes back as it is."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The same on one line: what belongs into a title or a name."""
    text = clean(text)
    return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text
