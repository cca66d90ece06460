"""What the editor says of a definition checked against the record, and of what saving it does for whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.kinds import Metric
from smoketracker.domain.preview import BELOW_BASELINE, RUNS, Check, Effect, Fate, Preview, Verdict
from smoketracker.ui import badge_words, words

MOST_NAMED = 3  # people told of one by one; more are summed up


def verdict(check: Check) -> str:
    """Say what a criterion would have been."""
    match check.verdict:
        case Verdict.EARNED if check.day:
            return _say("Would have been earned on {date}").format(date=words.plain_date(check.day))
        case Verdict.EVERYONE:
            return _say("Already true for everyone on day 1")
        case Verdict.BY_HAND:
            return _say("Given by hand")
        case Verdict.NEVER:
            return _say("Can never be earned: {reason}").format(reason=_why_never(check))
        case Verdict.NOTHING_YET:
            return _say("Nothing to check against yet: your record starts today")
        case _:
            text = _say("Not earned yet. Closest: {count} of {target}")
            target = badge_words.in_unit(check.criterion.metric, check.criterion.at_least)
            return text.format(count=words.number(check.closest), target=target)


def detail(check: Check) -> str:
    """Say what belongs to a verdict: the run that met it, or what to know of it; often nothing."""
    if check.first and check.day and check.first != check.day:
        first, last = badge_words.near_date(check.first, check.day), badge_words.near_date(check.day, check.day)
        return _say("{first} to {last}").format(first=first, last=last)
    if check.verdict is Verdict.EVERYONE:
        return _say("The first day on record brings it, however many smokes it has.")
    if check.verdict is Verdict.BY_HAND:
        return _say("The record does not matter: an administrator grants it.")
    if check.criterion.metric in BELOW_BASELINE and not check.baseline and check.verdict is not Verdict.NEVER:
        return _say("It is measured against the baseline, and there is none yet.")
    return ""


def rows(check: Check) -> list[tuple[str, str]]:
    """Return the figures behind a verdict, each with its name."""
    metric = check.criterion.metric
    if check.verdict in {Verdict.BY_HAND, Verdict.NOTHING_YET}:
        return []
    figures = [(_name_of_closest(metric), badge_words.in_unit(metric, check.closest))]
    if check.now != check.closest:
        figures.append((_say("At present"), badge_words.in_unit(metric, check.now)))
    unknown = _say("Unknown days") if metric in RUNS else _say("Unknown days left out")
    figures.append((_say("Days checked"), words.number(check.known)))
    figures.append((unknown, words.number(check.unknown)))
    return figures


def saving(preview: Preview) -> list[str]:
    """Say what saving a definition does for whom, a sentence for each person or, of many, for each kind of thing."""
    if preview.draft_again:
        return [_say("Somebody has earned it, so it cannot be a draft again.")]
    if preview.achievement.draft:
        return [_say("As a draft it is seen and earned by nobody.")]
    effects, retired = preview.effects, preview.achievement.retired
    if len(effects) == 1:
        return [_for_the_one(effects[0], retired=retired)]
    if len(effects) <= MOST_NAMED:
        return [_for_one_of_several(effect, retired=retired) for effect in effects]
    groups = {fate: [effect for effect in effects if effect.fate is fate] for fate in Fate}
    return [_for_many(fate, group, retired=retired) for fate, group in groups.items() if group]


def saved(preview: Preview) -> str:
    """Say in one line, after saving, what has come of it for whom."""
    if preview.achievement.draft:
        return _say("Saved as a draft, which nobody else sees.")
    parts = [_say("Saved.")]
    if got := _with(preview, Fate.GETS):
        parts.append(_earned_now(got, alone=len(preview.effects) == 1))
    if kept := _with(preview, Fate.KEEPS):
        alone = len(preview.effects) == 1
        parts.append(
            _say("What is earned stays as it is.")
            if alone
            else _say("{people} kept it as it is.").format(people=_people(kept))
        )
    if not got and not kept:
        parts.append(_say("Nobody has earned it yet."))
    return " ".join(parts)


def spoken(preview: Preview) -> str:
    """Say everything that a check shows, for those who hear it."""
    check = preview.check
    figures = [_say("{name}: {figure}").format(name=name, figure=figure) for name, figure in rows(check)]
    sentences = [verdict(check), detail(check), ", ".join(figures), *saving(preview)]
    return " ".join(_ended(sentence) for sentence in sentences if sentence)


def _why_never(check: Check) -> str:
    match check.criterion.metric:
        case Metric.POINTS_EARNED if not check.most:
            return _say("under the present rules, days bring no points")
        case Metric.POINTS_EARNED:
            text = _say("under the present rules, a hundred years bring {points} at most")
            return text.format(points=words.points(check.most))
        case Metric.CIGARETTES_AVOIDED | Metric.SMOKES_LOGGED:
            return _say("in a hundred years it does not come to so many")
        case _:
            return _say("a hundred years have fewer days")


def _name_of_closest(metric: Metric) -> str:
    if metric in RUNS:
        return _say("Longest so far")
    return _say("Most so far") if metric is Metric.CIGARETTES_AVOIDED else _say("So far")


def _for_the_one(effect: Effect, *, retired: bool) -> str:
    match effect.fate:
        case Fate.GETS:
            return _filled(_say("It is earned at once, with the date {date} and {points}."), effect)
        case Fate.KEEPS:
            return _filled(_say("It was earned on {date}, with {points}. That stays as it is."), effect)
        case Fate.BOUND:
            return _say("A correction has taken it back; it comes back as it was before, whatever is changed here.")
        case Fate.REVOKED:
            return _say("It has been revoked; only a grant brings it back.")
        case Fate.WAITS if retired:
            return _say("It is not earned, and while it is retired it cannot be.")
        case Fate.WAITS:
            return _say("Nothing is earned at once.")


def _for_one_of_several(effect: Effect, *, retired: bool) -> str:
    waits = _say("{person} does not have it yet.")
    if retired:
        waits = _say("{person} does not have it, and while it is retired cannot earn it.")
    texts = {
        Fate.GETS: _say("{person} earns it at once, with the date {date} and {points}."),
        Fate.KEEPS: _say("{person} earned it on {date}, with {points}. That stays as it is."),
        Fate.BOUND: _say("A correction has taken it back from {person}; it comes back as it was before."),
        Fate.REVOKED: _say("It has been revoked for {person}; only a grant brings it back."),
        Fate.WAITS: waits,
    }
    return _filled(texts[effect.fate], effect)


def _for_many(fate: Fate, group: Sequence[Effect], *, retired: bool) -> str:
    waits = _say("Not earned yet by {people}.")
    if retired:
        waits = _say("Not earned by {people}, nor can it be while it is retired.")
    text = {
        Fate.GETS: _say("Earned at once by {people}, with the date {dates} and {points}."),
        Fate.KEEPS: _say("Stays as it is for {people}."),
        Fate.BOUND: _say("Taken back by a correction from {people}: it comes back as it was before."),
        Fate.REVOKED: _say("Revoked for {people}: only a grant brings it back."),
        Fate.WAITS: waits,
    }[fate]
    people = words.counted(len(group), "1 person", "{count} people")
    return text.format(people=people, dates=_dates(group), points=words.points(group[0].points))


def _earned_now(got: Sequence[Effect], *, alone: bool) -> str:
    if alone:
        return _filled(_say("It is earned, with the date {date} and {points}."), got[0])
    text = _say("{people} earned it, with the date {dates} and {points}.")
    return text.format(people=_people(got), dates=_dates(got), points=words.points(got[0].points))


def _filled(text: str, effect: Effect) -> str:
    date = words.plain_date(effect.day) if effect.day else ""
    return text.format(person=effect.person, date=date, points=words.points(effect.points))


def _dates(group: Sequence[Effect]) -> str:
    days = [effect.day for effect in group if effect.day]
    if not days:
        return ""
    first, last = words.plain_date(min(days)), words.plain_date(max(days))
    return first if first == last else _say("{first} to {last}").format(first=first, last=last)


def _people(group: Sequence[Effect]) -> str:
    if len(group) > MOST_NAMED:
        return words.counted(len(group), "1 person", "{count} people")
    return ", ".join(effect.person for effect in group)


def _with(preview: Preview, fate: Fate) -> list[Effect]:
    return [effect for effect in preview.effects if effect.fate is fate]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(".") else _say("{sentence}.").format(sentence=sentence)


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
