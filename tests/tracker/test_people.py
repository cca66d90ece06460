"""Several people in one database: each with a record of their own, under the same achievements and rules."""

import sqlite3
from contextlib import closing, suppress
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import SetClock

from smoketracker.domain.errors import NotFound, Refused, TrackerError
from smoketracker.storage.database import FILE_NAME
from smoketracker.storage.tables import metadata
from smoketracker.tracker import open_tracker

PERSONAL = sorted(table.name for table in metadata.sorted_tables if "profile_id" in table.c)


@pytest.fixture
def rows(data_dir):
    """Offer every row of every table, as the file holds them."""

    def read():
        with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608

    return read


@pytest.fixture
def of_person(data_dir):
    """Offer how many rows of each personal table belong to the profile with a number."""

    def read(number):
        with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
            return {
                name: connection.execute(f'SELECT count(*) FROM "{name}" WHERE profile_id = ?', (number,)).fetchone()[0]  # noqa: S608
                for name in PERSONAL
            }

    return read


@pytest.fixture
def ana(open_at, data_dir, clock):
    return open_at(data_dir, clock, profile="Ana")


@pytest.fixture
def bo(ana, open_at, data_dir, clock):
    return open_at(data_dir, clock, profile="Bo")


def live(tracker, clock):
    """Leave rows in the tables that belong to a person."""
    tracker.declare_baseline(20)
    tracker.set_price(800, 20)
    tracker.set_goal(10, 2)
    tracker.set_empty_days("ask")
    tracker.log()
    clock.advance(days=3)
    tracker.refresh()
    tracker.answer(clock().date() - timedelta(days=2), 4)
    tracker.log()


def test_a_person_who_is_deleted_leaves_no_row_and_takes_none_of_anybody_else(ana, bo, clock, rows, of_person):
    live(ana, clock)
    live(bo, clock)
    ana.refresh()
    number, others = bo.profile_id, of_person(ana.profile_id)
    before = rows()
    full = {"answers", "baselines", "days_seen", "empty_days", "glances", "goals", "ledger", "pins", "prices", "smokes"}
    assert {name for name, count in of_person(number).items() if count} >= full

    ana.delete_profile("Bo", "Bo")

    assert not any(of_person(number).values())
    assert {name: count for name, count in of_person(ana.profile_id).items() if name != "glances"} == {
        name: count for name, count in others.items() if name != "glances"
    }
    after = rows()
    for name, kept in before.items():
        if name not in PERSONAL and name not in ("profiles", "seals"):
            assert after[name] == kept, name
    assert [row[1] for row in after["profiles"]] == ["Ana"]


def test_f4_the_ledger_of_the_living_still_refuses_to_be_deleted(ana, bo, clock, data_dir):
    live(ana, clock)
    live(bo, clock)
    ana.delete_profile("Bo", "Bo")

    with (
        closing(sqlite3.connect(data_dir / FILE_NAME)) as connection,
        pytest.raises(sqlite3.Error, match="append-only"),
    ):
        connection.execute("DELETE FROM ledger")


def test_nothing_in_the_file_refers_to_somebody_who_is_gone(ana, bo, clock, data_dir):
    live(bo, clock)
    ana.delete_profile("Bo", "Bo")

    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("elapsed", [{"seconds": 0}, {"seconds": 1}, {"days": -900}], ids=str)
def test_the_number_of_somebody_deleted_never_comes_back(ana, clock, elapsed):
    numbers = {ana.profile_id}
    for name in ("Bo", "Cleo", "Dia"):
        ana.add_profile(name)
        ana.switch_profile(name)
        assert ana.profile_id not in numbers
        numbers.add(ana.profile_id)
        ana.delete_profile(name, name)
        clock.advance(**elapsed)


def test_who_was_open_elsewhere_when_deleted_is_told_and_can_turn_to_somebody_else(ana, bo):
    ana.delete_profile("Bo", "Bo")
    ana.add_profile("Bo")

    for command in (bo.log, bo.refresh, bo.overview, bo.profile, bo.undo, bo.achievements):
        with pytest.raises(NotFound, match="deleted elsewhere"):
            command()
    assert bo.profiles() == ["Ana", "Bo"]
    bo.switch_profile("Ana")
    assert bo.profile() == "Ana"


def test_adding_renaming_and_choosing_survive_a_restart(ana, open_at, data_dir, clock):
    ana.add_profile("Bo")
    ana.rename_profile("Bo", "Robin")
    ana.switch_profile("Robin")
    ana.log()
    ana.close()

    again = open_at(data_dir, clock)

    assert (again.profiles(), again.profile(), len(again.smokes())) == (["Ana", "Robin"], "Robin", 1)


def test_adding_stays_with_whom_the_tracker_is_about(ana):
    ana.log()
    outcome = ana.add_profile("Bo")

    assert (ana.profile(), outcome.overview.count_today) == ("Ana", 1)


@pytest.mark.parametrize(
    "name", ["", "   ", "ana", "ANA", " Ana ", "x" * 201, "a\0b", "two\nlines", "turned\u202ename", "\ud800"]
)
def test_a_name_that_cannot_be_one_or_is_taken_is_refused_and_nobody_is_made(ana, name):
    ana.add_profile("Bo")
    for command in (lambda: ana.add_profile(name), lambda: ana.rename_profile("Bo", name)):
        with pytest.raises(Refused):
            command()
    assert ana.profiles() == ["Ana", "Bo"]


