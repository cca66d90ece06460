"""Hypothesis strategies for facts: short histories under any rules and achievements that the program admits."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from hypothesis import strategies as st

from smoketracker.domain.awards import expected
from smoketracker.domain.catalogue import check_rules, define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import DayState, EmptyDays, Metric
from smoketracker.domain.model import Achievement, Answer, Baseline, BaselineKind, Dated, Facts, Redemption, Rules, Seen

START = date(2026, 1, 1)
LENGTH = 12
DAYS = [START + timedelta(days=number) for number in range(LENGTH)]
SEEN = [Seen(day, datetime.combine(day, time(0), UTC), "UTC") for day in DAYS]

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


def total(facts: Facts, now: datetime) -> int:
    """Return the points at a moment, First Log's own left out."""
    due = expected(facts, now)
    smoking = {
        f"achievement:{badge.id}"
        for badge in facts.catalogue
        if badge.id in due.earned
        and badge.version(due.earned[badge.id].version).criterion.metric is Metric.SMOKES_LOGGED
    }
    return sum(points for key, points in due.points.items() if key not in smoking)


def versions(values, kind=Dated) -> st.SearchStrategy:
    """Return lists of versions by day, of one day the later made last."""
    return st.lists(st.builds(kind, days, values), max_size=2).map(lambda made: sorted(made, key=lambda v: v.from_day))


# One draw of a ready combination is many times faster than one draw for each of its parts.
rules = st.sampled_from(
    [
        check_rules(Rules(*numbers))
        for numbers in product(
            [0, 1, 7, 10], [1, 5, 20, 25], [0, 1, 100, 300], [0, 1, 10, 30], [0, 1, 2, 3, 5, 10, 100]
        )
    ]
)
baselines = versions(
    st.sampled_from([1, 2, 3, 5, 8, 13, 20]), lambda day, value: Baseline(day, value, BaselineKind.LOWERED)
)
_rules = versions(rules)
_modes = versions(st.sampled_from(EmptyDays))
_tops = versions(st.sampled_from([Rules(top_level=top) for top in (0, 1, 2, 3, 4, 5, 7, 10, 100)]))

# What may be known of a day: smokes logged, what the user said, whether the program ran. Clean days come most often.
_days = st.lists(
    st.sampled_from(
        [(0, None, True)] * 8
        + [(0, None, False), (0, Answer(DayState.SMOKE_FREE), False), (0, Answer(DayState.UNKNOWN), True)]
        + [(count, None, True) for count in (1, 2, 3, 5, 8, 12, 20, 25)]
        + [(0, Answer(DayState.SMOKED, 4), False), (2, Answer(DayState.SMOKED, 7), True)]
        + [(1, Answer(DayState.UNKNOWN), True)]
    ),
    min_size=LENGTH,
    max_size=LENGTH,
)
_edits = st.lists(
    st.sampled_from(
        list(product("abcd", [1, 10, 50, 300, 1_000_000], Metric, [1, 2, 3, 5, 10, 50, 300, 1_500], [1, 50, 100]))
    ),
    max_size=5,
)
_marks = st.lists(st.sampled_from(".......ssu"), min_size=LENGTH, max_size=LENGTH)
_pinned = st.integers(0, 3**4 - 1)
_flags = st.integers(0, 2**4 - 1)


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
    known = draw(_marks)
    marked = {mark: [day for day, kind in zip(DAYS, known, strict=True) if kind == mark] for mark in ".s"}
    return Facts(
        start_day=START,
        start_moved=draw(st.booleans()),
        counts=dict.fromkeys(marked["s"], 2),
        ran={*marked["."], *marked["s"]},
        rules=draw(_tops),
    )


@st.composite
def histories(draw) -> Facts:
    """Return facts of a profile over some days, with every kind of setting and version there is."""
    known = dict(zip(DAYS, draw(_days), strict=True))
    catalogue, pinned, flags = _catalogue(draw(_edits)), draw(_pinned), draw(_flags)
    pins = {badge.id: pinned // 3**place % 3 for place, badge in enumerate(catalogue)}
    return Facts(
        start_day=START,
        made_at_first_instant=flags % 4 == 1,
        start_moved=flags % 4 == 2,
        counts={day: count for day, (count, _, _) in known.items() if count},
        answers={day: said for day, (_, said, _) in known.items() if said},
        seen=SEEN,
        ran={day for day, (_, _, ran) in known.items() if ran},
        void=frozenset(DAYS[4:5]) if flags & 4 else frozenset(),
        empty_days=draw(_modes),
        baselines=draw(baselines),
        rules=draw(_rules),
        catalogue=catalogue,
        pins={badge.id: min(pins[badge.id], len(badge.versions)) for badge in catalogue if pins[badge.id]},
        grants={badge.id: DAYS[5] for badge in catalogue[::2]},
        revoked={badge.id: "agreed" for badge in catalogue[1:2] if flags & 8},
        redemptions=[Redemption("treat", 300, DAYS[6])],
    )
