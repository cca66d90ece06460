"""The second folder: it gets a copy of each backup, and may go away and come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from smoketracker.storage import backups
from smoketracker.storage.second_folder import NAME
from smoketracker.ui.widgets.banner import Banner


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    place = tmp_path / "drive"
    place.mkdir()
    return place


@pytest.fixture
def group(application, rest):
    """Offer the settings of backups, once the first backup is made."""
    rest(application)
    application.window.show_page("settings")
    return application.window.page("settings").backups


@pytest.fixture
def choose(qtbot, application, group, rest):
    """Offer to choose a folder as a person does, and to wait until all is copied."""

    def take(folder: Path) -> None:
        click(group.choosing)
        chooser = application.window.findChildren(QFileDialog)[-1]
        chooser.fileSelected.emit(str(folder))
        chooser.close()
        qtbot.waitUntil(lambda: not application.window.safekeeping.keeper.is_busy, timeout=10_000)
        rest(application)

    return take


@pytest.fixture
def after_half_an_hour(application, rest, pass_time):
    """Offer to smoke once and to let the next backup be made."""

    def live() -> None:
        application.bridge.log_smoke()
        pass_time(minutes=31)
        application.heartbeat.beat()
        rest(application)

    return live


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def copies(drive: Path) -> list[backups.Backup]:
    return backups.listed(drive / NAME)


def shown(window) -> list[str]:
    return [banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible()]


def test_p12_a_drive_that_is_away_is_said_once_and_gets_all_it_lacks_when_it_is_back(
    choose, drive, kept, after_half_an_hour, window
):
    choose(drive)
    assert [copy.sha256 for copy in copies(drive)] == [backup.sha256 for backup in kept()]
    drive.rename(drive.with_name("unplugged"))
    after_half_an_hour()
    (line,) = shown(window)
    assert line == "The second folder for backups is not there at the moment."
    assert QApplication.activeModalWidget() is None
    click(next(banner for banner in window.findChildren(Banner) if banner.isVisible()).findChild(QPushButton))
    after_half_an_hour()
    assert shown(window) == []
    assert not drive.exists()  # a folder made there would lie on another disk

    drive.with_name("unplugged").rename(drive)
    after_half_an_hour()

    assert len(copies(drive)) == 4
    assert {copy.sha256 for copy in copies(drive)} == {backup.sha256 for backup in kept()}


def test_p12_the_data_folder_is_no_second_folder(choose, group, data_dir):
    choose(data_dir)

    assert "data folder" in group._error.text()
    assert not group.removing.isVisible()


def test_p12_a_folder_that_is_removed_again_keeps_its_copies_and_gets_no_more(choose, drive, group, after_half_an_hour):
    choose(drive)
    click(group.removing)

    after_half_an_hour()

    assert len(copies(drive)) == 1
    assert not group.removing.isVisible()