def test_a_name_is_the_same_however_its_letters_are_put_together(ana):
    ana.add_profile("Zo\u00eb")
    with pytest.raises(Refused, match="already"):
        ana.add_profile("Zoe\u0308")
    ana.switch_profile("Zoe\u0308")
    assert ana.profile() == "Zo\u00eb"
    ana.delete_profile("Zoe\u0308", "  Zoe\u0308 ")
    assert ana.profiles() == ["Ana"]


def test_a_person_can_be_renamed_to_the_same_name_in_other_letters(ana):
    ana.rename_profile("Ana", "ANA")
    assert ana.profiles() == ["ANA"]


@pytest.mark.parametrize("typed", ["", "bo", "Bo.", "Ana"])
def test_without_the_exact_name_nobody_is_deleted(ana, bo, typed):
    with pytest.raises(Refused, match="type that name exactly"):
        ana.delete_profile("Bo", typed)
    assert ana.profiles() == ["Ana", "Bo"]


def test_the_last_person_cannot_be_deleted(ana):
    with pytest.raises(Refused, match="last person"):
        ana.delete_profile("Ana", "Ana")
    assert ana.profiles() == ["Ana"]


def test_deleting_whom_the_tracker_is_about_turns_it_to_the_one_made_first(ana, bo):
    ana.log()
    bo.delete_profile("Bo", "Bo")
    assert (bo.profile(), len(bo.smokes())) == ("Ana", 1)


def test_s1_the_days_on_which_the_program_ran_for_somebody_else_are_asked(ana, bo, clock):
    bo.set_empty_days("ask-if-away")
    for _ in range(3):
        clock.advance(days=1)
        ana.refresh()

    ana.switch_profile("Bo")

    # Of the start day too: the program did not run for Bo on any of them.
    assert ana.overview().pending_days == tuple(date(2026, 6, day) for day in (1, 2, 3))


def test_a5_what_only_somebody_deleted_had_earned_can_be_deleted(ana, bo):
    bo.log()
    ana.delete_achievement("first-log")  # retired only, as long as somebody has it
    assert "first-log" in {badge.id for badge in ana.achievements()}

    ana.delete_profile("Bo", "Bo")
    ana.delete_achievement("first-log")

    assert "first-log" not in {badge.id for badge in ana.achievements()}


def test_a_start_that_names_nobody_known_makes_nobody(data_dir, make_folder, ana, clock):
    with pytest.raises(NotFound, match="the names are: Ana"):
        open_tracker(data_dir, clock, profile="Zoe", known_only=True)
    assert ana.profiles() == ["Ana"]

    empty = make_folder()
    with pytest.raises(NotFound, match="no record"):
        open_tracker(empty, clock, profile="Zoe", known_only=True)
    assert list(empty.iterdir()) == []


def test_deleting_somebody_else_chooses_nobody_else(ana, bo, open_at, data_dir, clock):
    bo.add_profile("Cleo")
    bo.delete_profile("Cleo", "Cleo")

    assert open_at(data_dir, clock).profile() == "Ana"


def test_opening_somebody_by_name_chooses_nobody_until_they_are_to_stay(ana, bo, open_at, data_dir, clock):
    assert open_at(data_dir, clock).profile() == "Ana"
    bo.stay()
    assert open_at(data_dir, clock).profile() == "Bo"


def test_anybody_can_be_exported_by_name(ana, bo):
    bo.log(note="mine")
    found = []

    def write(archive, smokes):
        found.append((archive.profile, [smoke.note for smoke in smokes]))
        return 0

    ana.export(write, profile="Bo")
    ana.export(write)

    assert found == [("Bo", ["mine"]), ("Ana", [])]


acts = st.lists(
    st.tuples(
        st.sampled_from(["Ana", "Bo", "Cleo"]),
        st.sampled_from(["log", "undo", "answer", "wait", "goal", "leave"]),
        st.integers(1, 9),
    ),
    max_size=25,
)


def act(tracker, clock, what, number):
    match what:
        case "log":
            tracker.log()
        case "undo":
            tracker.undo()
        case "answer":
            with suppress(TrackerError):
                tracker.answer(clock().date().replace(day=1), number)
        case "wait":
            clock.advance(hours=number)
        case "goal":
            tracker.set_goal(number, None)


@given(acts=acts)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_f1_the_records_of_several_people_never_mix_however_their_acts_follow_each_other(make_folder, acts):
    """Each ends as if living alone with the same acts at the same moments; who is deleted begins anew."""
    clock, alone_clock = (SetClock("2026-06-01 10:00", "Europe/Berlin") for _ in range(2))
    folder = make_folder()
    together = open_tracker(folder, clock, profile="Ana")
    alone = {"Ana": open_tracker(make_folder(), alone_clock, profile="Ana")}
    try:
        for who, what, number in acts:
            if who not in together.profiles():
                together.add_profile(who)
                alone[who] = open_tracker(make_folder(), alone_clock, profile=who)
            together.switch_profile(who)
            alone[who].refresh(running=False)
            if what == "leave" and len(together.profiles()) > 1:
                together.delete_profile(who, who)
                alone.pop(who).close()
                alone[together.profile()].refresh(running=False)
                continue
            act(together, clock, what, number)
            alone_clock.now = clock.now
            if what != "wait":
                act(alone[who], alone_clock, what, number)
        for who in together.profiles():
            together.switch_profile(who)
            alone[who].refresh(running=False)
            assert together.overview() == alone[who].overview()
            assert lines(together) == lines(alone[who])
    finally:
        for tracker in (together, *alone.values()):
            tracker.close()


def lines(tracker):
    return [(entry.key, entry.seq, entry.points, entry.day) for entry in tracker.ledger()]
