"""The words of `backup` and `restore`."""

from __future__ import annotations

from pathlib import Path

from smoketracker.cli.parsing import Commands, add_command


def add_safekeeping(commands: Commands) -> None:
    """Add the commands that make backups and go back to one."""
    backup = add_command(
        commands,
        "backup",
        "make a checked backup of the whole record, or list those there are",
        "smoketracker backup",
        "smoketracker backup --to /media/stick",
        "smoketracker backup --list",
        about="Backups lie in the folder “backups” beside the record. Old ones go by and by: all of two days stay, "
        "then one a day, a week and a month, for most of a year.",
    )
    what = backup.add_mutually_exclusive_group()
    what.add_argument("--to", type=Path, metavar="FOLDER", help="put a copy of it into this folder as well")
    what.add_argument("--list", dest="lists", action="store_true", help="list the backups, the newest first")
    restore = add_command(
        commands,
        "restore",
        "go back to a backup, after one of the present state has been made",
        "smoketracker restore --dry-run",
        "smoketracker restore smoketracker-20260309T110000Z",
        "smoketracker restore /media/stick/smoketracker-20260309T110000Z.db",
        about="It tells what would change, and asks. The file is only read; one that another program made, that a "
        "newer version wrote or that was tampered with is refused. A present record that cannot be read any more "
        "is kept under another name.",
    )
    restore.add_argument(
        "state",
        nargs="?",
        metavar="BACKUP",
        help="its name as listed, or a file anywhere; without it the newest one that is whole",
    )
    restore.add_argument("--dry-run", action="store_true", help="tell what would change, and change nothing")
    restore.add_argument("--yes", action="store_true", help="do it without asking")
    _add_salvage(commands)


def _add_salvage(commands: Commands) -> None:
    salvage = add_command(
        commands,
        "salvage",
        "save what can still be read of a damaged record",
        "smoketracker salvage",
        about="What can be read goes into a new file, and points are worked out anew. It tells how much that is, and "
        "asks. The damaged file is kept under another name. Where there is a whole backup, “restore” is the safer way.",
    )
    salvage.add_argument("--yes", action="store_true", help="do it without asking")
