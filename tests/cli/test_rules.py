"""`rules`: the point rules listed and set by command line (SPEC section 4, F3)."""

import os

import pytest

from smoketracker.cli import main
from smoketracker.domain.catalogue import RULE_LIMITS
from smoketracker.tracker import open_tracker

SECRET = "a long passphrase"  # noqa: S105  # nobody's
DEFAULTS = {"smoke": 10, "pack": 20, "reduction": 100, "streak": 10, "top_level": 10}


@pytest.fixture
def listed(run):
    """Offer the versions there are."""
    return lambda: run("rules", "--json").value["rules"]


def test_a_new_database_has_the_defaults(run):
    assert run("rules").out.splitlines() == [
        "from            smoke       pack  reduction     streak  top-level",
        "the start          10         20        100         10         10  holds now",
        "A change made today holds from 2026-03-10. Nothing already earned changes.",
    ]


def test_f3_what_is_set_holds_from_tomorrow(run, clock):
    said = run("rules", "set", "--smoke", "5", "--top-level", "14").out.splitlines()
    assert said[1:3] == [
        "the start          10         20        100         10         10  holds now",
        "2026-03-10          5         20        100         10         14  will hold",
    ]
    run("log")
    assert run("status", "--json").value["points"] == 20  # ten for the smoke, ten for First Log

    clock.advance(days=1)
    run("log")
    assert run("status", "--json").value["points"] == 210 + 5  # the day before settled by its own rules
    assert run("rules").out.splitlines()[2].endswith("holds now")


def test_what_is_left_out_stays_and_a_second_change_of_a_day_replaces_the_first(run, listed):
    run("rules", "set", "--smoke", "5")
    run("rules", "set", "--streak", "30")
    numbers = {**DEFAULTS, "smoke": 5, "streak": 30}
    assert listed() == [
        {"from_day": None, **DEFAULTS, "when": "present"},
        {"from_day": "2026-03-10", **numbers, "when": "coming"},
    ]

    run("rules", "set", "--defaults")
    assert listed() == [{"from_day": None, **DEFAULTS, "when": "present"}]


def test_the_defaults_can_be_the_beginning_of_a_change(run, listed):
    run("rules", "set", "--smoke", "5", "--pack", "10")
    run("rules", "set", "--defaults", "--pack", "30")
    assert listed()[-1] == {"from_day": "2026-03-10", **DEFAULTS, "pack": 30, "when": "coming"}


@pytest.mark.parametrize("name", RULE_LIMITS)
def test_a_number_out_of_its_range_is_refused_and_nothing_is_mended(refused, listed, name):
    least, most = RULE_LIMITS[name]
    for wrong in (least - 1, most + 1):
        said = refused("rules", "set", f"--{name.replace('_', '-')}={wrong}")
        assert said == f"The rule {name!r} takes a whole number from {least} to {most}, not {wrong}."
    assert len(listed()) == 1


def test_f3_the_day_is_the_first_that_has_begun_nowhere(run, clock):
    """F3: after a flight to the west, the day that has begun in the east is not touched."""
    clock.zone = "Pacific/Auckland"  # past midnight there
    run("status")
    clock.zone = "Pacific/Honolulu"
    assert run("rules", "--json").value["changes_hold_from"] == "2026-03-11"
    assert run("rules", "set", "--smoke", "5", "--json").value["rules"][-1]["from_day"] == "2026-03-11"


def test_setting_asks_for_the_passphrase_and_listing_does_not(run, refused, clock, data_dir, listed):
    run("status")
    tracker = open_tracker(data_dir, clock)
    tracker.set_passphrase(SECRET)
    tracker.close()
    assert "hand it in with --passphrase-fd" in refused("rules", "set", "--smoke", "5")
    assert len(listed()) == 1

    reading, writing = os.pipe()
    os.write(writing, f"{SECRET}\n".encode())
    os.close(writing)
    assert run("rules", "set", "--smoke", "5", "--passphrase-fd", str(reading)).code == 0
    os.close(reading)
    assert len(listed()) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set",), "name a rule to set, or --defaults"),
        (("set", "--smoke", "ten"), "--smoke"),
        (("set", "--goal", "3"), "--goal"),
        (("unset",), "invalid choice: 'unset'"),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(capsys, data_dir, words, said):
    assert main(["rules", *words, "--data-dir", str(data_dir)]) == 2
    err = capsys.readouterr().err
    assert err.splitlines()[-1].startswith("smoketracker: ")
    assert said in err


@pytest.mark.parametrize("words", [["rules"], ["rules", "set"]])
def test_each_has_a_help_with_an_example(capsys, words):
    assert main([*words, "--help"]) == 0
    assert f"\n  smoketracker {' '.join(words)}" in capsys.readouterr().out
