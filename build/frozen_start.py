"""Run first in the bundle: lets the programs that it starts, like a file manager, find their own libraries, not ours.

What starts the bundle says by LD_LIBRARY_PATH where our libraries are. That has been read when this runs, and is of no
further use to us; to programs of the system it would hand our Qt, GLib and others in the place of theirs.
"""

import os


def _clean() -> None:
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
    # Another start of this program is to find its libraries by itself again.
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]


_clean()
