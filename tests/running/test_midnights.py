"""Midnights, journeys and clocks that are set, on the real program: each day is closed once, in order (D5 to D8).

Every life below is a program of its own, with its own clock. They live side by side, since each change is seen at the
next heartbeat only: a life says what its window is to show next, and all wait together.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from support.program import LIBRARY, Program

pytestmark = pytest.mark.skipif(LIBRARY is None and "CI" not in os.environ, reason="libfaketime is not installed")

BEAT = 30
SLOW = 15  # more than two busy cores need for what all lives do at one beat
QUESTION = "The clock has gone ahead by {} days."
FIRST_FREE, CELEBRATED = "first-smoke-free-day", "Earned First Smoke-Free Day"
NO_HINTS = "This plugin does not support propagateSizeHints()\n"  # what Qt's offscreen platform says

Sight = Callable[[list[str]], bool]
Story = Callable[[Program], Iterator[Sight]]


@dataclass
class Life:
    """A story with its program; problem: what it did not show, or showed wrongly."""

    zone: str
    begins: str
    story: Story
    program: Program | None = None
    problem: BaseException | None = None


LIVES: dict[str, Life] = {}


def life(name: str, zone: str, begins: str) -> Callable[[Story], Story]:
    """Add a story to the lives: where and when it begins."""

    def add(story: Story) -> Story:
        LIVES[name] = Life(zone, begins, story)
        return story

    return add


def sight(*texts: str) -> Sight:
    return lambda shown: set(texts) <= set(shown)


def no_sight(text: str) -> Sight:
    return lambda shown: text not in shown


@life("an ordinary midnight", "Europe/Berlin", "2026-06-01 22:00")
def _(program):
    program.set_clock("2026-06-01 23:59:25")
    program.click("Log a smoke")
    yield sight("1 smoke", "Monday, 1 June 2026")
    yield sight("Tuesday, 2 June 2026", "0 smokes")
    assert program.now.second <= SLOW
    program.advance(days=1)
    yield sight("Wednesday, 3 June 2026")
    assert told(program)["closed"] == ["2026-06-01", "2026-06-02"]
    assert told(program)["toasts"].count(CELEBRATED) == 1


@life("three midnights asleep that the computer counts", "Europe/Berlin", "2026-06-01 22:00")
def _(program):
    program.sleep(counted=True, days=3)
    yield sight("Thursday, 4 June 2026", "2 days to confirm")
    assert told(program)["closed"] == ["2026-06-01", "2026-06-02", "2026-06-03"]


@life("three midnights asleep", "Europe/Berlin", "2026-06-01 22:00")
def _(program):
    program.sleep(days=3)
    yield sight(QUESTION.format(3), "Monday, 1 June 2026")
    assert told(program)["closed"] == []
    program.click("The clock is right")
    yield sight("Thursday, 4 June 2026", "2 days to confirm")
    program.advance(days=1)
    yield sight("Friday, 5 June 2026", "2 days to confirm")
    assert told(program)["closed"] == ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"]


@life("two midnights asleep", "Europe/Berlin", "2026-06-01 23:50")
def _(program):
    program.sleep(hours=25)
    yield sight("Wednesday, 3 June 2026", "1 day to confirm")
    assert told(program)["closed"] == ["2026-06-01", "2026-06-02"]


@life("a day of 23 hours", "Europe/Berlin", "2026-03-28 23:00")
def _(program):
    program.set_clock("2026-03-28 23:59:40")
    yield sight("Sunday, 29 March 2026")
    program.set_clock("2026-03-29 23:59:25")
    program.click("Log a smoke")
    yield sight("Sunday, 29 March 2026", "1 smoke")
    yield sight("Monday, 30 March 2026", "0 smokes")
    assert program.now.second <= SLOW
    assert told(program)["closed"] == ["2026-03-28", "2026-03-29"]


@life("a day of 25 hours", "Europe/Berlin", "2026-10-24 23:00")
def _(program):
    program.set_clock("2026-10-24 23:59:40")
    yield sight("Sunday, 25 October 2026")
    program.advance(hours=24)
    program.click("Log a smoke")
    yield sight("Sunday, 25 October 2026", "1 smoke")
    assert told(program)["closed"] == ["2026-10-24"]
    program.advance(hours=1)
    yield sight("Monday, 26 October 2026", "0 smokes")
    assert told(program)["closed"] == ["2026-10-24", "2026-10-25"]


@life("a midnight that does not exist", "Africa/Cairo", "2026-04-23 23:00")
def _(program):
    program.set_clock("2026-04-23 23:59:40")
    yield sight("Friday, 24 April 2026")
    assert program.now.hour == 1
    program.advance(hours=23)
    yield sight("Saturday, 25 April 2026")
    assert told(program)["closed"] == ["2026-04-23", "2026-04-24"]


@life("a flight to the east", "Europe/Lisbon", "2026-06-01 14:00")
def _(program):
    program.travel("Pacific/Auckland")
    yield sight("Tuesday, 2 June 2026")
    program.advance(days=1)
    yield sight("Wednesday, 3 June 2026")
    assert told(program)["closed"] == ["2026-06-01", "2026-06-02"]


@life("a flight to the west", "Pacific/Auckland", "2026-06-01 23:00")
def _(program):
    program.set_clock("2026-06-01 23:59:40")
    yield sight("Tuesday, 2 June 2026")
    program.travel("Europe/Lisbon")
    yield sight("Monday, 1 June 2026")
    program.advance(days=1)
    yield sight("Tuesday, 2 June 2026")
    assert told(program)["closed"] == ["2026-06-01"]
    assert told(program)["taken back"] == []


def set_back_and_right_again(program, **elapsed):
    """Let a clean day end with its badge, set the clock back into it or before it, and right again."""
    program.set_clock("2026-06-02 23:59:20")
    yield sight("Tuesday, 2 June 2026")
    yield sight("Wednesday, 3 June 2026")
    assert told(program)["earned"] == [FIRST_FREE]
    before = balance(program)
    program.advance(**{unit: -amount for unit, amount in elapsed.items()})
    yield sight("Tuesday, 2 June 2026")
    assert sum(balance(program).values()) < sum(before.values())
    program.advance(**elapsed)
    yield sight("Wednesday, 3 June 2026")
    assert balance(program) == before
    assert told(program)["toasts"].count(CELEBRATED) == 1


@life("a clock set back an hour", "Europe/Berlin", "2026-06-01 12:00")
def _(program):
    yield from set_back_and_right_again(program, hours=1)


@life("a clock set back a day", "Europe/Berlin", "2026-06-01 12:00")
def _(program):
    yield from set_back_and_right_again(program, hours=24)


@life("a clock set forward a week", "Europe/Berlin", "2026-06-01 12:00")
def _(program):
    program.advance(days=7)
    yield sight(QUESTION.format(7), "Monday, 1 June 2026")
    program.advance(days=-7)
    yield no_sight(QUESTION.format(7))
    assert told(program)["closed"] == []
    program.advance(days=1)
    yield sight("Tuesday, 2 June 2026")
    assert told(program)["closed"] == ["2026-06-01"]


@life("a clock set forward a week and believed", "Europe/Berlin", "2026-06-01 12:00")
def _(program):
    program.advance(days=7)
    yield sight(QUESTION.format(7))
    program.click("The clock is right")
    yield sight("Monday, 8 June 2026", "6 days to confirm")
    program.advance(days=-7)
    yield sight("Monday, 1 June 2026")
    assert balance(program) == {}
    program.advance(days=1)
    yield sight("Tuesday, 2 June 2026")
    assert {key.rpartition(":")[2] for key in balance(program)} == {"2026-06-01"}


def told(program):
    """Return what the program has closed, earned, taken back and said since it was started."""
    return program.ask("told")


def balance(program):
    """Return what each key of the ledger adds up to, without those that come to nothing."""
    with contextlib.closing(sqlite3.connect(f"file:{program.data_dir}/smoketracker.db?mode=ro", uri=True)) as record:
        sums = record.execute("SELECT key, SUM(points) FROM ledger GROUP BY key HAVING SUM(points) <> 0")
        return dict(sums.fetchall())


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """Live all lives at once; each goes on as soon as its window shows what it waits for."""
    with contextlib.ExitStack() as ended:
        for number, one in enumerate(LIVES.values()):
            one.program = Program(tmp_path_factory.mktemp(f"life-{number}"), one.begins, one.zone)
            ended.callback(one.program.kill)
            one.program.start()
        for one in LIVES.values():
            one.program.until_open()
        waiting = {name: Wait(one) for name, one in LIVES.items()}
        while waiting:
            waiting = {name: wait for name, wait in waiting.items() if wait.goes_on()}
            time.sleep(0.1)
        yield LIVES


class Wait:
    """A life under way: it waits until its window shows the next sight, one heartbeat at most."""

    def __init__(self, one: Life) -> None:
        self._life = one
        self._story = one.story(one.program)
        self._sight: Sight = lambda _: True
        self._until = time.monotonic() + SLOW

    def goes_on(self) -> bool:
        """Look once, tell the next part of the story if what it waits for shows, and say whether it goes on."""
        try:
            shown = self._life.program.ask("texts")
            if self._sight(shown):
                self._sight = next(self._story)
                self._until = time.monotonic() + BEAT + SLOW
            assert time.monotonic() < self._until, f"Not within a heartbeat, at {self._life.program.now}: {shown}"
        except StopIteration:
            return False
        except Exception as problem:  # noqa: BLE001  # its own test raises it again
            self._life.problem = problem
            return False
        return True


@pytest.mark.parametrize("name", LIVES)
def test_each_day_is_closed_once_in_order_and_the_window_shows_it_within_one_heartbeat(lived, name):
    if lived[name].problem:
        raise lived[name].problem


@pytest.mark.parametrize("name", LIVES)
def test_the_record_agrees_with_what_follows_from_it_and_nothing_is_celebrated_twice(lived, name):
    program = lived[name].program

    celebrated = [said for said in told(program)["toasts"] if said.startswith("Earned")]

    assert len(celebrated) == len(set(celebrated))
    assert program.run("check", "--json").value["agrees"]


@pytest.mark.parametrize("name", LIVES)
def test_nothing_is_written_to_stderr(lived, name):
    assert lived[name].program.errors.read_text(encoding="utf-8").replace(NO_HINTS, "") == ""
