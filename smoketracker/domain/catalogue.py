"""Definitions of achievements: one codec for the shipped ones, the editor and exports, and what is refused (A1, P1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Achievement, Rules, Version

ID_PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
MOST_POINTS = 1_000_000
MOST_FOR_FIRST_SMOKE = 10
LONGEST_TITLE = 80
LONGEST_TEXT = 2_000
MOST_AT_LEAST = 10_000_000
FIELDS = frozenset({"id", "title", "description", "points", "icon", "order", "criterion", "draft"})
RULE_LIMITS = {
    "smoke": (0, 1_000),
    "pack": (1, 100),
    "reduction": (0, 10_000),
    "streak": (0, 10_000),
    "top_level": (0, 100),
}


def define(values: Mapping[str, object], catalogue: Sequence[Achievement]) -> Achievement:
    """Return the achievement that a mapping of section 8 defines: a new one, or an edit of the one with its id.

    Fields left out keep their values. Other points or another criterion make a new version (A4). Raises Refused for
    anything out of its range, and for points that would pay for smoking (P1).
    """
    unknown = sorted(map(str, values.keys() - FIELDS))
    if unknown:
        raise Refused(f"An achievement has no field {unknown[0][:40]!r}; its fields are {', '.join(sorted(FIELDS))}.")
    name = _id(values.get("id"))
    known = next((badge for badge in catalogue if badge.id == name), None)
    achievement = _edited(known, values) if known else _new(name, values, catalogue)
    _refuse_paying_for_smoking(achievement, catalogue)
    return achievement


def check_catalogue(catalogue: Sequence[Achievement]) -> None:
    """Raise Refused if any version of any achievement, also an earlier one, would pay for smoking (P1)."""
    for achievement in catalogue:
        for version in achievement.versions:
            _refuse_paying_for_smoking(replace(achievement, versions=(version,)), catalogue)


def check_rules(rules: Rules) -> Rules:
    """Return the rules; raise Refused for a number that is out of its range or would pay for smoking (P1)."""
    for name, (least, most) in RULE_LIMITS.items():
        value = getattr(rules, name)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Refused(
                f"The rule {name!r} takes a whole number from {least} to {most}, not {value!r:.40}.", field=name
            )
    return rules


def _new(name: str, values: Mapping[str, object], catalogue: Sequence[Achievement]) -> Achievement:
    missing = sorted({"title", "points", "criterion"} - values.keys())
    if missing:
        raise Refused(f"The new achievement {name!r} needs a {missing[0]}.", field=missing[0])
    order = max((badge.order for badge in catalogue), default=0) + 1
    version = Version(1, _whole("points", values["points"], 0, MOST_POINTS), _criterion(values["criterion"], None))
    return _with_texts(Achievement(name, "", "", "star", order, (version,)), values)


def _edited(known: Achievement, values: Mapping[str, object]) -> Achievement:
    edited = _with_texts(known, values)
    old = known.newest
    points = _whole("points", values.get("points", old.points), 0, MOST_POINTS)
    criterion = _criterion(values["criterion"], old.criterion) if "criterion" in values else old.criterion
    if (points, criterion) == (old.points, old.criterion):
        return edited
    return replace(edited, versions=(*known.versions, Version(old.number + 1, points, criterion)))


def _with_texts(base: Achievement, values: Mapping[str, object]) -> Achievement:
    return replace(
        base,
        title=_text("title", values.get("title", base.title), LONGEST_TITLE, least=1),
        description=_text("description", values.get("description", base.description), LONGEST_TEXT),
        icon=_text("icon", values.get("icon", base.icon), LONGEST_TITLE),
        order=_whole("order", values.get("order", base.order), -MOST_AT_LEAST, MOST_AT_LEAST),
        draft=_truth("draft", values.get("draft", base.draft)),
    )


def _criterion(value: object, known: Criterion | None) -> Criterion:
    if isinstance(value, Criterion):
        value = {"metric": value.metric, "at_least": value.at_least, "percent": value.percent}
    if not isinstance(value, Mapping) or not value.keys() <= {"metric", "at_least", "percent"}:
        raise Refused(
            "A criterion is a mapping with metric, at_least and, for reduced_days, percent.", field="criterion"
        )
    try:
        metric = Metric(value.get("metric", known.metric if known else None))
    except ValueError:
        named = value.get("metric")
        raise Refused(f"There is no metric {named!r:.40}; choose one of {', '.join(Metric)}.", field="metric") from None
    missing = known.at_least if known else 1 if metric is Metric.MANUAL else None
    at_least = _whole("at_least", value.get("at_least", missing), 1, MOST_AT_LEAST)
    same_metric = known is not None and known.metric is metric
    percent = value.get("percent", known.percent if known and same_metric else None)
    if metric is Metric.REDUCED_DAYS:
        return Criterion(metric, at_least, _whole("percent", percent, 1, 100))
    if percent is not None:
        raise Refused(f"Only reduced_days takes a percent, not {metric}.", field="percent")
    return Criterion(metric, at_least)


def _refuse_paying_for_smoking(achievement: Achievement, catalogue: Sequence[Achievement]) -> None:
    """Refuse points that grow by smoking: only the first smoke may pay, once, and at most 10 (A1, P1)."""
    if not _pays_for_smoking(achievement.newest):
        return
    newest = achievement.newest
    if newest.criterion.at_least != 1 or newest.points > MOST_FOR_FIRST_SMOKE:
        raise Refused(
            f"{achievement.title!r} would pay for smoking: smokes_logged may carry points only for the first smoke, "
            f"and at most {MOST_FOR_FIRST_SMOKE}.",
            field="points",
        )
    for other in catalogue:
        if other.id != achievement.id and any(map(_pays_for_smoking, other.versions)):
            raise Refused(
                f"{other.title!r} already pays for the first smoke; a second one would pay for smoking.", field="points"
            )


def _pays_for_smoking(version: Version) -> bool:
    return version.criterion.metric is Metric.SMOKES_LOGGED and version.points > 0


def _id(value: object) -> str:
    if not isinstance(value, str) or not ID_PATTERN.fullmatch(value):
        raise Refused(
            "An achievement needs an id of at most 64 letters, digits, hyphens and underscores, like 'first-week'.",
            field="id",
        )
    return value


def _whole(name: str, value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise Refused(f"{name} takes a whole number from {least:,} to {most:,}, not {value!r:.40}.", field=name)
    return value


def _truth(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused(f"{name} is true or false, not {value!r:.40}.", field=name)
    return value


def _text(name: str, value: object, longest: int, *, least: int = 0) -> str:
    if not isinstance(value, str) or not least <= len(value.strip()) or len(value) > longest:
        raise Refused(f"The {name} takes {least} to {longest:,} characters of text.", field=name)
    if not value.isprintable() and any(ord(char) < 32 and char not in "\n\t" for char in value):  # noqa: PLR2004
        raise Refused(f"The {name} holds a character that cannot be shown.", field=name)
    return check_text(name, value)


def check_text(name: str, value: str) -> str:
    """Return a text that can be stored and shown; raise Refused for lone surrogates and NUL."""
    if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
        raise Refused(f"The {name} holds a character that cannot be kept.", field=name)
    return value
