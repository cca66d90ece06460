"""Our own JSON: lossless both ways, and strict."""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smoketracker.domain.days import day_of
from smoketracker.domain.found import Archive
from smoketracker.domain.kinds import DayState, Source
from smoketracker.domain.model import Answer, Facts, Redemption, Smoke
from smoketracker.exchange.native import write_json
from smoketracker.exchange.reading import ReadOptions, open_history

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
days = st.dates(date(1970, 1, 2), date(2200, 1, 1))
offsets = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
starts = st.integers(0, 360).map(lambda minutes: time(*divmod(minutes, 60)))
smokes = st.builds(
    lambda uid, at, zone, start, source, note, deleted: Smoke(
        uid, at, zone, start, day_of(at, start), source, note, deleted
    ),
    st.uuids(version=4),
    st.builds(datetime.fromtimestamp, st.integers(300_000, 7_000_000_000), offsets),
    st.none() | texts.filter(bool).map(lambda text: text[:64]),
    starts,
    st.sampled_from(Source),
    texts,
    st.booleans(),
)
answers = st.builds(Answer, st.just(DayState.SMOKED), st.integers(1, 200)) | st.sampled_from(
    [Answer(DayState.SMOKE_FREE), Answer(DayState.UNKNOWN)]
)
facts = st.builds(
    Facts,
    start_day=days,
    start_moved=st.booleans(),
    day_start=starts,
    answers=st.dictionaries(days, answers, max_size=8).map(lambda found: dict(sorted(found.items()))),
    ran=st.frozensets(days, max_size=8),
    void=st.frozensets(days, max_size=3),
    redemptions=st.lists(
        st.builds(Redemption, texts.filter(bool), st.integers(0, 10_000), days),
        max_size=3,
        unique_by=lambda one: one.id,
    ).map(tuple),
)


def exported(archive: Archive, smokes: list[Smoke]) -> str:
    out = StringIO()
    assert write_json(out, archive, smokes, datetime(2026, 3, 12, tzinfo=UTC), "0.1.0") == len(smokes)
    return out.getvalue()


@given(texts.filter(bool), facts, st.lists(smokes, unique_by=lambda smoke: smoke.uid, max_size=8))
def test_a_whole_profile_comes_back_as_it_was(profile, facts, smokes):
    """The facts and every smoke, deleted ones too, survive the way through a file."""
    archive = Archive(profile, facts)
    with TemporaryDirectory() as folder:
        path = Path(folder, "profile.json")
        path.write_text(exported(archive, smokes), encoding="utf-8")
        history = open_history(path, ReadOptions(UTC))
        rows = list(history.rows())

    assert history.archive == archive
    assert [row.smoke for row in rows] == smokes
    assert [row.smoke.at.utcoffset() for row in rows] == [smoke.at.utcoffset() for smoke in smokes]


def test_every_kind_of_fact_comes_back(history, export, archive, smoke):
    """Catalogue with all versions, rules, prices, goals, pins, grants: nothing is left behind."""
    opened = history(export(smoke))

    assert (opened.format, opened.archive) == ("Smoke Tracker JSON", archive)
    assert [row.smoke for row in opened.rows()] == [smoke]
    assert opened.archive.facts.seen[1].first_seen.utcoffset() == timedelta(seconds=-5)


def test_a_file_written_from_what_was_read_is_the_same(history, export, archive, smoke):
    """Reading and writing again changes nothing."""
    path = export(smoke)
    before = path.read_text()

    opened = history(path)

    assert exported(opened.archive, [row.smoke for row in opened.rows()]) == before


def test_smokes_stand_one_a_line_in_the_order_of_logging(found, export, smoke):
    """The line of a smoke is where a person finds it in the file."""
    later = replace(smoke, uid=UUID(int=8, version=4))
    path = export(later, smoke)

    rows = found(path)

    assert [row.smoke for row in rows] == [later, smoke]
    lines = path.read_text().split("\n")
    assert all(str(row.smoke.uid) in lines[row.line - 1] for row in rows)


