"""Write both lock files anew from pyproject.toml: `python build/lock.py`, or with --upgrade to the newest releases."""

# First of all: it stops an older Python.
from environment import LOCKS, ROOT, Environment, Kind, SetupError

# isort: split
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

OLDEST_PYTHON = "3.11"
GROUPS = {Kind.RUN: "build", Kind.TEST: "dev"}


def main(arguments: Sequence[str]) -> int:
    """Pin what the program needs first, then add what the tests need to just those versions."""
    if set(arguments) - {"--upgrade"}:
        print("usage: lock.py [--upgrade]", file=sys.stderr)
        return 2
    environment = Environment()
    try:
        environment.ensure(Kind.TEST)
        _compile(environment, Kind.RUN, *arguments)
        _compile(environment, Kind.TEST, *arguments, "--constraints", LOCKS[Kind.RUN])
    except (SetupError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    for problem in problems(ROOT):
        print(problem, file=sys.stderr)
    return 1 if any(problems(ROOT)) else 0


def problems(root: Path) -> Iterator[str]:
    """Name what is wrong with the locks: an address of a server in them, or a requirement that is not pinned."""
    for kind, name in LOCKS.items():
        text = (root / name).read_text(encoding="utf-8")
        if "://" in text:
            yield f"{name}: holds the address of a server; make it with build/lock.py"
        for requirement in sorted(required(root, kind) - set(pinned(text))):
            yield f"{name}: {requirement} is not pinned; run build/lock.py"


def pinned(lock: str) -> dict[str, str]:
    """Read the names and versions out of a lock's text."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE))


def required(root: Path, kind: Kind) -> set[str]:
    """Read from pyproject.toml the names of what this kind of environment asks for itself."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings["dependency-groups"]
    wanted: list[str] = [*settings["project"]["dependencies"], *settings["build-system"]["requires"]]
    wanted += [entry for entry in groups[GROUPS[kind]] if isinstance(entry, str)]
    return {_name(requirement) for requirement in wanted}


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


def _compile(environment: Environment, kind: Kind, *words: str) -> None:
    # One lock for all systems, with hashes, and with no word of where the packages were fetched from.
    command: list[str | Path] = [
        *(environment.command("uv"), "pip", "compile", "pyproject.toml", "--group", GROUPS[kind]),
        *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header", "--no-annotate"),
        *("--quiet", "--output-file", LOCKS[kind], *words),
    ]
    subprocess.run(command, cwd=environment.root, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
