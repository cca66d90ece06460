"""What the form says is wrong is what the domain refuses, whatever is written (A1, P1)."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from smoketracker.domain.catalogue import define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Achievement, Version
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.form_checks import problems, warnings

FIRST_LOG = Achievement("first-log", "First Log", "", "star", 1, (Version(1, 10, Criterion(Metric.SMOKES_LOGGED, 1)),))
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=90),
    st.sampled_from(["", " ", "First Log", "x" * 80, "x" * 81, "\0", "\u200b", "a\nb", "\ud800"]),
)
DRAFTS = st.builds(
    Draft,
    title=TEXTS,
    description=st.one_of(TEXTS, st.sampled_from(["y" * 2_000, "y" * 2_001])),
    points=st.one_of(st.integers(-1, 12), st.sampled_from([1_000_000, 1_000_001])),
    metric=st.sampled_from(Metric),
    at_least=st.one_of(st.integers(-1, 3), st.sampled_from([10_000_000, 10_000_001])),
    percent=st.integers(-1, 101),
    hidden=st.booleans(),
)
CATALOGUES = st.sampled_from([(), (FIRST_LOG,)])


def refusal(draft, catalogue):
    """Return what the domain refuses, or None."""
    try:
        define(draft.values("one"), catalogue)
    except Refused as refused:
        return refused
    return None


@given(DRAFTS, CATALOGUES)
def test_what_has_no_problem_is_taken(draft, catalogue):
    if not problems(draft, catalogue, {}):
        assert refusal(draft, catalogue) is None


@given(DRAFTS, CATALOGUES)
def test_what_has_a_problem_is_refused_or_cannot_be_seen(draft, catalogue):
    """The window asks for more than the domain in one thing: that a text can be seen as it is."""
    found = problems(draft, catalogue, {})
    unseen = any(
        unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn", "Zs"} for sign in draft.title + draft.description
    )

    if found and not unseen:
        assert refusal(draft, catalogue) is not None


@given(DRAFTS, CATALOGUES)
def test_every_problem_is_a_sentence_at_a_field(draft, catalogue):
    for field, sentence in problems(draft, catalogue, {}).items():
        assert field in {"title", "description", "points", "at_least", "percent"}
        assert sentence.endswith(".")


@given(DRAFTS)
def test_a_warning_is_never_a_refusal_by_itself(draft):
    """A title that another one has is no reason to refuse."""
    alone, among = problems(draft, (), {}), problems(draft, (FIRST_LOG,), {})

    if "title" in warnings(draft, (FIRST_LOG,)):
        assert among.get("title") == alone.get("title")
