"""The window: it draws what the tracker tells and hands on what the person asks for."""

from __future__ import annotations

from importlib import import_module


def _spare_source_reading() -> None:
    """Switch off PySide6's look at the source of every module imported after it: a fifth of a second at start.

    It serves `from __feature__ import ...`, which this program never uses; the name is private and may go away.
    """
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _uses_no_feature


def _uses_no_feature(_module: object) -> bool:
    return False


_spare_source_reading()
