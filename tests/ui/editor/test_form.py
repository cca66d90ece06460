"""The editor's form: it keeps what is typed, says at each field what is wrong, and pays for no smoke (A1, P1)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from smoketracker.domain.catalogue import define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Achievement, Version
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.form import AchievementForm

FIRST_LOG = Achievement(
    "first-log", "First Log", "", "notebook", 1, (Version(1, 10, Criterion(Metric.SMOKES_LOGGED, 1)),)
)
WEEK = Draft(id="week", title="One clear week", description="Seven days.", points=100, at_least=7)
WHOLE = "Write a whole number in digits, from {} to {}."
WRONG_NUMBERS = {
    "": "Write a number from {} to {}.",
    "   ": "Write a number from {} to {}.",
    "abc": WHOLE,
    "12x": WHOLE,
    "1.5": WHOLE,
    "1,5": WHOLE,
    "1e3": WHOLE,
    "0x10": WHOLE,
    "½": WHOLE,
    "--1": WHOLE,
    "-": WHOLE,
    "10,00": WHOLE,
    "-5": "The least is {}.",
    "−1": "The least is {}.",
    "99999999": "The most is {1}.",
    "9" * 30: "The most is {1}.",
    "9" * 5_000: "The most is {1}.",
}
LIMITS = {"points": ("0", "1,000,000"), "at_least": ("1", "10,000,000"), "percent": ("1", "100")}


@pytest.fixture
def form(qtbot, theme):
    """Offer the form as it shows in a window, with a catalogue that has First Log."""
    form = AchievementForm(theme)
    qtbot.addWidget(form)
    form.know([FIRST_LOG])
    form.show_draft(WEEK)
    form.resize(640, 760)
    form.show()
    form.activateWindow()
    qtbot.waitActive(form)
    return form


@pytest.fixture
def said(form):
    """Offer what is said below a field."""

    def below(field):
        line = form.fields[field].below
        return line.text().replace("\u200b", "") if line.isVisible() else ""

    return below


def write(control, text):
    """Replace what stands in a field: by keys, or by pasting what no key of this keyboard writes."""
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(control, Qt.Key.Key_Delete)
    paste(control, text) if len(text) > 100 or not text.isascii() else QTest.keyClicks(control, text)


def paste(control, text):
    """Paste a text at the cursor."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def number_field(form, name):
    return {"points": form.points, "at_least": form.criterion.at_least, "percent": form.criterion.percent}[name]


@pytest.mark.parametrize("text", WRONG_NUMBERS, ids=lambda text: text[:12] or "nothing")
@pytest.mark.parametrize("field", LIMITS)
def test_a_wrong_number_is_told_at_its_field_and_kept_as_typed(form, said, field, text):
    form.show_draft(replace(WEEK, metric=Metric.REDUCED_DAYS))
    control = number_field(form, field)

    write(control, text)
    control.clearFocus()

    assert control.text() == text
    assert said(field) == WRONG_NUMBERS[text].format(*LIMITS[field])
    assert control.property("error")
    assert control.accessibleDescription() == said(field)


@pytest.mark.parametrize("field", LIMITS)
@pytest.mark.parametrize("text", ["", "x", "-5", "99999999"])
def test_what_is_no_number_counts_as_changed_and_the_domain_refuses_it(form, field, text):
    shown = replace(WEEK, metric=Metric.REDUCED_DAYS)
    form.show_draft(shown)

    write(number_field(form, field), text)

    assert form.draft() != shown
    with pytest.raises(Refused) as refused:
        define(form.draft().values("week"), [])
    assert refused.value.field == field


@pytest.mark.parametrize("text", ["100", " 100 ", "1 00", "0100", "١٠٠", "１００", "\u200e100"])  # noqa: RUF001  # other digits
def test_a_number_may_be_written_with_spaces_and_in_other_digits(form, text):
    write(form.points, text)

    assert form.draft().points == 100
    assert form.points.text() == text


@pytest.mark.parametrize("text", ["1,000,000", "1 000 000"])
def test_thousands_may_be_set_apart(form, text):
    write(form.points, text)

    assert form.draft().points == 1_000_000


def test_the_arrows_count_within_the_range_only(form):
    write(form.points, "1")

    for _ in range(3):
        QTest.keyClick(form.points, Qt.Key.Key_Down)
    assert form.draft().points == 0
    QTest.keyClick(form.points, Qt.Key.Key_Up)
    assert form.draft().points == 1


