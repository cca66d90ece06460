"""What the window says of settings: what holds, since when, and what will hold next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.baseline import next_step
from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import BaselineKind, Facts, Price, in_force
from smoketracker.ui.money import money
from smoketracker.ui.words import number, plain_date


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def empty_days(mode: EmptyDays) -> str:
    """Name a way to look at days without a smoke."""
    match mode:
        case EmptyDays.ASK:
            return _say("Always ask")
        case EmptyDays.ASK_IF_AWAY:
            return _say("Ask after days away")
        case EmptyDays.SMOKE_FREE:
            return _say("Count as smoke-free")


def empty_days_line(facts: Facts, today: date) -> str:
    """Say from when the way to look at days without a smoke holds."""
    now = in_force(facts.empty_days, today) or EmptyDays.ASK_IF_AWAY
    latest = facts.empty_days[-1] if facts.empty_days else None
    if latest is None or latest.from_day <= today or latest.value is now:
        return _say("Days away: the program did not run. A change holds from tomorrow.")
    text = _say("Holds from {date}. Until then: {mode}.")
    return text.format(date=plain_date(latest.from_day), mode=empty_days(now))


def baseline_lines(facts: Facts, today: date) -> str:
    """Say where the baseline comes from and what can be done with it."""
    if not facts.baselines:
        return _say("Measured after seven smoked days. If you know it, you can say it now, once.")
    said = [_baseline_line(version.kind, version.value, version.from_day) for version in facts.baselines]
    if facts.baselines[-1].from_day <= today:
        said.append(_say("It can be lowered, from tomorrow."))
    return " ".join(said)


def _baseline_line(kind: BaselineKind, value: int, since: date) -> str:
    text = {
        BaselineKind.DECLARED: _say("Declared: {count}, from {date}."),
        BaselineKind.MEASURED: _say("Measured: {count}, from {date}."),
        BaselineKind.LOWERED: _say("Lowered: {count}, from {date}."),
        BaselineKind.RAISED: _say("Raised: {count}, from {date}."),
    }[kind]
    return text.format(count=number(value), date=plain_date(since))


def goal_line(facts: Facts, today: date) -> str:
    """Say when the goal becomes lower, and how low."""
    step = next_step(facts, today)
    if step is None:
        return _say("How many a day at most. It earns no points, it is yours.")
    day, most = step
    return _say("Next step: at most {count}, from {date}.").format(count=number(most), date=plain_date(day))


def price_line(price: Price | None) -> str:
    """Say what one cigarette costs, and from when a change of the price counts."""
    if price is None:
        return _say("With it you see what you save.")
    one = money(round(price.of_one()))
    return _say("One cigarette: {money}. A change counts from today, not backwards.").format(money=one)


def price_example(amount: int) -> str:
    """Say how a price is written."""
    return _say("Write the price as a number, such as {money}.").format(money=money(amount))


def price_limits(least: int, most: int) -> str:
    """Say between which amounts a price may be."""
    return _say("A price from {least} to {most} can be kept.").format(least=money(least), most=money(most))
