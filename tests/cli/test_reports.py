"""status, history and achievements: what the record says."""

import json
import locale

import pytest

OVERVIEW = {
    "today", "closed_through", "points", "points_today", "count_today", "current_streak", "streak_before_pending",
    "longest_streak", "smoke_free_last_30", "pending_days", "money_saved", "baseline",
    "gains_at_close",
    "gains_today",
    "ring",
    "savings", "goal", "last_smoke_at",
    "next_achievement", "recently_earned",
}  # fmt: skip


@pytest.fixture
def week(tracker, clock):
    """Smoke-free days on which the program ran, then two away, on the last of which a smoke was logged."""
    for _ in range(4):
        tracker.refresh(running=True)
        clock.advance(days=1)
    clock.advance(days=2)
    return tracker


def row(ran, name):
    return next(line[12:].strip() for line in ran.out.splitlines() if line.startswith(f"{name} "))


def test_status_of_a_new_record_is_calm(run):
    ran = run("status")

    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Today        no smoke so far",
        "Last smoke   none on record",
        "Streak       the first smoke-free day starts one",
        "Points       0 (+0 today)",
        "Next         First Smoke-Free Day, 0 of 1",
    ]


def test_status_tells_how_long_ago_the_last_smoke_was(run, clock):
    run("log")
    clock.advance(hours=2, minutes=10)

    assert row(run("status"), "Last smoke") == "2 hours 10 min ago (12:00 today)"


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ({"seconds": 20}, "just now"),
        ({"minutes": 1}, "1 minute ago"),
        ({"hours": 3}, "3 hours ago"),
        ({"hours": 30}, "30 hours ago"),
        ({"days": 3}, "3 days ago"),
    ],
)
def test_the_time_since_the_last_smoke_reads_as_people_say_it(run, clock, later, said):
    run("log")
    clock.advance(**later)

    assert row(run("status"), "Last smoke").startswith(said)


def test_status_shows_the_goal_beside_today(run, tracker):
    tracker.set_goal(5)
    run("log")

    assert row(run("status"), "Today") == "1 smoke so far (goal: at most 5)"


def test_status_shows_the_streak_before_days_to_confirm(run, week):
    ran = run("status")

    assert row(ran, "Streak") == "3 smoke-free days, 2 days to confirm"
    assert row(ran, "To confirm") == "2 days: 2026-03-13, 2026-03-14"
    assert "\nSay what a day was: smoketracker answer 2026-03-13 smoke-free" in ran.out


def test_a_smoke_today_ends_the_streak_also_while_days_are_to_confirm(run, week):
    run("log")

    assert row(run("status"), "Streak") == "a new one can start tomorrow, 2 days to confirm, longest 3 days"


def test_status_counts_a_running_streak(run, week):
    run("answer", "2026-03-13", "smoke-free")
    run("answer", "2026-03-14", "smoke-free")

    assert row(run("status"), "Streak") == "5 smoke-free days, today in progress"


def test_after_a_lapse_today_can_start_a_new_streak(run, week, clock):
    run("log")
    clock.advance(days=1)

    assert row(run("status"), "Streak") == "today can start a new one, 2 days to confirm, longest 3 days"


def test_many_achievements_after_days_away_are_one_line(run, tracker, clock):
    tracker.set_empty_days("smoke-free")
    clock.advance(days=12)

    earned = [line for line in run("status").out.splitlines() if line.startswith("Achievement")]

    assert len(earned) == 1
    assert earned[0].endswith("points; 'smoketracker achievements' lists them.")


def test_status_closes_days_but_does_not_mark_today_as_run(run, week, clock):
    value = run("status", "--json").value

    assert value["closed"] == ["2026-03-12", "2026-03-13", "2026-03-14"]
    assert clock().date() not in week.facts().ran


def test_status_tells_what_was_earned_meanwhile(run, tracker, clock):
    tracker.refresh(running=True)
    clock.advance(days=1)
    tracker.refresh(running=True)
    clock.advance(days=1)

    assert "Achievement earned: First Smoke-Free Day, 50 points." in run("status").out


def test_status_as_json_has_the_overview_at_its_top(run):
    value = run("status", "--json").value

    assert value.keys() == OVERVIEW | {"earned", "taken_back", "closed"}
    assert (value["today"], value["count_today"], value["pending_days"]) == ("2026-03-09", 0, [])
    assert value["next_achievement"]["criterion"] == {"metric": "smoke_free_days", "at_least": 1, "percent": None}


def test_times_in_json_carry_their_offset(run):
    run("log")

    assert run("status", "--json").value["last_smoke_at"] == "2026-03-09T12:00:00+01:00"


