"""From facts to closed days: states, runs and levels (D4, S1, S3, S4, P2)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from smoketracker.domain.history import close_days, level_of
from smoketracker.domain.kinds import DayState, EmptyDays
from smoketracker.domain.model import Answer, Dated, Facts

START = date(2026, 1, 1)
TODAY = date(2026, 6, 1)


def lived(marks: str) -> Facts:
    """Return facts of one day for each mark: "." run and clean, "s" smoked, "u" away, "f" answered smoke-free."""
    days = {START + timedelta(days=number): mark for number, mark in enumerate(marks)}
    return Facts(
        start_day=START,
        start_moved=True,
        counts={day: 1 for day, mark in days.items() if mark == "s"},
        answers={day: Answer(DayState.SMOKE_FREE) for day, mark in days.items() if mark == "f"},
        ran={day for day, mark in days.items() if mark == "."},
    )


def closed(marks: str):
    """Return the history of those days."""
    return close_days(lived(marks), START + timedelta(days=len(marks) - 1))


def runs_of(clean_days_ago: set[int]) -> list[int]:
    """Return the lengths of the runs, oldest first, of days that were clean so many days before the last one."""
    marks = "".join("." if ago in clean_days_ago else "s" for ago in range(max(clean_days_ago), -1, -1))
    return [len(run) for run in marks.split("s") if run]


LONG_AGO = {
    *(0, 1, 3, 5, 7, 8, 9, 10, 12, 14, 15, 17, 19, 20, 26, 27, 28, 50, 51, 52, 53, 54, 58, 60, 63, 65),
    *(70, 71, 72, 73, 74, 75, 80, 81, 83, 89, 90, 91, 95, 102, 103, 108, 109, 120),
}


def test_s4_streaks_of_a_long_record():
    """S4: the run to the last day, the longest, and the best four of a record with many gaps."""
    marks = "".join("." if ago in LONG_AGO else "s" for ago in range(120, -1, -1))
    history = closed(marks)
    assert history.run == 2
    assert history.longest == 6
    ends = [
        day.run
        for day, after in zip(history.days, [*history.days[1:], None], strict=True)
        if not after or not after.run
    ]
    assert [run for run in ends if run >= 3][::-1] == [4, 3, 5, 6, 3]
    assert [run for run in ends if run] == runs_of(LONG_AGO)


def test_s3_a_day_without_entry_is_no_success():
    """S3: a lapse, four unknown days, one clean day: the best run is one."""
    history = closed("suuuu.")
    assert (history.run, history.longest) == (1, 1)
    assert len(history.pending) == 4


@pytest.mark.parametrize(
    ("marks", "run", "before_pending"),
    [("...", 3, 3), ("...uu", 0, 3), ("uuu", 0, 0), ("..s", 0, 0), ("..su", 0, 0), ("..u.", 1, 1), ("..u.u", 0, 1)],
)
def test_s3_the_run_before_the_pending_days_that_end_the_record(marks, run, before_pending):
    history = closed(marks)
    assert (history.run, history.run_before_pending) == (run, before_pending)


@pytest.mark.parametrize(
    ("marks", "levels"),
    [
        ("............", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10]),
        (".......s.....", [1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 7, 8, 9]),
        ("..s...", [1, 2, 0, 1, 2, 3]),
        (".....s...s...", [1, 2, 3, 4, 5, 0, 1, 2, 5, 0, 1, 2, 5]),
        ("....u...", [1, 2, 3, 4, 0, 1, 2, 4]),
        ("..........s....", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 10, 10]),
    ],
)
def test_p2_levels_climb_and_come_back_on_the_third_day(marks, levels):
    assert [day.level for day in closed(marks).days] == levels


@pytest.mark.parametrize(("run", "best", "top", "level"), [(1, 9, 10, 1), (2, 9, 10, 2), (3, 9, 10, 9), (3, 0, 2, 2)])
def test_p2_the_level_of_a_day_of_a_run(run, best, top, level):
    assert level_of(run, best, top) == level


@pytest.mark.parametrize("mode", EmptyDays)
@pytest.mark.parametrize("ran", [True, False])
@pytest.mark.parametrize("said", [None, "smoke-free", "unknown", "smoked"])
@pytest.mark.parametrize("logged", [0, 2])
def test_s1_the_state_of_a_day(mode, ran, said, logged):
    """S1: smokes first, then the user's word, then the setting."""
    day = START + timedelta(days=1)
    facts = Facts(
        start_day=START,
        counts={day: logged} if logged else {},
        answers={day: Answer(DayState(said), 3 if said == "smoked" else 0)} if said else {},
        ran={day} if ran else set(),
        empty_days=[Dated(START, mode)],
    )
    found = close_days(facts, day).on(day)
    assumed = mode is EmptyDays.SMOKE_FREE or (mode is EmptyDays.ASK_IF_AWAY and ran)
    silent = "smoke-free" if assumed else "unknown"
    assert found.state == ("smoked" if logged else said or silent)
    assert found.pending is (found.state is DayState.UNKNOWN and said is None)


def test_s1_without_a_choice_a_day_that_ran_is_clean_and_others_are_asked_about():
    assert [day.state.value for day in closed(".u").days] == ["smoke-free", "unknown"]


@pytest.mark.parametrize(
    ("first_instant", "moved", "full"), [(False, False, False), (True, False, True), (False, True, True)]
)
def test_d4_the_start_day_counts_in_full_only_from_its_first_instant_or_if_set(first_instant, moved, full):
    facts = replace(lived(".."), start_moved=moved, made_at_first_instant=first_instant)
    history = close_days(facts, START + timedelta(days=1))
    assert history.days[0].smoke_free is full
    assert history.run == 1 + full


def test_d4_the_partial_start_day_is_known_though_nobody_was_there():
    facts = replace(lived("u"), start_moved=False)
    assert close_days(facts, START).days[0].state is DayState.SMOKE_FREE


def test_d4_nothing_is_closed_before_the_start_day():
    """D4, D5: also when the fold goes on from a history that ends before it."""
    earlier = close_days(lived("..."), START - timedelta(days=9))
    history = close_days(lived("..."), START, earlier)
    assert [day.day for day in history.days] == [START]


def test_d6_a_run_steps_over_a_void_day():
    facts = replace(lived("....."), void=frozenset([START + timedelta(days=2)]))
    history = close_days(facts, START + timedelta(days=4))
    assert [day.level for day in history.days] == [1, 2, 3, 4]
    with pytest.raises(KeyError):
        history.on(START + timedelta(days=2))
