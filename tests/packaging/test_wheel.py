import subprocess
import sys
import tomllib
import zipfile

import pytest

import smoketracker


@pytest.fixture
def wheel(root, tmp_path):
    """Build the wheel as an installer would, and list what it holds."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (file,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        return set(archive.namelist())


def files(root, folder):
    kept = (path for path in (root / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(root).as_posix() for path in kept}


def test_the_wheel_holds_the_package_its_resources_and_nothing_else(root, wheel):
    package, resources = files(root, "smoketracker"), files(root, "resources")

    held = {name for name in wheel if ".dist-info/" not in name}

    assert held == package | {f"smoketracker/{name}" for name in resources}


def test_the_wheel_holds_the_license(wheel):
    assert any(name.endswith("/licenses/LICENSE") for name in wheel)


def test_the_package_and_its_wheel_bear_one_version(root):
    settings = tomllib.loads((root / "pyproject.toml").read_text())

    assert settings["project"]["version"] == smoketracker.__version__
