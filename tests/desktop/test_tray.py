"""The icon in two real trays, its menu, and the window that comes and goes with it (DESIGN section 9)."""

import time
from contextlib import closing

import pytest
from support.bus import Ear
from support.on_screen import LOG
from support.session import wait_until

HOSTS = ("trayer", "xfce4-panel")
GUARD_SECONDS = 2  # so soon after a log another one is held back
PRIVATE = ("smok", "cigar", "streak", "achiev", "badge", "ring")


@pytest.fixture(params=HOSTS)
def desktop(request, open_session):
    return open_session(request.param)


@pytest.fixture
def ear(desktop):
    """Overhear the notifications."""
    listening = Ear(desktop.variables["DBUS_SESSION_BUS_ADDRESS"])
    yield listening
    listening.close()


@pytest.fixture
def hidden(desktop, start):
    """Start the program without a window, and wait for its icon."""
    program = start(desktop, "--hidden")
    program.icon()
    return program


def choose(program, row):
    """Open the menu and choose a row by the keyboard; row: counted from 1, from the end if negative."""
    program.open_menu()
    program.desktop.press(*["Down" if row > 0 else "Up"] * abs(row), "Return")


def test_a_click_on_the_icon_opens_the_window_and_raises_it(desktop, start):
    program = start(desktop)
    window = program.wait_until_shown()
    program.icon()
    desktop.run("xdotool", "windowminimize", window)
    wait_until(lambda: program.is_minimised(window))

    program.click_icon()

    assert program.wait_until_shown() == window
    wait_until(lambda: desktop.active_window() == window, what="the window is in front")
    assert program.smokes() == []


def test_a_click_logs_at_once_if_so_set(desktop, start):
    program = start(desktop, "--hidden", tray__click_logs="true")

    program.click_icon()

    program.wait_for_smokes("tray")
    assert program.windows() == []


def test_closing_the_window_leaves_the_icon_which_brings_it_back(desktop, start, ear):
    program = start(desktop)
    program.wait_until_shown()
    program.icon()

    program.close()
    program.wait_until_hidden()
    told = wait_until(lambda: ear.heard, what="it is told where the program is")
    assert "in the tray" in told[0].body

    program.click_icon()
    program.wait_until_shown()
    program.wait_for_text("0 smokes today")

    program.close()
    program.wait_until_hidden()
    assert len(ear.heard) == 1


def test_the_menu_logs_takes_back_opens_and_quits(hidden):
    choose(hidden, 1)
    hidden.wait_for_smokes("tray")

    choose(hidden, 2)
    hidden.wait_for_smokes()

    choose(hidden, -2)
    hidden.wait_until_shown()

    choose(hidden, -1)
    assert hidden.exit_code() == 0


def test_a_log_of_the_tray_is_told_and_can_be_undone_in_the_notification(hidden, ear):
    choose(hidden, 1)
    hidden.wait_for_smokes("tray")

    # A click before the record is open is told as noted first; the one takes the other's place.
    wait_until(lambda: ear.heard and ear.heard[-1].title.startswith("Logged at "), what="the log is told")
    assert ear.heard[-1].buttons == ["Undo"]
    # The other one is about the achievement that the first log earns.
    wait_until(lambda: hidden.desktop.notifications_shown() == 2, what="the notifications show")

    hidden.desktop.choose_of_notification("Undo")

    hidden.wait_for_smokes()


def test_a_double_click_logs_once_and_asks_about_the_second(desktop, start, ear):
    program = start(desktop, "--hidden", tray__click_logs="true")
    program.click_icon()
    program.wait_for_smokes("tray")  # so the record is open
    time.sleep(GUARD_SECONDS)

    program.click_icon(times=2)

    wait_until(lambda: ear.heard[-1].buttons == ["Log another"], what="the question")
    assert program.smokes() == ["tray", "tray"]

    desktop.choose_of_notification("Log another")

    program.wait_for_smokes("tray", "tray", "tray")


def test_a_log_in_the_window_is_not_told_outside_of_it(desktop, start, ear):
    program = start(desktop)
    program.wait_until_shown()
    program.wait_for_text("0 smokes today")

    program.read("press", LOG)

    program.wait_for_text("1 smoke today")
    assert ear.heard == []


