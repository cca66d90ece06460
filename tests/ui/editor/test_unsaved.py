"""What is not saved yet is never lost without a question, nor by what others do meanwhile."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from smoketracker.storage.database import FILE_NAME
from smoketracker.ui.dialogs.passphrase import PassphraseDialog
from smoketracker.ui.dialogs.question import Question

CONTROL = Qt.KeyboardModifier.ControlModifier
PHRASE = "four random words"


@pytest.fixture
def write(qtbot, tab):
    """Write something that is not saved."""
    tab.form.title.setFocus()
    tab.form.title.selectAll()
    qtbot.keyClicks(tab.form.title, "Half written")
    assert tab.unsaved


@pytest.fixture
def ways_out(qtbot, editor, tab, choose, settle):
    """Offer every way that would lose what is in the form, by name."""

    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        return lambda: qtbot.keyClick(editor, key, modifiers)

    return {
        "another row": lambda: choose("Two in a Row"),
        "another tab": lambda: qtbot.mouseClick(
            editor.tabs, Qt.MouseButton.LeftButton, pos=editor.tabs.tabRect(1).center()
        ),
        "Esc": press(Qt.Key.Key_Escape),
        "closing": editor.close,
        "Ctrl+W": press(Qt.Key.Key_W, CONTROL),
        "Ctrl+N": press(Qt.Key.Key_N, CONTROL),
        "Ctrl+D": press(Qt.Key.Key_D, CONTROL),
        "new": lambda: qtbot.mouseClick(tab.list.new, Qt.MouseButton.LeftButton),
        "import": lambda: tab.act("import"),
        "retire": lambda: tab.act("retire"),
        "quitting": press(Qt.Key.Key_Q, CONTROL),
    }


WAYS = (
    "another row",
    "another tab",
    "Esc",
    "closing",
    "Ctrl+W",
    "Ctrl+N",
    "Ctrl+D",
    "new",
    "import",
    "retire",
    "quitting",
)


def title_of(application, name="first-log"):
    found = {each.achievement.id: each.achievement.title for each in application.tracker.definitions()}
    return found[name]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.usefixtures("write")
def test_each_way_out_asks_and_keeps_on_wish(application, tab, ways_out, way, asked, answer, settle):
    over = []
    application.over.connect(lambda: over.append(True))
    ways_out[way]()
    settle()
    assert asked()[0] == "Save your changes?"
    answer("Keep editing")

    assert tab.isVisible()
    assert tab.form.title.text() == "Half written"
    assert tab.list.view.currentIndex().row() == 0
    assert tab.unsaved
    assert not over
    assert title_of(application) == "First Log"


@pytest.mark.usefixtures("write")
def test_discard_lets_go(application, tab, ways_out, answer, settle):
    ways_out["another row"]()
    settle()
    answer("Discard")

    assert tab.form.title.text() == "Two in a Row"
    assert not tab.unsaved
    assert title_of(application) == "First Log"


@pytest.mark.usefixtures("write")
def test_save_saves_and_goes_on(application, tab, ways_out, answer, settle):
    ways_out["another row"]()
    settle()
    answer("Save")

    assert tab.form.title.text() == "Two in a Row"
    assert title_of(application) == "Half written"


def test_save_that_is_refused_stays(application, tab, choose, answer, settle):
    tab.form.title.setText("   ")
    choose("Two in a Row")
    answer("Save")

    assert tab.form.title.text() == "   "
    assert tab.list.view.currentIndex().row() == 0
    assert tab.bar.state.text() == "Not saved: look at the marked field."
    assert title_of(application) == "First Log"


@pytest.mark.usefixtures("write")
def test_esc_on_the_question_keeps_editing(qtbot, editor, tab, ways_out, settle):
    ways_out["closing"]()
    settle()
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    settle()

    assert editor.isVisible()
    assert tab.form.title.text() == "Half written"


@pytest.mark.usefixtures("write")
def test_quitting_goes_on_after_the_answer(application, ways_out, answer, settle):
    over = []
    application.over.connect(lambda: over.append(True))
    ways_out["quitting"]()
    settle()
    assert over == []
    answer("Discard")

    assert over == [True]


@pytest.mark.usefixtures("write")
def test_quitting_twice_asks_once(editor, window, settle):
    window.errands.do("quit")
    window.errands.do("quit")
    settle()

    assert len(editor.findChildren(Question)) == 1


def test_quitting_by_the_tray_asks_first(open_window, desktop, answer, settle):
    application = open_window(desktop=desktop)
    settle()
    over = []
    application.over.connect(lambda: over.append(True))
    application._preferences.offered_passphrase = True
    application.window.errands.do("editor")
    settle()
    QApplication.activeModalWidget().achievements.form.title.setText("Half written")
    application.surroundings.presence.tray.quit_wanted.emit()
    settle()
    assert over == []
    answer("Discard")

    assert over == [True]


@pytest.mark.usefixtures("write")
def test_a_signal_ends_the_program_without_a_question(application, settle):
    """So the system ends it, too, at the end of the session."""
    over = []
    application.over.connect(lambda: over.append(True))
    application.quit()
    settle()

    assert over == [True]
    assert not isinstance(QApplication.activeModalWidget(), Question)


def test_nothing_is_asked_where_nothing_was_changed(qtbot, editor, tab, choose, settle):
    choose("Two in a Row")
    qtbot.keyClick(editor, Qt.Key.Key_N, CONTROL)
    settle()
    assert tab.form.title.text() == ""
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    settle()

    assert not editor_is_there()


def editor_is_there():
    return QApplication.activeModalWidget() is not None


def test_what_is_put_back_is_no_change(qtbot, tab):
    tab.form.title.setFocus()
    qtbot.keyClicks(tab.form.title, "x")
    assert tab.bar.state.text() == "Unsaved changes"
    assert tab.bar.save.isEnabled()
    qtbot.keyClick(tab.form.title, Qt.Key.Key_Backspace)

    assert tab.bar.state.text() == ""
    assert not tab.bar.save.isEnabled()


def test_letters_in_a_number_are_a_change(qtbot, tab):
    tab.form.points.setFocus()
    tab.form.points.lineEdit().selectAll()
    qtbot.keyClicks(tab.form.points.lineEdit(), "ten")

    assert tab.unsaved


def test_rules_are_guarded_as_well(editor, answer, asked, settle):
    editor.tabs.setCurrentIndex(1)
    settle()
    editor.rules.fields.numbers["smoke"].lineEdit().setText("7")
    assert editor.rules.unsaved
    editor.tabs.setCurrentIndex(0)
    settle()
    assert asked()[0] == "Save your changes?"
    answer("Keep editing")
    assert editor._stack.currentWidget() is editor.rules

    editor.tabs.setCurrentIndex(0)
    settle()
    answer("Discard")
    assert editor._stack.currentWidget() is editor.achievements


@pytest.mark.usefixtures("write")
def test_what_the_command_line_changes_leaves_what_is_written(application, tab, titles, settle):
    values = {"id": "first-log", "title": "Changed elsewhere"}
    application.tracker.save_achievement(values)
    application.bridge.refresh()
    settle()

    assert titles()[0] == "Changed elsewhere"
    assert tab.form.title.text() == "Half written"
    assert tab.bar.state.text().startswith("It was changed elsewhere meanwhile.")


def test_what_the_command_line_changes_shows_where_nobody_writes(application, tab, settle):
    application.tracker.save_achievement({"id": "first-log", "title": "Changed elsewhere"})
    application.bridge.refresh()
    settle()

    assert tab.form.title.text() == "Changed elsewhere"
    assert not tab.unsaved


@pytest.mark.usefixtures("write")
def test_what_was_deleted_elsewhere_is_saved_anew(qtbot, application, editor, tab, stored, settle):
    application.tracker.delete_achievement("first-log")
    application.bridge.refresh()
    settle()
    assert tab.bar.state.text().startswith("It was deleted elsewhere meanwhile.")
    qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
    settle()

    assert stored("first-log").title == "Half written"


def test_a_heartbeat_takes_nothing_from_the_form(application, tab, clock, settle):
    tab.form.title.setText("Half written")
    clock.advance(days=1)
    application.heartbeat.beat()
    settle()

    assert tab.form.title.text() == "Half written"
    assert tab.bar.state.text() == "Unsaved changes"


@pytest.fixture
def unlocked(application, open_editor):
    """The editor behind a passphrase that has been given."""
    application.tracker.set_passphrase(PHRASE)
    return open_editor()


def test_a_lock_hides_the_form_and_keeps_it(qtbot, unlocked, seen_in, settle):
    tab = unlocked.achievements
    tab.form.title.setText("Half written")
    unlocked.session.lock()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    assert not tab.isVisible()
    assert "Half written" not in seen_in(unlocked)

    qtbot.keyClicks(dialog.old, PHRASE)
    qtbot.keyClick(dialog.old, Qt.Key.Key_Return)
    qtbot.waitUntil(tab.isVisible, timeout=20_000)
    assert tab.form.title.text() == "Half written"
    assert tab.unsaved


@pytest.mark.parametrize("act", ["revoke", "delete", "export"])
def test_a_lock_closes_what_stands_over_the_editor(application, unlocked, settle, act):
    """A question names what is in the catalogue."""
    application.bridge.log_smoke()
    settle()
    unlocked.achievements.act(act)
    settle()
    over = QApplication.activeModalWidget()
    assert over is not unlocked
    unlocked.session.lock()
    settle()

    assert isinstance(QApplication.activeModalWidget(), PassphraseDialog)
    assert unlocked.findChildren(QDialog) == [QApplication.activeModalWidget()]


def test_a_save_that_finds_it_locked_goes_on_after_the_passphrase(qtbot, application, unlocked, stored, settle):
    tab = unlocked.achievements
    tab.form.title.setText("Said once")
    application.tracker.lock()  # nobody has noticed yet
    qtbot.mouseClick(tab.bar.save, Qt.MouseButton.LeftButton)
    settle()
    assert stored("first-log").title == "First Log"
    dialog = QApplication.activeModalWidget()
    qtbot.keyClicks(dialog.old, PHRASE)
    qtbot.keyClick(dialog.old, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.unsaved, timeout=20_000)  # nobody else may ask the tracker meanwhile

    assert stored("first-log").title == "Said once"


def test_a_locked_editor_closes_only_over_what_may_be_lost(qtbot, unlocked, asked, answer, settle):
    unlocked.achievements.form.title.setText("Half written")
    unlocked.session.lock()
    settle()
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    settle()
    assert unlocked.is_locked
    qtbot.keyClick(unlocked, Qt.Key.Key_Escape)
    settle()
    assert [button.text() for button in QApplication.activeModalWidget().buttons] == ["Discard", "Keep editing"]
    answer("Keep editing")
    assert unlocked.is_locked
    qtbot.keyClick(unlocked, Qt.Key.Key_Escape)
    settle()
    answer("Discard")

    assert not editor_is_there()


def test_a_held_database_is_said_and_nothing_is_lost(qtbot, other_program, editor, tab, settle):
    tab.form.title.setText("Half written")
    held = other_program()
    qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
    settle()
    assert tab.form.title.text() == "Half written"
    assert tab.bar.state.property("tone") == "danger"
    held.rollback()
    qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
    settle()

    assert not tab.unsaved


@pytest.fixture
def seen_in():
    """Offer every text that a window shows."""

    def texts(window):
        shown = [part for part in window.findChildren(object) if getattr(part, "isVisible", bool)()]
        return [text() for part in shown if (text := getattr(part, "text", None)) and callable(text)]

    return texts


def test_the_file_holds_nothing_that_was_not_saved(tab, data_dir):
    tab.form.title.setText("Half written")
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as database:
        found = database.execute("SELECT count(*) FROM achievements WHERE title = 'Half written'").fetchone()

    assert found == (0,)
