import pytest

from environment import Environment, Kind, fingerprint

PYPROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "smoketracker"
[tool.hatch]
[tool.ruff]
line-length = 120
"""


@pytest.fixture
def checkout(tmp_path):
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "requirements.lock").write_text("alembic==1.20.1\n")
    (tmp_path / "requirements-test.lock").write_text("alembic==1.20.1\npytest==9.2.0\n")
    return tmp_path


@pytest.fixture
def finished(checkout):
    """Leave what a finished set-up leaves, as far as it is looked at."""

    def finish(kind):
        environment = Environment(checkout)
        environment.python.parent.mkdir(parents=True)
        environment.python.touch()
        (environment.folder / "finished-set-up").write_text(f"{kind} {fingerprint(checkout)}")
        return environment

    return finish


def test_nothing_is_ready_before_the_first_set_up(checkout):
    assert not Environment(checkout).is_ready(Kind.RUN)


def test_a_finished_set_up_is_found_ready(finished):
    assert finished(Kind.RUN).is_ready(Kind.RUN)


def test_the_tests_need_more_than_the_program(finished):
    assert not finished(Kind.RUN).is_ready(Kind.TEST)


def test_the_program_needs_nothing_the_tests_lack(finished):
    assert finished(Kind.TEST).is_ready(Kind.RUN)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_changed_lock_asks_for_a_new_set_up(finished, checkout, name):
    environment = finished(Kind.TEST)

    with (checkout / name).open("a") as lock:
        lock.write("mako==1.4.3\n")

    assert not environment.is_ready(Kind.RUN)


def test_a_changed_package_asks_for_a_new_set_up(finished, checkout):
    environment = finished(Kind.RUN)

    (checkout / "pyproject.toml").write_text(PYPROJECT.replace("[tool.hatch]", 'version = "2"\n[tool.hatch]'))

    assert not environment.is_ready(Kind.RUN)


def test_a_changed_rule_of_style_does_not(finished, checkout):
    environment = finished(Kind.RUN)

    (checkout / "pyproject.toml").write_text(PYPROJECT.replace("120", "100"))

    assert environment.is_ready(Kind.RUN)


def test_a_moved_checkout_asks_for_a_new_set_up(finished, checkout, tmp_path_factory):
    finished(Kind.RUN)
    moved = checkout.rename(tmp_path_factory.mktemp("elsewhere") / "checkout")

    assert not Environment(moved).is_ready(Kind.RUN)


@pytest.mark.parametrize("content", ["", "run", "run 0123", "other 0123"])
def test_a_stamp_of_other_content_counts_as_none(finished, content):
    environment = finished(Kind.RUN)

    (environment.folder / "finished-set-up").write_text(content)

    assert not environment.is_ready(Kind.RUN)


def test_an_environment_whose_python_is_gone_is_not_ready(finished):
    environment = finished(Kind.RUN)

    environment.python.unlink()

    assert not environment.is_ready(Kind.RUN)


def test_this_checkout_is_ready_for_the_tests_that_run_here(script):
    ended = script("test.py", "--setup")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
