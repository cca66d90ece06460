"""Notices on their way: over a real bus to a service that keeps to the specification, or as a balloon."""

import logging
import shutil
import sys
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from support.notification_service import Service, private_bus

from smoketracker.ui import notice_courier
from smoketracker.ui.notice import LONGEST, OPEN, Notice, one_line, without_markup
from smoketracker.ui.notifier import DesktopNotifier

LOGGED = Notice("act", "Logged at 20:52.", "3 smokes today.", ((OPEN, "Open"), ("undo", "Undo")), passing=True)
EARNED = Notice("news", "Earned: First Log", "+10 points.", ((OPEN, "Open"),))
HOSTILE = '<b>bold</b> <img src="/canary.png"> &amp; \u202eturned\x00 %s {0}\n\tnext'

on_a_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None,
    reason="dbus-daemon is not here: apt-get install dbus",
)


@pytest.fixture
def bus(data_dir, monkeypatch):
    with private_bus(data_dir) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def no_bus(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.fixture
def serve(bus):
    """Offer to run a notification service on the bus; all leave it after the test."""
    running = []

    def begin(**manners):
        running.append(Service(bus, **manners))
        return running[-1]

    yield begin
    for service in running:
        service.close()


@pytest.fixture
def balloons():
    return []


@pytest.fixture
def notifier(qapp, balloons):
    """The real one; `balloons` are what is left to the tray icon."""

    def balloon(title, text):
        balloons.append((title, text))
        return True

    made = DesktopNotifier(balloon)
    yield made
    made.end()
    assert not [thread for thread in threading.enumerate() if thread.name == "notices"]


@on_a_bus
def test_a_notice_comes_as_the_specification_has_it(serve, notifier):
    service = serve()

    notifier.tell(LOGGED)

    app, replaces, icon, title, text, actions, hints, timeout = service.notified()
    assert (app, replaces) == ("Smoke Tracker", 0)
    assert Path(unquote(urlsplit(icon).path)).is_file()
    assert (title, text) == ("Logged at 20:52.", "3 smokes today.")
    assert actions == ["default", "Open", "undo", "Undo"]
    assert hints["transient"] == ("b", True)
    assert hints["urgency"] == ("y", 1)
    assert hints["desktop-entry"] == ("s", "smoketracker")
    assert timeout == 8000


@on_a_bus
def test_one_about_the_same_takes_the_place_of_the_earlier(serve, notifier):
    service = serve()
    for notice in (LOGGED, EARNED, LOGGED):
        notifier.tell(notice)

    assert [service.notified()[1] for _ in range(3)] == [0, 0, 1]


@on_a_bus
def test_a_button_that_is_pressed_is_heard_in_the_window_s_thread(qtbot, serve, notifier):
    service = serve()
    notifier.tell(LOGGED)
    service.notified()
    heard_in = []
    notifier.chosen.connect(lambda *_: heard_in.append(threading.current_thread()))

    with qtbot.waitSignal(notifier.chosen) as heard:
        service.emit("ActivationToken", "us", 1, "a token")
        service.emit("ActionInvoked", "us", 1, "undo")

    assert heard.args == ["act", "undo", "a token"]
    assert heard_in == [threading.main_thread()]


@on_a_bus
def test_what_is_pressed_on_another_program_s_notice_is_not_ours(qtbot, serve, notifier):
    service = serve()
    notifier.tell(LOGGED)
    service.notified()

    with qtbot.waitSignal(notifier.chosen) as heard:
        service.emit("ActionInvoked", "us", 77, "default")
        service.emit("ActionInvoked", "us", 1, "undo")

    assert heard.args[:2] == ["act", "undo"]


@on_a_bus
def test_a_closed_notice_is_not_replaced(serve, notifier):
    service = serve()
    notifier.tell(LOGGED)
    service.notified()
    service.emit("NotificationClosed", "uu", 1, 1)
    notifier.tell(EARNED)
    service.notified()

    notifier.tell(LOGGED)

    assert service.notified()[1] == 0


@on_a_bus
def test_a_notice_can_be_withdrawn(serve, notifier):
    service = serve()
    notifier.tell(EARNED)
    service.notified()

    notifier.withdraw("news")

    assert service.calls.get(timeout=10) == ("CloseNotification", (1,))


@on_a_bus
def test_at_the_end_no_button_is_left_that_nobody_hears(serve, notifier):
    service = serve()
    notifier.tell(EARNED)
    service.notified()

    notifier.end()

    assert service.calls.get(timeout=10) == ("CloseNotification", (1,))


@on_a_bus
def test_a_desktop_without_buttons_is_sent_none(serve, notifier):
    service = serve(can=("body",))

    notifier.tell(LOGGED)

    assert service.notified()[5] == []


@on_a_bus
def test_a_discreet_notice_names_no_program(serve, notifier):
    service = serve()

    notifier.tell(Notice("news", "Something new", discreet=True))

    notified = service.notified()
    assert "smok" not in repr(notified).lower()


@on_a_bus
def test_text_is_text(serve, notifier):
    service = serve()

    notifier.tell(Notice("news", HOSTILE, HOSTILE))

    title, text = service.notified()[3:5]
    assert title == '<b>bold</b> <img src="/canary.png"> &amp; turned %s {0} next'
    assert text == '‹b›bold‹/b› ‹img src="/canary.png"› ＆amp; turned %s {0} next'  # noqa: RUF001


@on_a_bus
def test_without_a_service_it_is_a_balloon_and_the_next_one_is_tried_again(qtbot, bus, serve, notifier, balloons):
    notifier.tell(LOGGED)
    qtbot.waitUntil(lambda: balloons == [("Logged at 20:52.", "3 smokes today.")])
    service = serve()

    notifier.tell(EARNED)

    assert service.notified()[3] == "Earned: First Log"
    assert len(balloons) == 1


@on_a_bus
def test_a_service_that_refuses_leaves_it_to_the_balloon(qtbot, serve, notifier, balloons):
    serve(refuses=True)

    notifier.tell(EARNED)

    qtbot.waitUntil(lambda: len(balloons) == 1)


@on_a_bus
def test_a_service_that_dies_takes_its_numbers_along(qtbot, serve, notifier):
    first = serve()
    notifier.tell(LOGGED)
    first.notified()
    first.close()
    second = serve(can=())
    notifier.tell(LOGGED)

    _, replaces, _, _, _, actions, *_ = second.notified()

    assert replaces == 0
    assert actions == []


@on_a_bus
def test_a_service_that_hangs_holds_up_neither_window_nor_end(serve, notifier, balloons):
    service = serve(answers=False)
    notifier.tell(LOGGED)
    service.notified()
    notifier.tell(EARNED)

    notifier.end()

    assert balloons == []


@on_a_bus
def test_a_service_that_hangs_is_given_up(qtbot, serve, notifier, balloons, monkeypatch):
    monkeypatch.setattr(notice_courier, "PATIENCE", 0.1)
    serve(answers=False)

    notifier.tell(LOGGED)

    qtbot.waitUntil(lambda: len(balloons) == 1)


@on_a_bus
def test_a_bus_that_dies_leaves_it_to_the_balloon(qtbot, data_dir, monkeypatch, notifier, balloons):
    with private_bus(data_dir) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        service = Service(address)
        notifier.tell(EARNED)
        service.notified()
        service.close()

    notifier.tell(LOGGED)

    qtbot.waitUntil(lambda: len(balloons) == 1)


@pytest.mark.parametrize("address", [None, "", "disabled:", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1"])
def test_without_a_bus_it_is_a_balloon(qtbot, no_bus, monkeypatch, notifier, balloons, address):
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)

    notifier.tell(LOGGED)

    qtbot.waitUntil(lambda: balloons == [("Logged at 20:52.", "3 smokes today.")])


def test_the_log_does_not_tell_when_notices_came(qtbot, no_bus, notifier, balloons, caplog):
    caplog.set_level(logging.INFO)
    for _ in range(3):
        notifier.tell(LOGGED)
    qtbot.waitUntil(lambda: len(balloons) == 3)

    assert caplog.messages == ["There is no way to the desktop: KeyError"]


def test_what_nobody_can_show_is_said_to_be_lost(qtbot, no_bus, qapp):
    notifier = DesktopNotifier(lambda title, text: False)

    with qtbot.waitSignal(notifier.lost) as lost:
        notifier.tell(EARNED)

    assert lost.args == ["news"]
    notifier.end()


def test_elsewhere_than_on_linux_it_is_a_balloon(no_bus, notifier, balloons, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")

    notifier.tell(LOGGED)

    assert balloons == [("Logged at 20:52.", "3 smokes today.")]


def test_after_the_end_nothing_is_shown(no_bus, notifier, balloons, qapp):
    notifier.end()
    notifier.tell(LOGGED)
    qapp.processEvents()

    assert balloons == []


def test_a_line_is_one_line_of_bearable_length():
    assert one_line("a\r\nb\tc\x00\x1b[31m") == "a b c [31m"
    assert one_line("lone \ud800 half") == "lone half"
    assert len(one_line("x" * 10_000)) == LONGEST
    assert one_line("x" * LONGEST) == "x" * LONGEST


def test_letters_of_every_script_stay():
    text = "Früh 早 שלום 👩\u200d🚒"

    assert without_markup(text) == text
