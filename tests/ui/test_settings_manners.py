"""The settings of start, closing, tray and notifications: each holds at once and in the next window."""

import datetime as dt
import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from support.desktop import SetDesktop

from smoketracker import autostart
from smoketracker.ui import login
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Mode

SWITCHES = [
    *(("application", "hidden", "start_hidden"), ("application", "closing_hides", "closing_hides")),
    *(("tray", "middle", "middle_logs"), ("notices", "earned", "tells_earned")),
    *(("notices", "close_of_day", "tells_close"), ("notices", "reminds", "reminds")),
    *(("notices", "quiet", "quiet"), ("notices", "discreet", "discreet")),
]
CHOICES = [
    ("application", "closing", "closing_minimises", [True, False]),
    ("tray", "click", "tray_logs", [False, True]),
    ("tray", "panel", "panel", list(Mode)),
]
TIMES = ["reminds_at", "quiet_from", "quiet_until"]


@pytest.fixture
def config(monkeypatch, tmp_path):
    """A folder for the session's own settings, in the place of the person's."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def preferences(window):
    preferences = window._preferences
    preferences.has_tray = True
    return preferences


@pytest.fixture
def settings(config, window, preferences, settle):
    window.show_page("settings")
    settle()
    return window.page("settings")


@pytest.fixture
def settings_again(application, open_window):
    """Offer the page of the next window."""

    def reopen():
        application.close()
        again = open_window()
        again.window._preferences.has_tray = True
        again.window.show_page("settings")
        return again.window.page("settings")

    return reopen


def click(qtbot, control):
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)


def refuse(_file):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def entries(config):
    return [file.read_text() for file in config.rglob("*.desktop")]


def said(group):
    return " ".join(label.text() for label in group.findChildren(QLabel) if label.isVisible()).replace("\u200b", "")


@pytest.mark.parametrize(("group", "name", "preference"), SWITCHES)
def test_a_switch_holds_at_once_and_in_the_next_window(
    qtbot, settings, settings_again, data_dir, group, name, preference
):
    control = getattr(getattr(settings, group), name)
    before = control.isChecked()
    assert before == getattr(Preferences(data_dir), preference)
    click(qtbot, control)

    assert getattr(Preferences(data_dir), preference) == (not before)
    assert getattr(getattr(settings_again(), group), name).isChecked() == (not before)


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_a_choice_holds_at_once_and_in_the_next_window(qtbot, settings, settings_again, preferences, data_dir, choice):
    group, name, preference, values = choice
    preferences.has_tray = name != "closing"
    control = getattr(getattr(settings, group), name)
    shown = []
    for index in (*reversed(range(len(values))), 1):
        click(qtbot, control._group.button(index))
        shown.append(getattr(Preferences(data_dir), preference))

    assert shown == [*reversed(values), values[1]]
    assert getattr(getattr(settings_again(), group), name).current == 1


@pytest.mark.parametrize("name", TIMES)
def test_a_time_is_typed_and_holds_in_the_next_window(qtbot, settings, settings_again, preferences, data_dir, name):
    preferences.reminds = True
    box = getattr(settings.notices, name)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(box, "07:35")
    assert getattr(Preferences(data_dir), name) != dt.time(7, 35)
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert getattr(Preferences(data_dir), name) == dt.time(7, 35)
    assert getattr(settings_again().notices, name).time().toPython() == dt.time(7, 35)


def test_the_arrows_of_a_time_hold_at_once(qtbot, settings, data_dir):
    settings.notices.quiet_from.setFocus()
    qtbot.keyClick(settings.notices.quiet_from, Qt.Key.Key_Up)

    assert Preferences(data_dir).quiet_from == dt.time(23)


def test_no_wrong_time_can_be_typed(qtbot, settings, preferences, data_dir):
    preferences.reminds = True
    box = settings.notices.reminds_at
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(box, "99:77 soon")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert Preferences(data_dir).reminds_at == box.time().toPython()
    assert box.lineEdit().hasAcceptableInput()


def test_the_times_can_be_set_only_while_they_matter(qtbot, settings):
    notices = settings.notices
    before = (notices.reminds_at.isEnabled(), notices.quiet_from.isVisible(), notices.quiet_until.isVisible())
    click(qtbot, notices.reminds)
    click(qtbot, notices.quiet)

    assert before == (False, True, True)
    assert (notices.reminds_at.isEnabled(), notices.quiet_from.isVisible(), notices.quiet_until.isVisible()) == (
        *(True, False, False),
    )


def test_a_reminder_in_the_quiet_hours_says_so(qtbot, settings, preferences):
    preferences.reminds_at = dt.time(22, 30)
    click(qtbot, settings.notices.reminds)
    inside = "This time lies in the quiet hours." in said(settings.notices)
    click(qtbot, settings.notices.quiet)

    assert inside
    assert "Only on days without an entry" in said(settings.notices)


def test_what_needs_a_tray_shows_as_soon_as_there_is_one(settings, preferences):
    def shown():
        application = settings.application
        return [one.isVisible() for one in (application.hidden, application.closing_hides, settings.tray)]

    with_tray = (shown(), settings.application.closing.isVisible())
    preferences.has_tray = False
    without = (shown(), settings.application.closing.isVisible())
    preferences.has_tray = True

    assert with_tray == ([True, True, True], False)
    assert without == ([False, False, False], True)
    assert shown() == [True, True, True]


@pytest.mark.usefixtures("config", "preferences")
@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        *(("xcb", (True, True)), ("windows", (True, True))),
        *(("wayland", (True, False)), ("cocoa", (False, False))),
    ],
)
def test_only_what_the_platform_gives_can_be_set(monkeypatch, window, settle, platform, expected):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    window.show_page("settings")
    settle()
    tray = window.page("settings").tray

    assert (tray.isVisible(), tray.middle.isVisible()) == expected


def test_starting_at_login_is_written_on_and_taken_away(qtbot, config, settings, data_dir):
    click(qtbot, settings.application.at_login)
    (entry,) = entries(config)
    assert f"--hidden --data-dir {data_dir}\n" in entry
    click(qtbot, settings.application.at_login)

    assert entries(config) == []
    assert not settings.application.at_login.isChecked()


def test_what_was_turned_on_elsewhere_shows(config, settings, application):
    autostart.this_system().turn_on(["/usr/bin/smoketracker", "--hidden"])
    application.bridge.log_smoke()

    assert settings.application.at_login.isChecked()


def test_a_login_that_cannot_be_written_is_said_at_its_row(qtbot, config, settings):
    Path(os.environ["XDG_CONFIG_HOME"], "autostart").write_text("a file in the way")
    click(qtbot, settings.application.at_login)
    told = said(settings.application)
    (config / "autostart").unlink()
    wrong = settings.application.at_login.accessibleDescription()

    assert "cannot be changed: File exists." in told
    assert "cannot be changed" in wrong
    assert not settings.application.at_login.isChecked()
    click(qtbot, settings.application.at_login)
    assert settings.application.at_login.isChecked()
    assert "cannot be changed" not in said(settings.application)


def test_each_start_mends_what_named_another_place(config, open_window, data_dir):
    moved = ["/gone/smoketracker", "--hidden", "--data-dir", str(data_dir)]
    autostart.this_system().turn_on(moved)
    open_window(desktop=SetDesktop())

    assert autostart.this_system().kept() == autostart.this_system().form(login.command(data_dir).words)
    assert "/gone/" not in entries(config)[0]


def test_a_start_that_cannot_mend_it_goes_on(config, open_window, data_dir, monkeypatch):
    autostart.this_system().turn_on(["/gone/smoketracker", "--hidden", "--data-dir", str(data_dir)])
    monkeypatch.setattr(os, "fsync", refuse)

    assert open_window(desktop=SetDesktop()).window.isVisible()
    assert "/gone/" in entries(config)[0]


def test_every_control_is_reached_and_turned_by_keys_alone(qtbot, settings, window, data_dir):
    settings.notices.earned.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is settings.notices.reminds  # its time is not to be set yet
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)

    assert Preferences(data_dir).reminds
    assert window.focusWidget() is settings.notices.reminds_at
