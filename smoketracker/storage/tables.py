"""The tables as they are now, private to storage; migrations state their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
)

from smoketracker.storage.seals import LENGTH

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as microseconds since 1970 in UTC; it comes back in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Return the microseconds of an aware datetime."""
        return None if value is None else micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the datetime in UTC."""
        return None if value is None else EPOCH + value * MICROSECOND


def micros(at: datetime) -> int:
    """Return an instant as the file holds it: microseconds since 1970 in UTC."""
    return (at - EPOCH) // MICROSECOND


metadata = MetaData()


def _of_profile() -> Column[int]:
    return Column("profile_id", Integer, ForeignKey("profiles.id"), nullable=False)


def _of_achievement() -> Column[str]:
    return Column("achievement_id", String(64), ForeignKey("achievements.id"), nullable=False)


def _sum() -> Column[bytes]:
    return Column("sum", LargeBinary(LENGTH), nullable=False)


profiles = Table(
    "profiles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
    Column("start_day", Date, nullable=False),
    Column("made_at_first_instant", Boolean, nullable=False),
    Column("start_moved", Boolean, nullable=False),
    Column("day_start", SmallInteger, nullable=False),
    Column("closed_through", Date, nullable=False),
    Column("chosen", Boolean, nullable=False, default=False),
)

smokes = Table(
    "smokes",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("uid", Uuid, nullable=False),
    Column("at", Instant, nullable=False),
    Column("utc_offset", Integer, nullable=False),
    Column("zone", String(64)),
    Column("day_start", SmallInteger, nullable=False),
    Column("day", Date, nullable=False),
    Column("source", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("edited_at", Instant),
    Column("deleted_at", Instant),
    _sum(),
    UniqueConstraint("profile_id", "uid"),
    Index("ix_smokes_day", "profile_id", "deleted_at", "day"),
)

answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("day", Date, nullable=False),
    Column("state", String(16), nullable=False),
    Column("count", SmallInteger, nullable=False),
    Column("answered_at", Instant, nullable=False),
    UniqueConstraint("profile_id", "day"),
)

days_seen = Table(
    "days_seen",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("day", Date, nullable=False),
    Column("first_seen", Instant, nullable=False),
    Column("utc_offset", Integer, nullable=False),
    Column("zone", String(64)),
    Column("ran", Boolean, nullable=False),
    UniqueConstraint("profile_id", "day"),
)

void_days = Table(
    "void_days",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("day", Date, nullable=False),
    UniqueConstraint("profile_id", "day"),
)

empty_days = Table(
    "empty_days",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("from_day", Date, nullable=False),
    Column("mode", String(16), nullable=False),
)

baselines = Table(
    "baselines",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("from_day", Date, nullable=False),
    Column("value", SmallInteger, nullable=False),
    Column("kind", String(16), nullable=False),
)

rules = Table(
    "rules",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("from_day", Date, nullable=False),
    Column("smoke", Integer, nullable=False),
    Column("pack", Integer, nullable=False),
    Column("reduction", Integer, nullable=False),
    Column("streak", Integer, nullable=False),
    Column("top_level", Integer, nullable=False),
)

prices = Table(
    "prices",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("from_day", Date, nullable=False),
    Column("pack", Integer, nullable=False),
    Column("cigarettes", SmallInteger, nullable=False),
)

goals = Table(
    "goals",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("from_day", Date, nullable=False),
    Column("most", SmallInteger),
    Column("lower_every_weeks", SmallInteger),
)

achievements = Table(
    "achievements",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("title", String(80), nullable=False),
    Column("description", Text, nullable=False),
    Column("icon", String(80), nullable=False),
    Column("position", Integer, nullable=False),
    Column("retired", Boolean, nullable=False),
    Column("draft", Boolean, nullable=False, default=False),
)

icons = Table(
    "icons",
    metadata,
    Column("name", String(68), primary_key=True),
    Column("image", LargeBinary, nullable=False),
)

access = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("tried_at", Float, nullable=False),
)

achievement_versions = Table(
    "achievement_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_achievement(),
    Column("number", Integer, nullable=False),
    Column("points", Integer, nullable=False),
    Column("metric", String(32), nullable=False),
    Column("at_least", Integer, nullable=False),
    Column("percent", SmallInteger),
    UniqueConstraint("achievement_id", "number"),
)

pins = Table(
    "pins",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    _of_achievement(),
    Column("version", Integer, nullable=False),
    Column("held", Boolean, nullable=False),
    UniqueConstraint("profile_id", "achievement_id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    _of_achievement(),
    Column("granted", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("decided_at", Instant, nullable=False),
)

redemptions = Table(
    "redemptions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("name", String(64), nullable=False),
    Column("price", Integer, nullable=False),
    Column("day", Date, nullable=False),
    UniqueConstraint("profile_id", "name"),
)

ledger = Table(
    "ledger",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_profile(),
    Column("key", String(80), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("points", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("rules_version", Integer, nullable=False),
    Column("posted_at", Instant, nullable=False),
    _sum(),
    UniqueConstraint("profile_id", "key", "seq"),
)

glances = Table(
    "glances",
    metadata,
    Column("profile_id", Integer, ForeignKey("profiles.id"), primary_key=True),
    Column("figures", Text, nullable=False),
)

seals = Table(
    "seals",
    metadata,
    Column("table_name", String(64), primary_key=True),
    Column("sum", LargeBinary(LENGTH), nullable=False),
)
