"""Taking over a whole profile from an archive: every fact but the smokes, which come one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import delete, func, select

from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Archive
from smoketracker.domain.model import Facts
from smoketracker.storage import catalogue, days, icons, profiles
from smoketracker.storage.catalogue import Decision
from smoketracker.storage.tables import (
    answers,
    baselines,
    empty_days,
    goals,
    pins,
    prices,
    redemptions,
    rules,
    smokes,
)
from smoketracker.storage.transaction import Transaction


def is_empty(tx: Transaction) -> bool:
    """Say whether a profile holds nothing that its user told it, so that an archive can take its place."""
    return not any(
        tx.connection.execute(select(func.count()).where(table.c.profile_id == tx.profile_id)).scalar_one()
        for table in (smokes, answers, baselines, redemptions)
    )


def adopt(tx: Transaction, archive: Archive, adopted_at: datetime, allow: Callable[[Transaction], None]) -> None:
    """Give an empty profile what an archive holds, days seen here kept beside them.

    What the empty profile had earned by itself makes way for what the archive's facts earn.
    Rules and catalogue belong to the database: they are taken over too, unless other profiles live by them; then
    Refused is raised if they differ. allow: raises what forbids to take them over.
    """
    facts = archive.facts
    tx.connection.execute(delete(pins).where(pins.c.profile_id == tx.profile_id))
    _adopt_catalogue(tx, facts, allow)
    for picture in archive.pictures.values():
        icons.keep(tx, picture)
    icons.sweep(tx)
    profiles.rewrite(
        tx,
        start_day=facts.start_day,
        made_at_first_instant=facts.made_at_first_instant,
        start_moved=facts.start_moved,
        day_start=facts.day_start,
    )
    days.add_answers(tx, dict(facts.answers), adopted_at)
    days.saw(tx, facts.seen, frozenset(facts.ran))
    days.mark_void(tx, sorted(facts.void))
    _adopt_versions(tx, facts)
    catalogue.pin(tx, dict(facts.pins), held=False)
    for name, day in facts.grants.items():
        catalogue.decide(tx, Decision(name, granted=True, reason="", day=day), adopted_at)
    for name, reason in facts.revoked.items():
        catalogue.decide(tx, Decision(name, granted=False, reason=reason, day=facts.start_day), adopted_at)


def _adopt_versions(tx: Transaction, facts: Facts) -> None:
    for table in (empty_days, prices, goals):
        tx.connection.execute(delete(table).where(table.c.profile_id == tx.profile_id))
    for mode in facts.empty_days:
        profiles.add_empty_days(tx, mode)
    for baseline in facts.baselines:
        profiles.add_baseline(tx, baseline)
    for price in facts.prices:
        profiles.add_price(tx, price)
    for goal in facts.goals:
        profiles.add_goal(tx, goal)
    for redemption in facts.redemptions:
        profiles.add_redemption(tx, redemption)


def _adopt_catalogue(tx: Transaction, facts: Facts, allow: Callable[[Transaction], None]) -> None:
    here, rules_here = catalogue.every(tx), profiles.all_rules(tx)
    if tuple(facts.catalogue) == here and list(facts.rules) == rules_here:
        return
    if len(profiles.names(tx.connection)) > 1:
        raise Refused(
            "The file has other achievements or point rules than this database, and other profiles live by those here; "
            "import it into a data folder of its own."
        )
    allow(tx)
    for achievement in here:
        catalogue.remove(tx, achievement.id)
    for achievement in facts.catalogue:
        catalogue.save(tx, achievement, None)
    tx.connection.execute(delete(rules))
    for version in facts.rules:
        profiles.add_rules(tx, version)
