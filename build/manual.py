"""The manual page, made from the help of the command line, so that no command and no option can be missing."""

import argparse
import re
from collections.abc import Iterator

from release import Release

_WORDS = "Smoke Tracker"
# What every command takes stands among the options, once.
_EVERYWHERE = "[-h] [--data-dir DIR] [--profile NAME] [--json] [--verbose] "
_FILES = (
    ("~/.local/share/smoketracker/smoketracker.db", "the record, readable by you alone"),
    ("~/.local/share/smoketracker/backups/", "the backups that the program makes by itself"),
    ("~/.config/autostart/smoketracker.desktop", "written and removed by the setting that starts the program at login"),
)
_EXIT_CODES = (
    ("0", "done"),
    ("1", "refused or not possible, with one line that says why"),
    ("2", "not understood"),
)


def page(parser: argparse.ArgumentParser, release: Release) -> str:
    """Write the manual page of a parser and all its commands."""
    return "\n".join(_lines(parser, release)) + "\n"


def _lines(parser: argparse.ArgumentParser, release: Release) -> Iterator[str]:
    yield f'.TH {parser.prog.upper()} 1 "{release.moment:%Y-%m-%d}" "{_WORDS} {release.version}" "User Commands"'
    yield ".SH NAME"
    yield f"{parser.prog} \\- {_plain(release.summary[0].lower() + release.summary[1:])}"
    yield ".SH SYNOPSIS"
    yield f".B {parser.prog}"
    yield "[\\fIoptions\\fR] [\\fICOMMAND\\fR ...]"
    yield ".SH DESCRIPTION"
    yield "Without a command the window opens, or comes to the front if it is open already."
    yield "The commands work on the same record, also while the window is open."
    yield ".SH OPTIONS"
    yield from _options(parser)
    yield ".SH COMMANDS"
    for name, command in commands(parser):
        yield from _command(name, command)
    for title, entries in (("EXIT STATUS", _EXIT_CODES), ("FILES", _FILES)):
        yield f".SH {title}"
        for name, meaning in entries:
            yield from (".TP", f".B {_plain(name)}", _plain(f"{meaning}."))
    yield ".PP"
    yield "XDG_DATA_HOME and XDG_CONFIG_HOME put them elsewhere, and \\-\\-data\\-dir the record."


def _command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.SS "{_plain(name)}"'
    yield _plain(parser.description or "")
    yield ".PP"
    yield f".B {_plain(_usage(parser))}"
    yield from _options(parser, without=("--help", "--data-dir", "--profile", "--json", "--verbose"))
    examples = re.findall(r"^  (\S.*)$", parser.epilog or "", re.MULTILINE)
    if examples:
        yield from (".PP", ".nf", *(f".RS 4\n{_plain(line)}\n.RE" for line in examples), ".fi")


def commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Return each command of a parser, and each act of a command, with its own parser."""
    for action in parser._actions:  # noqa: SLF001  # there is no public way to ask a parser what it knows
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, inner in action.choices.items():
                yield f"{before}{name}", inner
                yield from commands(inner, f"{before}{name} ")


def _options(parser: argparse.ArgumentParser, without: tuple[str, ...] = ()) -> Iterator[str]:
    formatter = argparse.HelpFormatter(parser.prog)
    for action in parser._actions:  # noqa: SLF001
        known = action.help not in {None, argparse.SUPPRESS} and not set(without) & set(action.option_strings)
        if known and not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield ".TP"
            yield f".B {_plain(formatter._format_action_invocation(action))}"  # noqa: SLF001
            yield _plain(str(action.help) % {"prog": parser.prog, "default": action.default})


def _usage(parser: argparse.ArgumentParser) -> str:
    usage = " ".join(parser.format_usage().removeprefix("usage: ").split())
    return f"{usage} ".replace(_EVERYWHERE, "").strip()


def _plain(text: str) -> str:
    """Write a text so that troff takes none of it for a command."""
    written = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    written = "".join(sign if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in written)
    return "\n".join(f"\\&{line}" if line.startswith(".") else line for line in written.splitlines())
