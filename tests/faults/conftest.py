"""The trials of build/ are no package: their folder is put on the path, last, where it hides nothing."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "build"))
