"""The real program with one fault planted in it; a moment later somebody closes what opened and logs a smoke.

Prints as JSON how many smokes are on record, how many dialogs about failures there were, what they and the toast said.
"""

import faulthandler
import gc
import json
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QObject, QRunnable, Qt, QThread, QThreadPool, QTimer, qFatal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QWidget

from smoketracker import app

NOTE = "after the quarrel"
PATIENCE_MS = 1_000  # from the fault to the next click
LEFT = Qt.MouseButton.LeftButton
KEPT = []  # what nobody else keeps


def fail():
    raise ValueError(NOTE)


class Painter(QWidget):
    def paintEvent(self, event):
        fail()


class Filter(QObject):
    def eventFilter(self, watched, event):
        return fail()


class Model(QAbstractListModel):
    def rowCount(self, parent=None):
        return 45

    def data(self, index, role=None):
        return fail()


class Thread(QThread):
    def run(self):
        fail()


class Runnable(QRunnable):
    def run(self):
        fail()


class Doomed:
    def __del__(self):
        fail()


def keep(made):
    KEPT.append(made)
    return made


def in_a_slot(window):
    button = keep(QPushButton("Fail"))
    button.clicked.connect(fail)
    button.click()


def in_a_timer(window):
    QTimer.singleShot(0, fail)


def in_a_paint_event(window):
    painter = Painter(window)
    painter.resize(40, 40)
    painter.show()


def in_an_event_filter(window):
    watched = QLabel("Watched", window)
    failing = keep(Filter())
    watched.installEventFilter(failing)
    # Left there, it would fail in whatever Python does next that makes an event.
    QTimer.singleShot(100, lambda: watched.removeEventFilter(failing))
    watched.show()


def in_a_model(window):
    view = keep(QListView())
    view.setModel(keep(Model()))
    view.show()


def in_a_qthread(window):
    keep(Thread()).start()


def in_a_runnable(window):
    QThreadPool.globalInstance().start(Runnable())


def in_a_thread(window):
    threading.Thread(target=fail, name="planted").start()


def in_a_destructor(window):
    Doomed()
    gc.collect()


def in_the_hook(window):
    sys.excepthook = lambda *_: fail()
    QTimer.singleShot(0, fail)


def in_the_report(window):
    """Let the folder for the reports be a file."""
    folder = Path(os.environ["XDG_STATE_HOME"]) / "smoketracker"
    folder.rename(folder.with_name("moved"))
    folder.write_text("", encoding="utf-8")
    QTimer.singleShot(0, fail)


def in_the_dialog_too(window):
    sys.modules["smoketracker.ui.dialogs.crash"] = None
    QTimer.singleShot(0, fail)


def by_a_bad_address(window):
    QTimer.singleShot(0, faulthandler._sigsegv)


def by_an_abort(window):
    QTimer.singleShot(0, os.abort)


def by_qt(window):
    QTimer.singleShot(0, lambda: qFatal("planted"))


def hidden(window):
    window.hide()
    QTimer.singleShot(0, fail)
    QTimer.singleShot(300, window.show)


def many_in_one_place(window):
    for _ in range(100):
        QTimer.singleShot(0, fail)


def many_in_many_places(window):
    for number in range(30):
        scope = {"fail": fail}
        exec("\n" * number + "def failing(): fail()", scope)  # noqa: S102  # each on a line of its own
        QTimer.singleShot(0, scope["failing"])


def at_the_start(_window):
    """Fail before there is a loop of events; whoever sees the box reads it and closes it."""
    app.last_known = lambda _folder, _now: fail()
    QTimer.singleShot(500, read_box)


def read_box():
    box = QApplication.activeModalWidget()
    texts = [box.windowTitle(), box.text(), box.informativeText(), box.textFormat().name] if box else []
    sys.stdout.write(json.dumps({"box": texts}))
    if box:
        box.close()


def not_at_all(window):
    pass


def texts(widget):
    return [label.text().replace("\u200b", "") for label in widget.findChildren(QLabel)]


class Rehearsal(QObject):
    """Plants the fault once the record is open, and lets a person act afterwards."""

    def __init__(self, application, fault):
        super().__init__()
        self.application = application
        self.fault = fault
        self.most = 0
        self.said = []
        self.look_timer = QTimer(self, interval=20)
        self.look_timer.timeout.connect(self.look)
        self.wait_timer = QTimer(self, interval=20)
        self.wait_timer.timeout.connect(self.wait)
        self.wait_timer.start()

    def wait(self):
        if self.application.bridge.is_open:
            self.wait_timer.stop()
            self.look_timer.start()
            QTimer.singleShot(PATIENCE_MS, self.act)
            self.fault(self.application.window)

    def look(self):
        dialogs = [widget for widget in QApplication.topLevelWidgets() if self.is_about_failure(widget)]
        self.most = max(self.most, len(dialogs))
        if dialogs and not self.said:
            self.said = texts(dialogs[0])

    def is_about_failure(self, widget):
        return widget.isVisible() and widget.windowTitle() == "Something went wrong"

    def act(self):
        self.look()
        toast = texts(self.application.window.messages.toast)
        for widget in QApplication.topLevelWidgets():
            if self.is_about_failure(widget):
                widget.close()
        QTest.mouseClick(self.application.window.today.hero.log, LEFT)
        count = self.application.tracker.overview().count_today
        sys.stdout.write(json.dumps({"count": count, "dialogs": self.most, "said": self.said, "toast": toast}))
        self.application.quit()


def main():
    start = app.Application.start

    def rehearse(application, **options):
        if sys.argv[2] == "at_the_start":
            at_the_start(application.window)
        KEPT.append(Rehearsal(application, globals()[sys.argv[2]]))
        start(application, **options)

    app.Application.start = rehearse
    sys.exit(app.run(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
