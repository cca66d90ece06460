"""The editor's list: searched, chosen from, put in order by keys and by dragging."""

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from smoketracker.tracker.catalogue_commands import save
from smoketracker.ui.editor import achievements_tab

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST = ["First Log", "First Smoke-Free Day", "Two in a Row", "Three Clear Days"]


@pytest.fixture
def order(application):
    """Offer the titles as the catalogue has them."""
    return lambda: [each.achievement.title for each in application.tracker.definitions()]


@pytest.fixture
def drag(tab, settle):
    """Offer to drag a row onto the upper part of another one."""

    def to(row, target, *, below=False):
        view = tab.list.view
        carried = tab.list.model.mimeData([tab.list.model.index(row)])
        box = view.visualRect(tab.list.model.index(target))
        point = QPoint(box.center().x(), box.bottom() - 2 if below else box.top() + 2)
        actions, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        view.dragMoveEvent(QDragMoveEvent(point, actions, carried, button, Qt.KeyboardModifier.NoModifier))
        drop = QDropEvent(QPointF(point), actions, carried, button, Qt.KeyboardModifier.NoModifier)
        view.dropEvent(drop)
        settle()

    return to


def definition(name, **changes):
    criterion = {"metric": "smoke_free_days", "at_least": 500}
    return {"id": name, "title": f"Own {name}", "points": 5, "criterion": criterion, **changes}


def test_control_f_searches_titles_and_texts_without_capitals_and_accents(qtbot, editor, tab, titles):
    qtbot.keyClick(editor, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is tab.list.search

    qtbot.keyClicks(tab.list.search, "FÓRTnight")

    assert titles() == ["Fortnight", "A Fortnight on Record"]


def test_a_search_in_vain_says_so(qtbot, tab, titles):
    qtbot.keyClicks(tab.list.search, "<b>zeppelin")

    assert titles() == []
    assert tab.list._nothing.text() == "No achievement matches “<b>zeppelin”."
    qtbot.keyClick(tab.list.search, Qt.Key.Key_Escape)
    assert titles()[:4] == FIRST
    assert not tab.list._nothing.isVisible()


def test_arrows_choose_and_show(qtbot, tab, settle):
    tab.list.view.setFocus()
    for title in FIRST[1:]:
        qtbot.keyClick(tab.list.view, Qt.Key.Key_Down)
        settle()
        assert tab.form.title.text() == title
    assert QApplication.focusWidget() is tab.list.view


def test_down_leads_from_the_search_into_the_list(qtbot, tab, settle):
    tab.list.search.setFocus()
    qtbot.keyClicks(tab.list.search, "streak")
    qtbot.keyClick(tab.list.search, Qt.Key.Key_Down)
    settle()

    assert QApplication.focusWidget() is tab.list.view
    assert tab.form.title.text() == "7-Day Streak"


def test_a_click_shows_an_achievement(tab, choose):
    choose("Two in a Row")

    assert tab.form.title.text() == "Two in a Row"


def test_alt_and_an_arrow_move_a_row_and_it_is_announced(qtbot, tab, titles, order, settle, monkeypatch):
    heard = []
    monkeypatch.setattr(achievements_tab, "announce", lambda _widget, text: heard.append(text))
    tab.list.view.setFocus()
    qtbot.keyClick(tab.list.view, Qt.Key.Key_Down, ALT)
    settle()
    assert titles()[:3] == ["First Smoke-Free Day", "First Log", "Two in a Row"]
    assert titles() == order()
    assert heard == [f"First Log is number 2 of {len(titles())} now."]
    assert tab.list.view.currentIndex().row() == 1

    qtbot.keyClick(tab.list.view, Qt.Key.Key_Up, ALT)
    settle()
    assert titles()[:4] == FIRST
    assert tab.form.title.text() == "First Log"


def test_the_ends_of_the_list_are_ends(qtbot, tab, order, settle):
    before = order()
    tab.list.view.setFocus()
    qtbot.keyClick(tab.list.view, Qt.Key.Key_Up, ALT)
    settle()

    assert order() == before


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        ((0, 2, False), ["First Smoke-Free Day", "First Log", "Two in a Row", "Three Clear Days"]),
        ((0, 2, True), ["First Smoke-Free Day", "Two in a Row", "First Log", "Three Clear Days"]),
        ((3, 0, False), ["Three Clear Days", "First Log", "First Smoke-Free Day", "Two in a Row"]),
        ((1, 1, True), FIRST),
    ],
)
def test_a_row_is_dragged_between_others(titles, order, drag, move, expected):
    row, target, below = move
    drag(row, target, below=below)

    assert titles()[:4] == expected
    assert order() == titles()


def test_while_one_searches_nothing_is_put_in_order(qtbot, tab, order, drag, settle):
    before = order()
    qtbot.keyClicks(tab.list.search, "streak")
    assert not tab.list.model.flags(tab.list.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    drag(1, 0)
    tab.list.view.setFocus()
    qtbot.keyClick(tab.list.view, Qt.Key.Key_Down, ALT)
    settle()

    assert order() == before


def test_an_order_leaves_what_is_being_written(qtbot, tab, titles, settle):
    tab.form.title.setText("Half written")
    tab.list.view.setFocus()
    qtbot.keyClick(tab.list.view, Qt.Key.Key_Down, ALT)
    settle()

    assert titles()[1] == "First Log"
    assert tab.form.title.text() == "Half written"
    assert tab.unsaved


def test_a_row_says_all_that_it_shows(application, open_editor, settle):
    tracker = application.tracker
    tracker.log()
    tracker.save_achievement(definition("hidden", draft=True))
    tracker.save_achievement(definition("gone"))
    tracker.retire("gone")
    model = open_editor().achievements.list.model
    said = {model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())}

    assert said >= {
        "First Log, 10 points, earned",
        "Own hidden, 5 points, Draft",
        "Own gone, 5 points, Retired",
        "Two in a Row, 60 points",
    }


def test_it_says_how_many_people_earned_one(application, open_editor):
    tracker = application.tracker
    tracker.log()
    tracker.add_profile("Ana")
    tracker.switch_profile("Ana")
    tracker.log()
    model = open_editor().achievements.list.model

    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "First Log, 10 points, earned by 2"


def test_a_screen_reader_finds_the_rows(tab):
    spoken = QAccessible.queryAccessibleInterface(tab.list.view)

    assert spoken.text(QAccessible.Text.Name) == "Achievements"
    assert spoken.child(0).text(QAccessible.Text.Name) == "First Log, 10 points"


def test_a_tooltip_tells_a_title_as_it_is(application, open_editor):
    application.tracker.save_achievement(definition("bold", title="<b>Bold</b>"))
    model = open_editor().achievements.list.model
    index = model.index(model.row_of("bold"))

    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;Bold&lt;/b&gt;, 5 points</qt>"


def test_hundreds_of_achievements_stay_quick(qtbot, application, open_editor, settle):
    def fill(action, _others):
        for number in range(500):
            save(action, definition(f"own-{number}"), None)

    application.tracker._administer(fill)
    tab = open_editor().achievements
    tab.list.view.setFocus()
    began = time.perf_counter()
    for _ in range(10):
        qtbot.keyClick(tab.list.view, Qt.Key.Key_Down)
        settle()
    tab.list.search.setText("own-4")
    settle()

    assert tab.list.model.rowCount() == 111
    assert time.perf_counter() - began < 10 * 0.5
