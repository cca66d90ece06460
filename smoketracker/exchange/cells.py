"""The cells of our own CSV files, and what keeps a spreadsheet from taking a note for a formula."""

from __future__ import annotations

OUR_HEADER = ("uid", "at", "zone", "day", "source", "note")
LONGEST_NOTE = 100_000
LONGEST_ZONE = 64
# Full-width forms count too: spreadsheets in East Asian languages read them as the plain ones.
_DANGEROUS = tuple("=+-@\t\r\n＝＋－＠'")  # noqa: RUF001


def guarded(text: str) -> str:
    """Return a free text that no spreadsheet takes for a formula; `unguarded` gives back the exact text."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def unguarded(cell: str) -> str:
    """Return the free text of a cell that `guarded` wrote."""
    return cell.removeprefix("'")
