"""What a story looks at: each look compares what the tracker tells with the words of the line."""

from collections import Counter
from datetime import UTC, datetime

from smoketracker.domain.model import Entry
from smoketracker.tracker import Outcome

REGARDED = ("first-log", "first-smoke-free-day", "7-day-streak", "30-day-streak")


class Looks:
    """The looks of a story, with what its outcomes brought since the last one."""

    def __init__(self, story) -> None:
        self._story = story
        self._regarded = set(REGARDED)
        self._rows = 0
        self._since = {"closed": [], "earned": [], "taken-back": []}

    def regard(self, name: str) -> None:
        """Count an achievement in from here on."""
        self._regarded.add(name)

    def note(self, outcome: Outcome) -> None:
        """Keep what an outcome tells for the next look."""
        self._since["closed"] += map(str, outcome.closed)
        self._since["earned"] += [name for name in outcome.earned if name in self._regarded]
        self._since["taken-back"] += [name for name in outcome.taken_back if name in self._regarded]

    def mark(self) -> None:
        """Count rows and outcomes from here on."""
        self._rows = len(self._entries())
        self._since = {kind: [] for kind in self._since}

    def check(self, *words: str) -> None:
        """Check one line of a story: words after `see`."""
        if words[0] in self._since:
            found, self._since[words[0]] = self._since[words[0]], []
            assert found == list(words[1:])
        elif words[0] == "rows":
            assert len(self._entries()) - self._rows == int(words[1])
            self._rows = len(self._entries())
        elif "=" in words[0]:
            self._compare(self._overview(), words)
        else:
            self._compare(getattr(self, f"_{words[0]}")(), words[1:], everything=words[0] == "ledger")

    @property
    def _tracker(self):
        return self._story.tracker

    def _compare(self, found: dict[str, str], words, *, everything: bool = False) -> None:
        wanted = dict(word.rsplit("=", 1) for word in words)
        shown = found if everything else {name: found[name] for name in wanted}
        assert shown == wanted

    def _overview(self) -> dict[str, str]:
        overview, entries = self._tracker.overview(), self._entries()
        assert overview.points == sum(entry.points for entry in self._tracker.ledger())
        shown = {name: _shown(getattr(overview, name)) for name in overview.__slots__}
        shown["points"] = str(sum(entry.points for entry in entries))
        shown["points_today"] = str(sum(entry.points for entry in entries if entry.day == overview.today))
        return shown

    def _entries(self) -> list[Entry]:
        passed_over = {f"achievement:{badge.id}" for badge in self._tracker.achievements()}
        passed_over -= {f"achievement:{name}" for name in self._regarded}
        return [entry for entry in self._tracker.ledger() if entry.key not in passed_over]

    def _sums(self) -> Counter:
        sums = Counter()
        for entry in self._entries():
            sums[entry.key] += entry.points
        return sums

    def _ledger(self) -> dict[str, str]:
        return {key: str(points) for key, points in self._sums().items() if points}

    def _keys(self):
        sums = self._sums()
        return _Lazy(lambda key: str(sums[key]))

    def _badges(self) -> dict[str, str]:
        return {badge.id: _shown(badge.earned_on) for badge in self._tracker.achievements()}

    def _worth(self) -> dict[str, str]:
        return {badge.id: str(badge.points_earned) for badge in self._tracker.achievements()}

    def _smokes(self):
        days = {smoke.uid: str(smoke.day) for smoke in self._tracker.smokes()}
        return _Lazy(lambda name: days.get(self._story.named[name], "gone"))

    def _instants(self):
        moments = {smoke.uid: smoke.at for smoke in self._tracker.smokes()}
        return _Lazy(lambda name: _shown(moments[self._story.named[name]]))

    def _offsets(self):
        offsets = {smoke.uid: smoke.at.utcoffset() for smoke in self._tracker.smokes()}
        return _Lazy(lambda name: str(int(offsets[self._story.named[name]].total_seconds())))

    def _states(self) -> dict[str, str]:
        return {str(day.day): day.state.value for day in self._tracker.days()}


class _Lazy:
    """A mapping that works out the value of a name when it is asked for."""

    def __init__(self, of) -> None:
        self._of = of

    def __getitem__(self, name: str) -> str:
        return self._of(name)


def _shown(value: object) -> str:
    """Return a value as stories write it: none, a day, a moment in UTC, several joined by commas."""
    match value:
        case None:
            return "none"
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
        case tuple():
            return ",".join(map(_shown, value)) or "none"
        case _ if hasattr(value, "id"):
            return value.id
    return str(value)
