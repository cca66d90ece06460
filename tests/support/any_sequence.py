"""A machine that carries out any sequence of commands on a real file: what the stateful test is made of."""

import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from datetime import timedelta
from functools import cache
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from support.clock import SetClock
from support.histories import total, with_smoke
from support.png_squares import png

from smoketracker.domain.awards import expected
from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.errors import TrackerError
from smoketracker.domain.found import FoundDay, FoundSmoke
from smoketracker.domain.icons import is_uploaded
from smoketracker.domain.kinds import DayState, EmptyDays, Metric, Source
from smoketracker.domain.model import Answer
from smoketracker.storage.database import open_database
from smoketracker.storage.glance import glance
from smoketracker.storage.identity import FILE_NAME
from smoketracker.tracker import BringOptions, open_tracker
from smoketracker.tracker.glance import read

MEMORY = Path("/dev/shm")  # noqa: S108  # each commit waits for the disk; here it does not
ZONES = ["UTC", "Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu", "Africa/Cairo"]
BADGES = ["first-log", "first-smoke-free-day", "two-in-a-row", "three-days-on-record", "ten-not-smoked", "own", "kind"]
hours = st.one_of(st.integers(0, 30), st.integers(0, 400))
small = st.integers(0, 30)


@cache
def _empty() -> bytes:
    """Return a migrated database without anybody: copying it is faster than migrating anew."""
    with tempfile.TemporaryDirectory() as folder:
        open_database(Path(folder)).dispose()
        return (Path(folder) / FILE_NAME).read_bytes()


class Found:
    """A file already read."""

    archive = None

    def __init__(self, rows) -> None:
        self._rows = rows

    def rows(self):
        """Yield its rows."""
        return iter(self._rows)


