import os
import sys
from contextlib import nullcontext

import pytest

from bundle_trial import TrialError, smokes_today, try_out

# What a bundle must be able to do, as a program of a few lines.
PROGRAM = """#!{python}
import json, os, pathlib, sys
words = sys.argv[1:]
if "--self-test" in words:
    print("ok      all")
    sys.exit({tested} or 3 * ("HOME" in os.environ))
file = pathlib.Path(words[words.index("--data-dir") + 1] + ".json")
if "log" in words:
    file.write_text(json.dumps({{"overview": {{"count_today": {logged}}}}}))
if "status" in words:
    print(file.read_text())
if "--passphrase-fd" in words:
    said = open(int(words[words.index("--passphrase-fd") + 1])).read()
    sys.exit(0 if said == "a clear morning\\n" and {pictures} else 7)
if "log" not in words and "status" not in words:
    sys.exit({window})
"""


@pytest.fixture
def bundle(tmp_path):
    if os.name == "nt":
        pytest.skip("a script is no program there")

    def make(*, logged=1, window=0, pictures="True", tested=0):
        program = tmp_path / "smoketracker"
        said = {"logged": logged, "window": window, "pictures": pictures, "tested": tested}
        written = PROGRAM.format(python=sys.executable, **said)
        program.write_text(written)
        program.chmod(0o755)
        return tmp_path

    return make


def test_a_bundle_that_works_is_seen_working(bundle):
    assert list(try_out(bundle())) == [
        "the window comes up on an empty data folder",
        "a smoke logged by the command line is in the status",
        "behind a passphrase, achievements take png, jpg, webp pictures",
        "its self-test needs no environment and finds all well, in 1 lines",
    ]


def test_a_window_that_does_not_come_up_is_told(bundle):
    with pytest.raises(TrialError, match="exit code 6"):
        list(try_out(bundle(window=6)))


def test_a_smoke_that_is_lost_is_told(bundle):
    with pytest.raises(TrialError, match="tells of 0 today"):
        list(try_out(bundle(logged=0)))


def test_a_self_test_that_finds_a_fault_is_told(bundle):
    with pytest.raises(TrialError, match="--self-test ended with exit code 4"):
        list(try_out(bundle(tested=4)))


def test_a_picture_that_is_not_taken_is_told(bundle):
    with pytest.raises(TrialError, match=r"achievements add webp .* exit code 7"):
        list(try_out(bundle(pictures='"webp" not in words')))


@pytest.mark.parametrize(("plugin", "refused"), [("libqsvg.so", True), ("qgif.dll", True), ("libqwebp.so", False)])
def test_a_decoder_of_pictures_that_nobody_can_give_is_told(bundle, plugin, refused):
    folder = bundle() / "_internal" / "plugins" / "imageformats"
    folder.mkdir(parents=True)
    (folder / plugin).touch()

    with pytest.raises(TrialError, match="nobody can give: q") if refused else nullcontext():
        list(try_out(bundle()))


def test_the_count_is_read_from_the_status():
    assert smokes_today('{"overview": {"count_today": 3}}') == 3
    assert smokes_today('{"count_today": 3}') == 3


@pytest.mark.parametrize("status", ["", "[]", "{}", "null", '{"count_today": "some"}', '{"overview": 1}'])
def test_a_status_of_another_shape_is_told(status):
    with pytest.raises(TrialError, match="not the JSON"):
        smokes_today(status)
