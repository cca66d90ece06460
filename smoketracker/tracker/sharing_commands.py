"""Handing the catalogue on to other databases, and taking achievements from a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from smoketracker.domain.catalogue import define
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.found import FoundAchievement, FoundCatalogue
from smoketracker.domain.icons import check_icon, icon_name, is_uploaded
from smoketracker.domain.model import Achievement
from smoketracker.storage import catalogue, icons
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.action import Action
from smoketracker.tracker.administration import Administration
from smoketracker.tracker.catalogue_report import CatalogueReport, CatalogueRow, Coming
from smoketracker.tracker.safekeeping import Reason, SafekeepingCommands

ReadIcon = Callable[[bytes], bytes]
Watch = Callable[[int, int], None]


class SharingCommands(Administration, SafekeepingCommands):
    """Export and import of achievements; a record goes its own way."""

    def export_catalogue(
        self,
        write: Callable[[Sequence[Achievement], Mapping[str, bytes]], int],
        ids: Collection[str] | None = None,
    ) -> int:
        """Hand the catalogue, or the achievements with some ids, with their pictures to a writer."""
        with self._store.transaction(read_only=True) as tx:
            every = catalogue.every(tx)
            if unknown := sorted(set(ids or ()) - {achievement.id for achievement in every}):
                raise NotFound(f"There is no achievement with the id {unknown[0]!r:.40}.")
            chosen = [achievement for achievement in every if ids is None or achievement.id in ids]
            return write(chosen, icons.shown_by(tx, chosen))

    def import_catalogue(
        self,
        found: FoundCatalogue,
        read_icon: ReadIcon,
        *,
        dry_run: bool = False,
        skip_refused: bool = False,
        watch: Watch | None = None,
    ) -> CatalogueReport:
        """Bring the achievements of a file in: all or, with refused ones that are not to be skipped, none of them.

        An achievement with an id that is here takes the file's texts, icon, points and criterion, and keeps its state
        and its place; others come after those that are here, in the file's order. read_icon: turns what may be a
        picture into one that may be kept, or raises Refused. watch: told how many pictures of how many were read, and
        once more before all is kept; if it raises, nothing is kept. Raises BackupError if no backup can be made before.
        """
        watched = watch or _unwatched
        pictures = self._read_pictures(found, read_icon, watched)
        if not dry_run:
            self.back_up(Reason.IMPORT)
        report = CatalogueReport()
        importing = _Importing(found, pictures, report)

        def keeps() -> bool:
            watched(0, 0)
            report.earned_by = importing.earned_by()
            report.kept = not dry_run and (skip_refused or not report.count(Coming.REFUSED))
            return report.kept

        report.outcome = self._administer(lambda action, _: importing.take(action), keeps=keeps)
        return report

    def _read_pictures(self, found: FoundCatalogue, read_icon: ReadIcon, watch: Watch) -> dict[str, bytes | Refused]:
        """Return the pictures that achievements of the file show as they may be kept, or why they may not.

        Outside of the command's transaction, since decoding takes a while. One that is here already stays as it is.
        """
        shown = {achievement.values["icon"] for achievement in found.achievements}
        wanted = {name: data for name, data in found.pictures.items() if name in shown}
        with self._store.transaction(read_only=True) as tx:
            self._demand_unlocked(tx)
            here = {name for name in wanted if icons.has(tx, name)}
        pictures: dict[str, bytes | Refused] = {}
        for number, (name, data) in enumerate(wanted.items()):
            watch(number, len(wanted))
            try:
                pictures[name] = data if name in here and icon_name(data) == name else check_icon(read_icon(data))
            except Refused as refusal:
                pictures[name] = refusal
        return pictures


class _Importing:
    """One import under way."""

    def __init__(self, found: FoundCatalogue, pictures: Mapping[str, bytes | Refused], report: CatalogueReport) -> None:
        self.found = found
        self.pictures = pictures
        self.report = report
        self.catalogue: dict[str, Achievement] = {}
        self.earners_before: Mapping[str, Collection[str]] = {}
        self.tx: Transaction | None = None

    def take(self, action: Action) -> None:
        self.tx = action.tx
        self.earners_before = catalogue.earners(action.tx)
        self.catalogue = {achievement.id: achievement for achievement in action.facts.catalogue}
        self.report.rows = [self._row(action.tx, found) for found in self.found.achievements]
        icons.sweep(action.tx)

    def earned_by(self) -> dict[str, tuple[str, ...]]:
        """Return who has earned what for the first time since the import began."""
        after = catalogue.earners(self.tx) if self.tx else {}
        gained = {name: _without(people, self.earners_before.get(name, ())) for name, people in after.items()}
        return {name: people for name, people in gained.items() if people}

    def _row(self, tx: Transaction, found: FoundAchievement) -> CatalogueRow:
        known = self.catalogue.get(found.id)
        try:
            achievement = self._defined(tx, found, known)
        except Refused as refusal:
            return CatalogueRow(found.line, found.id, found.title, Coming.REFUSED, known, None, str(refusal))
        coming = Coming.NEW if known is None else Coming.IDENTICAL if achievement == known else Coming.CHANGED
        if coming is not Coming.IDENTICAL:
            catalogue.save(tx, achievement, known)
            self.catalogue[found.id] = achievement
        return CatalogueRow(found.line, found.id, found.title, coming, known, achievement)

    def _defined(self, tx: Transaction, found: FoundAchievement, known: Achievement | None) -> Achievement:
        values, icon = dict(found.values), found.values["icon"]
        picture = self.pictures.get(icon) if isinstance(icon, str) else None
        if isinstance(picture, Refused):
            raise Refused(f"Its picture cannot be taken: {picture}")
        if picture is not None:
            values["icon"] = icon_name(picture)
        elif isinstance(icon, str) and is_uploaded(icon) and not icons.has(tx, icon):
            raise Refused("Its picture is neither in the file nor in this database.")
        if known:
            del values["draft"]
        achievement = define(values, tuple(self.catalogue.values()))
        if picture is not None:
            icons.keep(tx, picture)
        return achievement if known else replace(achievement, retired=found.retired)


def _without(names: Iterable[str], others: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in others)


def _unwatched(_done: int, _of: int) -> None:
    """Read on without telling anybody."""
