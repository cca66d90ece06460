import os
import tarfile
from contextlib import nullcontext

import pytest

import archive
from bundle_trial import TrialError


def test_the_same_content_makes_the_same_archive_wherever_it_lies(bundle, tmp_path):
    files = []
    for place, mask in (("here", 0o077), ("somewhere else", 0o022)):
        before = os.umask(mask)
        try:
            root = tmp_path / place / "smoketracker-1.0"
            archive.tree.copy(bundle, root)
            (root / "note.txt").write_text("the same")
            file = tmp_path / place / "packed.tar.xz"
            archive.pack(root, file, 1773014400)
        finally:
            os.umask(before)
        files.append(file.read_bytes())

    assert files[0] == files[1]


def test_what_is_packed_is_nobodys_and_of_one_moment(bundle, tmp_path):
    archive.pack(bundle, tmp_path / "packed.tar.xz", 1773014400)

    with tarfile.open(tmp_path / "packed.tar.xz") as packed:
        entries = packed.getmembers()
    assert {(entry.uid, entry.gid, entry.uname, entry.gname, entry.mtime) for entry in entries} == {
        (0, 0, "", "", 1773014400)
    }
    assert {oct(entry.mode) for entry in entries if not entry.issym()} == {"0o755", "0o644"}
    assert [entry.linkname for entry in entries if entry.issym()] == ["smoketracker/words.txt"]


def test_the_archive_tells_how_to_start_the_program_and_brings_what_a_menu_wants(this_release, bundle, tmp_path):
    (tmp_path / "bill.json").write_text("{}")

    archive.stage(this_release, bundle, tmp_path / "bill.json", tmp_path / "root")

    readme = (tmp_path / "root" / "README.txt").read_text()
    assert readme.startswith(f"Smoke Tracker {this_release.version}\n")
    for said in ("./smoketracker", "cp -r share/. ~/.local/share/", "ln -sf"):
        assert said in readme
    assert os.access(tmp_path / "root" / "smoketracker", os.X_OK)
    assert (tmp_path / "root" / "share" / "applications" / "smoketracker.desktop").exists()


def test_each_of_its_lines_fits_a_terminal(root):
    assert [line for line in (root / "build/linux/README.txt").read_text().splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(("ending", "expectation"), [(0, nullcontext()), (3, pytest.raises(TrialError))])
def test_what_was_packed_is_unpacked_and_started(tmp_path, ending, expectation):
    root = tmp_path / "smoketracker-1.0"
    root.mkdir()
    (root / "smoketracker").write_text(f"#!/bin/sh\nexit {ending}\n")
    (root / "smoketracker").chmod(0o755)
    archive.pack(root, tmp_path / "packed.tar.xz", 1773014400)

    with expectation:
        assert "wherever it is unpacked" in archive.try_out(tmp_path / "packed.tar.xz")
