"""The History page: a month as days and smokes, each to be corrected by mouse and by keyboard, with the way back."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from smoketracker.domain.kinds import Source
from smoketracker.ui.dialogs.day import DayDialog
from smoketracker.ui.dialogs.smoke import SmokeDialog
from smoketracker.ui.pages.history_model import Column
from smoketracker.ui.pages.history_rows import last_of

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
wall = datetime.fromisoformat


@pytest.fixture
def tracker(application):
    return application.bridge.ask(lambda tracker: tracker)


@pytest.fixture
def page(window, settle):
    """The History page, of the 3rd of June, with two smokes on the 2nd and one on the 3rd."""
    window.show_page("history")
    settle()
    return window.page("history")


@pytest.fixture
def lived(tracker, application, pass_time, page, settle):
    pass_time(days=1, hours=10)
    application.bridge.refresh()
    tracker.log(wall("2026-06-02 08:00"), note="<b>bold</b> & plain")
    tracker.log(wall("2026-06-02 09:30"), source="tray")
    pass_time(days=1)
    application.bridge.refresh()
    tracker.log(wall("2026-06-03 07:15"))
    application.bridge.refresh()
    settle()
    return tracker


def said(page):
    """Return what the rows of the table say, from above."""
    model = page.table.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def cell(page, text):
    """Return the cell that says something."""
    model = page.table.model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in Column]
    return next(index for index in cells if index.data(Qt.ItemDataRole.AccessibleTextRole) == text)


def click(qtbot, page, text):
    index = cell(page, text)
    page.table.scrollTo(index)
    qtbot.mouseClick(page.table.viewport(), LEFT, pos=page.table.visualRect(index).center())


def stand_at(page, text):
    page.table.setFocus()
    page.table.setCurrentIndex(cell(page, text))


def dialog(kind):
    """Return the dialog that is open."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def press(qtbot, widget, name):
    button = next(
        child for child in widget.findChildren(QAbstractButton) if child.isVisible() and child.accessibleName() == name
    )
    qtbot.mouseClick(button, LEFT)


def counts(tracker):
    return {day.day.day: day.count for day in tracker.days()}


def test_a_month_shows_its_days_with_their_smokes_the_newest_first(page, lived):
    assert said(page) == [
        "Wednesday, 3 June: So far, 1 smoke",
        "07:15, 1 smoke",
        "Tuesday, 2 June: Smoked, 2 smokes",
        "09:30, 1 smoke, From the tray",
        "08:00, 1 smoke, <b>bold</b> & plain",
        "Monday, 1 June: Smoke-free, 0 smokes",
    ]


def test_smokes_that_were_answered_without_a_time_show_as_one_row(page, lived, application):
    lived.answer(date(2026, 6, 2), 6)
    application.bridge.refresh()
    assert "6 smokes, no time" in said(page)
    assert "Tuesday, 2 June: Smoked, 8 smokes" in said(page)


def test_a_smoke_of_another_zone_says_where_it_was(page, lived, application, clock):
    clock.zone = "America/New_York"
    application.bridge.refresh()
    assert "07:15, 1 smoke, Berlin, UTC+02:00" in said(page)


def test_every_action_is_named_with_its_object(page, lived):
    for name in ("Edit the smoke at 07:15", "Delete the smoke at 07:15", "Change the answer for Tuesday, 2 June"):
        assert cell(page, name).isValid()


def test_notes_are_plain_text_also_in_the_tooltip(page, lived):
    tooltip = cell(page, "08:00, 1 smoke, <b>bold</b> & plain").data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; plain" in tooltip


def test_a_click_deletes_and_undo_brings_back(qtbot, page, lived, window):
    points = lived.overview().points
    click(qtbot, page, "Delete the smoke at 09:30")
    assert counts(lived)[2] == 1
    assert not any("09:30" in row for row in said(page))

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert counts(lived)[2] == 2
    assert lived.overview().points == points
    assert "09:30, 1 smoke, From the tray" in said(page)


def test_the_delete_key_deletes_and_stays_at_the_place(qtbot, page, lived):
    stand_at(page, "09:30, 1 smoke, From the tray")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert counts(lived)[2] == 1
    assert page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).startswith("08:00")


def test_rows_keep_their_heights_when_others_go(qtbot, page, lived):
    click(qtbot, page, "Delete the smoke at 07:15")
    heights = {row.split(":")[0]: page.table.rowHeight(number) for number, row in enumerate(said(page))}
    assert (heights["Tuesday, 2 June"], heights["09"]) == (38, 42)


def test_enter_on_the_cell_that_deletes_deletes(qtbot, page, lived):
    stand_at(page, "Delete the smoke at 09:30")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert counts(lived)[2] == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_f2_and_enter_edit_across_days_and_undo_moves_the_counts_back(qtbot, page, lived, window, key):
    before = lived.smokes()
    stand_at(page, "09:30, 1 smoke, From the tray")
    qtbot.keyClick(page.table, key)
    form = dialog(SmokeDialog)
    form.date.setDate(form.date.date().addDays(1))
    form.time.setTime(form.time.time().addSecs(-4 * 3600))
    qtbot.mouseClick(form.save, LEFT)
    assert (counts(lived)[2], counts(lived)[3]) == (1, 2)

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert lived.smokes() == before


def test_a_note_alone_leaves_the_seconds_of_the_time(qtbot, page, lived, clock, application):
    application.bridge.log_another()
    clock.advance(seconds=30)
    at = lived.log().smoke.at
    application.bridge.refresh()
    click(qtbot, page, f"Edit the smoke at {at:%H:%M}")
    form = dialog(SmokeDialog)
    form.words.setPlainText("on the balcony")
    qtbot.mouseClick(form.save, LEFT)
    changed = next(smoke for smoke in lived.smokes() if smoke.note == "on the balcony")
    assert changed.at == at


