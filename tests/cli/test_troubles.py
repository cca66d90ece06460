"""A record that cannot be opened: one clear line, with the command that helps; nothing is deleted."""

import sqlite3
from contextlib import closing

import pytest

from smoketracker.cli import main
from smoketracker.storage.identity import FILE_NAME, SCHEMA_NUMBER

PAGE = 4096


@pytest.fixture
def path(run, data_dir):
    """A record with a smoke, a backup of it, and a second smoke."""
    run("log")
    run("backup")
    run("log")
    return data_dir / FILE_NAME


def zero_people(path):
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'profiles'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * PAGE)
        file.write(bytes(PAGE))


@pytest.fixture
def told(clock, data_dir, capsys):
    """Return the one line that a command says on stderr, and its exit code."""

    def tell(*words):
        capsys.readouterr()
        code = main([*words, "--data-dir", str(data_dir)], clock=clock)
        error = capsys.readouterr().err
        assert error.count("\n") == 1
        return code, error

    return tell


def change(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (zero_people, ("is damaged", "“smoketracker restore”", "“smoketracker salvage”", "is kept")),
        (lambda path: path.unlink(), ("is gone from", "“smoketracker restore”", "“--data-dir”")),
        (lambda path: path.write_bytes(b""), ("is empty", "“smoketracker restore”")),
        (lambda path: path.write_text("Dear diary"), ("is not a database", "“--data-dir”", "“smoketracker restore”")),
        (
            lambda path: change(path, f"PRAGMA user_version={SCHEMA_NUMBER + 1}"),
            ("newer version", "Install the newer version", "“--data-dir”"),
        ),
        (
            lambda path: change(path, "CREATE TRIGGER t AFTER INSERT ON smokes BEGIN DELETE FROM smokes; END"),
            ("never made", "“smoketracker restore”"),
        ),
    ],
    ids=["damaged", "gone", "empty", "text", "newer", "trigger"],
)
def test_a_trouble_is_one_line_with_the_command_that_helps(path, told, make, said):
    make(path)

    code, line = told("log")

    assert code == 1
    assert [part for part in said if part not in line] == []


def test_salvage_says_how_much_it_saved_and_where_the_damaged_file_is(path, run, data_dir):
    zero_people(path)
    damaged = path.read_bytes()

    ran = run("salvage", "--yes")

    assert ran.code == 0
    assert ran.out.startswith("Saved 2 smokes. Points were worked out anew.\n")
    (kept,) = (found for found in data_dir.glob(f"{FILE_NAME}.damaged-*") if not found.name.endswith("-journal"))
    assert str(kept) in ran.out
    assert kept.read_bytes() == damaged
    assert run("status").out.startswith("Today        2 smokes")


def test_salvage_asks_on_a_terminal_alone(path, told):
    zero_people(path)
    before = path.read_bytes()

    code, line = told("salvage")

    assert (code, "--yes" in line) == (1, True)
    assert path.read_bytes() == before


def test_salvage_of_what_holds_nothing_changes_nothing(path, told, data_dir):
    path.write_bytes(b"Dear diary, " * 1_000)
    before = path.read_bytes()

    assert told("salvage", "--yes")[0] == 1
    assert path.read_bytes() == before


def test_restore_helps_where_the_database_is_empty(path, run):
    path.write_bytes(b"")

    assert run("restore", "--yes").code == 0
    assert run("status").out.startswith("Today        1 smoke")
