"""What the editor needs: drafts, pictures and the passphrase; and the choosing and deleting of people."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# A person's lines go with the person; as long as there is one, none of their lines can.
LINES_GO_WITH_THE_PERSON = """
CREATE TRIGGER ledger_no_DELETE BEFORE DELETE ON ledger
WHEN EXISTS (SELECT 1 FROM profiles WHERE id = OLD.profile_id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""


def upgrade() -> None:
    """Add the columns and tables."""
    op.add_column("achievements", sa.Column("draft", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("profiles", sa.Column("chosen", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_table(
        "icons",
        sa.Column("name", sa.String(68), primary_key=True),
        sa.Column("image", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "access",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("tried_at", sa.Float, nullable=False),
        sa.CheckConstraint("id = 1"),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER ledger_no_DELETE")
        op.execute(LINES_GO_WITH_THE_PERSON)
