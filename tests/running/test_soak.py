"""Ten days of the real program with a kill, nights asleep and a long weekend: a short form of build/soak.py."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from support.program import LIBRARY

# The scripts of build/ are no package: their folder is put on the path, last, where it hides nothing.
sys.path.append(str(Path(__file__).resolve().parents[2] / "build"))

from soak import soak  # found only now

IS_MISSING = LIBRARY is None or shutil.which("dbus-daemon") is None
pytestmark = pytest.mark.skipif(IS_MISSING and "CI" not in os.environ, reason="libfaketime or dbus is not installed")


def test_ten_days_with_a_kill_and_sleeps_lose_nothing_and_warn_of_nothing(tmp_path):
    found = soak(tmp_path, 10, seed=1)

    assert (found.days, found.killed, found.doubted, found.exit_code) == (10, 1, 1, 0)
    assert found.acknowledged > 5
    assert (found.lost, found.came_back, found.differences, found.warnings) == ([], [], [], [])
    assert found.unknown <= found.cut_short
