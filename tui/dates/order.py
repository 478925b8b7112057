"""Whether 05/06/2024 is a day in June or in May: as the dates show that leave no doubt."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache


class Order(StrEnum):
    """How dates in numbers are written."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])", re.ASCII)


def order_of(texts: Iterable[str]) -> Order | None:
    """Return the order in which most of the clear dates of ``texts`` are written, if any is."""
    day_first = month_first = 0
    for text in texts:
        for match in _numeric().finditer(text):
            first, second = int(match[1]), int(match[3])
            day_first += 12 < first <= 31 and 1 <= second <= 12
            month_first += 12 < second <= 31 and 1 <= first <= 12
    if day_first == month_first:
        return None
    return Order.DAY_FIRST if day_first > month_first else Order.MONTH_FIRST


def has_numeric_dates(text: str) -> bool:
    """Tell whether a text has dates in numbers, whatever their order."""
    return _numeric().search(text) is not None
