"""Make everything two times from one commit, under different circumstances, and compare every byte."""

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path

import release

# File of the packages to the reason why its bytes may differ. There is none.
EXCEPTIONS: Mapping[str, str] = {}
# Nothing of where, when and for whom it is made may show.
CIRCUMSTANCES = {
    "here": {"TZ": "UTC", "LC_ALL": "C.UTF-8", "UMASK": "022"},
    "somewhere else": {"TZ": "Pacific/Auckland", "LC_ALL": "C", "UMASK": "077"},
}


class DifferenceError(Exception):
    """Two builds of one commit are not the same; the message says where."""


def compare(root: Path) -> None:
    """Build the last commit in two folders with an environment each, and compare what came of it."""
    epoch = release.of(root).epoch
    packed = subprocess.run(["git", "-C", root, "archive", "HEAD"], capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory(prefix="smoketracker-twice-") as folder:
        for name, circumstances in CIRCUMSTANCES.items():
            _build(Path(folder, name), packed, {**circumstances, "SOURCE_DATE_EPOCH": str(epoch)})
        first, second = (summed(Path(folder, name, "dist")) for name in CIRCUMSTANCES)
        told = list(differences(first, second))
    if told:
        raise DifferenceError("\n".join(["Two builds of one commit differ:", *told]))
    print(f"ok      both builds have the same {len(first)} files, byte for byte", flush=True)


def differences(first: Mapping[str, str], second: Mapping[str, str]) -> list[str]:
    """Name every file that only one build has, or that is not the same in both."""
    named = {name: (first.get(name), second.get(name)) for name in sorted({*first, *second} - EXCEPTIONS.keys())}
    return [
        f"{name}: {'not the same' if None not in sums else 'only in one of them'}"
        for name, sums in named.items()
        if sums[0] != sums[1]
    ]


def summed(folder: Path) -> dict[str, str]:
    """Return the sum of each file in a folder, and where each link leads to."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_symlink():
            found[path.relative_to(folder).as_posix()] = f"-> {os.readlink(path)}"  # noqa: PTH115  # as it stands there
        elif path.is_file():
            found[path.relative_to(folder).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def _build(folder: Path, packed: bytes, circumstances: Mapping[str, str]) -> None:
    print(f"        building in {folder} ...", flush=True)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    # The interpreter under this environment: the folder makes one of its own.
    base = getattr(sys, "_base_executable", sys.executable)
    mask = int(circumstances["UMASK"], 8)
    done = subprocess.run(
        [base, "build/package.py"], cwd=folder, env={**os.environ, **circumstances}, umask=mask, check=False
    )
    if done.returncode != 0:
        raise DifferenceError(f"The build in {folder} failed (see above).")
