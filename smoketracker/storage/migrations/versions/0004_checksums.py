"""Checksums: one for each smoke and each line of the ledger, and one for each other table."""

from hashlib import blake2b

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COLUMNS = {
    "smokes": "profile_id, uid, at, utc_offset, zone, day_start, day, source, note, created_at, edited_at, deleted_at",
    "ledger": 'profile_id, "key", seq, points, day, reason, rules_version, posted_at',
}
NO_UPDATE = """
CREATE TRIGGER ledger_no_UPDATE BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""


def upgrade() -> None:
    """Add the columns and the table; the sums over whole tables are written when the tables have their last form."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    if on_sqlite:
        op.execute("DROP TRIGGER ledger_no_UPDATE")
    for table in COLUMNS:
        # Nothing is the checksum of a row, so that one put in by another program is found.
        op.add_column(table, sa.Column("sum", sa.LargeBinary(8), nullable=False, server_default=""))
    if on_sqlite:
        _fill()
        op.execute(NO_UPDATE)
    op.create_table(
        "seals",
        sa.Column("table_name", sa.String(64), primary_key=True),
        sa.Column("sum", sa.LargeBinary(8), nullable=False),
    )


def _fill() -> None:
    driver = op.get_bind().connection.driver_connection
    if driver is None:
        return  # only where no database is connected, and then there are no rows
    driver.create_function("sum_of_row", -1, _sum_of_row, deterministic=True)
    for table, columns in COLUMNS.items():
        op.execute(f"UPDATE {table} SET sum = sum_of_row({columns})")  # noqa: S608  # names that stand above


def _sum_of_row(*values: object) -> bytes:
    return blake2b(ascii(values).encode(), digest_size=8).digest()
