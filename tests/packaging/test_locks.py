import shutil
import tomllib

import pytest
from packaging.requirements import Requirement

from environment import LOCKS, Kind
from lock import pinned, problems


@pytest.fixture
def copy(root, tmp_path):
    for name in ("pyproject.toml", *LOCKS.values()):
        shutil.copy(root / name, tmp_path)
    return tmp_path


@pytest.fixture(params=list(Kind))
def lock(request, root):
    return (root / LOCKS[request.param]).read_text()


def test_the_locks_are_in_step_with_pyproject(root):
    assert list(problems(root)) == []


@pytest.mark.parametrize("name", LOCKS.values())
def test_an_address_in_a_lock_is_found(copy, name):
    with (copy / name).open("a") as lock:
        lock.write("--index-url https://example.org/simple\n")

    assert list(problems(copy)) == [f"{name}: holds the address of a server; make it with build/lock.py"]


def test_a_requirement_that_is_not_pinned_is_found(copy):
    settings = (copy / "pyproject.toml").read_text()
    (copy / "pyproject.toml").write_text(settings.replace('"alembic>', '"New.Package[extra]>=2", "alembic>'))

    assert list(problems(copy)) == [
        "requirements.lock: new-package is not pinned; run build/lock.py",
        "requirements-test.lock: new-package is not pinned; run build/lock.py",
    ]


def test_every_pinned_version_is_one_that_pyproject_allows(root, lock):
    requirements = tomllib.loads((root / "pyproject.toml").read_text())["project"]["dependencies"]
    versions = pinned(lock)

    for requirement in map(Requirement, requirements):
        assert requirement.specifier.contains(versions[requirement.name.lower()]), requirement


def test_every_package_is_pinned_with_a_hash(lock):
    entries = lock.replace("\\\n", " ").splitlines()

    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_tests_run_on_just_what_the_program_ships_with(root):
    shipped, tested = (pinned((root / LOCKS[kind]).read_text()) for kind in (Kind.RUN, Kind.TEST))

    assert shipped.items() <= tested.items()
