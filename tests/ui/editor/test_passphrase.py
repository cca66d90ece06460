"""The passphrase in the window: offered once, given, changed, and never lying about (P21)."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from support.guessing import CHEAP, Counted, guess, guess_often

from scenes import dialogs
from smoketracker.domain.passphrase import FREE_TRIES
from smoketracker.tracker.hashing import Means
from smoketracker.ui.dialogs.passphrase import PassphraseDialog, Purpose
from smoketracker.ui.editor.editor import Editor

PHRASE, WRONG = "green meadow by the lake", "red meadow on the hill"  # Qt types ASCII only
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def counted(application):
    """Let the tracker count the seconds that the test counts, and hash for next to nothing."""
    seconds = Counted()
    application.tracker.means = Means(seconds=seconds, hasher=lambda: CHEAP)
    return seconds


@pytest.fixture
def guarded(application, counted):
    application.tracker.set_passphrase(PHRASE)
    application.tracker.lock()
    return application.tracker


@pytest.fixture
def ask(application, window, counted):
    """Offer to open the dialog for a purpose."""

    def opened(purpose):
        dialog = PassphraseDialog(application.bridge, application.theme, purpose, window)
        dialog.open()
        return dialog

    return opened


@pytest.fixture
def knock(qtbot, window, counted, settle):
    """Offer to ask for the editor as a person does."""

    def press():
        window.activateWindow()
        settle()
        qtbot.keyClick(window, Qt.Key.Key_E, CONTROL | SHIFT)
        settle()
        return shown(PassphraseDialog)

    return press


def shown(kind):
    return next((one for one in dialogs() if isinstance(one, kind)), None)


def said(dialog):
    return [label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel) if label.isVisible()]


def fill(qtbot, dialog, **texts):
    for name, text in texts.items():
        qtbot.keyClicks(getattr(dialog, name), text)


def press(qtbot, dialog):
    """Press the button, and wait for what comes of it."""
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: not dialog._worker.is_busy)


def give(qtbot, dialog, phrase):
    fill(qtbot, dialog, old=phrase)
    press(qtbot, dialog)


def test_at_first_use_one_can_be_set_which_then_guards_the_editor(qtbot, knock, application):
    dialog = knock()
    assert any(
        "It guards the editor, not the file: whoever can write the file can change" in text for text in said(dialog)
    )
    assert any("smoketracker passphrase reset" in text for text in said(dialog))
    fill(qtbot, dialog, new=PHRASE, again=PHRASE)
    press(qtbot, dialog)

    qtbot.waitUntil(lambda: shown(Editor) is not None)
    assert application.tracker.access().guarded
    assert application.tracker.access().unlocked


def test_without_one_the_editor_opens_too_and_none_is_offered_again(qtbot, knock, application):
    qtbot.mouseClick(knock().without, LEFT)
    qtbot.waitUntil(lambda: shown(Editor) is not None)
    shown(Editor).close()

    assert knock() is None
    assert shown(Editor) is not None
    assert not application.tracker.access().guarded


@pytest.mark.parametrize("is_set", [False, True])
def test_escape_opens_nothing_and_asks_again_next_time(qtbot, knock, application, is_set):
    if is_set:
        application.tracker.set_passphrase(PHRASE)
        application.tracker.lock()
    qtbot.keyClick(knock(), Qt.Key.Key_Escape)

    assert shown(Editor) is None
    assert knock() is not None


def test_who_asks_twice_is_asked_once(guarded, knock, window):
    first = knock()
    window.errands.do("editor")

    assert [one for one in dialogs() if isinstance(one, PassphraseDialog)] == [first]


def test_the_right_one_opens_the_editor_and_enter_gives_it(qtbot, guarded, knock):
    dialog = knock()
    fill(qtbot, dialog, old=PHRASE)
    qtbot.keyClick(dialog.old, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shown(Editor) is not None)
    assert guarded.access().unlocked


def test_a_wrong_one_is_told_at_its_field_which_is_empty_again(qtbot, guarded, knock):
    dialog = knock()
    give(qtbot, dialog, WRONG)

    assert "That is not the passphrase." in said(dialog)
    assert dialog.old.accessibleDescription() == "That is not the passphrase."
    assert (dialog.old.text(), QApplication.focusWidget()) == ("", dialog.old)
    assert shown(Editor) is None
    fill(qtbot, dialog, old="g")
    assert "That is not the passphrase." not in said(dialog)


def test_after_five_the_pause_is_counted_down_and_nothing_can_be_tried(qtbot, guarded, counted, ask):
    guess_often(guarded, FREE_TRIES)
    for _ in range(3):
        counted.seconds += 4
        guess(guarded)
    counted.seconds += 8  # the ninth
    dialog = ask(Purpose.GIVE)
    give(qtbot, dialog, WRONG)
    told = []
    for _ in range(16):
        qtbot.waitUntil(lambda: dialog.note.text() not in told)
        told.append(dialog.note.text())
        fill(qtbot, dialog, old=PHRASE)
        assert not dialog.go.isEnabled()
        qtbot.keyClick(dialog.old, Qt.Key.Key_Return)
        assert not dialog._worker.is_busy
        counted.seconds += 1
    qtbot.waitUntil(dialog.go.isEnabled)

    assert told == [*(f"Next try in {seconds} seconds." for seconds in range(16, 1, -1)), "Next try in 1 second."]
    assert dialog.note.text() == ""
    dialog.old.setText(PHRASE)
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, dialog)


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"new": ""}, "Type the passphrase."),
        ({"new": "seven77"}, "A passphrase takes 8 characters or more."),
        ({"new": "a" * 1_025}, "A passphrase takes at most 1,024 bytes; this one has more."),
        ({"new": "a" * 1_000_000}, "A passphrase takes at most 1,024 bytes; this one has more."),
        ({"new": PHRASE}, "Type the passphrase."),
        ({"new": PHRASE, "again": WRONG}, "These are two different passphrases."),
    ],
)
def test_what_cannot_be_one_is_told_at_its_field_before_anything_is_hashed(qtbot, ask, application, texts, sentence):
    dialog = ask(Purpose.SET)
    for name, text in texts.items():
        getattr(dialog, name).setText(text)  # as if pasted
    qtbot.mouseClick(dialog.go, LEFT)

    assert sentence in said(dialog)
    assert not dialog._worker.is_busy
    assert not application.tracker.access().guarded


def test_a_change_takes_the_old_one(qtbot, guarded, ask):
    dialog = ask(Purpose.CHANGE)
    fill(qtbot, dialog, old=WRONG, new="something else", again="something else")
    press(qtbot, dialog)
    assert "That is not the passphrase." in said(dialog)
    fill(qtbot, dialog, old=PHRASE)
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, dialog)
    guarded.lock()

    assert guess(guarded, PHRASE)
    guarded.unlock("something else")


def test_hashing_is_no_work_of_the_windows_own_thread(qtbot, application, ask):
    threads = []

    def hasher():
        threads.append(threading.current_thread())
        return CHEAP

    application.tracker.means = Means(hasher=hasher)
    dialog = ask(Purpose.SET)
    fill(qtbot, dialog, new=PHRASE, again=PHRASE)
    press(qtbot, dialog)

    assert threads
    assert threading.main_thread() not in threads


def test_leaving_while_it_is_compared_opens_nothing(qtbot, application, guarded, counted, ask):
    go_on = threading.Event()

    def hasher():
        go_on.wait(5)
        return CHEAP

    application.tracker.means = Means(seconds=counted, hasher=hasher)
    dialog = ask(Purpose.GIVE)
    fill(qtbot, dialog, old=PHRASE)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        go_on.set()

    assert not guarded.access().unlocked


@pytest.mark.parametrize("seen", [False, True])
def test_what_was_typed_is_gone_with_the_dialog(qtbot, guarded, ask, seen):
    dialog = ask(Purpose.CHANGE)
    if seen:
        dialog.seen.click()
    fill(qtbot, dialog, old=PHRASE, new=WRONG, again=WRONG)
    edits = dialog.findChildren(QLineEdit)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert [edit.text() for edit in edits] == [""] * 3
    for edit in edits:
        edit.undo()
        edit.redo()
    assert [edit.text() for edit in edits] == [""] * 3


def test_it_is_shown_only_on_wish(qtbot, ask):
    dialog = ask(Purpose.SET)
    fill(qtbot, dialog, new=PHRASE)
    assert dialog.new.displayText() == "●" * len(PHRASE)
    dialog.seen.click()
    assert dialog.new.displayText() == PHRASE
    dialog.seen.click()

    assert dialog.new.displayText() == "●" * len(PHRASE)
    assert dialog.new.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_database_that_is_held_is_told_and_costs_no_try(qtbot, impatient, guarded, ask, other_program):
    guarded.wait_at_most(1)
    dialog = ask(Purpose.GIVE)
    held = other_program()
    give(qtbot, dialog, WRONG)
    assert "Another program holds the database. Nothing was saved; try again in a moment." in said(dialog)
    held.rollback()

    assert guess_often(guarded, FREE_TRIES + 1) == FREE_TRIES
