"""Achievements as a file to hand on: what goes out comes in, and whatever else comes is rejected by its place."""

from __future__ import annotations

import base64
import json
import stat
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.png_squares import png

from smoketracker.domain.errors import ImportRejected, Refused
from smoketracker.domain.icons import icon_name
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Achievement, Version
from smoketracker.exchange import catalogue_file
from smoketracker.exchange.catalogue_file import read_catalogue, write_catalogue
from smoketracker.exchange.writing import save

MOMENT = datetime(2026, 3, 12, tzinfo=UTC)
FACE = png()
STREAK = Criterion(Metric.SMOKE_FREE_STREAK, 7)
WEEK = Achievement("week", "One wéek", "Seven\ndays.", "star", 1, (Version(1, 5, STREAK), Version(2, 9, STREAK)))
LESS = Achievement(
    "less", "Less", "", icon_name(FACE), 7, (Version(1, 0, Criterion(Metric.REDUCED_DAYS, 3, 25)),), retired=True
)

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
achievements = st.builds(
    lambda name, texts, order, points, criterion, retired, draft: Achievement(
        name, *texts, order, (Version(3, points, criterion),), retired, draft
    ),
    st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_-]{0,20}\Z"),
    st.tuples(texts, texts, texts),
    st.integers(-9, 9),
    st.integers(0, 10**6),
    st.builds(Criterion, st.sampled_from(Metric), st.integers(1, 10**7), st.none() | st.integers(1, 100)),
    st.booleans(),
    st.booleans(),
)


def exported(*achievements: Achievement, **pictures: bytes) -> str:
    out = StringIO()
    faces = {icon_name(FACE): FACE} if LESS in achievements else pictures
    assert write_catalogue(out, achievements, faces, MOMENT, "0.1.0") == len(achievements)
    return out.getvalue()


@pytest.fixture
def rejection(write) -> Callable[..., str]:
    """Return the sentence with which a file of achievements is rejected."""

    def sentence(content: str | bytes) -> str:
        with pytest.raises(ImportRejected) as caught:
            read_catalogue(write(content, "file.json"))
        assert str(caught.value).startswith("file.json ")
        return str(caught.value)

    return sentence


def changed(place: list[str | int], value: object) -> str:
    """Return an export in which one value is another."""
    whole = json.loads(exported(WEEK, LESS))
    part = whole
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    return json.dumps(whole)


@given(st.lists(achievements, max_size=6, unique_by=lambda one: one.id))
def test_whatever_goes_out_comes_in_in_its_newest_version(achievements):
    with TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_text(exported(*achievements), encoding="utf-8")
        found = read_catalogue(path).achievements

    assert [(one.id, one.title, one.retired) for one in found] == [(a.id, a.title, a.retired) for a in achievements]
    for one, achievement in zip(found, achievements, strict=True):
        newest = achievement.newest
        assert one.values == {
            "id": achievement.id,
            "title": achievement.title,
            "description": achievement.description,
            "icon": achievement.icon,
            "points": newest.points,
            "criterion": {
                "metric": newest.criterion.metric.value,
                "at_least": newest.criterion.at_least,
                "percent": newest.criterion.percent,
            },
            "draft": achievement.draft,
        }


def test_the_newest_version_goes_out_and_pictures_by_their_hash(write):
    value = json.loads(exported(WEEK, LESS))

    assert [value[name] for name in ("format", "version", "program", "exported_at")] == [
        "smoketracker-achievements",
        1,
        "0.1.0",
        "2026-03-12T00:00:00Z",
    ]
    assert value["achievements"][0] == {
        "id": "week",
        "title": "One wéek",
        "description": "Seven\ndays.",
        "points": 9,
        "icon": "star",
        "criterion": {"metric": "smoke_free_streak", "at_least": 7, "percent": None},
        "draft": False,
        "retired": False,
    }
    assert {name: base64.b64decode(text) for name, text in value["icons"].items()} == {icon_name(FACE): FACE}
    assert read_catalogue(write(exported(WEEK, LESS))).pictures == {icon_name(FACE): FACE}


