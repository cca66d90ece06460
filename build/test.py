"""Run the tests: `python build/test.py`; words are handed on to pytest, as in `python build/test.py -k ledger`."""

# First of all: it stops an older Python.
from environment import Kind, clean_variables, made_ready

# isort: split
import os
import subprocess
import sys
from collections.abc import Sequence

import system_packages
from handing_on import hand_over, read_words

WORKER_CRASHED = 70  # as tests/conftest.py says it


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then become pytest."""
    words = read_words(arguments, "Run the tests; paths and options are handed on to pytest.")
    # Not asked whether all was found: what is missing is named, and most tests do without.
    system_packages.provide(
        system_packages.ENVIRONMENT, system_packages.WINDOW, system_packages.DESKTOP_TESTS, system_packages.FAULTS
    )
    environment = made_ready(Kind.TEST)
    if words.only_set_up:
        return 0
    os.chdir(environment.root)
    variables = {"QT_QPA_PLATFORM": "offscreen", **clean_variables()}
    if words.handed_on:
        # A part of the suite is sooner done, and easier to read, on one core.
        return hand_over(environment.python, ["-m", "pytest", *words.handed_on], variables)
    command = [str(environment.python), "-m", "pytest", *_whole_suite()]
    code = subprocess.run(command, env=variables, check=False).returncode
    if code == WORKER_CRASHED:
        # Its stack stands above. What it had not tried yet must not stay untried.
        print("A process of the tests crashed (see above): all tests are run once more.", file=sys.stderr, flush=True)
        code = subprocess.run(command, env=variables, check=False).returncode
    return code


def _whole_suite() -> list[str]:
    # One worker more than there are cores, since some mostly wait. Each file stays with one: some have one long
    # beginning for all their tests. They keep the order that tests/conftest.py gives them.
    workers = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder"]
    # A worker that crashed is not replaced: the tests that it leaves behind would be waited for for ever.
    return [*workers, "--max-worker-restart", "0"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
