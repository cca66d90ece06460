"""A command line on a database and a clock of its own, in this process and as the installed command."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.clock import SetClock

from smoketracker.cli import main
from smoketracker.storage.database import FILE_NAME

COMMAND = Path(sys.executable).with_name("smoketracker.exe" if os.name == "nt" else "smoketracker")


@dataclass
class Ran:
    """What a command did: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def value(self):
        return json.loads(self.out)


@pytest.fixture
def clock():
    """Show the noon of a Monday: the start day, 2026-03-09, is partial."""
    return SetClock("2026-03-09 12:00", "Europe/Berlin")


@pytest.fixture
def run(_empty_database, clock, data_dir, capsys) -> Callable[..., Ran]:
    """Carry out a command in this process."""
    if not (data_dir / FILE_NAME).exists():
        shutil.copy(_empty_database, data_dir)

    def run_words(*words):
        capsys.readouterr()
        code = main([*words, "--data-dir", str(data_dir)], clock=clock)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_words


@pytest.fixture
def refused(run) -> Callable[..., str]:
    """Carry out a command that is to be refused, and return its one line."""

    def refused_line(*words):
        ran = run(*words)
        assert ran.code == 1
        return one_line(ran.err)

    return refused_line


@pytest.fixture
def installed(data_dir) -> Callable[..., Ran]:
    """Start the installed command as a person would."""

    def start(*words, env=None, **options):
        done = subprocess.run(
            [COMMAND, *words, "--data-dir", data_dir],
            check=False,
            capture_output=True,
            env={**os.environ, "TZ": "Europe/Berlin", **(env or {})},
            timeout=60,
            **options,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return start


def one_line(err):
    """Return the one line on stderr without the program's name in front."""
    assert err.startswith("smoketracker: ")
    assert err.count("\n") == 1
    assert err.endswith("\n")
    return err.removeprefix("smoketracker: ").rstrip("\n")
