"""Try what may happen to a computer on the program, and count what was lost: build/faults.py [NAME...] [--short].

Prints a table of figures; the exit code is 1 if anything was lost. Without names all trials run, the long way, which
takes about half an hour.
"""

# First of all: it stops an older Python.
from environment import Kind, clean_variables, made_ready

# isort: split
import os
import sys
from collections.abc import Sequence

import system_packages
from handing_on import hand_over, read_words


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then become the trials, which stand on the program's own libraries."""
    words = read_words(arguments, "Try faults on the program; names of trials and --short are handed on.")
    # Not asked whether all was found: what is missing is named, and a trial that cannot do without says so.
    system_packages.provide(system_packages.ENVIRONMENT, system_packages.WINDOW, system_packages.FAULTS)
    environment = made_ready(Kind.TEST)
    if words.only_set_up:
        return 0
    os.chdir(environment.root)
    trials = environment.root / "build" / "fault_table.py"
    return hand_over(environment.python, [str(trials), *words.handed_on], clean_variables())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
