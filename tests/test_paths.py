"""Where things are kept: the user's own folder, and what came with the program."""

import re
import sys
import tomllib

import pytest

from smoketracker import paths


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own place")
def test_the_record_lies_in_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert paths.data_dir() == tmp_path / "smoketracker"


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own place")
def test_what_the_program_tells_about_itself_lies_in_the_state_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    assert paths.state_dir() == tmp_path / "smoketracker"


def test_each_data_folder_has_files_of_its_own_in_the_state_folder(tmp_path):
    usual, one, other = paths.state_name(None), paths.state_name(tmp_path / "one"), paths.state_name(tmp_path / "other")

    assert usual == paths.state_name(paths.data_dir()) == "smoketracker"
    assert one == paths.state_name(tmp_path / "x" / ".." / "one")
    assert re.fullmatch(r"smoketracker-[0-9a-f]{8}", one)
    assert len({usual, one, other}) == 3


def test_what_came_with_the_program_is_found():
    shipped = tomllib.loads((paths.resources() / "achievements.toml").read_text(encoding="utf-8"))["achievement"]

    assert all((paths.resources() / "badges" / f"{badge['icon']}.svg").is_file() for badge in shipped)


def test_resources_inside_the_package_come_first(monkeypatch, tmp_path):
    """So it is in a wheel and in the bundle; in the checkout they lie beside the package."""
    inside = tmp_path / "smoketracker" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "smoketracker" / "paths.py"))

    assert paths.resources() == inside
    inside.rmdir()
    assert paths.resources() == tmp_path / "resources"


def test_the_first_profile_is_named_after_the_systems_user(monkeypatch):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "robin")

    assert paths.user_name() == "robin"


def test_a_user_without_a_name_still_gets_a_profile(monkeypatch):
    monkeypatch.setattr("getpass.getuser", _unknown)

    assert paths.user_name() == "me"


def _unknown() -> str:
    raise OSError("no such user")
