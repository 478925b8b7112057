"""Dates as they are written in queries: ``2025``, ``2025-05``, ``2024..2025-03``, ``1990s``."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from tui.dates.days import day_number, days_in_month, evenly, month_end, parts
from tui.dates.edtf import EARLIEST, LATEST

Bounds = tuple[int, int]

LAST_YEAR = 9998
"""The last year that a query can ask for by itself: what ends a year later has no end."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both in, as numbers: 2025-05-03 is 20250503."""

    first: int
    last: int
    spans: bool = False
    """Whether it is something that went on from the first day to the last (2013 to 2018), not
    one day of them that is not known better ("in 2013")."""

    @property
    def vagueness(self) -> int:
        """How many days, roughly, the one that is meant could be."""
        return 0 if self.spans else evenly(self.last) - evenly(self.first)


@dataclass(frozen=True, slots=True)
class Period(Days):
    """The days that a query asks for; ``text`` is how it says so."""

    text: str = ""

    def holds(self, days: Days) -> bool:
        """Tell whether a date begins or ends in the period and is not vaguer than it.

        What was told of "2024" is no news of May 2024.
        """
        return (
            days.first <= self.last
            and (days.first >= self.first or self.first <= days.last <= self.last)
            and days.vagueness <= self.vagueness
        )


def years(days: Days) -> tuple[int, ...]:
    """Return the years that hold a date, as a query for the year finds it: none, one or two."""
    ends = dict.fromkeys((parts(days.first)[0], parts(days.last)[0]))
    return tuple(year for year in ends if Period(*_years(year, year)).holds(days))


def _months(year: int, first: int, last: int) -> Bounds:
    if not 1 <= first <= last <= 12:
        raise ValueError(first)
    return day_number(year, first, 1), month_end(year, last)


def _day(year: int, month: int, day: int) -> Bounds:
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        raise ValueError(day)
    return day_number(year, month, day), day_number(year, month, day)


def _week(year: int, week: int) -> Bounds:
    monday = date.fromisocalendar(year, week, 1)
    sunday = monday + timedelta(days=6)
    return (
        day_number(monday.year, monday.month, monday.day),
        day_number(sunday.year, sunday.month, sunday.day),
    )


def _years(first: int, last: int) -> Bounds:
    return day_number(first, 1, 1), day_number(last, 12, 31)


def _begun_year(digits: int) -> Bounds:
    width = 10 ** (4 - len(str(digits)))
    return _years(digits * width, digits * width + width - 1)


Form = tuple[str, str, str, Callable[..., Bounds]]

FORMS: tuple[Form, ...] = (
    ("day", "2025-05-03", r"(\d{4})-(\d\d?)-(\d\d?)", _day),
    ("month", "2025-05", r"(\d{4})-(\d\d?)", lambda y, m: _months(y, m, m)),
    ("year", "2025", r"(\d{4})", lambda y: _years(y, y)),
    ("quarter", "2025-Q2", r"(\d{4})-[qQ]([1-4])", lambda y, q: _months(y, 3 * q - 2, 3 * q)),
    ("half", "2025-H1", r"(\d{4})-[hH]([12])", lambda y, h: _months(y, 6 * h - 5, 6 * h)),
    ("week", "2025-W18", r"(\d{4})-[wW](\d\d)", _week),
    ("decade", "1990s", r"(\d{3})(?:0s|[xX])", lambda d: _years(d * 10, d * 10 + 9)),
    ("century", "19XX", r"(\d{2})[xX]{2}", lambda c: _years(c * 100, c * 100 + 99)),
)
"""A name, an example, how it is written, and the days it covers."""

BEGUN: tuple[Form, ...] = (
    ("year's begin", "202", r"(\d{1,3})", _begun_year),
    ("year's dash", "2025-", r"(\d{4})-", lambda y: _years(y, y)),
    ("month's begin", "2025-0", r"(\d{4})-0", lambda y: _months(y, 1, 9)),
    ("part's begin", "2025-Q", r"(\d{4})-[qQhHwW]\d?", lambda y: _years(y, y)),
    ("month's dash", "2025-05-", r"(\d{4})-(\d\d)-", lambda y, m: _months(y, m, m)),
    ("day's begin", "2025-05-0", r"(\d{4})-(\d\d)-0", lambda y, m: _months(y, m, m)),
)
"""What a date looks like while its last characters are still to be typed."""


def parse(text: str, *, typing: bool = False) -> Period | None:
    """Return the period that ``text`` names, a date or a range, or None where it names none.

    With ``typing`` a date that is only begun stands for all that it can still become.
    """
    first, dots, last = text.partition("..")
    if typing and not dots and first[-1:] == ".":
        first, dots = first[:-1], ".."
    if not dots:
        bounds = _bounds(text, typing)
        return bounds and Period(*bounds, text=text)
    begin = _bounds(first, False) if first else (EARLIEST, EARLIEST)
    end = _bounds(last, typing) if last else (LATEST, LATEST)
    if begin is None or end is None or not (first or last or typing):
        return None
    return Period(min(begin[0], end[0]), max(begin[1], end[1]), text=text)


def written(days: Days) -> str | None:
    """Return how a query asks for these days, None where it can't: years have four digits."""
    if (days.first, days.last) == (EARLIEST, LATEST):
        return None
    open_before, open_after = days.first == EARLIEST, days.last == LATEST
    (y1, m1, d1), (y2, m2, d2) = parts(days.first), parts(days.last)
    if not (open_before or 0 <= y1 <= LAST_YEAR) or not (open_after or 0 <= y2 <= LAST_YEAR):
        return None
    of_months = (open_before or d1 == 1) and (open_after or d2 == days_in_month(y2, m2))
    of_years = of_months and (open_before or m1 == 1) and (open_after or m2 == 12)
    if of_years and not open_before and y1 % 10 == 0 and y2 == y1 + 9:
        return f"{y1 // 10:03}0s"
    first, last = (
        f"{y:04}" if of_years else f"{y:04}-{m:02}" if of_months else f"{y:04}-{m:02}-{d:02}"
        for y, m, d in ((y1, m1, d1), (y2, m2, d2))
    )
    if first == last:
        return first
    return f"{'' if open_before else first}..{'' if open_after else last}"


def _bounds(text: str, typing: bool) -> Bounds | None:
    for _, _, pattern, days in FORMS + BEGUN if typing else FORMS:
        found = re.fullmatch(pattern, text, re.ASCII)
        if found:
            try:
                return days(*(int(group) for group in found.groups()))
            except ValueError:
                continue
    return None
