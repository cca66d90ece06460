"""Values as sentences, numbers and dates."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from smoketracker.domain.model import Criterion, Metric
from smoketracker.tracker import Badge
from smoketracker.ui import badge_words, words

MOMENT = datetime(2026, 6, 1, 12, tzinfo=UTC)
BADGE = Badge(
    id="own",
    title="Own",
    description="",
    icon="star",
    order=1,
    points=1500,
    criterion=Criterion(Metric.SMOKE_FREE_DAYS, 7),
    earned_on=None,
    points_earned=0,
    progress=3,
    target=7,
    best=3,
    forecast=None,
    retired=False,
)


@pytest.mark.parametrize(("points", "written"), [(1288, "+1,288"), (0, "0"), (-20, "−20")])
def test_a_gain_has_its_sign(points, written):
    assert words.gain(points) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [("en_GB", "6 November 2026"), ("en_US", "November 6, 2026"), ("de_DE", "6. November 2026")],
)
def test_a_date_without_its_weekday_in_the_order_of_the_language(language, written):
    QLocale.setDefault(QLocale(language))

    assert words.plain_date(date(2026, 11, 6)) == written


@pytest.mark.parametrize(
    ("metric", "written"),
    [
        (Metric.SMOKE_FREE_STREAK, "3 of 7 days"),
        (Metric.SMOKES_LOGGED, "3 of 7 smokes"),
        (Metric.CIGARETTES_AVOIDED, "3 of 7 cigarettes"),
        (Metric.POINTS_EARNED, "3 of 7 points"),
        (Metric.MANUAL, "Given by hand"),
    ],
)
def test_progress_is_counted_in_what_is_measured(metric, written):
    assert badge_words.progress(replace(BADGE, criterion=Criterion(metric, 7))) == written
