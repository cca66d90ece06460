import hashlib
import os
import shutil
import subprocess
import sys

import pytest

import debian
from debian import PackageError
from debian_trial import System, TrialError, _compare

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dpkg-deb"), reason="dpkg-deb is not installed"
)


@pytest.fixture
def bill(tmp_path):
    file = tmp_path / "bill.json"
    file.write_text("{}")
    return file


@pytest.fixture
def package(this_release, bundle, bill, tmp_path, monkeypatch):
    monkeypatch.setitem(debian.PACKAGES, "libpython3.11.so.1.0", "libpython3.11")
    return debian.make(this_release, bundle, bill, tmp_path)


def test_the_package_says_what_it_needs(package, this_release):
    told = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True).stdout

    assert f"Version: {this_release.version}\n" in told
    depends = next(line for line in told.splitlines() if line.startswith("Depends: "))
    assert "fontconfig-config" in depends
    assert "libc6 (>= 2." in depends


def test_the_package_puts_everything_where_a_system_looks_for_it(package):
    listed = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout

    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}
    for place in (
        "./usr/bin/smoketracker -> ../lib/smoketracker/smoketracker",
        "./usr/lib/smoketracker/_internal/smoketracker/words.txt",
        "./usr/share/applications/smoketracker.desktop",
        "./usr/share/doc/smoketracker/copyright",
        "./usr/share/man/man1/smoketracker.1.gz",
    ):
        assert f" {place}\n" in listed


def test_the_sums_are_those_of_the_files(package, tmp_path):
    subprocess.run(["dpkg-deb", "--raw-extract", package, tmp_path / "out"], check=True)

    sums = dict(reversed(line.split("  ")) for line in (tmp_path / "out/DEBIAN/md5sums").read_text().splitlines())
    files = [path for path in (tmp_path / "out/usr").rglob("*") if path.is_file() and not path.is_symlink()]
    assert sums == {
        path.relative_to(tmp_path / "out").as_posix(): hashlib.md5(path.read_bytes()).hexdigest()  # noqa: S324
        for path in files
    }
    # Nothing runs when it is installed or removed.
    assert sorted(path.name for path in (tmp_path / "out/DEBIAN").iterdir()) == ["control", "md5sums"]


def test_the_same_bundle_makes_the_same_package(package, this_release, bundle, bill, tmp_path):
    again = tmp_path / "somewhere else"
    again.mkdir()
    before = os.umask(0o077)
    try:
        second = debian.make(this_release, bundle, bill, again)
    finally:
        os.umask(before)

    assert second.read_bytes() == package.read_bytes()


def test_a_library_of_no_known_package_is_told(bundle, monkeypatch):
    monkeypatch.delitem(debian.PACKAGES, "libc.so.6")

    with pytest.raises(PackageError, match=r"libc\.so\.6"):
        debian.dependencies(bundle)


def test_a_file_that_is_left_behind_is_found(tmp_path):
    (tmp_path / "etc").mkdir()
    (tmp_path / "var" / "lib" / "dpkg").mkdir(parents=True)
    system = System(tmp_path)
    before = system.files()
    (tmp_path / "var" / "lib" / "dpkg" / "status").touch()
    _compare(before, system.files(), "removed")
    (tmp_path / "etc" / "smoketracker.conf").touch()

    with pytest.raises(TrialError, match=r"left behind: \['etc/smoketracker.conf'\]"):
        _compare(before, system.files(), "removed")
