"""The program as it is started: in a process of its own, on a folder of its own."""

import os
import subprocess
import sys

import pytest
from shibokensupport import feature

START = "import sys; from pathlib import Path; from smoketracker.app import run; sys.exit(run(Path(sys.argv[1])))"


@pytest.fixture
def start(data_dir):
    def run(**variables):
        return subprocess.run(
            [sys.executable, "-c", START, str(data_dir)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


def test_it_opens_makes_its_database_and_quits_when_told(start, data_dir):
    done = start(SMOKETRACKER_QUIT_AFTER_MS="50")

    assert (done.returncode, done.stderr) == (0, "")
    assert (data_dir / "smoketracker.db").is_file()


def test_p16_every_file_it_writes_is_for_its_user_alone(start, data_dir):
    start(SMOKETRACKER_QUIT_AFTER_MS="50")

    modes = {path.name: path.stat().st_mode & 0o777 for path in data_dir.iterdir()}
    assert "window.ini" in modes
    assert set(modes.values()) == {0o600}


def test_a_database_that_cannot_be_opened_is_one_sentence_and_exit_1(start, data_dir):
    (data_dir / "smoketracker.db").write_text("Something else, and long enough to be looked at.", encoding="utf-8")

    done = start()

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "is not a database of Smoke Tracker; it was left untouched." in done.stderr


def test_on_wish_it_tells_on_stderr_what_goes_on_inside(data_dir):
    done = subprocess.run(
        [sys.executable, "-m", "smoketracker", "--verbose", "--data-dir", data_dir],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SMOKETRACKER_QUIT_AFTER_MS": "50"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert "INFO smoketracker.ui.safeguards: Smoke Tracker" in done.stderr
    assert "DEBUG smoketracker.storage.database: " in done.stderr


def test_the_import_hook_of_pyside_is_off():
    assert feature._mod_uses_pyside(object()) is False
