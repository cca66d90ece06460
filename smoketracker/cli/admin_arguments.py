"""The words of the administrator's commands: achievements made and changed, point rules set."""

from __future__ import annotations

import argparse

from smoketracker.cli.parsing import Commands, Parser, add_command, add_passphrase_fd
from smoketracker.domain.kinds import Metric

RULE_OPTIONS = {
    "smoke": "points for a smoke logged, and for each one left in the pack",
    "pack": "cigarettes in the pack: how many of a day earn points",
    "reduction": "points for a smoke-free day; fewer for a day under the baseline",
    "streak": "points of each step of the streak's level",
    "top_level": "how many steps the level climbs at most",
}
_ASKING = "Asks for the editor's passphrase if one is set."


def add_achievement_acts(achievements: Parser) -> Commands:
    """Add what an administrator does with achievements, and return where further acts are added."""
    acts = achievements.add_subparsers(title="for administrators", dest="act", metavar="ACT")
    _add_definitions(acts)
    _add_decisions(acts)
    _add_files(acts)
    return acts


def add_rules(commands: Commands) -> None:
    """Add the command of the point rules."""
    rules = add_command(
        commands,
        "rules",
        "list the point rules: what held, what holds and what will hold",
        "smoketracker rules",
        "smoketracker rules set --smoke 5 --reduction 200",
        "smoketracker rules set --defaults",
    )
    acts = rules.add_subparsers(title="for administrators", dest="act", metavar="ACT")
    change = add_command(
        acts,
        "set",
        "change point rules from tomorrow",
        "smoketracker rules set --smoke 5 --reduction 200",
        "smoketracker rules set --defaults --top-level 14",
        about=f"Nothing already earned changes; numbers left out stay as they are. {_ASKING}",
    )
    for name, about in RULE_OPTIONS.items():
        change.add_argument(f"--{name.replace('_', '-')}", type=int, metavar="N", help=about)
    change.add_argument("--defaults", action="store_true", help="begin with the numbers of a new database")
    add_passphrase_fd(change)


def fault(arguments: argparse.Namespace) -> str:
    """Return what is wrong with words that are each right by themselves, or nothing."""
    if arguments.command == "rules" and arguments.act == "set":
        named = any(getattr(arguments, name) is not None for name in RULE_OPTIONS)
        return "" if named or arguments.defaults else "name a rule to set, or --defaults"
    if arguments.command != "achievements" or arguments.act is None:
        return ""
    if arguments.earned or arguments.ahead:
        return f"--earned and --ahead go with the list, not with {arguments.act}"
    if arguments.act == "export" and arguments.file == "-" and arguments.json:
        return "achievements export - writes the file itself to the terminal, so --json does not go with it"
    if arguments.act == "add" and arguments.at_least is None and arguments.metric != Metric.MANUAL.value:
        return f"the following arguments are required for {arguments.metric}: --at-least"
    return ""


def _add_definitions(acts: Commands) -> None:
    add = _act(
        acts,
        "add",
        "make a new achievement",
        "smoketracker achievements add one-clear-week --title 'One clear week' --points 100 "
        "--metric smoke_free_streak --at-least 7",
        "smoketracker achievements add half --title 'Half the load' --points 80 --metric reduced_days "
        "--percent 50 --at-least 5 --icon half --draft",
    )
    add.add_argument("id", metavar="ID", help="its name for ever: letters, digits, - and _")
    _add_fields(add, needed=True)
    edit = _act(
        acts,
        "edit",
        "change an achievement",
        "smoketracker achievements edit one-clear-week --points 120",
        "smoketracker achievements edit half --no-draft",
        about="What is left out stays as it is. Whoever has earned it keeps it, with the points it had.",
    )
    edit.add_argument("id", metavar="ID", help="which one")
    _add_fields(edit, needed=False)
    order = _act(acts, "order", "put achievements first, in this order", "smoketracker achievements order kind half")
    order.add_argument("ids", metavar="ID", nargs="+", help="those to come first; the others keep their order")
    show = _act(acts, "show", "show how an achievement is defined", "smoketracker achievements show first-log")
    show.add_argument("id", metavar="ID", help="which one")
    _act(acts, "drafts", "list the achievements that nobody else sees yet", "smoketracker achievements drafts")


def _add_fields(parser: Parser, *, needed: bool) -> None:
    parser.add_argument("--title", metavar="TEXT", required=needed, help="what it is called")
    parser.add_argument("--description", metavar="TEXT", help="a sentence about it")
    parser.add_argument("--points", metavar="N", type=int, required=needed, help="what it pays, once")
    metrics = [metric.value for metric in Metric]
    parser.add_argument("--metric", metavar="METRIC", choices=metrics, required=needed, help=", ".join(metrics))
    parser.add_argument("--at-least", metavar="N", type=int, help="the number that the metric has to reach")
    parser.add_argument(
        "--percent", metavar="P", type=int, help="for reduced_days: at least so many per cent under the baseline"
    )
    parser.add_argument(
        "--icon", metavar="NAME|FILE", help="a shipped badge by its name, or a PNG, JPEG or WebP picture"
    )
    parser.add_argument(
        "--draft", action=argparse.BooleanOptionalAction, help="whether nobody is to see or earn it yet"
    )


def _add_decisions(acts: Commands) -> None:
    for name, summary, about in (
        ("retire", "retire an achievement", "Those who have it keep it; nobody else can earn it."),
        ("unretire", "take up a retired achievement again", ""),
        ("delete", "delete an achievement", "One that somebody has earned is retired instead."),
    ):
        parser = _act(acts, name, summary, f"smoketracker achievements {name} one-clear-week", about=about)
        parser.add_argument("id", metavar="ID", help="which one")
    grant = _act(
        acts,
        "grant",
        "grant a manual achievement, or give a revoked one back",
        "smoketracker achievements grant helped-a-friend --reason 'walked with Jo'",
    )
    revoke = _act(
        acts,
        "revoke",
        "take an earned achievement back for good",
        "smoketracker achievements revoke helped-a-friend --reason 'granted by mistake'",
        about="It comes back only by a grant.",
    )
    for parser, needed in ((grant, False), (revoke, True)):
        parser.add_argument("id", metavar="ID", help="which one")
        parser.add_argument("--reason", metavar="TEXT", default="", required=needed, help="why, kept with it")


def _add_files(acts: Commands) -> None:
    export = add_command(
        acts,
        "export",
        "write achievements to a file that can be imported elsewhere",
        "smoketracker achievements export ours.smoketracker-achievements.json",
        "smoketracker achievements export - one-clear-week half",
        about="What anybody has earned is not in it.",
    )
    export.add_argument("file", metavar="FILE", help="the file to write, or - for the terminal")
    export.add_argument("ids", metavar="ID", nargs="*", help="which ones; all if none is named")
    export.add_argument("--force", action="store_true", help="replace the file if it is there")
    bring = _act(
        acts,
        "import",
        "bring in achievements that were exported elsewhere",
        "smoketracker achievements import theirs.smoketracker-achievements.json --dry-run",
        about="One with an id that is here is changed; whoever has earned it keeps it, with the points it had.",
    )
    bring.add_argument("file", metavar="FILE", help="the file to read; it is never changed")
    bring.add_argument("--dry-run", action="store_true", help="tell what would happen, and keep nothing")
    bring.add_argument("--skip-refused", action="store_true", help="bring in the rest if some cannot be taken")


def _act(acts: Commands, name: str, summary: str, *examples: str, about: str = "") -> Parser:
    parser = add_command(acts, name, summary, *examples, about=f"{about} {_ASKING}".strip())
    add_passphrase_fd(parser)
    return parser
