"""A notice, as the desktop is to show it, and what makes a text fit for that."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

OPEN = "default"  # how the desktop names a click on a notice itself
LONGEST = 200
# They turn the text around them, of which the desktop shows more than ours.
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# A desktop may read what is between these as markup, so they are shown as what looks like them.
LIKE_MARKUP = {"<": "‹", ">": "›", "&": "＆"}  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice: a title, a text that never carries what people wrote, and buttons, each with its name and its words.

    about: a later notice about the same takes its place. passing: it goes by itself and is kept nowhere. discreet: the
    desktop does not learn from it which program this is.
    """

    about: str
    title: str
    text: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    passing: bool = False
    discreet: bool = False


def one_line(text: str) -> str:
    """Return a text as one line of bearable length, without anything that acts on what is around it."""
    kept = "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in text)
    plain = "".join(sign for sign in kept if sign not in TURNING and unicodedata.category(sign) != "Cs")
    line = " ".join(plain.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def without_markup(text: str) -> str:
    """Return a text in which no desktop finds markup."""
    return "".join(LIKE_MARKUP.get(sign, sign) for sign in one_line(text))
