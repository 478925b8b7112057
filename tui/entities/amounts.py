"""Finds sums of money, shares and counts with a unit, and writes each of them one way."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from tui.articles.model import Span
from tui.entities.model import Kind, Mention, MentionHow


class Amount(NamedTuple):
    """A way to write amounts, with an example and the name it is given."""

    example: str
    name: str


EXAMPLES: Final = (
    Amount("$23.06 billion", "23.06 billion USD"),
    Amount("USD 60 billion", "60 billion USD"),
    Amount("15 million pounds sterling", "15 million GBP"),
    Amount("US$1,000", "1,000 USD"),
    Amount("€3.5m", "3.5 million EUR"),
    Amount("500 yuan", "500 CNY"),
    Amount("23.5 mln dlrs", "23.5 million USD"),
    Amount("Rs 1,200 crore", "1,200 crore INR"),
    Amount("11.1 percent", "11.1 %"),
    Amount("11.1 per cent", "11.1 %"),
    Amount("5%", "5 %"),
    Amount("8,000 megawatts", "8,000 MW"),
    Amount("3.64 billion kilowatt-hours", "3.64 billion kWh"),
    Amount("510 kilometers", "510 km"),
    Amount("2,000 tonnes", "2,000 t"),
)
"""Each is also run as a test."""

_SIGNS: Final = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₦": "NGN",
    "₺": "TRY", "Rs.": "INR", "Rs": "INR", "PKR": "PKR", "USD": "USD", "EUR": "EUR", "GBP": "GBP",
    "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "INR": "INR", "CHF": "CHF", "AUD": "AUD",
    "CAD": "CAD", "RUB": "RUB",
}  # fmt: skip
_MONEY: Final = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "dlr": "USD", "euro": "EUR",
    "pound": "GBP",
    "pounds sterling": "GBP", "pound sterling": "GBP", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR", "yen": "JPY", "rouble": "RUB",
    "ruble": "RUB", "franc": "FRF", "french franc": "FRF", "swiss franc": "CHF", "mark": "DEM",
    "german mark": "DEM", "lira": "ITL", "won": "KRW", "rand": "ZAR", "riyal": "SAR",
    "peso": "MXN", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN",
    "stg": "GBP", "cent": "cent", "ct": "cent",
}  # fmt: skip
_UNITS: Final = {
    "percent": "%", "per cent": "%", "%": "%", "pct": "%", "percentage point": "points of %",
    "kilowatt-hour": "kWh", "kilowatt hour": "kWh", "megawatt-hour": "MWh",
    "megawatt hour": "MWh", "gigawatt-hour": "GWh", "gigawatt hour": "GWh", "kilowatt": "kW",
    "megawatt": "MW", "gigawatt": "GW", "mw": "MW", "gw": "GW", "kwh": "kWh",
    "kilometer": "km", "kilometre": "km", "km": "km", "mile": "miles", "meter": "m", "metre": "m",
    "square kilometer": "km²", "square kilometre": "km²", "square mile": "square miles",
    "hectare": "ha", "acre": "acres", "tonne": "t", "ton": "t", "metric ton": "t",
    "kilogram": "kg", "kg": "kg", "barrel": "barrels", "gallon": "gallons", "liter": "l",
    "litre": "l", "bushel": "bushels", "ounce": "ounces", "nautical mile": "nautical miles",
    "cubic meter": "m³", "cubic metre": "m³", "basis point": "basis points",
}  # fmt: skip
_SCALES: Final = {
    "hundred": "hundred", "thousand": "thousand", "million": "million", "billion": "billion",
    "trillion": "trillion", "mln": "million", "bln": "billion", "bn": "billion", "m": "million",
    "tn": "trillion", "crore": "crore", "lakh": "lakh", "k": "thousand",
}  # fmt: skip


def _either(words: dict[str, str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in longest_first)


_NUMBER = r"\d{1,12}(?:,\d{3}){0,6}(?:\.\d{1,6})?"
_SCALE = rf"(?:[ \n-]?(?P<scale>{_either(_SCALES)})(?![\w]))?"
_COUNTED = rf"(?P<number>{_NUMBER}){_SCALE}"
_UNITS_AFTER = rf"[ \n-]?(?P<unit>(?:{_either(_MONEY)}|{_either(_UNITS)})s?)(?!\w)"
_SIGN_BEFORE = rf"(?<![\w$])(?P<sign>{_either(_SIGNS)})\ ?$"
_LONGEST_SIGN: Final = max(map(len, _SIGNS)) + len(" ")
_ENDS_OF_SIGNS: Final = frozenset(end for sign in _SIGNS for end in sign[-1] + sign[-1].lower())
_DIGITS = re.compile(r"(?P<digits>\d[\d.,]*)(?P<word>[ \n-]?[^\W\d_]|[ \n-]?%)?")
"""A number, and whether a word follows it that may be its unit: in tables few do."""
_NO_COUNT = re.compile(r"[\w.,$£€-]")
"""After one of these a number is the rest of something else."""


def amounts(text: str, passage: Span) -> Iterator[Mention]:
    """Yield the amounts of a passage; their names are the same for the same amount."""
    at, end = passage.start, passage.end
    while digits := _DIGITS.search(text, at, end):
        first = digits.start()
        amount = _signed(text, at, first, end)
        if amount is None and digits["word"]:
            amount = _counted(text, first, end)
        if amount is not None:
            yield amount
        at = digits.end("digits") if amount is None else amount.end


def _signed(text: str, low: int, first: int, end: int) -> Mention | None:
    """Return the sum of money whose sign ends before the number at ``first``."""
    low = max(low, first - _LONGEST_SIGN)
    if text[low:first].rstrip(" ")[-1:] not in _ENDS_OF_SIGNS:
        return None
    before = _patterns().sign.search(text, low, first)
    if before is None:
        return None
    found = _patterns().number.match(text, first, end)
    assert found is not None
    sign = before["sign"]
    unit = _SIGNS.get(sign) or _SIGNS.get(sign.upper()) or _SIGNS[sign.title()]
    return _amount(before.start(), found, unit)


def _counted(text: str, first: int, end: int) -> Mention | None:
    """Return the amount whose unit follows the number at ``first``."""
    if first and _NO_COUNT.match(text, first - 1):
        return None
    found = _patterns().with_unit.match(text, first, end)
    return found and _amount(first, found, _unit(" ".join(found["unit"].lower().split())))


def _amount(start: int, found: re.Match[str], unit: str) -> Mention:
    times = f" {_SCALES[found['scale'].lower()]}" if found["scale"] else ""
    name = f"{found['number']}{times} {unit}"
    return Mention(start, found.end(), Kind.AMOUNT, name, MentionHow.RULE, "a number and a unit")


class _Patterns(NamedTuple):
    sign: re.Pattern[str]
    number: re.Pattern[str]
    with_unit: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Return the patterns, all of which start where a number does: to seek them costs too much.

    They take milliseconds to compile.
    """
    sources = (_SIGN_BEFORE, _COUNTED, _COUNTED + _UNITS_AFTER)
    return _Patterns(*(re.compile(source, re.IGNORECASE) for source in sources))


def _unit(word: str) -> str:
    for known in (_MONEY, _UNITS):
        for form in (word, word.removesuffix("s")):
            if form in known:
                return known[form]
    return word
