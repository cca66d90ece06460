"""Starting at login: turned on in the window, written where desktops look, and started from there."""

from pathlib import Path

import pytest
from support.session import COMMAND, SYSTEM_PYTHON, wait_until

# As desktops start an entry: GLib reads it, splits its command and starts that.
LAUNCH = "import sys; from gi.repository import Gio; Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch()"


@pytest.fixture
def desktop(open_session):
    return open_session("trayer")


def turn_on(desktop, program):
    program.wait_until_shown()
    program.read("press", "Settings")
    program.read("press", "Start when I log in")
    entry = Path(desktop.variables["XDG_CONFIG_HOME"], "autostart", "smoketracker.desktop")
    wait_until(entry.exists, what="the entry is written")
    return entry


def test_what_is_written_for_the_login_starts_the_program_in_the_tray(desktop, start):
    program = start(desktop)
    entry = turn_on(desktop, program)
    desktop.run(COMMAND, "--data-dir", program.data_dir, "quit")
    assert program.exit_code() == 0
    wait_until(lambda: not desktop.icon_place(), what="the icon is gone")

    desktop.start(SYSTEM_PYTHON, "-c", LAUNCH, entry, variables={"QT_QPA_PLATFORM": "xcb"})
    wait_until(desktop.icon_place, what="the icon is there again")

    assert "Smoke Tracker" not in desktop.run("wmctrl", "-l")
    desktop.run(COMMAND, "--data-dir", program.data_dir, "quit")
    wait_until(lambda: not desktop.icon_place(), what="the icon is gone")


def test_it_is_taken_away_again(desktop, start):
    program = start(desktop)
    entry = turn_on(desktop, program)
    program.read("press", "Start when I log in")

    wait_until(lambda: not entry.exists(), what="the entry is gone")
