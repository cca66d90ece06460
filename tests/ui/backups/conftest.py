"""Backups that need not wait until a start is over, and what lies in their folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smoketracker.storage import backups
from smoketracker.storage.backups import Backup
from smoketracker.ui import backup_keeper


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_keeper, "START_MS", 0)


@pytest.fixture
def kept(data_dir: Path) -> Callable[[], list[Backup]]:
    """Offer the backups beside the record, the newest first."""
    return lambda: backups.listed(data_dir / "backups")


@pytest.fixture
def rest(qtbot: QtBot) -> Callable[..., None]:
    """Offer to wait until the keeper of a window has looked and done what is due."""

    def wait(application) -> None:
        keeper = application.window.safekeeping.keeper
        qtbot.waitUntil(lambda: keeper._last is not None and not keeper.is_busy, timeout=10_000)

    return wait
