"""Starting with the desktop: the setting, the entry that it writes, and what the desktop makes of that."""

from pathlib import Path

import pytest
from support.session import COMMAND, SYSTEM_PYTHON, wait_until

SETTING = "Start when I log in"
# As a desktop does at login, by GLib's own reading of the entry.
LAUNCH = """
import sys
from gi.repository import Gio
Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None)
"""


@pytest.fixture
def program(open_session, start):
    program = start(open_session("trayer"))
    program.wait_for_text("0 smokes today")
    program.read("press", "Settings")
    program.wait_for_text(SETTING)
    return program


def entries(desktop):
    return list(Path(desktop.variables["XDG_CONFIG_HOME"], "autostart").glob("*.desktop"))


def test_the_setting_writes_an_entry_that_starts_the_program_hidden(program):
    desktop = program.desktop
    program.read("press", SETTING)
    entry = wait_until(lambda: entries(desktop), what="the entry is written")[0]
    desktop.run(COMMAND, "quit", "--data-dir", program.data_dir)
    assert program.exit_code() == 0
    wait_until(lambda: desktop.icon_place() is None, what="the icon is gone")

    desktop.start(SYSTEM_PYTHON, "-c", LAUNCH, entry)

    place = wait_until(desktop.icon_place, what="the icon is there again")
    assert "Smoke Tracker" not in desktop.run("wmctrl", "-l")
    desktop.click(*place)
    wait_until(lambda: "Smoke Tracker" in desktop.run("wmctrl", "-l"), what="a click opens the window")
    desktop.run(COMMAND, "quit", "--data-dir", program.data_dir)


def test_the_setting_takes_its_entry_away_again(program):
    program.read("press", SETTING)
    wait_until(lambda: entries(program.desktop), what="the entry is written")

    program.read("press", SETTING)

    wait_until(lambda: not entries(program.desktop), what="the entry is gone")
