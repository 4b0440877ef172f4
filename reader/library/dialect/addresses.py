"""Web and mail addresses that stand bare in the text.

Finds where they end; whether a place may start one is decided by who asks.
"""

import re

_RUN = re.compile(r"[^\s<]*+")
_RUN_IN_BRACKETS = re.compile(r"[^\s<\[\]]*+")
_HOST = re.compile(r"(?:[A-Za-z]+://|www\.)([^\s/?#:<>()\[\]\"'`*]+)")
_LAST_ENTITY = re.compile(r"&[A-Za-z0-9]{1,32};$")
_MAIL_NAME = re.compile(r"[\w.+-]{1,64}$")
_MAIL_HOST = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?<![-.])")
_LONGEST_MAIL_NAME = 64


def bare_address(text: str, at: int, *, within_brackets: bool) -> int:
    """Where the web address that starts at `at` ends; 0 if it is none."""
    host = _HOST.match(text, at)
    if host is None:
        return 0
    name = host[1].rstrip(".,;:!?_*~")
    if not name or name.startswith(".") or (text[at] in "wW" and "." not in name):
        return 0
    run = (_RUN_IN_BRACKETS if within_brackets else _RUN).match(text, at)
    end = run.end()
    opened = closed = None
    while end > at:
        sign = text[end - 1]
        if sign in "?!.,:*_~'\"”’»":
            end -= 1
        elif sign == ")":
            if opened is None:
                opened, closed = text.count("(", at, end), text.count(")", at, end)
            if closed <= opened:
                break
            closed -= 1
            end -= 1
        elif sign == ";":
            entity = _LAST_ENTITY.search(text, max(at, end - 40), end)
            end = entity.start() if entity else end - 1
        else:
            break
    return end


def split_mail(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a mail address."""
    pieces: list[tuple[str, bool]] = []
    done = 0
    at = text.find("@")
    while at >= 0:
        name = _MAIL_NAME.search(text[max(done, at - _LONGEST_MAIL_NAME) : at])
        host = _MAIL_HOST.match(text, at + 1)
        if name and host and name[0].strip(".-_+"):
            start = at - len(name[0].lstrip(".-+"))
            pieces.append((text[done:start], False))
            pieces.append((text[start : host.end()], True))
            done = host.end()
        at = text.find("@", max(at + 1, done))
    pieces.append((text[done:], False))
    return [piece for piece in pieces if piece[0]]