def test_an_achievement_is_found_in_the_line_it_stands_in_and_another_layout_is_read_too(write):
    text = exported(WEEK, LESS)

    found = read_catalogue(write(text)).achievements
    tidy = read_catalogue(write(json.dumps(json.loads(text), indent=4))).achievements

    assert all(f'"{one.id}"' in text.split("\n")[one.line - 1] for one in found)
    assert [one.values for one in tidy] == [one.values for one in found]


def test_the_file_is_for_its_owner_alone_until_it_is_handed_on(tmp_path):
    path = tmp_path / "file"

    save(path, lambda out: write_catalogue(out, [WEEK], {}, MOMENT, "0.1.0"))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("place", "value", "fragment"),
    [
        (["format"], "other", "holds no achievements exported by Smoke Tracker."),
        (["format"], "smoketracker", "holds somebody's record, not achievements"),
        (["version"], 2, "was written by a newer version of Smoke Tracker; update the program"),
        (["version"], True, "holds no achievements exported"),
        (["version"], "1", "holds no achievements exported"),
        (["program"], 1, "at program, line "),
        (["exported_at"], "noon", "at exported_at, line "),
        (["achievements"], {}, "at achievements, line "),
        (["achievements", 0], [], "at achievements[0], line "),
        (["achievements", 0, "surprise"], 1, "achievements[0] ('week'), line 1: this version of the program knows no"),
        (["achievements", 0], {"id": "a", "title": "b"}, "at achievements[0] ('a').criterion, line 1: it is missing"),
        (["achievements", 1, "id"], "week", "the id 'week' stands there twice"),
        (["achievements", 1, "id"], "no spaces", "at achievements[1] ('no spaces').id, "),
        (["achievements", 1, "id"], 7, "at achievements[1] ('Less').id, "),
        (["achievements", 0, "title"], None, "at achievements[0] ('week').title, "),
        (["achievements", 0, "title"], "a\0", "('week').title, line 1: it holds a character that cannot be kept"),
        (["achievements", 0, "description"], "\ud800", "('week').description, line 1: it holds a character that cann"),
        (["achievements", 0, "description"], "x" * 100_001, "('week').description, "),
        (["achievements", 0, "icon"], ["star"], "('week').icon, "),
        (["achievements", 0, "points"], "9", "('week').points, "),
        (["achievements", 0, "points"], True, "('week').points, "),
        (["achievements", 0, "points"], 1.5, "'1.5' is not a whole number"),
        (["achievements", 0, "draft"], 0, "('week').draft, line 1: 0 is neither true nor false"),
        (["achievements", 0, "retired"], "no", "('week').retired, "),
        (["achievements", 0, "criterion"], "always", "('week').criterion, "),
        (["achievements", 0, "criterion", "code"], "1", "('week').criterion, line 1: this version of the program"),
        (["achievements", 0, "criterion", "metric"], 1, "('week').criterion.metric, "),
        (["achievements", 0, "criterion", "at_least"], None, "('week').criterion.at_least, "),
        (["achievements", 0, "criterion", "percent"], "5", "('week').criterion.percent, "),
        (["icons"], [], "at icons, line "),
        (["icons", "../../etc/passwd"], "", "'../../etc/passwd' is not the name of a picture"),
        (["icons", "f" * 64 + ".png"], base64.b64encode(FACE).decode(), "its content is not the one that its name"),
        (["icons", icon_name(FACE)], "%%%", "its base64 is broken"),
        (["icons", icon_name(FACE)], "ö", "its base64 is broken"),
        (["icons", icon_name(FACE)], None, "it is not a picture of at most 1 MiB in base64"),
        (["icons", icon_name(FACE)], "A" * 1_400_000, "it is not a picture of at most 1 MiB in base64"),
        (["later"], 1, "at the end, line 1: ',' stands where '}' belongs"),
    ],
)
def test_what_is_not_as_it_should_be_is_rejected_by_its_place(rejection, place, value, fragment):
    assert fragment in rejection(changed(place, value))


