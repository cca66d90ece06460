import pytest

import release
from release import Changes, Release

LOG = """# Changes

## Unreleased

- A change that
  takes two lines.
- Another.

## 0.9 (2025-12-01)

- The first one.
"""


def test_changes_not_released_yet_are_those_of_what_is_packaged(tmp_path):
    (tmp_path / "CHANGELOG.md").write_text(LOG)

    assert Release(tmp_path, "1.0", "A program", 1773014400).changes() == [
        Changes("1.0", "2026-03-09", ["A change that takes two lines.", "Another."]),
        Changes("0.9", "2025-12-01", ["The first one."]),
    ]


def test_the_change_log_of_this_checkout_can_be_read(this_release):
    newest = this_release.changes()[0]

    assert newest.version == this_release.version
    assert len(newest.points) > 10
    assert not any("\n" in point or point.startswith("-") for point in newest.points)


def test_the_moment_is_the_one_that_is_asked_for(this_release):
    assert f"{this_release.moment:%Y-%m-%d %H:%M %Z}" == "2026-03-09 00:00 UTC"


@pytest.mark.parametrize("said", ["", "soon", "-1", "1.5"])
def test_else_it_is_that_of_the_commit_or_of_the_newest_text(root, monkeypatch, said):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)

    assert release.of(root).epoch > 1_600_000_000


def test_sources_without_history_are_as_old_as_their_newest_text(tmp_path, monkeypatch, root):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "pyproject.toml").write_bytes((root / "pyproject.toml").read_bytes())
    (tmp_path / "README.md").write_text("words")

    assert release.of(tmp_path).epoch == int((tmp_path / "README.md").stat().st_mtime)
