"""What software centres show: the AppStream metainfo, with the releases of the change log."""

import re
from collections.abc import Iterator
from html import escape

from release import Changes, Release

ID = "org.smoketracker.SmokeTracker"
# Nothing of all that the rating asks about is in it but the mention of tobacco.
_RATING = '<content_attribute id="drugs-tobacco">mild</content_attribute>'
_DESCRIPTION = """
One click logs a cigarette. The record earns points, and so does every cigarette of a pack that was not smoked: logging
honestly and smoking less are worth the same, and one more cigarette never earns anything.

Smoke-free days, streaks and smoking less than before earn more; achievements mark the way, most of them in the first
two weeks, when it is hardest. No screen shames anybody, and a lapse takes nothing away.

Everything stays on your machine, in one file that only you can read. It is no medical treatment: if stopping is hard,
your doctor or a quitline can help more than any program.
"""


def document(release: Release) -> str:
    """Write the metainfo of a release."""
    return "\n".join(_lines(release)) + "\n"


def paragraphs() -> list[str]:
    """Return what the program is, in a few paragraphs."""
    return [" ".join(paragraph.split()) for paragraph in _DESCRIPTION.split("\n\n")]


def _lines(release: Release) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<component type="desktop-application">'
    yield f"  <id>{ID}</id>"
    yield "  <metadata_license>CC0-1.0</metadata_license>"
    yield "  <project_license>MIT</project_license>"
    yield "  <name>Smoke Tracker</name>"
    yield "  <summary>Keep an honest, private record and smoke less</summary>"
    yield "  <developer_name>The Smoke Tracker authors</developer_name>"
    yield "  <description>"
    yield from (f"    <p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs())
    yield "  </description>"
    yield '  <launchable type="desktop-id">smoketracker.desktop</launchable>'
    yield "  <provides>"
    yield "    <binary>smoketracker</binary>"
    yield "  </provides>"
    yield "  <categories>"
    yield "    <category>Utility</category>"
    yield "  </categories>"
    yield f'  <content_rating type="oars-1.1">{_RATING}</content_rating>'
    yield "  <releases>"
    for changes in release.changes():
        yield from _release(changes)
    yield "  </releases>"
    yield "</component>"


def _release(changes: Changes) -> Iterator[str]:
    yield f'    <release version="{changes.version}" date="{changes.day}">'
    if changes.points:
        yield "      <description>"
        yield "        <ul>"
        yield from (f"          <li>{_text(point)}</li>" for point in changes.points)
        yield "        </ul>"
        yield "      </description>"
    yield "    </release>"


def _text(point: str) -> str:
    """Write a line of the change log without its marks."""
    return escape(re.sub(r"\*\*|`", "", point), quote=False)
