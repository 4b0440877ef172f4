"""For the tests of the dialect: HTML in the form in which it is easy to compare."""

import re

from reader.library.dialect import to_html

_NAMES = "ul ol li p pre div hr blockquote table thead tbody tr th td caption dl dt dd section figure details"
_BLOCK = rf"</?(?:{_NAMES.replace(' ', '|')}|h\d)\b"
_BEFORE = re.compile(rf"\n(?={_BLOCK})")
_AFTER = re.compile(rf"({_BLOCK}[^>]*>|</summary>|<br>)\n|\n(?=</code></pre>)")


def flat(source: str) -> str:
    """The HTML of a source without the line ends around the tags of blocks."""
    return _AFTER.sub(r"\1", _BEFORE.sub("", to_html(source)))
