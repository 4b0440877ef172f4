"""The bytes of a pack: a plain zip in the one form that we write, so that every byte follows from what is in it.

Nothing is compressed, so nothing can unpack to more than it weighs, and pictures, which make up most of a library,
would not shrink. No dates, no comments, no extra fields, entries one behind the other. Whoever reads a pack works out
these bytes anew and compares; no table of contents is ever believed. Opens no file.
"""

from __future__ import annotations

import struct

_NEEDS = 20                 # the oldest zip version
_UTF8_NAMES = 0x0800
_DAY = (1 << 5) | 1         # January 1, 1980: the first that a zip can say
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


def entry_head(name: str, size: int, crc: int) -> bytes:
    """What stands before the bytes of a file."""
    raw = name.encode("utf-8")
    return _LOCAL.pack(b"PK\x03\x04", _NEEDS, _UTF8_NAMES, 0, 0, _DAY, crc, size, size, len(raw), 0) + raw


def entry_head_bytes(name: str) -> int:
    """How long `entry_head` is."""
    return _LOCAL.size + len(name.encode("utf-8"))


def size_in_head(head: bytes) -> int:
    """The size that a head claims; to be compared with `entry_head` once the bytes were read. 0 when it is no head."""
    return _LOCAL.unpack(head[:_LOCAL.size])[8] if len(head) >= _LOCAL.size else 0


def directory(entries: list[tuple[str, int, int]]) -> bytes:
    """Everything behind the last file: the table of contents and its end. `entries`: name, size, CRC of each file, in
    order."""
    rows, position = [], 0
    for name, size, crc in entries:
        raw = name.encode("utf-8")
        rows.append(_CENTRAL.pack(b"PK\x01\x02", _NEEDS, _NEEDS, _UTF8_NAMES, 0, 0, _DAY, crc, size, size, len(raw),
                                  0, 0, 0, 0, 0, position) + raw)
        position += entry_head_bytes(name) + size
    table = b"".join(rows)
    return table + _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(table), position, 0)


def directory_bytes(names: list[str]) -> int:
    """How long `directory` is."""
    return sum(_CENTRAL.size + len(name.encode("utf-8")) for name in names) + _END.size
