"""What a program does to files, as strace saw it: one call after another, of all its threads."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fault_parts import PATIENCE, need, variables

LONGEST = 300_000  # bytes of one write
CALLS = [
    *("open", "openat", "creat", "close", "dup", "dup2", "dup3", "write", "writev", "pwrite64", "lseek"),
    *("fsync", "fdatasync", "ftruncate", "truncate", "fallocate", "copy_file_range", "sendfile"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "chmod", "fchmodat"),
    *("link", "linkat", "symlink"),
]
STDOUT = 1

_BEGINNING = re.compile(r"^\d+ +(\w+)\(")
_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_BEGUN = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True, slots=True)
class Call:
    """One call that succeeded: its name, its strings (paths or bytes), its plain words, and what it returned."""

    name: str
    strings: tuple[bytes, ...]
    words: tuple[str, ...]
    result: int

    @property
    def first(self) -> int:
        """Return the first word as a number: most calls name a descriptor there."""
        return int(self.words[0])

    @property
    def path(self) -> Path:
        """Return the first string as a path."""
        return Path(self.strings[0].decode())


@dataclass(frozen=True, slots=True)
class Traced:
    """What a command did to files and what it printed; tried: how often each call was made, also in vain."""

    calls: tuple[Call, ...]
    tried: Counter[str]
    code: int
    out: str
    err: str


def is_there() -> bool:
    """Say whether this system has strace."""
    return shutil.which("strace") is not None


def trace(words: Sequence[str | Path], folder: Path, options: Sequence[str] = ()) -> Traced:
    """Run a command under strace, its homes in a folder, and return what it did; options: more words for strace."""
    need(is_there(), "strace is missing, so nothing could be tried.")
    told = folder / "trace"
    # "?": other machines know only the newer of two calls.
    kinds = ",".join(f"?{name}" for name in CALLS)
    strace = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-xx",
        "-s",
        str(LONGEST),
        "-e",
        "signal=none",
        "-e",
        f"trace={kinds}",
        *options,
    ]
    done = subprocess.run(
        [*strace, "-o", told, *words],
        env=variables(folder),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    lines = told.read_text("ascii").splitlines()
    told.unlink()
    tried = Counter(found[1] for line in lines if (found := _BEGINNING.match(line)))
    return Traced(tuple(read(lines)), tried, done.returncode, done.stdout, done.stderr)


def read(lines: Sequence[str]) -> Iterator[Call]:
    """Read the lines of a trace; a call that another thread's interrupted counts from when it returned."""
    begun: dict[str, str] = {}
    for line in lines:
        whole = line
        if found := _BEGUN.match(line):
            begun[found[1]] = found[2]
            continue
        if found := _RESUMED.match(line):
            whole = f"{found[1]} {begun.pop(found[1], '')}{found[2]}"
        told = _LINE.match(whole)
        if told and int(told[3]) >= 0:
            yield _call(told[1], told[2], int(told[3]))


def _call(name: str, arguments: str, result: int) -> Call:
    strings = _STRING.findall(arguments)
    need(not any(cut for _, cut in strings), f"A {name} wrote more than the trace can hold.")
    rest = _STRING.sub("", arguments)
    words = tuple(word.strip() for word in rest.split(","))
    return Call(name, tuple(bytes.fromhex(text.replace("\\x", "")) for text, _ in strings), words, result)
