"""The pages by their names, each imported only when it is wanted: none but Today belongs to the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.page import Page

if TYPE_CHECKING:
    from smoketracker.ui.safekeeping import Safekeeping


def make_page(name: str, bridge: Bridge, theme: Theme, preferences: Preferences, safekeeping: Safekeeping) -> Page:
    """Make a page other than Today."""
    if name == "achievements":
        from smoketracker.ui.pages.achievements import AchievementsPage  # noqa: PLC0415  # see above

        return AchievementsPage(bridge, theme)
    if name == "history":
        from smoketracker.ui.pages.history import HistoryPage  # noqa: PLC0415  # see above

        return HistoryPage(bridge, theme)
    from smoketracker.ui.pages.settings import SettingsPage  # noqa: PLC0415  # see above

    return SettingsPage(bridge, theme, preferences, safekeeping)
