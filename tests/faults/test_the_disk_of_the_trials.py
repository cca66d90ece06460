"""The disk on which power cuts are tried: what was synced stays, and everything else can go."""

import random
import sys
from pathlib import Path

import pytest

import fault_table
from fault_disk import Disk, Fate
from fault_parts import FaultError
from fault_trace import read

ROOT = Path("/root")
SYNCED = """
7 openat(AT_FDCWD, "/root/a", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3
7 pwrite64(3, "old", 3, 0) = 3
7 fsync(3) = 0
7 openat(AT_FDCWD, "/root", O_RDONLY|O_CLOEXEC) = 4
7 fsync(4) = 0
7 close(4) = 0
"""


def disk_after(*parts):
    """Carry out calls in the form of strace; strings are given plainly here."""
    disk = Disk(ROOT)
    lines = "".join(parts).strip().splitlines()
    for call in read([_in_hex(line) for line in lines]):
        disk.do(call)
    return disk


def _in_hex(line):
    parts = line.split('"')
    return '"'.join("".join(f"\\x{ord(c):02x}" for c in part) if i % 2 else part for i, part in enumerate(parts))


def images(disk, files, names, tries=40):
    chance = random.Random(1)
    return [disk.image(files, names, chance) for _ in range(tries)]


@pytest.mark.parametrize("files", list(Fate))
@pytest.mark.parametrize("names", list(Fate))
def test_what_was_synced_stays_whatever_happens(files, names):
    assert all(image == {"a": b"old"} for image in images(disk_after(SYNCED), files, names))


def test_what_was_not_synced_can_stay_go_or_be_torn_at_a_sector():
    disk = disk_after(SYNCED, f'7 pwrite64(3, "{"x" * 600}", 600, 0) = 600')

    assert images(disk, Fate.KEPT, Fate.KEPT)[0] == {"a": b"x" * 600}
    assert images(disk, Fate.DROPPED, Fate.KEPT)[0] == {"a": b"old"}
    assert {image["a"] for image in images(disk, Fate.SUBSET, Fate.KEPT)} == {b"old", b"x" * 600}
    torn = {image["a"] for image in images(disk, Fate.TORN, Fate.KEPT)}
    assert torn == {b"old", b"x" * 512, b"old".ljust(512, b"\0") + b"x" * 88, b"x" * 600}


def test_a_name_that_was_not_synced_can_go_and_a_removed_one_can_come_back():
    made = disk_after('7 openat(AT_FDCWD, "/root/a", O_RDWR|O_CREAT, 0600) = 3\n7 fsync(3) = 0')
    assert [images(made, Fate.KEPT, names)[0] for names in (Fate.KEPT, Fate.DROPPED)] == [{"a": b""}, {}]

    removed = disk_after(SYNCED, '7 unlink("/root/a") = 0')
    assert [images(removed, Fate.KEPT, names)[0] for names in (Fate.KEPT, Fate.DROPPED)] == [{}, {"a": b"old"}]


def test_names_change_in_their_order():
    disk = disk_after(
        SYNCED,
        '7 openat(AT_FDCWD, "/root/b", O_WRONLY|O_CREAT|O_EXCL, 0600) = 5\n',
        '7 write(5, "new", 3) = 3\n',
        "7 fsync(5) = 0\n",
        '7 rename("/root/b", "/root/a") = 0\n',
        '7 mkdir("/root/c", 0700) = 0',
    )

    found = [sorted(image.items()) for image in images(disk, Fate.KEPT, Fate.SUBSET)]
    assert [("a", b"new"), ("c", None)] in found
    assert [("a", b"new")] in found
    assert [("a", b"old"), ("b", b"new")] in found
    assert [("a", b"old"), ("c", None)] not in found


def test_what_is_appended_goes_to_the_end_and_a_call_of_two_threads_counts_when_it_returns():
    disk = disk_after(
        SYNCED,
        '7 openat(AT_FDCWD, "/root/a", O_RDWR|O_APPEND|O_CLOEXEC) = 9\n',
        '7 write(9, " and new", 8 <unfinished ...>\n',
        '8 write(1, "told", 4) = 4\n',
        "7 <... write resumed>) = 8\n",
        "7 ftruncate(3, 10) = -1 EIO (Input/output error)",
    )

    assert images(disk, Fate.KEPT, Fate.KEPT)[0] == {"a": b"old and new"}
    assert disk.told == b"told"


def test_a_call_that_the_trial_does_not_know_is_no_figure_but_a_failure():
    with pytest.raises(FaultError, match="sendfile"):
        disk_after(SYNCED, "7 sendfile(3, 8, NULL, 100) = 100")


@pytest.fixture
def trial(tmp_path, monkeypatch):
    """Offer to write a trial of its own for the driver."""

    written = []

    def write(name, source):
        written.append(f"fault_{name}")
        (tmp_path / f"fault_{name}.py").write_text(source)
        return name

    monkeypatch.syspath_prepend(tmp_path)
    yield write
    for name in written:
        sys.modules.pop(name, None)  # the next test may mean another one by this name


def test_the_table_names_what_was_tried_the_figures_and_what_was_lost(trial):
    source = '"""Dice: thrown.\n\nTwice.\n"""\nfrom fault_parts import FaultError\n\ndef run(long):\n'
    fine = trial("fine", f'{source}    yield f"long: {{long}}"\n')
    lossy = trial("lossy", f'{source}    yield "1 | 2"\n    raise FaultError("Two rows are gone.")\n')
    broken = trial("broken", f"{source}    yield 1 / 0\n")

    rows = [fault_table.carry_out(name, long=False) for name in (fine, lossy, broken)]

    assert [str(row) for row in rows[:2]] == [
        "| fine | Dice: thrown | long: False | 0 |",
        "| lossy | Dice: thrown | 1 / 2; **Two rows are gone.** | 0 |",
    ]
    assert "ZeroDivisionError" in rows[2].lost


def test_the_exit_code_tells_of_a_loss(trial, monkeypatch):
    lossy = trial(
        "lossy", 'from fault_parts import FaultError\n\ndef run(long):\n    yield ""\n    raise FaultError("x")\n'
    )
    fine = trial("quiet", 'def run(long):\n    yield ""\n')
    monkeypatch.setattr(fault_table, "TRIALS", (lossy, fine))

    assert fault_table.main([fine]) == 0
    assert fault_table.main([]) == 1
