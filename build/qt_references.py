"""Find out whether the installed Qt binding loses references: on Python 3.11 such a build ends the process.

PySide6 6.12.0 gives back one reference to None too many in every call that returns nothing. Before Python 3.12 those
references are counted, so that after some thousand calls None itself is freed and Python aborts, mostly in a redraw.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel

CALLS = 500


def references_lost(call: Callable[[], object], result: object) -> int:
    """Count by how many references to its result many calls leave the process poorer."""
    before = sys.getrefcount(result)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(result)


def main() -> int:
    """Try one call for each of the results that all of Qt shares."""
    if sys.version_info >= (3, 12):
        return 0  # None, True and False live for ever there, and what is counted of them means nothing
    application = QApplication(["references", "-platform", "offscreen"])
    label, parentless = QLabel("text"), QObject(application)
    parentless.setParent(None)
    calls: dict[str, tuple[Callable[[], object], object]] = {
        "a call that returns nothing": (lambda: label.setText("other"), None),
        "a call that returns no object": (parentless.parent, None),
        "a call that returns True": (label.isEnabled, True),
        "a call that returns False": (label.isVisible, False),
    }
    # Other parts of the process may take or drop a few references meanwhile; a faulty build loses one in each call.
    faulty = [name for name, (call, result) in calls.items() if references_lost(call, result) > CALLS // 2]
    for name in faulty:
        print(f"The installed PySide6 loses a reference in {name}; Python would abort sooner or later.")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
