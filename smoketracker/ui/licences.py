"""What others made and this program stands on, with the texts under which it may be used and handed on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from smoketracker import paths

NAME_OF_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
NAME_OF_NEED = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others made; text: its licence in full, "" if it came without one."""

    name: str
    version: str
    licence: str
    text: str


def parts() -> list[Part]:
    """Return the parts by name: those that a bundle names, else those that are installed for the program."""
    bundled = paths.licences()
    if bundled.exists():
        told = json.loads(bundled.read_text(encoding="utf-8"))
        return [Part(**values) for values in told]
    return sorted(_installed(), key=lambda part: part.name.casefold())


def texts(distribution: metadata.Distribution) -> str:
    """Return the licence texts that an installed package came with, one after the other."""
    found = [file for file in distribution.files or () if NAME_OF_TEXT.match(file.name) and ".dist-info" in str(file)]
    return "\n\n".join(Path(str(file.locate())).read_text(encoding="utf-8", errors="replace") for file in sorted(found))


def _installed() -> Iterator[Part]:
    for name in sorted(_needed(paths.APP_NAME, set())):
        distribution = metadata.distribution(name)
        told = distribution.metadata
        licence = next((told[key] for key in ("License-Expression", "License") if key in told), "")
        yield Part(told["Name"], distribution.version, licence.partition("\n")[0], texts(distribution))


def _needed(name: str, known: set[str]) -> set[str]:
    """Return the names of the packages that one needs here, and that these need."""
    try:
        needs = metadata.requires(name) or ()
    except metadata.PackageNotFoundError:
        return known
    for need in needs:
        found = NAME_OF_NEED.match(need)
        if found and "extra ==" not in need and _is_here(found[0]) and found[0].lower() not in known:
            known.add(found[0].lower())
            _needed(found[0], known)
    return known


def _is_here(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False  # for another system
    return True
