"""What is being written in the form, beside what the catalogue holds of it."""

from __future__ import annotations

from smoketracker.domain.model import Achievement
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.form import AchievementForm


class Writing:
    """Knows which achievement is in the form, and whether anything written there would be lost.

    id: of the achievement in the form; "" for a new one.
    """

    def __init__(self, form: AchievementForm) -> None:
        self._form = form
        self.id = ""
        self._stored: Draft | None = None  # what the catalogue holds, as far as is known here
        self._base: Draft | None = None  # what the form held before anything was written; None: all of it is new

    @property
    def unsaved(self) -> bool:
        """Say whether the form holds something that would be lost."""
        return self._base is None or self._form.draft() != self._base

    def show(self, achievement: Achievement | None) -> None:
        """Show an achievement in the form, or an empty form."""
        name = achievement.id if achievement else ""
        stored = Draft.of(achievement) if achievement else None
        kept = stored and name == self.id and self._form.draft().values(name) == stored.values(name)
        self.id, self._stored = name, stored
        if not kept:  # else what is there can still be undone field by field
            self._form.show_draft(stored or Draft())
        self._base = self._form.draft()

    def offer(self, draft: Draft) -> None:
        """Show a draft that nothing is saved of."""
        self.show(None)
        self._form.show_draft(draft)
        self._base = None

    def differs_from(self, achievement: Achievement | None) -> bool:
        """Say whether the catalogue holds something else than was known; from now on that is known."""
        now = Draft.of(achievement) if achievement else None
        before, self._stored = self._stored, now
        return bool(self.id) and now != before
