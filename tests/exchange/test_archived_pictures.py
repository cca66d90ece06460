"""Pictures and drafts in our own JSON: they come back, older files do without, and nothing else gets in as one."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from support.png_squares import png

from smoketracker.domain.icons import icon_name

FACE = png()
NAME = icon_name(FACE)


def whole(path: Path) -> dict:
    """Return what an export holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def encoded(picture: bytes) -> dict[str, str]:
    """Return a picture as the file has it."""
    return {icon_name(picture): base64.b64encode(picture).decode()}


def of_the_first_version(path: Path) -> dict:
    """Return the export as a program that knew neither drafts nor pictures would have written it."""
    value = {name: part for name, part in whole(path).items() if name != "icons"}
    value["version"] = 1
    del value["manifest"]["icons"]
    for achievement in value["facts"]["catalogue"]:
        del achievement["draft"]
    return value


def test_pictures_and_drafts_go_out_and_come_back(history, export, smoke):
    path = export(smoke)
    value = whole(path)

    assert value["icons"] == encoded(FACE)
    assert value["manifest"]["icons"] == 1
    assert [one["draft"] for one in value["facts"]["catalogue"]] == [False, False, True]
    archive = history(path).archive
    assert archive.pictures == {NAME: FACE}
    assert [one.draft for one in archive.facts.catalogue] == [False, False, True]


def test_a_file_from_before_there_were_any_is_read_still(history, export, smoke):
    opened = history(json.dumps(of_the_first_version(export(smoke))))

    assert [row.smoke for row in opened.rows()] == [smoke]
    assert opened.archive.pictures == {}
    assert not any(one.draft for one in opened.archive.facts.catalogue)


def test_a_file_of_the_first_version_has_no_part_that_came_later(rejection, export, smoke):
    path = export(smoke)
    with_pictures = {**of_the_first_version(path), "icons": {}}
    with_drafts = of_the_first_version(path)
    with_drafts["facts"]["catalogue"][0]["draft"] = True
    parts = ["format", "version", "program", "exported_at", "profile", "facts", "icons", "smokes", "manifest"]

    assert "at smokes, line 1: this part is missing" in rejection(
        json.dumps({name: with_pictures[name] for name in parts})
    )
    assert "at facts.catalogue[0]: this version of the program knows no field 'draft'" in rejection(
        json.dumps(with_drafts)
    )


@pytest.mark.parametrize(
    ("icons", "fragment"),
    [
        ([], "at icons, line 1: '[' stands where '{' belongs"),
        ({"face.png": "AAAA"}, "'face.png' is not the name of a picture"),
        ({NAME: "AAAA"}, "its content is not the one that its name stands for"),
        ({NAME: "%"}, "its base64 is broken"),
        ({NAME: 1}, "it is not a picture of at most 1 MiB in base64"),
        (encoded(b"<svg/>"), "An icon is kept as a PNG picture of 256 x 256 pixels, which this is not"),
        (encoded(png(side=257)), "An icon is kept as a PNG picture of 256 x 256 pixels, which this is not"),
        (encoded(FACE + bytes(300_000)), "An icon is kept as a PNG picture of 256 x 256 pixels, which this is not"),
        ({}, "at manifest, line 1: its counts are not those of the file"),
    ],
)
def test_what_is_no_picture_of_ours_is_rejected(rejection, export, smoke, icons, fragment):
    assert fragment in rejection(json.dumps({**whole(export(smoke)), "icons": icons}))


@pytest.mark.parametrize(
    ("points", "at_least"), [(11, 1), (1, 2), (1_000_000, 10_000)], ids=["too much", "too late", "by far"]
)
def test_an_archive_that_would_pay_for_smoking_is_rejected(rejection, export, smoke, points, at_least):
    """P1 holds whichever way achievements come in, for their earlier versions too."""
    value = whole(export(smoke))
    value["facts"]["catalogue"][0]["versions"][0]["points"] = 0
    value["facts"]["catalogue"][1]["versions"][0] |= {
        "metric": "smokes_logged",
        "points": points,
        "at_least": at_least,
        "percent": None,
    }

    assert "at facts.catalogue: 'Wéniger' would pay for smoking" in rejection(json.dumps(value))


def test_an_archive_in_which_two_pay_for_the_first_smoke_is_rejected(rejection, export, smoke):
    value = whole(export(smoke))
    value["facts"]["catalogue"][1]["versions"] = value["facts"]["catalogue"][0]["versions"]
    value["facts"]["pins"] = []

    assert "a second one would pay for smoking" in rejection(json.dumps(value))


def test_achievements_to_hand_on_are_told_from_a_record(rejection):
    assert "holds achievements, not a record" in rejection('{"format":"smoketracker-achievements","version":1,"x":1}')
