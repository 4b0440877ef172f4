"""Which stars, underscores and tildes of a text belong together (CommonMark's delimiter rules).

Linear: a delimiter that found no partner is never searched for again.
"""

import unicodedata

_TAGS = {("*", 1): "em", ("*", 2): "strong", ("_", 1): "em", ("_", 2): "strong", ("~", 2): "del", ("=", 2): "mark"}


class Delimiter:
    """A run of one sign, with the tags that it closes and opens as soon as they are known."""

    __slots__ = ("sign", "left", "size", "opens", "closes", "can_open", "can_close", "before", "after")

    def __init__(self, sign: str, size: int, can_open: bool, can_close: bool, before: "Delimiter | None") -> None:
        self.sign = sign
        self.left = self.size = size  # `left`: how many are still text
        self.opens: list[str] = []  # innermost first
        self.closes: list[str] = []  # innermost first
        self.can_open = can_open
        self.can_close = can_close
        self.before = before
        self.after: Delimiter | None = None


def _is_sign(character: str) -> bool:
    """Whether the character is punctuation or a symbol."""
    if character.isalnum():
        return False
    if character < "\x80":
        return not character.isspace()
    return unicodedata.category(character)[0] in "PS"


def flanks(sign: str, size: int, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run may open and may close, by the characters around it ("" at the ends of the text)."""
    space_before = not before or before.isspace()
    space_after = not after or after.isspace()
    sign_before = not space_before and _is_sign(before)
    sign_after = not space_after and _is_sign(after)
    left = not space_after and (not sign_after or space_before or sign_before)
    right = not space_before and (not sign_before or space_after or sign_after)
    if sign == "*":
        # Author: 2*3*4 is a sum, not emphasis.
        if size == 1 and before.isdigit() and after.isdigit():
            return False, False
        if size == 2:
            # Author: "**Note:**text" and "text**(note)**" are bold, whatever stands next to the stars.
            right = right or (sign_before and not space_after and not sign_after)
            left = left or (sign_after and not space_before and not sign_before)
        return left, right
    if sign == "~":
        return left, right
    return left and (not right or sign_before), right and (not left or sign_after)


def pair(last: Delimiter | None, bottom: Delimiter | None) -> None:
    """Pair the delimiters that come after `bottom`, up to `last`; none of them is paired again later."""
    closer = last
    while closer is not None and closer.before is not bottom:
        closer = closer.before
    lowest: dict[tuple, Delimiter | None] = {}
    while closer is not None:
        if not closer.can_close or not closer.left:
            closer = closer.after
            continue
        key = (closer.sign, closer.can_open, closer.size % 3)
        floor = lowest.get(key, bottom)
        opener = closer.before
        while opener is not None and opener is not bottom and opener is not floor:
            if opener.sign == closer.sign and opener.can_open and _fit(opener, closer):
                break
            opener = opener.before
        else:
            opener = None
        if opener is None:
            lowest[key] = closer.before
            following = closer.after
            if not closer.can_open:
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
    if (opener.can_close or closer.can_open) and (opener.size + closer.size) % 3 == 0:
        return opener.size % 3 == 0 and closer.size % 3 == 0
    return True


def _take_out(delimiter: Delimiter) -> None:
    if delimiter.before is not None:
        delimiter.before.after = delimiter.after
    if delimiter.after is not None:
        delimiter.after.before = delimiter.before
