"""One running program per data folder: a lock that only the kernel frees, and a way to say a word to its holder.

What makes the one is the kernel's lock on a file that is kept open, never what the file says: however the holder ends,
the lock ends with it, and an empty, stale or foreign file shuts nobody out. The text in it only tells where the holder
listens. A library for lock files empties the file at each try, and Qt's local sockets would bring Qt to the command
line.
"""

from __future__ import annotations

import errno
import logging
import os
import stat
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

if sys.platform == "win32":
    import ctypes
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

LOCK_FILE = "app.lock"
SOCKET_FILE = "app.socket"
NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # it is written to: never to what a link leads to
NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # it may be a pipe that somebody put there
BINARY = getattr(os, "O_BINARY", 0)
LOCKED_BYTE = 1 << 20  # Windows lets nobody read what is locked: the lock lies far behind the text
LONGEST_TEXT = 4_096
LONGEST_WORD = 1_024
CALLERS_WAITING = 16
LONGEST_SOCKET_PATH = 100  # the systems end between 104 and 108
HELD = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK}

SHOW, QUIT, LOOK = "show", "quit", "look"
HEARD = b"heard"
ANSWER_SECONDS = 1.0
SILENCE_SECONDS = 1.0  # after these a caller that says nothing is let go
AGAIN_SECONDS = 1.0

Heard = Callable[[str, str], None]

logger = logging.getLogger(__name__)


class Instance:
    """The right to be the only window on a data folder; kept until `release`, or until the process is gone."""

    def __init__(self, data_dir: Path, lock: int | None, why_not: str = "") -> None:
        self._data_dir = data_dir
        self._lock = lock  # None: there can be no lock here, so several may run and nobody is shut out
        self._why_not = why_not
        self._listening: Listening | None = None

    @classmethod
    def take(cls, data_dir: Path) -> Self | None:
        """Take the folder, made if missing; None if another process has it."""
        try:
            data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return cls(data_dir, None)  # whoever opens the record says why it cannot be kept here
        try:
            lock = _open(data_dir, os.O_CREAT)
        except OSError as error:
            return cls(data_dir, None, f"{error.strerror}")
        try:
            _lock(lock)
        except OSError as error:
            os.close(lock)
            if error.errno in HELD:
                return None
            return cls(data_dir, None, f"{error.strerror}")
        instance = cls(data_dir, lock)
        instance._write(b"")  # where one that was killed listened is of no use to anybody
        return instance

    def listen(self, heard: Heard) -> None:
        """Listen from now on; `heard` is called in other threads, with a word and what belongs to it."""
        if self._why_not:
            # Said only now: when the lock was tried for, there was no log yet.
            logger.warning("Several windows can run on this data folder, for it cannot be locked: %s", self._why_not)
        if self._lock is not None and not self._listening:
            self._listening = Listening(self._data_dir, heard, self._write)

    def stop_listening(self) -> None:
        """Answer nobody any more: who calls now waits until the lock is free."""
        if self._listening:
            self._listening.end()
            self._listening = None
            self._write(b"")

    def release(self) -> None:
        """Let another process have the folder."""
        self.stop_listening()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _write(self, text: bytes) -> None:
        if self._lock is None:
            return
        try:
            os.ftruncate(self._lock, 0)
            os.lseek(self._lock, 0, os.SEEK_SET)
            os.write(self._lock, text)
        except OSError as error:  # a full disk, say: the lock holds all the same
            logger.warning("Others cannot be told where this program listens: %s", error.strerror)


