"""Which release is packaged: its version, its moment, its changes, and how the files are called."""

import os
import platform
import re
import subprocess
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_HEADING = re.compile(r"^## (?:(?P<version>\d\S*)(?: \((?P<day>\d{4}-\d{2}-\d{2})\))?|Unreleased)$")


@dataclass(frozen=True, slots=True)
class Changes:
    """What the change log tells of one version; the day is in the form 2026-03-09."""

    version: str
    day: str
    points: Sequence[str]


@dataclass(frozen=True, slots=True)
class Release:
    """One version of the program, at the moment of the commit that it is built from."""

    root: Path
    version: str
    summary: str
    epoch: int

    @property
    def moment(self) -> datetime:
        """Return the moment that everything in the packages bears as its date."""
        return datetime.fromtimestamp(self.epoch, UTC)

    def name(self, ending: str) -> str:
        """Name a file of this release for this kind of machine."""
        return f"smoketracker-{self.version}-linux-{platform.machine()}{ending}"

    def changes(self) -> list[Changes]:
        """Read the change log, the newest version first; what is not released yet is what is packaged now."""
        text = (self.root / "CHANGELOG.md").read_text(encoding="utf-8")
        today = f"{self.moment:%Y-%m-%d}"
        found: list[tuple[str, str, list[str]]] = []
        for line in text.splitlines():
            heading = _HEADING.match(line)
            if heading:
                found.append((heading["version"] or self.version, heading["day"] or today, []))
            elif found and line.startswith("- "):
                found[-1][2].append(line[2:])
            elif found and line.startswith("  ") and found[-1][2]:
                found[-1][2][-1] += f" {line.strip()}"
        return [Changes(version, day, points) for version, day, points in found]


def of(root: Path) -> Release:
    """Return the release that a checkout holds."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Release(root, project["version"], project["description"], _epoch(root))


def _epoch(root: Path) -> int:
    # https://reproducible-builds.org/specs/source-date-epoch/
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if said.isascii() and said.isdecimal():
        return int(said)
    asked = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        done = None
    if done and done.returncode == 0 and done.stdout.strip():
        return int(done.stdout)
    # Sources without their history: the day of the newest file that people write.
    return int(max(path.stat().st_mtime for path in root.glob("*.md")))
