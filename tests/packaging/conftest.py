"""The scripts of build/ are no package: their folder is put on the path, last, where it hides nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "build"))


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
