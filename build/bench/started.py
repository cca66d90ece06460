"""The program's own start on a data folder: prints what the first frame and the live figures took, and ends."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

gc.disable()  # as the program's entry point does

from smoketracker import app as program  # noqa: E402


class Watched(program.Application):
    """The program with marks at its first frame and its live figures."""

    def start(self, *, hidden: bool | None = None) -> None:
        """Make ready to mark the first frame and the live figures."""
        # Imported only here, after all that the program imports by itself.
        import watched  # noqa: PLC0415

        self.marks: dict[str, float] = {}
        self._used = watched.used
        self.bridge.changed.connect(self._live)
        super().start(hidden=hidden)

    def _go_on(self) -> None:
        # The program waits for its first frame as the bare window's mark does; what it does then is not that frame's.
        self.marks.update(self._used("frame"))
        super()._go_on()

    def _live(self) -> None:
        if "live_ms" not in self.marks:
            self.marks.update(self._used("live"))
            print(json.dumps(self.marks))
            self.quit()


if __name__ == "__main__":
    program.Application = Watched  # type: ignore[misc]  # the program is started as it is, save for the marks
    sys.exit(program.run(Path(sys.argv[1])))
