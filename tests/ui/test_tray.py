"""The icon in the tray: what its menu and its tooltip say, and what a click on it does."""

import shutil
from datetime import date, timedelta

import pytest
import shiboken6
from PySide6 import QtGui
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QMenu
from support.desktop import Reason, SetDesktop

from smoketracker.app import Application
from smoketracker.ui.theme import Mode
from smoketracker.ui.tray_icon import tray_icon

pytestmark = pytest.mark.usefixtures("qapp")

SCHEME = Qt.ColorScheme
# What nobody who looks over a shoulder should read.
TELLING = ("smok", "cigarette", "streak")


@pytest.fixture
def desktop() -> SetDesktop:
    return SetDesktop()


@pytest.fixture
def application(open_window, desktop):
    return open_window(desktop=desktop)


@pytest.fixture
def icon(application, desktop):
    return desktop.icon


@pytest.fixture
def preferences(application):
    return application.window._preferences


@pytest.fixture
def still_opening(qapp, data_dir, clock, stopwatch, desktop, _empty_database):
    """Offer the program right after a hidden start, its record not open yet, and the icon."""
    shutil.copy(_empty_database, data_dir)
    application = Application(qapp, data_dir, clock, stopwatch, desktop=desktop)
    application.start(hidden=True)
    yield application, desktop.icon
    application.close()
    shiboken6.delete(application.window)


def count(application) -> int:
    return application.tracker.overview().count_today


def test_the_menu_has_its_entries_in_order(icon):
    assert icon.rows == [
        "Log a smoke",
        "Undo",
        "",
        "Today: 0 smokes",
        "Your ring starts today.",
        "0 points",
        "",
        "Open Smoke Tracker",
        "Quit",
    ]
    assert [entry.isEnabled() for entry in icon.entries if not entry.isSeparator()] == [
        *(True, False),
        *(False, False, False),
        *(True, True),
    ]


def test_the_figures_say_goal_streak_and_points(application, icon, pass_time):
    application.bridge.carry_out(lambda tracker: tracker.set_goal(3))
    for _ in range(4):
        pass_time(days=1)
        application.heartbeat.beat()
    application.bridge.carry_out(lambda tracker: tracker.declare_baseline(10))
    for _ in range(9):
        pass_time(days=1)
        application.heartbeat.beat()

    overview = application.tracker.overview()
    assert overview.points > 999
    streak, points = overview.current_streak, QLocale().toString(overview.points)
    assert icon.rows[3:6] == ["Today: 0 of at most 3", f"Smoke-free: {streak} days", f"{points} points"]
    icon.choose("Log a smoke")
    assert icon.rows[3] == "Today: 1 of at most 3"


def test_logging_in_the_menu_logs_from_the_tray(application, icon):
    icon.choose("Log a smoke")

    (smoke,) = application.tracker.smokes()
    assert smoke.source == "tray"
    assert icon.rows[3] == "Today: 1 smoke"


def test_undo_in_the_menu_takes_the_log_back(application, icon):
    icon.choose("Log a smoke")
    icon.choose("Undo")

    assert count(application) == 0
    assert not icon.entry("Undo").isEnabled()


def test_the_menu_takes_back_a_correction_as_the_window_does(application, icon):
    application.bridge.carry_out(
        lambda tracker: tracker.set_goal(2), reverse=lambda tracker: tracker.set_goal(None), said="A goal."
    )
    icon.choose("Undo")

    assert application.tracker.overview().goal is None


def test_the_tooltip_says_how_it_stands(icon):
    assert icon.toolTip().splitlines() == ["Smoke Tracker", "Today: 0 smokes", "Your ring starts today."]


def test_after_a_log_the_tooltip_says_so_for_ten_minutes(application, icon, clock, pass_time):
    clock.set("20:52")
    icon.choose("Log a smoke")
    assert icon.toolTip() == "Logged at 20:52. Undo in the menu."

    pass_time(minutes=9)
    application.heartbeat.beat()
    assert icon.toolTip() == "Logged at 20:52. Undo in the menu."
    pass_time(minutes=1)
    application.heartbeat.beat()

    assert icon.toolTip().splitlines()[1] == "Today: 1 smoke"


def test_after_an_undo_the_tooltip_says_how_it_stands_again(icon):
    icon.choose("Log a smoke")
    icon.choose("Undo")

    assert icon.toolTip().splitlines()[1] == "Today: 0 smokes"


