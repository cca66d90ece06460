"""The licences, in full, of what others made of a bundle: `python build/licences.py BUNDLE` writes them into it."""

import json
import re
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from components import Component, Components

ROOT = Path(__file__).resolve().parent.parent
# Texts that some makers point to and do not hand along.
KEPT = Path(__file__).parent / "licences"
BY_REFERENCE = {
    "LGPL-3.0-only": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "Unicode-DFS-2016": ("Unicode-DFS-2016.txt",),
    "LGPL-2.1-or-later": ("LGPL-2.1.txt",),
    "Apache-2.0": ("Apache-2.0.txt",),
}
PLACE = Path("_internal", "smoketracker", "licences.json")
TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)


class UnlicensedError(Exception):
    """A part of the bundle has no text of its licence; the message names it."""


def write(bundle: Path, components: Iterable[Component]) -> Path:
    """Write the licence of each component into a bundle, for the program to show; raise UnlicensedError."""
    told = []
    for component in sorted(set(components), key=lambda component: component.name.casefold()):
        text = text_of(component)
        if not text:
            raise UnlicensedError(f"There is no text of the licence of {component.name} ({component.licence}).")
        told.append({"name": component.name, "version": component.version, "licence": component.licence, "text": text})
    place = bundle / PLACE
    place.write_text(json.dumps(told, ensure_ascii=False, indent=0), encoding="utf-8")
    return place


def text_of(component: Component) -> str:
    """Return the licence of a component in full: as its maker, the system's package, or the kept texts give it."""
    kind, _, rest = component.purl.removeprefix("pkg:").partition("/")
    own = ""
    if kind == "pypi":
        own = _of_distribution(component.name)
    elif kind == "deb":
        own = _read(Path("/usr/share/doc", rest.removeprefix("debian/").partition("@")[0], "copyright"))
    elif component.name == "Python":
        own = _of_python()
    referred = [_read(KEPT / name) for name in BY_REFERENCE.get(component.licence, ())]
    return "\n\n".join(text for text in (own, *referred) if text)


def _of_distribution(name: str) -> str:
    distribution = metadata.distribution(name)
    files = sorted(file for file in distribution.files or () if TEXT.match(file.name) and ".dist-info" in str(file))
    return "\n\n".join(_read(Path(str(file.locate()))) for file in files)


def _of_python() -> str:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sys.base_prefix, "lib", version, "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", version, "copyright"),
    )
    return next((text for place in places if (text := _read(place))), "")


def _read(place: Path) -> str:
    try:
        return place.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


if __name__ == "__main__":
    chosen = Path(sys.argv[1])
    print(write(chosen, Components(ROOT).in_bundle(chosen)))
