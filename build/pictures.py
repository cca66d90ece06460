"""Render every screen into a folder outside the checkout, to be looked at: pictures.py [FOLDER] [--only WORD].

`--references` renders the small ones that the tests compare with into tests/ui/pictures instead, `--readme` those of
the README into docs. Run it with the checkout's own Python: .venv/bin/python build/pictures.py
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything of Qt is imported

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from scenes import SCENES, Scene, Stage
from smoketracker.ui.theme import Mode

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((720, 540), (1240, 760), (1600, 900))
THEMES = (Mode.LIGHT, Mode.DARK)
FONT = "DejaVu Sans"  # as the stored pictures are written; where it is missing, the system's
# What the tests compare: scene, theme, size. Few, and small: they say that nothing is missing, not how letters look.
REFERENCES = (
    ("today", Mode.LIGHT, (1240, 760)),
    ("today", Mode.DARK, (720, 540)),
    ("today-lapse", Mode.LIGHT, (720, 540)),
    ("today-first-day", Mode.LIGHT, (1240, 760)),
    ("achievements", Mode.LIGHT, (1240, 760)),
    ("history", Mode.DARK, (1240, 760)),
    ("settings", Mode.LIGHT, (720, 540)),
    ("today-error", Mode.LIGHT, (720, 540)),
)
README = (
    ("today", Mode.LIGHT, (1240, 760)),
    ("achievements", Mode.DARK, (1240, 760)),
    ("editor", Mode.LIGHT, (1240, 760)),
)
README_FOLDER = ROOT / "docs"
REFERENCE_FOLDER = ROOT / "tests" / "ui" / "pictures"
REFERENCE_WIDTH = 360


def main(words: list[str]) -> int:
    """Render what is wanted, and say where it lies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--only", default="", metavar="WORD", help="only pictures with this word in their name")
    parser.add_argument("--references", action="store_true")
    parser.add_argument("--readme", action="store_true")
    wanted = parser.parse_args(words)
    made_ready()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as records:
        stage = Stage(Path(records))
        if wanted.references:
            folder, count = REFERENCE_FOLDER, _render_references(stage)
        elif wanted.readme:
            folder, count = README_FOLDER, _render_readme(stage)
        else:
            folder = wanted.folder or Path(tempfile.mkdtemp(prefix="smoketracker-pictures-"))
            folder.mkdir(parents=True, exist_ok=True)
            count = sum(_render(stage, scene, folder, wanted.only) for scene in SCENES)
    print(f"{count} pictures in {folder} ({time.monotonic() - started:.0f} s)")
    return 0 if count else 1


def made_ready() -> QApplication:
    """Return the application, in a language and a font that every machine draws alike."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("Pictures need a QApplication.")
    QLocale.setDefault(QLocale("en_GB"))
    known = QFontDatabase.families()
    font = QFont(FONT if FONT in known else app.font().family())
    font.setPixelSize(14)
    app.setFont(font)
    return app


def render(stage: Stage, scene: Scene, theme: Mode, size: tuple[int, int]) -> QImage:
    """Return one picture."""
    found: list[QImage] = []
    with stage.set_up(scene) as application:
        application.theme.choose(theme)
        application.window.resize(*size)
        stage.look(application, scene, lambda widget: found.append(_grabbed(widget, size)))
    return found[0]


def small(image: QImage) -> QImage:
    """Return a picture in the size of the references."""
    return image.scaledToWidth(REFERENCE_WIDTH, Qt.TransformationMode.SmoothTransformation)


def reference_name(name: str, theme: Mode, size: tuple[int, int]) -> str:
    """Return the file name of a picture."""
    return f"{name}-{theme.value}-{size[0]}x{size[1]}.png"


def _render(stage: Stage, scene: Scene, folder: Path, word: str) -> int:
    wanted = [(theme, size) for theme in THEMES for size in SIZES if word in reference_name(scene.name, theme, size)]
    if not wanted:
        return 0
    with stage.set_up(scene) as application:
        for theme, size in wanted:
            application.theme.choose(theme)
            application.window.resize(*size)
            place = str(folder / reference_name(scene.name, theme, size))
            stage.look(application, scene, partial(_save, size, place))
    return len(wanted)


def _render_references(stage: Stage) -> int:
    REFERENCE_FOLDER.mkdir(exist_ok=True)
    scenes = {scene.name: scene for scene in SCENES}
    for name, theme, size in REFERENCES:
        small(render(stage, scenes[name], theme, size)).save(str(REFERENCE_FOLDER / reference_name(name, theme, size)))
    return len(REFERENCES)


def _render_readme(stage: Stage) -> int:
    README_FOLDER.mkdir(exist_ok=True)
    scenes = {scene.name: scene for scene in SCENES}
    for name, theme, size in README:
        render(stage, scenes[name], theme, size).save(str(README_FOLDER / f"{name}.png"))
    return len(README)


def _save(size: tuple[int, int], place: str, widget: QWidget) -> None:
    _grabbed(widget, size).save(place)


def _grabbed(widget: QWidget, size: tuple[int, int]) -> QImage:
    if isinstance(widget, QDialog):
        # No dialog is larger than the window's screen would let it be.
        widget.resize(widget.width(), min(widget.height(), size[1]))
    return widget.grab().toImage()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
