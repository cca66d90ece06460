"""Pictures that mean harm, are damaged, or are none, made by hand: what an upload and a database may bring (T15).

`python tests/support/icon_corpus.py FOLDER` writes them all.
"""

import gzip
import io
import struct
import sys
import zipfile
import zlib
from functools import cache
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from support import svg_corpus  # found only now
from support.png_squares import chunk, png

MAGIC = b"\x89PNG\r\n\x1a\n"
MEBIBYTE = 2**20
OK = ""  # made into an icon; else what the sentence says that refuses it
DAMAGED = "damaged"
MEASURES = "The picture measures"
LARGE = "too large"
SVG = "SVG pictures are not taken"
NONE = "no picture in PNG, JPEG or WebP"
LAYERS = "layers"


@cache
def corpus() -> dict[str, tuple[bytes, str]]:
    """Return each file's content by its name, with what an upload is to say of it."""
    files = {**_png_files(), **_png_with_more(), **_jpeg_files(), **_webp_files(), **_other_files()}
    svgs = ((name, (text, SVG)) for name, text in svg_corpus.files().items())
    return {**files, **dict(svgs)}


def planted() -> dict[str, bytes]:
    """Return what may stand in a database under the name of an icon: the corpus, and pictures of an icon's size."""
    own = {
        "icon_text_bomb": _png(256, 256, before=[(b"zTXt", b"k\0\0" + _zeros(50 * MEBIBYTE))]),
        "icon_profile_bomb": _png(256, 256, before=[(b"iCCP", b"k\0\0" + _zeros(50 * MEBIBYTE))]),
        "icon_wrong_sum": png()[:-13] + b"\0" + png()[-12:],
        "icon_truncated": png()[:-40],
        "icon_no_pixels": _png(256, 256, pixels=b""),
        "icon_half_the_pixels": _png(256, 256, pixels=zlib.compress(bytes(256 * 128))),
        "icon_pixels_without_end": _png(256, 256, pixels=_zeros(50 * MEBIBYTE)),
        "icon_no_stream": _png(256, 256, pixels=b"no zlib"),
        "icon_unknown_depth": _png(256, 256, depth=3),
        "icon_unknown_colours": _png(256, 256, colours=5),
        "icon_palette_missing": _png(256, 256, colours=3, pixels=zlib.compress(bytes(257 * 256))),
        "icon_header_alone": png()[:33],
        "icon_svg_behind_a_head": png()[:33] + svg_corpus.files()["svg_use_exp"],
        "icon_too_large": png() + bytes(300_000),
    }
    return {**{name: data for name, (data, _) in corpus().items()}, **own}


def _png(
    width: int,
    height: int,
    *,
    depth: int = 8,
    colours: int = 0,
    pixels: bytes | None = None,
    before: list[tuple[bytes, bytes]] | None = None,
    after: list[tuple[bytes, bytes]] | None = None,
) -> bytes:
    """Return a PNG; by itself grey, of one byte for each pixel, and black."""
    pixels = zlib.compress(bytes((width + 1) * height)) if pixels is None else pixels
    header = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    parts = [(b"IHDR", header), *(before or []), (b"IDAT", pixels), *(after or []), (b"IEND", b"")]
    return MAGIC + b"".join(chunk(*part) for part in parts)


@cache
def _zeros(size: int) -> bytes:
    """Return that many zeros, packed: block after block the same bytes."""
    packer, block = zlib.compressobj(9), bytes(MEBIBYTE)
    blocks, rest = divmod(size, MEBIBYTE)
    parts = [packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(min(2, blocks))]
    last = packer.compress(bytes(rest)) + packer.flush()
    total = size % 65_521 << 16 | 1  # the sum of so many zeros
    return b"".join([*parts[:1], *parts[1:] * (blocks - 1), last[:-4], struct.pack(">I", total)])


