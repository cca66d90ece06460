"""What is seen of a recovery window, and waiting for it."""

from PySide6.QtWidgets import QLabel

from smoketracker.ui.recovery.window import Way

PATIENCE_MS = 20_000


def wait_for_ways(qtbot, application):
    qtbot.waitUntil(lambda: application.recovery is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: any(button.isEnabled() for button in ways(application).values()), timeout=PATIENCE_MS)


def ways(application):
    """Return the buttons of what can be done, by what they say."""
    found = [way for way in application.recovery.window.findChildren(Way) if way.isVisible()]
    return {way.button.text(): way.button for way in found}


def said(widget):
    """Return what a widget shows, as one text."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)
