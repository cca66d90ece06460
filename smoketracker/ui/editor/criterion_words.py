"""What the editor says of criteria: the metrics by plain names, and a whole criterion as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.ui.words import counted, days, number


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def sentence(criterion: Criterion) -> str:
    """Say when an achievement with a criterion is earned."""
    count = criterion.at_least
    match criterion.metric:
        case Metric.SMOKES_LOGGED:
            return counted(count, "Earned with the first smoke.", "Earned with {count} smokes.")
        case Metric.SMOKE_FREE_DAYS:
            return counted(count, "Earned after 1 smoke-free day.", "Earned after {count} smoke-free days in all.")
        case Metric.SMOKE_FREE_STREAK:
            return counted(count, "Earned after 1 smoke-free day.", "Earned after {count} smoke-free days in a row.")
        case Metric.DAYS_ON_RECORD:
            return counted(count, "Earned after 1 day on record.", "Earned after {count} days on record in all.")
        case Metric.RECORD_STREAK:
            return counted(count, "Earned after 1 day on record.", "Earned after {count} days on record in a row.")
        case Metric.REDUCED_DAYS:
            text = _say("Earned after {days} with at least {percent} % less than the baseline.")
            return text.format(days=days(count), percent=number(criterion.percent or 0))
        case Metric.CIGARETTES_AVOIDED:
            return counted(
                count,
                "Earned when all days together are 1 cigarette under the baseline.",
                "Earned when all days together are {count} cigarettes under the baseline.",
            )
        case Metric.POINTS_EARNED:
            return counted(
                count,
                "Earned with the first point, not counting those of achievements.",
                "Earned with {count} points, not counting those of achievements.",
            )
        case Metric.MANUAL:
            return _say("Earned when you grant it, never by itself.")


def metric(kind: Metric) -> str:
    """Name a metric."""
    match kind:
        case Metric.SMOKES_LOGGED:
            return _say("Smokes logged")
        case Metric.SMOKE_FREE_DAYS:
            return _say("Smoke-free days")
        case Metric.SMOKE_FREE_STREAK:
            return _say("Smoke-free days in a row")
        case Metric.DAYS_ON_RECORD:
            return _say("Days on record")
        case Metric.RECORD_STREAK:
            return _say("Days on record in a row")
        case Metric.REDUCED_DAYS:
            return _say("Days under the baseline")
        case Metric.CIGARETTES_AVOIDED:
            return _say("Cigarettes avoided")
        case Metric.POINTS_EARNED:
            return _say("Points earned")
        case Metric.MANUAL:
            return _say("Given by hand")


def about(kind: Metric) -> str:
    """Explain a metric in one line."""
    match kind:
        case Metric.SMOKES_LOGGED:
            return _say("Counts every smoke on record. It may carry points for the first one only.")
        case Metric.SMOKE_FREE_DAYS:
            return _say("Counts all smoke-free days, in a row or not. Nothing is ever taken off.")
        case Metric.SMOKE_FREE_STREAK:
            return _say("Counts one smoke-free day after the other. A smoke or an unknown day begins it anew.")
        case Metric.DAYS_ON_RECORD:
            return _say("Counts all days that are known, smoked or smoke-free.")
        case Metric.RECORD_STREAK:
            return _say("Counts known days one after the other, smoked or smoke-free. An unknown day begins it anew.")
        case Metric.REDUCED_DAYS:
            return _say("Counts the days with that much less than the baseline, in a row or not.")
        case Metric.CIGARETTES_AVOIDED:
            return _say("Adds up how far each day is under the baseline; a day above it is taken off.")
        case Metric.POINTS_EARNED:
            return _say("Adds up the points of the days, without those of achievements.")
        case Metric.MANUAL:
            return _say("The record does not matter: an administrator grants it.")


def unit(kind: Metric, count: int) -> str:
    """Name what a metric counts, without the number."""
    match kind:
        case Metric.SMOKES_LOGGED:
            return counted(count, "smoke", "smokes")
        case Metric.CIGARETTES_AVOIDED:
            return counted(count, "cigarette", "cigarettes")
        case Metric.POINTS_EARNED:
            return counted(count, "point", "points")
        case _:
            return counted(count, "day", "days")
