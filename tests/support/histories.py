"""Hypothesis strategies for facts: short histories under any rules and achievements that the program admits."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from smoketracker.domain.catalogue import check_rules, define
from smoketracker.domain.errors import Refused
from smoketracker.domain.model import (
    Achievement,
    Answer,
    Baseline,
    BaselineKind,
    Dated,
    DayState,
    EmptyDays,
    Facts,
    Metric,
    Redemption,
    Rules,
    Seen,
)

START = date(2026, 1, 1)
LENGTH = 12
DAYS = [START + timedelta(days=number) for number in range(LENGTH)]

days = st.sampled_from(DAYS)
answers = st.one_of(
    st.just(Answer(DayState.SMOKE_FREE)),
    st.just(Answer(DayState.UNKNOWN)),
    st.integers(1, 30).map(lambda count: Answer(DayState.SMOKED, count)),
)


def noon(day: date) -> datetime:
    """Return noon of a day."""
    return datetime.combine(day, time(12), UTC)


def with_smoke(facts: Facts, day: date, change: int = 1) -> Facts:
    """Return the facts with one smoke more, or as many as said, logged on a day."""
    counts = {**facts.counts, day: facts.counts.get(day, 0) + change}
    return replace(facts, counts={day: count for day, count in sorted(counts.items()) if count})


def versions(values, kind=Dated) -> st.SearchStrategy:
    """Return lists of versions by day, of one day the later made last."""
    return st.lists(st.builds(kind, days, values), max_size=2).map(lambda made: sorted(made, key=lambda v: v.from_day))


rules = st.builds(
    Rules,
    smoke=st.integers(0, 15),
    pack=st.integers(1, 25),
    reduction=st.integers(0, 300),
    streak=st.integers(0, 30),
    top_level=st.sampled_from([0, 1, 2, 3, 4, 5, 7, 10, 100]),
).map(check_rules)
baselines = versions(st.integers(1, 20), lambda day, value: Baseline(day, value, BaselineKind.LOWERED))

# What may be known of a day: smokes logged, what the user said, whether the program ran. Clean days come most often.
_one_day = st.sampled_from(
    [(0, None, True)] * 8
    + [(0, None, False), (0, Answer(DayState.SMOKE_FREE), False), (0, Answer(DayState.UNKNOWN), True)]
    + [(count, None, True) for count in (1, 2, 3, 5, 8, 12, 20, 25)]
    + [
        (0, Answer(DayState.SMOKED, 4), False),
        (2, Answer(DayState.SMOKED, 7), True),
        (1, Answer(DayState.UNKNOWN), True),
    ]
)
_edit = st.tuples(
    st.sampled_from("abcd"),
    st.sampled_from([1, 7, 10, 50, 300, 1_000, 1_000_000]),
    st.sampled_from(list(Metric)),
    st.sampled_from([1, 1, 2, 3, 5, 7, 10, 50, 300, 1_500]),
    st.sampled_from([1, 25, 50, 100]),
)


def _catalogue(edits: list[tuple]) -> tuple[Achievement, ...]:
    """Make and edit achievements as an administrator would; what is refused leaves no trace."""
    made = {}
    for name, points, metric, at_least, percent in edits:
        criterion = {"metric": metric, "at_least": at_least}
        if metric is Metric.REDUCED_DAYS:
            criterion["percent"] = percent
        with suppress(Refused):
            values = {"id": name, "title": "A badge", "points": points, "criterion": criterion}
            made[name] = define(values, tuple(made.values()))
    return tuple(made.values())


@st.composite
def runs(draw) -> Facts:
    """Return facts of clean, smoked and unknown days under changing top levels, and nothing else."""
    known = draw(st.lists(st.sampled_from(".......ssu"), min_size=LENGTH, max_size=LENGTH))
    marked = {mark: [day for day, kind in zip(DAYS, known, strict=True) if kind == mark] for mark in ".s"}
    return Facts(
        start_day=START,
        start_moved=draw(st.booleans()),
        counts=dict.fromkeys(marked["s"], 2),
        ran={*marked["."], *marked["s"]},
        rules=draw(versions(st.sampled_from([0, 1, 2, 3, 4, 5, 7, 10, 100]).map(lambda top: Rules(top_level=top)))),
    )


@st.composite
def histories(draw) -> Facts:
    """Return facts of a profile over some days, with every kind of setting and version there is."""
    known = dict(zip(DAYS, draw(st.lists(_one_day, min_size=LENGTH, max_size=LENGTH)), strict=True))
    catalogue = _catalogue(draw(st.lists(_edit, max_size=5)))
    pinned = draw(st.lists(st.sampled_from([0, 0, 1, 2]), min_size=len(catalogue), max_size=len(catalogue)))
    first_instant, moved, void, revoked = draw(st.tuples(*[st.sampled_from([False, False, True])] * 4))
    return Facts(
        start_day=START,
        made_at_first_instant=first_instant,
        start_moved=moved,
        counts={day: count for day, (count, _, _) in known.items() if count},
        answers={day: said for day, (_, said, _) in known.items() if said},
        seen=[Seen(day, datetime.combine(day, time(0), UTC), "UTC") for day in DAYS],
        ran={day for day, (_, _, ran) in known.items() if ran},
        void=frozenset(DAYS[4:5]) if void else frozenset(),
        empty_days=draw(versions(st.sampled_from(EmptyDays))),
        baselines=draw(baselines),
        rules=draw(versions(rules)),
        catalogue=catalogue,
        pins={
            badge.id: min(number, len(badge.versions))
            for badge, number in zip(catalogue, pinned, strict=True)
            if number
        },
        grants={badge.id: DAYS[5] for badge in catalogue[::2]},
        revoked={badge.id: "agreed" for badge in catalogue[1:2] if revoked},
        redemptions=[Redemption("treat", 300, DAYS[6])],
    )
