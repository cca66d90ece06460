"""Stop an older Python with one sentence; imported first by every script here, so written for old ones too."""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    # Set with the oldest of Python's ways: this line is read by versions that know no other.
    sys.exit("Smoke Tracker needs Python %d.%d or newer, and this is Python %d.%d." % (OLDEST + sys.version_info[:2]))