def test_another_layout_is_read_too(found, export, smoke):
    """Programs that tidy up JSON may change spaces, not the order of the parts."""
    tidy = json.dumps(json.loads(export(smoke).read_text()), indent=4)

    assert [row.smoke for row in found(tidy)] == [smoke]


def changed(path: Path, place: list[str | int], value: object) -> str:
    whole = json.loads(path.read_text())
    part = whole
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    return json.dumps(whole)


@pytest.mark.parametrize(
    ("place", "value", "fragment"),
    [
        (["format"], "other", "not an export of Smoke Tracker"),
        (["version"], 3, "was written by a newer version of Smoke Tracker"),
        (["version"], True, "not an export of Smoke Tracker"),
        (["profile"], "", "at profile: "),
        (["exported_at"], "noon", "at exported_at: "),
        (["facts", "surprise"], 1, "knows no field 'surprise'"),
        (["facts", "start_day"], "1812-01-01", "at facts.start_day: "),
        (["facts", "day_start"], "07:00", "at facts.day_start: '07:00' is not a day start"),
        (["facts", "day_start"], ["04:00"], "at facts.day_start: "),
        (["facts", "start_moved"], 1, "neither true nor false"),
        (["facts", "answers"], {}, "at facts.answers: "),
        (["facts", "answers", 0, "count"], 0, "at facts.answers[0].count: "),
        (["facts", "answers", 0, "count"], 201, "a whole number from 1 to 200"),
        (["facts", "answers", 1, "count"], 1, "at facts.answers[1].count: "),
        (["facts", "answers", 0, "state"], "open", "open is not an answer"),
        (["facts", "answers", 1, "day"], "2026-03-09", "2026-03-09 does not come after 2026-03-09"),
        (["facts", "seen", 0, "offset"], 86_400, "at facts.seen[0].offset: "),
        (["facts", "seen", 0, "day"], "2027-01-01", "at facts.seen[1]: "),
        (["facts", "ran"], ["2026-03-09", "2026-03-09"], "at facts.ran[1]: "),
        (["facts", "empty_days", 0, "mode"], "maybe", "is not one of ask, ask-if-away, smoke-free"),
        (["facts", "baselines", 0, "value"], 101, "at facts.baselines[0].value: "),
        (["facts", "rules", 0, "pack"], 0, "at facts.rules[0]: "),
        (["facts", "rules", 0, "smoke"], 1.5, "'1.5' is not a whole number"),
        (["facts", "prices", 0, "cigarettes"], 0, "at facts.prices[0].cigarettes: "),
        (["facts", "goals", 1, "from_day"], "2020-01-01", "at facts.goals[1]: "),
        (["facts", "catalogue", 0, "id"], "no spaces", "at facts.catalogue[0].id: "),
        (["facts", "catalogue", 0, "versions"], [], "needs versions"),
        (["facts", "catalogue", 1, "id"], "first-log", "at facts.catalogue[1]: "),
        (["facts", "catalogue", 0, "versions", 0, "metric"], "luck", "facts.catalogue[0].versions[0].metric"),
        (["facts", "pins", 0, "version"], 2, "'fewer' has no version 2"),
        (["facts", "grants", 0, "id"], "nobody", "the catalogue has no achievement 'nobody'"),
        (["smokes", 0, "at"], "2026-03-10T01:30:15+01:00", "at smokes[0].at, "),
        (["smokes", 0, "at"], 0, "at smokes[0].at, "),
        (["smokes", 0, "at"], "0001-01-01T00:00:00Z", "at smokes[0].at, "),
        (["smokes", 0, "offset"], 10**17, "at smokes[0].offset, "),
        (["smokes", 0, "offset"], 18_000, "2026-03-09 is not the day of 2026-03-10 05:30:15+05:00"),
        (["smokes", 0, "day"], "2026-03-10", "at smokes[0].day, "),
        (["smokes", 0, "uid"], "7", "at smokes[0].uid, "),
        (["smokes", 0, "uid"], "g" * 36, "at smokes[0].uid, "),
        (["smokes", 0, "zone"], "", "at smokes[0].zone, "),
        (["smokes", 0, "source"], "moon", "is not one of window, tray, command line, import"),
        (["smokes", 0, "source"], [], "at smokes[0].source, "),
        (["smokes", 0, "note"], None, "at smokes[0].note, "),
        (["smokes", 0, "note"], "a\0", "cannot be kept"),
        (["smokes", 0, "note"], "\ud800", "cannot be kept"),
        (["smokes", 0, "note"], "x" * 100_001, "at smokes[0].note, "),
        (["smokes", 0, "deleted"], "no", "at smokes[0].deleted, "),
        (["smokes", 0], [], "at smokes[0], line "),
        (["smokes", 0], {"uid": "x"}, "at smokes[0].at, "),
        (["manifest", "smokes"], 2, "its counts are not those of the file"),
        (["manifest", "answers"], 3, "its counts are not those of the file"),
        (["later"], 1, "at the end, line 1: ',' stands where '}' belongs"),
    ],
)
def test_what_is_not_as_it_should_be_is_rejected_by_its_place(rejection, export, smoke, place, value, fragment):
    """The sentence names where in the file the fault is."""
    assert fragment in rejection(changed(export(smoke), place, value))


