"""The point rules in the editor: written with keys, saved for tomorrow, and what a day pays under them (F3, P1)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from support.clock import SetClock

from smoketracker.domain.catalogue import RULE_LIMITS
from smoketracker.domain.model import DEFAULT_RULES, BaselineKind, Rules
from smoketracker.tracker import open_tracker
from smoketracker.ui.dialogs.passphrase import PassphraseDialog
from smoketracker.ui.editor.editor import RULES
from smoketracker.ui.editor.raise_baseline import RaiseBaselineDialog

PHRASE = "four random words"
TODAY, TOMORROW = date(2026, 3, 9), date(2026, 3, 10)


@pytest.fixture
def clock():
    return SetClock("2026-03-09 12:00", "Europe/Berlin")


@pytest.fixture
def turn_to_rules(editor, settle):
    """Offer to turn to the second tab."""

    def turn():
        editor.tabs.setCurrentIndex(RULES)
        settle()
        return editor.rules

    return turn


@pytest.fixture
def rules(turn_to_rules):
    return turn_to_rules()


@pytest.fixture
def write(qtbot, rules, settle):
    """Offer to type into a number's field, over what it holds."""

    def type_over(name, text):
        field = rules.fields.numbers[name]
        qtbot.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton)
        field.selectAll()
        qtbot.keyClicks(field, text)
        settle()

    return type_over


@pytest.fixture
def versions(application):
    """Offer the versions of the rules in the database."""
    return lambda: application.tracker.facts().rules


def said(widget):
    """Return what a part of the tab shows."""
    labels = widget.findChildren(QLabel)
    return [label.text().replace("\u200b", "") for label in labels if label.isVisible() and label.text()]


def test_the_five_numbers_are_named_and_say_what_they_do(rules):
    """SPEC section 4: the numbers of the table, with what holds."""
    shown = {field.accessibleName(): field.number for field in rules.fields.numbers.values()}
    assert shown == {
        "A smoke logged": 10,
        "Cigarettes in the pack": 20,
        "Fewer than before": 100,
        "Streak step": 10,
        "Top level": 10,
    }
    assert all(field.accessibleDescription() for field in rules.fields.numbers.values())
    assert not rules.unsaved
    assert not rules.foot.saving.isEnabled()


def test_f3_what_is_saved_holds_from_tomorrow(rules, write, press, versions, application):
    assert "Holds from tomorrow, 10 March 2026. Nothing already earned changes." in said(rules)
    write("smoke", "5")
    assert rules.unsaved

    press(rules.foot.saving)

    assert [(version.from_day, version.value) for version in versions()] == [(TOMORROW, Rules(smoke=5))]
    assert application.tracker.facts().rules_on(TODAY) == DEFAULT_RULES
    assert not rules.unsaved
    assert rules.foot.state.text() == "Saved."


def test_a_second_save_of_a_day_replaces_the_first(rules, write, press, settle):
    write("smoke", "5")
    press(rules.foot.saving)
    write("smoke", "7")
    press(rules.foot.saving)

    shown = said(rules.versions)
    assert [text for text in shown if text.startswith("From")] == ["From 10 March 2026", "From the start"]
    assert shown[2] == "7 for a smoke, 20 in the pack, 100 for fewer, 10 a streak step, top level 10"
    assert "Will hold" in shown
    assert "Holds now" in shown


def test_the_day_after_they_hold(rules, write, press, pass_time, application, settle):
    write("smoke", "5")
    press(rules.foot.saving)

    pass_time(days=1)
    application.heartbeat.beat()
    settle()

    assert said(rules.versions)[1:4] == [
        "From 10 March 2026",
        "5 for a smoke, 20 in the pack, 100 for fewer, 10 a streak step, top level 10",
        "Holds now",
    ]
    assert "Holds from tomorrow, 11 March 2026. Nothing already earned changes." in said(rules)


def test_f3_the_day_named_is_the_one_that_the_tracker_takes(rules, write, press, versions, clock, application, settle):
    """F3: after a flight to the west it is not tomorrow, since that day has begun in the east."""
    clock.zone = "Pacific/Auckland"
    application.heartbeat.beat()
    clock.zone = "Pacific/Honolulu"
    application.heartbeat.beat()
    settle()
    assert "Holds from 11 March 2026, the first day that has begun for nobody. Nothing already earned changes." in said(
        rules
    )

    write("smoke", "5")
    press(rules.foot.saving)

    assert versions()[-1].from_day == date(2026, 3, 11)


