"""The archive for every Linux: the bundle in one folder that can be put anywhere, with a text that says how."""

import lzma
import tarfile
import tempfile
from pathlib import Path

import bundle_trial
import shares
import tree
from release import Release

# What xz itself takes; more makes it hardly smaller and takes much longer.
PRESET = 6


def make(release: Release, bundle: Path, bill: Path, folder: Path) -> Path:
    """Make the archive of a bundle and its bill of materials in a folder, and return its file."""
    file = folder / release.name(".tar.xz")
    with tempfile.TemporaryDirectory(prefix="smoketracker-archive-") as place:
        root = Path(place, release.name(""))
        stage(release, bundle, bill, root)
        pack(root, file, release.epoch)
    return file


def try_out(file: Path) -> str:
    """Unpack the archive in a place of its own, start it by a link from elsewhere, and say what was seen."""
    with tempfile.TemporaryDirectory(prefix="smoketracker archive ") as place:
        with tarfile.open(file) as archive:
            archive.extractall(Path(place, "unpacked"), filter="data")
        (folder,) = Path(place, "unpacked").iterdir()
        link = Path(place, "link")
        link.symlink_to(folder / "smoketracker")
        bundle_trial.self_test(link)
    return "the archive starts wherever it is unpacked, also by a link"


def stage(release: Release, bundle: Path, bill: Path, root: Path) -> None:
    """Lay out what the archive holds in a folder."""
    tree.copy(bundle, root)
    shares.write(release, root / "share")
    readme = (shares.LINUX / "README.txt").read_text(encoding="utf-8")
    (root / "README.txt").write_text(readme.replace("VERSION", release.version), encoding="utf-8")
    (root / "LICENSE.txt").write_bytes((release.root / "LICENSE").read_bytes())
    (root / "smoketracker.cdx.json").write_bytes(bill.read_bytes())


def pack(root: Path, file: Path, epoch: int) -> None:
    """Pack a folder so that the same content makes the same bytes."""
    tree.settle(root, epoch)
    with lzma.open(file, "wb", preset=PRESET) as packed, tarfile.open(fileobj=packed, mode="w") as archive:
        for path in [root, *sorted(root.rglob("*"), key=lambda path: path.as_posix())]:
            archive.add(path, path.relative_to(root.parent).as_posix(), recursive=False, filter=_nobodys)


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
