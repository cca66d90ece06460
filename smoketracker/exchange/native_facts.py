"""Reading the facts of our own JSON, each field checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from itertools import pairwise
from typing import Protocol, TypeVar

from smoketracker.domain.catalogue import (
    ID_PATTERN,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_AT_LEAST,
    MOST_POINTS,
    check_catalogue,
    check_rules,
)
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Criterion, DayState, EmptyDays, Metric
from smoketracker.domain.model import (
    BASELINE_RANGE,
    MOST_SMOKES_ANSWERED,
    Achievement,
    Answer,
    Baseline,
    BaselineKind,
    Dated,
    Facts,
    Goal,
    Price,
    Redemption,
    Rules,
    Seen,
    Version,
)
from smoketracker.exchange import fields
from smoketracker.exchange.cells import LONGEST_ZONE
from smoketracker.exchange.fields import Misfit, Object

LONGEST_ID = 64
MOST_VERSIONS = 1_000_000
MOST_PRICE = 1_000_000_000
MOST_CIGARETTES = 1_000
MOST_WEEKS = 1_000
MOST_RULE = 1_000_000

_SIMPLE = {"start_day", "made_at_first_instant", "start_moved", "day_start", "answers", "seen", "ran", "void"}
_VERSIONED = {"empty_days", "baselines", "rules", "prices", "goals"}
_OF_ACHIEVEMENTS = {"catalogue", "pins", "grants", "revoked", "redemptions"}
_FACTS = frozenset(_SIMPLE | _VERSIONED | _OF_ACHIEVEMENTS)
_ACHIEVEMENT = frozenset({"id", "title", "description", "icon", "order", "retired", "versions"})
_VERSION = frozenset({"number", "points", "metric", "at_least", "percent"})
_RULES = tuple(asdict(Rules()))

Value = TypeVar("Value")


class _FromDay(Protocol):
    @property
    def from_day(self) -> date: ...


Versioned = TypeVar("Versioned", bound=_FromDay)


def read_facts(value: object, *, with_drafts: bool = True) -> Facts:
    """Return the facts, without counts; raise Misfit, which names the place, for whatever is not as it should be.

    with_drafts: achievements say whether they are drafts, which early versions of the file did not know.
    """
    try:
        return _facts(fields.has_fields(value, _FACTS), with_drafts=with_drafts)
    except Misfit as misfit:
        raise misfit.inside(".facts") from None


def _facts(values: Object, *, with_drafts: bool) -> Facts:
    catalogue = fields.each(values, "catalogue", lambda one: _achievement(one, with_drafts=with_drafts))
    try:
        check_catalogue(catalogue)
    except Refused as refusal:
        raise Misfit(".catalogue", str(refusal).rstrip(".")) from None
    fields.refuse_doubles("catalogue", (achievement.id for achievement in catalogue))
    known = {achievement.id: achievement for achievement in catalogue}
    seen = fields.each(values, "seen", _seen)
    _ascending("seen", [one.day for one in seen], strictly=True)
    redemptions = fields.each(values, "redemptions", _redemption)
    fields.refuse_doubles("redemptions", (one.id for one in redemptions))
    pins = _mapping(values, "pins", lambda one: _pin(one, known))
    return Facts(
        start_day=fields.day(values, "start_day"),
        made_at_first_instant=fields.flag(values, "made_at_first_instant"),
        start_moved=fields.flag(values, "start_moved"),
        day_start=fields.clock(values, "day_start"),
        answers=_answers(values),
        seen=tuple(seen),
        ran=_days(values, "ran"),
        void=_days(values, "void"),
        empty_days=_dated(values, "empty_days", _empty_days),
        baselines=_dated(values, "baselines", _baseline),
        rules=_dated(values, "rules", _rules),
        prices=_dated(values, "prices", _price),
        goals=_dated(values, "goals", _goal),
        catalogue=tuple(catalogue),
        pins=pins,
        grants=_mapping(values, "grants", lambda one: _grant(one, known)),
        revoked=_mapping(values, "revoked", lambda one: _revoked(one, known)),
        redemptions=tuple(redemptions),
    )


def _answers(values: Object) -> dict[date, Answer]:
    answers = fields.each(values, "answers", _answer)
    _ascending("answers", [day for day, _ in answers], strictly=True)
    return dict(answers)


def _answer(value: object) -> tuple[date, Answer]:
    values = fields.has_fields(value, frozenset({"day", "state", "count"}))
    state = fields.choice(values, "state", DayState)
    if state is DayState.OPEN:
        raise Misfit(".state", "open is not an answer")
    smoked = state is DayState.SMOKED
    return fields.day(values, "day"), Answer(
        state, fields.whole(values, "count", int(smoked), MOST_SMOKES_ANSWERED if smoked else 0)
    )


def _seen(value: object) -> Seen:
    values = fields.has_fields(value, frozenset({"day", "first_seen", "offset", "zone"}))
    first_seen = fields.moment(values, "first_seen")
    return Seen(fields.day(values, "day"), first_seen, fields.zone(values, "zone", LONGEST_ZONE))


def _days(values: Object, name: str) -> frozenset[date]:
    days = fields.each(values, name, fields.read_day)
    fields.refuse_doubles(name, days)
    return frozenset(days)


def _dated(values: Object, name: str, read: Callable[[object], Versioned]) -> tuple[Versioned, ...]:
    versions = fields.each(values, name, read)
    _ascending(name, [version.from_day for version in versions])
    return tuple(versions)


def _ascending(name: str, days: list[date], *, strictly: bool = False) -> None:
    for index, (day, following) in enumerate(pairwise(days), start=1):
        if following < day or (strictly and following == day):
            raise Misfit(f".{name}[{index}]", f"{following} does not come after {day}")


def _empty_days(value: object) -> Dated[EmptyDays]:
    values = fields.has_fields(value, frozenset({"from_day", "mode"}))
    return Dated(fields.day(values, "from_day"), fields.choice(values, "mode", EmptyDays))


def _baseline(value: object) -> Baseline:
    values = fields.has_fields(value, frozenset({"from_day", "value", "kind"}))
    number = fields.whole(values, "value", BASELINE_RANGE[0], BASELINE_RANGE[-1])
    return Baseline(fields.day(values, "from_day"), number, fields.choice(values, "kind", BaselineKind))


def _rules(value: object) -> Dated[Rules]:
    values = fields.has_fields(value, frozenset({"from_day", *_RULES}))
    rules = Rules(*(fields.whole(values, name, 0, MOST_RULE) for name in _RULES))
    try:
        return Dated(fields.day(values, "from_day"), check_rules(rules))
    except Misfit:
        raise
    except Refused as refusal:
        raise Misfit("", str(refusal).rstrip(".")) from None


def _price(value: object) -> Dated[Price]:
    values = fields.has_fields(value, frozenset({"from_day", "pack", "cigarettes"}))
    pack = fields.whole(values, "pack", 0, MOST_PRICE)
    return Dated(fields.day(values, "from_day"), Price(pack, fields.whole(values, "cigarettes", 1, MOST_CIGARETTES)))


def _goal(value: object) -> Dated[Goal]:
    values = fields.has_fields(value, frozenset({"from_day", "most", "lower_every_weeks"}))
    most = fields.whole_or_none(values, "most", 0, MOST_SMOKES_ANSWERED)
    return Dated(
        fields.day(values, "from_day"), Goal(most, fields.whole_or_none(values, "lower_every_weeks", 1, MOST_WEEKS))
    )


def _achievement(value: object, *, with_drafts: bool) -> Achievement:
    values = fields.has_fields(value, _ACHIEVEMENT | {"draft"} if with_drafts else _ACHIEVEMENT)
    versions = fields.each(values, "versions", _version)
    numbers = [version.number for version in versions]
    if not numbers or any(after <= before for before, after in pairwise(numbers)):
        raise Misfit(".versions", "an achievement needs versions whose numbers go up")
    return Achievement(
        id=_id(values),
        title=fields.text(values, "title", LONGEST_TITLE, least=1),
        description=fields.text(values, "description", LONGEST_TEXT),
        icon=fields.text(values, "icon", LONGEST_TITLE),
        order=fields.whole(values, "order", -MOST_AT_LEAST, MOST_AT_LEAST),
        versions=tuple(versions),
        retired=fields.flag(values, "retired"),
        draft=with_drafts and fields.flag(values, "draft"),
    )


def _version(value: object) -> Version:
    values = fields.has_fields(value, _VERSION)
    metric = fields.choice(values, "metric", Metric)
    at_least = fields.whole(values, "at_least", 1, MOST_AT_LEAST)
    criterion = Criterion(metric, at_least, fields.whole_or_none(values, "percent", 1, 100))
    return Version(
        fields.whole(values, "number", 1, MOST_VERSIONS), fields.whole(values, "points", 0, MOST_POINTS), criterion
    )


def _id(values: Object) -> str:
    name = fields.text(values, "id", LONGEST_ID)
    if not ID_PATTERN.fullmatch(name):
        raise Misfit(".id", f"{name!r} is not the id of an achievement")
    return name


def _mapping(values: Object, name: str, read: Callable[[object], tuple[str, Value]]) -> dict[str, Value]:
    pairs = fields.each(values, name, read)
    fields.refuse_doubles(name, (key for key, _ in pairs))
    return dict(pairs)


def _known(values: Object, known: Iterable[str]) -> str:
    name = _id(values)
    if name not in known:
        raise Misfit(".id", f"the catalogue has no achievement {name!r}")
    return name


def _pin(value: object, known: dict[str, Achievement]) -> tuple[str, int]:
    values = fields.has_fields(value, frozenset({"id", "version"}))
    name = _known(values, known)
    number = fields.whole(values, "version", 1, MOST_VERSIONS)
    if all(version.number != number for version in known[name].versions):
        raise Misfit(".version", f"{name!r} has no version {number}")
    return name, number


def _grant(value: object, known: dict[str, Achievement]) -> tuple[str, date]:
    values = fields.has_fields(value, frozenset({"id", "day"}))
    return _known(values, known), fields.day(values, "day")


def _revoked(value: object, known: dict[str, Achievement]) -> tuple[str, str]:
    values = fields.has_fields(value, frozenset({"id", "reason"}))
    return _known(values, known), fields.text(values, "reason", LONGEST_TEXT)


def _redemption(value: object) -> Redemption:
    values = fields.has_fields(value, frozenset({"id", "price", "day"}))
    name = fields.text(values, "id", LONGEST_ID, least=1)
    return Redemption(name, fields.whole(values, "price", 0, MOST_PRICE), fields.day(values, "day"))
