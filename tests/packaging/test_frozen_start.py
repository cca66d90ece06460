import json
import subprocess
import sys

import pytest


@pytest.fixture
def handed_on(root):
    """Ask which variables a program has that the bundle starts, given those that the bundle itself was started with."""

    def ask(**variables):
        tell = "import json, os; print(json.dumps(dict(os.environ)))"
        start = f"import runpy, subprocess, sys; runpy.run_path({str(root / 'build' / 'frozen_start.py')!r})"
        code = f"{start}; sys.exit(subprocess.call([sys.executable, '-c', {tell!r}]))"
        done = subprocess.run(
            [sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True, timeout=60
        )
        return {name: value for name, value in json.loads(done.stdout).items() if not name.startswith("LC_")}

    return ask


def test_no_library_of_ours_is_handed_to_other_programs(handed_on):
    started = {"HOME": "/x", "LD_LIBRARY_PATH": "/opt/ours", "_PYI_ARCHIVE_FILE": "/opt/ours/smoketracker"}

    assert handed_on(**started, _PYI_PARENT_PROCESS_LEVEL="-1") == {"HOME": "/x"}


def test_a_place_of_libraries_that_was_set_before_is_set_again(handed_on):
    assert handed_on(LD_LIBRARY_PATH="/opt/ours", LD_LIBRARY_PATH_ORIG="/mine") == {"LD_LIBRARY_PATH": "/mine"}
