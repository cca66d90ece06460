"""A clock that stands still until the test moves it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


class SetClock:
    """A clock double: called, it returns its time, aware in its zone."""

    def __init__(self, wall: str, zone: str = "UTC") -> None:
        self.now = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))

    def __call__(self) -> datetime:
        return self.now

    @property
    def zone(self) -> ZoneInfo:
        """The zone it shows the time of; setting it (by name) is a journey: the instant stays."""
        return self.now.tzinfo

    @zone.setter
    def zone(self, name: str) -> None:
        self.now = self.now.astimezone(ZoneInfo(name))

    def set(self, wall: str, zone: str | None = None, *, fold: int = 0) -> None:
        """Show a wall time, "2026-06-01 10:00" or just "10:00" of the same date; fold 1: the second of two."""
        text = wall if "-" in wall else f"{self.now.date()} {wall}"
        to = ZoneInfo(zone) if zone else self.zone
        self.now = datetime.fromisoformat(text).replace(tzinfo=to, fold=fold)

    def set_instant(self, utc: str) -> None:
        """Show the moment that has this time in UTC."""
        self.now = datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(self.zone)

    def advance(self, **elapsed: float) -> None:
        """Let time pass (or, with negative figures, set the clock back): days=1 is 24 hours."""
        self.now = (self.now.astimezone(UTC) + timedelta(**elapsed)).astimezone(self.zone)
