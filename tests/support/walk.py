"""Walk through every screen under one set of conditions and print what is wrong with the layout, a line for each.

A scale is read by Qt when it starts, so each has a process of its own: walk.py FONT_SIZE [longer] [mirrored]
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

sys.path += [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2] / "build")]

from support.flaws import flaws
from support.longer import Longer

from pictures import made_ready  # found only now
from scenes import SCENES, Stage

SIZES = ((720, 540), (1240, 760))


def main(font_size, *conditions):
    """Walk, and print."""
    app = made_ready()
    font = app.font()
    font.setPixelSize(int(font_size))
    app.setFont(font)
    if "longer" in conditions:
        app.installTranslator(Longer(app))
    if "mirrored" in conditions:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with tempfile.TemporaryDirectory() as folder:
        for line in walk(Stage(Path(folder))):
            sys.stdout.write(f"{line}\n")


def walk(stage, scenes=SCENES):
    """Yield every flaw of every screen."""
    for scene in scenes:
        with stage.set_up(scene) as application:
            for size in SIZES:
                found = []
                application.window.resize(*size)
                stage.look(application, scene, lambda screen, found=found: found.extend(flaws(screen)))
                yield from (f"{scene.name} {size[0]}x{size[1]}: {flaw}" for flaw in dict.fromkeys(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
    QApplication.processEvents()