@pytest.mark.parametrize(
    ("old", "new", "fragment"),
    [
        ('"points":9', '"points":NaN', "NaN is not a number"),
        ('"points":9', '"points":-Infinity', "-Infinity is not a number"),
        ('"points":9', f'"points":{"9" * 5_000}', "a number is too large"),
        ('"points":9', '"points":9,"points":10', "'points' is given twice"),
        ('"points":9', f'"points":{"[" * 100_000}', "nested far too deeply"),
        ('"achievements":[', '"achievements":[,', "the JSON is broken"),
        ('"program":"0.1.0",', "", "at program, line 5: this part is missing, or not in its place"),
        ('"icons":{', '"icons":{},"icons":{', "at the end, line "),
        ('"icons":{', f'"icons":{{"{icon_name(FACE)}":"{base64.b64encode(FACE).decode()}",', "is given twice"),
        ("Seven", "Sev\nen", "the JSON is broken"),
        ("}\n", "}\n{}", "more text follows"),
    ],
)
def test_what_other_parsers_let_through_is_rejected(rejection, old, new, fragment):
    text = exported(WEEK, LESS)
    assert old in text

    assert fragment in rejection(new.join(text.rsplit(old, 1)))


def test_a_newer_version_is_named_before_anything_it_holds(rejection):
    text = exported(WEEK).replace('"version":1', '"version":7,"novelty":1')

    assert "update the program" in rejection(text)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"\xff\xfe{\0", b"[" * 100_000, b'{"format"', b'{"format":7', b"\x89PNG\r\n", b"{]"]
)
def test_what_is_no_such_file_is_rejected(rejection, content):
    assert rejection(content).endswith(".")


def test_a_file_cut_short_anywhere_is_rejected(rejection):
    text = exported(WEEK, LESS).rstrip("}\n")

    for end in range(1, len(text), 41):
        assert rejection(text[:end])


def test_too_large_a_file_is_rejected_unread_and_not_written(rejection, monkeypatch):
    monkeypatch.setattr(catalogue_file, "LARGEST", 2 * 2**20)

    assert "is too large: 3 MiB, where 2 MiB are enough." in rejection(b" " * (3 * 2**20))
    monkeypatch.setattr(catalogue_file, "ROOM_FOR_TEXT", 2**20)
    with pytest.raises(Refused, match="too many achievements or pictures for one file"):
        write_catalogue(StringIO(), [LESS], {icon_name(FACE): bytes(2**20)}, MOMENT, "0.1.0")


def test_more_achievements_than_anybody_has_are_rejected_and_not_written(rejection, monkeypatch):
    text = exported(WEEK, LESS)
    monkeypatch.setattr(catalogue_file, "MOST_ACHIEVEMENTS", 1)

    assert "at achievements[1], line 8: there are more than 1" in rejection(text)
    with pytest.raises(Refused, match="too many achievements"):
        exported(WEEK, LESS)


@settings(max_examples=300)
@given(st.data())
def test_whatever_becomes_of_a_file_it_is_read_or_rejected(data):
    """Bytes that are changed, lost or doubled anywhere never do more than that."""
    text = bytearray(exported(WEEK, LESS).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text[start:end] = data.draw(st.binary(max_size=12) | st.sampled_from([b'"', b"{", b"[", b",", b"null", b"1e9"]))
    with TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_bytes(text)
        with suppress(ImportRejected):
            assert len(read_catalogue(path).achievements) <= 2


def test_a_large_file_takes_little_more_than_its_pictures(write):
    faces = {icon_name(bytes([number]) * 900_000): bytes([number]) * 900_000 for number in range(20)}
    path = write(exported(WEEK, **faces))
    tracemalloc.start()
    try:
        assert len(read_catalogue(path).pictures) == 20
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 20 * 900_000 + 16_000_000
