"""A picture that is given to an achievement: read beside the window, the newest counts, each refusal has its reason."""

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from support.icon_corpus import corpus
from support.png_squares import png

from smoketracker.domain.icons import check_icon
from smoketracker.ui.editor.upload import Upload
from smoketracker.ui.icon_reader import normalised

LONGEST_STALL = 0.1  # seconds
TRIES = 4  # another program may need the computer for a moment
TIMES = 4  # together they take far longer than the window may stand still
HEAVY = ("ok_2048.png", "ok_2048.webp", "layers.jpg", "chunks.png", "fill.jpg")
# What the decoders say of damaged pictures is not a defect of ours.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")


@pytest.fixture
def target(qtbot):
    """Offer a window with a field in it, as a form is one."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def upload(target):
    return Upload(target)


@pytest.fixture
def heard(upload):
    """Offer what was told so far."""
    told = []
    upload.ready.connect(told.append)
    upload.refused.connect(told.append)
    return told


@pytest.fixture
def wait(qtbot, upload):
    """Offer to wait until nothing is being read any more."""
    return lambda: qtbot.waitUntil(lambda: not upload.is_busy, timeout=20_000)


def longest_stall(upload: Upload, wait, work) -> float:
    """Return how long the window stood still at most while something was done."""
    beats = [time.monotonic()]
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start()
    work()
    wait()
    timer.stop()
    return max(after - before for before, after in zip(beats, [*beats[1:], time.monotonic()], strict=True))


def test_each_of_the_corpus_becomes_an_icon_or_a_sentence(upload, heard, wait, tmp_path):
    for name, (data, wanted) in corpus().items():
        path = tmp_path / name
        path.write_bytes(data)

        upload.take(path)
        wait()

        told = heard.pop()
        assert wanted in told if wanted else check_icon(told), name
        assert not heard


@pytest.mark.parametrize("name", HEAVY)
def test_the_window_does_not_stand_still_meanwhile(upload, heard, wait, name):
    data = corpus()[name][0]

    def work():
        for _ in range(TIMES):
            upload.take(data)

    stalls = (longest_stall(upload, wait, work) for _ in range(TRIES))

    assert any(stall <= LONGEST_STALL for stall in stalls)
    assert heard


def test_of_several_given_in_a_row_the_newest_counts(upload, heard, wait):
    slow, quick = corpus()["ok_2048.png"][0], png((9, 9, 9), 16)

    upload.take(slow)
    upload.take(quick)
    wait()
    QTest.qWait(300)

    assert heard == [normalised(quick)]


def test_it_says_when_it_begins_and_is_busy_until_it_tells(upload, heard, wait, qtbot):
    with qtbot.waitSignal(upload.begun):
        upload.take(png(side=16))
    assert upload.is_busy
    assert not heard

    wait()

    assert len(heard) == 1


def test_a_picture_that_is_copied_is_pasted_with_the_keyboard(upload, heard, wait, target):
    data = QMimeData()
    data.setData("image/png", png(side=16))
    QGuiApplication.clipboard().setMimeData(data)

    QTest.keySequence(target, "Ctrl+V")
    wait()

    assert heard == [normalised(png(side=16))]


def test_a_file_that_is_copied_is_pasted_too(upload, heard, wait, target, tmp_path):
    path = tmp_path / "x.png"
    path.write_bytes(png(side=16))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)

    QTest.keySequence(target, "Ctrl+V")
    wait()

    assert heard == [normalised(png(side=16))]


def test_text_that_is_pasted_goes_into_its_field(upload, heard, target):
    QGuiApplication.clipboard().setText("Two in a row")
    field = target.findChild(QLineEdit)
    field.setFocus()

    QTest.keySequence(field, "Ctrl+V")

    assert field.text() == "Two in a row"
    assert not heard
    assert not upload.is_busy


def test_a_copied_picture_that_is_too_large_is_refused(upload, heard, wait):
    data = QMimeData()
    data.setData("image/png", png(side=16) + bytes(3 * 2**20))

    assert upload.take_from(data)
    wait()

    assert heard == ["The file is too large: a picture may take 1 MiB. Save it smaller first."]


def test_nothing_is_fetched_from_elsewhere(upload, heard):
    data = QMimeData()
    data.setUrls([QUrl("http://127.0.0.1:9/x.png")])

    assert upload.take_from(data)

    assert heard == ["Only files on this computer can be taken."]
    assert not upload.is_busy


def test_a_pipe_holds_nothing_up(upload, heard, wait, tmp_path):
    pipe = tmp_path / "x.png"
    os.mkfifo(pipe)

    upload.take(pipe)
    wait()

    assert heard == ["x.png is a folder, a pipe or a device, not a file."]


def test_an_editor_that_is_closed_meanwhile_is_told_nothing(qtbot, target, tmp_path):
    import shiboken6  # noqa: PLC0415  # here alone

    upload = Upload(target)
    path = Path(tmp_path, "x.png")
    path.write_bytes(corpus()["ok_2048.png"][0])
    upload.take(path)

    shiboken6.delete(upload)

    QTest.qWait(500)
