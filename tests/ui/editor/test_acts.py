"""What an administrator does with achievements, by buttons, keys and menu; what is not possible says why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from smoketracker.ui.editor.question import ReasonDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
BY_HAND = {"id": "by-hand", "title": "By hand", "points": 70, "criterion": {"metric": "manual"}}


@pytest.fixture
def save(qtbot, editor, settle):
    def press():
        qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
        settle()

    return press


@pytest.fixture
def write(qtbot, tab):
    """Offer to type into the form's fields."""

    def type_in(**texts):
        for name, text in texts.items():
            field = getattr(tab.form, name)
            line = field.lineEdit() if hasattr(field, "lineEdit") else field
            line.setFocus()
            line.selectAll()
            qtbot.keyClicks(line, text)

    return type_in


@pytest.fixture
def reason(settle):
    """Offer to give a reason in the dialog that asks for one."""

    def give(text):
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        dialog.reason.setText(text)
        dialog.act.click()
        settle()
        return dialog

    return give


@pytest.fixture
def why_not(tab):
    """Offer the reason that the menu gives for an act that is not possible, "" for one that is."""

    def of(words):
        menu = tab.bar.menu()
        (action,) = [one for one in menu.actions() if one.text().replace("&", "") == words]
        menu.close()
        assert action.isEnabled() == (not action.toolTip())
        return action.toolTip()

    return of


def badge(application, name):
    return next(each for each in application.tracker.achievements() if each.id == name)


def test_save_by_key_keeps_what_was_written(tab, write, save, stored, titles):
    write(title="First of all", description="Said anew.", points="7")
    save()

    kept = stored("first-log")
    assert (kept.title, kept.description, kept.newest.points) == ("First of all", "Said anew.", 7)
    assert titles()[0] == "First of all"
    assert tab.bar.state.text() == "Saved. Nobody has earned it yet."
    assert not tab.unsaved
    assert not tab.bar.save.isEnabled()


def test_save_leaves_the_undo_of_the_fields(qtbot, tab, write, save):
    write(title="First of all")
    save()
    qtbot.keyClick(tab.form.title, Qt.Key.Key_Z, CONTROL)

    assert tab.form.title.text() != "First of all"
    assert tab.unsaved


def test_what_is_earned_stays_as_it_was(application, tab, write, save):
    """A4: points of a new version are for those who earn it from now on."""
    application.bridge.log_smoke()
    write(points="3")
    save()

    assert badge(application, "first-log").points_earned == 10
    assert tab.bar.state.text() == "Saved. What is earned stays as it is."


def test_a_refusal_is_said_at_its_field(qtbot, tab, write, save, stored):
    """P1, A1: the first smoke pays 10 at most."""
    write(points="11")
    save()

    assert tab.form.fields["points"].control.property("error")
    assert QApplication.focusWidget() in {tab.form.points, tab.form.points.lineEdit()}
    assert tab.bar.state.text() == "Not saved: look at the marked field."
    assert stored("first-log").newest.points == 10


def test_a_new_one_gets_an_id_from_its_title(qtbot, tab, write, save, stored, titles, settle):
    qtbot.keyClick(tab.window(), Qt.Key.Key_N, CONTROL)
    settle()
    assert QApplication.focusWidget() is tab.form.title
    write(title="Übers Meer!", points="5")
    save()

    assert stored("ubers-meer").title == "Übers Meer!"
    assert titles()[-1] == "Übers Meer!"
    assert tab.list.view.currentIndex().row() == len(titles()) - 1


def test_the_same_title_twice_makes_two(qtbot, editor, tab, write, save, stored, settle):
    for _ in range(2):
        qtbot.keyClick(editor, Qt.Key.Key_N, CONTROL)
        settle()
        write(title="Twin")
        save()

    assert stored("twin").id != stored("twin-2").id


def test_an_empty_form_is_not_saved(qtbot, editor, tab, save, application, settle):
    before = len(application.tracker.definitions())
    qtbot.keyClick(editor, Qt.Key.Key_N, CONTROL)
    settle()
    assert tab.bar.save.isEnabled()
    tab.bar.save.click()
    settle()

    assert len(application.tracker.definitions()) == before
    assert tab.form.fields["title"].control.property("error")


def test_a_draft_is_published(application, tab, write, save, stored, choose, settle):
    """A draft is in no gallery; published, it is."""
    tab.begin_new()
    settle()
    write(title="Later")
    tab.form.hidden.click()
    assert tab.bar.save.text() == "Save draft"
    save()
    assert stored("later").draft
    assert "later" not in {each.id for each in application.tracker.achievements()}
    assert tab.bar.state.text() == "Saved as a draft, which nobody else sees."

    tab.form.hidden.click()
    assert tab.bar.save.text() == "Publish"
    save()
    assert "later" in {each.id for each in application.tracker.achievements()}


def test_what_was_earned_cannot_be_a_draft_again(application, tab, save, stored, settle):
    application.bridge.log_smoke()
    tab.form.hidden.click()
    save()

    assert not stored("first-log").draft
    assert tab.unsaved


