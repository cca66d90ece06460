"""Bringing a database to the present version: all steps in one transaction, or none."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from smoketracker.domain.errors import StorageError
from smoketracker.storage import sealing, sqlite
from smoketracker.storage.identity import SCHEMA_NUMBER

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(path: Path) -> None:
    """Run the missing migrations on a database file and mark it as ours; raise StorageError if a reference breaks."""
    engine = sqlite.engine_for(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            sqlite.mark_as_ours(connection, SCHEMA_NUMBER)
            sealing.seal_all(connection)
            broken = sqlite.broken_references(connection)
            if broken:
                lost = f"{broken} rows would lose what they belong to"
                raise StorageError(f"The database was left as it was: {lost}.")
    finally:
        engine.dispose()