@pytest.mark.parametrize("name", RULE_LIMITS)
def test_a_number_out_of_its_range_is_said_there_and_kept_as_it_was_typed(rules, write, versions, name, qtbot, settle):
    least, most = RULE_LIMITS[name]
    for text, sentence in (
        (str(most + 1), f"The most is {most:,}."),
        (str(least - 1), f"The least is {least}."),
        ("", f"Write a number from {least} to {most:,}."),
        ("ten", f"Write a whole number in digits, from {least} to {most:,}."),
    ):
        field = rules.fields.numbers[name]
        write(name, text or "\b")
        assert field.text() == text
        assert sentence in said(rules.fields.rows[name])
        assert field.accessibleDescription() == sentence

    rules.foot.saving.setFocus()
    qtbot.keyClick(rules.foot.saving, Qt.Key.Key_Return)
    settle()

    assert rules.foot.state.text() == "Not saved: look at the marked number."
    assert rules.fields.numbers[name].hasFocus()
    assert not versions()


def test_the_example_day_follows_each_key(rules, write):
    write("reduction", "300")
    assert "+510" in said(rules.example)  # smoke-free: 200, 300 and the first streak step
    write("streak", "0")
    assert "+500" in said(rules.example)
    assert any(text.endswith("The dashed line is what the rules that hold now pay.") for text in said(rules.example))


def test_the_example_tells_the_days_that_matter(rules):
    """Without a baseline 20 is taken, and said."""
    assert "There is no baseline yet; 20 a day is taken for the example." in said(rules.example)
    days = said(rules.example)
    assert days[days.index("Smoke-free") :][:10] == [
        "Smoke-free",
        "+310",
        "Smoke-free, at the top level",
        "+400",
        "10 smokes, half the baseline",
        "+250",
        "20 smokes, the baseline",
        "+200",
        "More than the baseline",
        "+200",
    ]


def test_the_example_is_reckoned_with_the_present_baseline(application, turn_to_rules):
    application.bridge.carry_out(lambda tracker: tracker.declare_baseline(8))
    rules = turn_to_rules()
    assert "With the baseline of 8 a day." in said(rules.example)
    assert "4 smokes, half the baseline" in said(rules.example)


def test_the_defaults_are_restored_only_by_saving(rules, write, press, versions):
    write("smoke", "5")
    press(rules.foot.saving)

    press(rules.foot.restoring)
    assert rules.fields.rules == DEFAULT_RULES
    assert rules.unsaved
    assert len(versions()) == 1

    press(rules.foot.saving)
    assert versions()[-1].value == DEFAULT_RULES
    assert not rules.foot.restoring.isEnabled()
    assert [text for text in said(rules.versions) if text.startswith("From")] == ["From the start"]


def test_discard_writes_back_what_holds(rules, write, press, versions):
    write("smoke", "5")
    write("pack", "many")
    press(rules.foot.discarding)
    assert rules.fields.rules == DEFAULT_RULES
    assert not rules.unsaved
    assert not versions()
    assert not [text for text in said(rules.fields) if "digits" in text]


def test_leaving_the_tab_with_changes_asks(editor, rules, write, settle, asked, answer, versions):
    write("smoke", "5")
    editor.tabs.setCurrentIndex(0)
    settle()
    assert "Save your changes?" in asked()
    assert rules.isVisible()

    answer("Save")

    assert not rules.isVisible()
    assert versions()[-1].value == Rules(smoke=5)


def test_ctrl_s_saves_the_rules(editor, rules, write, qtbot, versions, settle):
    write("smoke", "5")
    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert versions()[-1].value == Rules(smoke=5)


def test_rules_set_elsewhere_show_but_never_over_what_is_being_typed(
    rules, write, application, clock, data_dir, settle
):
    other = open_tracker(data_dir, clock)
    other.set_rules(streak=40)
    application.bridge.look_outside()
    settle()
    assert rules.fields.numbers["streak"].number == 40

    write("smoke", "5")
    other.set_rules(streak=50)
    other.close()
    application.bridge.look_outside()
    settle()

    assert rules.fields.rules == Rules(smoke=5, streak=40)
    assert rules.unsaved
    assert "10 for a smoke, 20 in the pack, 100 for fewer, 50 a streak step, top level 10" in said(rules.versions)


