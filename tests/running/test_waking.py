"""The computer wakes: the program looks at the clock at once, where the system says so, not only at the next beat."""

import os
import shutil
import time

import pytest
from support.logind import logind
from support.program import LIBRARY, Program

IS_MISSING = LIBRARY is None or shutil.which("dbus-daemon") is None
pytestmark = pytest.mark.skipif(IS_MISSING and "CI" not in os.environ, reason="libfaketime or dbus is not installed")

BEAT = 30
FAR_FROM_A_BEAT = range(2, 12)  # seconds after one
SOON = 10


@pytest.fixture
def bus(tmp_path):
    with logind(tmp_path) as voice:
        yield voice


@pytest.fixture
def program(tmp_path, bus):
    started = Program(tmp_path / "life", "2026-06-01 22:00", "Europe/Berlin", bus.variables)
    started.start()
    started.until_open()
    yield started
    started.kill()


def test_after_a_sleep_the_new_day_shows_at_once(program, bus):
    while program.now.second % BEAT not in FAR_FROM_A_BEAT:
        time.sleep(0.2)

    bus.say_going_to_sleep()
    program.sleep(hours=7)
    bus.say_woken()

    program.shows("Tuesday, 2 June 2026", SOON)
    assert program.ask("told")["closed"] == ["2026-06-01"]
