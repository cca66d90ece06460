import argparse
import shutil
import subprocess

import pytest

import manual
from smoketracker.cli.arguments import command_line


@pytest.fixture
def page(this_release):
    return manual.page(command_line(), this_release)


def test_every_command_and_every_act_of_one_is_on_the_page(page):
    names = [name for name, _ in manual.commands(command_line())]

    assert {"log", "status", "achievements add", "passphrase set", "quit"} <= set(names)
    assert [name for name in names if f'.SS "{name}"'.replace("-", "\\-") not in page] == []


def test_every_option_is_on_the_page(page):
    parsers = [command_line(), *(parser for _, parser in manual.commands(command_line()))]
    options = {option for parser in parsers for action in parser._actions for option in action.option_strings}

    assert len(options) > 30
    assert [option for option in options if option.replace("-", "\\-") not in page] == []


def test_what_every_command_takes_is_told_once(page):
    assert page.count("\\-\\-data\\-dir DIR") == 1


def test_a_text_is_never_taken_for_a_command_of_troff(this_release):
    parser = argparse.ArgumentParser(prog="odd")
    parser.add_argument("--backslash", help=".so /etc/passwd\\n 'quoted' %% \"twice\"")

    page = manual.page(parser, this_release)

    assert "\\&.so /etc/passwd\\en \\(aqquoted\\(aq % \\(dqtwice\\(dq" in page


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_page_reads_without_a_complaint(page):
    read = subprocess.run(
        ["groff", "-man", "-Tascii", "-ww"], input=page, capture_output=True, text=True, check=True, timeout=60
    )

    assert read.stderr == ""
    assert "smoketracker log --at 18:30" in read.stdout
