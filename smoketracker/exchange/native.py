"""Our own JSON: the shape of the file, and writing it. It holds a profile whole, to the last fact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import TextIO

from smoketracker.domain.found import Archive
from smoketracker.domain.model import Achievement, Facts, Seen, Smoke
from smoketracker.exchange.pictures import write_pictures

FORMAT = "smoketracker"
VERSION = 2
WITHOUT_PICTURES = 1  # the version before there were drafts, and pictures of one's own
MEMBERS = ("format", "version", "program", "exported_at", "profile", "facts", "icons", "smokes", "manifest")
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def write_json(out: TextIO, archive: Archive, smokes: Iterable[Smoke], exported_at: datetime, version: str) -> int:
    """Write a profile whole and return the number of smokes; they stand one a line, in the order they come in.

    version: of the program. exported_at is an aware moment. The manifest at the end is checked on reading.
    """
    head = (FORMAT, VERSION, version, _instant(exported_at), archive.profile)
    out.write("{\n")
    out.writelines(f'"{name}":{_encode(value)},\n' for name, value in zip(MEMBERS, head, strict=False))
    facts = facts_as_json(archive.facts)
    out.write('"facts":{\n')
    out.write(",\n".join(f'"{name}":{_encode(value)}' for name, value in facts.items()))
    out.write('\n},\n"icons":')
    write_pictures(out, archive.pictures)
    out.write(',\n"smokes":[')
    count = deleted = 0
    for smoke in smokes:
        out.write(f"{',' if count else ''}\n{_encode(smoke_as_json(smoke))}")
        count += 1
        deleted += smoke.deleted
    counts = {"smokes": count, "deleted": deleted, **manifest(facts, archive.pictures)}
    out.write(f'\n],\n"manifest":{_encode(counts)}\n}}\n')
    return count


def manifest(facts: Mapping[str, object], pictures: Mapping[str, bytes] | None = None) -> dict[str, int]:
    """Return how many of each thing a file holds besides smokes; pictures: None in a version that has none."""
    lists = {name: len(value) for name, value in facts.items() if isinstance(value, list)}
    return lists if pictures is None else {**lists, "icons": len(pictures)}


def smoke_as_json(smoke: Smoke) -> dict[str, object]:
    """Return a smoke in the words of the file."""
    return {
        "uid": str(smoke.uid),
        "at": _instant(smoke.at),
        "offset": _offset(smoke.at),
        "zone": smoke.zone,
        "day_start": _clock(smoke.day_start),
        "day": smoke.day.isoformat(),
        "source": smoke.source.value,
        "note": smoke.note,
        "deleted": smoke.deleted,
    }


def facts_as_json(facts: Facts) -> dict[str, object]:
    """Return the facts in the words of the file, without the counts, which follow from the smokes."""
    return {
        "start_day": facts.start_day.isoformat(),
        "made_at_first_instant": facts.made_at_first_instant,
        "start_moved": facts.start_moved,
        "day_start": _clock(facts.day_start),
        "answers": [
            {"day": day.isoformat(), "state": answer.state.value, "count": answer.count}
            for day, answer in facts.answers.items()
        ],
        "seen": [_seen_as_json(seen) for seen in facts.seen],
        "ran": [day.isoformat() for day in sorted(facts.ran)],
        "void": [day.isoformat() for day in sorted(facts.void)],
        **_versions_as_json(facts),
        "catalogue": [_achievement_as_json(achievement) for achievement in facts.catalogue],
        "pins": [{"id": name, "version": number} for name, number in facts.pins.items()],
        "grants": [{"id": name, "day": day.isoformat()} for name, day in facts.grants.items()],
        "revoked": [{"id": name, "reason": reason} for name, reason in facts.revoked.items()],
        "redemptions": [{"id": one.id, "price": one.price, "day": one.day.isoformat()} for one in facts.redemptions],
    }


def _versions_as_json(facts: Facts) -> dict[str, object]:
    return {
        "empty_days": [{"from_day": one.from_day.isoformat(), "mode": one.value.value} for one in facts.empty_days],
        "baselines": [
            {"from_day": one.from_day.isoformat(), "value": one.value, "kind": one.kind.value}
            for one in facts.baselines
        ],
        "rules": [
            {
                "from_day": one.from_day.isoformat(),
                "smoke": one.value.smoke,
                "pack": one.value.pack,
                "reduction": one.value.reduction,
                "streak": one.value.streak,
                "top_level": one.value.top_level,
            }
            for one in facts.rules
        ],
        "prices": [
            {"from_day": one.from_day.isoformat(), "pack": one.value.pack, "cigarettes": one.value.cigarettes}
            for one in facts.prices
        ],
        "goals": [
            {
                "from_day": one.from_day.isoformat(),
                "most": one.value.most,
                "lower_every_weeks": one.value.lower_every_weeks,
            }
            for one in facts.goals
        ],
    }


def _seen_as_json(seen: Seen) -> dict[str, object]:
    return {
        "day": seen.day.isoformat(),
        "first_seen": _instant(seen.first_seen),
        "offset": _offset(seen.first_seen),
        "zone": seen.zone,
    }


def _achievement_as_json(achievement: Achievement) -> dict[str, object]:
    return {
        "id": achievement.id,
        "title": achievement.title,
        "description": achievement.description,
        "icon": achievement.icon,
        "order": achievement.order,
        "retired": achievement.retired,
        "draft": achievement.draft,
        "versions": [
            {
                "number": version.number,
                "points": version.points,
                "metric": version.criterion.metric.value,
                "at_least": version.criterion.at_least,
                "percent": version.criterion.percent,
            }
            for version in achievement.versions
        ],
    }


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _offset(at: datetime) -> int:
    return int((at.utcoffset() or timedelta()).total_seconds())


def _clock(at: time) -> str:
    return at.isoformat("minutes")
