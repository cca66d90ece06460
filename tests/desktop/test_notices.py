"""Notices of the hidden program on a real desktop: midnight is told, and the buttons do what they say."""

from contextlib import closing
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from support.bus import Ear
from support.on_screen import OnScreen, prepare
from support.program import LIBRARY
from support.session import COMMAND, wait_until

NOT_QUIET = {"notices__quiet": "false"}
BERLIN = ZoneInfo("Europe/Berlin")
BEFORE_MIDNIGHT = datetime(2026, 6, 1, 23, 59, 45, tzinfo=BERLIN)
EVENING = datetime(2026, 6, 2, 20, 30, tzinfo=BERLIN)

pytestmark = pytest.mark.skipif(LIBRARY is None, reason="the system lacks: faketime")


@pytest.fixture
def desktop(open_session):
    return open_session("xfce4-panel")


@pytest.fixture
def ear(desktop):
    """Overhear the notifications."""
    with closing(Ear(desktop.variables["DBUS_SESSION_BUS_ADDRESS"])) as listening:
        yield listening


@pytest.fixture
def data_dir(tmp_path):
    return tmp_path / "record"


def hidden_at(desktop, data_dir, moment):
    """Start the program hidden, under a clock that goes on from a moment."""
    variables = {
        "TZ": BERLIN.key,
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME": f"{(moment - datetime.now(UTC)).total_seconds():+.0f}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        "NO_FAKE_STAT": "1",
    }
    program = OnScreen(desktop, data_dir, "--hidden", **variables)
    program.icon()
    return program


def test_midnight_is_told_once_and_open_opens_the_window(desktop, ear, data_dir):
    prepare(data_dir, **NOT_QUIET)
    program = hidden_at(desktop, data_dir, BEFORE_MIDNIGHT)

    (told,) = wait_until(lambda: ear.heard, seconds=90, what="midnight is told")
    assert told.title == "Yesterday: no smoke, 200 points"
    assert told.buttons == ["Open"]
    wait_until(desktop.notifications_shown)
    desktop.choose_of_notification("Open")

    program.wait_until_shown()
    assert len(ear.heard) == 1


def test_the_reminder_logs_and_takes_itself_away(desktop, ear, data_dir):
    prepare(data_dir, **NOT_QUIET, notices__reminder="true", notices__close="false")
    first = hidden_at(desktop, data_dir, BEFORE_MIDNIGHT)
    desktop.run(COMMAND, "quit", "--data-dir", data_dir)
    assert first.exit_code() == 0

    program = hidden_at(desktop, data_dir, EVENING)
    told = wait_until(lambda: ear.heard, seconds=90, what="the reminder comes")[-1]
    assert told.title == "No entry today. Was it smoke-free?"
    assert told.buttons == ["Log a smoke", "Open"]
    wait_until(desktop.notifications_shown)
    desktop.choose_of_notification("Log a smoke")

    program.wait_for_smokes("tray")
    assert program.windows() == []