def test_zero_is_too_little_for_a_criterion_and_enough_for_points(form, said):
    write(form.points, "0")
    write(form.criterion.at_least, "0")

    assert not form.points.property("error")
    assert said("at_least") == "The least is 1."


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("", "Give it a title, so that one knows what was earned."),
        ("   ", "Give it a title, so that one knows what was earned."),
        ("\u200b\u2060", "Give it a title, so that one knows what was earned."),
        ("x" * 81, "This is 1 character too long."),
        ("🎉" * 85, "This is 5 characters too long."),
        ("One\0clear", "After “One” there is an unseen character that cannot be kept. Take it out."),
        ("\x1bOne", "It begins with an unseen character that cannot be kept. Take it out."),
        (
            "A rather long title\x07",
            "After “r long title” there is an unseen character that cannot be kept. Take it out.",
        ),
    ],
    ids=["nothing", "spaces", "unseen", "81", "emoji", "nul", "escape", "bell"],
)
def test_a_wrong_title_is_told_at_its_field(form, said, title, sentence):
    form.title.selectAll()
    paste(form.title, title) if title else QTest.keyClick(form.title, Qt.Key.Key_Delete)

    assert said("title") == sentence
    assert form.title.text() == title
    assert not form.check()
    assert form.title.hasFocus()


@pytest.mark.parametrize("title", ["x" * 80, "  " + "x" * 80 + " ", "🎉" * 80, "שבוע נקי", "a & b <b>x</b> {0}"])
def test_a_title_within_the_limit_is_taken(form, title):
    form.title.setText(title)

    assert form.check()
    assert define(form.draft().values("week"), []).title == title.strip()


def test_a_description_beyond_the_limit_is_told_and_kept(form, said):
    form.description.setPlainText("y" * 2_003)

    assert said("description") == "This is 3 characters too long."
    assert len(form.draft().description) == 2_003
    assert not form.check()


def test_an_unseen_character_in_the_description_is_told(form, said):
    form.description.setPlainText("Seven\x01days")

    assert said("description") == "After “Seven” there is an unseen character that cannot be kept. Take it out."


def test_several_lines_are_kept_in_the_description(form):
    write(form.description, "One")
    QTest.keyClick(form.description, Qt.Key.Key_Return)
    QTest.keyClicks(form.description, "two")

    assert form.draft().description == "One\ntwo"
    assert form.check()


@pytest.mark.parametrize(("length", "sentence"), [(59, ""), (60, "60 of 80 characters"), (80, "80 of 80 characters")])
def test_near_its_limit_a_title_says_how_much_room_is_left(form, said, length, sentence):
    form.title.setText("x" * length)

    assert said("title") == sentence


def test_the_description_says_what_it_is_for_until_its_limit_is_near(form, said):
    assert said("description") == "Shown in the gallery and on the notification. Kind and concrete works best."

    form.description.setPlainText("y" * 1_900)

    assert said("description") == "1,900 of 2,000 characters"


@pytest.mark.parametrize("title", ["First Log", "first log", " FIRST LOG "])
def test_a_title_that_another_one_has_is_a_warning_and_no_refusal(form, said, title):
    form.title.setText(title)

    assert said("title") == "Another achievement has this title already."
    assert not form.title.property("error")
    assert form.check()


def test_the_same_letters_in_another_form_are_the_same_title(form, said):
    form.know([replace(FIRST_LOG, title="Caf\u00e9")])

    form.title.setText("Cafe\u0301")

    assert said("title") == "Another achievement has this title already."


def test_ones_own_title_is_no_double(form, said):
    form.know([replace(FIRST_LOG, id="week", title="One clear week")])

    assert not said("title")


def test_a_sign_that_turns_the_text_around_is_told_and_may_stay(form, said):
    form.title.setText("One \u202eclear week")

    assert said("title") == "There is an unseen sign here that turns the direction of the text."
    assert form.check()


