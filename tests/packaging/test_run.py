import subprocess
import sys

import pytest

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the other systems always have a display")


@ON_LINUX
def test_without_a_display_one_line_says_how_to_get_one(script):
    ended = script("run.py")

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert "xvfb-run" in ended.stderr
    assert "QT_QPA_PLATFORM=offscreen" in ended.stderr


def test_the_set_up_needs_no_display(script):
    assert script("run.py", "--setup").returncode == 0


@pytest.mark.parametrize("name", ["run.py", "test.py", "check.py", "lock.py", "package.py"])
def test_an_older_python_is_stopped_with_one_sentence(root, name):
    pretend = f"import runpy, sys; sys.version_info = (3, 10, 14); sys.path.insert(0, {str(root / 'build')!r})"
    start = f"runpy.run_path({str(root / 'build' / name)!r}, run_name='__main__')"

    ended = subprocess.run([sys.executable, "-c", f"{pretend}; {start}"], capture_output=True, text=True, check=False)

    assert ended.returncode == 1
    assert ended.stderr == "Smoke Tracker needs Python 3.11 or newer, and this is Python 3.10.\n"
