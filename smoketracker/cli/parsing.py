"""How the words of the command line are read: one parser per command, all with the same options and manners."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn, TypeAlias

_MOST_DIGITS = 6


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what it did not understand."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and that line, and end with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"smoketracker: {message}\n")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001  # the type has no public name


def add_command(commands: Commands, name: str, summary: str, *examples: str, about: str = "") -> Parser:
    """Add a command, or an act of one, with its help; about: what its help says besides the summary."""
    parser = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.{f' {about}' if about else ''}",
        epilog="\n  ".join(("examples:", *examples)),
        formatter_class=_Help,
        allow_abbrev=False,
    )
    # Without defaults of its own, a command leaves alone what was said before its name.
    unsaid = argparse.SUPPRESS
    add_common(parser, data_dir=unsaid, profile=unsaid, json=unsaid, verbose=unsaid)
    return parser


def add_common(
    parser: Parser, *, data_dir: str | None, profile: str | None, json: bool | str, verbose: bool | str
) -> None:
    """Add the options that every command has, with what they are if they are not given."""
    parser.add_argument(
        "--data-dir", type=_folder, metavar="DIR", default=data_dir, help="the folder to keep the record in"
    )
    parser.add_argument(
        "--profile",
        type=_name,
        metavar="NAME",
        default=profile,
        help="whose record, where it holds several; without it that of the person chosen last in the window",
    )
    parser.add_argument("--json", action="store_true", default=json, help="print one JSON object instead of text")
    parser.add_argument("--verbose", action="store_true", default=verbose, help="tell on stderr what goes on inside")


def add_passphrase_fd(
    parser: Parser, about: str = "read the editor's passphrase from this open file descriptor instead of asking"
) -> None:
    """Add the option of the administrator's commands that names where the passphrase comes from."""
    parser.add_argument("--passphrase-fd", type=_descriptor, metavar="N", help=about)


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("name a folder")
    return Path(os.path.expanduser(text))  # noqa: PTH111  # Path.expanduser raises for a user nobody knows


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("name a person")
    return text


def _descriptor(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        # Not repeated: somebody may have written the passphrase itself here.
        raise argparse.ArgumentTypeError("give the number of an open file descriptor, like 3")
    return int(text)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the examples, and breaks the lines of all else."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if text.startswith("examples:"):
            return super()._fill_text(text, width, indent)
        return argparse.HelpFormatter._fill_text(self, text, width, indent)  # noqa: SLF001  # its parent's way
