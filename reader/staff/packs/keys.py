"""Keys that sign packs, and the list of those that this computer trusts.

A pair is two small text files: the private one stays with whoever builds packs, the public one goes to every kiosk.
The signature library is loaded when something is signed or checked, never at the start of the app.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path

from reader.atomic_file import write_atomically
from reader.errors import CannotSave, PackRefused
from reader.values import value

from .fingerprint import long_code, short_code

PRIVATE_NAME = "clinic.readerkey"
_PUBLIC_ENDING = ".pub"
_PRIVATE, _PUBLIC = "reader-private-key-1", "reader-public-key-1"
_LINE = re.compile(rf"({_PRIVATE}|{_PUBLIC})[ \t]+([A-Za-z0-9+/]{{43}}=)", re.ASCII)
_MOST_BYTES = 100_000
_PRIVATE_WORDS = (
    "# The private key of a clinic's articles. Keep this file secret: whoever has it can put any text on every kiosk.\n"
    "# Keep a copy in a safe place: without it, every kiosk has to be told to trust a new key.\n")
_PUBLIC_WORDS = (
    "# The public key of a clinic's articles. It is no secret. Copy it to every kiosk and install the first pack with\n"
    "#   reader pack install FILE --key-trusted THIS-FILE\n")
_TRUSTED_WORDS = (
    "# The keys of clinics whose packs this computer accepts, one a line. Delete a line to accept its key no longer.\n")


@value
class PublicKey:
    """What checks a signature. `raw` are its 32 bytes."""

    raw: bytes

    @property
    def code(self) -> str:
        """A short code like "K7-4F2Q", for people who compare two screens."""
        return short_code(hashlib.sha256(b"reader public key 1\n" + self.raw).digest())

    @property
    def long_code(self) -> str:
        """A code of twenty letters and digits, for people who decide whether to trust this key: nobody can make
        another key with the same one."""
        return long_code(hashlib.sha256(b"reader public key 1\n" + self.raw).digest())

    def line(self) -> str:
        return f"{_PUBLIC} {base64.b64encode(self.raw).decode('ascii')}"


class PrivateKey:
    """What signs. No value class: those show what is in them. `seed` are its 32 bytes."""

    __slots__ = ("seed",)

    def __init__(self, seed: bytes) -> None:
        self.seed = seed

    def __repr__(self) -> str:
        return "PrivateKey(…)"

    @property
    def public(self) -> PublicKey:
        from nacl.signing import SigningKey

        return PublicKey(bytes(SigningKey(self.seed).verify_key))

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        from nacl.signing import SigningKey

        return SigningKey(self.seed).sign(message).signature


def is_signed_by(key: PublicKey, message: bytes, signature: bytes) -> bool:
    """Whether `signature` is that of `message` by `key`."""
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key.raw).verify(message, signature)
    except (CryptoError, ValueError, TypeError):
        return False
    return True


def make_pair(private_file: Path) -> PublicKey:
    """Make a new pair: `private_file`, which only its owner may read, and the public one beside it, ending in .pub.

    Raises PackRefused when one of the two is there already, CannotSave.
    """
    public_file = public_file_of(private_file)
    for file in (private_file, public_file):
        if os.path.lexists(file):
            raise PackRefused(f"There is a key already at {file}.",
                              "Use it, or name another file with --out. A key that is lost cannot be made again.")
    key = PrivateKey(os.urandom(32))
    secret = f"{_PRIVATE_WORDS}{_PRIVATE} {base64.b64encode(key.seed).decode('ascii')}\n"
    public = key.public
    try:
        private_file.parent.mkdir(parents=True, exist_ok=True)
        _write_new(private_file, secret, 0o600)
        try:
            _write_new(public_file, f"{_PUBLIC_WORDS}{public.line()}\n", 0o644)
        except OSError:
            with suppress(OSError):
                private_file.unlink()
            raise
    except OSError as error:
        raise CannotSave(f"The key could not be written to {private_file.parent}.",
                         "Check that you may write there and that the disk is not full.") from error
    return public


def public_file_of(private_file: Path) -> Path:
    """Where the public key of a pair lies."""
    return private_file.with_name(private_file.name + _PUBLIC_ENDING)


def read_private(file: Path) -> PrivateKey:
    """Raises PackRefused when there is none in `file`."""
    found = _keys_in(_text_of(file), _PRIVATE)
    if len(found) != 1:
        raise PackRefused(f"There is no private key in {file}.", 'Make a pair of keys with "reader pack key".')
    return PrivateKey(found[0])


def is_open_to_others(file: Path) -> bool:
    """Whether other people on this computer may read the file. Never so where the system does not say (Windows)."""
    return os.name == "posix" and bool(file.stat().st_mode & 0o077)


def read_public(text_or_file: str) -> PublicKey:
    """The public key in a file, or in the text of such a file. Raises PackRefused when there is none."""
    text = text_or_file if _LINE.search(text_or_file) else _text_of(Path(text_or_file))
    if _keys_in(text, _PRIVATE):
        raise PackRefused("This is the private key, which must stay secret.",
                          f"Take it off this computer, and use the file that ends in {_PUBLIC_ENDING}.")
    found = _keys_in(text, _PUBLIC)
    if len(found) != 1:
        raise PackRefused("There is no public key in what was named as one.",
                          f"Use the file that ends in {_PUBLIC_ENDING}, made by “reader pack key”.")
    return PublicKey(found[0])


def trusted_file(data_dir: Path) -> Path:
    """The list of keys that this computer trusts."""
    return data_dir / "packs" / "trusted_keys.txt"


def trusted_keys(data_dir: Path) -> tuple[PublicKey, ...]:
    """The keys whose packs this computer accepts. Raises PackRefused when the list is there but cannot be read."""
    file = trusted_file(data_dir)
    if not file.exists():
        return ()
    return tuple(PublicKey(raw) for raw in dict.fromkeys(_keys_in(_text_of(file), _PUBLIC)))


def trust(data_dir: Path, key: PublicKey) -> None:
    """Accept packs signed by `key` from now on. Raises CannotSave, PackRefused."""
    known = trusted_keys(data_dir)
    if key in known:
        return
    file = trusted_file(data_dir)
    before = _text_of(file) if file.exists() else _TRUSTED_WORDS
    write_atomically(file, f"{before.rstrip()}\n{key.line()}\n")


def _keys_in(text: str, kind: str) -> list[bytes]:
    found = []
    for line in text.splitlines():
        match = _LINE.fullmatch(line.strip())
        if match and match[1] == kind:
            with suppress(binascii.Error):
                raw = base64.b64decode(match[2], validate=True)
                if len(raw) == 32 and base64.b64encode(raw).decode("ascii") == match[2]:
                    found.append(raw)
    return found


def _text_of(file: Path) -> str:
    try:
        with open(file, "rb") as opened:
            return opened.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    except (OSError, ValueError) as error:
        raise PackRefused(f"The key file {str(file)[:200]} cannot be read.",
                          "Check its name and who may read it.") from error


def _write_new(file: Path, text: str, mode: int) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(text.encode("utf-8"))
            opened.flush()
            os.fsync(opened.fileno())
    except OSError:
        with suppress(OSError):
            file.unlink()
        raise
