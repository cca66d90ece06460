"""What other dialogs have to do with the passphrase: an archive may take it, and erasing leaves it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from support.guessing import CHEAP, Counted

from scenes import dialogs
from smoketracker.cli import main
from smoketracker.tracker import open_tracker
from smoketracker.tracker.hashing import Means
from smoketracker.ui.dialogs.erase import EraseDialog
from smoketracker.ui.dialogs.importing import ImportDialog
from smoketracker.ui.dialogs.passphrase import PassphraseDialog

PHRASE = "green meadow by the lake"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def guarded(application):
    application.tracker.means = Means(seconds=Counted(), hasher=lambda: CHEAP)
    application.tracker.set_passphrase(PHRASE)
    application.tracker.lock()
    return application.tracker


@pytest.fixture
def archive(make_folder, clock, tmp_path):
    """An archive with an achievement that is retired."""
    folder, file = make_folder(), tmp_path / "archive.json"
    tracker = open_tracker(folder, clock)
    tracker.log()
    tracker.retire("first-log")
    tracker.close()
    assert main(["export", str(file), "--data-dir", str(folder)], clock=clock) == 0
    return file


def the(kind):
    return next((one for one in dialogs() if isinstance(one, kind)), None)


@pytest.fixture
def importing(qtbot, application, guarded, archive):
    """The import dialog, which has looked at the archive."""
    application.window.errands.bring(archive)
    qtbot.waitUntil(lambda: the(PassphraseDialog) is not None)
    return the(ImportDialog)


def retired(tracker):
    return [badge.id for badge in tracker.achievements() if badge.retired]


def test_the_passphrase_is_asked_for_and_the_import_goes_on(qtbot, importing, guarded):
    assert importing.note.text() == (
        "This file brings its own achievements and point rules, which takes the editor’s passphrase."
    )
    dialog = the(PassphraseDialog)
    qtbot.keyClicks(dialog.old, PHRASE)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(importing.bring.isEnabled)
    qtbot.mouseClick(importing.bring, LEFT)
    qtbot.waitUntil(lambda: importing.cancel.text() == "Close")
    assert retired(guarded) == ["first-log"]
    qtbot.mouseClick(importing.cancel, LEFT)

    assert not guarded.access().unlocked


def test_without_it_nothing_is_brought_in(qtbot, importing, guarded):
    qtbot.keyClick(the(PassphraseDialog), Qt.Key.Key_Escape)

    assert not importing.bring.isEnabled()
    assert "takes the editor’s passphrase" in importing.note.text()
    assert retired(guarded) == []


@pytest.mark.parametrize("is_set", [False, True])
def test_erasing_says_that_it_stays(application, is_set, request, settle):
    if is_set:
        request.getfixturevalue("guarded")
    application.window.errands.do("erase")
    settle()
    said = " ".join(label.text() for label in the(EraseDialog).findChildren(QLabel))

    assert ("The passphrase of the achievement editor stays." in said) == is_set
