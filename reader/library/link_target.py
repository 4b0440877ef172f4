"""Where a link in an article leads, in the addresses that the reading page knows; or why it leads nowhere.

Only what is named here can be clicked: other articles, places in this one, footnotes, and four kinds of outside
addresses. Everything else is shown as plain text.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from urllib.parse import unquote

from reader.model import Severity

from . import jail
from .converted import LinkUse
from .names import article_id, fold, is_article_name, shown, without_ending
from .page_parts import PageParts

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):")
_WEB = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@/:<>\"]+@[^\s@/:<>\"]+\.[^\W\d_]{2,}(?:\?[^\s<>\"]*)?")
_PHONE = re.compile(r"[+0-9(][0-9+().\-/ *#;,]{1,40}")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\"<>%#?\\^`{|}\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_HOST = re.compile(r"https?://([^/?#:@]+)", re.IGNORECASE)


class Links:
    """The links of one article. `anchors` are its own places: folded name → the name in the page."""

    def __init__(self, parts: PageParts, article: str, anchors: Mapping[str, str], notes: Mapping[str, int]) -> None:
        self._parts = parts
        self._article = article
        self._anchors = anchors
        self._notes = notes
        self._files: dict[str, str | None] = {}

    def note(self, href: str) -> int | None:
        """The number of the footnote that an address names."""
        return self._notes.get(href.lstrip("#")) if href.startswith("#") else None

    def lost(self, text: str) -> None:
        """Say that a link had an address of a kind that is not even looked at."""
        self._say("link.refused", Severity.ERROR, f"The address of the link “{_short(text)}” cannot be used here.",
                  "Use the name of an article, or an address that begins with https://, mailto: or tel:.", text)

    def target(self, href: str, text: str) -> tuple[str, str] | None:
        """The address and its class (`link` or `web`) for a link; None, with a problem, when it leads nowhere."""
        written = href.strip()
        if not written:
            self._say("link.empty", Severity.WARNING, f"The link “{_short(text)}” leads nowhere.",
                      "Type the address between the round brackets.", text)
            return None
        if written.startswith("#"):
            return self._own_place(written, text)
        match = _SCHEME.match(written)
        if match:
            return self._outside(match[1].lower(), written, text)
        if written.lower().startswith("www.") and _WEB.fullmatch("https://" + written):
            return "https://" + written, "web"
        if _MAIL.fullmatch(written):
            return "mailto:" + written, "web"
        reason = jail.refusal(written)
        if reason:
            self._say("link.refused", Severity.ERROR, f"The address of this link {reason}: “{_short(written)}”.",
                      "Write the name of the article, for example other-page.md, or a whole address that begins "
                      "with https://.", written)
            return None
        return self._article_link(written, text)

    def _outside(self, scheme: str, written: str, text: str) -> tuple[str, str] | None:
        if scheme in ("http", "https") and _WEB.fullmatch(written):
            self._compare(written, text)
            return scheme + written[len(scheme):], "web"
        rest = unquote(written.partition(":")[2].strip())
        if scheme == "mailto" and _MAIL.fullmatch(rest):
            return "mailto:" + _quoted_rest(written), "web"
        if scheme == "tel" and _PHONE.fullmatch(rest):
            return "tel:" + re.sub(r"[^0-9+*;,]", "", rest), "web"
        if scheme == "mailto" and text.strip() == rest:
            return None  # `package@1.2` in a sentence looks like an address, and nobody meant it to be one
        if scheme == "article" and rest:
            ref, _, anchor = rest.partition("#")
            return self._to_article(article_id(ref), anchor, written)
        self._say("link.refused", Severity.ERROR,
                  f"A link may not begin with “{scheme}:”, so “{_short(text)}” is shown as plain text."
                  if scheme not in ("http", "https", "mailto", "tel") else
                  f"“{_short(written)}” is not a whole address.",
                  "Use the name of an article, or an address that begins with https://, mailto: or tel:.", written)
        return None

    def _own_place(self, written: str, text: str) -> tuple[str, str] | None:
        note = self.note(written)
        if note is not None:
            return f"note:{note}", "note"
        wanted = unquote(written[1:])
        if not wanted or fold(wanted) == "top":
            return f"article:{address_part(self._article)}", "link"
        anchor = self._anchors.get(fold(wanted)) or self._anchors.get(bare_anchor(wanted))
        if anchor is not None:
            return "#" + address_part(anchor), "link"
        near = difflib.get_close_matches(fold(wanted), list(self._anchors)[:2000], 1, 0.6)
        self._say("link.anchor", Severity.WARNING,
                  f"This link goes to a heading that is not on this page: “{_short(written)}”."
                  + (f" Did you mean “#{self._anchors[near[0]]}”?" if near else ""),
                  "Type # and the heading in small letters, with hyphens between the words.", written)
        return None

    def _article_link(self, written: str, text: str) -> tuple[str, str] | None:
        path, _, anchor = written.partition("#")
        path = path.partition("?")[0]
        file = self._file(written)
        if file is not None:
            if not is_article_name(file):
                self._say("link.file", Severity.WARNING,
                          f"This link goes to a file that is not an article: “{_short(written)}”.",
                          "Links can go to articles and to addresses on the web.", written)
                return None
            return self._to_article(article_id(file), anchor, written)
        name = unquote(path).rstrip("/").rpartition("/")[2]
        if not name or ("." in name and not is_article_name(name)):
            self._say("link.missing", Severity.WARNING,
                f"This link goes to a file that is not here: “{_short(written)}”.",
                      "Links can go to articles and to whole addresses on the web, such as https://example.org.",
                      written)
            return None
        # Not there yet, or in another folder. Whether the article exists is asked when the whole library is known.
        return self._to_article(article_id(name), anchor, written)

    def _to_article(self, target: str, anchor: str, written: str) -> tuple[str, str] | None:
        anchor = unquote(anchor)
        if fold(target) == fold(self._article):
            return self._own_place("#" + anchor, written)
        self._parts.uses.append(LinkUse(target, anchor, shown(written)[:300], self._line(written)))
        address = "article:" + address_part(target)
        return (address + "#" + address_part(anchor) if anchor else address), "link"

    def _file(self, written: str) -> str | None:
        key = written.partition("#")[0]
        if key not in self._files:
            self._files[key] = jail.resolve(self._parts.root, self._parts.ref, key)
        return self._files[key]

    def _compare(self, address: str, text: str) -> None:
        """A link that shows one address and goes to another deceives, whether meant or not."""
        said, meant = _HOST.match(text.strip()), _HOST.match(address)
        if said and meant and said[1].lower().removeprefix("www.") != meant[1].lower().removeprefix("www."):
            self._say("link.other-address", Severity.WARNING,
                      f"This link shows one address, “{_short(said[1])}”, and goes to another, “{_short(meant[1])}”.",
                      "Make both the same, or use words for the link.", address)

    def _say(self, code: str, severity: Severity, sentence: str, advice: str, needle: str) -> None:
        self._parts.problem(severity, code, sentence, advice, self._line(needle))

    def _line(self, needle: str) -> int:
        return self._parts.lines.line(needle, unquote(needle), needle.replace("%20", " "))


def bare_anchor(name: str) -> str:
    """The letters and digits of a place's name: what is left when people disagree about hyphens."""
    return re.sub(r"[\W_]+", "", fold(name))


def address_part(text: str) -> str:
    """An id or anchor fit for an address: only what would break it is written as `%XX`; letters stay as they are."""
    return _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), text)


def from_address_part(text: str) -> str:
    """The id or anchor that `address_part` made a part of an address from."""
    return unquote(text)


def link_name(ref: str) -> str:
    """How an author would write a link to the file `ref`."""
    return without_ending(ref.rpartition("/")[2]) + ".md"


def _quoted_rest(written: str) -> str:
    return re.sub(r"[\s<>\"]", "", written.partition(":")[2])


def _short(text: str) -> str:
    text = " ".join(shown(text).split())
    return text if len(text) <= 60 else text[:57] + "…"
