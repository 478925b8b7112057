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
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "euro": "EUR", "pound": "GBP",
    "pounds sterling": "GBP", "pound sterling": "GBP", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR", "yen": "JPY", "rouble": "RUB",
    "ruble": "RUB", "franc": "FRF", "french franc": "FRF", "swiss franc": "CHF", "mark": "DEM",
    "german mark": "DEM", "lira": "ITL", "won": "KRW", "rand": "ZAR", "riyal": "SAR",
    "peso": "MXN", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN",
    "cent": "cent",
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
_SCALE = rf"(?:[ \n-]?(?P<{{}}>{_either(_SCALES)})(?![\w]))?"
_SIGNED = rf"(?<![\w$])(?P<sign>{_either(_SIGNS)})\ ?(?P<sum>{_NUMBER}){_SCALE.format('times')}"
_UNIT_WORDS = f"{_either(_MONEY)}|{_either(_UNITS)}"
_COUNTED = (
    rf"(?<![\w.,$£€-])(?P<count>{_NUMBER}){_SCALE.format('scale')}"
    rf"[ \n-]?(?P<unit>(?:{_UNIT_WORDS})s?)(?!\w)"
)
_DIGIT = re.compile(r"\d")


def amounts(text: str, passage: Span) -> Iterator[Mention]:
    """Yield the amounts of a passage; their names are the same for the same amount."""
    if not _DIGIT.search(text, passage.start, passage.end):
        return
    for found in _pattern().finditer(text, passage.start, passage.end):
        name = _name(found)
        yield Mention(
            found.start(), found.end(), Kind.AMOUNT, name, MentionHow.RULE, "a number and a unit"
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of all amounts; it takes milliseconds to compile."""
    return re.compile(f"{_SIGNED}|{_COUNTED}", re.IGNORECASE)


def _name(found: re.Match[str]) -> str:
    if found["sign"]:
        sign = found["sign"]
        unit = _SIGNS.get(sign) or _SIGNS.get(sign.upper()) or _SIGNS[sign.title()]
        number, scale = found["sum"], found["times"]
    else:
        word = " ".join(found["unit"].lower().split())
        unit = _unit(word)
        number, scale = found["count"], found["scale"]
    times = f" {_SCALES[scale.lower()]}" if scale else ""
    return f"{number}{times} {unit}"


def _unit(word: str) -> str:
    for known in (_MONEY, _UNITS):
        for form in (word, word.removesuffix("s")):
            if form in known:
                return known[form]
    return word
