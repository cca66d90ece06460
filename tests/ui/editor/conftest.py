"""The editor on a real tracker and a real database, opened as a person opens it."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from scenes import dialogs
from smoketracker.ui.dialogs.question import Question
from smoketracker.ui.editor.editor import Editor
from smoketracker.ui.theme import Mode, Theme

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Offer one set of colours to parts that are tried alone: each new one would dress what the others left."""
    theme = Theme(qapp, Mode.LIGHT)
    yield theme
    shiboken6.delete(theme)


@pytest.fixture
def open_editor(qtbot: QtBot, application, window, settle) -> Iterator[Callable[[], Editor]]:
    """Offer to open the editor as somebody who has been offered a passphrase before."""
    opened: list[Editor] = []

    def open_it() -> Editor:
        application._preferences.offered_passphrase = True
        window.activateWindow()
        settle()
        qtbot.keyClick(window, Qt.Key.Key_E, CONTROL | SHIFT)
        settle()
        found = [widget for widget in dialogs() if isinstance(widget, Editor)]
        assert len(found) == 1
        opened.extend(found)
        return found[0]

    yield open_it
    for editor in opened:
        if shiboken6.isValid(editor):
            editor.session.end()  # nothing may look at what goes with the window
            editor.achievements.side.end()


@pytest.fixture
def editor(open_editor: Callable[[], Editor]) -> Editor:
    return open_editor()


@pytest.fixture
def tab(editor: Editor):
    """Offer the part of the editor that holds list and form."""
    return editor.achievements


@pytest.fixture
def press(qtbot: QtBot, settle) -> Callable[[QWidget], None]:
    """Offer to click on something that shows and can be pressed."""

    def click(button: QWidget) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    return click


@pytest.fixture
def act(editor: Editor, settle) -> Callable[[str], None]:
    """Offer to choose an act in the menu of the foot by its words."""

    def choose(words: str) -> None:
        menu = editor.achievements.bar.menu()
        (action,) = [one for one in menu.actions() if one.text().replace("&", "") == words]
        assert action.isEnabled()
        action.trigger()
        menu.close()
        settle()

    return choose


@pytest.fixture
def answer(settle) -> Callable[[str], None]:
    """Offer to answer the question that stands over everything."""

    def give(words: str) -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        (button,) = [one for one in question.buttons if one.text() == words]
        button.click()
        settle()

    return give


@pytest.fixture
def asked() -> Callable[[], list[str]]:
    """Offer what the question says that stands over everything; nothing if there is none."""

    def words() -> list[str]:
        question = QApplication.activeModalWidget()
        labels = question.findChildren(QLabel) if isinstance(question, Question) else []
        return [label.text().replace("\u200b", "") for label in labels if label.text()]

    return words


@pytest.fixture
def titles(tab) -> Callable[[], list[str]]:
    """Offer the titles that the list shows, from the top."""
    model = tab.list.model
    return lambda: [model.index(row).data() for row in range(model.rowCount())]


@pytest.fixture
def choose(qtbot: QtBot, tab, settle) -> Callable[[str], None]:
    """Offer to click on a row of the list by its title."""

    def click(title: str) -> None:
        view = tab.list.view
        row = next(row for row in range(view.model().rowCount()) if view.model().index(row, 0).data() == title)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        settle()

    return click


@pytest.fixture
def stored(application) -> Callable[[str], object]:
    """Offer an achievement as the catalogue holds it, by its id."""

    def of(name: str) -> object:
        found = {each.achievement.id: each.achievement for each in application.tracker.definitions()}
        return found.get(name)

    return of
