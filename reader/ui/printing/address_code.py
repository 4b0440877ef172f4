"""An address on the web as a square code for phones. No Qt."""

from __future__ import annotations

_LONGEST = 300  # letters: beyond it the squares would be too small for a phone


def address_code(address: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True for a dark square, without the white border. Empty for an address that is too long.

    ISO/IEC 18004 as `segno` makes it, with level M: 15 % of it may be covered.
    """
    if not address or len(address) > _LONGEST:
        return ()
    import segno

    code = segno.make_qr(address, error="m", boost_error=False)
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)
