"""A window on the record of Ana, and on that of Bo besides where a test asks for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from support.people_on_screen import shown

from smoketracker.ui.dialogs.onboarding import OnboardingDialog
from smoketracker.ui.dialogs.people import NameDialog, PeopleDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bridge(application):
    """Offer the bridge of a window on the record of Ana alone."""
    application.bridge.carry_out(lambda tracker: tracker.rename_profile(tracker.profile(), "Ana"))
    return application.bridge


@pytest.fixture
def two(bridge, settle):
    """Let there be Bo besides Ana; the window is about Ana."""
    bridge.carry_out(lambda tracker: tracker.add_profile("Bo"))
    bridge.carry_out(lambda tracker: tracker.set_goal(10, None))  # Ana has said something
    settle()


@pytest.fixture
def turn_to(window, settle):
    """Offer to turn to a person as the More menu does; the welcome of somebody new is passed over."""

    def turn(name):
        window._sidebar._open_menu()
        menu = window._sidebar.findChild(QMenu)
        next(action for action in menu.actions() if action.text() == name).trigger()
        menu.close()
        settle()
        if welcome := shown(OnboardingDialog):
            welcome.reject()
            settle()

    return turn


@pytest.fixture
def dialog(window, bridge, settle):
    window.errands.do("people")
    settle()
    return shown(PeopleDialog)


@pytest.fixture
def add(qtbot, dialog, settle):
    def add_person(name):
        qtbot.mouseClick(dialog.adding, LEFT)
        settle()
        asking = shown(NameDialog)
        asking.name.setText(name)
        qtbot.mouseClick(asking.saving, LEFT)
        settle()
        return asking

    return add_person


@pytest.fixture
def logged(application):
    """Offer how many smokes a person has on record."""
    return lambda name: sum(application.tracker.records()[name].counts.values())
