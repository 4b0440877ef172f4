"""Which stars, underscores and tildes of a text belong together (CommonMark's delimiter rules).

Linear: a delimiter that found no partner is never searched for again.
"""

import unicodedata
from typing import NamedTuple

_TAGS = {("*", 1): "em", ("*", 2): "strong", ("_", 1): "em", ("_", 2): "strong", ("~", 2): "del", ("=", 2): "mark"}


class Flanks(NamedTuple):
    """What a run may do, by the characters around it."""

    can_open: bool
    can_close: bool
    is_both: bool = False  # by CommonMark's rules
    is_loose: bool = False  # one of the first two by our own: then only pairs of two count


class Delimiter:
    """A run of one sign, with the tags that it closes and opens as soon as they are known."""

    __slots__ = ("sign", "size", "left", "flanks", "opens", "closes", "before", "after", "place")

    def __init__(self, sign: str, size: int, flanks: Flanks, before: "Delimiter | None") -> None:
        self.sign = sign
        self.size = size
        self.left = size  # how many are still text
        self.flanks = flanks
        self.opens: list[str] = []  # innermost first
        self.closes: list[str] = []  # innermost first
        self.before = before
        self.after: Delimiter | None = None
        self.place = 0 if before is None else before.place + 1  # in order, whatever is taken out


def _is_sign(character: str) -> bool:
    """Whether the character is punctuation or a symbol."""
    if character.isalnum():
        return False
    if character < "\x80":
        return not character.isspace()
    return unicodedata.category(character)[0] in "PS"


def flanks(sign: str, size: int, before: str, after: str) -> Flanks:
    """What a run may do; `before` and `after` are the characters around it, "" at the ends of the text."""
    space_before = not before or before.isspace()
    space_after = not after or after.isspace()
    sign_before = not space_before and _is_sign(before)
    sign_after = not space_after and _is_sign(after)
    left = not space_after and (not sign_after or space_before or sign_before)
    right = not space_before and (not sign_before or space_after or sign_after)
    if sign == "*":
        # Author: 2*3*4 is a sum, not emphasis.
        if size == 1 and before.isdigit() and after.isdigit():
            return Flanks(False, False)
        # Author: "**Note:**text" and "text**(note)**" are bold, whatever stands next to the stars.
        if size == 2 and not right and sign_before and not space_after and not sign_after:
            return Flanks(left, True, is_loose=True)
        if size == 2 and not left and sign_after and not space_before and not sign_before:
            return Flanks(True, right, is_loose=True)
        return Flanks(left, right, left and right)
    if sign == "~":
        return Flanks(left, right, left and right)
    left, right = left and (not right or sign_before), right and (not left or sign_after)
    return Flanks(left, right, left and right)


def pair(last: Delimiter | None, bottom: Delimiter | None) -> None:
    """Pair the delimiters that come after `bottom`, up to `last`; none of them is paired again later."""
    closer = last
    while closer is not None and closer.before is not bottom:
        closer = closer.before
    # By kind of closer: at this place and below there is no opener for it.
    lowest: dict[tuple, int] = {}
    while closer is not None:
        if not closer.flanks.can_close or not closer.left:
            closer = closer.after
            continue
        key = (closer.sign, closer.flanks, closer.size % 3)
        floor = lowest.get(key, -1)
        opener = closer.before
        while opener is not None and opener is not bottom and opener.place > floor:
            if opener.sign == closer.sign and opener.flanks.can_open and _fit(opener, closer):
                break
            opener = opener.before
        else:
            opener = None
        if opener is None:
            lowest[key] = closer.place - 1
            following = closer.after
            if not closer.flanks.can_open:
                _take_out(closer)
            closer = following
            continue
        used = 2 if opener.left >= 2 and closer.left >= 2 else 1
        tag = _TAGS[closer.sign, used]
        opener.opens.append(tag)
        closer.closes.append(tag)
        opener.left -= used
        closer.left -= used
        # What stands between can't be paired any more.
        opener.after = closer
        closer.before = opener
        if not opener.left:
            _take_out(opener)
        if not closer.left:
            following = closer.after
            _take_out(closer)
            closer = following
    if bottom is not None:
        bottom.after = None


def _fit(opener: Delimiter, closer: Delimiter) -> bool:
    if opener.sign in "~=":
        return opener.left == closer.left == 2
    if (opener.flanks.is_loose or closer.flanks.is_loose) and min(opener.left, closer.left) < 2:
        return False
    if (opener.flanks.is_both or closer.flanks.is_both) and (opener.size + closer.size) % 3 == 0:
        return opener.size % 3 == 0 and closer.size % 3 == 0
    return True


def _take_out(delimiter: Delimiter) -> None:
    if delimiter.before is not None:
        delimiter.before.after = delimiter.after
    if delimiter.after is not None:
        delimiter.after.before = delimiter.before
