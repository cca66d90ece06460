import gzip
import shutil
import struct
import subprocess
from configparser import ConfigParser
from xml.etree import ElementTree as ET

import pytest

import icons
import shares
from smoketracker import paths
from smoketracker.cli.arguments import command_line


@pytest.fixture
def share(this_release, tmp_path):
    shares.write(this_release, tmp_path / "share")
    return tmp_path / "share"


@pytest.fixture
def entry(share):
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(share / "applications" / "smoketracker.desktop", encoding="utf-8")
    return parser


def metainfo_of(share):
    (file,) = share.glob("metainfo/*")
    return ET.parse(file).getroot()  # noqa: S314  # it was just written here


def test_the_entry_bears_the_name_that_the_window_gives_itself(share):
    assert [file.stem for file in share.glob("applications/*")] == [paths.APP_NAME]


def test_all_that_the_entry_starts_is_understood(entry):
    started = [entry[group]["Exec"].split() for group in entry.sections()]

    assert started == [["smoketracker"], ["smoketracker", "log"], ["smoketracker", "show"]]
    for _, *words in started:
        command_line().parse_args(words)


def test_every_action_of_the_entry_is_described(entry):
    actions = [name for name in entry["Desktop Entry"]["Actions"].split(";") if name]

    assert entry.sections()[1:] == [f"Desktop Action {name}" for name in actions]


def test_an_icon_of_each_size_is_there(share):
    for side in icons.SIZES:
        picture = (share / "icons" / "hicolor" / f"{side}x{side}" / "apps" / "smoketracker.png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == (side, side)
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "smoketracker.svg").exists()


def test_the_metainfo_leads_to_the_entry_and_tells_every_release(share, this_release):
    component = metainfo_of(share)

    assert component.findtext("launchable") == "smoketracker.desktop"
    told = [(found.get("version"), found.get("date")) for found in component.iter("release")]
    assert told == [(changes.version, changes.day) for changes in this_release.changes()]
    assert len(list(component.iter("li"))) == sum(len(changes.points) for changes in this_release.changes())


def test_no_marks_of_the_change_log_are_left_in_the_metainfo(share):
    assert not any("`" in (point.text or "") or "**" in (point.text or "") for point in metainfo_of(share).iter("li"))


def test_the_manual_page_is_there(share):
    assert gzip.decompress((share / "man" / "man1" / "smoketracker.1.gz").read_bytes()).startswith(b".TH SMOKETRACKER")


def test_it_is_the_same_each_time(share, this_release, tmp_path):
    shares.write(this_release, tmp_path / "again")

    files = [path.relative_to(share) for path in share.rglob("*") if path.is_file()]
    assert [name for name in files if (share / name).read_bytes() != (tmp_path / "again" / name).read_bytes()] == []


@pytest.mark.parametrize(
    ("program", "words", "files"),
    [
        ("desktop-file-validate", (), "applications/*"),
        ("appstreamcli", ("validate", "--no-net"), "metainfo/*"),
    ],
)
def test_the_desktops_own_tools_find_no_fault(share, program, words, files):
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")

    done = subprocess.run(
        [program, *words, *share.glob(files)], capture_output=True, text=True, check=False, timeout=60
    )

    assert (done.returncode, done.stderr) == (0, "")
