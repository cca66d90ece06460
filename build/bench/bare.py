"""A bare window of PySide6, to compare a start with; it then imports SQLAlchemy as the program does."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

import watched


def main() -> None:
    """Show the window, import, and print what that took."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("0 smokes"))
    window.resize(1240, 760)
    marks: dict[str, float] = {}

    def painted() -> None:
        marks.update(watched.used("frame"))
        # The part of the program's own imports that stands on it, without any of the program.
        import sqlalchemy.dialects.sqlite.pysqlite  # noqa: F401, PLC0415

        marks.update(watched.used("live"))
        app.quit()

    paint = watched.FirstPaint(window, painted)
    window.show()
    app.exec()
    del paint
    print(json.dumps(marks))


if __name__ == "__main__":
    main()
