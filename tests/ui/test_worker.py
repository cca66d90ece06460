"""Work beside the window: the window stays alive, clicks wait, and nothing unexpected is swallowed."""

import threading

import pytest
from PySide6.QtCore import QTimer

from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.ui.worker import Worker

MANY_TICKS = 200  # some 2,500 were seen; without the worker there would be next to none


@pytest.fixture
def worker(application):
    return Worker(application.bridge)


def test_it_works_in_another_thread_and_hands_over_what_came_of_it(qtbot, worker):
    with qtbot.waitSignal(worker.done) as done:
        worker.start(lambda tracker, _: (threading.current_thread() is threading.main_thread(), tracker.smokes()))

    assert done.args == [(False, [])]


def test_what_the_program_refuses_comes_as_its_sentence(qtbot, worker, application):
    def refuse(_tracker, _sign):
        raise Refused("That is not possible.")

    with qtbot.waitSignal(worker.failed) as failed:
        worker.start(refuse)

    assert str(failed.args[0]) == "That is not possible."
    assert application.bridge.is_open


def test_a_defect_is_not_swallowed(qtbot, worker, application):
    def stumble(_tracker, _sign):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        worker.start(stumble)
        qtbot.waitUntil(lambda: not worker.is_busy)

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert application.bridge.is_open


def test_two_pieces_of_work_at_a_time_are_refused(qtbot, worker, application):
    go_on = threading.Event()
    worker.start(lambda _tracker, _sign: go_on.wait(10))

    with pytest.raises(TrackerError, match="under way"):
        Worker(application.bridge).start(lambda _tracker, _sign: None)

    with qtbot.waitSignal(worker.done):
        go_on.set()


def test_cancelled_work_ends_at_its_next_sign_and_its_transaction_is_taken_back(qtbot, worker, application):
    def work(tracker, sign):
        while True:
            sign(1, 2)
            tracker.overview()

    with qtbot.waitSignal(worker.progress) as progress:
        worker.start(work)
    with qtbot.waitSignal(worker.cancelled):
        worker.cancel()

    assert progress.args == [1, 2]
    assert application.bridge.is_open


def test_clicks_made_meanwhile_are_saved_when_it_is_over(qtbot, worker, application, log_button, clock):
    go_on = threading.Event()
    worker.start(lambda _tracker, _sign: go_on.wait(10))
    moment = clock()
    log_button.click()
    clock.advance(minutes=5)

    with qtbot.waitSignal(worker.done):
        go_on.set()

    assert [smoke.at for smoke in application.tracker.smokes()] == [moment]


def test_the_window_stays_alive_during_an_import_of_30_000_rows(qtbot, window, tmp_path, application):
    from smoketracker.ui.dialogs.importing import ImportDialog  # noqa: PLC0415  # it is made only when it is wanted

    path = tmp_path / "long.csv"
    rows = (
        f"{2000 + row // 4000}-{1 + row // 334 % 12:02}-{1 + row // 12 % 28:02} {4 + row % 20:02}:{row % 60:02}\n"
        for row in range(30_000)
    )
    path.write_text("datetime\n" + "".join(rows), encoding="utf-8")
    ticks = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(None))
    timer.start()

    window.errands.bring(path)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog._worker.is_busy, timeout=60_000)
    dialog.bring.click()
    qtbot.waitUntil(lambda: not dialog._worker.is_busy, timeout=60_000)
    timer.stop()

    assert len(application.tracker.smokes()) == 30_000
    assert len(ticks) > MANY_TICKS
    dialog.close()
