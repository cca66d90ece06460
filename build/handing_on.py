"""The words of a command line that a script hands on, and the program it hands them to."""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Words:
    """What a script was told: whether to stop after the set-up, and what to hand on."""

    only_set_up: bool
    handed_on: tuple[str, ...]


def read_words(arguments: Sequence[str], description: str) -> Words:
    """Take out the script's own options; whatever it does not know, and all after "--", is handed on in its order."""
    own, rest = _split(arguments)
    parser = argparse.ArgumentParser(
        description=description, epilog='What stands after "--" is handed on.', allow_abbrev=False
    )
    parser.add_argument("--setup", action="store_true", help="make the environment ready, and stop")
    options, unknown = parser.parse_known_args(own)
    return Words(only_set_up=options.setup, handed_on=(*unknown, *rest))


def hand_over(program: Path, words: Sequence[str], variables: Mapping[str, str]) -> int:
    """Become the given program where the system can do that, else run it; its exit code is ours."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(program, [str(program), *words], variables)
    return subprocess.run([program, *words], env=variables, check=False).returncode


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    words = list(arguments)
    if "--" not in words:
        return words, []
    place = words.index("--")
    return words[:place], words[place + 1 :]
