"""Files that are either whole or not there."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from smoketracker.domain.errors import Refused, StorageError
from smoketracker.exchange.writing import save

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions, links and devices")


def test_the_file_holds_what_was_written(tmp_path):
    """The number that the writer returns comes back, and nothing else is left in the folder."""
    path = tmp_path / "out.csv"

    assert save(path, lambda out: out.write("täxt\r\n")) == 6
    assert path.read_bytes() == "täxt\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_only_the_owner_can_read_it(tmp_path):
    """What someone smoked is private, whatever the umask and the file before."""
    path = tmp_path / "out.csv"
    path.touch(0o666)

    save(path, lambda out: out.write("x"))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failure_leaves_the_old_file(tmp_path):
    """Whatever goes wrong while writing, the file of before is still there, and no other."""
    path = tmp_path / "out.csv"
    path.write_text("before")

    def fails(out):
        out.write("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageError, match=r"out\.csv could not be written: No space left on device"):
        save(path, fails)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_link_is_not_followed(tmp_path):
    """A link could lead to a file that must not be overwritten."""
    target = tmp_path / "precious"
    target.write_text("gold")
    (tmp_path / "out.csv").symlink_to(target)

    with pytest.raises(Refused, match="is a link"):
        save(tmp_path / "out.csv", lambda out: out.write("x"))
    assert target.read_text() == "gold"


@posix
def test_a_pipe_or_folder_is_no_target(tmp_path):
    """Only an ordinary file is replaced."""
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(Refused, match="not an ordinary file"):
            save(path, lambda out: out.write("x"))


def test_a_missing_folder_is_said_plainly(tmp_path):
    """The sentence names the file and the reason."""
    with pytest.raises(StorageError, match=r"out\.csv could not be written: "):
        save(tmp_path / "nowhere" / "out.csv", lambda out: out.write("x"))
