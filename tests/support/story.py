"""The little language of tests/scenarios: a story is lines of a verb and words, done on a real tracker one by one.

CLOCK     at [DATE] TIME [ZONE] [second]     show a wall time; second: the later of two equal ones
          utc DATE TIME                      show that instant; the zone stays
          fly ZONE                           the same instant in another zone
          days N N - N                       one day each from the clock's own: noon, run, N smokes at 06:00; -: away
COMMANDS  refresh | glance                   the program runs | the command line looks
          log [TIME] [zone= as= times= every= source= note=]    a name for it; every so many minutes
          undo | edit NAME TIME | note NAME TEXT | delete NAME | restore NAME
          answer DAY[..DAY] smoke-free|unknown|N|nothing        nothing: withdraw
          start DAY | day-start TIME | empty MODE | declare N | lower N | raise N
          rules NAME=N... | price PACK CIGARETTES | goal N|none [every=WEEKS]
          save ID [title= points= metric= at_least= percent=] | retire ID | unretire ID | remove ID
          grant ID | revoke ID REASON
          refused COMMAND                    it must raise, and nothing may be written
          twin COMMAND                       done by a second tracker on the same data
          reopen
LOOKS     see FIELD=VALUE...                 fields of the overview
          see ledger|keys KEY=POINTS...      all sums that are not 0 | some sums, 0 for none
          see badges ID=DATE|none... | see worth ID=POINTS...
          see smokes NAME=DAY|gone... | see instants NAME=UTC... | see offsets NAME=SECONDS... | see states DAY=STATE...
          see closed|earned|taken-back [WORDS...] | see rows N      since the last such look, or since the line: mark

When the clock goes forward by more than 36 hours the program was closed meanwhile. So that points add up in the head,
looks pass over the shipped achievements other than first-log, first-smoke-free-day, 7-day-streak and 30-day-streak,
unless the story saves them.
"""

import shlex
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from support.clock import SetClock
from support.looks import Looks

from smoketracker.domain.days import days_from
from smoketracker.domain.errors import TrackerError
from smoketracker.tracker import Tracker

CLOSED_FOR = timedelta(hours=36)
CLOCK_VERBS = {"at", "utc", "fly", "days", "reopen"}


