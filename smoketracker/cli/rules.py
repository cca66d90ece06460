"""`rules`: the point rules listed, and set from tomorrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from smoketracker.cli import asking
from smoketracker.cli.admin_arguments import RULE_OPTIONS
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.session import Said, Session
from smoketracker.domain.model import DEFAULT_RULES
from smoketracker.domain.rules import RulesVersion, When, courses_of

_WORDS = {When.PAST: "", When.PRESENT: "holds now", When.COMING: "will hold"}


def carry_out(arguments: Arguments, session: Session) -> Said:
    """List the point rules, after setting some if the words say so; raises Refused and Locked."""
    with session.tracker() as tracker:
        if arguments.act == "set":
            asking.administrator(arguments, tracker)
            tracker.set_rules(**_wanted(arguments))
            session.tell_window()
        versions = courses_of(tracker.facts().rules, tracker.overview().today)
        first = tracker.rules_hold_from()
    after = f"A change made today holds from {first}. Nothing already earned changes."
    value = {"rules": [_named(version) for version in versions], "changes_hold_from": first}
    return Said([*_table(versions), after], value)


def _wanted(arguments: Arguments) -> dict[str, int]:
    begun = asdict(DEFAULT_RULES) if arguments.defaults else {}
    named = {name: getattr(arguments, name) for name in RULE_OPTIONS}
    return begun | {name: number for name, number in named.items() if number is not None}


def _table(versions: Sequence[RulesVersion]) -> Iterator[str]:
    names = [name.replace("_", "-") for name in RULE_OPTIONS]
    yield f"{'from':<10}  {'  '.join(f'{name:>9}' for name in names)}"
    for version in versions:
        numbers = "  ".join(f"{getattr(version.rules, name):>9,}" for name in RULE_OPTIONS)
        yield f"{version.from_day or 'the start'!s:<10}  {numbers}  {_WORDS[version.when]}".rstrip()


def _named(version: RulesVersion) -> dict[str, object]:
    return {"from_day": version.from_day, **asdict(version.rules), "when": version.when.value}
