"""Pictures from elsewhere, made into icons: what they are is looked at first, and they are decoded within limits."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from smoketracker.domain.errors import Refused
from smoketracker.domain.icons import SIDE, check_icon
from smoketracker.ui.icon_bytes import LARGEST_SIDE, bare_png, damaged, picture_kind, pixels_only

LARGEST_FILE = 2**20  # bytes
DEPTH_AT = 24  # where a PNG says how many bits each of its colours takes
MEMORY_MIB = 16  # what 2048 x 2048 pixels of four bytes take
LONGEST_SHOWN = 80
# Without O_NONBLOCK, opening a FIFO waits for a writer that may never come.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_icon(source: Path | bytes) -> bytes:
    """Return the icon made of a picture's file, or of its content; raise Refused."""
    return normalised(source if isinstance(source, bytes) else read_picture(source))


def read_picture(path: Path) -> bytes:
    """Return what an ordinary file of bounded size holds; raise Refused for anything else that has a name.

    It is opened once, and what was opened is looked at: a look at the name could see another file.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise _not_opened(path, error) from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Refused(_say("{name} is a folder, a pipe or a device, not a file.").format(name=_shown(path)))
        if status.st_size > LARGEST_FILE:
            raise _too_large()
        return _read(descriptor)
    except OSError as error:
        raise _not_opened(path, error) from None
    finally:
        os.close(descriptor)


def normalised(data: bytes) -> bytes:
    """Return the icon made of a picture: a PNG of 256 x 256 pixels with nothing else in it; raise Refused.

    Of several frames it is the first; what is not square gets transparent margins.
    """
    if len(data) > LARGEST_FILE:
        raise _too_large()
    kind = picture_kind(data)
    image = _decode(pixels_only(data, kind), kind, LARGEST_SIDE)
    image.convertTo(QImage.Format.Format_ARGB32_Premultiplied)
    size = image.size().scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    place = QRect(-((SIDE - size.width()) // 2), -((SIDE - size.height()) // 2), SIDE, SIDE)
    image = image.copy(place).convertToFormat(QImage.Format.Format_ARGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise damaged()
    return check_icon(bare_png(bytes(buffer.data().data())))


def decoded(png: bytes) -> QImage | None:
    """Return the picture that a kept icon holds, or None: what stands in a database may be anything."""
    try:
        return _decode(pixels_only(check_icon(png), "png"), "png", SIDE)
    except Refused:
        return None


def _decode(data: bytes, kind: str, largest: int) -> QImage:
    """Return the first frame of a picture of a known kind; raise Refused."""
    QImageReader.setAllocationLimit(MEMORY_MIB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > largest or size.height() > largest:
        sentence = _say("The picture measures {width} x {height} pixels; at most {most} x {most} are taken.")
        raise Refused(sentence.format(width=size.width(), height=size.height(), most=largest), field="icon")
    if kind == "png" and data[DEPTH_AT] > 8 and 8 * size.width() * size.height() > MEMORY_MIB * 2**20:
        raise Refused(_say("The picture has 16 bits for each colour. Save it with 8 bits, or smaller."), field="icon")
    image = reader.read() if size.isValid() and not size.isEmpty() else QImage()
    if image.isNull():
        raise damaged()
    return image


def _read(descriptor: int) -> bytes:
    """Read to the end, which a file that grows meanwhile may not have."""
    blocks, room = [], LARGEST_FILE + 1
    while room and (block := os.read(descriptor, room)):
        blocks.append(block)
        room -= len(block)
    if not room:
        raise _too_large()
    return b"".join(blocks)


def _not_opened(path: Path, error: OSError | ValueError) -> Refused:
    match error:
        case FileNotFoundError():
            sentence = _say("{name} does not exist.")
        case IsADirectoryError():
            sentence = _say("{name} is a folder, a pipe or a device, not a file.")
        case PermissionError():
            sentence = _say("{name} cannot be opened: it may not be read.")
        case OSError():
            sentence = _say("{name} cannot be read.")
        case _:
            sentence = _say("{name} is not a name that a file can have.")
    return Refused(sentence.format(name=_shown(path)), field="icon")


def _too_large() -> Refused:
    return Refused(_say("The file is too large: a picture may take 1 MiB. Save it smaller first."), field="icon")


def _shown(path: Path) -> str:
    """Return a file's name fit for a sentence: short, and without characters that cannot be shown."""
    name = path.name or str(path)
    short = name if len(name) <= LONGEST_SHOWN else f"{name[:LONGEST_SHOWN]}…"
    return "".join(char if char.isprintable() else "?" for char in short)


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
