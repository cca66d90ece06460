"""Small pictures made by hand, so that tests need no image library."""

import struct
import zlib


def png(colour: tuple[int, int, int] = (23, 128, 138), side: int = 256) -> bytes:
    """Return a square PNG picture of one colour."""
    row = b"\0" + bytes(colour) * side
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, data)
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(row * side)),
            (b"IEND", b""),
        )
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG file: its length, its kind, its data and their checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
