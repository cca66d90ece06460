"""A few of each trial of what befalls the file itself: rot, and migrations that are broken off."""

import sys

import pytest

import fault_migration
import fault_rot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the trials use what only Linux has")


def test_t5_the_check_finds_what_rot_changed_and_no_start_fails_in_another_way_than_in_words():
    flips, zeroed, cut = fault_rot.run(long=False)

    assert flips.startswith("flips: 25, of which")
    assert "5, of which 5 changed data" in cut
    assert zeroed


def test_t10_a_migration_that_is_broken_off_leaves_the_old_file_or_the_new_one():
    assert all("statements" in figures for figures in fault_migration.run(long=False))
