"""A few of each of the trials that build/faults.py carries out at length: none may lose anything."""

import sys

import pytest

import fault_backup
import fault_instances
import fault_kill
import fault_power
import fault_private
from fault_trace import is_there

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the trials use what only Linux has")

traced = pytest.mark.skipif(not is_there(), reason="strace is not installed")


@traced
def test_t1_no_cut_of_the_power_loses_an_acknowledged_log_or_backup():
    """The trial itself fails if settings that are known to be worse lose nothing."""
    ours, worse = fault_power.run(long=False)

    assert "3 logs and 1 backups acknowledged, and a restore: 0 cuts lost one, 0 left something" in ours
    assert "DELETE and FULL" in worse


def test_t2_no_kill_loses_an_acknowledged_log():
    loggers, windows = fault_kill.run(long=False)

    assert "none lost, none twice" in loggers
    assert "1 clicks acknowledged, none lost" in windows


@traced
def test_t11_no_disturbed_backup_or_restore_loses_or_halves_anything():
    assert len(list(fault_backup.run(long=False))) == 2


def test_t12_of_two_starts_at_once_one_window_opens_whatever_the_last_one_left():
    (figures,) = fault_instances.run(long=False)

    assert "one window each time" in figures


def test_t13_nobody_else_may_read_what_the_program_writes():
    walked, traps = fault_private.run(long=False)

    assert "none open to others" in walked
    assert "none followed" in traps
