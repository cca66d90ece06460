"""Real desktop sessions, one for each test; where the system lacks what they are made of, the tests say so."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from support.on_screen import OnScreen, prepare
from support.session import Session, session

# The scripts of build/ are no package: their folder is put on the path, last, where it hides nothing.
sys.path.append(str(Path(__file__).resolve().parents[2] / "build"))

from system_packages import DESKTOP_TESTS  # found only now


@pytest.fixture(scope="session", autouse=True)
def _a_desktop_can_be_had() -> None:
    """Skip, with the names of what is missing; where changes are judged nothing may be missing."""
    if sys.platform != "linux":
        pytest.skip("these sessions are Linux's")
    missing = [need.package for need in DESKTOP_TESTS if not need.is_met()]
    if missing and os.environ.get("CI"):
        pytest.fail(f"the system lacks: {' '.join(missing)}")
    if missing:
        pytest.skip(f"the system lacks: {' '.join(missing)}")


@pytest.fixture
def open_session(tmp_path: Path) -> Iterator[Callable[..., Session]]:
    """Offer desktop sessions with the tray host that is named, or with none."""
    numbers = count(1)
    with ExitStack() as opened:
        yield lambda tray="": opened.enter_context(session(tmp_path / f"session{next(numbers)}", tray=tray))


@pytest.fixture
def start() -> Iterator[Callable[..., OnScreen]]:
    """Offer to start the program in a session, on a folder there; settings are those of its preferences."""
    started: list[OnScreen] = []

    def start_it(desktop: Session, *words: str, **settings: str) -> OnScreen:
        data_dir = desktop.folder / "record"
        if not data_dir.exists():
            prepare(data_dir, **settings)
        started.append(OnScreen(desktop, data_dir, *words))
        return started[-1]

    yield start_it
    assert [line for program in started for line in program.complaints()] == []
