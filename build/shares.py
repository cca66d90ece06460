"""What a desktop wants of an installed program: entry, icons, metainfo and manual page, as they lie below share/."""

import gzip
import shutil
from pathlib import Path

import icons
import manual
import metainfo
from release import Release

# Beside this script, not in resources: the program itself never reads them.
LINUX = Path(__file__).resolve().parent / "linux"


def write(release: Release, share: Path) -> None:
    """Write all of it into a folder that will be /usr/share or its like."""
    _write(share / "applications" / "smoketracker.desktop", (LINUX / "smoketracker.desktop").read_bytes())
    _write(share / "metainfo" / f"{metainfo.ID}.metainfo.xml", metainfo.document(release).encode())
    _write_icons(release.root / "resources" / icons.SOURCE, share / "icons" / "hicolor")
    # The parser is made of the program itself, which needs nothing but Python for that.
    from smoketracker.cli.arguments import command_line  # noqa: PLC0415

    page = manual.page(command_line(), release)
    _write(share / "man" / "man1" / "smoketracker.1.gz", compressed(page))


def compressed(text: str) -> bytes:
    """Compress a text to the same bytes each time."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _write_icons(source: Path, theme: Path) -> None:
    for side in icons.SIZES:
        _write(theme / f"{side}x{side}" / "apps" / "smoketracker.png", icons.png(source, side))
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(source, scalable / "smoketracker.svg")


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
