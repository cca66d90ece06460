"""The check beside the form: it follows what is typed, foretells what saving does, and ends with the editor."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from smoketracker.ui.editor.checking import PAUSE_MS


@pytest.fixture
def lived(application, pass_time):
    """A record of eight days, of which all but the first are smoke-free."""
    application.bridge.carry_out(lambda tracker: tracker.set_empty_days("smoke-free"))
    application.bridge.log_smoke()
    pass_time(days=8)
    application.bridge.refresh()


@pytest.fixture
def card(lived, tab):
    return tab.side.check


@pytest.fixture
def says(qtbot, tab, card):
    """Offer what the card says once it has answered."""

    def words() -> list[str]:
        qtbot.waitUntil(lambda: "Checking" not in card.findChildren(QLabel)[0].text())
        return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card) and label.text()]

    return words


@pytest.fixture
def typed(qtbot, settle):
    """Offer to type something into a field in the place of what is there."""

    def type_into(field, text: str) -> None:
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        settle()

    return type_into


def test_it_follows_what_is_typed(tab, says, typed, choose):
    choose("7-Day Streak")
    assert says()[1:3] == ["Would have been earned on 8 June 2026", "2 June to 8 June"]

    typed(tab.form.criterion.at_least.lineEdit(), "14")
    assert says()[1] == "Not earned yet. Closest: 7 of 14 days"

    typed(tab.form.criterion.at_least.lineEdit(), "40000")
    assert says()[1] == "Can never be earned: a hundred years have fewer days"

    typed(tab.form.criterion.at_least.lineEdit(), "none")
    assert says()[1].startswith("Nothing can be checked yet")


def test_an_earned_one_keeps_what_it_has_and_the_foot_says_so(qtbot, tab, says, typed, choose, editor, application):
    """A4: harder and dearer now, and yet as it was for who has it."""
    choose("7-Day Streak")
    typed(tab.form.points.lineEdit(), "900")
    assert says()[-1] == "It was earned on 8 June 2026, with 300 points. That stays as it is."

    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    badge = next(badge for badge in application.tracker.achievements() if badge.title == "7-Day Streak")
    assert badge.points_earned == 300
    assert any("What is earned stays as it is." in label.text() for label in tab.bar.findChildren(QLabel))


def test_a_new_one_is_earned_at_once_as_foretold(qtbot, tab, says, typed, editor, application):
    tab.begin_new()
    typed(tab.form.title, "Three mornings")
    typed(tab.form.criterion.at_least.lineEdit(), "3")
    assert says()[-1] == "It is earned at once, with the date 4 June 2026 and 50 points."

    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    badge = next(badge for badge in application.tracker.achievements() if badge.title == "Three mornings")
    assert (badge.earned_on.isoformat(), badge.points_earned) == ("2026-06-04", 50)
    assert any("with the date 4 June 2026 and 50 points" in label.text() for label in tab.bar.findChildren(QLabel))


@pytest.mark.parametrize("end", ["escape", "the end of the program"])
def test_it_ends_with_the_editor(qtbot, tab, says, choose, editor, application, end):
    says()
    told, checking = [], tab.side.checking
    checking.told.connect(told.append)
    choose("Fortnight")
    checking._timer.stop()
    checking._begin()
    assert checking._thread

    if end == "escape":
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    else:
        QApplication.instance().aboutToQuit.emit()
    told.clear()
    assert not any(thread.name == "checking" for thread in threading.enumerate())
    application.bridge.log_smoke()
    qtbot.wait(2 * PAUSE_MS)
    assert not told
