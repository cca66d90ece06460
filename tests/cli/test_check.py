"""check: the ledger against the facts."""

import sqlite3

import pytest


@pytest.fixture
def record(run, tracker, clock):
    """A record of three days, with smokes, an answer and points."""
    run("log", "--at", "11:00")
    run("log", "--at", "11:30")
    clock.advance(days=2)
    run("answer", "yesterday", "smoke-free")
    return tracker


@pytest.fixture
def tamper(data_dir):
    """Change rows behind the program's back, past what the database itself refuses."""

    def execute(statement, *values):
        connection = sqlite3.connect(data_dir / "smoketracker.db")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute(statement, values)
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()
        connection.close()

    return execute


def test_a_sound_record_agrees(run, record):
    ran = run("check")

    assert ran.code == 0
    assert ran.out.startswith("Checked 2 smokes, 1 answer and ")
    assert ran.out.endswith(": all agrees.\nThere is no backup yet.\n")


def test_p10_check_names_the_newest_whole_backup_and_each_that_is_not(run, record, clock):
    for _ in range(3):
        clock.advance(minutes=31)
        record.log()
        run("backup")
    assert "\n3 backups are whole, the newest of 2026-03-11 13:33.\n" in run("check").out
    newest = record.backups()[0].path
    newest.write_bytes(newest.read_bytes()[:-1])

    ran = run("check")
    value = run("check", "--json").value

    assert ran.code == 1
    assert f"{newest} has changed since it was made.\n2 backups are whole, the newest of 2026-03-11 13:02.\n" in ran.out
    assert ran.err == "smoketracker: 1 backup can no longer be used.\n"
    assert [each["name"] for each in value["backups"]["unsound"]] == [newest.name]
    assert len(value["backups"]["whole"]) == 2
    assert value["agrees"] is True


def test_p10_check_of_a_record_that_cannot_be_opened_says_what_helps(run, record, data_dir):
    run("backup")
    record.close()
    (data_dir / "smoketracker.db").write_text("nonsense" * 1_000)

    ran = run("check")

    assert ran.code == 1
    assert "1 backup is whole" in ran.out
    assert "“smoketracker restore” goes back to the newest whole backup" in ran.err
    assert (data_dir / "smoketracker.db").read_text() == "nonsense" * 1_000
    assert run("restore", "--yes").code == 0
    assert run("check").code == 0


def test_check_writes_nothing_and_closes_no_day(run, record, clock):
    clock.advance(days=5)
    before = record.ledger()

    assert run("check").code == 0
    assert record.ledger() == before
    assert str(record.overview().closed_through) == "2026-03-10"


def test_check_as_json_says_what_was_checked(run, record):
    value = run("check", "--json").value

    assert value["agrees"] is True
    assert value["differences"] == []
    assert value["checked"]["smokes"] == 2
    assert value["checked"].keys() == {"smokes", "answers", "entries", "keys"}


def test_a_line_with_other_points_is_found(run, record, tamper):
    tamper("UPDATE ledger SET points = 77 WHERE key = 'streak:2026-03-10'")

    ran = run("check")

    assert ran.code == 1
    assert "streak:2026-03-10: the ledger holds 77 points, the facts earn 10." in ran.out
    assert "of the table ledger does not match its checksum. 1 difference found" in ran.err


def test_a_line_that_is_gone_is_found(run, record, tamper):
    tamper("DELETE FROM ledger WHERE key = 'logs:2026-03-09' AND seq = 1")

    out = run("check").out

    assert "logs:2026-03-09: the ledger holds 10 points, the facts earn 20." in out
    assert "logs:2026-03-09: its lines are numbered 2, not from 1 without a gap." in out


def test_points_that_nothing_earns_are_found(run, record, tamper):
    tamper(
        "INSERT INTO ledger (profile_id, key, seq, points, day, reason, rules_version, posted_at) "
        "SELECT profile_id, 'logs:2026-02-01', 1, 50, day, reason, rules_version, posted_at FROM ledger LIMIT 1"
    )

    assert "logs:2026-02-01: the ledger holds 50 points, the facts earn 0." in run("check").out


def test_a_smoke_on_another_day_than_its_time_is_found(run, record, tamper):
    tamper("UPDATE smokes SET day = '2026-03-08'")

    ran = run("check", "--json")

    assert ran.code == 1
    assert ran.value["agrees"] is False
    assert any(
        "is kept under 2026-03-08, but its time belongs to 2026-03-09" in one for one in ran.value["differences"]
    )
