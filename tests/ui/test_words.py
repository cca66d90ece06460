"""Values as sentences, numbers and dates."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from smoketracker.domain.kinds import Criterion, Metric
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


@pytest.mark.parametrize(
    ("language", "near", "far", "short"),
    [
        ("en_GB", "6 November", "6 November 2026", "6 Nov 2026"),
        ("en_US", "November 6", "November 6, 2026", "Nov 6, 2026"),
        ("es_ES", "6 de noviembre", "6 de noviembre de 2026", "6 de nov de 2026"),
        ("ja_JP", "11月6日", "2026年11月6日", "2026年11月6日"),
    ],
)
def test_a_date_is_as_short_as_it_can_be(language, near, far, short):
    QLocale.setDefault(QLocale(language))
    day = date(2026, 11, 6)

    assert badge_words.near_date(day, date(2026, 1, 1)) == near
    assert badge_words.near_date(day, date(2025, 12, 31)) == far
    assert badge_words.short_date(day) == short
