"""put-back, and check: smokes that the journal knows and the database lacks (P11)."""

import shutil
from uuid import uuid4

import pytest

from smoketracker.storage.identity import FILE_NAME
from smoketracker.tracker import open_tracker


@pytest.fixture
def older_copy(run, data_dir, make_folder, clock):
    """Log one smoke, then two; an older copy with the first alone takes the place of the database."""
    aside = make_folder() / "older.db"
    run("log", "--at", "11:00")
    shutil.copy(data_dir / FILE_NAME, aside)
    run("log", "--at", "11:30", "--note", "after lunch")
    clock.advance(minutes=10)
    run("log")
    shutil.copy(aside, data_dir / FILE_NAME)


def test_p11_check_names_what_is_missing_and_the_command_that_helps(run, older_copy):
    ran = run("check")

    assert ran.code == 1
    assert "11:30 today" in ran.out
    assert "2 smokes you logged are not in the database" in ran.err
    assert "smoketracker put-back" in ran.err


def test_p11_put_back_brings_it_back_with_time_and_note(run, older_copy):
    ran = run("put-back")

    assert ran.code == 0
    assert ran.out.startswith("Put back: 2 smokes.\n  11:30 today\n  12:10 today\n")
    assert run("check").code == 0
    assert "after lunch" in run("history", "--smokes").out
    assert run("put-back").out == "No smoke is missing; nothing was put back.\n"


def test_p11_what_is_left_is_not_spoken_of_again(run, older_copy):
    assert run("put-back", "--leave").out == "2 smokes left out for good.\n"
    assert run("check").code == 0
    assert run("history", "--smokes", "--json").value["days"][-1]["count"] == 1


def test_p1_a_click_that_waited_is_logged_once_by_the_next_command_which_says_so(run, data_dir, clock):
    tracker = open_tracker(data_dir, clock)
    tracker.keep_waiting(uuid4(), clock())
    tracker.close()

    ran = run("status")

    assert ran.err == "smoketracker: Logged now: one smoke that could not be saved when the program last ran.\n"
    assert run("status", "--json").value["count_today"] == 1
    assert run("status").err == ""
