"""Smokes that the journal knows and the database lacks: they are offered back, at the start and after any change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui import missing_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from smoketracker.domain.model import Smoke


class Missing(QObject):
    """Asks what is missing whenever the record was read anew, and says it in a banner with the two ways to answer."""

    def __init__(self, bridge: Bridge, theme: Theme, add_banner: Callable[[QWidget], None], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._add_banner = add_banner
        self._looked_at = 0  # how often the record had been read at the last look
        self._told_taken_up = False
        self._missing: Sequence[Smoke] = ()
        self._banner: Banner | None = None

    def begin(self) -> None:
        """Look from now on."""
        self._bridge.changed.connect(self._look_when_read_anew)
        self._bridge.turned.connect(self._look)
        self._look_when_read_anew()

    @Slot()
    def _look_when_read_anew(self) -> None:
        if self._bridge.is_open and self._bridge.ask(lambda tracker: tracker.times_read) != self._looked_at:
            self._tell_taken_up()
            self._look()

    @Slot()
    def _look(self) -> None:
        """Ask, and show or take away what is said; what cannot be asked now is asked after the next change."""
        try:
            times = self._bridge.ask(lambda tracker: tracker.times_read)
            found = self._bridge.ask(lambda tracker: tracker.missing())
        except TrackerError:
            return
        self._looked_at = times
        self._missing = [smoke for smoke in found if not smoke.deleted]
        self._show()

    def _show(self) -> None:
        # Made anew each time: its buttons speak of one or of several.
        if self._banner:
            self._banner.deleteLater()
            self._banner.hide()
            self._banner = None
        if self._missing:
            put_back, leave = missing_words.answers(len(self._missing))
            self._banner = Banner(self._theme, put_back, "points", other=leave)
            self._banner.pressed.connect(self._put_back)
            self._banner.other_pressed.connect(self._leave)
            self._add_banner(self._banner)
            self._banner.show_sentence(*missing_words.told(self._missing, self._bridge.clock()))

    def _tell_taken_up(self) -> None:
        """Say once that clicks of the last run were logged at this start."""
        count = self._bridge.ask(lambda tracker: tracker.taken_up)
        if count and not self._told_taken_up:
            banner = Banner(self._theme, self.tr("All right"), "notice")
            banner.pressed.connect(banner.deleteLater)
            self._add_banner(banner)
            banner.show_sentence(*missing_words.taken_up(count))
        self._told_taken_up = True

    @Slot()
    def _put_back(self) -> None:
        uids = [smoke.uid for smoke in self._missing]
        try:
            self._bridge.carry_out(
                lambda tracker: tracker.put_back(),
                lambda tracker: tracker.delete_several(uids),
                missing_words.put_back(len(uids)),
            )
        except TrackerError as error:
            self._say_failure(error)
        else:
            self._look()

    @Slot()
    def _leave(self) -> None:
        try:
            self._bridge.ask(lambda tracker: tracker.leave_missing())
        except TrackerError as error:
            self._say_failure(error)
        else:
            self._look()

    def _say_failure(self, error: TrackerError) -> None:
        if self._banner:
            title, _ = missing_words.told(self._missing, self._bridge.clock())
            self._banner.show_sentence(title, str(error))