def test_started_hidden_there_is_an_icon_and_no_window_until_it_is_clicked(hidden):
    assert hidden.windows() == []

    hidden.click_icon()

    hidden.wait_until_shown()
    hidden.wait_for_text("0 smokes today")


def test_the_panel_shows_the_rows_of_the_menu(open_session, start):
    desktop = open_session("xfce4-panel")
    program = start(desktop, "--hidden")
    icon = wait_until(lambda: desktop.bus.icons(program.pid), what="the icon is on the bus")[0]
    wait_until(lambda: any(row.label.startswith("Today: ") for row in icon.rows()), what="the figures are there")

    rows = icon.rows()

    labels = [row.label for row in rows]
    assert labels == [
        LOG,
        "Undo",
        "",
        "Today: 0 smokes",
        "Your ring starts today.",
        "0 points",
        "",
        "Open Smoke Tracker",
        "Quit",
    ]
    assert [row.label for row in rows if row.enabled and row.label] == [LOG, "Open Smoke Tracker", "Quit"]


def test_the_rows_follow_what_is_logged(open_session, start):
    desktop = open_session("xfce4-panel")
    program = start(desktop, "--hidden")
    icon = wait_until(lambda: desktop.bus.icons(program.pid))[0]

    icon.choose(LOG)

    program.wait_for_smokes("tray")
    wait_until(lambda: "Today: 1 smoke" in [row.label for row in icon.rows()], what="the count is in the menu")
    assert next(row for row in icon.rows() if row.label == "Undo").enabled
    assert "Logged at " in icon.get("ToolTip")[2]


def test_a_middle_click_logs_if_so_set(open_session, start):
    desktop = open_session("xfce4-panel")
    program = start(desktop, "--hidden", tray__middle_click_logs="true")
    icon = wait_until(lambda: desktop.bus.icons(program.pid))[0]

    icon.activate_second()

    program.wait_for_smokes("tray")


@pytest.mark.parametrize("host", HOSTS)
def test_a_tray_that_comes_later_than_the_program_is_found(open_session, start, host):
    desktop = open_session()
    program = start(desktop, "--hidden")
    wait_until((program.data_dir / "smoketracker.db").exists, what="the record is opened")
    assert program.windows() == []

    desktop.start_tray(host)
    program.click_icon()

    program.wait_until_shown()


@pytest.mark.parametrize("host", HOSTS)
def test_an_icon_is_there_again_when_its_panel_is(open_session, start, host):
    desktop = open_session()
    panel = desktop.start_tray(host)
    program = start(desktop, "--hidden")
    program.icon()

    desktop.end(panel)
    wait_until(lambda: desktop.icon_place() is None, what="the icon is gone")
    desktop.start_tray(host)
    program.click_icon()

    program.wait_until_shown()


def test_with_discretion_no_private_word_reaches_the_desktop(open_session, start):
    desktop = open_session("xfce4-panel")
    with closing(Ear(desktop.variables["DBUS_SESSION_BUS_ADDRESS"])) as ear:
        program = start(desktop, "--hidden", notices__discreet="true")
        icon = wait_until(lambda: desktop.bus.icons(program.pid))[0]
        wait_until(lambda: any(row.label.startswith("Today: ") for row in icon.rows()))

        icon.choose("Log one")
        program.wait_for_smokes("tray")
        told = wait_until(lambda: ear.heard)[0]

    said = [icon.get("Title"), icon.get("IconName"), *icon.get("ToolTip")[2:], *[row.label for row in icon.rows()]]
    said += [told.program, told.icon, told.title, told.body, *told.buttons, str(told.hints)]
    assert [text for text in said if any(word in text.lower() for word in PRIVATE)] == []


def test_the_keyboard_closes_and_quits(open_session, start):
    desktop = open_session("trayer")
    program = start(desktop)
    window = program.wait_until_shown()
    program.icon()
    wait_until(lambda: desktop.active_window() == window)

    desktop.press("ctrl+w")
    program.wait_until_hidden()

    program.click_icon()
    wait_until(lambda: program.shown() and desktop.active_window() == program.window())
    desktop.press("ctrl+q")
    assert program.exit_code() == 0
