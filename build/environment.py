"""The checkout's own Python environment: made once, found ready afterwards."""

import python_version  # noqa: F401  (first of all: it stops an older Python)

# isort: split
import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Kind(StrEnum):
    """What an environment is for; the second holds all that the first holds."""

    RUN = "run"
    TEST = "test"


LOCKS = {Kind.RUN: "requirements.lock", Kind.TEST: "requirements-test.lock"}


class SetupError(Exception):
    """The environment could not be made; the message is a sentence for people."""


class Environment:
    """The folder .venv of one checkout."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        self._stamp = self.folder / "finished-set-up"

    @property
    def python(self) -> Path:
        """Name the environment's interpreter."""
        return self.command("python")

    def command(self, name: str) -> Path:
        """Name a program that is installed in the environment."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin") / (f"{name}.exe" if os.name == "nt" else name)

    def ensure(self, kind: Kind) -> None:
        """Make the environment ready for this kind of use; quick when it is ready already."""
        if self.is_ready(kind):
            return
        with _alone(self.root / ".cache" / "setup.lock"):
            # Another terminal may have done the work while this one waited.
            if not self.is_ready(kind):
                self._set_up(kind)

    def is_ready(self, kind: Kind) -> bool:
        """Tell whether a finished set-up of what the checkout now asks for is there."""
        return self._read_stamp() in {self._stamp_for(kind), self._stamp_for(Kind.TEST)} and self.python.exists()

    def _set_up(self, kind: Kind) -> None:
        # Beside the program's own output, which may be read by another program.
        print(f"Setting up {self.folder} (once; takes about half a minute) ...", file=sys.stderr)
        if not self.is_ready(Kind.RUN):
            if self._read_stamp().startswith(Kind.TEST):
                # What the tests needed before they will need again.
                kind = Kind.TEST
            self._start_afresh()
        # Without its stamp an environment counts as unfinished, and the next run starts afresh.
        self._stamp.unlink(missing_ok=True)
        self._install("--require-hashes", "--only-binary=:all:", "--requirement", str(self.root / LOCKS[kind]))
        self._install("--no-deps", "--no-build-isolation", "--editable", str(self.root))
        self._compile_the_program()
        self._stamp.write_text(self._stamp_for(kind), encoding="utf-8")

    def _stamp_for(self, kind: Kind) -> str:
        return f"{kind} {fingerprint(self.root)}"

    def _read_stamp(self) -> str:
        try:
            return self._stamp.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""

    def _start_afresh(self) -> None:
        if self.folder.exists():
            shutil.rmtree(self.folder)
        # The interpreter under an environment, not an environment's own: that one may just have been removed.
        base = getattr(sys, "_base_executable", sys.executable)
        _run([base, "-m", "venv", str(self.folder)], "The folder .venv could not be made")

    def _install(self, *words: str) -> None:
        # Compiled at once: where bytecode is not written later, each start would compile anew, for seconds.
        pip = [str(self.python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--compile"]
        _run([*pip, *words], "What Smoke Tracker is built on could not be installed")

    def _compile_the_program(self) -> None:
        # Not checked: a syntax error is for the program itself to report, and its folder may be empty yet.
        subprocess.run([self.python, "-m", "compileall", "-qq", self.root / "smoketracker"], check=False)


def made_ready(kind: Kind) -> Environment:
    """Return this checkout's environment, ready for use; end the script with the reason if it cannot be made."""
    environment = Environment()
    try:
        environment.ensure(kind)
    except SetupError as error:
        raise SystemExit(str(error)) from None
    return environment


def fingerprint(root: Path) -> str:
    """Sum up all that a finished environment depends on: its place, the Python, the locks and the package's facts."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    # Settings of the linters stand in the same file; they change nothing that is installed.
    facts = [project["build-system"], project["project"], project["tool"]["hatch"]]
    digest = hashlib.sha256(f"{root}\n{sys.version}\n{sys.base_prefix}\n{json.dumps(facts)}".encode())
    for name in LOCKS.values():
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def clean_variables() -> dict[str, str]:
    """Copy the environment variables without the one that would have Python compile everything at each start."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _run(command: list[str], failure: str) -> None:
    code = subprocess.run(command, env=clean_variables(), check=False).returncode
    if code != 0:
        message = f"{failure} (see above). Once that is mended, start this again: it begins afresh."
        raise SetupError(message)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock that the system gives back even if this process is killed."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  (Windows alone has it)

            file.seek(0)
            # One call waits no longer than ten seconds; a set-up takes longer.
            while True:
                with contextlib.suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl  # noqa: PLC0415  (Windows lacks it)

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
