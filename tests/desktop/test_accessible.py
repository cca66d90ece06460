"""What a screen reader is told by the running program, and what it can do there (over AT-SPI)."""

from collections import Counter

import pytest
from support.on_screen import LOG

INTERACTIVE = {
    "check box",
    "combo box",
    "entry",
    "link",
    "list item",
    "menu item",
    "page tab",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "text",
    "toggle button",
}
PAGES = ("Today", "Achievements", "History", "Settings")


@pytest.fixture
def program(open_session, start):
    program = start(open_session())
    program.wait_until_shown()
    program.wait_for_text("0 smokes")
    return program


def everything(node):
    yield node
    for child in node["children"]:
        yield from everything(child)


def showing(tree):
    return [node for node in everything(tree) if "showing" in node["states"]]


def test_every_control_that_shows_has_a_name(program):
    for page in PAGES:
        program.read("press", page)
        controls = [node for node in showing(program.read("tree")) if node["role"] in INTERACTIVE]

        assert len(controls) > len(PAGES)
        assert [node for node in controls if not node["name"].strip()] == []


def test_controls_of_one_name_stand_in_groups_of_different_names(program):
    program.read("press", "Settings")
    program.wait_for_text("Less motion")

    groups = [node for node in showing(program.read("tree")) if node["children"]]
    told = [
        (group["name"], node["name"])
        for group in groups
        for node in group["children"]
        if node["role"] in INTERACTIVE and "showing" in node["states"]
    ]
    assert ("Theme", "Dark") in told
    assert [pair for pair, times in Counter(told).items() if times > 1] == []


def test_the_main_things_are_told_with_role_and_name(program):
    tree = program.read("tree")
    found = {(node["role"], node["name"]) for node in showing(tree)}

    assert ("push button", LOG) in found
    assert {name for role, name in found if role == "check box"} >= set(PAGES)
    assert [node["name"] for node in tree["children"]] == ["Smoke Tracker"]
    ring = next(node for node in showing(tree) if node["name"] == "Last 30 days")
    assert ring["description"]


def test_the_page_that_shows_is_the_one_that_is_marked(program):
    program.read("press", "History")

    program.wait_for_text("Every day you recorded, yours to correct")
    marked = [node["name"] for node in showing(program.read("tree")) if "checked" in node["states"]]
    assert "History" in marked
    assert "Today" not in marked


def test_a_smoke_is_logged_and_taken_back_over_at_spi(program):
    assert program.read("press", LOG)

    program.wait_for_text("1 smoke today")
    program.wait_for_smokes("window")

    assert program.read("press", "Undo")

    program.wait_for_text("0 smokes today")
    program.wait_for_smokes()