def test_a_heartbeat_leaves_alone_what_is_marked_in_a_field(rules, application, pass_time, settle):
    line = rules.fields.numbers["pack"].lineEdit()
    line.setFocus()
    line.selectAll()
    pass_time(minutes=1)
    application.heartbeat.beat()
    application.bridge.refresh()
    settle()
    assert line.selectedText() == "20"


@pytest.fixture
def lock_unnoticed(application):
    """Offer to let the session end without the editor knowing."""

    def lock():
        application.tracker.set_passphrase(PHRASE)
        application.tracker.lock()

    return lock


@pytest.fixture
def give_passphrase(qtbot):
    """Offer to give the passphrase that is asked for, and to wait for what comes of it."""

    def give(then):
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PassphraseDialog)
        qtbot.keyClicks(dialog.old, PHRASE)
        qtbot.keyClick(dialog.old, Qt.Key.Key_Return)
        qtbot.waitUntil(then, timeout=20_000)

    return give


def test_what_is_locked_meanwhile_is_saved_after_the_passphrase(
    editor, rules, write, press, versions, lock_unnoticed, give_passphrase
):
    write("smoke", "5")
    lock_unnoticed()

    press(rules.foot.saving)
    assert editor.is_locked
    assert not rules.isVisible()
    assert not versions()

    give_passphrase(lambda: not rules.unsaved)
    assert versions()[-1].value == Rules(smoke=5)
    assert rules.foot.state.text() == "Saved."


def test_a_baseline_is_raised_after_the_passphrase(editor, rules, application, press, lock_unnoticed, give_passphrase):
    """The editor closes its dialogs when it locks; what was asked of them goes on."""
    application.bridge.carry_out(lambda tracker: tracker.declare_baseline(8))
    press(rules.baseline.raising)
    dialog = QApplication.activeModalWidget()
    lock_unnoticed()

    press(dialog.raising)
    assert editor.is_locked

    give_passphrase(rules.isVisible)
    assert application.tracker.facts().baselines[-1].value == 9
    assert "9 a day, from 10 March 2026" in said(rules)


def test_a_held_database_is_said_and_nothing_is_lost(rules, write, press, other_program, versions):
    write("smoke", "5")
    held = other_program()
    press(rules.foot.saving)
    assert rules.foot.state.property("tone") == "danger"
    assert rules.fields.rules == Rules(smoke=5)

    held.rollback()
    press(rules.foot.saving)
    assert versions()[-1].value == Rules(smoke=5)


def test_older_versions_wait_behind_a_button(rules, application, pass_time, press, settle):
    for number in range(1, 10):
        application.bridge.carry_out(lambda tracker, number=number: tracker.set_rules(smoke=number))
        pass_time(days=1)
    application.heartbeat.beat()
    settle()
    assert len([text for text in said(rules.versions) if text.startswith("From")]) == 6

    assert rules.versions.older.text() == "Show 4 older versions"
    press(rules.versions.older)

    assert len([text for text in said(rules.versions) if text.startswith("From")]) == 10
    assert not rules.versions.older.isVisible()


def test_b2_a_baseline_is_raised_from_tomorrow(rules, application, press, qtbot, settle):
    """B2: an administrator raises it; the days before stay as they are."""
    application.bridge.carry_out(lambda tracker: tracker.declare_baseline(8))
    settle()
    assert "8 a day" in said(rules)

    press(rules.baseline.raising)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RaiseBaselineDialog)
    assert "10 March 2026" in " ".join(said(dialog))
    dialog.number.selectAll()
    qtbot.keyClicks(dialog.number, "8")
    press(dialog.raising)
    assert "The least is 9." in said(dialog)
    dialog.number.selectAll()
    qtbot.keyClicks(dialog.number, "15")
    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    settle()

    newest = application.tracker.facts().baselines[-1]
    assert (newest.from_day, newest.value, newest.kind) == (TOMORROW, 15, BaselineKind.RAISED)
    assert QApplication.activeModalWidget() is not dialog
    assert "15 a day, from 10 March 2026" in said(rules)


def test_without_a_baseline_there_is_nothing_to_raise(rules):
    assert not rules.baseline.raising.isEnabled()
    assert "There is none yet. It is said in Settings, or measured over seven smoked days." in said(rules)


@pytest.mark.parametrize("size", [(720, 540), (900, 600), (1240, 760), (1600, 900)])
def test_no_word_is_cut_off(editor, rules, settle, size):
    editor.resize(*size)
    settle()
    view = rules.area.viewport()
    assert rules.area.widget().minimumSizeHint().width() <= view.width()
    for label in rules.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