def test_a_click_opens_the_window_and_logs_nothing(application, icon):
    application.window.close()
    icon.click()

    assert application.window.isVisible()
    assert count(application) == 0


def test_a_click_logs_where_that_is_wanted_and_opens_nothing(application, icon, preferences):
    application.window.close()
    preferences.tray_logs = True
    icon.click()

    assert not application.window.isVisible()
    assert count(application) == 1


def test_a_double_click_logs_once_and_asks(application, icon, preferences, qtbot):
    preferences.tray_logs = True
    with qtbot.waitSignal(application.bridge.held_back):
        icon.double_click()

    assert count(application) == 1


@pytest.mark.parametrize(("wanted", "logged"), [(True, 1), (False, 0)])
def test_a_middle_click_logs_only_where_that_is_wanted(application, icon, preferences, wanted, logged):
    application.window.close()
    preferences.middle_logs = wanted
    icon.click(Reason.MiddleClick)

    assert count(application) == logged
    assert not application.window.isVisible()


def test_a_click_for_the_menu_does_nothing_else(application, icon, preferences):
    application.window.close()
    preferences.tray_logs = preferences.middle_logs = True
    icon.click(Reason.Context)

    assert count(application) == 0
    assert not application.window.isVisible()


def test_what_another_program_logged_is_in_the_menu_when_it_opens(icon, open_at, data_dir, clock):
    other = open_at(data_dir, clock)
    other.log()
    other.close()

    assert icon.rows[3] == "Today: 1 smoke"


def test_a_menu_that_is_never_told_of_its_opening_is_true_all_the_same(application, icon, log_button, qtbot):
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)

    assert "Today: 1 smoke" in [action.text() for action in icon.contextMenu().actions()]


def test_a_log_that_cannot_be_saved_yet_is_counted_in_the_menu_and_undone_there(application, icon, other_program):
    held = other_program()
    icon.choose("Log a smoke")
    assert icon.toolTip().splitlines()[1] == "Today: 0 smokes, 1 more to be saved"
    assert icon.rows[3] == "Today: 0 smokes, 1 more to be saved"

    icon.choose("Undo")
    held.rollback()
    application.heartbeat.beat()

    assert count(application) == 0


def test_before_the_record_is_open_the_menu_says_so_and_a_click_waits(still_opening, qtbot):
    application, icon = still_opening
    assert icon.rows[3:5] == ["The record is being opened", ""]
    assert icon.entry("Log a smoke").isEnabled()
    icon.choose("Log a smoke")
    assert icon.rows[3] == "The record is being opened, 1 log waits"

    qtbot.waitUntil(lambda: application.bridge.is_open, timeout=20_000)

    assert icon.rows[3] == "Today: 1 smoke"


def test_while_the_clock_is_in_doubt_the_menu_says_where_to_answer(application, icon, clock):
    """The wall clock runs two days ahead while no time has passed on the one that only counts (D8)."""
    clock.advance(days=2)
    application.heartbeat.beat()
    assert icon.toolTip().splitlines()[1] == "Is the clock right? Please open the window."
    assert icon.rows[3:5] == ["Is the clock right? Please open the window.", ""]

    clock.advance(days=-2)
    application.heartbeat.beat()

    assert icon.rows[3] == "Today: 0 smokes"


def test_days_that_wait_for_an_answer_are_never_a_bare_nought(open_window, desktop, clock, pass_time):
    """S3: the streak before the gap stays in sight."""
    application = open_window()
    for _ in range(3):
        pass_time(days=1)
        application.heartbeat.beat()
    application.close()
    clock.advance(days=4)
    open_window(desktop=desktop, hidden=True)

    assert desktop.icon.rows[4] == "Smoke-free: 4 days, 3 days to confirm"


def test_discreet_words_tell_nobody_what_it_is_about(application, icon, preferences, pass_time):
    application.bridge.carry_out(lambda tracker: tracker.set_goal(3))
    preferences.discreet = True
    icon.choose("Log one")
    said = [*icon.rows, icon.toolTip()]
    pass_time(days=2)
    application.heartbeat.beat()
    said += [*icon.rows, icon.toolTip()]

    assert icon.rows[0] == "Log one"
    assert icon.rows[-2:] == ["Open", "Quit"]
    assert not [text for text in said for word in TELLING if word in text.lower()]


