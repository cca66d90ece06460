"""answer: what a day was."""

import pytest


@pytest.fixture
def away(tracker, clock):
    """A record whose last two days wait for an answer."""
    tracker.refresh(running=True)
    clock.advance(days=3)
    return tracker


@pytest.mark.parametrize(
    ("value", "state", "count"),
    [("smoke-free", "smoke-free", 0), ("Unknown", "unknown", 0), ("12", "smoked", 12), ("200", "smoked", 200)],
)
def test_a_day_is_answered(run, away, value, state, count):
    assert run("answer", "yesterday", value).code == 0

    listed = away.days()[-2]
    assert (str(listed.day), listed.state, listed.count, listed.pending) == ("2026-03-11", state, count, False)


def test_an_answer_can_be_withdrawn(run, away):
    run("answer", "2026-03-11", "5")

    assert run("answer", "2026-03-11", "withdraw").out.startswith("On record: 2026-03-11, to confirm.\n")
    assert away.days()[-2].pending


def test_today_can_be_answered_with_a_number(run, tracker):
    assert run("answer", "today", "3").out.startswith("On record: 2026-03-09, 3 smokes so far.\n")
    assert tracker.overview().count_today == 3


def test_today_follows_the_day_start(run, tracker, clock):
    tracker.set_day_start("04:00")
    clock.set("2026-03-12 02:00")

    run("answer", "today", "3")

    assert str(tracker.days()[-1].day) == "2026-03-11"


def test_an_answer_tells_the_points(run, away):
    run("status")

    assert run("answer", "yesterday", "smoke-free").out.splitlines()[:3] == [
        "On record: 2026-03-11, smoke-free.",
        "Today: no smoke so far.",
        "Points: 560 (+360).",
    ]


def test_an_answer_as_json_is_an_outcome(run, away):
    value = run("answer", "yesterday", "smoke-free", "--json").value

    assert value.keys() == {"entries", "earned", "taken_back", "closed", "overview", "smoke"}
    assert value["overview"]["current_streak"] == 1


@pytest.mark.parametrize("value", ["0", "201", "-3", "abc", "1.5", "", "9" * 5000])
def test_any_other_answer_is_refused(refused, away, value):
    assert refused("answer", "yesterday", value).startswith("A day is answered with smoke-free, unknown, or how many")


def test_a_day_that_has_not_come_is_refused(refused):
    assert refused("answer", "2026-03-10", "3") == "2026-03-10 has not come yet."


def test_today_cannot_be_called_smoke_free_yet(refused):
    assert "is not over yet" in refused("answer", "today", "smoke-free")