class Listening:
    """A thread that takes calls, each in a thread of its own so that no caller can keep another one waiting."""

    def __init__(self, data_dir: Path, heard: Heard, publish: Callable[[bytes], None]) -> None:
        self._data_dir = data_dir.absolute()  # for callers who stand in another folder
        self._heard = heard
        self._publish = publish
        self._ended = threading.Event()
        self._ready = threading.Event()  # the address is known, or there is none
        self._address = ""
        self._own_folder: Path | None = None
        self._thread = threading.Thread(target=self._listen, name="listening", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Take no more calls, and remove what was made for them."""
        self._ended.set()
        self._ready.wait(ANSWER_SECONDS)
        if not self._address:
            return
        if sys.platform != "win32":
            with suppress(OSError):
                # Somebody may have removed the socket; the library, which removes it at the end, would complain.
                Path(self._address).touch(0o600)
        _say(self._address, b"", ANSWER_SECONDS)  # wakes the thread
        self._thread.join(ANSWER_SECONDS)

    def _listen(self) -> None:
        try:
            listener = self._open()
            self._address = str(listener.address)
            self._publish(os.fsencode(self._address) + b"\n")
        except OSError as error:
            logger.warning("Other processes cannot call this one: %s", error.strerror)
            return
        finally:
            self._ready.set()
        self._take_calls(listener)
        with suppress(OSError):  # somebody else may have cleared up
            listener.close()
            if self._own_folder:
                self._own_folder.rmdir()

    def _take_calls(self, listener: Listener) -> None:
        while not self._ended.is_set():
            try:
                caller = listener.accept()
            except (OSError, EOFError):  # it hung up at once, or there are too many open files
                self._ended.wait(AGAIN_SECONDS)
                continue
            threading.Thread(target=self._hear, args=(caller,), name="caller", daemon=True).start()

    def _open(self) -> Listener:
        # It takes some 20 ms to import: here, beside the window, nobody waits for it.
        from multiprocessing.connection import Listener  # noqa: PLC0415

        if sys.platform == "win32":
            return Listener(family="AF_PIPE", backlog=CALLERS_WAITING)
        beside = self._data_dir / SOCKET_FILE
        if len(os.fsencode(beside)) < LONGEST_SOCKET_PATH:
            try:
                beside.unlink(missing_ok=True)  # left by one that was killed: whoever has the lock may
                return _private(Listener(str(beside), family="AF_UNIX", backlog=CALLERS_WAITING))
            except OSError as error:
                logger.info("There can be no socket in the data folder: %s", error.strerror)
        import tempfile  # noqa: PLC0415  # some 5 ms that the start has no time for

        self._own_folder = Path(tempfile.mkdtemp(prefix="smoketracker-"))
        elsewhere = str(self._own_folder / SOCKET_FILE)
        return _private(Listener(elsewhere, family="AF_UNIX", backlog=CALLERS_WAITING))

    def _hear(self, caller: Connection) -> None:
        try:
            if not caller.poll(SILENCE_SECONDS) or self._ended.is_set():
                return
            word, _, rest = caller.recv_bytes(LONGEST_WORD).decode("ascii").partition(" ")
            if word in {SHOW, QUIT, LOOK}:
                self._heard(word, rest)
                caller.send_bytes(HEARD)
        except (OSError, EOFError, ValueError):
            logger.info("A call that was no word was let go")
        finally:
            caller.close()


def tell(data_dir: Path, word: str, *, seconds: float = ANSWER_SECONDS) -> bool:
    """Say a word to the program that runs on the folder; tell whether it was heard within so many seconds."""
    address = _address(data_dir)
    return bool(address) and _say(address, word.encode("ascii", "ignore"), seconds)


def show(data_dir: Path) -> bool:
    """Ask the running program to bring its window to the front, with the leave this process got from the desktop."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    if sys.platform == "win32":
        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
    return tell(data_dir, f"{SHOW} {token}"[:LONGEST_WORD])


def is_running(data_dir: Path) -> bool:
    """Say whether a program holds the folder; changes nothing."""
    try:
        lock = _open(data_dir)
    except OSError:
        return False
    try:
        _lock(lock)
    except OSError as error:
        return error.errno in HELD
    else:
        return False
    finally:
        os.close(lock)


def _private(listener: Listener) -> Listener:
    Path(str(listener.address)).chmod(0o600)
    return listener


def _open(data_dir: Path, flags: int = 0) -> int:
    """Open the lock file as it is; what is no plain file of the user's is none."""
    lock = os.open(data_dir / LOCK_FILE, os.O_RDWR | NO_LINK | BINARY | flags, 0o600)
    if not stat.S_ISREG(os.fstat(lock).st_mode):
        os.close(lock)
        raise OSError(errno.EINVAL, f"{LOCK_FILE} is no file")
    return lock


def _lock(lock: int) -> None:
    if sys.platform == "win32":
        os.lseek(lock, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _address(data_dir: Path) -> str:
    """Return where the holder listens; "" if it does not, or if what is written there is no whole line."""
    try:
        lock = os.open(data_dir / LOCK_FILE, os.O_RDONLY | NO_WAIT | BINARY)
    except OSError:
        return ""
    try:
        text = os.read(lock, LONGEST_TEXT)
    except OSError:
        return ""
    finally:
        os.close(lock)
    return os.fsdecode(text[:-1]) if text.endswith(b"\n") and b"\0" not in text else ""


def _say(address: str, word: bytes, seconds: float) -> bool:
    """Say a word in a thread of its own: a process that is stopped takes calls and never answers."""
    from multiprocessing.connection import Client  # noqa: PLC0415  # 20 ms, for those who have somebody to call

    heard = threading.Event()

    def call() -> None:
        try:
            with Client(address) as holder:
                holder.send_bytes(word)
                if holder.poll(seconds) and holder.recv_bytes(LONGEST_WORD) == HEARD:
                    heard.set()
        except (OSError, EOFError, ValueError):  # nobody there, or somebody else
            return

    thread = threading.Thread(target=call, name="calling", daemon=True)
    thread.start()
    thread.join(seconds)
    return heard.is_set()
