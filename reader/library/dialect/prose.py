"""Tell prose that was pasted with an indent from code.

CommonMark takes every block indented by four columns for code. Word processors and mail programs
indent first lines of paragraphs, and a page of them must not become a page of typewriter boxes.

The rule: a block (up to the next empty line) is prose when it starts with a capital letter or an
opening quotation mark, has at least six words in its first line, ends like a sentence (or goes on
without the indent), and nothing in it is typical of code: no brackets but round ones, no
operators, no columns made with spaces.
"""

import re

_STARTS = re.compile(r"[\"“„«'‘¿¡]?[^\W\d_]")
_CODE_SIGNS = re.compile(
    r"[{}<>\[\]=|\\$#@^~`_;*]|\S {3,}\S|//|\w\(|::|&&|\+\+|^\s*(?:[-+>%:]|\d+[.)])\s|\w\.\w+\.\w|--\w"
)
_SENTENCE_END = re.compile(r"[.!?…:][\"”“»'’)]*$")
_MOST_LINES = 60


def is_prose(text: str, lines: list[str], number: int) -> bool:
    """Whether the indented block that starts with `text` on line `number` of `lines` reads as prose."""
    text = text.strip()
    start = _STARTS.match(text)
    if start is None or not start[0][-1].isupper() or len(text.split()) < 6 or _CODE_SIGNS.search(text):
        return False
    last = text
    for line in lines[number + 1 : number + _MOST_LINES]:
        if not line.strip(" \t>"):
            break
        if line[:1] not in " \t>":
            return True  # only the first lines were indented
        last = line.strip(" \t>")
        if _CODE_SIGNS.search(last):
            return False
    return _SENTENCE_END.search(last) is not None
