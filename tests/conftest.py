"""Fixtures for every folder of tests: a clock to set by hand, a fast folder, and a real tracker in it."""

import atexit
import faulthandler
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
# What programs that the tests start tell about themselves does not belong among what the user's own program tells.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="smoketracker-state-")
atexit.register(shutil.rmtree, os.environ["XDG_STATE_HOME"], ignore_errors=True)

# The helpers of support/ are no package of the program: their folder is put on the path, last, where it hides nothing.
sys.path.append(str(Path(__file__).parent))
pytest.register_assert_rewrite("support")

from support.clock import SetClock  # noqa: E402  # found only now

from smoketracker.storage.database import FILE_NAME, open_database  # noqa: E402  # the same block
from smoketracker.tracker import Tracker, open_tracker  # noqa: E402

# "long" is for nights: HYPOTHESIS_PROFILE=long. A run that anybody repeats finds what the first one found.
settings.register_profile(
    "normal", deadline=None, derandomize=True, max_examples=200, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("normal"), derandomize=False, max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "normal"))

# Folders of tests that mostly wait for a desktop or for a clock: begun first, they wait beside those that compute. Then
# come the files that walk through every screen: at the end, one worker would be at them alone.
WAITING = ("desktop", "running")
WALKING = ("test_accessibility.py", "test_layout.py", "test_pictures.py", "test_text_is_text.py")
CRASHED = pytest.StashKey[bool]()
WORKER_CRASHED = 70  # build/test.py knows it
MEMORY = Path("/dev/shm")  # noqa: S108  # each commit waits for the disk; here it does not


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: "WorkerController", error: object) -> None:
    """Note that a worker of the tests crashed: the tests that it had are not run."""
    if error:
        node.config.stash[CRASHED] = True


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell by the exit code that a worker crashed, apart from tests that failed."""
    if session.config.stash.get(CRASHED, False):
        session.exitstatus = WORKER_CRASHED


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long; the order is random otherwise."""
    tests = Path(__file__).parent

    def place(item: pytest.Item) -> int:
        if item.path.relative_to(tests).parts[0] in WAITING:
            return 0
        return 1 if item.path.name in WALKING else 2

    items.sort(key=place)


@pytest.fixture(autouse=True)
def _no_errors_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Let a test fail that makes the program log an error, unless it clears what it expected."""
    yield
    errors = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert not errors


@pytest.fixture(autouse=True)
def _a_fatal_failure_tells_its_stack() -> Iterator[None]:
    """Let a crash of the tests themselves tell its stack on stderr, also after a test whose program took that over."""
    yield
    if not faulthandler.is_enabled():
        faulthandler.enable(sys.__stderr__)


@pytest.fixture
def make_folder() -> Iterator[Callable[[], Path]]:
    """Offer new empty folders, in memory where the system allows it; they are gone after the test."""
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    made = []

    def make() -> Path:
        made.append(Path(tempfile.mkdtemp(prefix="smoketracker-test-", dir=place)))
        return made[-1]

    yield make
    for folder in made:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def data_dir(make_folder: Callable[[], Path]) -> Path:
    """Offer a new empty folder."""
    return make_folder()


@pytest.fixture(scope="session")
def _empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep a migrated database without a profile: copying it is faster than migrating anew."""
    folder = tmp_path_factory.mktemp("empty-database")
    open_database(folder).dispose()
    return folder / FILE_NAME


@pytest.fixture
def clock() -> SetClock:
    """Offer a clock at the first instant of Monday 2026-06-01 in Berlin; only the test moves it."""
    return SetClock("2026-06-01 00:00", "Europe/Berlin")


@pytest.fixture
def open_at(_empty_database: Path) -> Iterator[Callable[..., Tracker]]:
    """Offer to open a folder's tracker under a clock; all are closed after the test."""
    with ExitStack() as opened:

        def open_folder(folder: Path, clock: Callable[[], object], **options: str) -> Tracker:
            if not (folder / FILE_NAME).exists():
                shutil.copy(_empty_database, folder)
            return opened.enter_context(closing(open_tracker(folder, clock, **options)))

        yield open_folder


@pytest.fixture
def tracker(open_at: Callable[..., Tracker], data_dir: Path, clock: SetClock) -> Tracker:
    """Offer a real tracker on a new database; its start day is full."""
    return open_at(data_dir, clock)
