"""The journal: whole lines only, whatever the end of the file looks like, and nothing that follows a link (T6, P16)."""

import os
import stat
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smoketracker.domain.days import day_of, with_own_offset
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.storage import journal as journal_file
from smoketracker.storage.events import Act, Event, Person, as_line, from_line
from smoketracker.storage.journal import JOURNAL_NAME, Journal

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ALEX = Person(1, 1_780_264_800_000_000)
ROBIN = Person(5, 1_780_264_800_000_001)


def logged(number, person=ALEX, act=Act.LOG):
    """Return the log of a smoke, one a minute."""
    at = NOON + timedelta(minutes=number)
    smoke = Smoke(UUID(int=number), at, "UTC", time(0), at.date(), Source.WINDOW, f"note {number}")
    return Event(act, smoke.uid, at, smoke, person)


@pytest.fixture
def journal(data_dir):
    return Journal(data_dir)


few = settings(max_examples=40)
moments = st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.timezones()).map(with_own_offset)  # noqa: DTZ001


@few
@given(
    moments,
    st.times().map(lambda each: each.replace(hour=each.hour % 7, second=0, microsecond=0)),
    st.sampled_from(Source),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    st.sampled_from([Act.LOG, Act.EDIT]),
)
def test_an_event_comes_back_as_it_was_written(at, day_start, source, note, act):
    smoke = Smoke(uuid4(), at, "Europe/Berlin", day_start, day_of(at, day_start), source, note)
    event = Event(act, smoke.uid, NOON, smoke, ALEX)

    line = as_line(event)

    assert line.isascii()
    assert line.count(b"\n") == 1
    assert from_line(line[:-1]) == event


def test_t6_a_line_cut_anywhere_costs_itself_alone(journal):
    """Every cut position of the last three lines: all whole lines before it are read, and the next one is whole."""
    lines = [as_line(logged(number)) for number in range(1, 7)]
    content = b"".join(lines)
    for cut in range(len(b"".join(lines[:3])), len(content) + 1):
        journal.path.write_bytes(content[:cut])
        whole = content[:cut].count(b"\n")
        assert [event.uid.int for event in journal.read()[0]] == list(range(1, whole + 1))

        assert journal.append([logged(9)])
        read = [event.uid.int for event in journal.read()[0]]
        # A line that lacks nothing but its end is whole again as soon as the next one follows.
        assert read in ([*range(1, whole + 1), 9], [*range(1, whole + 2), 9])


def test_t6_a_flipped_bit_costs_its_line_and_is_counted(journal):
    lines = [as_line(logged(number)) for number in range(1, 4)]
    for place in range(len(lines[1]) - 1):
        for bit in (1, 64):
            second = bytearray(lines[1])
            second[place] ^= bit
            journal.path.write_bytes(lines[0] + bytes(second) + lines[2])
            events, damaged = journal.read()
            assert [event.uid.int for event in events] == [1, 3]
            assert damaged >= 1


@pytest.mark.parametrize("end", [b"\0" * 4096, b"\0" * 7 + b"\n", b"\xff\xfe", b"\n\n\n", b"[" * 200_000 + b"\n"])
def test_t6_what_a_broken_end_leaves_behind_costs_nothing_else(journal, end):
    journal.append([logged(1), logged(2)])
    with journal.path.open("ab") as file:
        file.write(end)
    journal.append([logged(3)])

    assert [event.uid.int for event in journal.read()[0]] == [1, 2, 3]


def test_t6_a_hundred_megabytes_of_garbage_are_passed_over_in_a_moment(journal):
    with journal.path.open("wb") as file:
        file.truncate(100_000_000)
        file.seek(99_000_000)
        file.write(os.urandom(500_000))
        file.truncate(100_000_000)

    assert journal.append([logged(1)])
    assert [event.uid.int for event in journal.read()[0]] == [1]
    assert journal.waiting() == []


