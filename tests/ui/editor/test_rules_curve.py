"""The painted curve of what a day pays: read by mouse and keys, never rising, mirrored for those who read leftwards."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from smoketracker.domain.model import DEFAULT_RULES, Rules
from smoketracker.ui.editor.rules_cards import ExampleCard


@pytest.fixture
def card(qtbot, application, settle):
    made = ExampleCard(application.theme)
    qtbot.addWidget(made)
    made.show_rules(DEFAULT_RULES, DEFAULT_RULES, 20, known=True)
    made.resize(320, 600)
    made.show()
    settle()
    return made


@pytest.fixture
def curve(card):
    return card.curve


def hover(widget, place):
    """Move the mouse over a widget; the offscreen platform has no pointer of its own to move."""
    nothing = Qt.MouseButton.NoButton
    where = widget.mapToGlobal(place)
    moved = QMouseEvent(QEvent.Type.MouseMove, place, where, nothing, nothing, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, moved)


def test_the_cursor_begins_in_the_middle_and_says_what_a_day_pays(card, curve):
    assert curve.smokes == 10
    assert card.reading.text() == "With 10 smokes: 200 + 50 = 250 points"


@pytest.mark.parametrize(
    ("keys", "reading"),
    [
        ([Qt.Key.Key_Left] * 3, "With 7 smokes: 200 + 65 = 265 points"),
        ([Qt.Key.Key_Home], "Without a smoke: 200 + 100 + 10 = 310 points"),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right], "With 1 smoke: 200 + 95 = 295 points"),
        ([Qt.Key.Key_End], "With 25 smokes: 200 points"),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], "With 25 smokes: 200 points"),
        ([Qt.Key.Key_Up], "With 15 smokes: 200 + 25 = 225 points"),
    ],
)
def test_keys_move_the_cursor(qtbot, card, curve, keys, reading):
    curve.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        qtbot.keyClick(curve, key)
    assert card.reading.text() == reading
    assert curve.accessibleDescription().endswith(reading)


def test_the_mouse_reads_the_day_under_it(card, curve):
    hover(curve, curve.place_of(7))
    assert card.reading.text() == "With 7 smokes: 200 + 65 = 265 points"
    hover(curve, QPointF(1, 5))
    assert curve.smokes == 0


def test_those_who_hear_it_are_told_its_course(curve):
    assert curve.accessibleName() == "Points of a day by its smokes"
    assert curve.accessibleDescription().startswith(
        "310 points without a smoke, 200 points with 25 smokes. More smokes never earn more."
    )


@pytest.mark.parametrize("rules", [DEFAULT_RULES, Rules(0, 1, 0, 0, 0), Rules(1_000, 100, 10_000, 10_000, 100)])
def test_p1_the_curve_never_rises_on_the_screen(card, curve, rules, settle):
    card.show_rules(rules, DEFAULT_RULES, 20, known=True)
    settle()
    places = [curve.place_of(smokes) for smokes in range(26)]
    assert all(fewer.x() < more.x() and fewer.y() <= more.y() for fewer, more in pairwise(places))
    assert all(curve.rect().contains(place.toPoint()) for place in places)


def test_from_the_right_the_curve_and_its_arrows_are_mirrored(qtbot, card, curve, settle):
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    places = [curve.place_of(smokes).x() for smokes in range(26)]
    assert places == sorted(places, reverse=True)
    qtbot.keyClick(curve, Qt.Key.Key_Left)
    assert curve.smokes == 11
    hover(curve, curve.place_of(3))
    assert curve.smokes == 3


def test_the_present_rules_stand_beside_others_only(card, curve, settle):
    """The dashed line is really painted: another picture than without it."""

    def tells_of_it():
        return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and "dashed" in label.text()]

    def picture():
        settle()
        return curve.grab().toImage()

    wanted = Rules(reduction=300)
    assert not tells_of_it()
    card.show_rules(wanted, wanted, 20, known=True)
    alone = picture()
    card.show_rules(wanted, DEFAULT_RULES, 20, known=True)
    assert picture() != alone
    assert tells_of_it()


def test_a_higher_baseline_makes_the_curve_longer(card, curve):
    card.show_rules(DEFAULT_RULES, DEFAULT_RULES, 40, known=True)
    curve.point_at(1_000)
    assert curve.smokes == 45
    card.show_rules(DEFAULT_RULES, DEFAULT_RULES, 10, known=True)
    assert curve.smokes == 25


def test_a_baseline_of_one_has_no_half(card, settle):
    card.show_rules(DEFAULT_RULES, DEFAULT_RULES, 1, known=True)
    settle()
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]
    assert "1 smoke, the baseline" in shown
    assert not [text for text in shown if "half" in text]
