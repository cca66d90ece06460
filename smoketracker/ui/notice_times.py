"""When notices may come: quiet hours, and the moment of the reminder; all on the wall clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from smoketracker.domain.days import ONE_DAY, day_of

BEFORE_QUIET = timedelta(minutes=15)  # a reminder set for quiet hours comes so long before them


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From a time of day, that one included, until another; from and until the same time: never."""

    begin: time
    end: time

    @property
    def never(self) -> bool:
        """Say whether it is never quiet."""
        return self.begin == self.end

    def hold(self, at: time) -> bool:
        """Say whether it is quiet at a time of day."""
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end

    def next_begin(self, at: datetime) -> datetime:
        """Return when they begin next, from a wall time on, that one included."""
        begin = datetime.combine(at.date(), self.begin)
        return begin if begin >= at else begin + ONE_DAY


NEVER_QUIET = QuietHours(time(0), time(0))


def is_time_to_remind(now: datetime, at: time, day: date, day_start: time, quiet: QuietHours) -> bool:
    """Say whether the reminder of a day may come now: at its time or later, if no quiet hours lie between.

    now: the wall clock, naive. A time within quiet hours is moved before them, where they do not begin the day.
    """
    moment = datetime.combine(day if at >= day_start else day + ONE_DAY, at)
    if quiet.hold(at):
        moment = quiet.next_begin(moment - ONE_DAY + timedelta.resolution) - BEFORE_QUIET
    if day_of(moment, day_start) != day or now < moment:
        return False
    return quiet.never or now < quiet.next_begin(moment)
