"""The real program for tests that end it from outside: does what the lines on its standard input ask for.

ended.py DATA_DIR. Asked: click (on Log), box (a box with a loop of its own), about (a dialog), editor (with changes and
the question about them), import FILE, early. Each line is answered by one as soon as it is done, the first of all by
"open" when the record is open.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from smoketracker import app
from smoketracker.ui.dialogs.importing import ImportDialog

KEPT = []


class Ear(QObject):
    def __init__(self, application):
        super().__init__()
        self.application = application
        application.opening.opened.connect(self.tell_open, Qt.ConnectionType.QueuedConnection)
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self.notifier.activated.connect(self.hear)

    def tell_open(self):
        self.tell("open")

    def tell(self, word):
        os.write(sys.stdout.fileno(), f"{word}\n".encode())

    def hear(self):
        line = os.read(sys.stdin.fileno(), 1_000).decode().strip()
        verb, _, word = line.partition(" ")
        window = self.application.window
        if verb == "click":
            QTest.mouseClick(window.today.hero.log, Qt.MouseButton.LeftButton)
            self.tell(verb)
        elif verb == "box":
            QTimer.singleShot(0, lambda: QMessageBox.warning(window, "Asked", "Shall we?"))
            QTimer.singleShot(200, lambda: self.tell(verb))
        elif verb == "about":
            window.errands.do("about")
            self.tell(verb)
        elif verb == "editor":
            self.write_in_editor()
            self.tell(verb)
        elif verb == "import":
            window.errands.bring(Path(word))
            self.bring(window.findChild(ImportDialog))
        elif not line:
            self.notifier.setEnabled(False)

    def write_in_editor(self):
        errands = self.application.window.errands
        errands._preferences.offered_passphrase = True
        errands.do("editor")
        errands._door._editor.achievements.form.title.setText("Half written")
        errands._door._editor.close()

    def bring(self, dialog):
        """Bring it in as soon as it has been looked at; tell when that has begun."""
        if dialog._worker.is_busy:
            QTimer.singleShot(20, lambda: self.bring(dialog))
            return
        dialog._worker.progress.connect(self.tell_import)
        dialog.bring.click()

    def tell_import(self):
        self.sender().progress.disconnect(self.tell_import)
        self.tell("import")


def main():
    start = app.Application.start

    def listen(application, **options):
        KEPT.append(Ear(application))
        start(application, **options)

    app.Application.start = listen
    sys.exit(app.run(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
