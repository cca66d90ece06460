"""The words of the command line: which commands and options there are, and how their help reads."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from smoketracker import __version__
from smoketracker.cli.admin_arguments import add_achievement_acts, add_rules, fault
from smoketracker.cli.parsing import Commands, Parser, add_command, add_common, add_passphrase_fd
from smoketracker.cli.profile_arguments import add_profiles
from smoketracker.cli.safekeeping_arguments import add_safekeeping

_DESCRIPTION = """\
An honest, private record for people who want to smoke less or stop.
Without a command the window opens."""

_EXAMPLES = """\
examples:
  smoketracker log                       log a smoke, now
  smoketracker log --at 18:30            log one smoked at half past six today
  smoketracker status                    today, streak, points, what comes next
  smoketracker answer yesterday 12       say what a day was that nothing was logged on
  smoketracker history --days 7          the last seven days
  smoketracker status --json             the same figures for other programs
  smoketracker log --profile Robin       log one for somebody else in the record
  smoketracker show                      bring the window to the front, or open it

exit code: 0 done; 1 refused or not possible, with one line that says why;
2 not understood. 'smoketracker COMMAND --help' tells more about a command."""


class Arguments(argparse.Namespace):
    """The words as read; those that a command does not know are not there."""

    command: str | None
    data_dir: Path | None
    profile: str | None
    json: bool
    verbose: bool
    hidden: bool
    self_test: bool

    at: str | None
    note: str
    first: str | None
    last: str | None
    days: int | None
    smokes: bool
    day: str
    value: str
    earned: bool
    ahead: bool

    file: str
    zone: str | None
    habit: str | None
    ticks: str | None
    gaps: str | None
    from_first_day: bool
    dry_run: bool
    leave: bool
    skip_refused: bool
    format: str | None
    force: bool

    to: Path | None
    lists: bool
    state: str | None

    act: str | None
    yes: bool
    passphrase_fd: int | None

    name: str
    new_name: str
    typed: str | None

    id: str
    ids: list[str]
    title: str | None
    description: str | None
    points: int | None
    metric: str | None
    at_least: int | None
    percent: int | None
    icon: str | None
    draft: bool | None
    reason: str
    smoke: int | None
    pack: int | None
    reduction: int | None
    streak: int | None
    top_level: int | None
    defaults: bool


def read_arguments(argv: Sequence[str], *, needs_command: bool = False) -> Arguments:
    """Return the words as read; raise SystemExit after printing help, version, or what was not understood."""
    parser = command_line()
    arguments = parser.parse_args(argv, Arguments())
    if arguments.command is None and not arguments.self_test and (needs_command or arguments.json):
        parser.error(
            "name a command: log, undo, status, history, answer, achievements, rules, import, export, backup, "
            "restore, salvage, check, put-back, passphrase, profiles, show or quit"
        )
    if arguments.command == "history" and None not in (arguments.first, arguments.last, arguments.days):
        parser.error("history takes two of --from, --to and --days, not all three")
    if arguments.command == "export" and arguments.file == "-" and arguments.json:
        parser.error("export - writes the record itself to the terminal, so --json does not go with it")
    wrong = fault(arguments)
    if wrong:
        parser.error(wrong)
    return arguments


def command_line() -> Parser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog="smoketracker",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Smoke Tracker {__version__}")
    parser.add_argument("--hidden", action="store_true", help="open no window yet, only the icon in the tray")
    parser.add_argument(
        "--self-test", action="store_true", help="try out whether this installation has all it needs, and end"
    )
    add_common(parser, data_dir=None, profile=None, json=False, verbose=False)
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    _add_smokes(commands)
    _add_reports(commands)
    _add_answer(commands)
    _add_files(commands)
    add_safekeeping(commands)
    _add_window(commands)
    _add_passphrase(commands)
    add_profiles(commands)
    return parser


def _add_smokes(commands: Commands) -> None:
    log = add_command(
        commands,
        "log",
        "log one smoke, now or at a given time",
        "smoketracker log",
        "smoketracker log --at 18:30 --note 'after lunch'",
        "smoketracker log --at 'yesterday 23:15'",
        "smoketracker log --at '2026-03-09 18:30'",
        "smoketracker log --at 2026-03-09T18:30+01:00",
    )
    log.add_argument("--at", metavar="TIME", help="when it was smoked: HH:MM, 'yesterday HH:MM', or a date and a time")
    log.add_argument("--note", metavar="TEXT", default="", help="a few words to remember it by")
    add_command(commands, "undo", "take back the newest log", "smoketracker undo")


def _add_reports(commands: Commands) -> None:
    add_command(commands, "status", "show today, streak, points and what comes next", "smoketracker status")
    history = add_command(
        commands,
        "history",
        "list the days and, on wish, each smoke",
        "smoketracker history --days 14",
        "smoketracker history --from 2026-03-01 --to 2026-03-31 --smokes",
    )
    history.add_argument("--from", dest="first", metavar="DAY", help="the first day: 2026-03-09, today or yesterday")
    history.add_argument("--to", dest="last", metavar="DAY", help="the last day, itself included")
    history.add_argument("--days", type=_count, metavar="N", help="so many days, up to --to or else up to today")
    history.add_argument("--smokes", action="store_true", help="list each smoke as well")
    achievements = add_command(
        commands,
        "achievements",
        "list the achievements, earned and ahead; or change them, as an administrator",
        "smoketracker achievements --ahead",
        "smoketracker achievements edit first-week --points 120",
    )
    which = achievements.add_mutually_exclusive_group()
    which.add_argument("--earned", action="store_true", help="only those earned")
    which.add_argument("--ahead", action="store_true", help="only those still ahead")
    add_achievement_acts(achievements)
    add_rules(commands)
    add_command(commands, "check", "read record and backups through, and recompute everything", "smoketracker check")
    put_back = add_command(
        commands,
        "put-back",
        "put back what was logged and is not in the database",
        "smoketracker put-back",
        "smoketracker put-back --leave",
        about="The journal beside the database knows what was logged, also if an older copy of the database has taken "
        "its place. 'smoketracker check' says whether something is missing.",
    )
    put_back.add_argument("--leave", action="store_true", help="let it be gone, and do not speak of it again")


def _add_answer(commands: Commands) -> None:
    answer = add_command(
        commands,
        "answer",
        "say what a day was",
        "smoketracker answer yesterday smoke-free",
        "smoketracker answer 2026-03-09 12",
        "smoketracker answer 2026-03-09 withdraw",
    )
    answer.add_argument("day", metavar="DAY", help="the day: 2026-03-09, today or yesterday")
    answer.add_argument(
        "value",
        metavar="ANSWER",
        help="smoke-free, unknown, how many were smoked besides those logged (1 to 200), "
        "or withdraw to take an earlier answer back",
    )


def _add_files(commands: Commands) -> None:
    bring = add_command(
        commands,
        "import",
        "bring in a file, ours or another program's",
        "smoketracker import smokes.csv --dry-run",
        "smoketracker import loop.zip --habit Cigarettes --ticks smoked",
    )
    bring.add_argument("file", metavar="FILE", help="the file to read; it is never changed")
    bring.add_argument("--zone", metavar="ZONE", help="the zone of times without one, like Europe/Berlin")
    bring.add_argument("--habit", metavar="NAME", help="which habit to take, if the file holds several")
    bring.add_argument("--ticks", choices=("smoked", "smoke-free"), help="what a tick in the file means")
    bring.add_argument("--gaps", choices=("smoke-free", "unknown"), help="what days without a row count as")
    bring.add_argument("--from-first-day", action="store_true", help="let your record start with the file's first day")
    bring.add_argument("--skip-refused", action="store_true", help="bring in the rest if some rows cannot be taken")
    bring.add_argument("--dry-run", action="store_true", help="tell what would happen, and keep nothing")
    add_passphrase_fd(bring, "read the editor's passphrase there, if a file with other achievements takes it")
    export = add_command(
        commands,
        "export",
        "write the whole record to a file",
        "smoketracker export smokes.json",
        "smoketracker export - --format csv",
    )
    export.add_argument("file", metavar="FILE", help="the file to write, or - for the terminal")
    export.add_argument(
        "--format", choices=("json", "csv"), help="by the file's ending if not given; json if it has none"
    )
    export.add_argument("--force", action="store_true", help="replace the file if it is there")


def _add_window(commands: Commands) -> None:
    add_command(commands, "show", "bring the window to the front, or open it", "smoketracker show")
    add_command(commands, "quit", "end the running program, after it has saved everything", "smoketracker quit")


def _add_passphrase(commands: Commands) -> None:
    passphrase = add_command(
        commands,
        "passphrase",
        "set, change or reset the passphrase of the achievement editor",
        "smoketracker passphrase set",
        "smoketracker passphrase change",
        "smoketracker passphrase reset",
        about="It guards the editor, not the file: whoever can write the file can change what is in it.",
    )
    acts = passphrase.add_subparsers(title="what to do", dest="act", metavar="ACT", required=True)
    setting = add_command(acts, "set", "set the first passphrase", "smoketracker passphrase set")
    add_passphrase_fd(setting, "read it from this open file descriptor, as one line, instead of asking")
    changing = add_command(acts, "change", "put another one in its place", "smoketracker passphrase change")
    add_passphrase_fd(changing, "read the old and then the new one from this open file descriptor, a line each")
    resetting = add_command(
        acts,
        "reset",
        "remove a forgotten passphrase",
        "smoketracker passphrase reset",
        about="The editor then opens for everybody who uses this record, until another one is set. Nothing else "
        "changes: achievements, point rules and points stay as they are. The old passphrase is not asked for, since "
        "whoever can run this can write the file anyway.",
    )
    resetting.add_argument("--yes", action="store_true", help="do it without asking")


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 6 and int(text) > 0):  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"give a whole number of days, 1 or more, not {text[:40]!r}")
    return int(text)
