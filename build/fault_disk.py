"""A disk that keeps what was synced and may lose the rest: the files of a folder, rebuilt from what was done to them.

Of what a file was told since its last sync a cut of the power keeps all, nothing, some writes, or some sectors of some
writes. Of the names that were made, changed and removed in a folder since that folder's last sync it keeps the first
few. This is harsher than the file systems at work, most of which do more than they promise.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from pathlib import Path

from fault_parts import FaultError
from fault_trace import STDOUT, Call

SECTOR = 512

Image = Mapping[str, bytes | None]  # a relative path and its content; None: a folder


class Fate(Enum):
    """What becomes of that which was not synced."""

    KEPT = "kept"
    DROPPED = "dropped"
    SUBSET = "random writes"
    TORN = "random sectors"


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes written at a place."""

    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file made shorter or longer."""

    size: int


@dataclass(slots=True, eq=False)
class File:
    """What is on the disk for sure, and what was done since."""

    durable: bytes = b""
    pending: list[Write | Cut] = field(default_factory=list)
    size: int = 0

    def do(self, change: Write | Cut) -> None:
        """Take in a change that no sync has brought to the disk yet."""
        self.pending.append(change)
        self.size = change.size if isinstance(change, Cut) else max(self.size, change.at + len(change.data))

    def sync(self) -> None:
        """Bring everything to the disk."""
        self.durable, self.pending = _after(self.durable, self.pending), []

    def left(self, fate: Fate, chance: random.Random) -> bytes:
        """Return what a cut of the power leaves."""
        match fate:
            case Fate.KEPT:
                return _after(self.durable, self.pending)
            case Fate.DROPPED:
                return self.durable
            case Fate.SUBSET:
                return _after(self.durable, [change for change in self.pending if chance.getrandbits(1)])
            case Fate.TORN:
                return _after(self.durable, [part for change in self.pending for part in _torn(change, chance)])


@dataclass(slots=True, eq=False)
class Folder:
    """The names that are on the disk for sure, and what was done since; a change gives names a node, or none."""

    durable: dict[str, Node] = field(default_factory=dict)
    pending: list[dict[str, Node | None]] = field(default_factory=list)

    @property
    def now(self) -> dict[str, Node]:
        """Return the names as running programs see them."""
        return _named(self.durable, self.pending)

    def sync(self) -> None:
        """Bring every name to the disk."""
        self.durable, self.pending = self.now, []

    def left(self, fate: Fate, chance: random.Random) -> dict[str, Node]:
        """Return the names that a cut of the power leaves: changes reach the disk in their order."""
        count = {Fate.KEPT: len(self.pending), Fate.DROPPED: 0}.get(fate)
        return _named(self.durable, self.pending[: chance.randint(0, len(self.pending)) if count is None else count])


Node = File | Folder


@dataclass(slots=True)
class Handle:
    """An open file: where it stands, and whether each write goes to its end."""

    node: Node
    at: int = 0
    appends: bool = False


class Disk:
    """Everything below one folder, from one call of a program to the next."""

    def __init__(self, root: Path) -> None:
        self._root_path = root
        self._root = Folder()
        self._open: dict[int, Handle] = {}
        self.told = b""  # what the running command has printed so far

    def begin(self) -> None:
        """Let another process begin, which has no file open."""
        self._open, self.told = {}, b""

    def do(self, call: Call) -> bool:
        """Carry out a call; say whether it has changed anything here."""
        if call.name in {"write", "writev"} and call.first == STDOUT:
            self.told += b"".join(call.strings)
            return True
        if call.strings and call.name not in {"write", "writev", "pwrite64"}:
            return self._do_by_name(call)
        handle = self._open.get(call.first)
        return handle is not None and self._do_to(handle, call)

    def image(self, files: Fate, names: Fate, chance: random.Random) -> Image:
        """Return what a cut of the power leaves here."""
        found: dict[str, bytes | None] = {}

        def collect(folder: Folder, before: str) -> None:
            for name, node in folder.left(names, chance).items():
                path = f"{before}{name}"
                found[path] = node.left(files, chance) if isinstance(node, File) else None
                if isinstance(node, Folder):
                    collect(node, f"{path}/")

        collect(self._root, "")
        return found

    def _do_to(self, handle: Handle, call: Call) -> bool:
        node = handle.node
        match call.name:
            case "close":
                del self._open[call.first]
                return False
            case "dup" | "dup2" | "dup3":
                self._open[call.result] = handle
                return False
            case "lseek":
                handle.at = call.result
                return False
            case "fsync" | "fdatasync":
                node.sync()
                return True
            case "pwrite64" if isinstance(node, File):
                node.do(Write(int(call.words[-1]), b"".join(call.strings)[: call.result]))
                return True
            case "write" | "writev" if isinstance(node, File):
                at = node.size if handle.appends else handle.at
                node.do(Write(at, b"".join(call.strings)[: call.result]))
                handle.at = at + call.result
                return True
            case "ftruncate" if isinstance(node, File):
                node.do(Cut(int(call.words[-1])))
                return True
            case _:
                raise FaultError(f"The trial does not know what {call.name} does to a file.")

    def _do_by_name(self, call: Call) -> bool:
        if not call.path.is_relative_to(self._root_path) or call.path == self._root_path:
            if call.path == self._root_path and call.name.startswith("open"):
                self._open[call.result] = Handle(self._root)
            return False
        folder, name = self._find(call.path)
        match call.name:
            case "openat" | "open":
                return self._open_file(folder, name, call)
            case "chmod" | "fchmodat":
                return False  # who may read a file is no question here
            case "mkdir" | "mkdirat":
                folder.pending.append({name: Folder()})
            case "unlink" | "unlinkat" | "rmdir":
                folder.pending.append({name: None})
            case "rename" | "renameat" | "renameat2":
                self._rename(folder, name, Path(call.strings[1].decode()))
            case _:
                raise FaultError(f"The trial does not know what {call.name} does to a name.")
        return True

    def _open_file(self, folder: Folder, name: str, call: Call) -> bool:
        flags = call.words[-1 if "O_CREAT" not in " ".join(call.words) else -2].split("|")
        node = folder.now.get(name)
        made = node is None
        if node is None:
            node = File()
            folder.pending.append({name: node})
        if "O_TRUNC" in flags and isinstance(node, File) and node.size:
            node.do(Cut(0))
            made = True
        self._open[call.result] = Handle(node, appends="O_APPEND" in flags)
        return made

    def _rename(self, folder: Folder, name: str, new: Path) -> None:
        target, new_name = self._find(new)
        node = folder.now[name]
        if target is folder:
            folder.pending.append({name: None, new_name: node})
        else:
            target.pending.append({new_name: node})
            folder.pending.append({name: None})

    def _find(self, path: Path) -> tuple[Folder, str]:
        folder = self._root
        *above, name = path.relative_to(self._root_path).parts
        for part in above:
            inner = folder.now.get(part)
            if not isinstance(inner, Folder):
                raise FaultError(f"{path} lies in no folder that the trial knows.")
            folder = inner
        return folder, name


def _after(content: bytes, changes: list[Write | Cut]) -> bytes:
    if not changes:
        return content
    result = bytearray(content)
    for change in changes:
        if isinstance(change, Cut):
            result[change.size :] = b""
            result.extend(bytes(change.size - len(result)))
        else:
            result.extend(bytes(max(0, change.at - len(result))))
            result[change.at : change.at + len(change.data)] = change.data
    return bytes(result)


def _torn(change: Write | Cut, chance: random.Random) -> list[Write | Cut]:
    """Return the sectors of a write that reached the disk."""
    if isinstance(change, Cut):
        return [change] if chance.getrandbits(1) else []
    edges = [change.at, *range((change.at // SECTOR + 1) * SECTOR, change.at + len(change.data), SECTOR)]
    edges.append(change.at + len(change.data))
    return [
        Write(begin, change.data[begin - change.at : end - change.at])
        for begin, end in pairwise(edges)
        if chance.getrandbits(1)
    ]


def _named(durable: Mapping[str, Node], changes: list[dict[str, Node | None]]) -> dict[str, Node]:
    names: dict[str, Node | None] = dict(durable)
    for change in changes:
        names |= change
    return {name: node for name, node in names.items() if node is not None}
