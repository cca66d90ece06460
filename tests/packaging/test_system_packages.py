import sys

import pytest

from system_packages import Need, provide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the other systems' Qt brings all it needs")


@pytest.mark.parametrize(
    "need",
    [
        Need("libc6", library="libc.so.6"),
        Need("coreutils", program="ls"),
        Need("python3", module="ctypes"),
        Need("base-files", file="s*re/doc"),
    ],
    ids=lambda need: need.package,
)
def test_what_the_system_has_is_seen(need):
    assert need.is_met()


@pytest.mark.parametrize(
    "need",
    [
        Need("x", library="libnothing.so.9"),
        Need("x", program="no-such-program"),
        Need("x", module="no_such_module"),
        Need("x", file="lib/*/no-such-file"),
    ],
    ids=["library", "program", "module", "file"],
)
def test_what_the_system_lacks_is_seen(need):
    assert not need.is_met()


def test_nothing_is_said_when_nothing_is_missing(capfd):
    assert provide([Need("libc6", library="libc.so.6")], [Need("coreutils", program="ls")])

    assert capfd.readouterr() == ("", "")


def test_without_the_right_to_install_one_line_names_the_command(capfd, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    assert not provide([Need("libnothing9", library="libnothing.so.9")])

    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert said.endswith(" libnothing9\n")


def test_the_installed_qt_keeps_its_references(script):
    ended = script("qt_references.py")

    assert (ended.returncode, ended.stdout) == (0, "")
