"""import and export: the record in and out."""

import io
import json
import sys

import pytest

from smoketracker.cli import main

COUNTS = "date,count\n2026-02-01,12\n2026-02-02,0\n2026-02-04,8\n"
TIMES = "datetime,note\n2026-03-08 10:00,coffee\n2026-03-08 18:30,\n2026-03-09 09:00,\n"


@pytest.fixture
def file(tmp_path):
    """Write a file to bring in."""

    def write(text, name="smokes.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_file_is_brought_in(run, tracker, file):
    ran = run("import", file(TIMES))

    assert ran.code == 0
    assert "3 rows, 2026-03-08 to 2026-03-09." in ran.out
    assert "New: 3. Already there: 0. Refused: 0.\nBrought in.\n" in ran.out
    assert [smoke.note for smoke in tracker.smokes()] == ["coffee", "", ""]


def test_the_same_file_adds_nothing_a_second_time(run, tracker, file):
    path = file(TIMES)
    run("import", path)

    assert "New: 0. Already there: 3." in run("import", path).out
    assert len(tracker.smokes()) == 3


def test_a_trial_keeps_nothing(run, tracker, file):
    ran = run("import", file(TIMES), "--dry-run")

    assert ran.code == 0
    assert ran.out.endswith("Nothing was kept: this was a trial.\n")
    assert tracker.smokes() == []


def test_times_without_a_zone_take_the_named_one(run, tracker, file):
    run("import", file(TIMES), "--zone", "America/New_York", "--skip-refused")

    assert {smoke.zone for smoke in tracker.smokes()} == {"America/New_York"}


def test_a_refused_row_keeps_the_file_out(run, tracker, file):
    ran = run("import", file(TIMES + "2026-03-09 23:00,\n"))

    assert ran.code == 1
    assert "  line 5: 2026-03-09 23:00 is in the future" in ran.out
    assert ran.err == (
        "smoketracker: 1 row cannot be taken, so nothing was brought in; --skip-refused brings in the rest.\n"
    )
    assert tracker.smokes() == []


def test_refused_rows_are_skipped_on_wish(run, tracker, file):
    ran = run("import", file(TIMES + "2026-03-09 23:00,\n"), "--skip-refused")

    assert ran.code == 0
    assert len(tracker.smokes()) == 3


def test_many_refused_rows_are_not_all_listed(run, file):
    ran = run("import", file("datetime\n" + "2026-03-09 23:00\n" * 50))

    assert ran.out.count("is in the future") == 20
    assert ran.out.endswith("  and 30 more\n")


def test_gaps_and_the_start_follow_the_options(run, tracker, file):
    ran = run("import", file(COUNTS), "--gaps", "smoke-free", "--from-first-day")

    assert "1 day without a row answered." in ran.out
    assert [(listed.state, listed.count) for listed in tracker.days()[:4]] == [
        ("smoked", 12),
        ("smoke-free", 0),
        ("smoke-free", 0),
        ("smoked", 8),
    ]
    assert tracker.overview().longest_streak == 2


def test_an_import_as_json_is_one_report(run, file):
    value = run("import", file(TIMES), "--json").value

    assert (value["rows"], value["new"], value["already_there"], value["refused"]) == (3, 3, 0, [])
    assert (value["first_day"], value["last_day"], value["kept"]) == ("2026-03-08", "2026-03-09", True)
    assert value["overview"]["count_today"] == 1
    assert {"entries", "earned", "taken_back", "closed"} <= value.keys()


def test_progress_is_shown_on_a_terminal_only(run, file, monkeypatch):
    rows = "datetime\n" + "".join(f"2026-02-01 {n // 60 % 24:02}:{n % 60:02}\n" for n in range(2_500))
    path = file(rows)
    assert run("import", path, "--dry-run").err == ""

    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True, raising=False)
    err = run("import", path, "--dry-run").err

    assert "\rReading: 2,000 rows, " in err
    assert err.endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "is empty."), ("a,b\n1,2\n", "is in no format this program knows"), ("{}", ""), ("\0\1\2", "is not text")],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(refused, file, text, said):
    assert said in refused("import", file(text))


def test_the_smokes_are_written_as_csv(run, tmp_path):
    uid = run("log", "--note", "=1+1", "--json").value["uid"]
    path = tmp_path / "out.csv"

    ran = run("export", str(path))

    assert ran.out == f"Written to {path}: the smokes alone, 1 smoke.\n"
    assert path.read_bytes().decode().splitlines() == [
        "uid,at,zone,day,source,note",
        f"{uid},2026-03-09T12:00:00+01:00,Europe/Berlin,2026-03-09,command line,'=1+1",
    ]


def test_the_whole_record_goes_out_and_comes_back(run, tracker, open_at, make_folder, clock, tmp_path, capsys):
    run("log", "--note", "café")
    run("undo")
    run("log", "--at", "11:00")
    path = tmp_path / "out.json"
    assert run("export", str(path), "--json").value == {"file": str(path), "format": "json", "smokes": 2}

    other = make_folder()
    open_at(other, clock).close()
    assert main(["import", str(path), "--data-dir", str(other)], clock=clock) == 0
    assert "The file holds a whole record" in capsys.readouterr().out
    assert open_at(other, clock).overview() == tracker.overview()


def test_an_existing_file_is_replaced_only_on_wish(run, refused, tmp_path):
    path = tmp_path / "out.csv"
    path.write_text("mine")

    assert "is there already" in refused("export", str(path))
    assert path.read_text() == "mine"
    assert run("export", str(path), "--force").code == 0
    assert path.read_text().startswith("uid,")


def test_a_place_that_cannot_be_written_is_told(refused, tmp_path):
    assert "could not be written" in refused("export", str(tmp_path / "missing" / "out.csv"))
    assert "is not an ordinary file" in refused("export", str(tmp_path), "--format", "csv", "--force")


def test_an_export_can_go_to_the_terminal(run, monkeypatch):
    run("log")

    assert json.loads(run("export", "-").out)["manifest"]["smokes"] == 1
    assert run("export", "-", "--format", "csv").out.startswith("uid,at,zone,day,source,note")


def test_an_export_to_a_plain_text_stream_works_too(run, monkeypatch):
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)

    run("export", "-", "--format", "csv")

    assert out.getvalue().startswith("uid,")
