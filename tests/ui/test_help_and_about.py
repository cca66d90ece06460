"""Help and About: what the program says of itself, opened by key and by errand."""

import platform
import sqlite3

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from smoketracker import __version__


@pytest.fixture
def said():
    """Offer what the one dialog that is open says."""

    def words() -> str:
        (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return " ".join(label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel))

    return words


def test_f1_tells_the_shortcuts_and_how_points_work(qtbot, window, said):
    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert "Each smoke that you log brings 10 points" in said()
    assert "Ctrl+L Log a smoke, on every page" in said()
    assert "This is no medical treatment." in said()


def test_the_help_tells_the_numbers_as_they_are(pass_time, application, said):
    application.bridge.carry_out(lambda tracker: tracker.set_rules(smoke=5, pack=30))
    pass_time(days=1)
    application.window.errands.do("help")

    assert "Each smoke that you log brings 5 points" in said()
    assert "each cigarette of a pack of 30" in said()


def test_the_help_tells_what_goes_on_beside_the_window(window, said):
    window.errands.do("help")

    assert "Its menu logs, takes back, opens and quits." in said()
    assert "let it run the command smoketracker log." in said()
    assert "Two quick clicks log one smoke." in said()


def test_about_tells_versions_licences_and_the_data_folder(window, data_dir, said):
    window.errands.do("about")

    for piece in (
        f"Version {__version__}",
        "MIT",
        "GNU Lesser General Public License",
        f"Qt {qVersion()}",
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
        str(data_dir),
        "Everything stays on this machine. It is no medical treatment.",
    ):
        assert piece in said()


def test_control_q_closes_the_window(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    assert not window.isVisible()
