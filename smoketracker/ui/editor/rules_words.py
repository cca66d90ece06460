"""What the editor says of the point rules: what each number does, what a day pays, and from when they hold."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.model import Rules
from smoketracker.domain.rules import ExampleDay, RulesVersion, When
from smoketracker.ui.words import counted, number, plain_date, points


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def rule_lines() -> dict[str, tuple[str, str, str]]:
    """Return for each rule its title, what it does, and the unit of its number (SPEC section 4)."""
    return {
        "smoke": (
            _say("A smoke logged"),
            _say("Each smoke logged earns this, and so does each one left in the pack: an honest record pays."),
            _say("points"),
        ),
        "pack": (
            _say("Cigarettes in the pack"),
            _say("How many a day count. Logged or left, they earn the same together."),
            _say("smokes"),
        ),
        "reduction": (
            _say("Fewer than before"),
            _say("A smoke-free day earns all of it, a day under the baseline its share."),
            _say("points"),
        ),
        "streak": (
            _say("Streak step"),
            _say("A smoke-free day earns this for each level that its streak has reached."),
            _say("points"),
        ),
        "top_level": (
            _say("Top level"),
            _say("The level climbs with each smoke-free day in a row, up to here."),
            _say("levels"),
        ),
    }


def holds_from(first: date, today: date) -> str:
    """Say from when rules that are saved now hold (F3)."""
    if first == today + ONE_DAY:
        text = _say("Holds from tomorrow, {date}. Nothing already earned changes.")
    else:
        text = _say("Holds from {date}, the first day that has begun for nobody. Nothing already earned changes.")
    return text.format(date=plain_date(first))


def example(day: ExampleDay) -> str:
    """Say what a day with so many smokes pays, part by part."""
    parts = [part for part in (day.record, day.reduction, day.streak) if part]
    with_smokes = counted(day.smokes, "With 1 smoke", "With {count} smokes") if day.smokes else _say("Without a smoke")
    if len(parts) < 2:  # one part is the sum itself
        return _say("{day}: {points}").format(day=with_smokes, points=points(day.points))
    sums = " + ".join(map(number, parts))
    return _say("{day}: {parts} = {points}").format(day=with_smokes, parts=sums, points=points(day.points))


def curve_summary(course: list[ExampleDay]) -> str:
    """Say how the points of a day run over its smokes."""
    first, last = course[0], course[-1]
    text = _say("{first} without a smoke, {last} with {smokes}. More smokes never earn more.")
    smokes = counted(last.smokes, "1 smoke", "{count} smokes")
    return text.format(first=points(first.points), last=points(last.points), smokes=smokes)


def example_baseline(baseline: int, *, known: bool) -> str:
    """Say which baseline the example day is reckoned with."""
    if known:
        return _say("With the baseline of {count} a day.").format(count=number(baseline))
    return _say("There is no baseline yet; {count} a day is taken for the example.").format(count=number(baseline))


def baseline_line(baseline: int | None, coming: date | None) -> str:
    """Say what the baseline is, or how one comes about (B1, B2)."""
    if baseline is None:
        return _say("There is none yet. It is said in Settings, or measured over seven smoked days.")
    if coming:
        return _say("{count} a day, from {date}").format(count=number(baseline), date=plain_date(coming))
    return _say("{count} a day").format(count=number(baseline))


def version_title(version: RulesVersion) -> str:
    """Say since when rules have held, or from when they will."""
    if version.from_day is None:
        return _say("From the start")
    return _say("From {date}").format(date=plain_date(version.from_day))


def version_mark(version: RulesVersion) -> str:
    """Mark the rules that hold and those that will."""
    match version.when:
        case When.PRESENT:
            return _say("Holds now")
        case When.COMING:
            return _say("Will hold")
        case When.PAST:
            return ""


def version_numbers(rules: Rules) -> str:
    """Say the five numbers in one line."""
    text = _say(
        "{smoke} for a smoke, {pack} in the pack, {reduction} for fewer, {streak} a streak step, top level {top_level}"
    )
    return text.format(
        smoke=number(rules.smoke),
        pack=number(rules.pack),
        reduction=number(rules.reduction),
        streak=number(rules.streak),
        top_level=number(rules.top_level),
    )
