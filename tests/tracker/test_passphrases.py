"""Which texts can be a passphrase, what a planted hash can do, and where the passphrase can be read: nowhere (P21)."""

import json
import sqlite3
import stat
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guessing import PHRASE, WRONG, guess

from smoketracker.domain.errors import Locked, Refused, StorageError, TrackerError
from smoketracker.domain.passphrase import normalised
from smoketracker.storage.access import FILE_NAME as TRIES_FILE
from smoketracker.storage.database import FILE_NAME


def rows(folder, sql, *values):
    connection = sqlite3.connect(folder / FILE_NAME)
    with connection:
        found = connection.execute(sql, values).fetchall()
    connection.close()
    return found


def test_composed_and_decomposed_letters_are_the_same(opened, data_dir):
    tracker = opened(data_dir)
    tracker.set_passphrase(unicodedata.normalize("NFD", PHRASE))
    tracker.lock()

    tracker.unlock(unicodedata.normalize("NFC", PHRASE))


@pytest.mark.parametrize("phrase", ["🚭🌿🦊🐙🌈🍀🎈🎉", "a" * 1_024, "ä" * 512, " " * 8, "가" * 341])
def test_what_can_be_one_opens_the_editor(opened, data_dir, phrase):
    tracker = opened(data_dir)
    tracker.set_passphrase(phrase)
    tracker.lock()

    tracker.unlock(unicodedata.normalize("NFD", phrase))
    assert tracker.access().unlocked


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("", "8 characters or more"),
        ("seven77", "8 characters or more"),
        ("é" * 7, "8 characters or more"),
        (unicodedata.normalize("NFD", "é" * 7), "8 characters or more"),
        ("a" * 1_025, "at most 1,024 bytes"),
        ("🚭" * 257, "at most 1,024 bytes"),
        ("a" * 1_000_000, "at most 1,024 bytes"),
        ("\u0301\u0323" * 500_000, "at most 1,024 bytes"),
        ("with \0 in it", "a character that cannot be kept"),
        ("with \ud800 in it", "a character that cannot be kept"),
    ],
)
def test_what_cannot_is_refused_and_opens_nothing(guarded, opened, make_folder, phrase, said):
    with pytest.raises(Refused, match=said):
        opened(make_folder()).set_passphrase(phrase)

    assert guess(guarded, phrase)


@given(st.text(max_size=400))
def test_normalising_twice_is_normalising_once(phrase):
    try:
        once = normalised(phrase)
    except Refused:
        return
    assert normalised(once.decode()) == once


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "garbage",
        b"\x00\xff",
        7,
        "$argon2id$v=19$m=65536,t=3,p=4$é$é",
        "$argon2id$v=19$m=4194304,t=1,p=1$YWFhYWFhYWE$YWFhYWFhYWE",
        "$argon2id$v=19$m=8,t=4294967295,p=1$YWFhYWFhYWE$YWFhYWFhYWE",
        "$argon2id$v=19$m=262144,t=1,p=32768$YWFhYWFhYWE$YWFhYWFhYWE",
        "$argon2i$v=19$m=512,t=2,p=2$aI2R0hpDyLm3ltLa+1/rvQ$LqPKjd6n8yniKtAithoR7A",
    ],
)
def test_a_planted_hash_that_none_of_ours_can_be_is_told_and_opens_nothing(guarded, data_dir, stored):
    rows(data_dir, "UPDATE access SET hash = ?", stored)
    with pytest.raises(StorageError, match="can be reset by command line"):
        guarded.unlock(PHRASE)
    with pytest.raises(Locked):
        guarded.retire("first-log")
    guarded.reset_passphrase()

    guarded.retire("first-log")


@pytest.mark.parametrize(("part", "other"), [("m=8", "m=-1"), ("t=1", "t=0"), ("$", "$AA")])
def test_a_planted_hash_that_cannot_be_reckoned_with_is_told(guarded, data_dir, part, other):
    rows(data_dir, "UPDATE access SET hash = replace(hash, ?, ?)", part, other)

    with pytest.raises(TrackerError, match="can be reset by command line"):
        guarded.unlock(PHRASE)


def test_no_file_and_no_log_hold_it(open_at, clock, data_dir, caplog):
    caplog.set_level(0)
    tracker = open_at(data_dir, clock)
    tracker.set_passphrase(PHRASE)
    guess(tracker)
    tracker.unlock(PHRASE)
    tracker.set_passphrase(WRONG, PHRASE)
    guess(tracker, PHRASE)
    tracker.close()
    kept = b"".join(file.read_bytes() for file in data_dir.iterdir()) + caplog.text.encode()
    kept += Path("/proc/self/environ").read_bytes() + Path("/proc/self/cmdline").read_bytes()

    for phrase in (PHRASE, WRONG):
        assert phrase.encode() not in kept
        assert json.dumps(phrase).encode() not in kept


def test_the_file_beside_the_database_is_private(guarded, data_dir):
    guess(guarded)

    assert stat.S_IMODE((data_dir / TRIES_FILE).stat().st_mode) == 0o600
    assert json.loads((data_dir / TRIES_FILE).read_text()) == [1, 1_000.0]


def test_a_near_miss_takes_no_longer_than_a_far_one(guarded):
    """Compared in pairs, one after the other, so that a busy machine slows both alike."""
    near, far = PHRASE[:-1] + "x", "x" * len(PHRASE)
    longer = 0
    for turn in range(200):
        took = {}
        for phrase in (near, far) if turn % 2 else (far, near):
            guarded.reset_passphrase()
            guarded.set_passphrase(PHRASE)
            begun = time.perf_counter()
            guess(guarded, phrase)
            took[phrase] = time.perf_counter() - begun
        longer += took[near] > took[far]

    assert 60 <= longer <= 140  # of 200: outside of it by chance once in a hundred million times
