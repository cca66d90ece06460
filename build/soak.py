"""Let the real program live through many days on a faked clock, and judge: build/soak.py [--days 60] [--seed 1].

Each day brings a few logs, in the window and by the command line beside it, some of them taken back; nights asleep, now
and then a long weekend asleep; the program is killed every few days and started again. At the end the record must
agree with what follows from it and hold every smoke that was acknowledged, the last and longest life must not have
grown, and nothing may have been warned of. Run with the checkout's own Python, on Linux, with libfaketime and dbus.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))

from support.logind import Logind, logind
from support.program import PAUSE, Program

ZONE, BEGINS = "Europe/Berlin", "2026-02-16 08:00"  # sixty days from here hold the change to summer time
DAYS = 60
KILLED_EVERY = 4  # days, in the first half
WEEKEND_EVERY = 9
GUARD_SECONDS = 2.2  # two clicks in the window within less are held to be one
GROWTH_PERCENT = 5.0
QUIET = "This plugin does not support propagateSizeHints()"  # what Qt's offscreen platform says


@dataclass
class Found:
    """What came of it."""

    days: int = 0
    acknowledged: int = 0
    taken_back: int = 0
    answered: int = 0
    slept: int = 0
    doubted: int = 0
    killed: int = 0
    lost: list[str] = field(default_factory=list)
    came_back: list[str] = field(default_factory=list)  # taken back, and on record all the same
    unknown: int = 0  # on record and never acknowledged: at most as many as clicks that a kill cut short
    cut_short: int = 0
    differences: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    memory: dict[int, int] = field(default_factory=dict)  # kilobytes of its own in the last life, by day
    exit_code: int = 0

    @property
    def growth(self) -> float:
        """Return by how many percent the last life grew, from its settled first third to its end."""
        days = sorted(self.memory)
        if len(days) < 2:  # noqa: PLR2004  # a beginning and an end
            return 0.0
        settled = self.memory[days[len(days) // 3]]
        return 100 * (self.memory[days[-1]] - settled) / settled

    @property
    def is_well(self) -> bool:
        """Say whether everything is as it must be."""
        wrong = [*self.lost, *self.came_back, *self.differences, *self.warnings]
        return not wrong and self.unknown <= self.cut_short and self.growth < GROWTH_PERCENT and self.exit_code == 0


class Soak:
    """One program and the person before it."""

    def __init__(self, folder: Path, bus: Logind, days: int, chance: random.Random) -> None:
        self._program = Program(folder, BEGINS, ZONE, bus.variables)
        self._bus = bus
        self._days = days
        self._chance = chance
        self._clicked = 0.0
        self._smokes: dict[str, bool] = {}  # acknowledged, by their ids: whether they were not taken back since
        self.found = Found()

    def live(self) -> Found:
        """Live through all the days, and judge."""
        self._start()
        try:
            for number in range(self._days):
                self._live_a_day(number)
            self._look_back()
        finally:
            self._program.kill()
        return self.found

    def _live_a_day(self, number: int) -> None:
        for hour in sorted(self._chance.sample(range(9, 22), self._chance.choice((0, 1, 2, 2, 3)))):
            self._until(hour)
            self._chance.choice((self._click, self._log_beside, self._log_beside))()
            if self._chance.random() < 0.2:  # noqa: PLR2004  # now and then
                self._take_back()
        if number % 3 == 0:
            self._answer()
        self._remember()
        if self._has_settled(number):
            self.found.memory[number] = self._program.ask("memory")["own"]
        if number < self._days // 2 and number % KILLED_EVERY == KILLED_EVERY - 1:
            self._kill()
        elif number % WEEKEND_EVERY == WEEKEND_EVERY - 1:
            self._sleep(days=3)
        else:
            self._sleep()
        self.found.days += 1

    def _has_settled(self, number: int) -> bool:
        return number > self._days // 2 + 1

    # --- What the person does

    def _click(self) -> None:
        """Log in the window, and see the figure rise."""
        time.sleep(max(0.0, self._clicked + GUARD_SECONDS - time.monotonic()))
        before = len(self._program.ask("told")["smokes"])
        self._program.click("Log a smoke")
        self._clicked = time.monotonic()
        while len(self._program.ask("told")["smokes"]) == before:
            if time.monotonic() > self._clicked + 10 * GUARD_SECONDS:
                sys.exit(f"A click was not logged: {self._program.ask('texts')}")
            time.sleep(PAUSE)
        self._remember()

    def _log_beside(self) -> None:
        self._smokes[self._program.run("log", "--json").value["uid"]] = True

    def _take_back(self) -> None:
        undone = self._program.run("undo", "--json").value["undone"]
        if undone:
            self._smokes[undone["uid"]] = False
            self.found.taken_back += 1

    def _answer(self) -> None:
        """Say what the days were that wait for an answer."""
        for day in self._program.run("status", "--json").value["pending_days"]:
            self._program.run("answer", day, self._chance.choice(("smoke-free", "unknown", "2")))
            self.found.answered += 1

    # --- What happens to the computer

    def _until(self, hour: int) -> None:
        now = self._program.now
        if now.hour < hour:
            self._program.set_clock(f"{now.date()} {hour:02}:{self._chance.randrange(60):02}")

    def _sleep(self, days: int = 1) -> None:
        """Sleep until eight in the morning, so many days on."""
        self._bus.say_going_to_sleep()
        self._program.stop()
        self._next_morning(days)
        self._program.go_on()
        self._bus.say_woken()
        self.found.slept += 1
        self._see_the_morning(doubted=days > 1)

    def _see_the_morning(self, *, doubted: bool = False) -> None:
        """Wait until the window shows the new day; doubted: it asks about the clock first, which is right."""
        now = self._program.now
        if doubted:
            self._program.shows("The clock is right")
            self._program.click("The clock is right")
            self.found.doubted += 1
        self._program.shows(f"{now:%A}, {now.day} {now:%B %Y}")

    def _kill(self) -> None:
        """Kill it, half of the times in the middle of a log, and start it again in the morning."""
        time.sleep(GUARD_SECONDS)
        if self._chance.random() < 0.5:  # noqa: PLR2004  # half
            self._program.click("Log a smoke")
            self.found.cut_short += 1
        self._program.kill()
        self.found.killed += 1
        self._next_morning(1)
        self._start()

    def _start(self) -> None:
        self._program.start()
        self._program.until_open()
        self._see_the_morning()
        if self._program.run("status", "--json").value["pending_days"]:
            with contextlib.suppress(AssertionError):
                self._program.click("Ask me later")

    def _next_morning(self, days: int) -> None:
        date = self._program.now.date().toordinal() + days
        self._program.set_clock(f"{self._program.now.date().fromordinal(date)} 08:00")

    # --- What is found

    def _remember(self) -> None:
        """Take in what the window has acknowledged."""
        for uid, on_record in self._program.ask("told")["smokes"].items():
            self._smokes[uid] = on_record and self._smokes.get(uid, True)

    def _look_back(self) -> None:
        found, program = self.found, self._program
        found.exit_code = program.quit()
        checked = program.run("check", "--json").value
        found.differences = checked["differences"]
        kept = {smoke["uid"] for smoke in program.run("history", "--smokes", "--json").value["smokes"]}
        found.acknowledged = len(self._smokes)
        found.lost = [uid for uid, on_record in self._smokes.items() if on_record and uid not in kept]
        found.came_back = [uid for uid, on_record in self._smokes.items() if not on_record and uid in kept]
        found.unknown = len(kept - set(self._smokes))
        logs = "".join(path.read_text(encoding="utf-8") for path in program.logs())
        if not logs:
            sys.exit("The program has not logged anything.")
        warned = [
            line for line in logs.splitlines() if " WARNING " in line or " ERROR " in line or " CRITICAL " in line
        ]
        said = program.errors.read_text(encoding="utf-8").splitlines()
        found.warnings = [*warned, *(line for line in said if line != QUIET)]


def soak(folder: Path, days: int, seed: int) -> Found:
    """Live through so many days in a folder, and return what came of it."""
    with logind(folder) as bus:
        return Soak(folder / "life", bus, days, random.Random(seed)).live()  # noqa: S311  # no secret


def main() -> int:
    """Print the figures; the exit code is 1 if something is not as it must be."""
    parser = argparse.ArgumentParser(description="Let the real program live through many days on a faked clock.")
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = soak(Path(folder), words.days, words.seed)
    for name, value in vars(found).items():
        print(f"{name:<14}{value}")
    print(f"{'growth':<14}{found.growth:.2f} %, at most {GROWTH_PERCENT:g} %")
    print(f"{'seconds':<14}{time.monotonic() - begun:.0f}")
    return 0 if found.is_well else 1


if __name__ == "__main__":
    sys.exit(main())
