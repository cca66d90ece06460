"""Use the Debian package as a person would: installed into a fresh system, started, removed, purged."""

import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bundle_trial
import system_packages

TIME_LIMIT = 900
USER = "somebody"
# What the system itself keeps of every package that comes and goes, and what is no file on the disk.
KEPT_BY_THE_SYSTEM = ("dev", "proc", "sys", "tmp", "run", "var/lib/dpkg", "var/lib/apt", "var/log", "var/cache", "home")
RECORD = Path("home", USER, ".local", "share", "smoketracker", "smoketracker.db")


class TrialError(Exception):
    """The package does not do what it should, or cannot be tried; the message says what."""


class System:
    """A fresh Debian below a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, limit: int = TIME_LIMIT, **variables: str) -> str:
        """Carry out a command in it, with hardly an environment variable; return what it printed."""
        # What is mounted is mounted for this command alone and goes with it.
        inside = ["unshare", "--mount", "--pid", "--fork", f"--mount-proc={self.root}/proc", "chroot", str(self.root)]
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        try:
            done = subprocess.run(
                [*inside, *command],
                env={"PATH": path, "DEBIAN_FRONTEND": "noninteractive", **variables},
                capture_output=True,
                text=True,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise TrialError(f"{' '.join(command)} did not end within {limit} seconds.") from error
        if done.returncode != 0 or "Traceback" in done.stderr:
            raise TrialError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def use(self, *words: str, **variables: str) -> str:
        """Start the program as a new user with an otherwise empty environment."""
        said = [f"{name}={value}" for name, value in {"HOME": f"/home/{USER}", **variables}.items()]
        as_user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups", "--", "env", "-i", *said]
        return self.run(*as_user, "/usr/bin/smoketracker", *words, limit=bundle_trial.TIME_LIMIT)

    def files(self) -> set[str]:
        """List all that lies in it, but for what it keeps of every package and what users keep."""
        found = set()
        for folder, folders, names in os.walk(self.root):
            place = Path(folder).relative_to(self.root).as_posix()
            if place in KEPT_BY_THE_SYSTEM:
                folders.clear()
                continue
            found |= {f"{place}/{name}" for name in (*folders, *names)}
        return found


def try_out(package: Path) -> Iterator[str]:
    """Install, use, remove and purge a package; say after each step what was seen."""
    system_packages.provide(system_packages.FRESH_SYSTEM)
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        raise TrialError("Only root can make a fresh system below a folder, with debootstrap.")
    with tempfile.TemporaryDirectory(prefix="smoketracker-debian-") as folder:
        # Not that folder itself, which is root's alone: it would be everybody's root folder.
        system = System(Path(folder, "system"))
        code_name = platform.freedesktop_os_release()["VERSION_CODENAME"]
        _do("debootstrap", "--variant=minbase", code_name, str(system.root))
        yield f"a fresh {code_name} is there"
        yield from use(system, package)


def use(system: System, package: Path) -> Iterator[str]:
    """Go through a package's whole life in a system."""
    shutil.copyfile("/etc/resolv.conf", system.root / "etc" / "resolv.conf")
    shutil.copyfile(package, system.root / "tmp" / package.name)
    needed = _asked("dpkg-deb", "--field", str(package), "Depends").replace(",", " ").split()
    names = [word for word in needed if word[0].isalpha()]
    system.run("apt-get", "update", "-qq")
    system.run("apt-get", "install", "-qq", "--no-install-recommends", *names)
    system.run("useradd", "--create-home", USER)
    before = system.files()
    # Not by apt-get, which would bring what the package forgot to name.
    system.run("dpkg", "--install", f"/tmp/{package.name}")  # noqa: S108  # the other system's
    yield f"it installs beside nothing but {', '.join(names)}"
    yield from _use_program(system)
    known = _digest(system.root / RECORD)
    system.run("dpkg", "--remove", "smoketracker")
    _compare(before, system.files(), "removed")
    system.run("dpkg", "--purge", "smoketracker")
    _compare(before, system.files(), "purged")
    if _digest(system.root / RECORD) != known:
        raise TrialError("The record of the user is not as it was.")
    yield "removed and purged, it leaves nothing behind, and the record as it was"


def _use_program(system: System) -> Iterator[str]:
    tested = system.use("--self-test").splitlines()
    yield f"its self-test finds all well, in {len(tested)} lines"
    system.use("log")
    count = bundle_trial.smokes_today(system.use("status", "--json"))
    if count != 1:
        raise TrialError(f"After one smoke was logged, the status tells of {count} today.")
    yield "a smoke logged by the command line is in the status"
    quickly = {"SMOKETRACKER_QUIT_AFTER_MS": str(bundle_trial.WINDOW_STAYS_MS)}
    system.use(QT_QPA_PLATFORM="offscreen", **quickly)
    yield "the window opens without a screen"
    if shutil.which("Xvfb"):
        with _screen() as display:
            system.use(DISPLAY=display, QT_QPA_PLATFORM="xcb", **quickly)
        yield "the window opens on a screen"


@contextmanager
def _screen() -> Iterator[str]:
    """Have a screen that a program below another root reaches too: by a socket without a place in the files."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-ac", "-nolisten", "tcp", "-screen", "0", "1280x800x24"]
    with subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


def _compare(before: set[str], after: set[str], what: str) -> None:
    if before != after:
        left, gone = sorted(after - before), sorted(before - after)
        raise TrialError(f"After it was {what}, this is left behind: {left}, and this is missing: {gone}.")


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    if done.returncode != 0:
        raise TrialError(f"{command[0]} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
