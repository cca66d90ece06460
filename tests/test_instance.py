"""One program per data folder (P14): real processes take the lock, are killed, call each other and are called at."""

import os
import signal
import socket
import stat
import subprocess
import threading
import time
from pathlib import Path

import pytest
from support.holder import end, says, start_holder, wait_until

from smoketracker import instance as module
from smoketracker.instance import LOCK_FILE, SOCKET_FILE, Instance, is_running, tell

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the doubles of callers and holders here speak POSIX")


@pytest.fixture
def hold(data_dir):
    """Offer to start a process that takes the folder, listens, and stays until its stdin ends."""
    started = []

    def start(folder=data_dir):
        started.append(start_holder(folder))
        return started[-1]

    yield start
    for holder in started:
        end(holder)


@pytest.fixture
def take(data_dir):
    """Offer to take the folder in this process, and to hear what is said; released after the test."""
    taken = []

    def take_it(folder: Path = data_dir, heard=lambda *_: None) -> Instance | None:
        held = Instance.take(folder)
        if held:
            taken.append(held)
            held.listen(heard)
        return held

    yield take_it
    for held in taken:
        held.release()


def call(address: Path, *sent: bytes) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.settimeout(5)
    caller.connect(str(address))
    for part in sent:
        caller.sendall(part)
    return caller


def test_t12_of_two_starts_at_once_one_gets_the_folder(hold, make_folder):
    for _ in range(10):
        folder = make_folder()
        assert sorted(says(holder) for holder in [hold(folder), hold(folder)]) == ["held", "holds"]


def test_the_folder_is_free_after_the_holder_was_killed(hold, take):
    holder = hold()
    assert says(holder) == "holds"
    assert take() is None

    holder.kill()
    holder.wait()

    assert take() is not None


def test_what_the_holder_started_does_not_hold_on_to_the_folder(take, data_dir):
    held = take()
    wait_until(lambda: tell(data_dir, "look"))
    child = subprocess.Popen(["sleep", "60"], close_fds=False)

    held.release()

    assert take() is not None
    child.kill()
    child.wait()


def test_a_socket_that_a_killed_holder_left_is_in_nobodys_way(hold, take, data_dir):
    holder = hold()
    says(holder)
    wait_until(lambda: tell(data_dir, "look"))
    holder.kill()
    holder.wait()
    assert (data_dir / SOCKET_FILE).exists()
    assert not tell(data_dir, "show")

    said = []
    take(heard=lambda *words: said.append(words))

    wait_until(lambda: tell(data_dir, "show"))
    assert ("show", "") in said


def test_the_folder_is_free_after_release_and_nothing_is_left_but_an_empty_file(take, data_dir):
    held = take()
    wait_until(lambda: tell(data_dir, "look"))
    assert is_running(data_dir)

    held.release()

    assert not is_running(data_dir)
    assert [(path.name, path.stat().st_size) for path in data_dir.iterdir()] == [(LOCK_FILE, 0)]


@pytest.mark.parametrize(
    "content", [b"", b"garbage", b"/nowhere/app.socket\n", b"\0" * 100_000, b"4711\n", b"\xff\xfe\n"]
)
def test_what_the_lock_file_says_shuts_nobody_out(take, data_dir, content):
    (data_dir / LOCK_FILE).write_bytes(content)

    assert not is_running(data_dir)
    assert not tell(data_dir, "show")
    assert take() is not None
    assert is_running(data_dir)
    wait_until(lambda: tell(data_dir, "look"))


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("the-users-own-text")])
def test_what_is_no_lock_file_shuts_nobody_out_and_is_left_alone(take, data_dir, caplog, make):
    own = data_dir / "the-users-own-text"
    own.write_text("mine")
    make(data_dir / LOCK_FILE)

    assert take() is not None
    assert not is_running(data_dir)
    assert not tell(data_dir, "show")
    assert "cannot be locked: " in caplog.text
    assert own.read_text() == "mine"