class AnySequence(RuleBasedStateMachine):
    """What a user, an administrator, the clock and a second program may do in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
        self.clock = SetClock("2024-04-20 00:00", "Africa/Cairo")
        (self.folder / FILE_NAME).write_bytes(_empty())
        self.tracker = open_tracker(self.folder, self.clock)
        self.other = open_tracker(self.folder, self.clock)
        self.neighbour = open_tracker(self.folder, self.clock, profile="Robin")
        self.logged = {}  # uid: whether it is kept, in the order of logging
        self.imported = set()

    def teardown(self) -> None:
        self.tracker.close()
        self.other.close()
        self.neighbour.close()
        shutil.rmtree(self.folder)

    def attempt(self, command, *arguments, **options) -> bool:
        """Carry out a command that may be refused; then nothing is written."""
        before = self.tracker.ledger(), self.tracker.facts()
        try:
            command(*arguments, **options)
        except TrackerError:
            assert (self.tracker.ledger(), self.tracker.facts()) == before
            return False
        return True

    def pick(self, number: int):
        """Return one of the logged smokes."""
        return list(self.logged)[number % len(self.logged)]

    @rule(
        source=st.sampled_from([source.value for source in Source if source is not Source.IMPORT]), twin=st.booleans()
    )
    def log_now(self, source, twin):
        uid = uuid4()
        (self.other if twin else self.tracker).log(source=source, uid=uid)
        self.tracker.refresh(running=False)
        self.logged[uid] = True

    @rule(running=st.booleans())
    def neighbour_logs(self, running):
        """Another person's smokes and days in the same database; nobody else's record moves."""
        before = self.tracker.ledger(), self.tracker.smokes()
        self.neighbour.refresh(running=running)
        self.neighbour.log()
        assert (self.tracker.ledger(), self.tracker.smokes()) == before

    @rule(ago=hours, zone=st.sampled_from(ZONES))
    def log_past(self, ago, zone):
        uid = uuid4()
        if self.attempt(self.tracker.log, (self.clock() - timedelta(hours=ago)).astimezone(ZoneInfo(zone)), uid=uid):
            self.logged[uid] = True

    @rule(ago=hours, count=st.integers(1, 9), from_first_day=st.booleans())
    def bring(self, ago, count, from_first_day):
        uid, at, kept = uuid4(), self.clock() - timedelta(hours=ago), []
        rows = [FoundSmoke(1, at, uid=uid), FoundDay(2, at.date() - timedelta(days=2), Answer(DayState.SMOKED, count))]
        options = BringOptions(from_first_day=from_first_day)
        if self.attempt(lambda: kept.append(self.tracker.bring(Found(rows), options).kept)) and kept[0]:
            self.logged[uid] = True
            self.imported.add(uid)

    @rule(twin=st.booleans())
    def undo(self, twin):
        (self.other if twin else self.tracker).undo()
        self.tracker.refresh(running=False)
        own = (uid for uid in reversed(self.logged) if self.logged[uid] and uid not in self.imported)
        newest = next(own, None)
        if newest:
            self.logged[newest] = False

    @precondition(lambda self: self.logged)
    @rule(number=small, ago=hours)
    def edit(self, number, ago):
        self.attempt(self.tracker.edit, self.pick(number), at=self.clock() - timedelta(hours=ago))

    @precondition(lambda self: self.logged)
    @rule(number=small, kept=st.booleans())
    def delete_or_restore(self, number, kept):
        uid = self.pick(number)
        (self.tracker.restore if kept else self.tracker.delete)(uid)
        self.logged[uid] = kept

    @rule(
        ago=st.integers(-1, 12), value=st.sampled_from(["smoke-free", "unknown", 1, 7, 200, None]), twin=st.booleans()
    )
    def answer(self, ago, value, twin):
        day = self.clock().date() - timedelta(days=ago)
        self.attempt((self.other if twin else self.tracker).answer, day, value)
        self.tracker.refresh(running=False)

    @rule(mode=st.sampled_from(EmptyDays))
    def set_empty_days(self, mode):
        self.tracker.set_empty_days(mode.value)

    @rule(hour=st.integers(0, 6))
    def set_day_start(self, hour):
        self.tracker.set_day_start(f"0{hour}:00")

    @rule(ago=st.integers(0, 20))
    def set_start_day(self, ago):
        self.attempt(self.tracker.set_start_day, self.clock().date() - timedelta(days=ago))

    @rule(how=st.sampled_from(["declare", "lower", "raise"]), n=st.integers(1, 20))
    def change_baseline(self, how, n):
        self.attempt(getattr(self.tracker, f"{how}_baseline"), n)

    @rule(pack=st.integers(1, 2_000), goal=st.one_of(st.none(), st.integers(0, 20)))
    def set_price_and_goal(self, pack, goal):
        self.tracker.set_price(pack, 20)
        self.tracker.set_goal(goal, 1 if goal else None)

    @rule(number=st.sampled_from(["smoke", "pack", "reduction", "streak", "top_level"]), value=st.integers(0, 30))
    def set_rules(self, number, value):
        self.administer(self.tracker.set_rules, **{number: value})

    @rule(
        name=st.sampled_from(BADGES),
        points=st.sampled_from([0, 5, 10, 400]),
        metric=st.sampled_from(Metric),
        n=st.integers(1, 9),
        draft=st.booleans(),
        picture=st.sampled_from([None, None, png(), png((80, 130, 55))]),
    )
    def save_achievement(self, name, points, metric, n, draft, picture):
        criterion = {"metric": metric.value, "at_least": n}
        if metric is Metric.REDUCED_DAYS:
            criterion["percent"] = 10 * n
        values = {"id": name, "title": name, "points": points, "criterion": criterion, "draft": draft}
        self.administer(self.tracker.save_achievement, values, image=picture)

    @rule(name=st.sampled_from(BADGES), command=st.sampled_from(["retire", "unretire", "delete_achievement", "grant"]))
    def decide_on_achievement(self, name, command):
        self.administer(getattr(self.tracker, command), name)

    @rule(name=st.sampled_from(BADGES), icon=st.sampled_from(["star", "moon"]))
    def change_icon(self, name, icon):
        """A4: title, text and icon change everywhere and touch nothing else."""
        before = self.tracker.overview().points, self.tracker.facts().pins
        if self.administer(self.tracker.save_achievement, {"id": name, "icon": icon}, new=False):
            assert (self.tracker.overview().points, self.tracker.facts().pins) == before

    @rule(how=st.randoms(use_true_random=False))
    def reorder(self, how):
        names = [each.achievement.id for each in self.tracker.definitions()]
        how.shuffle(names)
        self.administer(self.tracker.reorder_achievements, names)
        assert [each.achievement.id for each in self.tracker.definitions()] == names

    @rule(name=st.sampled_from(BADGES))
    def revoke(self, name):
        self.administer(self.tracker.revoke, name, "agreed")

    @rule(number=small)
    def an_extra_smoke_would_not_earn(self, number):
        """P1: on any day known by now, whatever was edited, granted or retired meanwhile."""
        facts, now = self.tracker.facts(), self.clock()
        due = expected(facts, now)
        known = [day.day for day in due.standing.history.days if day.state is not DayState.UNKNOWN]
        if known:
            more = with_smoke(facts, known[number % len(known)])
            for later in (now, now + ONE_DAY, now + 9 * ONE_DAY):
                assert total(more, later) <= total(facts, later)

    @rule(
        minutes=st.one_of(st.integers(-30, 300), st.integers(600, 2_000), st.integers(-3_000, 30_000)),
        running=st.booleans(),
    )
    def let_time_pass(self, minutes, running):
        self.clock.advance(minutes=minutes)
        self.tracker.refresh(running=running)

    @rule(zone=st.sampled_from(ZONES), running=st.booleans())
    def fly(self, zone, running):
        self.clock.zone = zone
        self.tracker.refresh(running=running)

    def administer(self, command, *arguments, **options) -> bool:
        """Carry out an administrator's command: what is earned stays so with its points (A4), and all is settled.

        A revocation is what takes a badge away, a grant what gives one; both say so themselves.
        """
        self.tracker.refresh(running=False)
        self.neighbour.refresh(running=False)
        before = [self.paid(tracker) for tracker in (self.tracker, self.neighbour)]
        done = self.attempt(command, *arguments, **options)
        assert self.neighbour.refresh(running=False).entries == ()
        mine, theirs = [self.paid(tracker) for tracker in (self.tracker, self.neighbour)]
        assert before[1].items() <= theirs.items()
        if command != self.tracker.revoke:
            assert before[0].items() <= mine.items()
        return done

    @staticmethod
    def paid(tracker) -> dict:
        """Return what is earned, with its day and its points."""
        return {badge.id: (badge.earned_on, badge.points_earned) for badge in tracker.achievements() if badge.earned_on}

    @rule()
    def reopen(self):
        before = self.tracker.overview()
        self.tracker.close()
        self.tracker = open_tracker(self.folder, self.clock)
        assert self.tracker.overview() == before

    @invariant()
    def every_picture_is_there_and_no_other(self):
        """P18: what achievements show is in the database; what none shows any more is not."""
        shown = {badge.achievement.icon for badge in self.tracker.definitions() if is_uploaded(badge.achievement.icon)}
        with closing(sqlite3.connect(self.folder / FILE_NAME)) as connection:
            assert {name for (name,) in connection.execute("SELECT name FROM icons")} == shown

    @invariant()
    def all_agree(self):
        """F2, F4, F5: nothing is left to post, and computed anew the expected points are the sums, numbered 1..n."""
        mine, other = self.tracker.refresh(running=False), self.other.refresh(running=False)
        assert mine.entries == other.entries == ()
        assert mine.overview == other.overview == read(glance(self.folder), self.clock())
        facts, sums, numbers = self.other.facts(), Counter(), Counter()
        assert self.tracker.facts() == facts
        for entry in self.other.ledger():
            sums[entry.key] += entry.points
            numbers[entry.key] += 1
            assert entry.seq == numbers[entry.key]
        assert {key: points for key, points in sums.items() if points} == expected(facts, self.clock()).points
        assert mine.overview.points == sum(sums.values())
        smokes = self.tracker.smokes()
        assert {smoke.uid for smoke in smokes} == {uid for uid, kept in self.logged.items() if kept}
        assert Counter(smoke.day for smoke in smokes) == facts.counts
