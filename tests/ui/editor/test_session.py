"""The editor locks again: after five idle minutes, on closing, on wish; and nothing written in it is lost (P21)."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget
from support.guessing import CHEAP, Counted

from scenes import dialogs
from smoketracker.domain.errors import Locked
from smoketracker.tracker import open_tracker
from smoketracker.tracker.hashing import Means
from smoketracker.ui.dialogs.passphrase import PassphraseDialog
from smoketracker.ui.editor.editor import Editor
from smoketracker.ui.editor.session import MILLISECONDS_BETWEEN_LOOKS

PHRASE = "green meadow by the lake"
LEFT = Qt.MouseButton.LeftButton
menus = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def counted(application):
    seconds = Counted()
    application.tracker.means = Means(seconds=seconds, hasher=lambda: CHEAP)
    return seconds


@pytest.fixture
def unlocked(application, counted, open_editor) -> Editor:
    """Offer the editor of somebody who has just given the passphrase."""
    application.tracker.set_passphrase(PHRASE)
    return open_editor()


def idle(editor, counted, seconds):
    """Let time pass, and the session look at it as it does every two seconds."""
    while seconds > 0:
        step = min(seconds, MILLISECONDS_BETWEEN_LOOKS / 1_000)
        counted.seconds += step
        seconds -= step
        editor.session.look()


def passphrase_dialog():
    return next((one for one in dialogs() if isinstance(one, PassphraseDialog)), None)


def give(qtbot, phrase=PHRASE):
    dialog = passphrase_dialog()
    qtbot.keyClicks(dialog.old, phrase)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: passphrase_dialog() is None)


def seen_texts(editor):
    """Return every text that the editor shows, typed ones too."""
    parts = [part for part in editor.findChildren(QWidget) if part.isVisible() and part.window() is editor]
    found = [part.text() for part in parts if isinstance(part, QLabel | QLineEdit)]
    found += [part.toPlainText() for part in parts if isinstance(part, QPlainTextEdit)]
    return [text for text in found if text]


def wheel(editor):
    at = QPointF(QPoint(5, 5))
    event = QWheelEvent(
        at,
        editor.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor, event)


def test_it_says_how_long_it_stays_unlocked(unlocked):
    assert unlocked.access.text().strip() == "Unlocked, locks again after 5 min"


def test_where_room_is_short_a_drawing_says_it_and_a_tooltip(unlocked):
    button, words = unlocked.access, "Unlocked, locks again after 5 min"
    button.setFixedWidth(60)
    assert (button.text(), button.toolTip(), button.accessibleName()) == ("", words, words)
    button.setFixedWidth(button.sizeHint().width())

    assert button.text().strip() == words


def test_where_none_is_set_one_can_be_set_from_there(qtbot, editor, counted, application, settle):
    assert editor.access.text().strip() == "Set a passphrase…"
    qtbot.mouseClick(editor.access, LEFT)
    dialog = passphrase_dialog()
    qtbot.keyClicks(dialog.new, PHRASE)
    qtbot.keyClicks(dialog.again, PHRASE)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: passphrase_dialog() is None)
    settle()

    assert application.tracker.access().guarded
    assert not editor.is_locked
    assert editor.access.text().strip() == "Unlocked, locks again after 5 min"


def test_after_five_idle_minutes_it_hides_all_and_asks_again(unlocked, counted, application):
    idle(unlocked, counted, 298)
    assert not unlocked.is_locked
    idle(unlocked, counted, 2)

    assert unlocked.is_locked
    assert passphrase_dialog() is not None
    assert seen_texts(unlocked) == [
        "The editor is locked",
        "What you have not saved yet is kept until you close the editor.",
    ]
    with pytest.raises(Locked):
        application.tracker.retire("first-log")


def test_a_look_comes_by_itself(qtbot, unlocked, counted):
    counted.seconds += 300

    qtbot.waitUntil(lambda: unlocked.is_locked, timeout=2 * MILLISECONDS_BETWEEN_LOOKS)


def test_what_was_written_is_there_again_after_the_passphrase(qtbot, unlocked, counted, tab, settle):
    tab.form.title.setFocus()
    tab.form.title.selectAll()
    qtbot.keyClicks(tab.form.title, "Half written")
    idle(unlocked, counted, 302)
    settle()
    assert "Half written" not in seen_texts(unlocked)
    give(qtbot)

    assert not unlocked.is_locked
    assert "Half written" in seen_texts(unlocked)
    assert tab.unsaved


def test_leaving_the_question_keeps_it_locked_until_it_is_asked_again(qtbot, unlocked, counted, settle):
    idle(unlocked, counted, 300)
    qtbot.keyClick(passphrase_dialog(), Qt.Key.Key_Escape)
    settle()
    assert (passphrase_dialog(), unlocked.is_locked) == (None, True)
    assert unlocked.isVisible()
    qtbot.mouseClick(unlocked.locked.unlock, LEFT)
    give(qtbot)

    assert not unlocked.is_locked


@pytest.mark.parametrize("work", ["key", "click", "wheel"])
def test_work_in_it_keeps_it_open(qtbot, unlocked, counted, tab, work):
    for _ in range(3):
        idle(unlocked, counted, 296)
        match work:
            case "key":
                qtbot.keyClick(tab.form.title, Qt.Key.Key_Right)
            case "click":
                qtbot.mouseClick(tab.form.title, LEFT)
            case _:
                wheel(tab.form)
    idle(unlocked, counted, 296)

    assert not unlocked.is_locked


@menus
def test_work_in_a_list_or_a_dialog_that_it_has_opened_does_too(qtbot, unlocked, counted, tab, settle):
    box = next(box for box in tab.findChildren(QComboBox) if box.isVisible())
    box.showPopup()
    settle()
    idle(unlocked, counted, 296)
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    idle(unlocked, counted, 296)
    box.hidePopup()
    assert not unlocked.is_locked
    unlocked.access.change_wanted.emit()
    qtbot.keyClicks(passphrase_dialog().old, "x")
    idle(unlocked, counted, 296)

    assert not unlocked.is_locked


def test_work_elsewhere_does_not(qtbot, unlocked, counted, window):
    idle(unlocked, counted, 296)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    qtbot.mouseMove(window)
    idle(unlocked, counted, 6)

    assert unlocked.is_locked


def test_work_that_comes_too_late_opens_nothing(qtbot, unlocked, counted, tab):
    """As after a night's sleep, which the seconds count."""
    counted.seconds += 8 * 3_600
    qtbot.keyClick(tab.form.title, Qt.Key.Key_Right)
    unlocked.session.look()

    assert unlocked.is_locked


def test_closing_it_locks(qtbot, unlocked, application, open_editor, settle, window):
    qtbot.keyClick(unlocked, Qt.Key.Key_Escape)
    settle()
    assert not application.tracker.access().unlocked
    window.errands.do("editor")

    assert passphrase_dialog() is not None


@menus
def test_it_locks_on_wish(unlocked, settle, qtbot):
    qtbot.mouseClick(unlocked.access, LEFT)
    menu = unlocked.access.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Lock now").trigger()
    menu.close()
    settle()

    assert unlocked.is_locked


def test_a_passphrase_changed_or_set_elsewhere_locks_it(unlocked, data_dir, clock):
    other = open_tracker(data_dir, clock)
    other.reset_passphrase()
    unlocked.session.look()
    assert not unlocked.is_locked
    assert unlocked.access.text().strip() == "Set a passphrase…"
    other.set_passphrase("something else")
    other.close()
    unlocked.session.look()

    assert unlocked.is_locked
