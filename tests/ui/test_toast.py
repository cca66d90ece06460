"""The toast: where it lies, how long it stays, and what waits behind it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def toast(window):
    return window.messages.toast


@pytest.fixture
def brief(toast):
    """Let time run fast for the toast."""
    toast._timer.setInterval(30)


@pytest.fixture
def moving(application, monkeypatch):
    """Let things move, as they do where nobody asked for stillness."""
    monkeypatch.setattr(type(application.theme), "still", property(lambda _theme: False))


def test_it_lies_in_the_lower_corner(window, toast):
    toast.say("A line.")

    body = window._body.rect()
    assert (toast.geometry().right(), toast.geometry().bottom()) == (body.right() - 24, body.bottom() - 24)


def test_it_lies_in_the_other_corner_where_one_reads_from_the_right(window, toast, settle):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()

    toast.say("A line.")

    assert toast.geometry().left() == 24


def test_it_goes_by_itself(qtbot, toast, brief):
    toast.say("A line.")

    qtbot.waitUntil(toast.isHidden)


def test_one_shows_and_the_rest_wait(qtbot, toast, brief, seen):
    toast.say("One.")
    toast.say("Two.")
    assert "Two." not in seen()

    qtbot.waitUntil(lambda: "Two." in seen())

    assert "One." not in seen()


def test_it_stays_while_the_mouse_is_over_it(qtbot, toast, brief):
    toast.say("A line.")
    middle = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    qtbot.wait(80)
    assert toast.isVisible()

    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))

    qtbot.waitUntil(toast.isHidden)


def test_it_stays_while_the_keyboard_is_on_it(qtbot, window, toast, brief):
    toast.offer("A line.", "Do it", lambda: None)
    toast._button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(80)
    assert toast.isVisible()

    window.today.hero.log.setFocus()

    qtbot.waitUntil(toast.isHidden)


def test_esc_closes_it(qtbot, toast):
    toast.offer("A line.", "Do it", lambda: None)
    toast._button.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClick(toast._button, Qt.Key.Key_Escape)

    assert toast.isHidden()


def test_its_button_acts_once_and_closes_it(qtbot, toast):
    done = []
    toast.offer("A line.", "Do it", lambda: done.append(1))

    qtbot.mouseClick(toast._button, LEFT)

    assert done == [1]
    assert toast.isHidden()


def test_a_newer_offer_takes_the_place_of_an_older_one(qtbot, toast, seen):
    toast.offer("Old.", "Do it", lambda: None)
    toast.offer("New.", "Do it", lambda: None)

    toast.withdraw_question()

    assert not {"Old.", "New."} & set(seen())


@pytest.mark.parametrize("text", ["<b>x</b>", "a" * 300, "إنجاز " * 40, "Save & go"])
def test_a_text_is_shown_whole_and_as_it_was_written(window, toast, settle, seen, text):
    window.resize(720, 540)

    toast.offer(text, "Do & undo", lambda: None)
    settle()

    assert text in seen()
    assert toast._text.height() >= toast._text.heightForWidth(toast._text.width())
    assert toast._button.text() == "Do && undo"
    assert window._body.rect().contains(toast.geometry())


@pytest.mark.parametrize("size", [(720, 540), (900, 600), (1240, 760)], ids=str)
def test_it_never_lies_over_the_log_button(application, window, log_button, toast, settle, size):
    """Not while banners push the page down either, nor while it is scrolled."""
    window.resize(*size)
    settle()
    toast.say("A line.")
    application.bridge.failed.emit("A sentence.")
    window.messages._clock_banner.show_sentence("A title.", "Another sentence.")
    bar = window.today.verticalScrollBar()

    for value in range(bar.minimum(), bar.maximum() + 1, 20):
        bar.setValue(value)
        settle()
        button = log_button.rect().translated(log_button.mapTo(window._body, QPoint(0, 0)))
        assert not toast.geometry().intersects(button)


def test_its_shadow_lies_around_it_and_lets_the_mouse_through(window, toast, settle):
    toast.say("A line.")
    settle()

    shadow = toast._shadow
    assert shadow.isVisible()
    assert shadow.geometry().contains(toast.geometry())
    assert window._body.childAt(toast.geometry().topLeft() - QPoint(4, 4)) is not shadow
    toast._next()
    assert shadow.isHidden()


def test_it_slides_in_and_out(qtbot, window, toast, moving):
    toast.say("A line.")
    assert toast.geometry().bottom() > window._body.rect().bottom() - 24
    qtbot.waitUntil(lambda: toast.geometry().bottom() == window._body.rect().bottom() - 24)

    toast._next()

    assert toast.isVisible()
    qtbot.waitUntil(toast.isHidden)


def test_a_line_that_comes_while_it_slides_out_is_shown(qtbot, toast, moving, seen):
    toast.say("One.")
    toast._next()

    toast.say("Two.")
    qtbot.wait(300)

    assert "Two." in seen()


def test_it_is_named_by_what_it_says(toast):
    toast.say("A line.")

    assert toast.accessibleName() == "A line."
