import shutil
import subprocess

import pytest


@pytest.fixture
def ignored(root, tmp_path):
    """Ask git whether a path is ignored, by a person whose own list of ignored files names build/, as many do."""
    if not (root / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no checkout")
    (tmp_path / "ignore").write_text("build/\n")

    def ask(path):
        command = ["git", "-c", f"core.excludesFile={tmp_path / 'ignore'}", "check-ignore", "--quiet", "--no-index"]
        return subprocess.run([*command, path], cwd=root, check=False).returncode == 0

    return ask


@pytest.mark.parametrize("path", ["build/run.py", "build/bench/start.py", "requirements.lock", ".ci/run"])
def test_sources_are_never_ignored(ignored, path):
    assert not ignored(path)


@pytest.mark.parametrize("path", [".venv/x", "dist/x", ".cache/x", "uv.lock", "pylock.toml", "build/__pycache__/x"])
def test_what_is_made_by_machines_is_ignored(ignored, path):
    assert ignored(path)
