"""A bare program of PySide6 with an icon in the tray and nothing to do, to compare an idle program with."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


def main() -> None:
    """Stay in the tray until killed."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    drawing = QPixmap(22, 22)
    drawing.fill(QColor("gray"))
    menu = QMenu()
    menu.addAction("Quit", app.quit)
    icon = QSystemTrayIcon(QIcon(drawing))
    icon.setContextMenu(menu)
    icon.show()
    app.exec()


if __name__ == "__main__":
    main()
