"""The program's icon in the forms that systems ask for, drawn from the one in resources/icons."""

import os
import struct
from pathlib import Path

SOURCE = Path("icons", "app-icon.svg")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
# https://en.wikipedia.org/wiki/Apple_Icon_Image_format
MAC_KINDS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(source: Path, side: int) -> bytes:
    """Draw an SVG file as a square PNG of so many pixels."""
    # Whoever only asks for names of sizes needs no Qt.
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        message = f"{source} could not be drawn."
        raise OSError(message)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNG pictures, by their side, into one file as Windows wants it."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Put PNG pictures, by their kind, into one file as macOS wants it."""
    body = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def for_programs(platform: str, resources: Path, folder: Path) -> str | None:
    """Write the icon that programs of a platform carry inside themselves, and name its file; None where they do not."""
    source = resources / SOURCE
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if platform == "win32":
        file = folder / "smoketracker.ico"
        file.write_bytes(ico({side: png(source, side) for side in WINDOWS_SIZES}))
    elif platform == "darwin":
        file = folder / "smoketracker.icns"
        file.write_bytes(icns({kind: png(source, side) for kind, side in MAC_KINDS.items()}))
    else:
        return None
    return str(file)
