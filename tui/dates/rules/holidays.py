"""Holidays by name, whose day is the same each year, or counted from a weekday or from Easter."""

import re

from tui.dates.context import Context, Reading, dated, in_some_year, nearest_of, year_told
from tui.dates.model import DateHow, Precision
from tui.dates.points import Point, nth_weekday, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, Rule


def _holiday(found: Found, context: Context) -> Reading | None:
    code = found.word("HOLIDAY")
    if _OF_HOLIDAYS.match(context.after(12)):
        return None
    if "YEAR" in found:
        return dated(holiday(code, found.number("YEAR")), DateHow.EXPLICIT)
    if code.startswith("E") or "W" in code:
        return _movable(code, context)
    day = holiday(code, LEAP_YEAR)
    return in_some_year(day, context) if day else None


def _movable(code: str, context: Context) -> Reading | None:
    """Return the reading of a holiday without its year, whose day differs from year to year."""
    anchor = context.anchor
    told = year_told(context)
    if told and told.point.precision is Precision.YEAR:
        return told.gives(holiday(code, told.point.year))
    if anchor is None:
        return None
    if anchor.precision is Precision.YEAR:
        return dated(holiday(code, anchor.year), DateHow.CONTEXT)
    around = (holiday(code, anchor.year + step) for step in (0, -1, 1))
    days = [day for day in around if day]
    return dated(nearest_of(days, anchor, context.tense), DateHow.CONTEXT)


_OF_HOLIDAYS = re.compile(
    r" (?:trees?|cards?|gifts?|presents?|part(?:y|ies)|carols?|songs?|albums?|singles?|lights"
    r"|shopp(?:ing|ers)|sales|markets?|dinners?|bonus(?:es)?|films?|movies?|music|decorations"
    r"|Island|soundtrack|special)\b"
)
"""What is of a holiday's kind, not of its day: "Christmas shopping"."""


def _said_holiday(found: Found, context: Context) -> Reading | None:
    """Read "last Christmas", "this Easter", "next Thanksgiving"."""
    step, code, anchor = found.number("WHICH"), found.word("HOLIDAY"), context.anchor
    if anchor is None:
        return None
    day = holiday(code, anchor.year)
    if day and ((step < 0 and day.first >= anchor.first) or (step > 0 and day.last <= anchor.last)):
        day = holiday(code, anchor.year + step)
    return dated(day, DateHow.RELATIVE)


def holiday(code: str, year: int) -> Point | None:
    """Return the day of a holiday by its code.

    ``12-25``, ``11-W4-4`` (4th Thursday), ``05-WL-1`` (last Monday), ``E-2`` (from Easter).
    """
    if code.startswith("E"):
        day = _easter(year)
        return day and day.moved(int(code[1:]))
    month, _, rest = code.partition("-")
    if not rest.startswith("W"):
        return valid_day(year, int(month), int(rest))
    which, _, weekday = rest[1:].partition("-")
    return nth_weekday(year, int(month), -1 if which == "L" else int(which), int(weekday))


def _easter(year: int) -> Point | None:
    """Return Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return valid_day(year, f // 31, f % 31 + 1)


RULES = (
    Rule("holiday of a year", "HOLIDAY ,? of|in? YEAR", _holiday, "Easter 2024", "2024-03-31"),
    Rule("holiday from now", "WHICH HOLIDAY", _said_holiday, "last Easter", "2024-03-31"),
    Rule("holiday", "HOLIDAY", _holiday, "Christmas Day", "2023-12-25"),
)
