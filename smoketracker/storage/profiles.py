"""Rows of profiles, their versions by day, and all the facts of one put together."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from smoketracker.domain.errors import NotFound
from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import Baseline, BaselineKind, Dated, Facts, Goal, Price, Redemption, Rules
from smoketracker.storage import catalogue, days, smokes
from smoketracker.storage.tables import (
    baselines,
    days_seen,
    empty_days,
    goals,
    micros,
    prices,
    profiles,
    redemptions,
    rules,
)
from smoketracker.storage.transaction import Transaction

LARGEST_STEP = 1_000_000
# Built once: it is on the click path.
_MADE_AT = select(profiles.c.made_at).where(profiles.c.id == bindparam("profile"))


@dataclass(frozen=True, slots=True)
class Profile:
    """A person whose smokes are counted, and the day from which they are."""

    name: str
    made_at: datetime
    start_day: date
    made_at_first_instant: bool
    start_moved: bool = False
    day_start: time = time(0)


def names(connection: Connection) -> list[str]:
    """Return the names of all profiles, the first made first."""
    return list(numbers(connection))


def numbers(connection: Connection) -> dict[str, int]:
    """Return the row numbers of all profiles by name, the first made first."""
    return {
        row.name: row.id for row in connection.execute(select(profiles.c.id, profiles.c.name).order_by(profiles.c.id))
    }


def chosen(connection: Connection) -> str | None:
    """Return the name of the profile that was chosen last, else of the first made, or None while there is none."""
    query = select(profiles.c.name).order_by(profiles.c.chosen.desc(), profiles.c.id)
    return connection.execute(query).scalars().first()


def begun(connection: Connection, until: datetime) -> list[tuple[time, date]]:
    """Return for each profile its day start, and the latest day that a clock had shown by a moment (D5)."""
    seen = days_seen.c
    latest = select(func.max(seen.day)).where(seen.profile_id == profiles.c.id, seen.first_seen <= until)
    rows = connection.execute(select(profiles.c.day_start, profiles.c.start_day, latest.scalar_subquery()))
    return [(time(*divmod(day_start, 60)), day or start_day) for day_start, start_day, day in rows]


def choose(tx: Transaction) -> None:
    """Let the profile be the one that everything is about until another is chosen."""
    tx.connection.execute(update(profiles).values(chosen=profiles.c.id == tx.profile_id))


def rename(tx: Transaction, name: str) -> None:
    """Give the profile another name."""
    tx.connection.execute(update(profiles).where(profiles.c.id == tx.profile_id).values(name=name))


def number_of(connection: Connection, name: str) -> int | None:
    """Return the row number of a profile, or None if there is none of that name."""
    return connection.execute(select(profiles.c.id).where(profiles.c.name == name)).scalar()


def make(connection: Connection, profile: Profile, closed_through: date) -> int:
    """Insert a profile and return its row number."""
    values = {**asdict(profile), "day_start": _minutes(profile.day_start), "closed_through": closed_through}
    last = connection.execute(select(func.max(profiles.c.id))).scalar()
    # The number of somebody who was deleted never comes back, whatever the clock says: whoever still has their record
    # open must not be taken for somebody else.
    later = max(last, int(profile.made_at.timestamp() * 1_000_000)) if last else 0
    values["id"] = later + 1 + (secrets.randbelow(LARGEST_STEP) if last else 0)
    connection.execute(insert(profiles), values)
    return int(values["id"])


def rewrite(tx: Transaction, **values: object) -> None:
    """Write some columns of the profile: start_day, start_moved, made_at_first_instant, day_start, closed_through."""
    if isinstance(start := values.get("day_start"), time):
        values["day_start"] = _minutes(start)
    tx.connection.execute(update(profiles).where(profiles.c.id == tx.profile_id).values(**values))


def closed_through(tx: Transaction) -> date:
    """Return the last day that an earlier reconcile had closed."""
    query = select(profiles.c.closed_through).where(profiles.c.id == tx.profile_id)
    through: date = tx.connection.execute(query).scalar_one()
    return through


def birth(tx: Transaction) -> int:
    """Return when the profile was made, in microseconds: with its number, this tells it from every other one."""
    made_at: datetime | None = tx.connection.execute(_MADE_AT, {"profile": tx.profile_id}).scalar()
    if made_at is None:
        raise gone()
    return micros(made_at)


def name_of(tx: Transaction) -> str:
    """Return the name of the profile."""
    name: str | None = tx.connection.execute(select(profiles.c.name).where(profiles.c.id == tx.profile_id)).scalar()
    if name is None:
        raise gone()
    return name


def facts(tx: Transaction) -> Facts:
    """Return all facts of the profile."""
    row = tx.connection.execute(select(profiles).where(profiles.c.id == tx.profile_id)).first()
    if row is None:
        raise gone()
    seen, ran = days.all_seen(tx)
    decided = catalogue.decided(tx)
    return Facts(
        start_day=row.start_day,
        made_at_first_instant=row.made_at_first_instant,
        start_moved=row.start_moved,
        day_start=time(*divmod(row.day_start, 60)),
        counts=smokes.counts(tx),
        answers=days.all_answers(tx),
        seen=seen,
        ran=ran,
        void=days.all_void(tx),
        empty_days=[Dated(row.from_day, EmptyDays(row.mode)) for row in _versions(tx, empty_days)],
        baselines=_baselines(tx, row.start_day),
        rules=all_rules(tx),
        prices=_prices(tx, row.start_day),
        goals=[Dated(row.from_day, Goal(row.most, row.lower_every_weeks)) for row in _versions(tx, goals)],
        catalogue=catalogue.every(tx),
        pins=catalogue.pinned(tx)[0],
        grants={name: decision.day for name, decision in decided.items() if decision.granted},
        revoked={name: decision.reason for name, decision in decided.items() if not decision.granted},
        redemptions=[Redemption(row.name, row.price, row.day) for row in _versions(tx, redemptions)],
    )


def gone() -> NotFound:
    """Return what says that the profile was deleted while somebody still had it open."""
    return NotFound("The record of this person is no longer in the database: it was deleted elsewhere.")


def all_rules(tx: Transaction) -> list[Dated[Rules]]:
    """Return the versions of the rules, which hold for every profile, ordered by day."""
    return [Dated(row.from_day, Rules(*row[2:])) for row in _versions(tx, rules)]


def add_empty_days(tx: Transaction, version: Dated[EmptyDays]) -> None:
    """Add a version of the setting for days without a smoke."""
    _add(tx, empty_days, from_day=version.from_day, mode=version.value.value)


def add_baseline(tx: Transaction, version: Baseline) -> None:
    """Add a version of the baseline."""
    _add(tx, baselines, from_day=version.from_day, value=version.value, kind=version.kind.value)


def add_rules(tx: Transaction, version: Dated[Rules]) -> None:
    """Add a version of the rules, which hold for every profile."""
    tx.connection.execute(insert(rules), {"from_day": version.from_day, **asdict(version.value)})


def add_price(tx: Transaction, version: Dated[Price]) -> None:
    """Add a version of the price."""
    _add(tx, prices, from_day=version.from_day, **asdict(version.value))


def add_goal(tx: Transaction, version: Dated[Goal]) -> None:
    """Add a version of the goal."""
    _add(tx, goals, from_day=version.from_day, **asdict(version.value))


def add_redemption(tx: Transaction, redemption: Redemption) -> None:
    """Add a reward that was taken."""
    _add(tx, redemptions, name=redemption.id, price=redemption.price, day=redemption.day)


def _baselines(tx: Transaction, start_day: date) -> list[Baseline]:
    """Return the versions by day; the declared one holds from the start day, wherever that has moved to (B1)."""
    found = []
    for row in _versions(tx, baselines):
        kind = BaselineKind(row.kind)
        found.append(Baseline(start_day if kind is BaselineKind.DECLARED else row.from_day, row.value, kind))
    return sorted(found, key=lambda version: version.from_day)


def _prices(tx: Transaction, start_day: date) -> list[Dated[Price]]:
    """Return the versions by day; the first holds from the start day (B3)."""
    found = [Dated(row.from_day, Price(row.pack, row.cigarettes)) for row in _versions(tx, prices)]
    return [Dated(min(start_day, found[0].from_day), found[0].value), *found[1:]] if found else []


def _versions(tx: Transaction, table: Table) -> Sequence:  # type: ignore[type-arg]  # rows of many tables
    """Return a table's rows in the order they hold: by day, of one day the later made last."""
    query = select(table)
    if "profile_id" in table.c:
        query = query.where(table.c.profile_id == tx.profile_id)
    order = (table.c.from_day, table.c.id) if "from_day" in table.c else (table.c.id,)
    return tx.connection.execute(query.order_by(*order)).all()


def _add(tx: Transaction, table: Table, **values: object) -> None:
    tx.connection.execute(insert(table), {"profile_id": tx.profile_id, **values})


def _minutes(day_start: time) -> int:
    return day_start.hour * 60 + day_start.minute
