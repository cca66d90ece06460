"""The card beside the form says what a definition would have been, and what saving it does for whom."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from smoketracker.domain.errors import NotFound, Refused, TrackerError
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Achievement, Version
from smoketracker.domain.preview import Check, Effect, Fate, Preview, Verdict
from smoketracker.ui.editor import check_card, check_words
from smoketracker.ui.editor.check_card import CheckCard

ON = date(2026, 11, 6)
WEEK = Criterion(Metric.SMOKE_FREE_STREAK, 7)


def check(criterion=WEEK, verdict=Verdict.EARNED, **more):
    """Return a check as the domain gives it."""
    values = {"day": ON, "first": date(2026, 10, 31)} if verdict is Verdict.EARNED else {"day": None, "first": None}
    values |= {"closest": 12, "now": 9, "most": 36_525, "known": 318, "unknown": 3, "baseline": True}
    return Check(criterion=criterion, verdict=verdict, **{**values, **more})


def previewed(*effects, found=None, draft=False, retired=False, draft_again=False):
    """Return a preview with the effects for some people."""
    version = Version(1, 100, WEEK)
    achievement = Achievement("week", "A week", "", "star", 1, (version,), retired=retired, draft=draft)
    given = effects or (Effect("Ana", Fate.WAITS),)
    return Preview(achievement, "Ana", found or check(), given, draft_again)


def gets(name, on=ON, points=100):
    """Return the effect for somebody who gets it."""
    return Effect(name, Fate.GETS, on, points)


@pytest.fixture
def card(application, qtbot):
    made = CheckCard(application.theme)
    qtbot.addWidget(made)
    made.resize(292, 600)
    made.show()
    return made


@pytest.fixture
def told(card):
    """Offer what the card shows, from the top."""
    labels = card.findChildren(QLabel)
    return lambda: [each.text().replace("\u200b", "") for each in labels if each.isVisible() and each.text()]


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (check(), "Would have been earned on 6 November 2026"),
        (check(Criterion(Metric.SMOKE_FREE_STREAK, 14), Verdict.NOT_YET), "Not earned yet. Closest: 12 of 14 days"),
        (
            check(Criterion(Metric.POINTS_EARNED, 5_000), Verdict.NOT_YET, closest=1_234),
            "Not earned yet. Closest: 1,234 of 5,000 points",
        ),
        (
            check(Criterion(Metric.CIGARETTES_AVOIDED, 14), Verdict.NOT_YET),
            "Not earned yet. Closest: 12 of 14 cigarettes",
        ),
        (check(Criterion(Metric.SMOKES_LOGGED, 14), Verdict.NOT_YET), "Not earned yet. Closest: 12 of 14 smokes"),
        (
            check(Criterion(Metric.SMOKE_FREE_DAYS, 40_000), Verdict.NEVER),
            "Can never be earned: a hundred years have fewer days",
        ),
        (
            check(Criterion(Metric.CIGARETTES_AVOIDED, 9_000_000), Verdict.NEVER),
            "Can never be earned: in a hundred years it does not come to so many",
        ),
        (
            check(Criterion(Metric.POINTS_EARNED, 9_000_000), Verdict.NEVER, most=1_500_000),
            "Can never be earned: under the present rules, a hundred years bring 1,500,000 points at most",
        ),
        (
            check(Criterion(Metric.POINTS_EARNED, 10), Verdict.NEVER, most=0),
            "Can never be earned: under the present rules, days bring no points",
        ),
        (check(Criterion(Metric.DAYS_ON_RECORD, 1), Verdict.EVERYONE), "Already true for everyone on day 1"),
        (check(Criterion(Metric.MANUAL, 1), Verdict.BY_HAND), "Given by hand"),
        (check(verdict=Verdict.NOTHING_YET), "Nothing to check against yet: your record starts today"),
    ],
)
def test_each_verdict_has_its_sentence(card, told, found, sentence):
    card.show_check(previewed(found=found))
    assert told()[1] == sentence


def test_the_card_shows_the_run_the_figures_and_what_saving_does(card, told):
    card.show_check(previewed(gets("Ana")))
    assert told() == [
        "Check against the history",
        "Would have been earned on 6 November 2026",
        "31 October to 6 November",
        "Longest so far",
        "12 days",
        "At present",
        "9 days",
        "Days checked",
        "318",
        "Unknown days",
        "3",
        "Saving this",
        "It is earned at once, with the date 6 November 2026 and 100 points.",
    ]


@pytest.mark.parametrize(
    ("found", "detail"),
    [
        (check(first=date(2025, 12, 31), day=date(2026, 1, 6)), "31 December 2025 to 6 January"),
        (check(Criterion(Metric.SMOKE_FREE_STREAK, 1), first=ON), ""),
        (check(Criterion(Metric.SMOKE_FREE_DAYS, 7), first=None), ""),
        (
            check(Criterion(Metric.REDUCED_DAYS, 7, 50), Verdict.NOT_YET, baseline=False),
            "It is measured against the baseline, and there is none yet.",
        ),
        (check(Criterion(Metric.REDUCED_DAYS, 7, 50), Verdict.NOT_YET), ""),
    ],
)
def test_what_belongs_to_a_verdict_is_said_below_it(found, detail):
    assert check_words.detail(found) == detail


@pytest.mark.parametrize(
    ("criterion", "names"),
    [
        (WEEK, ["Longest so far", "At present", "Days checked", "Unknown days"]),
        (Criterion(Metric.RECORD_STREAK, 7), ["Longest so far", "At present", "Days checked", "Unknown days"]),
        (
            Criterion(Metric.CIGARETTES_AVOIDED, 7),
            ["Most so far", "At present", "Days checked", "Unknown days left out"],
        ),
    ],
)
def test_the_figures_are_named_by_what_they_are(criterion, names):
    assert [name for name, _ in check_words.rows(check(criterion))] == names


def test_a_figure_that_says_nothing_more_is_left_out():
    assert [name for name, _ in check_words.rows(check(Criterion(Metric.SMOKE_FREE_DAYS, 7), now=12))] == [
        "So far",
        "Days checked",
        "Unknown days left out",
    ]
    assert check_words.rows(check(Criterion(Metric.MANUAL, 1), Verdict.BY_HAND)) == []


@pytest.mark.parametrize(
    ("effect", "sentence"),
    [
        (gets("Ana"), "It is earned at once, with the date 6 November 2026 and 100 points."),
        (
            Effect("Ana", Fate.KEEPS, ON, 50),
            "It was earned on 6 November 2026, with 50 points. That stays as it is.",
        ),
        (Effect("Ana", Fate.WAITS), "Nothing is earned at once."),
        (Effect("Ana", Fate.REVOKED), "It has been revoked; only a grant brings it back."),
        (
            Effect("Ana", Fate.BOUND),
            "A correction has taken it back; it comes back as it was before, whatever is changed here.",
        ),
    ],
)
def test_a4_a5_what_saving_does_for_the_only_person(effect, sentence):
    assert check_words.saving(previewed(effect)) == [sentence]


def test_of_a_few_people_each_is_told_of_by_name(card, told):
    card.show_check(previewed(Effect("Ana", Fate.KEEPS, ON, 50), gets("Ben"), Effect("Cem", Fate.WAITS)))
    assert "On the record of Ana" in told()
    assert told()[-1].split("\n") == [
        "Ana earned it on 6 November 2026, with 50 points. That stays as it is.",
        "Ben earns it at once, with the date 6 November 2026 and 100 points.",
        "Cem does not have it yet.",
    ]


def test_many_people_are_summed_up():
    early = date(2026, 5, 1)
    effects = [gets("A"), gets("B", early), gets("C"), Effect("D", Fate.KEEPS, ON, 5), Effect("E", Fate.WAITS)]
    assert check_words.saving(previewed(*effects)) == [
        "Stays as it is for 1 person.",
        "Earned at once by 3 people, with the date 1 May 2026 to 6 November 2026 and 100 points.",
        "Not earned yet by 1 person.",
    ]


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ({"draft": True}, "As a draft it is seen and earned by nobody."),
        ({"draft": True, "draft_again": True}, "Somebody has earned it, so it cannot be a draft again."),
        ({"retired": True}, "It is not earned, and while it is retired it cannot be."),
    ],
)
def test_what_is_a_draft_or_retired_says_so(how, sentence):
    assert check_words.saving(previewed(**how)) == [sentence]


@pytest.mark.parametrize(
    ("preview", "line"),
    [
        (previewed(gets("Ana")), "Saved. It is earned, with the date 6 November 2026 and 100 points."),
        (previewed(Effect("Ana", Fate.KEEPS, ON, 5)), "Saved. What is earned stays as it is."),
        (previewed(), "Saved. Nobody has earned it yet."),
        (previewed(draft=True), "Saved as a draft, which nobody else sees."),
        (
            previewed(gets("Ana"), Effect("Ben", Fate.KEEPS, ON, 5), Effect("Cem", Fate.WAITS)),
            "Saved. Ana earned it, with the date 6 November 2026 and 100 points. Ben kept it as it is.",
        ),
        (
            previewed(*[gets(name) for name in "ABCDE"]),
            "Saved. 5 people earned it, with the date 6 November 2026 and 100 points.",
        ),
    ],
)
def test_after_saving_one_line_says_what_came_of_it(preview, line):
    assert check_words.saved(preview) == line


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            Refused("points takes a whole number.", field="points"),
            "Nothing can be checked yet: a field beside this is not filled in as it should be.",
        ),
        (TrackerError("Another task is under way."), "Another task is under way."),
        (NotFound("The record is gone."), "The record is gone."),
    ],
)
def test_what_speaks_against_a_check_takes_the_place_of_the_last_one(card, told, error, sentence):
    card.show_told(previewed(gets("Ana")))
    card.show_told(error)
    assert told() == ["Check against the history", sentence]


def test_while_the_answer_is_on_its_way_the_last_one_stands(card, told):
    card.show_told(previewed(gets("Ana")))
    before = told()
    card.show_waiting()
    assert told() == ["Checking against the history…", *before[1:]]
    card.show_told(previewed(gets("Ana")))
    assert told() == before


def test_names_are_shown_as_they_were_written(card, told):
    name = "<b>Ana</b> &amp; " + "x" * 60
    card.show_check(previewed(gets(name), Effect("Ben", Fate.WAITS)))
    assert any(name in line for line in told())
    assert all(each.textFormat() == Qt.TextFormat.PlainText for each in card.findChildren(QLabel))
    assert card.minimumSizeHint().width() <= card.width()


def test_everything_is_said_to_those_who_hear_it(card):
    card.show_check(previewed(gets("Ana")))
    assert card.accessibleName() == "Check against the history"
    assert card.accessibleDescription() == (
        "Would have been earned on 6 November 2026. 31 October to 6 November. "
        "Longest so far: 12 days, At present: 9 days, Days checked: 318, Unknown days: 3. "
        "It is earned at once, with the date 6 November 2026 and 100 points."
    )


def test_it_is_announced_once_when_it_has_settled_and_not_at_each_change(card, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(check_card, "announce", lambda _widget, text: said.append(text))
    for count in range(3):
        card.show_waiting()
        card.show_told(previewed(gets("Ana", points=count)))
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=5_000)
    card.show_told(previewed(gets("Ana", points=2)))
    qtbot.wait(check_card.SETTLED_MS + 200)
    assert said == [card.spoken]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_ring_fills_as_far_as_it_is_from_the_leading_side(card, qtbot, application, right_to_left):
    mark = check_card.VerdictMark(application.theme)
    qtbot.addWidget(mark)
    mark.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    mark.show_mark(None, 0.5)
    image = mark.grab().toImage()
    filled = application.theme.colour("primary").rgb()
    middle, edge = image.height() // 2, image.width() - 2
    assert (image.pixelColor(edge, middle).rgb() == filled) == (not right_to_left)
    assert (image.pixelColor(1, middle).rgb() == filled) == right_to_left