def test_control_n_adds_several_and_one_undo_takes_them_back(qtbot, page, lived, window):
    points, before = lived.overview().points, counts(lived)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    form = dialog(SmokeDialog)
    assert form.note.text() == "Berlin, UTC+02:00"
    form.date.setDate(form.date.date().addDays(-1))
    form.count.setValue(4)
    form.words.setPlainText("at the party")
    qtbot.keyClick(form.count, Qt.Key.Key_Return)
    assert counts(lived)[2] == 6
    assert sum("at the party" in row for row in said(page)) == 4

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert counts(lived) == before
    assert lived.overview().points == points
    assert {smoke.source for smoke in lived.smokes()} == {Source.WINDOW, Source.TRAY}


def test_d3_a_time_in_the_future_is_refused_at_the_field_and_nothing_typed_is_lost(qtbot, page, lived):
    press(qtbot, page, "Add a forgotten smoke")
    form = dialog(SmokeDialog)
    form.date.setDate(form.date.date().addDays(1))
    form.words.setPlainText("kept")
    qtbot.mouseClick(form.save, LEFT)
    assert form.isVisible()
    assert "in the future" in form.time.accessibleDescription()
    assert form.focusWidget() is form.time
    assert form.words.toPlainText() == "kept"


def test_d3_a_time_that_the_clock_skipped_is_refused_with_the_nearest_ones(qtbot, page, lived):
    press(qtbot, page, "Add a forgotten smoke")
    form = dialog(SmokeDialog)
    form.date.setDate(form.date.date().fromString("2026-03-29", Qt.DateFormat.ISODate))
    form.time.setTime(form.time.time().fromString("02:30", "HH:mm"))
    qtbot.mouseClick(form.save, LEFT)
    assert "Take one of these two." in form.time.accessibleDescription()


def test_a_note_that_is_too_long_is_refused_at_the_note(qtbot, page, lived):
    press(qtbot, page, "Add a forgotten smoke")
    form = dialog(SmokeDialog)
    form.words.setPlainText("x" * 10_001)
    qtbot.mouseClick(form.save, LEFT)
    assert "at most 10,000 characters" in form.words.accessibleDescription()
    assert len(lived.smokes()) == 3


def test_a_day_is_answered_from_its_row_and_undo_takes_the_answer_back(qtbot, page, lived, window):
    click(qtbot, page, "Change the answer for Monday, 1 June")
    form = dialog(DayDialog)
    qtbot.mouseClick(form.answers.choices[1], LEFT, pos=QPoint(10, 14))
    form.answers.number.setValue(6)
    qtbot.mouseClick(form.save, LEFT)
    assert counts(lived)[1] == 6

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert counts(lived)[1] == 0
    assert lived.facts().answers == {}


def test_an_answer_can_be_withdrawn(qtbot, page, lived, application):
    lived.answer(date(2026, 6, 1), 6)
    application.bridge.refresh()
    stand_at(page, "Monday, 1 June: Smoked, 6 smokes")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    form = dialog(DayDialog)
    assert form.answers.said == 6
    press(qtbot, form, "Withdraw the answer")
    assert lived.facts().answers == {}


def test_today_cannot_be_called_smoke_free_before_it_is_over(qtbot, page, lived):
    click(qtbot, page, "Change the answer for Wednesday, 3 June")
    form = dialog(DayDialog)
    qtbot.mouseClick(form.answers.choices[0], LEFT, pos=QPoint(10, 14))
    qtbot.mouseClick(form.save, LEFT)
    assert form.isVisible()
    assert "is not over yet" in form._wrong.text()


def test_the_months_go_back_to_the_first_fact(qtbot, page, lived, application):
    lived.log(wall("2026-03-05 10:00"))
    application.bridge.refresh()
    assert [page.chooser._box.itemText(row) for row in range(4)] == [
        "June 2026",
        "May 2026",
        "April 2026",
        "March 2026",
    ]
    page.table.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.table, Qt.Key.Key_Left, ALT)
    assert "10:00, 1 smoke" in said(page)
    assert page.chooser.month == date(2026, 3, 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Right, ALT)
    assert page.chooser.month == date(2026, 4, 1)


def test_a_month_without_anything_says_so_and_shows_its_days_on_request(qtbot, page, lived, application, seen):
    lived.log(wall("2026-04-05 10:00"))
    application.bridge.refresh()
    page.chooser.choose(date(2026, 5, 1))
    assert "Nothing recorded in May" in seen()
    press(qtbot, page.empty, "Show the days")
    assert page.table.isVisible()
    assert len(said(page)) == 31


def test_turning_to_a_month_of_ten_years_reads_that_month_alone(page, tracker, application, monkeypatch):
    for year in range(2016, 2026):
        tracker.log(wall(f"{year}-03-05 10:00"), note=f"in {year}")
    application.bridge.refresh()
    asked = []
    smokes = type(tracker).smokes
    monkeypatch.setattr(type(tracker), "smokes", lambda *given: asked.append(given[1:]) or smokes(*given))
    page.chooser.choose(date(2017, 3, 1))

    assert asked == [(date(2017, 3, 1), date(2017, 3, 31))]
    assert len(said(page)) == 32
    assert any("in 2017" in row for row in said(page))


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-02-01", "2026-02-28"), ("2024-02-01", "2024-02-29"), ("2026-12-01", "2026-12-31")],
)
def test_a_month_ends_on_its_last_day(first, last):
    assert last_of(date.fromisoformat(first)) == date.fromisoformat(last)
