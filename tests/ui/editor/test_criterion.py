"""A criterion in the form: every metric has a plain name, an explanation and a sentence (A1)."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.ui.editor import criterion_words
from smoketracker.ui.editor.criterion_form import CriterionForm
from smoketracker.ui.editor.draft import Draft

SENTENCES = {
    Metric.SMOKES_LOGGED: ("Earned with the first smoke.", "Earned with 1,200 smokes."),
    Metric.SMOKE_FREE_DAYS: ("Earned after 1 smoke-free day.", "Earned after 1,200 smoke-free days in all."),
    Metric.SMOKE_FREE_STREAK: ("Earned after 1 smoke-free day.", "Earned after 1,200 smoke-free days in a row."),
    Metric.DAYS_ON_RECORD: ("Earned after 1 day on record.", "Earned after 1,200 days on record in all."),
    Metric.RECORD_STREAK: ("Earned after 1 day on record.", "Earned after 1,200 days on record in a row."),
    Metric.REDUCED_DAYS: (
        "Earned after 1 day with at least 40 % less than the baseline.",
        "Earned after 1,200 days with at least 40 % less than the baseline.",
    ),
    Metric.CIGARETTES_AVOIDED: (
        "Earned when all days together are 1 cigarette under the baseline.",
        "Earned when all days together are 1,200 cigarettes under the baseline.",
    ),
    Metric.POINTS_EARNED: (
        "Earned with the first point, not counting those of achievements.",
        "Earned with 1,200 points, not counting those of achievements.",
    ),
    Metric.MANUAL: ("Earned when you grant it, never by itself.", "Earned when you grant it, never by itself."),
}
UNITS = {
    Metric.SMOKES_LOGGED: ("smoke", "smokes"),
    Metric.CIGARETTES_AVOIDED: ("cigarette", "cigarettes"),
    Metric.POINTS_EARNED: ("point", "points"),
    Metric.SMOKE_FREE_STREAK: ("day", "days"),
}


@pytest.fixture
def form(qtbot, theme):
    """Offer the part of the form as it shows in a window."""
    form = CriterionForm()
    qtbot.addWidget(form)
    form.resize(560, 260)
    form.show()
    form.activateWindow()
    qtbot.waitActive(form)
    return form


@pytest.fixture
def seen(form):
    """Offer the words that show."""
    return lambda: [label.text() for label in form.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.mark.parametrize("metric", list(Metric))
def test_a_criterion_is_one_sentence(metric):
    percent = 40 if metric is Metric.REDUCED_DAYS else None
    one, many = SENTENCES[metric]

    assert criterion_words.sentence(Criterion(metric, 1, percent)) == one
    assert criterion_words.sentence(Criterion(metric, 1_200, percent)) == many


def test_every_metric_has_a_name_and_an_explanation_of_its_own():
    assert len({criterion_words.metric(metric) for metric in Metric}) == len(Metric)
    assert len({criterion_words.about(metric) for metric in Metric}) == len(Metric)


@pytest.mark.parametrize("metric", list(Metric))
def test_choosing_a_metric_by_keys_explains_it_and_says_the_whole(form, seen, metric):
    form.show_draft(Draft(at_least=1_200, percent=40))
    form.choice.setFocus()
    QTest.keyClick(form.choice, Qt.Key.Key_Home)

    for _ in range(list(Metric).index(metric)):
        QTest.keyClick(form.choice, Qt.Key.Key_Down)

    assert form.kind is metric
    assert criterion_words.about(metric) in seen()
    assert SENTENCES[metric][1] in seen()
    assert form.choice.accessibleDescription() == criterion_words.about(metric)


@pytest.mark.parametrize("metric", list(Metric))
def test_only_what_belongs_to_a_metric_is_asked(form, metric):
    form.show_draft(Draft(metric=metric))

    assert form.at_least.isVisible() == (metric is not Metric.MANUAL)
    assert form.percent.isVisible() == (metric is Metric.REDUCED_DAYS)


@pytest.mark.parametrize("metric", UNITS)
def test_the_unit_agrees_with_the_number(form, seen, metric):
    form.show_draft(Draft(metric=metric, at_least=1))
    assert UNITS[metric][0] in seen()

    form.at_least.setFocus()
    QTest.keyClick(form.at_least, Qt.Key.Key_Up)

    assert UNITS[metric][1] in seen()


def test_a_number_that_makes_no_sense_makes_no_sentence(form, seen):
    form.show_draft(Draft(metric=Metric.SMOKE_FREE_STREAK))

    form.at_least.selectAll()
    QTest.keyClicks(form.at_least, "0")

    assert not [text for text in seen() if text.startswith("Earned")]


def test_a_wrong_number_of_another_metric_stands_in_no_ones_way(form):
    form.show_draft(Draft(metric=Metric.REDUCED_DAYS))
    form.at_least.selectAll()
    QTest.keyClicks(form.at_least, "x")
    form.percent.selectAll()
    QTest.keyClicks(form.percent, "x")
    assert set(form.faults()) == {"at_least", "percent"}

    form.choice.setCurrentIndex(list(Metric).index(Metric.MANUAL))

    assert not form.faults()
    assert form.criterion().at_least == 1


def test_the_percent_is_there_again_when_one_turns_back(form):
    form.show_draft(Draft(metric=Metric.REDUCED_DAYS, percent=35))

    form.choice.setCurrentIndex(list(Metric).index(Metric.SMOKE_FREE_DAYS))
    form.choice.setCurrentIndex(list(Metric).index(Metric.REDUCED_DAYS))

    assert form.criterion() == Criterion(Metric.REDUCED_DAYS, 7, 35)


def test_the_wheel_passes_over_a_field_without_the_focus(form):
    """One scrolls the form: what is below the pointer then must not change."""
    form.show_draft(Draft(metric=Metric.SMOKE_FREE_DAYS, at_least=7))
    form.setFocus()

    for control in (form.choice, form.at_least):
        QApplication.sendEvent(control, turned(control))

    assert form.criterion() == Criterion(Metric.SMOKE_FREE_DAYS, 7, 50)


def turned(control):
    """Return a turn of the wheel over a control."""
    middle = QPointF(control.rect().center())
    nothing, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    place = control.mapToGlobal(middle)
    return QWheelEvent(middle, place, QPoint(), QPoint(0, 120), buttons, nothing, Qt.ScrollPhase.NoScrollPhase, False)


@pytest.mark.parametrize(("width", "below"), [(560, False), (280, True)])
def test_where_there_is_little_room_the_names_stand_above_their_fields(form, settle, width, below):
    form.resize(width, 320)
    settle()

    name = next(label for label in form.findChildren(QLabel) if label.text() == "Metric")

    assert (form.choice.mapTo(form, form.choice.rect().topLeft()).y() >= name.geometry().bottom()) == below
