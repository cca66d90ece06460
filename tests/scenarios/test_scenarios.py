"""Every story of this folder, told to a real tracker on a real database; support/story.py explains the language."""

import tomllib
from pathlib import Path

import pytest
from support.story import Story, stories

from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME

CASES = [
    pytest.param(case["story"], id=f"{path.stem}: {case['title']}")
    for path in stories(Path(__file__).parent)
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("story", CASES)
def test_the_story_goes_as_told(story, open_at, data_dir):
    """Each look of the story finds what the rules named in its case say."""
    Story(lambda clock: open_at(data_dir, clock)).tell(story)

    examine(data_dir / FILE_NAME)  # raises if anything that was written does not match its checksum
