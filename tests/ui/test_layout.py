"""Every screen at its sizes, in every font, language and direction: nothing is cut off, nothing overlaps."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget
from support import walk
from support.flaws import flaws, is_cut_off

from scenes import SCENES

MADE_OF_ROWS = {"settings", "add", "import-preview", "away", "erase", "welcome-3", "editor-rules"}
SIZES = [(1240, 760), (1000, 640), (720, 540), (1600, 900)]


class StrayWindows(QObject):
    """Notes what shows as a window, however briefly, and is none."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen += [] if isinstance(watched, (QMainWindow, QDialog)) else [type(watched).__name__]
        return False


@pytest.fixture(params=SIZES, ids=str)
def sized(request, settle, application, window, clock):
    """A window of that size with some history."""
    for _ in range(16):
        clock.now += timedelta(days=1)
        application.heartbeat.beat()
    application.bridge.log_smoke()
    window.resize(*request.param)
    settle()
    return window


def test_every_button_is_easy_to_hit(sized):
    buttons = [button for button in sized.findChildren(QPushButton) if button.isVisible()]

    assert [button.accessibleName() for button in buttons if button.height() < 36] == []


def test_the_log_button_shows_without_scrolling(sized, log_button):
    lower_right = log_button.mapTo(sized.today.viewport(), log_button.rect().bottomRight())

    assert sized.today.viewport().rect().contains(lower_right)


def test_the_toast_never_covers_the_log_button(sized, log_button):
    sized.messages.toast.say("A line.")

    toast = sized.messages.toast.geometry()
    button = log_button.rect().translated(log_button.mapTo(sized._body, log_button.rect().topLeft()))
    assert not toast.intersects(button)


def test_the_window_cannot_be_made_too_small(window):
    window.resize(100, 100)

    assert (window.width(), window.height()) == (720, 540)


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.name in MADE_OF_ROWS], ids=attrgetter("name"))
def test_no_part_of_a_screen_is_a_window_of_its_own_for_a_moment(qapp, stage, scene):
    stray = StrayWindows()
    qapp.installEventFilter(stray)
    with stage.set_up(scene) as application:
        stage.look(application, scene, lambda _screen: None)
    qapp.removeEventFilter(stray)

    assert stray.seen == []


@pytest.mark.parametrize(("scheme", "lightness"), [(Qt.ColorScheme.Light, 240), (Qt.ColorScheme.Dark, 25)])
def test_light_and_dark_follow_the_system(settle, application, window, scheme, lightness):
    application.theme.apply(scheme)
    settle()

    painted = window.grab().toImage().pixelColor(window.width() - 4, window.height() - 4).lightness()
    assert abs(painted - lightness) < 12
    application.theme.apply(Qt.ColorScheme.Light)


# The scale of the screen, the size of the font, whether words are two fifths longer, whether one reads from the right.
CONDITIONS = [
    ("1.5", "20"),
    ("2", "10", "longer", "mirrored"),
]


@pytest.mark.parametrize("conditions", CONDITIONS, ids=" ".join)
def test_no_screen_has_a_flaw(conditions, tmp_path):
    scale, *words = conditions
    # Of its own, the unseen screen is smaller than a window at twice the scale.
    screen = {"name": "large", "x": 0, "y": 0, "width": 3200, "height": 2000, "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform}
    command = [sys.executable, str(Path(walk.__file__)), *words]

    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)

    assert (done.stdout, done.returncode) == ("", 0), done.stderr


def test_a_walk_would_notice_each_kind_of_flaw(qtbot, settle):
    screen = QWidget()
    qtbot.addWidget(screen)
    column = QVBoxLayout(screen)
    parts = [QLabel("A label"), QPushButton("A button"), QLabel("A label of some words", wordWrap=True), QWidget()]
    for part in parts:
        column.addWidget(part)
    screen.resize(300, 300)
    screen.show()
    settle()
    assert flaws(screen) == []

    parts[0].setFixedWidth(10)
    parts[1].setFixedWidth(10)
    settle()
    parts[2].setGeometry(parts[3].geometry())
    parts[3].move(299, parts[3].y())

    kinds = [flaw.partition(":")[0] for flaw in flaws(screen)]
    assert kinds == ["cut off", "smaller than its text", "sticks out of its frame"]
    parts[3].setGeometry(parts[2].geometry())
    assert "overlap" in [flaw.partition(":")[0] for flaw in flaws(screen)]


def test_a_word_that_is_too_long_for_its_label_is_cut_off(qtbot, settle):
    frame = QWidget()
    qtbot.addWidget(frame)
    word = QLabel("Untranslatable", wordWrap=True)
    QHBoxLayout(frame).addWidget(word)
    word.setFixedWidth(30)
    frame.show()
    settle()

    assert is_cut_off(word)
