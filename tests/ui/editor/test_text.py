"""What people wrote is shown as it is in the editor too: never markup, never a picture (P19, T16)."""

from contextlib import suppress

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from scenes import dialogs
from smoketracker.domain.errors import TrackerError

CANARY = QColor(255, 0, 0)
BY_HAND = {"metric": "manual", "at_least": 1}


@pytest.fixture
def canary(tmp_path):
    """A picture of one colour that the program has nowhere: where it shows, markup was read."""
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(CANARY)
    picture.save(str(tmp_path / "c.png"))
    return f"<img src='{tmp_path}/c.png'>"


@pytest.fixture
def texts(canary):
    return [
        canary[:80],
        "<b>x</b>",
        "<a href='https://example.org'>x</a>",
        "&amp; &lt;i&gt; & more",
        "%s {0.__class__} {count}",
        "'; DROP TABLE smokes; --",
        "\u202eedisrever",
        "x" * 80,
    ]


@pytest.fixture
def hostile(application, texts, canary):
    """A catalogue with such a text in every field that takes one, of which some were earned by strange people."""
    tracker = application.tracker
    names = []
    for number, text in enumerate(texts):
        values = {
            "id": f"hostile-{number}",
            "title": text,
            "description": canary + text,
            "points": 5,
            "icon": text,
            "criterion": BY_HAND,
            "draft": number % 3 == 2,
        }
        tracker.save_achievement(values)
        names.append(values["id"])
        with suppress(TrackerError):
            tracker.grant(values["id"], canary)
    tracker.add_profile(canary)
    application.bridge.refresh()
    return names


def test_no_text_becomes_a_picture_in_the_editor(hostile, open_editor, settle):
    editor = open_editor()
    for width in (720, 1120):
        editor.resize(width, 700)
        for name in hostile:
            editor.achievements.list.chosen.emit(name)
            settle()
            assert red_pixels(editor) == 0
            assert markup_in(editor) == []
            assert all(red_pixels(tip) == 0 for tip in tooltips(editor))


@pytest.mark.parametrize("act", ["delete", "revoke", "export", "import"])
def test_no_question_over_the_editor_makes_a_picture_of_a_text(hostile, open_editor, settle, act):
    editor = open_editor()
    for name in hostile:
        editor.achievements.list.chosen.emit(name)
        settle()
        editor.achievements.act(act)
        settle()
        top = dialogs()[-1]
        assert red_pixels(top) == 0
        assert markup_in(top) == []
        if top is not editor:
            top.close()
        settle()


def test_every_title_shows_literally(hostile, texts, open_editor):
    model = open_editor().achievements.list.model
    shown = [model.index(row).data() for row in range(model.rowCount())]

    assert shown[-len(texts) :] == texts


def test_a_form_shows_every_text_as_it_is(hostile, texts, open_editor, settle):
    tab = open_editor().achievements
    for name, text in zip(hostile, texts, strict=True):
        tab.list.chosen.emit(name)
        settle()
        assert tab.form.title.text() == text
        assert not tab.unsaved


def markup_in(window):
    labels = [label for label in window.findChildren(QLabel) if label.text() and not label.inherits("QTipLabel")]
    return [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText]


def tooltips(window):
    """Show the tooltip of every widget that has one, and yield what shows."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.toolTip():
            place = QPoint(2, 2)
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
            yield from (top for top in QApplication.topLevelWidgets() if top.inherits("QTipLabel"))
            QToolTip.hideText()


def red_pixels(widget):
    """Count the pixels in the canary's colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(CANARY.rgb())
