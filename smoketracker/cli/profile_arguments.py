"""The words of `profiles`: who is in the record."""

from __future__ import annotations

from smoketracker.cli.parsing import Commands, add_command


def add_profiles(commands: Commands) -> None:
    """Add the command that lists, adds, renames and deletes people."""
    profiles = add_command(
        commands,
        "profiles",
        "list, add, rename or delete the people in the record",
        "smoketracker profiles",
        "smoketracker profiles add Robin",
        "smoketracker status --profile Robin",
        about="Achievements and point rules belong to all of them; smokes, answers and points to each.",
    )
    acts = profiles.add_subparsers(title="what to do", dest="act", metavar="ACT")
    add_command(acts, "list", "list them", "smoketracker profiles list")
    add = add_command(acts, "add", "add a person, whose record begins today", "smoketracker profiles add Robin")
    add.add_argument("name", metavar="NAME", help="what they are called")
    rename = add_command(acts, "rename", "give one another name", "smoketracker profiles rename Robin 'Robin B.'")
    rename.add_argument("name", metavar="OLD", help="whom")
    rename.add_argument("new_name", metavar="NEW", help="the new name")
    delete = add_command(
        acts,
        "delete",
        "delete one with everything on record about them",
        "smoketracker export robin.json --profile Robin",
        "smoketracker profiles delete Robin",
        "smoketracker profiles delete Robin --yes-delete Robin",
        about="It asks to type the name. A backup of everybody's record is made before, and can be restored.",
    )
    delete.add_argument("name", metavar="NAME", help="whom")
    delete.add_argument("--yes-delete", dest="typed", metavar="NAME", help="the name once more, instead of typing it")
