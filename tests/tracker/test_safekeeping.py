"""A backup comes before what cannot be undone, and without one it is not done (RELIABILITY P12)."""

from datetime import UTC, datetime
from io import StringIO

import pytest

from smoketracker.domain.errors import BackupError, Refused
from smoketracker.domain.found import FoundSmoke
from smoketracker.exchange.catalogue_file import read_catalogue, write_catalogue
from smoketracker.tracker import BringOptions
from smoketracker.tracker.safekeeping import Reason


class Found:
    """A file already read: one smoke."""

    archive = None

    def rows(self):
        yield FoundSmoke(1, datetime(2026, 6, 1, 10, tzinfo=UTC))


def as_it_is(picture):
    """Take a picture that is one of ours already."""
    return picture


@pytest.fixture
def acts(tracker, clock, tmp_path):
    """Offer what is tried: each takes a tracker with a smoke and another person."""
    clock.advance(hours=12)
    tracker.log()
    tracker.add_profile("Robin")
    out = StringIO()
    tracker.export_catalogue(lambda *what: write_catalogue(out, *what, datetime(2026, 6, 1, tzinfo=UTC), "0"))
    shared = tmp_path / "shared.json"
    shared.write_text(out.getvalue(), encoding="utf-8")
    tracker.save_achievement({"id": "first-log", "title": "Another"})
    return {
        "import": (lambda: tracker.bring(Found()), Reason.IMPORT),
        "achievements": (lambda: tracker.import_catalogue(read_catalogue(shared), as_it_is), Reason.IMPORT),
        "deletion": (lambda: tracker.delete_profile("Robin", "Robin"), Reason.DELETION),
    }


def state(tracker):
    """Return what an act could change."""
    return tracker.smokes(), tracker.profiles(), [badge.title for badge in tracker.achievements()]


@pytest.mark.parametrize("act", ["import", "achievements", "deletion"])
def test_p12_a_backup_is_made_before_and_brings_back_what_was(tracker, acts, act):
    before = state(tracker)
    carry_out, reason = acts[act]

    carry_out()

    assert state(tracker) != before
    (backup,) = tracker.backups()
    assert backup.reason == reason
    tracker.restore_backup(backup.path)
    assert state(tracker) == before


@pytest.mark.parametrize("act", ["import", "achievements", "deletion"])
def test_p12_where_no_backup_can_be_made_it_is_not_done(tracker, acts, act, data_dir):
    (data_dir / "backups").write_text("no folder")
    before = state(tracker)
    with pytest.raises(BackupError, match="No backup could be made"):
        acts[act][0]()
    assert state(tracker) == before


def test_p12_a_trial_makes_no_backup(tracker, acts):
    tracker.bring(Found(), BringOptions(dry_run=True))
    with pytest.raises(Refused, match="exactly"):
        tracker.delete_profile("Robin", "Robert")
    assert tracker.backups() == []


def test_p12_a_backup_that_was_asked_for_thins_out_the_old_ones(tracker, clock):
    for _ in range(4):
        tracker.log()
        tracker.back_up()
        clock.advance(hours=8)
    clock.advance(days=20)
    tracker.log()
    newest = tracker.back_up()

    assert tracker.backups()[0] == newest
    assert len(tracker.backups()) == 3  # the last of each of two days
