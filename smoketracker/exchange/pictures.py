"""Pictures of achievements inside our JSON files: base64 under the hash that names the content."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import TextIO

from smoketracker.domain.icons import icon_name, is_uploaded
from smoketracker.exchange.json_stream import JsonStream
from smoketracker.exchange.source import MEBIBYTE, quoted

LARGEST_PICTURE = MEBIBYTE  # as of one that is uploaded
_LONGEST_TEXT = (LARGEST_PICTURE + 2) // 3 * 4


def write_pictures(out: TextIO, pictures: Mapping[str, bytes]) -> None:
    """Write an object of pictures, one a line, in the order of their names."""
    out.write("{")
    lines = (f'"{name}":"{base64.b64encode(picture).decode()}"' for name, picture in sorted(pictures.items()))
    out.writelines(f"{',' if number else ''}\n{line}" for number, line in enumerate(lines))
    out.write("\n}")


def read_pictures(stream: JsonStream, place: str) -> dict[str, bytes]:
    """Take an object of pictures; raise ImportRejected where one is damaged or not the one that its name stands for.

    What is inside them is not looked at: they may be no pictures at all.
    """
    found: dict[str, bytes] = {}
    stream.take("{", place)
    while stream.peek() != "}":
        if found:
            stream.take(",", place)
        name = stream.value(place)
        if not isinstance(name, str) or not is_uploaded(name):
            raise stream.rejected(place, f"{quoted(str(name))} is not the name of a picture")
        if name in found:
            raise stream.rejected(place, f"{quoted(name)} is given twice")
        stream.take(":", place)
        found[name] = _picture(stream, name, f"{place}.{name}")
    stream.take("}", place)
    return found


def _picture(stream: JsonStream, name: str, place: str) -> bytes:
    text = stream.value(place)
    if not isinstance(text, str) or len(text) > _LONGEST_TEXT:
        raise stream.rejected(place, f"it is not a picture of at most {LARGEST_PICTURE // MEBIBYTE} MiB in base64")
    try:
        picture = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise stream.rejected(place, "its base64 is broken") from None
    if icon_name(picture) != name:
        raise stream.rejected(place, "its content is not the one that its name stands for")
    return picture