@pytest.mark.parametrize(
    ("points", "at_least", "catalogue", "sentence"),
    [
        ("5", "20", [], "Points would pay for smoking here. Only the first smoke may carry some; choose 0."),
        ("11", "1", [], "Points would pay for smoking here. The first smoke may carry 10 at most."),
        (
            "1",
            "1",
            [FIRST_LOG],
            "“First Log” already pays for the first smoke. A second time would pay for smoking; choose 0.",
        ),
    ],
)
def test_points_that_would_pay_for_smoking_are_refused_while_typing(form, said, points, at_least, catalogue, sentence):
    """P1, A1: the domain refuses them too."""
    form.know(catalogue)
    form.show_draft(replace(WEEK, metric=Metric.SMOKES_LOGGED, points=0, at_least=1))

    write(form.criterion.at_least, at_least)
    write(form.points, points)

    assert said("points") == sentence
    with pytest.raises(Refused) as refused:
        define(form.draft().values("week"), catalogue)
    assert refused.value.field == "points"


def test_choosing_what_grows_by_smoking_looks_at_the_points(form, said):
    """P1: the points were there first."""
    form.criterion.choice.setFocus()
    form.criterion.choice.setCurrentIndex(list(Metric).index(Metric.SMOKES_LOGGED))

    assert said("points") == "Points would pay for smoking here. Only the first smoke may carry some; choose 0."


def test_a_new_form_says_nothing_of_what_nobody_has_written_yet(form):
    form.show_draft(Draft())

    assert not any(field.control.property("error") for field in form.fields.values())


def test_checking_says_all_that_is_wrong_and_moves_to_the_first(form, said):
    form.show_draft(Draft(metric=Metric.REDUCED_DAYS))
    write(form.criterion.percent, "101")

    assert not form.check()

    assert form.title.hasFocus()
    assert said("title") == "Give it a title, so that one knows what was earned."
    assert said("percent") == "The most is 100."


def test_what_was_refused_stands_at_its_field_until_that_is_changed(form, said):
    form.show_problem("points", "The points are refused.")
    assert form.points.hasFocus()
    QTest.keyClicks(form.description, "!")
    assert said("points") == "The points are refused."

    write(form.points, "5")

    assert not form.points.property("error")


def test_the_windows_own_words_go_before_those_of_a_refusal(form, said):
    form.show_draft(replace(WEEK, metric=Metric.SMOKES_LOGGED))

    form.show_problem("points", "'One clear week' would pay for smoking.")

    assert said("points").startswith("Points would pay for smoking here.")


@pytest.mark.parametrize("metric", list(Metric))
def test_what_is_shown_is_what_is_returned(form, metric):
    draft = Draft("a", "Title", "Text\nmore", 0, "kite", None, metric, 3, 40, hidden=True)

    form.show_draft(draft)

    assert form.draft() == draft


def test_showing_another_one_is_no_change(form, qtbot):
    with qtbot.assertNotEmitted(form.changed):
        form.show_draft(Draft(title="Other", points=5, metric=Metric.MANUAL, icon="kite", hidden=True))


@pytest.mark.parametrize("name", ["title", "points", "description"])
def test_what_was_typed_in_a_field_can_be_taken_back_there(form, name):
    control = form.fields[name].control
    before = form.draft()
    write(control, "42")
    assert form.draft() != before

    for _ in range(4):
        QTest.keyClick(control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.draft() == before
    for _ in range(4):
        QTest.keyClick(control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert getattr(form.draft(), name) in {"42", 42}


def test_a_step_of_the_arrows_can_be_taken_back(form):
    form.points.setFocus()
    QTest.keyClick(form.points, Qt.Key.Key_Up)
    assert form.draft().points == 101

    QTest.keyClick(form.points, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert form.draft().points == 100


def test_pasted_lines_become_one_title(form):
    form.title.selectAll()

    paste(form.title, "One\nclear\r\n\tweek")

    assert form.draft().title == "One clear week"
    assert form.check()


@pytest.mark.parametrize("width", [300, 640])
def test_everything_has_its_room_at_any_width(form, settle, width):
    form.show_draft(replace(WEEK, metric=Metric.REDUCED_DAYS))
    form.resize(width, 1_000)
    settle()

    for field in form.fields.values():
        right = field.control.mapTo(form, field.control.rect().topRight()).x()
        assert right < width
        assert field.control.width() >= field.control.minimumSizeHint().width()
    assert (form.points.mapTo(form, form.points.rect().topLeft()).y() > form.title.y() + 60) == (width == 300)


def test_a_long_sentence_below_the_points_leaves_the_title_its_room(form, settle):
    """Nothing moves aside under the fingers of who types."""
    settle()
    before = form.title.width()

    write(form.points, "-1x")
    settle()

    assert form.title.width() == before
