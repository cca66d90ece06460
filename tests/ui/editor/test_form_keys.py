"""The editor's form by keyboard: the order of its stops, what each is called, and whose Ctrl+Z it is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smoketracker.domain.kinds import Metric
from smoketracker.ui.editor.draft import Draft

STOPS = [
    "Title",
    "Points",
    "Description",
    "Upload a picture…",
    "Icon",
    "Metric",
    "At least",
    "Percent less",
    "Draft: nobody sees it yet",
]


def stops(form):
    """Return what Tab comes to, from the title on, as it is read out."""
    form.title.setFocus()
    found = []
    while (here := QApplication.focusWidget()) and form.isAncestorOf(here) and len(found) < 20:
        found.append(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def test_tab_comes_to_everything_in_reading_order(tab, settle):
    tab.form.show_draft(Draft(title="One", metric=Metric.REDUCED_DAYS))
    settle()

    assert stops(tab.form) == STOPS


def test_tab_passes_over_what_is_not_asked(tab, settle):
    tab.form.show_draft(Draft(title="One", metric=Metric.MANUAL))
    settle()

    assert stops(tab.form) == [stop for stop in STOPS if stop not in {"At least", "Percent less"}]


def test_undo_in_a_field_takes_back_words_and_never_a_smoke(tab, application, settle):
    application.tracker.log()
    before = application.tracker.overview().count_today

    for control in (tab.form.title, tab.form.description, tab.form.points, tab.form.icons):
        control.setFocus()
        QTest.keyClicks(control, "5")
        for _ in range(5):
            QTest.keyClick(control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle()

    assert application.tracker.overview().count_today == before == 1
    assert not tab.unsaved


def test_the_switch_turns_by_keys(tab):
    tab.form.hidden.setFocus()

    QTest.keyClick(tab.form.hidden, Qt.Key.Key_Space)

    assert tab.form.draft().hidden


def test_all_fields_of_a_line_are_equally_high(tab, settle):
    tab.form.show_draft(Draft(title="One", metric=Metric.REDUCED_DAYS))
    settle()

    form = tab.form
    fields = (form.title, form.points, form.criterion.choice, form.criterion.at_least, form.criterion.percent)
    assert {field.height() for field in fields} == {36}