def _png_files() -> dict[str, tuple[bytes, str]]:
    small = png(side=64)
    return {
        "ok_64.png": (small, OK),
        "ok_1x1.png": (_png(1, 1), OK),
        "ok_2048.png": (_png(2048, 2048, colours=6, pixels=_zeros(2048 * (4 * 2048 + 1))), OK),
        "ok_2048x1.png": (_png(2048, 1), OK),
        "sixteen_bits.png": (_png(64, 64, depth=16, colours=2, pixels=zlib.compress(bytes(64 * 385))), OK),
        "sixteen_bits_2048.png": (_png(2048, 2048, depth=16, colours=6, pixels=_zeros(2048 * 16385)), "16 bits"),
        "2049.png": (_png(2049, 1), MEASURES),
        "bomb_8k_rgba.png": (_png(8000, 8000, colours=6, pixels=_zeros(8000 * 32001)), MEASURES),
        "bomb_30k_1bit.png": (_png(30000, 30000, depth=1, pixels=_zeros(30000 * 3751)), MEASURES),
        "bomb_65k_hdr.png": (_png(65000, 65000, colours=6, pixels=_zeros(1000)), MEASURES),
        "hdr_2g.png": (_png(2**31 - 1, 2**31 - 1, colours=6, pixels=_zeros(1000)), DAMAGED),
        "zero.png": (_png(0, 10, pixels=_zeros(100)), DAMAGED),
        "truncated.png": (small[:-30], DAMAGED),
        "truncated_stream.png": (_png(64, 64, pixels=zlib.compress(bytes(65 * 64))[:-8]), DAMAGED),
        "wrong_crc.png": (small[:40] + b"\xff" + small[41:], DAMAGED),
        "no_pixels.png": (MAGIC + small[8:33] + chunk(b"IEND", b""), DAMAGED),
        "length_beyond_end.png": (small[:33] + b"\xff\xff\xff\xffIDAT" + small[41:], DAMAGED),
        "magic_alone.png": (MAGIC, DAMAGED),
        "pixels_without_end.png": (_png(64, 64, pixels=_zeros(900 * MEBIBYTE)), DAMAGED),
        "one_byte_too_large.png": (small + bytes(MEBIBYTE + 1 - len(small)), LARGE),
        "largest.png": (small + bytes(MEBIBYTE - len(small)), OK),
    }


def _png_with_more() -> dict[str, tuple[bytes, str]]:
    """Return pictures that carry more than their pixels, none of which is looked at."""
    bomb = _zeros(8 * MEBIBYTE - 1000)  # as much as a decoder takes of each
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(MEBIBYTE))
    frame = struct.pack(">IIIIIHHBB", 0, 64, 64, 0, 0, 1, 1, 0, 0)
    frames = [(b"fcTL", frame), (b"fdAT", b"\0\0\0\1")] * 10_000
    return {
        "png_text_bomb.png": (_png(64, 64, before=[(b"zTXt", b"k\0\0" + _zeros(50 * MEBIBYTE))]), OK),
        "png_text_bombs.png": (_png(64, 64, before=[(b"zTXt", b"k\0\0" + bomb)] * 100), OK),
        "iccp_bomb.png": (_png(64, 64, before=[(b"iCCP", b"k\0\0" + _zeros(50 * MEBIBYTE))]), OK),
        "chunks.png": (_png(64, 64, before=[(b"abCd", b"")] * 80_000), OK),
        "apng.png": (_png(64, 64, before=[(b"acTL", struct.pack(">II", 10_000, 0))], after=frames), OK),
        "polyglot_zip.png": (png(side=64) + packed.getvalue(), OK),
    }


def _jpeg_files() -> dict[str, tuple[bytes, str]]:
    plain = qt_picture("jpeg", 64)
    layers = qt_picture("jpeg", 2048, progressive=True)
    last = layers.rindex(b"\xff\xda")
    exif = b"Exif\0\0" + bytes(65_000)
    head = plain.index(b"\xff\xc0")
    vast = plain[: head + 5] + struct.pack(">HH", 65_500, 65_500) + plain[head + 9 :]
    return {
        "ok.jpg": (plain, OK),
        "rotated.jpg": (with_exif(plain, 6), OK),
        "exif_64k.jpg": (plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:], OK),
        "exif_garbage.jpg": (plain[:2] + b"\xff\xe1\0\x20Exif\0\0II*\0" + b"\xff" * 20 + plain[2:], OK),
        "profile_garbage.jpg": (plain[:2] + b"\xff\xe2\0\x22ICC_PROFILE\0\1\1" + b"\xff" * 18 + plain[2:], OK),
        "65500.jpg": (vast, MEASURES),
        "layers.jpg": (layers, OK),
        "layers_1000.jpg": (layers[:-2] + layers[last:-2] * 1000 + b"\xff\xd9", LAYERS),
        "segment_beyond_end.jpg": (plain[:2] + b"\xff\xfe\xff\xff" + plain[2:60], DAMAGED),
        "segment_of_nothing.jpg": (plain[:2] + b"\xff\xfe\0\0" * 100_000, DAMAGED),
        "magic_alone.jpg": (b"\xff\xd8\xff", DAMAGED),
        "fill.jpg": (b"\xff\xd8" + b"\xff" * 900_000, DAMAGED),
        "head_alone.jpg": (plain[: head + 20], DAMAGED),
    }


