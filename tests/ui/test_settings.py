"""The Settings page: what is set holds at once, what is refused says why at its row."""

import datetime as dt

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QTime, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import Goal, Price
from smoketracker.ui.theme import Mode

TODAY, TOMORROW = dt.date(2026, 6, 1), dt.date(2026, 6, 2)


class Keeper(QObject):
    """Takes addresses in the place of the system."""

    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot("QUrl")
    def keep(self, url):
        self.urls.append(url)


@pytest.fixture
def settings(window, settle):
    window.show_page("settings")
    settle()
    return window.page("settings")


@pytest.fixture
def facts(application):
    return lambda: application.bridge.ask(lambda tracker: tracker.facts())


def type_into(qtbot, box, text):
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def said(group):
    return " ".join(label.text() for label in group.findChildren(QLabel) if not label.isHidden())


def test_d7_the_day_start_holds_once_it_is_entered(qtbot, settings, facts):
    box = settings.day.day_start
    box.setFocus()
    box.setTime(QTime(4, 0))
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert facts().day_start == dt.time(4)


def test_s1_days_without_a_smoke_count_otherwise_from_tomorrow(qtbot, settings, facts):
    box = settings.day.empty_days
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)

    assert [(one.from_day, one.value) for one in facts().empty_days] == [(TOMORROW, EmptyDays.SMOKE_FREE)]
    assert "Holds from 2 June 2026. Until then: Ask after days away." in said(settings.day)


def test_b1_a_baseline_is_declared_once(qtbot, settings, facts):
    assert "Measured after seven smoked days" in said(settings.goal)
    type_into(qtbot, settings.goal.baseline, "14")

    assert [one.value for one in facts().baselines] == [14]
    assert "Declared: 14, from 1 June 2026." in said(settings.goal)
    assert settings.goal.baseline.maximum() == 14
    assert not settings.goal.baseline_button.isEnabled()


def test_b2_a_baseline_is_lowered_from_tomorrow_by_its_button_alone(qtbot, application, settings, facts):
    application.bridge.carry_out(lambda tracker: tracker.declare_baseline(14))
    settings.goal.baseline.setFocus()
    qtbot.keyClick(settings.goal.baseline, Qt.Key.Key_Down)
    assert len(facts().baselines) == 1
    qtbot.mouseClick(settings.goal.baseline_button, Qt.MouseButton.LeftButton)

    assert [(one.from_day, one.value) for one in facts().baselines] == [(TODAY, 14), (TOMORROW, 13)]
    assert "Lowered: 13, from 2 June 2026." in said(settings.goal)


def test_b3_a_goal_is_switched_on_set_and_lowered_every_few_weeks(qtbot, settings, facts):
    qtbot.mouseClick(settings.goal.goal_switch, Qt.MouseButton.LeftButton)
    type_into(qtbot, settings.goal.most, "3")
    type_into(qtbot, settings.goal.weeks, "2")

    assert facts().goals[-1].value == Goal(3, 2)
    assert "Next step: at most 2, from 15 June 2026." in said(settings.goal)


def test_b3_a_goal_is_switched_off(qtbot, application, settings, facts):
    application.bridge.carry_out(lambda tracker: tracker.set_goal(3))
    qtbot.mouseClick(settings.goal.goal_switch, Qt.MouseButton.LeftButton)

    assert facts().goals[-1].value == Goal(None)
    assert not settings.goal.most.isVisible()


def test_ten_steps_of_an_arrow_are_one_change(qtbot, application, settings, facts):
    application.bridge.carry_out(lambda tracker: tracker.set_goal(12))
    settings.goal.most.setFocus()
    for _ in range(10):
        qtbot.keyClick(settings.goal.most, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(facts().goals) > 1)

    assert [one.value for one in facts().goals] == [Goal(12), Goal(2)]