@pytest.mark.parametrize("odd", ["directory", "pipe", "link", "link to itself"])
def test_t6_what_is_no_file_is_left_alone_and_nothing_waits_for_it(journal, data_dir, make_folder, odd):
    elsewhere = make_folder() / "elsewhere"
    match odd:
        case "directory":
            journal.path.mkdir()
        case "pipe":
            os.mkfifo(journal.path)
        case "link":
            elsewhere.write_bytes(b"")
            journal.path.symlink_to(elsewhere)
        case _:
            journal.path.symlink_to(journal.path)

    assert journal.append([logged(1)], sync=True) is False
    assert journal.read() == ([], 0)
    assert journal.waiting() == []
    assert journal.size() == 0
    journal.forget(ALEX)
    assert not elsewhere.exists() or elsewhere.read_bytes() == b""
    assert [path.name for path in data_dir.iterdir()] == [JOURNAL_NAME]


def test_t6_lines_that_are_whole_but_tell_of_what_cannot_be_are_passed_over(journal):
    smoke = logged(1).smoke
    for wrong in (
        replace(smoke, day=date(1, 1, 1)),
        replace(smoke, day=smoke.day + timedelta(days=1)),
        replace(smoke, note="x" * 20_000),
        replace(smoke, zone="x" * 100),
    ):
        journal.append([replace(logged(1), smoke=wrong)])
    journal.append([logged(2)])

    events, damaged = journal.read()

    assert [event.uid.int for event in events] == [2]
    assert damaged == 4


def test_p16_the_journal_is_private_whatever_the_mask_and_whatever_it_was_before(journal):
    before = os.umask(0)
    try:
        journal.append([logged(1)])
        assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
        journal.path.chmod(0o666)
        journal.append([logged(2)])
        assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
        journal.rewrite(lambda event: event.uid.int == 2)
        assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_forgetting_somebody_leaves_nothing_of_theirs(journal):
    journal.append([logged(1), logged(2, ROBIN), Event(Act.DELETE, UUID(int=2), NOON, person=ROBIN), logged(3)])
    journal.append([Event(Act.LET_GO, UUID(int=2), NOON)])

    journal.forget(ROBIN)

    assert [event.uid.int for event in journal.read()[0]] == [1, 3]
    assert b"note 2" not in journal.path.read_bytes()


def test_no_click_that_is_kept_meanwhile_is_lost_when_the_file_is_written_anew(journal, monkeypatch):
    """A click that waits is appended without the database's lock, in the middle of a rewrite or just after it."""
    journal.append([logged(number) for number in range(1, 400)])
    rename, late = journal_file.durable.rename, iter(range(1_000, 1_100))

    def at_the_worst_moment(old, new):
        Journal(journal.path.parent).append([logged(next(late), act=Act.WAIT)], sync=True)
        rename(old, new)

    monkeypatch.setattr(journal_file.durable, "rename", at_the_worst_moment)
    journal.rewrite(lambda event: event.uid.int > 390)
    assert [event.uid.int for event in journal.waiting()] == [1_000]
    monkeypatch.setattr(journal_file.durable, "rename", rename)

    stop = threading.Event()

    def rewrite_on_and_on():
        while not stop.is_set():
            journal.rewrite(lambda _: True)

    other = threading.Thread(target=rewrite_on_and_on)
    other.start()
    try:
        assert all(Journal(journal.path.parent).append([logged(number, act=Act.WAIT)], sync=True) for number in late)
    finally:
        stop.set()
        other.join(30)
    assert {event.uid.int for event in journal.waiting()} == set(range(1_000, 1_100))


def test_a_full_disk_is_said_once_in_the_log_and_never_raised(journal, monkeypatch, caplog):
    monkeypatch.setattr(journal_file.os, "write", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))

    assert [journal.append([logged(1)]) for _ in range(3)] == [False] * 3
    assert sum("journal cannot be written" in message for message in caplog.messages) == 1


def test_a_click_written_to_a_file_that_was_just_replaced_is_written_again(journal, monkeypatch):
    """The file is written anew after this one has opened it, and before it writes."""
    journal.append([logged(1)])
    seek, coming = os.lseek, iter([Journal(journal.path.parent)])

    def meanwhile(*arguments):
        other = next(coming, None)
        if other:
            other.rewrite(lambda _: True)
        return seek(*arguments)

    monkeypatch.setattr(journal_file.os, "lseek", meanwhile)
    journal.append([logged(2, act=Act.WAIT)], sync=True)

    assert [event.uid.int for event in journal.read()[0]] == [1, 2]