def _webp_files() -> dict[str, tuple[bytes, str]]:
    plain = qt_picture("webp", 64)
    vast = b"\x2f" + struct.pack("<I", 16382 | 16382 << 14) + bytes(100)
    body = b"WEBPVP8L" + struct.pack("<I", len(vast)) + vast
    wide = b"WEBPVP8X" + struct.pack("<I", 10) + b"\2\0\0\0" + b"\xff\xff\xff" * 2 + bytes(20)
    return {
        "ok.webp": (plain, OK),
        "ok_2048.webp": (qt_picture("webp", 2048), OK),
        "16383.webp": (b"RIFF" + struct.pack("<I", len(body)) + body, MEASURES),
        "canvas_16m.webp": (b"RIFF" + struct.pack("<I", len(wide)) + wide, DAMAGED),
        "truncated.webp": (plain[:-20], DAMAGED),
        "magic_alone.webp": (b"RIFF\xff\xff\xff\xffWEBP", DAMAGED),
    }


def _other_files() -> dict[str, tuple[bytes, str]]:
    head, frame = b"GIF89a\1\0\1\0\0\0\0", b",\0\0\0\0\1\0\1\0\0\2\2D\1\0"
    bomb = _png(8000, 8000, colours=6, pixels=_zeros(8000 * 32001))
    icon = struct.pack("<HHHBBBBHHII", 0, 1, 1, 0, 0, 0, 0, 1, 32, len(bomb), 22)
    bitmap = struct.pack("<IiiHHIIiiII", 40, 2**30, 2**30, 1, 32, 0, 0, 0, 0, 0, 0)
    return {
        "empty.png": (b"", "empty"),
        "html_as.png": (b"<html><img src='file:///etc/passwd'></html>", NONE),
        "svg_as.png": (svg_corpus.files()["svg_use_exp"], SVG),
        "svgz_bomb.svgz": (gzip.compress(b"<svg>" + b" " * (20 * MEBIBYTE) + b"</svg>"), SVG),
        "gif_as.png": (head + frame + b";", "GIF pictures"),
        "gif_100k_frames.gif": (head + frame * 60_000 + b";", "GIF pictures"),
        "gif_big.gif": (b"GIF89a\xff\xff\xff\xff\0\0\0" + frame + b";", "GIF pictures"),
        "bmp_big.bmp": (b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + bitmap, "BMP pictures"),
        "tga_big.tga": (b"\0\0\2" + bytes(9) + b"\xff\xff\xff\xff\x20\0", NONE),
        "xpm_big.xpm": (b'/* XPM */ static char*x[]={"60000 60000 1 1","a c #000"};', "XPM pictures"),
        "pbm_big.pbm": (b"P4 60000 60000\n", NONE),
        "ico_selfsize.ico": (b"\0\0\1\0" + b"\xff\xff" + b"\0" * 20, "ICO pictures"),
        "ico_with_bomb.ico": (icon + bomb, "ICO pictures"),
        "tiff_loop.tiff": (b"II*\0\x08\0\0\0\0\0\x08\0\0\0", "TIFF pictures"),
        "text.png": (b"root:x:0:0:root:/root:/bin/bash\n" * 100, NONE),
        "noise.png": (bytes(range(256)) * 400, NONE),
    }


def qt_picture(kind: str, side: int, *, progressive: bool = False) -> bytes:
    """Return a picture whose left half is red and whose right half is blue, as Qt writes it."""
    # The processes that only write the rest do without Qt.
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415
    from PySide6.QtGui import QColor, QImage, QImageWriter  # noqa: PLC0415

    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    half = QImage(side // 2, side, QImage.Format.Format_RGB32)
    half.fill(QColor("blue"))
    stride, middle = image.bytesPerLine(), image.bytesPerLine() // 2
    pixels, blue = image.bits(), bytes(half.constBits())[:middle]
    for row in range(side):
        pixels[row * stride + middle : (row + 1) * stride] = blue
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setProgressiveScanWrite(progressive)
    writer.write(image)
    return bytes(buffer.data().data())


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """Return a JPEG that says which side is up."""
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    exif = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 1) + entry + bytes(4)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def write(folder: Path) -> None:
    """Write all of them, each under its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in planted().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
