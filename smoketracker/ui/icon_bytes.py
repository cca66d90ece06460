"""The bytes of a picture, looked at before any decoder sees them: what kind it is, and its pixels without the rest.

What goes along with the pixels is where small files hide large things: texts and colour profiles that unpack to
gigabytes, thousands of further frames, other files behind the last byte. None of it is needed for an icon.
"""

from __future__ import annotations

import zlib
from struct import error as StructError  # noqa: N812  # a class of errors, named like a function
from struct import unpack_from

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.errors import Refused

PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
PIXEL_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
LARGEST_SIDE = 2048  # pixels
MOST_BYTES_OF_PIXEL = 8
_BLOCK = 2**16
MOST_SCANS = 40  # a JPEG that comes in layers has about ten; each costs as much time as a whole picture
EXIF = b"Exif\0\0"
_LOOKED_AT = 4096  # bytes in which a text shows what it is
_OTHERS = {b"GIF8": "GIF", b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"\0\0\1\0": "ICO", b"/* XPM": "XPM"}


def picture_kind(data: bytes) -> str:
    """Return which of the three formats the first bytes promise: png, jpeg or webp; raise Refused for any other."""
    if data.startswith(PNG_MAGIC):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if not data:
        raise Refused(_say("The file is empty."), field="icon")
    begin = data[:_LOOKED_AT].lower()
    if b"<svg" in begin or begin.startswith((b"\x1f\x8b", b"<?xml")):
        raise Refused(
            _say("SVG pictures are not taken: they can hold programs. Save it as PNG first."),
            field="icon",
        )
    for magic, name in _OTHERS.items():
        if data.startswith(magic):
            sentence = _say("{format} pictures are not taken. Save it as PNG, JPEG or WebP first.")
            raise Refused(sentence.format(format=name), field="icon")
    raise Refused(_say("This is no picture in PNG, JPEG or WebP format."), field="icon")


def pixels_only(data: bytes, kind: str) -> bytes:
    """Return a picture without what its pixels do not need; raise Refused if its parts do not fit together."""
    try:
        if kind == "png":
            return bare_png(data)
        return _bare_jpeg(data) if kind == "jpeg" else data
    except (IndexError, StructError):
        raise damaged() from None


def bare_png(data: bytes) -> bytes:
    """Return a PNG with nothing but header, palette and pixels, each of them whole; raise Refused if it is none."""
    kept, at, name = [PNG_MAGIC], len(PNG_MAGIC), b""
    while name != b"IEND":
        length, name = unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise damaged()
        if name in PIXEL_CHUNKS:
            if zlib.crc32(data[at + 4 : end - 4]) != unpack_from(">I", data, end - 4)[0]:
                raise damaged()
            kept.append(data[at:end])
        at = end
    _check_pixels(kept)
    return b"".join(kept)


def _check_pixels(parts: list[bytes]) -> None:
    """Refuse a PNG whose pixels unpack to more than its size takes: a decoder would unpack all of it."""
    header, *others = parts[1:]
    if header[4:8] != b"IHDR":
        raise damaged()
    width, height = unpack_from(">II", header, 8)
    if width > LARGEST_SIDE or height > LARGEST_SIDE:
        return  # it is refused for that
    room = 2 * (
        height * (MOST_BYTES_OF_PIXEL * width + 1) + _BLOCK
    )  # generously: drawn in turns, it takes a little more
    unpacker = zlib.decompressobj()
    packed = b"".join(part[8:-4] for part in others if part[4:8] == b"IDAT")
    try:
        while packed and room > 0:
            room -= len(unpacker.decompress(packed, _BLOCK))
            packed = unpacker.unconsumed_tail
    except zlib.error:
        raise damaged() from None
    if room <= 0 or not unpacker.eof:
        raise damaged()


def damaged() -> Refused:
    """Return the error that says that a picture's content is not what its beginning promises."""
    return Refused(_say("The picture is damaged or not complete, so it cannot be read."), field="icon")


def _bare_jpeg(data: bytes) -> bytes:
    """Return a JPEG without comments and what programs keep in it, apart from which side is up and how it is coloured.

    Its layers are counted: a small file can hold thousands, each of which takes time.
    """
    kept, at = [data[:2]], 2
    while True:
        if data[at] != 0xFF:
            raise damaged()
        marker = data[at + 1]
        if marker == 0xFF:  # there may be any number of them before a part
            at += 1
            continue
        if marker == 0xDA:
            break
        end = at + 2 + unpack_from(">H", data, at + 2)[0]
        if end > len(data):
            raise damaged()
        own = 0xE0 <= marker <= 0xEF or marker == 0xFE
        if not own or marker in {0xE0, 0xEE} or data[at + 4 : end].startswith(EXIF):
            kept.append(data[at:end])
        at = end
    if data.count(b"\xff\xda", at) > MOST_SCANS:
        raise Refused(
            _say("This JPEG is made of more layers than are taken. Save it as PNG first."),
            field="icon",
        )
    return b"".join((*kept, data[at:]))


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
