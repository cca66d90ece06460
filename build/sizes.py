"""The limits that keep files, functions and classes small enough to read, and a check that finds what is over them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """The most lines that a file, a function and a class of one folder may have; None sets no limit."""

    file: int
    function: int | None = 40
    class_: int | None = 200


FOLDERS = {
    "smoketracker": Limits(file=300),
    "build": Limits(file=300),
    "tests": Limits(file=400, function=None, class_=None),
}


def oversized(root: Path) -> Iterator[str]:
    """Name everything under the root that is over its folder's limits, with its place."""
    for folder, limits in FOLDERS.items():
        for path in sorted((root / folder).rglob("*.py")):
            for finding in oversized_in(path.read_text(encoding="utf-8"), limits):
                yield f"{path.relative_to(root)}{finding}"


def oversized_in(source: str, limits: Limits) -> Iterator[str]:
    """Name what is over the limits in one file's text, as ":LINE: what it is"."""
    lines = len(source.splitlines())
    if lines > limits.file:
        yield f":1: the file has {lines} lines, more than {limits.file}"
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                limit = limits.function
            case ast.ClassDef():
                limit = limits.class_
            case _:
                continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if limit is not None and lines > limit:
            yield f":{node.lineno}: {node.name} has {lines} lines, more than {limit}"
