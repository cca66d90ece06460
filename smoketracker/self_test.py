"""`--self-test`: whether this installation, frozen or not, has all that it needs, told a line a check.

Everything happens in a folder of its own that is gone afterwards; nothing of the user's is read or written.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import tomllib
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import alembic
import sqlalchemy

from smoketracker import __version__, paths
from smoketracker.cli import streams
from smoketracker.clock import SystemClock
from smoketracker.domain.errors import TrackerError
from smoketracker.storage import backups
from smoketracker.storage.backups import Reason
from smoketracker.storage.identity import SCHEMA_NUMBER
from smoketracker.tracker import open_tracker

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

PASSPHRASE = "a clear morning"  # noqa: S105  # it guards a folder that is gone in a moment
CALLS = 20_000
FEWEST_COLOURS = 20
ZONES = ("Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC")


class FaultError(Exception):
    """A check failed; the message is a clause that says how."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The oldest version of a part that is known to do what we need, and why no older one is."""

    part: str
    oldest: tuple[int, ...]
    why: str


FLOORS = (
    Floor("Python", (3, 11), "the program is written for it"),
    Floor("SQLite", (3, 40), "no acknowledged commit of it was lost under our settings; write-ahead mode, which needs "
          "3.51.3, is not used"),
    Floor("Qt", (6, 11, 3), "everything here was measured with it"),
    Floor("SQLAlchemy", (2, 1), "its lists of values are written for it"),
    Floor("Alembic", (1, 20), "the migrations are written for it"),
)  # fmt: skip


def run(*, as_json: bool = False) -> int:
    """Carry out every check and tell what came of it; return 0 if all is well, else 1."""
    # No screen is needed, and none is touched.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    streams.prepare()
    found = []
    with tempfile.TemporaryDirectory(prefix="smoketracker-self-test-") as folder:
        for check in (_versions, _resources, _zones, _record, _window, _pictures, _references):
            found += _tried(check, Path(folder))
    well = all(not fault for _, fault in found)
    if as_json:
        checks = [{"check": said, "fault": fault} for said, fault in found]
        streams.tell({"version": __version__, "well": well, "checks": checks})
    else:
        streams.tell([f"FAILED  {said}: {fault}" if fault else f"ok      {said}" for said, fault in found])
    streams.flush()
    return 0 if well else 1


def _tried(check: Callable[[Path], Iterator[str]], folder: Path) -> list[tuple[str, str]]:
    """Return each line of a check with "" or, as the last, with what went wrong."""
    said: list[tuple[str, str]] = []
    subject = check.__name__.strip("_")
    try:
        said.extend((line, "") for line in check(folder))
    except (FaultError, TrackerError) as error:
        said.append((subject, str(error)))
    except Exception as error:  # noqa: BLE001  # whatever is missing is what this is there to find
        last = traceback.extract_tb(error.__traceback__)[-1]
        said.append((subject, f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {error}"))
    return said


def versions() -> dict[str, tuple[int, ...]]:
    """Return the version of each part with a floor, as it is at work here."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415  # the platform is chosen before anything of Qt is loaded

    texts = {
        "Python": sys.version.split()[0],
        "SQLite": sqlite3.sqlite_version,
        "Qt": qVersion(),
        "SQLAlchemy": sqlalchemy.__version__,
        "Alembic": alembic.__version__,
    }
    return {part: _numbers(text) for part, text in texts.items()}


def _versions(_folder: Path) -> Iterator[str]:
    here = versions()
    yield f"Smoke Tracker {__version__}, schema {SCHEMA_NUMBER}"
    for floor in FLOORS:
        version = here[floor.part]
        if version < floor.oldest:
            raise FaultError(f"{floor.part} {_dotted(version)} is older than {_dotted(floor.oldest)}: {floor.why}")
        yield f"{floor.part} {_dotted(version)} ({_dotted(floor.oldest)} or newer)"


def _resources(_folder: Path) -> Iterator[str]:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # as above

    folder = paths.resources()
    drawings = sorted(folder.rglob("*.svg"))
    for drawing in drawings:
        if not QSvgRenderer(drawing.read_bytes()).isValid():
            raise FaultError(f"{drawing} cannot be drawn")
    shipped = tomllib.loads((folder / "achievements.toml").read_text(encoding="utf-8"))["achievement"]
    missing = {values["icon"] for values in shipped} - {path.stem for path in (folder / "badges").glob("*.svg")}
    if missing:
        raise FaultError(f"there is no drawing for {', '.join(sorted(missing))} in {folder}")
    yield f"{len(drawings)} drawings and {len(shipped)} achievements in {folder}"


def _zones(_folder: Path) -> Iterator[str]:
    for zone in ZONES:
        ZoneInfo(zone)
    yield f"time zones; it is {SystemClock()():%Y-%m-%d %H:%M %Z} here"


def _record(folder: Path) -> Iterator[str]:
    data, clock = folder / "record", SystemClock()
    with closing(open_tracker(data, clock)) as tracker:
        tracker.log()
        tracker.set_passphrase(PASSPHRASE)
    with closing(open_tracker(data, clock)) as tracker:
        if len(tracker.smokes()) != 1:
            raise FaultError("what was logged is not there after a restart")
        tracker.unlock(PASSPHRASE)
        kept = tracker.back_up(Reason.ASKED)
    if kept is None:
        raise FaultError("no backup was made")
    backups.verify(kept)
    yield "a record is migrated, written, read again and backed up"


def _window(folder: Path) -> Iterator[str]:
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: PLC0415  # as above

    from smoketracker.app import build  # noqa: PLC0415

    told: list[str] = []
    plain = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
    app = _application()
    qInstallMessageHandler(lambda kind, _context, text: None if kind in plain else told.append(text or ""))
    try:
        application = build(folder / "window", SystemClock())
        application.start(hidden=False)
        for page in ("achievements", "history", "settings", "today"):
            application.window.show_page(page)
            app.processEvents()
            colours = _colours(application.window.grab().toImage())
            if colours < FEWEST_COLOURS:
                raise FaultError(f"the page {page} is drawn in {colours} colours, so it is as good as blank")
        application.close()
    finally:
        qInstallMessageHandler(None)
    # What the platform without a screen says about itself is no fault of the installation.
    faults = [text for text in told if "This plugin does not support" not in text]
    if faults:
        raise FaultError(f"Qt complains: {faults[0]}")
    yield "the window and its pages are drawn"


def _pictures(_folder: Path) -> Iterator[str]:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415  # as above
    from PySide6.QtGui import QImage, Qt  # noqa: PLC0415

    from smoketracker.ui.icon_reader import normalised  # noqa: PLC0415

    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    for form in ("PNG", "JPG", "WEBP"):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not picture.save(buffer, form):  # type: ignore[call-overload]  # the stubs lack text as the format
            raise FaultError(f"{form} pictures cannot be written, so they cannot be tried")
        normalised(bytes(buffer.data().data()))
    yield "PNG, JPEG and WebP pictures are taken"


def _references(_folder: Path) -> Iterator[str]:
    """Look for a binding that loses a reference to None in every call without a result, and aborts in the end."""
    from PySide6.QtCore import QObject  # noqa: PLC0415  # as above

    subject, before = QObject(), sys.getrefcount(None)
    for _ in range(CALLS):
        subject.setObjectName("")
    lost = before - sys.getrefcount(None)
    if lost > CALLS // 2:
        raise FaultError(f"the Qt binding lost {lost} references in {CALLS} calls")
    yield "the Qt binding keeps its references"


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # as above

    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication(["smoketracker"])


def _colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)})


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:3] if part.isdecimal())


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