class Story:
    """A story under way: its clock, its tracker, the smokes that have names."""

    def __init__(self, open_tracker: Callable[[SetClock], Tracker]) -> None:
        self.open_tracker = open_tracker
        self.clock: SetClock | None = None
        self.tracker: Tracker | None = None
        self.named = {}
        self.looks = Looks(self)

    def tell(self, text: str) -> None:
        """Do all lines; a failure names the line it came from."""
        for number, line in enumerate(text.strip().splitlines(), start=1):
            verb, *words = shlex.split(line, comments=True) or ["pass"]
            try:
                self.do(verb, words)
            except (AssertionError, TrackerError) as failure:
                failure.add_note(f"line {number}: {line}")
                raise

    def do(self, verb: str, words: list[str]) -> None:
        """Do one line."""
        if verb in CLOCK_VERBS:
            getattr(self, f"_{verb}")(*words)
        elif verb == "see":
            self.looks.check(*words)
        elif verb == "refused":
            self._refused(*words)
        elif verb == "mark":
            self.looks.mark()
        elif verb == "twin":
            mine, self.tracker = self.tracker, self.open_tracker(self.clock)
            self.do(words[0], words[1:])
            self.tracker.close()
            self.tracker = mine
        elif verb != "pass":
            self.command(verb, words)

    def command(self, verb: str, words: list[str]) -> None:
        """Do one command of the tracker and note its outcomes."""
        plain = [word for word in words if "=" not in word]
        options = dict(word.split("=", 1) for word in words if "=" in word)
        result = getattr(self, f"_do_{verb.replace('-', '_')}")(*plain, **options)
        for outcome in result if isinstance(result, list) else [result]:
            self.looks.note(outcome)

    def _refused(self, verb: str, *words: str) -> None:
        before = self.tracker.ledger(), self.tracker.smokes(), self.tracker.facts()
        try:
            self.command(verb, list(words))
        except TrackerError as refusal:
            sentence = str(refusal)
        else:
            raise AssertionError("it was not refused")
        assert sentence.endswith("."), "a refusal is a sentence for people"
        assert (self.tracker.ledger(), self.tracker.smokes(), self.tracker.facts()) == before

    # --- the clock

    def _at(self, *words: str) -> None:
        wall = " ".join(word for word in words if word[0].isdigit())
        names = [word for word in words if not word[0].isdigit() and word != "second"]
        clock = self.clock or SetClock("2000-01-01")
        before = clock.now
        clock.set(wall, *names, fold=int("second" in words))
        self._passed(clock, before)

    def _utc(self, day: str, clock_time: str) -> None:
        before = self.clock.now
        self.clock.set_instant(f"{day} {clock_time}")
        self._passed(self.clock, before)

    def _fly(self, zone: str) -> None:
        self.clock.zone = zone

    def _passed(self, clock: SetClock, before: datetime) -> None:
        self.clock = clock
        if self.tracker is None:
            self.tracker = self.open_tracker(clock)
        elif clock.now.astimezone(UTC) - before.astimezone(UTC) > CLOSED_FOR:
            self._reopen()

    def _reopen(self) -> None:
        self.tracker.close()
        self.tracker = self.open_tracker(self.clock)

    def _days(self, *counts: str) -> None:
        for number, count in enumerate(counts):
            day = self.clock.now.date() + timedelta(days=bool(number))
            late = number == 0 and self.clock.now.time() >= time(12)
            self._at(str(day), self.clock.now.time().isoformat() if late else "12:00")
            if count != "-":
                self.command("refresh", [])
                if int(count):
                    self.command("log", [f"{day} 06:00", f"times={count}"])

    # --- the commands

    def _do_refresh(self):
        return self.tracker.refresh()

    def _do_glance(self):
        return self.tracker.refresh(running=False)

    def _do_log(self, at=None, *, times="1", every="1", zone=None, source="window", note="", **name):
        first = None if at is None else self._moment(at, zone)
        outcomes = []
        for number in range(int(times)):
            when = first + timedelta(minutes=number * int(every)) if first else None
            uid = uuid4()
            outcomes.append(self.tracker.log(when, source=source, note=note, uid=uid))
            self.named.update(dict.fromkeys(name.values(), uid))
        return outcomes

    def _moment(self, at: str, zone: str | None = None) -> datetime:
        moment = datetime.fromisoformat(at if "-" in at[:5] else f"{self.clock.now.date()} {at}")
        return moment.replace(tzinfo=ZoneInfo(zone)) if zone else moment

    def _do_undo(self):
        return self.tracker.undo()

    def _do_edit(self, name, at, zone=None):
        return self.tracker.edit(self.named[name], at=self._moment(at, zone))

    def _do_note(self, name, text):
        return self.tracker.edit(self.named[name], note=text)

    def _do_delete(self, name):
        return self.tracker.delete(self.named[name])

    def _do_restore(self, name):
        return self.tracker.restore(self.named[name])

    def _do_answer(self, days, value):
        first, _, last = days.partition("..")
        said = None if value == "nothing" else int(value) if value.lstrip("-").isdigit() else value
        span = days_from(date.fromisoformat(first), date.fromisoformat(last or first))
        return [self.tracker.answer(day, said) for day in span]

    def _do_start(self, day):
        return self.tracker.set_start_day(date.fromisoformat(day))

    def _do_day_start(self, clock_time):
        return self.tracker.set_day_start(time.fromisoformat(clock_time))

    def _do_empty(self, mode):
        return self.tracker.set_empty_days(mode)

    def _do_declare(self, n):
        return self.tracker.declare_baseline(int(n))

    def _do_lower(self, n):
        return self.tracker.lower_baseline(int(n))

    def _do_raise(self, n):
        return self.tracker.raise_baseline(int(n))

    def _do_rules(self, **numbers):
        return self.tracker.set_rules(**{name: int(number) for name, number in numbers.items()})

    def _do_price(self, pack, cigarettes):
        return self.tracker.set_price(int(pack), int(cigarettes))

    def _do_goal(self, n, every=None):
        return self.tracker.set_goal(None if n == "none" else int(n), every and int(every))

    def _do_save(self, name, title=None, points=None, **criterion):
        self.looks.regard(name)
        values = {"id": name}
        if title:
            values["title"] = title
        if points:
            values["points"] = int(points)
        if criterion:
            values["criterion"] = {key: word if key == "metric" else int(word) for key, word in criterion.items()}
        return self.tracker.save_achievement(values)

    def _do_retire(self, name):
        return self.tracker.retire(name)

    def _do_unretire(self, name):
        return self.tracker.unretire(name)

    def _do_remove(self, name):
        return self.tracker.delete_achievement(name)

    def _do_grant(self, name):
        return self.tracker.grant(name)

    def _do_revoke(self, name, *reason):
        return self.tracker.revoke(name, " ".join(reason))


def stories(folder: Path) -> list[Path]:
    """Return the files with stories, in their order."""
    return sorted(folder.glob("*.toml"))