def test_duplicate_offers_the_same_as_a_new_one(qtbot, editor, tab, choose, save, stored, settle):
    choose("Fortnight")
    qtbot.keyClick(editor, Qt.Key.Key_D, CONTROL)
    settle()
    assert tab.form.title.text() == "Copy of Fortnight"
    assert tab.bar.state.text() == "Unsaved changes"
    assert not tab.bar.duplicate.isEnabled()
    save()

    copy, first = stored("copy-of-fortnight"), stored("fortnight")
    assert (copy.newest.criterion, copy.newest.points, copy.icon) == (
        first.newest.criterion,
        first.newest.points,
        first.icon,
    )


def test_retire_and_take_up_again(application, tab, choose, press, stored):
    """A5: kept by those who have it, not earnable."""
    application.bridge.log_smoke()
    assert tab.bar.retire.toolTip() == "Those who have it keep it; nobody else can earn it any more."
    press(tab.bar.retire)
    assert stored("first-log").retired
    assert badge(application, "first-log").points_earned == 10
    assert tab.bar.retire.accessibleName() == "Un-retire"
    assert tab.bar.state.text() == "Retired. Those who have it keep it; nobody else can earn it any more."

    press(tab.bar.retire)
    assert not stored("first-log").retired
    assert tab.bar.state.text() == "It can be earned again."


def test_delete_asks_and_deletes_what_nobody_earned(qtbot, tab, choose, stored, asked, answer, settle):
    choose("Fortnight")
    qtbot.keyClick(tab.list.view, Qt.Key.Key_Delete)
    settle()
    assert asked()[:2] == ["Delete “Fortnight”?", "Nobody has ever earned it. It cannot be brought back."]
    answer("Keep")
    assert stored("fortnight")

    qtbot.keyClick(tab.list.view, Qt.Key.Key_Delete)
    settle()
    answer("Delete")
    assert stored("fortnight") is None
    assert tab.list.model.row_of("fortnight") == -1
    assert tab.bar.state.text() == "Deleted."
    assert tab.form.title.text() == "30-Day Streak"


def test_what_was_earned_is_not_deleted_but_may_be_retired(application, act, asked, answer, stored):
    """A5."""
    application.bridge.log_smoke()
    act("Delete…")
    assert asked()[0] == "“First Log” cannot be deleted"
    answer("Retire")

    assert stored("first-log").retired


def test_a_grant_gives_what_is_given_by_hand(application, open_editor, choose, act, reason, why_not, settle):
    application.tracker.save_achievement(BY_HAND)
    application.bridge.refresh()
    settle()
    choose("By hand")
    assert why_not("Revoke…") == "It is not earned at present, so there is nothing to revoke."
    act("Grant…")
    reason("")

    assert badge(application, "by-hand").points_earned == 70
    assert why_not("Grant…") == "It has been granted already."


def test_a_revocation_needs_a_reason_and_a_grant_gives_it_back(application, tab, act, reason, why_not):
    """A5."""
    application.bridge.log_smoke()
    act("Revoke…")
    dialog = reason("   ")
    assert dialog.isVisible()
    assert badge(application, "first-log").earned_on
    reason("Entered by mistake")
    assert badge(application, "first-log").earned_on is None
    assert application.tracker.facts().revoked == {"first-log": "Entered by mistake"}
    assert tab.bar.state.text() == "Revoked."

    act("Grant…")
    reason("It was none")
    assert badge(application, "first-log").points_earned == 10


def test_what_is_not_possible_says_why(application, tab, choose, why_not, settle):
    assert why_not("Grant…") == "It is earned by what it counts; only one that is given by hand can be granted."
    tab.begin_new()
    settle()
    for words in ("Grant…", "Revoke…", "Retire", "Delete…", "Duplicate", "Move up", "Move down"):
        assert why_not(words) == "Save it first."
    spoken = QAccessible.queryAccessibleInterface(tab.bar.retire)
    assert spoken.text(QAccessible.Text.Description) == "Save it first."


def test_a_draft_is_neither_retired_nor_granted(application, tab, choose, why_not, settle):
    application.tracker.save_achievement({**BY_HAND, "draft": True})
    application.bridge.refresh()
    settle()
    choose("By hand")

    assert why_not("Retire") == "Nobody sees a draft, so there is nothing to retire."
    assert why_not("Grant…") == "A draft can be granted once it is published."


def test_the_menu_moves_a_row(act, titles):
    act("Move down")
    assert titles()[:2] == ["First Smoke-Free Day", "First Log"]
    act("Move up")
    assert titles()[0] == "First Log"


def test_grants_and_revocations_are_about_the_one_whose_record_shows(application, open_editor, settle):
    application.tracker.log()
    application.tracker.add_profile("Ana")
    application.bridge.refresh()
    editor = open_editor()
    editor.achievements.act("revoke")
    settle()
    dialog = QApplication.activeModalWidget()
    shown = [label.text() for label in dialog.findChildren(type(editor.achievements.bar.state)) if label.text()]

    assert any(text.startswith(f"This is about {application.tracker.profile()}.") for text in shown)


def test_every_act_of_the_editor_demands_the_passphrase(application, open_editor, settle):
    """SPEC section 8: the tracker refuses them all while it is locked."""
    tracker = application.tracker
    tracker.save_achievement(BY_HAND)
    tracker.set_passphrase("four random words")
    tab = open_editor().achievements
    tracker.lock()
    before = tracker.definitions()
    tab.list.moved.emit("first-log", 3)
    settle()

    assert QApplication.activeModalWidget().windowTitle()
    assert tracker.definitions() == before
