"""The scripts of build/ are no package: their folder is put on the path, last, where it hides nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "build"))

import release  # noqa: E402  # found only now
from release import Release  # noqa: E402


@pytest.fixture
def root() -> Path:
    """Name the checkout."""
    return ROOT


@pytest.fixture
def script(root: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Start a script of build/ as a person would, on a machine without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    variables = {name: value for name, value in os.environ.items() if name not in screens}

    def start(name: str, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(root / "build" / name), *words]
        return subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=100)

    return start


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Lay out a small folder that is built like a bundle: a program, a library with a link to it, and a text."""
    folder = tmp_path / "made" / "smoketracker"
    inner = folder / "_internal"
    (inner / "smoketracker").mkdir(parents=True)
    shutil.copyfile(sys.executable, folder / "smoketracker")
    (folder / "smoketracker").chmod(0o700)
    (inner / "smoketracker" / "words.txt").write_text("kind words\n")
    (inner / "libexample.so.1").symlink_to("smoketracker/words.txt")
    return folder


@pytest.fixture
def this_release(root: Path, monkeypatch: pytest.MonkeyPatch) -> Release:
    """Describe the checkout as it would be packaged on 9 March 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773014400")
    return release.of(root)