def test_a_newer_version_is_named_before_anything_it_holds(rejection, export, smoke):
    """Whatever a newer version adds, the advice is to update."""
    text = export(smoke).read_text().replace('"version":2', '"version":7,"novelty":1')

    assert "update the program" in rejection(text)


@pytest.mark.parametrize(
    ("old", "new", "fragment"),
    [
        ('"offset":3600', '"offset":NaN', "NaN is not a number"),
        ('"offset":3600', '"offset":1e999', "'1e999' is not a whole number"),
        ('"offset":3600', f'"offset":{"9" * 5000}', "a number is too large"),
        ('"offset":3600', '"offset":3600,"offset":0', "'offset' is given twice"),
        ('"offset":3600', f'"offset":{"[" * 100_000}', "nested far too deeply"),
        ('"smokes":[', '"smokes":[,', "the JSON is broken"),
        ('"smokes":[', '"smoke":[', "at smokes, line"),
        ('"profile":"Ada",', "", "at profile, line 7: this part is missing, or not in its place"),
        ('"manifest":', '"manifest":{},"manifest":', "its counts are not those"),
        ("coffee", "cof\nfee", "the JSON is broken"),
        ("}\n", "}\n{}", "more text follows"),
    ],
)
def test_what_other_parsers_let_through_is_rejected(rejection, export, smoke, old, new, fragment):
    """Doubled names, numbers without end and the like never come from an export of ours."""
    text = export(smoke).read_text()
    assert old in text

    assert fragment in rejection(new.join(text.rsplit(old, 1)))


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"a":1}', "[" * 100_000, '{"format"', "{]", '{"format":"x","version":1,']
)
def test_other_json_is_not_ours(rejection, text):
    """Nothing is read out of it."""
    sentence = rejection(text)

    assert "not an export of Smoke Tracker" in sentence or "cannot be read at" in sentence


def test_the_same_smoke_twice_is_rejected(rejection, export, smoke):
    """An id stands for one smoke."""
    assert "stands there twice" in rejection(export(smoke, smoke))


def test_a_file_cut_short_anywhere_is_rejected(rejection, export, smoke):
    """However a copy broke off, it is noticed, at the latest by the manifest."""
    text = export(smoke, replace(smoke, uid=UUID(int=9, version=4))).read_text().rstrip("}\n")

    for end in range(1, len(text), 97):
        assert rejection(text[:end])


def test_many_smokes_take_little_memory(history, export, smoke):
    """The smokes stream: what is kept of each is its id."""
    path = export(*(replace(smoke, uid=UUID(int=number), note="x" * 200) for number in range(5_000)))
    tracemalloc.start()
    try:
        assert sum(1 for _ in history(path).rows()) == 5_000
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 3_000_000 < path.stat().st_size * 2
