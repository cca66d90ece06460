"""The preview: how an achievement will look, earned, on its way and ahead, on light and dark ground."""

import pytest
from PySide6.QtWidgets import QLabel

from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.form import AchievementForm
from smoketracker.ui.editor.preview_card import Ground, PreviewCard
from smoketracker.ui.theme import Mode
from smoketracker.ui.widgets.badge import BadgeView

WEEK = Draft(title="One clear week", description="Seven smoke-free days.", points=1_100, icon="star")
FACE = "#5468bc"  # of the star, in colour


@pytest.fixture
def card(qtbot, theme):
    """Offer the card as it shows."""
    card = PreviewCard(theme)
    qtbot.addWidget(card)
    card.setFixedWidth(276)
    card.show_draft(WEEK)
    card.show()
    qtbot.waitExposed(card)
    return card


@pytest.fixture
def seen(card):
    """Offer the words that show."""
    labels = card.findChildren(QLabel)
    return lambda: [label.text().replace("\u200b", "") for label in labels if label.isVisible() and label.text()]


def painted(widget):
    """Return the colours that a widget shows."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def states(card):
    """Return the pictures of the small badges: earned, on the way and ahead, on light and on dark ground."""
    return [[painted(badge) for badge in ground.findChildren(BadgeView)] for ground in card.findChildren(Ground)]


def test_it_says_what_will_be_read(card, seen):
    assert seen() == ["One clear week", "Seven smoke-free days.", "+1,100 points", "Earned", "On the way", "Ahead"]
    assert card.accessibleDescription() == "One clear week. Seven smoke-free days. +1,100 points"


def test_it_follows_every_key(qtbot, card, seen, theme):
    form = AchievementForm(theme)
    qtbot.addWidget(form)
    form.show_draft(WEEK)
    form.changed.connect(lambda: card.show_draft(form.draft()))

    qtbot.keyClicks(form.title, "s")
    qtbot.keyClicks(form.points.lineEdit(), "0")

    assert seen()[:3] == ["One clear weeks", "Seven smoke-free days.", "+11,000 points"]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (Draft(points=0), ["No title yet", "0 points"]),
        (Draft(title="  ", points=1), ["No title yet", "+1 point"]),
        (Draft(title="One", points=-1), ["One"]),
        (Draft(title="One", points=2**31 - 1), ["One"]),
        (Draft(title="<b>One</b> &amp; {0}", points=5), ["<b>One</b> &amp; {0}", "+5 points"]),
    ],
    ids=["nothing", "spaces", "no number", "too many", "signs"],
)
def test_what_is_unfinished_shows_as_far_as_it_is(card, seen, draft, words):
    card.show_draft(draft)

    assert seen()[:-3] == words


def test_a_long_text_is_cut_here_and_heard_in_full(card, seen):
    card.show_draft(Draft(title="t" * 80, description="word " * 400))

    assert len(seen()[1]) == 241
    assert seen()[1].endswith("…")
    assert card.height() < 700
    assert card.findChildren(QLabel)[1].accessibleName() == ("word " * 400).strip()


def test_the_three_states_differ_on_either_ground(card):
    for earned, on_the_way, ahead in states(card):
        assert FACE in earned
        assert FACE not in on_the_way | ahead
        assert on_the_way != ahead


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_both_grounds_show_whatever_the_window_wears(card, theme, mode):
    theme.choose(mode)

    light, dark = card.findChildren(Ground)

    assert "#ffffff" in painted(light)
    assert "#182224" in painted(dark)
    assert "#0e6a73" in painted(light)
    assert "#55c2c4" in painted(dark)
    theme.choose(Mode.LIGHT)


def test_the_one_on_its_way_is_as_far_as_the_person(card):
    def way():
        _, on_the_way, _ = card.findChildren(Ground)[0].findChildren(BadgeView)
        image = on_the_way.grab().toImage()
        size = range(image.width())
        return sum(image.pixelColor(x, y).name() == "#0e6a73" for x in size for y in size)

    card.show_draft(WEEK, 0.1)
    little = way()
    card.show_draft(WEEK, 0.9)

    assert way() > 4 * little > 0


def test_who_has_begun_nothing_or_reached_it_still_sees_one_on_its_way(card):
    """Otherwise two of the three would look the same."""
    for share in (None, 0.0, 1.0):
        card.show_draft(WEEK, share)
        _, on_the_way, ahead = states(card)[0]
        assert "#0e6a73" in on_the_way
        assert "#0e6a73" not in ahead
