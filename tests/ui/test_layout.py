"""The window at its sizes and in both sets of colours: nothing is cut off."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton

SIZES = [(1240, 760), (1000, 640), (720, 540), (1600, 900)]


@pytest.fixture(params=SIZES, ids=str)
def sized(request, settle, application, window, clock):
    """A window of that size with some history."""
    for _ in range(16):
        clock.now += timedelta(days=1)
        application.heartbeat.beat()
    application.bridge.log_smoke()
    window.resize(*request.param)
    settle()
    return window


@pytest.mark.parametrize("page", ["today", "achievements", "history", "settings"])
def test_no_text_is_cut_off(settle, sized, page):
    sized.show_page(page)
    settle()

    shown = [label for label in sized.findChildren(QLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in shown if is_cut_off(label)] == []


@pytest.fixture
def large_font(qapp):
    """What somebody sets who sees less well; the window asks for it before it is built."""
    before = qapp.font()
    font = QFont(before)
    font.setPixelSize(20)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.mark.parametrize("page", ["today", "achievements", "history", "settings"])
def test_no_text_is_cut_off_in_a_large_font(large_font, settle, sized, page):
    test_no_text_is_cut_off(settle, sized, page)


@pytest.mark.parametrize("page", ["today", "achievements", "history", "settings"])
def test_no_page_is_wider_than_the_window(settle, sized, page):
    sized.show_page(page)
    settle()

    shown = sized._stack.currentWidget()
    assert shown.widget().width() <= shown.viewport().width()


def test_no_button_is_smaller_than_its_text(sized):
    buttons = [button for button in sized.findChildren(QPushButton) if button.isVisible()]

    assert [button.accessibleName() for button in buttons if button.width() < button.minimumSizeHint().width()] == []
    assert [button.accessibleName() for button in buttons if button.height() < 36] == []


def test_the_log_button_shows_without_scrolling(sized, log_button):
    lower_right = log_button.mapTo(sized.today.viewport(), log_button.rect().bottomRight())

    assert sized.today.viewport().rect().contains(lower_right)


def test_the_toast_never_covers_the_log_button(sized, log_button):
    sized.messages.toast.say("A line.")

    toast = sized.messages.toast.geometry()
    button = log_button.rect().translated(log_button.mapTo(sized._body, log_button.rect().topLeft()))
    assert not toast.intersects(button)


def test_the_window_cannot_be_made_too_small(window):
    window.resize(100, 100)

    assert (window.width(), window.height()) == (720, 540)


@pytest.mark.parametrize(("scheme", "lightness"), [(Qt.ColorScheme.Light, 240), (Qt.ColorScheme.Dark, 25)])
def test_light_and_dark_follow_the_system(settle, application, window, scheme, lightness):
    application.theme.apply(scheme)
    settle()

    painted = window.grab().toImage().pixelColor(window.width() - 4, window.height() - 4).lightness()
    assert abs(painted - lightness) < 12
    application.theme.apply(Qt.ColorScheme.Light)


def is_cut_off(label):
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.fontMetrics().horizontalAdvance(label.text())
