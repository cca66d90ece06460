"""Where there is no tray, or none any more: the program is never invisible for longer than it looks for one."""

from support.session import wait_until

SEARCH_SECONDS = 60  # for so long a tray is looked for
HEARTBEAT_SECONDS = 30  # after so long a tray that is gone is missed at the latest
SLACK_SECONDS = 30  # for slow machines


def test_the_program_comes_into_sight_when_no_tray_is_found(open_session, start):
    # The three wait for the same minute: at the same time.
    bare, barren, crashed = open_session(), open_session(), open_session()
    panel = crashed.start_tray("xfce4-panel")
    left = start(crashed, "--hidden")
    left.icon()
    crashed.end(panel)
    hidden = start(barren, "--hidden")
    open_ = start(bare)

    window = open_.wait_until_shown()
    assert not any("tray" in text for text in open_.read("texts"))
    wait_until(lambda: any("tray" in text for text in open_.read("texts")), SEARCH_SECONDS + SLACK_SECONDS, "a banner")

    comes = "the program that was started hidden comes into sight"
    assert hidden.is_minimised(wait_until(hidden.windows, SLACK_SECONDS, comes)[0])

    comes = "the program whose panel is gone comes into sight"
    assert left.is_minimised(wait_until(left.windows, HEARTBEAT_SECONDS + SLACK_SECONDS, comes)[0])

    open_.close()
    wait_until(lambda: open_.is_minimised(window), what="closing minimises")


def test_closing_quits_if_so_set(open_session, start):
    program = start(open_session(), tray__closing_minimises="false")
    program.wait_until_shown()
    program.wait_for_text("0 smokes today")

    program.close()

    assert program.exit_code() == 0


def test_quitting_by_the_keyboard_quits(open_session, start):
    desktop = open_session()
    program = start(desktop)
    window = program.wait_until_shown()
    wait_until(lambda: desktop.active_window() == window)

    desktop.press("ctrl+q")

    assert program.exit_code() == 0
