import re

import pytest

import other_systems
from other_systems import PackageError
from smoketracker import autostart


@pytest.fixture
def recipe():
    return other_systems.INNO_SETUP.read_text()


def test_the_installer_is_told_every_name_that_it_asks_for(recipe, this_release, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(other_systems.shutil, "which", lambda _name: "iscc")
    monkeypatch.setattr(other_systems, "_run", said.extend)

    made = other_systems.make("win32", this_release, tmp_path)

    told = {word.removeprefix("/D").partition("=")[0] for word in said if word.startswith("/D")}
    assert set(re.findall(r"\{#(\w+)\}", recipe)) == told
    assert made == [tmp_path / f"smoketracker-{this_release.version}-windows-setup.exe"]


def test_what_starts_at_login_goes_with_the_program(recipe):
    assert f'Root: HKCU; Subkey: "{autostart.RUN_KEY}"; ValueName: "{autostart.NAME}"' in recipe


def test_the_record_stays(recipe):
    assert "UninstallDelete" not in recipe
    assert "userappdata" not in recipe


def test_without_inno_setup_a_sentence_says_so(this_release, tmp_path, monkeypatch):
    monkeypatch.setattr(other_systems.shutil, "which", lambda _name: None)

    with pytest.raises(PackageError, match="Inno Setup is not installed"):
        other_systems.make("win32", this_release, tmp_path)


def test_the_disk_image_holds_the_program_and_where_to_put_it(this_release, tmp_path, monkeypatch):
    seen = {}

    def look(command):
        staged = tmp_path / "image"
        seen.update({path.name: path.is_symlink() for path in staged.iterdir()}, command=command[0])

    (tmp_path / "Smoke Tracker.app" / "Contents").mkdir(parents=True)
    monkeypatch.setattr(other_systems, "_run", look)

    other_systems.make("darwin", this_release, tmp_path)

    assert seen == {"Smoke Tracker.app": False, "Applications": True, "command": "hdiutil"}
    assert not (tmp_path / "image").exists()
