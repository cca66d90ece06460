"""Pictures that an administrator gave to achievements: how they are named, and what may be kept of them."""

from __future__ import annotations

import re
from hashlib import sha256
from struct import unpack_from

from smoketracker.domain.errors import Refused

SIDE = 256  # pixels
MOST_BYTES = 300_000  # 256 x 256 pixels of four bytes take 262,144 before they are packed
PNG_HEAD = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
_NAME = re.compile(r"[0-9a-f]{64}\.png")


def is_uploaded(icon: str) -> bool:
    """Say whether an achievement's icon is a picture kept in the database, and not one of the shipped badges."""
    return _NAME.fullmatch(icon) is not None


def icon_name(png: bytes) -> str:
    """Return the name that a picture is kept under: the hash of its content, so that the same one is kept once."""
    return f"{sha256(png).hexdigest()}.png"


def check_icon(png: bytes) -> bytes:
    """Return a picture that may be kept: a PNG of 256 x 256 pixels; raise Refused for anything else.

    What is inside is not looked at here: whoever shows it decodes it with care.
    """
    whole = len(png) <= MOST_BYTES and png.startswith(PNG_HEAD) and len(png) >= len(PNG_HEAD) + 8
    if not whole or unpack_from(">II", png, len(PNG_HEAD)) != (SIDE, SIDE):
        raise Refused(f"An icon is kept as a PNG picture of {SIDE} x {SIDE} pixels, which this is not.")
    return png
