"""What the file of the PIN says, and its one form on disk. Reading is strict: a record is whole, or there is none.

The PIN itself is nowhere in it, nor how long it is.
"""

from __future__ import annotations

import hashlib
import json
import math

from reader.values import value

from .pin_clock import Moment

MOST_BYTES = 4000
_FORMAT = 1
_SALT_BYTES, _KEY_BYTES = 16, 32
_MOST_MEMORY = 512 * 2**20  # bytes; a record that asks for more is not ours


@value
class Cost:
    """How dear one check is: the numbers of scrypt. It takes 128 x `n` x `r` bytes of memory."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    @property
    def memory(self) -> int:
        return 128 * self.n * self.r

    def is_sound(self) -> bool:
        """Neither so cheap that it protects nothing, nor so dear that it stops the computer."""
        return (self.n & (self.n - 1) == 0 and self.n >= 2**14 and 8 <= self.r <= 32 and 1 <= self.p <= 16
                and self.memory * self.p <= _MOST_MEMORY)


@value
class PinRecord:
    """`wrong` counts the tries since the PIN was last right, begun ones too; `tried` is the moment of the last one."""

    salt: bytes
    key: bytes
    cost: Cost
    wrong: int = 0
    tried: Moment = Moment(0.0)

    def to_text(self) -> str:
        data = self._data()
        return json.dumps({**data, "whole": _digest(data)}, indent=1) + "\n"

    def _data(self) -> dict[str, object]:
        return {
            "format": _FORMAT, "scrypt": [self.cost.n, self.cost.r, self.cost.p], "salt": self.salt.hex(),
            "key": self.key.hex(), "wrong": self.wrong, "tried": self.tried.seconds, "boot": self.tried.boot,
        }


def from_bytes(raw: bytes) -> PinRecord | None:
    """The record in `raw`; None when it is not exactly what `to_text` would have written."""
    try:
        record = _record(json.loads(raw.decode("ascii")))
        return record if record.to_text().encode("ascii") == raw else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def _record(data: dict[str, object]) -> PinRecord:
    """Raises ValueError, KeyError or TypeError for what is no record."""
    cost = Cost(*[_count(number) for number in data["scrypt"]])
    salt, key = bytes.fromhex(data["salt"]), bytes.fromhex(data["key"])
    tried, boot = data["tried"], data["boot"]
    if not isinstance(tried, float) or not math.isfinite(tried) or tried < 0 or not isinstance(boot, str):
        raise ValueError("tried")
    if len(salt) != _SALT_BYTES or len(key) != _KEY_BYTES or not cost.is_sound():
        raise ValueError("key")
    return PinRecord(salt, key, cost, _count(data["wrong"]), Moment(tried, boot))


def _count(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**31:
        raise ValueError("count")
    return number


def _digest(data: dict[str, object]) -> str:
    """Tells damage, not forgery: whoever may write the file may set a new PIN anyway."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode("ascii")).hexdigest()