def test_b3_the_price_holds_from_today_and_is_written_as_money(qtbot, settings, facts):
    type_into(qtbot, settings.money.price, "8.5")
    type_into(qtbot, settings.money.cigarettes, "17")

    assert facts().prices[-1].value == Price(850, 17)
    assert settings.money.price.text() == "£8.50"
    assert "One cigarette: £0.50." in said(settings.money)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("eight", "Write the price as a number, such as £8.00."),
        ("0", "A price from £0.01 to £1,000,000.00 can be kept."),
    ],
)
def test_a_wrong_price_stays_and_says_why_until_it_is_right(qtbot, settings, facts, typed, sentence):
    type_into(qtbot, settings.money.price, typed)
    assert (sentence in said(settings.money), facts().prices) == (True, [])
    assert settings.money.price.text() == typed
    assert settings.money.price.accessibleDescription() == sentence
    type_into(qtbot, settings.money.price, "7")

    assert sentence not in said(settings.money)
    assert facts().prices[-1].value.pack == 700


def test_what_is_being_typed_outlasts_a_change_elsewhere(qtbot, application, settings):
    settings.money.price.setFocus()
    qtbot.keyClicks(settings.money.price, "7.2")
    application.bridge.carry_out(lambda tracker: tracker.set_price(800, 20))

    assert settings.money.price.text() == "7.2"
    assert settings.money.cigarettes.value() == 20


def test_what_another_window_sets_shows(application, settings):
    application.bridge.carry_out(lambda tracker: tracker.set_day_start("03:00"))
    application.bridge.carry_out(lambda tracker: tracker.set_goal(5, 4))

    assert settings.day.day_start.time() == QTime(3, 0)
    assert (settings.goal.most.value(), settings.goal.weeks.value()) == (5, 4)


def test_what_the_database_refuses_is_said_at_the_row(qtbot, application, settings, facts, other_program):
    held = other_program()
    application.bridge.ask(lambda tracker: tracker._store.close())
    qtbot.mouseClick(settings.goal.goal_switch, Qt.MouseButton.LeftButton)
    held.rollback()

    assert "Another program holds the database." in said(settings.goal)
    assert facts().goals == []


def test_the_theme_is_live_and_remembered_by_the_next_window(qtbot, application, open_window, settings):
    dark = settings.application.mode._group.button(2)
    before = application.theme.colour("window")
    qtbot.mouseClick(dark, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(settings.application.calm, Qt.MouseButton.LeftButton)
    assert application.theme.colour("window") != before
    application.close()
    again = open_window()
    again.window.show_page("settings")

    assert again.window.page("settings").application.mode.current == list(Mode).index(Mode.DARK)
    assert again.theme.still
    again.theme.choose(Mode.SYSTEM)


def test_the_data_folder_can_be_copied(qtbot, settings, data_dir):
    qtbot.mouseClick(settings.data.copying, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == str(data_dir)
    assert settings.data.path.accessibleDescription() == str(data_dir)


def test_the_data_folder_can_be_opened(qtbot, settings, data_dir, opened_urls):
    qtbot.mouseClick(settings.data.opening, Qt.MouseButton.LeftButton)

    assert [url.toLocalFile() for url in opened_urls] == [str(data_dir)]


@pytest.mark.parametrize(("button", "errand"), [("exporting", "export"), ("importing", "import"), ("erasing", "erase")])
def test_the_buttons_of_the_data_ask_for_their_errand(qtbot, settings, button, errand):
    settings.wanted.disconnect()
    with qtbot.waitSignal(settings.wanted) as wanted:
        qtbot.mouseClick(getattr(settings.data, button), Qt.MouseButton.LeftButton)

    assert wanted.args == [errand]


@pytest.mark.parametrize(("width", "columns"), [(720, 1), (1159, 1), (1160, 2), (1600, 2)])
def test_the_groups_stand_side_by_side_where_there_is_room(window, settings, settle, width, columns):
    window.resize(width, 700)
    settle()
    left, right = settings.day.mapTo(window, settings.day.rect().topLeft()), settings.application

    assert (right.mapTo(window, right.rect().topLeft()).x() > left.x()) == (columns == 2)


def test_money_follows_the_country(qtbot, window, settle, facts):
    QLocale.setDefault(QLocale("ja_JP"))
    window.show_page("settings")
    settle()
    page = window.page("settings")
    type_into(qtbot, page.money.price, "600")

    assert facts().prices[-1].value == Price(600, 20)
    assert page.money.price.text() == "￥600"


@pytest.fixture
def opened_urls():
    """Offer the addresses that the program wanted the system to open."""
    keeper = Keeper()
    QDesktopServices.setUrlHandler("file", keeper, "keep")
    yield keeper.urls
    QDesktopServices.unsetUrlHandler("file")