def test_a_file_system_without_locks_shuts_nobody_out(take, data_dir, caplog, monkeypatch):
    def no_locks(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(module.fcntl, "flock", no_locks)

    assert take() is not None
    assert take() is not None
    assert "cannot be locked: No locks available" in caplog.text


def test_a_folder_that_cannot_be_made_is_left_to_those_who_open_the_record(tmp_path, take):
    (tmp_path / "file").write_text("")

    assert take(tmp_path / "file" / "below") is not None


def test_a_missing_folder_is_made_for_the_user_alone_and_so_is_all_in_it(tmp_path, take):
    before = os.umask(0)
    try:
        take(tmp_path / "new")
        wait_until(lambda: tell(tmp_path / "new", "look"))
    finally:
        os.umask(before)

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert modes == {LOCK_FILE: 0o600, SOCKET_FILE: 0o600}


def test_asking_whether_one_runs_makes_nothing(tmp_path):
    assert not is_running(tmp_path / "never-made")
    assert not tell(tmp_path / "never-made", "show")
    assert not (tmp_path / "never-made").exists()


def test_a_word_is_heard_with_what_belongs_to_it(take, data_dir):
    said = []
    take(heard=lambda *words: said.append(words))
    wait_until(lambda: tell(data_dir, "look"))
    said.clear()

    assert tell(data_dir, "show a token_TIME12")
    assert tell(data_dir, "quit")
    assert said == [("show", "a token_TIME12"), ("quit", "")]


def test_a_word_that_nobody_knows_is_not_heard(take, data_dir):
    said = []
    take(heard=lambda *words: said.append(words))
    wait_until(lambda: tell(data_dir, "look"))

    assert not tell(data_dir, "format c:")
    assert set(said) == {("look", "")}


def test_the_leave_of_the_desktop_is_handed_on(take, data_dir, monkeypatch):
    said = []
    monkeypatch.delenv("DESKTOP_STARTUP_ID", raising=False)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave-7")
    take(heard=lambda *words: said.append(words))

    wait_until(lambda: module.show(data_dir))

    assert said[-1] == ("show", "leave-7")


@pytest.mark.parametrize(
    "sent",
    [
        [],
        [b"\0"],
        [b"\0\0\0\x20", b"show"],
        [b"GET / HTTP/1.1\r\n\r\n"],
        [b"\0\0\0\x04\xff\xfe\0\0"],
        [b"\0\x10\0\0" + b"x" * 65_536],
        [b"\xff" * 8],
    ],
    ids=["silence", "a byte", "half a word", "http", "no text", "a megabyte", "a length below nothing"],
)
def test_hostile_callers_keep_nobody_waiting(take, data_dir, sent):
    take()
    wait_until(lambda: tell(data_dir, "look"))
    hostile = []
    for _ in range(10):
        try:
            hostile.append(call(data_dir / SOCKET_FILE, *sent))
        except OSError:  # it was shown the door while it was still speaking
            continue

    begin = time.monotonic()
    assert tell(data_dir, "show")
    assert time.monotonic() - begin < 0.5
    for caller in hostile:
        caller.close()


def test_a_holder_that_is_stopped_keeps_no_caller_waiting_long(hold, data_dir):
    holder = hold()
    says(holder)
    wait_until(lambda: tell(data_dir, "look"))
    holder.send_signal(signal.SIGSTOP)

    begin = time.monotonic()
    assert not any(tell(data_dir, "look", seconds=0.05) for _ in range(30))
    assert time.monotonic() - begin < 5

    holder.send_signal(signal.SIGCONT)
    wait_until(lambda: tell(data_dir, "show"))


def test_callers_find_it_from_another_folder_and_over_a_long_path(hold, tmp_path, monkeypatch, make_folder):
    monkeypatch.setenv("TMPDIR", str(make_folder()))
    monkeypatch.chdir(tmp_path)
    deep = Path("x" * 60, "y" * 60)
    holder = hold(deep)
    assert says(holder) == "holds"
    monkeypatch.chdir("/")

    wait_until(lambda: tell(tmp_path / deep, "show"))

    assert not (tmp_path / deep / SOCKET_FILE).exists()
    holder.stdin.close()
    holder.wait()
    assert not list(Path(os.environ["TMPDIR"]).iterdir())


def test_who_stopped_listening_still_holds_the_folder(take, data_dir):
    held = take()
    wait_until(lambda: tell(data_dir, "look"))

    held.stop_listening()

    assert not tell(data_dir, "show")
    assert is_running(data_dir)


def test_it_ends_quietly_after_somebody_removed_its_socket(hold, data_dir):
    holder = hold()
    says(holder)
    wait_until(lambda: tell(data_dir, "look"))
    (data_dir / SOCKET_FILE).unlink()

    _, err = holder.communicate(timeout=20)

    assert holder.returncode == 0
    assert err == ""
    assert not is_running(data_dir)


def test_listening_ends_at_once_and_leaves_no_thread(take, data_dir):
    held = take()

    begin = time.monotonic()
    held.release()

    assert time.monotonic() - begin < 1
    assert "listening" not in {thread.name for thread in threading.enumerate()}
