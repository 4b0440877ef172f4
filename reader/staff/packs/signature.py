"""The small file that says who signed a manifest: one line, public key and signature."""

from __future__ import annotations

import base64
import binascii
import re

from reader.errors import PackRefused
from reader.values import value

from .keys import PrivateKey, PublicKey, is_signed_by

_WORD = "reader-signature-1"
_LINE = re.compile(rf"{_WORD} ([A-Za-z0-9+/]{{43}}=) ([A-Za-z0-9+/]{{86}}==)\n", re.ASCII)
BYTES = len(_WORD) + 1 + 44 + 1 + 88 + 1
# In front of what is signed, so that a signature made for something else never fits.
_PURPOSE = b"reader pack manifest 1\n"


@value
class Signature:
    """`raw` are the 64 bytes. That it is right is for `holds_for` to say; that `key` is trusted, for the caller."""

    key: PublicKey
    raw: bytes

    def to_bytes(self) -> bytes:
        parts = (_WORD, base64.b64encode(self.key.raw).decode("ascii"), base64.b64encode(self.raw).decode("ascii"))
        return " ".join(parts).encode("ascii") + b"\n"

    def holds_for(self, manifest: bytes) -> bool:
        return is_signed_by(self.key, _PURPOSE + manifest, self.raw)


def sign(key: PrivateKey, manifest: bytes) -> Signature:
    """The signature of a manifest's bytes."""
    return Signature(key.public, key.sign(_PURPOSE + manifest))


def from_bytes(raw: bytes) -> Signature:
    """Raises PackRefused for anything that `to_bytes` would not have written."""
    try:
        match = _LINE.fullmatch(raw.decode("ascii"))
        if match:
            signature = Signature(PublicKey(base64.b64decode(match[1])), base64.b64decode(match[2]))
            if signature.to_bytes() == raw:
                return signature
    except (UnicodeDecodeError, binascii.Error):
        pass
    raise PackRefused("This pack is not signed.", "Ask for one that was made with “reader pack build”.")
