"""Acts on an achievement as it is saved: retire, delete, grant and revoke, and handing the catalogue on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.model import Achievement
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.question import Question
from smoketracker.ui.editor import act_words, list_words
from smoketracker.ui.editor.act_words import Standing
from smoketracker.ui.editor.acts import Acts
from smoketracker.ui.editor.question import ReasonDialog
from smoketracker.ui.saving import Command
from smoketracker.ui.theme import Theme


class SettledActs(QWidget):
    """Asks what has to be asked, and carries out; `done` carries a sentence, `refused` what speaks against it."""

    done = Signal(str)
    refused = Signal(TrackerError)

    def __init__(self, bridge: Bridge, theme: Theme, acts: Acts, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()  # it only gives its dialogs a window to stand over
        self._bridge = bridge
        self._theme = theme
        self._acts = acts

    def do(self, name: str, standing: Standing) -> None:
        """Do an act by its name, if it is possible."""
        acts: dict[str, tuple[Callable[[Standing], str], Callable[[Standing, Achievement], None]]] = {
            "retire": (act_words.why_not_retire, self._retire),
            "delete": (act_words.why_not_delete, self._delete),
            "grant": (act_words.why_not_grant, self._grant),
            "revoke": (act_words.why_not_revoke, self._revoke),
        }
        why_not, act = acts[name]
        reason = why_not(standing)
        if reason:
            self.done.emit(reason)
        elif standing.achievement:
            act(standing, standing.achievement)

    def put(self, achievement: Achievement, place: int, ids: list[str]) -> None:
        """Put an achievement into another place; ids: of all of them, in their present order."""
        order = [each for each in ids if each != achievement.id]
        order.insert(place, achievement.id)
        said = list_words.moved(achievement.title, place + 1, len(order))
        self._carry_out(lambda tracker: tracker.reorder_achievements(order), said)

    def import_catalogue(self) -> None:
        """Offer to bring in achievements of a file."""
        from smoketracker.ui.editor.sharing import ImportCatalogueDialog  # noqa: PLC0415  # seldom wanted

        self._open(ImportCatalogueDialog(self._bridge, self._theme, self.window()))

    def export_catalogue(self) -> None:
        """Offer to write achievements into a file."""
        from smoketracker.ui.editor.sharing import ExportCatalogueDialog  # noqa: PLC0415  # as above

        self._open(ExportCatalogueDialog(self._bridge, self._theme, self.window()))

    def _retire(self, _standing: Standing, achievement: Achievement) -> None:
        name = achievement.id
        if achievement.retired:
            self._carry_out(lambda tracker: tracker.unretire(name), self.tr("It can be earned again."))
        else:
            said = self.tr("Retired. Those who have it keep it; nobody else can earn it any more.")
            self._carry_out(lambda tracker: tracker.retire(name), said)

    def _delete(self, standing: Standing, achievement: Achievement) -> None:
        if standing.earned_by:
            self._offer_to_retire(standing, achievement)
            return
        title = self.tr("Delete “{title}”?").format(title=achievement.title)
        sentence = self.tr("Nobody has ever earned it. It cannot be brought back.")
        answers = (
            (self.tr("Keep"), "", _nothing),
            (self.tr("Delete"), "delete", lambda: self._delete_now(achievement)),
        )
        Question(title, sentence, answers, self.window()).open()

    def _delete_now(self, achievement: Achievement) -> None:
        name = achievement.id

        def deleted(_outcome: Outcome) -> None:
            left = self._bridge.ask(lambda tracker: {each.achievement.id for each in tracker.definitions()})
            # Somebody may have earned it while the question stood there.
            kept = self.tr("It has just been earned, so it was retired instead.")
            self.done.emit(kept if name in left else self.tr("Deleted."))

        self._acts.carry_out(lambda tracker: tracker.delete_achievement(name), deleted, self.refused.emit)

    def _offer_to_retire(self, standing: Standing, achievement: Achievement) -> None:
        title = self.tr("“{title}” cannot be deleted").format(title=achievement.title)
        if not standing.holder:
            sentence = self.tr("You have earned it, and what is earned stays.")
        else:
            text = self.tr("Earned by {names}; what is earned stays.")
            sentence = text.format(names=", ".join(standing.earned_by))
        if achievement.retired:
            answers = ((self.tr("Close"), "primary", _nothing),)
            Question(title, sentence, answers, self.window()).open()
            return
        sentence = f"{sentence} {self.tr('It can be retired: then nobody else can earn it any more.')}"
        retire = (self.tr("Retire"), "primary", lambda: self._retire(standing, achievement))
        Question(title, sentence, ((self.tr("Keep"), "", _nothing), retire), self.window()).open()

    def _grant(self, standing: Standing, achievement: Achievement) -> None:
        title = self.tr("Grant “{title}”?").format(title=achievement.title)
        about = self.tr("It is earned today, with its points.")
        if standing.revoked:
            about = self.tr("It was revoked, and counts as before from now on.")
        name = achievement.id
        dialog = ReasonDialog(title, self._to(standing, about), self.tr("Grant"), self.window(), needed=False)
        dialog.given.connect(
            lambda reason: self._carry_out(lambda tracker: tracker.grant(name, reason), self.tr("Granted."))
        )
        dialog.open()

    def _revoke(self, standing: Standing, achievement: Achievement) -> None:
        title = self.tr("Revoke “{title}”?").format(title=achievement.title)
        about = self.tr("It is taken back with its points, and comes back only when it is granted.")
        name = achievement.id
        dialog = ReasonDialog(title, self._to(standing, about), self.tr("Revoke"), self.window(), needed=True)
        dialog.given.connect(
            lambda reason: self._carry_out(lambda tracker: tracker.revoke(name, reason), self.tr("Revoked."))
        )
        dialog.open()

    def _to(self, standing: Standing, about: str) -> str:
        """Say whom it is about where there are several people."""
        if not standing.holder:
            return about
        return f"{self.tr('This is about {name}.').format(name=standing.holder)} {about}"

    def _carry_out(self, command: Command, said: str) -> None:
        self._acts.carry_out(command, lambda _outcome: self.done.emit(said), self.refused.emit)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _nothing() -> None:
    """Leave everything as it is."""