def test_status_shows_baseline_and_money(run, tracker, clock, monkeypatch):
    monkeypatch.setattr(locale, "setlocale", lambda *_: None)
    tracker.declare_baseline(20)
    tracker.set_price(850, 20)
    tracker.refresh(running=True)
    clock.advance(days=1)

    ran = run("status")

    assert row(ran, "Baseline") == "20 a day"
    assert row(ran, "Money saved").startswith("8.50")


def test_history_lists_every_day(run, week):
    run("status")
    lines = run("history").out.splitlines()

    assert lines[:2] == ["2026-03-09 Mon  smoke-free", "2026-03-10 Tue  smoke-free"]
    assert lines[-2:] == ["2026-03-14 Sat  unknown     to confirm", "2026-03-15 Sun  open          0 so far"]


def test_history_lists_each_smoke_on_wish(run):
    uid = run("log", "--at", "11:30", "--note", "coffee", "--json").value["uid"]

    assert run("history", "--smokes").out.splitlines() == [
        "2026-03-09 Mon  open          1 so far",
        f"    11:30  Europe/Berlin  command line  {uid}  coffee",
    ]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ((), "2026-03-09", "2026-03-15"),
        (("--days", "3"), "2026-03-13", "2026-03-15"),
        (("--days", "999999"), "2026-03-09", "2026-03-15"),
        (("--from", "2026-03-11"), "2026-03-11", "2026-03-15"),
        (("--to", "yesterday"), "2026-03-09", "2026-03-14"),
        (("--from", "2026-03-10", "--to", "2026-03-12"), "2026-03-10", "2026-03-12"),
        (("--from", "2026-03-10", "--days", "2"), "2026-03-10", "2026-03-11"),
        (("--to", "2026-03-12", "--days", "2"), "2026-03-11", "2026-03-12"),
        (("--from", "today"), "2026-03-15", "2026-03-15"),
    ],
)
def test_history_is_limited_by_days(run, week, words, first, last):
    days = run("history", *words, "--json").value["days"]

    assert (days[0]["day"], days[-1]["day"]) == (first, last)


def test_history_of_no_day_is_empty(run):
    assert run("history", "--from", "2026-03-05", "--to", "2026-03-01").out == ""


def test_history_as_json_has_days_and_on_wish_smokes(run):
    run("log", "--note", "one")

    assert run("history", "--json").value == {
        "days": [{"day": "2026-03-09", "state": "open", "count": 1, "full": True, "pending": False, "goal": None}]
    }
    (smoke,) = run("history", "--smokes", "--json").value["smokes"]
    assert {"uid", "at", "day", "zone", "source", "note"} <= smoke.keys()
    assert (smoke["source"], smoke["note"]) == ("command line", "one")


def test_a_note_cannot_steer_the_terminal(run):
    run("log", "--note", "\x1b[31mred\nline")

    assert run("history", "--smokes").out.splitlines()[-1].endswith("?[31mred line")


def test_achievements_are_listed_earned_and_ahead(run):
    run("log")

    lines = run("achievements").out.splitlines()

    assert [line.split() for line in lines[:3]] == [
        ["Earned"],
        ["2026-03-09", "First", "Log", "10", "points"],
        ["Ahead"],
    ]
    assert any(line.split() == ["0", "of", "7", "7-Day", "Streak", "300", "points"] for line in lines)


@pytest.mark.parametrize(("word", "kept"), [("--earned", ["first-log"]), ("--ahead", [])])
def test_achievements_can_be_narrowed_down(run, word, kept):
    run("log")

    listed = run("achievements", word, "--json").value["achievements"]

    assert [badge["id"] for badge in listed if badge["earned_on"]] == kept
    assert bool([badge for badge in listed if not badge["earned_on"]]) == (word == "--ahead")


def test_a_retired_achievement_is_not_ahead(run, tracker):
    tracker.retire("7-day-streak")

    assert "7-Day Streak" not in run("achievements").out
    retired = [badge["id"] for badge in run("achievements", "--json").value["achievements"] if badge["retired"]]
    assert retired == ["7-day-streak"]


def test_no_achievement_earned_is_said_plainly(run):
    assert run("achievements", "--earned").out == "None.\n"


def test_every_answer_in_json_is_one_object_in_one_line(run):
    for words in (["status"], ["history"], ["achievements"], ["check"], ["log"], ["undo"]):
        out = run(*words, "--json").out

        assert out.count("\n") == 1
        assert isinstance(json.loads(out), dict)
