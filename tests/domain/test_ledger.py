"""The lines that bring the book into line, and the sentences they carry (F2, F4)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smoketracker.domain.awards import expected
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.ledger import Balance, difference, rules_version
from smoketracker.domain.model import Achievement, Dated, Facts, Redemption, Rules, Seen, Version

START = date(2026, 1, 4)
NOON = datetime(2026, 1, 7, 12, tzinfo=UTC)
FIRST_LOG = Achievement("first-log", "First Log", "", "star", 1, (Version(1, 10, Criterion(Metric.SMOKES_LOGGED, 1)),))


@pytest.fixture
def facts() -> Facts:
    """Offer the facts of a lighter day, a clean one and one with more than a pack, the fourth being open."""
    days = [START + timedelta(days=number) for number in range(4)]
    return Facts(
        start_day=START,
        start_moved=True,
        counts={days[0]: 1, days[2]: 30},
        seen=[Seen(day, datetime.combine(day, datetime.min.time(), UTC), "UTC") for day in days],
        ran=set(days),
        catalogue=(FIRST_LOG,),
    )


def lines(facts: Facts, balances=None, badge_days=None):
    """Return the lines that are missing at noon of the last day."""
    return difference(expected(facts, NOON), balances or {}, badge_days or {}, NOON)


def test_the_lines_of_a_new_book_come_by_day_with_a_sentence_each(facts):
    assert [(entry.key, entry.points, entry.reason) for entry in lines(facts)] == [
        ("achievement:first-log", 10, "First Log earned."),
        ("left:2026-01-04", 190, "19 of 20 cigarettes not smoked."),
        ("logs:2026-01-04", 10, "1 smoke on record."),
        ("left:2026-01-05", 200, "20 of 20 cigarettes not smoked."),
        ("reduction:2026-01-05", 100, "Not one smoke."),
        ("streak:2026-01-05", 10, "Day 1 without a smoke, level 1."),
        ("logs:2026-01-06", 200, "30 smokes on record."),
    ]


def test_f2_only_the_difference_is_posted_under_the_next_number(facts):
    book = {entry.key: Balance(entry.points, entry.seq) for entry in lines(facts)}
    book["logs:2026-01-06"] = Balance(150, 4)
    (entry,) = lines(facts, book)
    assert (entry.key, entry.seq, entry.points, entry.day) == ("logs:2026-01-06", 5, 50, date(2026, 1, 6))
    assert entry.posted_at == NOON


def test_f2_what_is_expected_no_longer_is_taken_back(facts):
    book = {entry.key: Balance(entry.points, entry.seq) for entry in lines(facts)}
    none = replace(facts, counts={})
    taken = {
        entry.key: (entry.points, entry.seq, entry.reason)
        for entry in lines(none, book, {"achievement:first-log": START})
    }
    assert taken["achievement:first-log"] == (-10, 2, "First Log taken back: the record no longer meets it.")
    assert taken["logs:2026-01-04"] == (-10, 2, "The record of this day has changed.")
    assert taken["left:2026-01-04"] == (10, 2, "20 of 20 cigarettes not smoked.")


def test_a5_a_revoked_badge_says_why(facts):
    book = {entry.key: Balance(entry.points, entry.seq) for entry in lines(facts)}
    revoked = replace(facts, revoked={"first-log": "logged by a friend"})
    (entry,) = lines(revoked, book, {"achievement:first-log": START})
    assert (entry.points, entry.day, entry.reason) == (-10, START, "First Log revoked: logged by a friend")


def test_a_reward_and_a_lighter_day_have_their_sentences(facts):
    rewarded = replace(facts, redemptions=[Redemption("cake", 50, START)])
    (entry,) = [entry for entry in lines(rewarded) if entry.key == "redeem:cake"]
    assert (entry.points, entry.reason) == (-50, "A reward taken.")


def test_f4_each_line_names_the_rules_of_its_day(facts):
    changed = replace(facts, rules=[Dated(date(2026, 1, 5), Rules(smoke=5)), Dated(date(2026, 1, 6), Rules(smoke=1))])
    assert [rules_version(changed, START + timedelta(days=number)) for number in range(3)] == [0, 1, 2]
    assert {entry.day.day: entry.rules_version for entry in lines(changed)} == {4: 0, 5: 1, 6: 2}
