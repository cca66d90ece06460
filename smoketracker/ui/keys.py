"""The keys that hold on every page."""

LOG_KEYS = "Ctrl+L"
UNDO_KEYS = "Ctrl+Z"
EDITOR_KEYS = "Ctrl+Shift+E"
