"""`--self-test`: a line a check; it needs nothing of its environment and finds what is missing (RELIABILITY T19)."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from smoketracker import paths, self_test
from smoketracker.cli import main


def test_t19_with_an_empty_environment_all_is_well_and_nobodys_folder_is_touched(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "smoketracker", "--self-test", "--json"],
        env={"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    told = json.loads(done.stdout)
    assert done.returncode == 0
    assert told["well"]
    assert len(told["checks"]) == 12
    assert not done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("part", [floor.part for floor in self_test.FLOORS])
def test_t19_a_part_that_is_too_old_is_named_with_the_reason(monkeypatch, tmp_path, part):
    raised = [replace(floor, oldest=(99,)) if floor.part == part else floor for floor in self_test.FLOORS]
    monkeypatch.setattr(self_test, "FLOORS", raised)
    with pytest.raises(self_test.FaultError, match=rf"{part} [\d.]+ is older than 99: \w"):
        list(self_test._versions(tmp_path))


@pytest.fixture
def own_resources(monkeypatch, tmp_path):
    """Let the program use a copy of its resources that the test may spoil."""
    folder = tmp_path / "resources"
    shutil.copytree(paths.resources(), folder)
    monkeypatch.setattr(paths, "resources", lambda: folder)
    return folder


def test_t19_a_badge_that_is_missing_is_found(own_resources, tmp_path):
    (own_resources / "badges" / "sunrise.svg").unlink()
    with pytest.raises(self_test.FaultError, match="no drawing for sunrise"):
        list(self_test._resources(tmp_path))


def test_t19_a_drawing_that_is_cut_off_is_found(own_resources, tmp_path):
    drawing = own_resources / "icons" / "bell.svg"
    drawing.write_bytes(drawing.read_bytes()[:40])
    with pytest.raises(self_test.FaultError, match=r"bell\.svg cannot be drawn"):
        list(self_test._resources(tmp_path))


def test_t19_one_fault_of_any_kind_makes_the_whole_fail_and_the_rest_is_tried(monkeypatch, capsys, own_resources):
    for check in ("_record", "_window", "_pictures"):  # each takes its time
        monkeypatch.setattr(self_test, check, lambda _folder: iter(["passed over"]))
    (own_resources / "achievements.toml").unlink()
    monkeypatch.setattr(self_test, "ZONES", ("Europe/Atlantis",))
    assert self_test.run() == 1
    failed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("FAILED  ")]
    assert [line.split(":")[0] for line in failed] == ["FAILED  resources", "FAILED  zones"]
    assert "Europe/Atlantis" in failed[1]


def test_the_command_line_hands_on_to_it():
    heard = []
    assert main(["--self-test", "--json"], self_test=lambda **words: heard.append(words) or 3) == 3
    assert heard == [{"as_json": True}]
