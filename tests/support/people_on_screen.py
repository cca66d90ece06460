"""What the dialogs about people show."""

from PySide6.QtWidgets import QApplication, QLabel


def shown(kind):
    """Return the dialog of a kind that shows, or None."""
    return next((each for each in QApplication.topLevelWidgets() if type(each) is kind and each.isVisible()), None)


def said(widget):
    """Return every word that a widget shows."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return " ".join(label.text().replace("\u200b", "") for label in labels)


def names(dialog):
    """Return the names in the list of people."""
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def choose(dialog, name):
    """Choose a person in the list."""
    dialog.list.setCurrentRow(names(dialog).index(name))
