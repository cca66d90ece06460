"""The first tables: facts of a profile, the catalogue, and the append-only ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# D2: the day of a smoke fits its instant, offset and day start. SQLite only; elsewhere the program's own check holds.
DAY_FITS = "day = date(at / 1000000 + utc_offset - day_start * 60, 'unixepoch')"

LEDGER_IS_APPEND_ONLY = """
CREATE TRIGGER ledger_no_{verb} BEFORE {verb} ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""


def upgrade() -> None:
    """Create the tables."""
    _create_profiles()
    _create_smokes()
    _create_days()
    _create_versions()
    _create_catalogue()
    _create_decisions()
    _create_ledger()


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _profile() -> sa.Column[int]:
    return sa.Column("profile_id", sa.Integer, sa.ForeignKey("profiles.id"), nullable=False)


def _achievement() -> sa.Column[str]:
    return sa.Column("achievement_id", sa.String(64), sa.ForeignKey("achievements.id"), nullable=False)


def _create_profiles() -> None:
    op.create_table(
        "profiles",
        _id(),
        sa.Column("name", sa.String(200), nullable=False, unique=True),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("start_day", sa.Date, nullable=False),
        sa.Column("made_at_first_instant", sa.Boolean, nullable=False),
        sa.Column("start_moved", sa.Boolean, nullable=False),
        sa.Column("day_start", sa.SmallInteger, nullable=False),
        sa.Column("closed_through", sa.Date, nullable=False),
        sa.CheckConstraint("day_start BETWEEN 0 AND 360"),
    )


def _create_smokes() -> None:
    op.create_table(
        "smokes",
        _id(),
        _profile(),
        sa.Column("uid", sa.Uuid, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("utc_offset", sa.Integer, nullable=False),
        sa.Column("zone", sa.String(64)),
        sa.Column("day_start", sa.SmallInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("edited_at", sa.BigInteger),
        sa.Column("deleted_at", sa.BigInteger),
        sa.UniqueConstraint("profile_id", "uid"),
        sa.CheckConstraint("day_start BETWEEN 0 AND 360"),
        sa.CheckConstraint("source IN ('window', 'tray', 'command line', 'import')"),
        sa.CheckConstraint(DAY_FITS).ddl_if(dialect="sqlite"),
    )
    op.create_index("ix_smokes_day", "smokes", ["profile_id", "deleted_at", "day"])


def _create_days() -> None:
    op.create_table(
        "answers",
        _id(),
        _profile(),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("count", sa.SmallInteger, nullable=False),
        sa.Column("answered_at", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("profile_id", "day"),
        sa.CheckConstraint(
            "(state = 'smoked' AND count BETWEEN 1 AND 200) OR (state IN ('smoke-free', 'unknown') AND count = 0)"
        ),
    )
    op.create_table(
        "days_seen",
        _id(),
        _profile(),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("first_seen", sa.BigInteger, nullable=False),
        sa.Column("utc_offset", sa.Integer, nullable=False),
        sa.Column("zone", sa.String(64)),
        sa.Column("ran", sa.Boolean, nullable=False),
        sa.UniqueConstraint("profile_id", "day"),
    )
    op.create_table(
        "void_days",
        _id(),
        _profile(),
        sa.Column("day", sa.Date, nullable=False),
        sa.UniqueConstraint("profile_id", "day"),
    )


def _create_versions() -> None:
    _create_settings()
    _create_numbers()


def _create_settings() -> None:
    op.create_table(
        "empty_days",
        _id(),
        _profile(),
        sa.Column("from_day", sa.Date, nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.CheckConstraint("mode IN ('ask', 'ask-if-away', 'smoke-free')"),
    )
    op.create_table(
        "baselines",
        _id(),
        _profile(),
        sa.Column("from_day", sa.Date, nullable=False),
        sa.Column("value", sa.SmallInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.CheckConstraint("value BETWEEN 1 AND 100"),
        sa.CheckConstraint("kind IN ('declared', 'measured', 'lowered', 'raised')"),
    )


def _create_numbers() -> None:
    op.create_table(
        "rules",
        _id(),
        sa.Column("from_day", sa.Date, nullable=False),
        sa.Column("smoke", sa.Integer, nullable=False),
        sa.Column("pack", sa.Integer, nullable=False),
        sa.Column("reduction", sa.Integer, nullable=False),
        sa.Column("streak", sa.Integer, nullable=False),
        sa.Column("top_level", sa.Integer, nullable=False),
    )
    op.create_table(
        "prices",
        _id(),
        _profile(),
        sa.Column("from_day", sa.Date, nullable=False),
        sa.Column("pack", sa.Integer, nullable=False),
        sa.Column("cigarettes", sa.SmallInteger, nullable=False),
    )
    op.create_table(
        "goals",
        _id(),
        _profile(),
        sa.Column("from_day", sa.Date, nullable=False),
        sa.Column("most", sa.SmallInteger),
        sa.Column("lower_every_weeks", sa.SmallInteger),
    )


def _create_catalogue() -> None:
    op.create_table(
        "achievements",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("icon", sa.String(80), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
    )
    op.create_table(
        "achievement_versions",
        _id(),
        _achievement(),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("metric", sa.String(32), nullable=False),
        sa.Column("at_least", sa.Integer, nullable=False),
        sa.Column("percent", sa.SmallInteger),
        sa.UniqueConstraint("achievement_id", "number"),
        sa.CheckConstraint("points BETWEEN 0 AND 1000000"),
    )


def _create_decisions() -> None:
    op.create_table(
        "pins",
        _id(),
        _profile(),
        _achievement(),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("held", sa.Boolean, nullable=False),
        sa.UniqueConstraint("profile_id", "achievement_id"),
    )
    op.create_table(
        "decisions",
        _id(),
        _profile(),
        _achievement(),
        sa.Column("granted", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("decided_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "redemptions",
        _id(),
        _profile(),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("price", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.UniqueConstraint("profile_id", "name"),
    )


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        _id(),
        _profile(),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("rules_version", sa.Integer, nullable=False),
        sa.Column("posted_at", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("profile_id", "key", "seq"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(LEDGER_IS_APPEND_ONLY.format(verb=verb))
