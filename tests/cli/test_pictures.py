"""A picture for an achievement by command line, as the program itself is started (P18)."""

import os
import subprocess
import sys

import pytest
from support.icon_corpus import qt_picture
from support.png_squares import png

from smoketracker.domain.icons import is_uploaded
from smoketracker.tracker import open_tracker
from smoketracker.ui.icon_reader import normalised

# What a system says of which the graphics libraries are missing.
WITHOUT_QT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "PySide6":
            raise ImportError("libGL.so.1: cannot open shared object file", name=name, path="PySide6/QtGui.abi3.so")

sys.meta_path.insert(0, Missing())
from smoketracker.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def edit(data_dir):
    """Offer to give the first achievement a picture, in a process without a screen."""

    def with_picture(file, *start):
        words = ["achievements", "edit", "first-log", "--icon", str(file), "--data-dir", str(data_dir)]
        variables = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
        command = [sys.executable, *(start or ("-m", "smoketracker")), *words]
        return subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=60)

    return with_picture


@pytest.fixture
def icon(data_dir, clock):
    """Offer the icon of the first achievement, and the picture under its name."""

    def kept():
        tracker = open_tracker(data_dir, clock)
        name = next(badge.icon for badge in tracker.achievements() if badge.id == "first-log")
        picture = tracker.icon(name)
        tracker.close()
        return name, picture

    return kept


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_is_made_into_an_icon(edit, icon, tmp_path, kind):
    file = tmp_path / f"picture.{kind}"
    file.write_bytes(qt_picture(kind, 90))

    done = edit(file)

    assert (done.returncode, done.stderr) == (0, "")
    name, picture = icon()
    assert is_uploaded(name)
    assert picture == normalised(file.read_bytes())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg/>", "SVG pictures are not taken: they can hold programs. Save it as PNG first."),
        (png(side=16)[:-14], "The picture is damaged or not complete, so it cannot be read."),
        (b"", "The file is empty."),
    ],
)
def test_what_cannot_be_one_is_refused_in_one_line(edit, icon, tmp_path, content, said):
    file = tmp_path / "picture.png"
    file.write_bytes(content)

    done = edit(file)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"smoketracker: {said}\n")
    assert icon()[1] is None


def test_without_the_graphics_libraries_it_is_said_in_one_line_and_badges_can_be_chosen(edit, icon, tmp_path):
    file = tmp_path / "picture.png"
    file.write_bytes(png(side=16))

    done = edit(file, "-c", WITHOUT_QT)

    assert done.returncode == 1
    assert done.stderr == (
        "smoketracker: Pictures cannot be read here: libGL.so.1: cannot open shared object file. "
        "The shipped badges work without it.\n"
    )
    assert edit("heart", "-c", WITHOUT_QT).returncode == 0
    assert icon() == ("heart", None)
