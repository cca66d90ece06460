"""Money as the person's country writes it: amounts are whole numbers of the smallest unit of its currency."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QLocale

# How many decimals a currency has, from ISO 4217 List One (SIX Group, the standard's maintenance agency): those that
# differ from two and are the currency of a country.
NO_DECIMALS = frozenset(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF")
)
THREE_DECIMALS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
GROUP_OF = 3
MARKS = frozenset(".,'’٫٬")  # noqa: RUF001  # what some language puts between digits


def symbol() -> str:
    """Return the sign of the currency, or its code where it has no sign; empty where no country is known."""
    return QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol) or _code()


def decimals() -> int:
    """Return how many decimals the currency has."""
    if _code() in THREE_DECIMALS:
        return 3
    return 0 if _code() in NO_DECIMALS else 2


def money(amount: int) -> str:
    """Write an amount with the sign of the currency, and a proper minus before it where less than nothing is meant."""
    places = decimals()
    written = QLocale().toCurrencyString(abs(amount) / 10**places, symbol(), places)
    return f"−{written}" if amount < 0 else written


def smallest(text: str) -> int | None:
    """Return the amount that a text writes, in the smallest unit, or None if it writes none.

    The sign may be there or not, and where only one reading makes sense the decimal mark may be a neighbour's.
    """
    body = text.replace(symbol(), "").replace(_code(), "")
    body = "".join(sign for sign in body if not sign.isspace() and unicodedata.category(sign) != "Cf")
    marks = [sign for sign in body if not sign.isdecimal()]
    if len(marks) == len(body) or not MARKS.issuperset(marks):
        return None
    head, tail = _parted(body, marks)
    places = decimals()
    if tail is None or len(tail) > places or not any(sign.isdecimal() for sign in head):
        return None
    return int("".join(sign for sign in head if sign.isdecimal()) + tail.ljust(places, "0"))


def _parted(body: str, marks: list[str]) -> tuple[str, str | None]:
    """Return what stands before and after the decimal mark; None after it if the marks make no sense."""
    if not marks:
        return body, ""
    head, _, tail = body.rpartition(marks[-1])
    alone = body.count(marks[-1]) == 1
    if marks[-1] == QLocale().decimalPoint():
        return (head, tail) if alone else (body, None)
    if len(tail) == GROUP_OF:
        return body, ""
    return (head, tail) if alone else (body, None)


def _code() -> str:
    return QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
