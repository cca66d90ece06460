"""Money is written and read as the country does it, in whole numbers of the smallest unit (B3)."""

import pytest
from PySide6.QtCore import QLocale

from smoketracker.ui import money


@pytest.mark.parametrize(
    ("country", "amount", "written"),
    [
        ("en_GB", 73560, "£735.60"),
        ("en_GB", 5, "£0.05"),
        ("de_DE", 123450, "1.234,50\xa0€"),
        ("ja_JP", 600, "￥600"),
        ("en_GB", -300, "−£3.00"),
        ("fr_CH", 950, "9,50\xa0CHF"),
        ("C", 950, "9.50"),
    ],
)
def test_an_amount_is_written_with_the_sign_and_the_decimals_of_its_currency(country, amount, written):
    QLocale.setDefault(QLocale(country))

    assert money.money(amount) == written


@pytest.mark.parametrize(("country", "decimals"), [("en_GB", 2), ("ja_JP", 0), ("ar_KW", 3), ("ko_KR", 0), ("C", 2)])
def test_each_currency_has_its_own_decimals(country, decimals):
    QLocale.setDefault(QLocale(country))

    assert money.decimals() == decimals


@pytest.mark.parametrize("country", ["en_GB", "de_DE", "fr_CH", "ja_JP", "ar_KW", "fa_IR", "hi_IN", "nb_NO", "eo", "C"])
@pytest.mark.parametrize("amount", [1, 5, 80, 800, 123456, 99_999_999])
def test_what_is_written_is_read_back_as_the_same_amount(country, amount):
    QLocale.setDefault(QLocale(country))

    assert money.smallest(money.money(amount)) == amount


@pytest.mark.parametrize(
    ("country", "typed", "amount"),
    [
        ("en_GB", "8", 800),
        ("en_GB", "8.5", 850),
        ("en_GB", "8,50", 850),
        ("en_GB", " £ 8.50 ", 850),
        ("en_GB", "8.50 GBP", 850),
        ("en_GB", "1,234", 123400),
        ("de_DE", "8,5", 850),
        ("de_DE", "8.50", 850),
        ("de_DE", "1.234", 123400),
        ("ja_JP", "600", 600),
        ("ar_KW", "\u0661\u066b\u0662\u0665\u0660", 1250),
    ],
)
def test_a_price_may_be_typed_as_people_do(country, typed, amount):
    QLocale.setDefault(QLocale(country))

    assert money.smallest(typed) == amount


@pytest.mark.parametrize("typed", ["", "£", "eight", "8.505", "8.5.0", "1,23,4", "-8", "8 €", ".", ".5x", "8e2"])
def test_what_writes_no_amount_is_none(typed):
    assert money.smallest(typed) is None
