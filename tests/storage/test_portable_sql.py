"""SQL stays portable: what only SQLite understands stands in one module and in its migrations' named exceptions."""

import re
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from smoketracker import storage
from smoketracker.storage import figures, ledger, smokes
from smoketracker.storage.tables import metadata

FOLDER = Path(storage.__file__).parent
ELSEWHERE = sorted(path for path in FOLDER.glob("*.py") if path.name != "sqlite.py")


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_table_can_be_made_on_a_server(table):
    statements = [CreateTable(table), *map(CreateIndex, table.indexes)]

    assert all(str(statement.compile(dialect=postgresql.dialect())) for statement in statements)


@pytest.mark.parametrize(
    "statement",
    [smokes._GET, smokes._COUNT, smokes._NEWEST_LOG, smokes._LAST_AT, ledger._SUMS, figures._KEEP, figures._KEEP_FIRST],
    ids=["get", "count", "newest log", "last at", "sums", "figures", "first figures"],
)
def test_the_statements_of_a_click_run_on_a_server(statement):
    assert str(statement.compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize("path", ELSEWHERE, ids=lambda path: path.name)
def test_no_other_module_speaks_the_dialect(path):
    text = path.read_text(encoding="utf-8")

    assert "sqlalchemy.dialects" not in text
    assert not re.search(r"exec_driver_sql|\btext\(", text)
