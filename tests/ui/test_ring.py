"""The ring of the last 30 days and the time that runs in it."""

from datetime import date, timedelta

import pytest

from smoketracker.domain.kinds import DayState
from smoketracker.tracker.outcome import Day
from smoketracker.ui.widgets.ring import SLOTS, Mark, mark_of, runs

FIRST = date(2026, 6, 1)


def day(number, state=DayState.SMOKE_FREE, count=0, goal=3):
    return Day(FIRST + timedelta(days=number), state, count, full=True, pending=False, goal=goal)


@pytest.fixture
def ring(window):
    return window.today.hero.ring


@pytest.mark.parametrize(
    ("listed", "mark"),
    [
        (day(0), Mark.FREE),
        (day(0, DayState.OPEN), Mark.FREE),
        (day(0, DayState.OPEN, 1), Mark.SMOKED),
        (day(0, DayState.SMOKED, 3), Mark.SMOKED),
        (day(0, DayState.SMOKED, 30, goal=None), Mark.SMOKED),
        (day(0, DayState.SMOKED, 4), Mark.ABOVE),
        (day(0, DayState.SMOKED, 1, goal=0), Mark.ABOVE),
        (day(0, DayState.UNKNOWN), Mark.UNKNOWN),
    ],
)
def test_every_day_has_its_mark(listed, mark):
    assert mark_of(listed) is mark


def test_neighbouring_smoke_free_days_are_one_arc_and_days_above_the_goal_are_dots():
    states = [day(n) for n in range(26)] + [day(n, DayState.SMOKED, 9) for n in (26, 27)] + [day(28), day(29)]

    assert list(runs(states)) == [
        (Mark.FREE, 0, 25),
        (Mark.ABOVE, 26, 26),
        (Mark.ABOVE, 27, 27),
        (Mark.FREE, 28, 29),
    ]


def test_slots_before_the_first_day_come_first_and_today_is_last():
    *before, today = runs([day(0)])

    assert today == (Mark.FREE, SLOTS - 1, SLOTS - 1)
    assert [mark for mark, _, _ in before] == [Mark.BEFORE] * (SLOTS - 1)


def test_a_tick_leaves_every_day_on_the_screen(window, ring, settle):
    """What the window holds after the middle was painted anew is what a painting of everything gives."""
    ring.show_days(tuple(day(number) for number in range(SLOTS)), None)
    ring.repaint()
    whole = on_screen(window, ring)
    ring.repaint(ring._middle())

    assert on_screen(window, ring) == whole


def on_screen(window, widget):
    """Return what the window's surface holds where a widget is; grab() would paint it anew."""
    place = widget.mapTo(window, widget.rect().topLeft())
    picture = window.screen().grabWindow(window.winId(), place.x(), place.y(), widget.width(), widget.height())
    return picture.toImage()


def test_the_ring_says_what_it_shows(application, ring, pass_time):
    application.bridge.log_smoke()
    pass_time(days=2, hours=4, minutes=12)
    application.heartbeat.beat()

    assert ring.accessibleName() == "Last 30 days"
    assert ring.accessibleDescription() == "1 smoke-free, 1 smoked, 1 not known. 2 days 4 hours since your last smoke"


def test_the_time_since_the_last_smoke_runs(application, ring, clock):
    application.bridge.log_smoke()
    clock.now += timedelta(days=2, hours=4, minutes=12, seconds=41)

    ring.tick()

    assert ring.middle_lines() == ([("2", "d"), ("4", "h")], "12 min 41 s", "since your last smoke")


def test_the_time_is_painted_anew_when_it_has_run(application, ring, clock):
    application.bridge.log_smoke()
    before = ring.grab().toImage()

    clock.now += timedelta(seconds=1)

    assert ring.grab().toImage() != before


def test_a_lapse_changes_one_mark(application, ring):
    middle = ring._middle()
    before = ring.grab().toImage()

    application.bridge.log_smoke()

    after = ring.grab().toImage()
    changed = [
        (x, y)
        for x in range(before.width())
        for y in range(before.height())
        if not middle.contains(x, y) and before.pixel(x, y) != after.pixel(x, y)
    ]
    reach = ring._side / 10
    assert changed
    assert all(
        abs(x - ring._point(SLOTS - 1).x()) < reach and abs(y - ring._point(SLOTS - 1).y()) < reach for x, y in changed
    )


def test_the_time_runs_by_itself_once_a_second_while_it_shows(window, ring):
    assert ring._timer.isActive()
    assert ring._timer.interval() == 1000

    window.show_page("achievements")

    assert not ring._timer.isActive()


def test_a_clock_set_back_shows_no_time_below_nothing(application, ring, clock):
    application.bridge.log_smoke()
    clock.now -= timedelta(hours=1)

    assert ring.middle_lines()[0] == [("0", "min")]


def test_before_the_first_smoke_there_is_no_time_to_show(ring):
    assert ring.middle_lines() == ([], "No smoke logged yet", "")
    assert ring.accessibleDescription() == "1 smoke-free. No smoke logged yet"
