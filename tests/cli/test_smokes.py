"""log and undo: one smoke more, one smoke less."""

import pytest


def test_a_smoke_is_logged_now(run, tracker, clock):
    assert run("log").code == 0

    (smoke,) = tracker.smokes()
    assert (smoke.at, smoke.source, smoke.zone) == (clock(), "command line", "Europe/Berlin")


def test_a_log_tells_what_it_earned(run):
    ran = run("log")

    assert ran.out.splitlines() == [
        "Logged: 12:00 today.",
        "Today: 1 smoke so far.",
        "Points: 20 (+20).",
        "Achievement earned: First Log, 10 points.",
    ]
    assert ran.err == ""


def test_a_log_as_json_is_an_outcome_with_the_smokes_id(run, tracker):
    value = run("log", "--json").value

    assert value.keys() == {"uid", "entries", "earned", "taken_back", "closed", "overview", "smoke"}
    assert value["uid"] == str(tracker.smokes()[0].uid)
    assert value["earned"] == ["first-log"]
    assert value["overview"]["count_today"] == 1
    assert {"key", "seq", "points", "day", "reason", "posted_at"} <= value["entries"][0].keys()
    assert value["entries"][0]["posted_at"].endswith("+00:00")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("09:15", "2026-03-09T09:15:00+01:00"),
        ("9:15", "2026-03-09T09:15:00+01:00"),
        ("today 09:15:30", "2026-03-09T09:15:30+01:00"),
        ("yesterday 23:50", "2026-03-08T23:50:00+01:00"),
        ("Yesterday  7:05", "2026-03-08T07:05:00+01:00"),
        ("2026-03-08 18:30", "2026-03-08T18:30:00+01:00"),
        ("2026-03-08T18:30", "2026-03-08T18:30:00+01:00"),
        ("2026-03-08T18:30+05:30", "2026-03-08T18:30:00+05:30"),
        ("2026-03-08T18:30:00Z", "2026-03-08T18:30:00+00:00"),
        ("2025-10-26 02:30", "2025-10-26T02:30:00+02:00"),  # twice there: the earlier
        ("2025-10-26 02:30+01:00", "2025-10-26T02:30:00+01:00"),  # its offset says which
    ],
)
def test_a_typed_time_is_kept_as_it_was_meant(run, tracker, typed, kept):
    assert run("log", "--at", typed).code == 0

    assert tracker.smokes()[0].at.isoformat() == kept


def test_a_time_under_the_zones_own_offset_keeps_the_zones_name(run, tracker):
    run("log", "--at", "2025-10-26 02:30+01:00")
    run("log", "--at", "2025-10-26 02:30+05:00")

    assert {smoke.zone for smoke in tracker.smokes()} == {"Europe/Berlin", None}


def test_a_note_is_kept_to_the_letter(run, tracker):
    run("log", "--note", "nach dem Mittagessen ☕")

    assert tracker.smokes()[0].note == "nach dem Mittagessen ☕"


def test_a_log_does_not_mark_the_day_as_run(run, tracker):
    run("log")

    assert tracker.facts().ran == frozenset()


def test_undo_names_the_smoke_it_took_back(run, tracker):
    run("log", "--at", "10:05")

    ran = run("undo")

    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Taken back: the smoke of 10:05 today."
    assert tracker.smokes() == []


def test_undo_takes_the_newest_log_and_not_the_latest_smoked(run, tracker):
    run("log", "--at", "11:00")
    run("log", "--at", "yesterday 10:00")

    assert "10:00 yesterday" in run("undo").out
    assert [smoke.at.hour for smoke in tracker.smokes()] == [11]


def test_undo_of_a_log_about_long_ago_names_its_time(run, tracker):
    run("log", "--at", "2026-01-05 10:00")

    assert run("undo").out.startswith("Taken back: the smoke of 10:00 on 2026-01-05.\n")
    assert tracker.smokes() == []


def test_undo_says_which_achievement_went_with_it(run):
    run("log")

    assert run("undo").out.splitlines()[-1] == ("Achievement taken back: First Log. The record behind it has changed.")


def test_undo_with_nothing_left_is_no_error(run):
    ran = run("undo")

    assert (ran.code, ran.out) == (0, "There is nothing to take back.\n")


def test_undo_as_json_holds_the_smoke_or_null(run):
    uid = run("log", "--json").value["uid"]

    assert run("undo", "--json").value["undone"]["uid"] == uid
    assert run("undo", "--json").value["undone"] is None