def test_the_words_change_with_the_setting_and_back(icon, preferences, qapp):
    before, picture = icon.rows, icon.icon().pixmap(22).toImage()
    preferences.discreet = True
    assert icon.icon().pixmap(22).toImage() != picture
    assert (qapp.applicationName(), qapp.applicationDisplayName()) == ("Tracker", "Tracker")

    preferences.discreet = False

    assert icon.rows == before
    assert icon.icon().pixmap(22).toImage() == picture
    assert (qapp.applicationName(), qapp.applicationDisplayName()) == ("smoketracker", "Smoke Tracker")


def brightness(icon, size: int) -> float:
    """Return how bright what is drawn is, from 0 to 1."""
    image = icon.pixmap(size).toImage()
    drawn = [image.pixelColor(x, y) for x in range(size) for y in range(size) if image.pixelColor(x, y).alpha() > 200]
    assert drawn
    return sum(colour.lightnessF() for colour in drawn) / len(drawn)


@pytest.mark.parametrize("size", [16, 22, 24, 32, 44, 48, 64])
@pytest.mark.parametrize("discreet", [False, True])
def test_the_icon_stands_out_from_its_panel(size, discreet):
    for_dark = tray_icon(Mode.DARK, SCHEME.Light, discreet=discreet)
    for_light = tray_icon(Mode.LIGHT, SCHEME.Dark, discreet=discreet)

    assert brightness(for_dark, size) > 0.7
    assert brightness(for_light, size) < 0.4
    assert size in {found.width() for found in for_dark.availableSizes()}


@pytest.mark.parametrize(
    ("scheme", "session", "dark"),
    [
        (SCHEME.Light, "", False),
        (SCHEME.Dark, "KDE", True),
        (SCHEME.Unknown, "", False),
        (SCHEME.Light, "XFCE", True),
        (SCHEME.Light, "ubuntu:GNOME", True),
    ],
)
def test_unless_told_the_icon_follows_the_system(scheme, session, dark, monkeypatch):
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", session)

    assert (brightness(tray_icon(Mode.SYSTEM, scheme, discreet=False), 22) > 0.5) is dark


def test_the_panel_can_be_chosen_at_any_time(icon, preferences):
    preferences.panel = Mode.DARK
    assert brightness(icon.icon(), 22) > 0.7
    preferences.panel = Mode.LIGHT

    assert brightness(icon.icon(), 22) < 0.4


def test_on_macos_the_system_colours_the_icon(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")

    icon = tray_icon(Mode.DARK, SCHEME.Dark, discreet=False)

    assert icon.isMask()
    assert brightness(icon, 22) == pytest.approx(0)


def test_the_menu_is_there_before_the_icon_shows(open_window, desktop):
    """Some shells ask for the menu once, when the icon comes."""
    shown = []

    def watch(made):
        made.show = lambda: shown.append(isinstance(made.contextMenu(), QMenu))
        return made

    make = desktop.tray_icon
    desktop.tray_icon = lambda parent: watch(make(parent))
    open_window(desktop=desktop)

    assert shown == [True]


def test_on_the_next_day_the_menu_counts_anew(application, icon, pass_time):
    icon.choose("Log a smoke")
    pass_time(days=1)

    assert icon.rows[3] == "Today: 0 smokes"
    assert application.tracker.overview().today == date(2026, 6, 1) + timedelta(days=1)


@pytest.mark.parametrize(("system", "bright"), [(SCHEME.Dark, True), (SCHEME.Light, False)])
def test_the_colours_wished_for_the_window_say_nothing_about_the_panel(
    application, icon, system, bright, qapp, monkeypatch
):
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    qapp.styleHints().colorSchemeChanged.emit(system)  # as the system tells
    assert (brightness(icon.icon(), 22) > 0.5) is bright
    wished = Mode.LIGHT if bright else Mode.DARK
    application.theme.choose(wished)
    qapp.styleHints().colorSchemeChanged.emit(SCHEME.Light if bright else SCHEME.Dark)  # as Qt tells of the wish

    assert (brightness(icon.icon(), 22) > 0.5) is bright


def test_a_balloon_shows_what_people_wrote_letter_by_letter(application, icon):
    """Qt's own balloon would read markup, were any left."""
    application.surroundings.presence.balloon("<b>Bold</b>", "<img src='x.png'> & more")

    ((title, text),) = icon.balloons
    assert (title.replace("\u200b", ""), text.replace("\u200b", "")) == ("<b>Bold</b>", "<img src='x.png'> & more")
    assert not QtGui.Qt.mightBeRichText(title)
    assert not QtGui.Qt.mightBeRichText(text)
