"""A click that could not be saved outlives a kill of the program: the next start logs it once, and says so (P1)."""

import os
import sqlite3
from contextlib import closing

import pytest
from support.program import LIBRARY, Program

from smoketracker.storage.identity import FILE_NAME

pytestmark = pytest.mark.skipif(LIBRARY is None and "CI" not in os.environ, reason="libfaketime is not installed")


@pytest.fixture
def program(tmp_path):
    program = Program(tmp_path, "2026-03-09 12:00", "Europe/Berlin")
    yield program
    program.kill()


def test_p1_a_click_that_waits_survives_a_kill_and_is_logged_once_at_the_next_start(program):
    program.start()
    program.until_open()
    with closing(sqlite3.connect(program.data_dir / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        program.click("Log a smoke")
        program.shows("One smoke is not saved yet. It is kept here until it is.")
        program.kill()

    program.start()
    program.until_open()

    program.shows("One smoke that could not be saved before is saved now.")
    program.shows("1 smoke")
    assert program.run("status", "--json").value["count_today"] == 1
