"""Days and months in numbers alone: 2024-05-22, 22.5.2024, 5/22/24, 20240522."""

import re

from tui.dates.context import Context, Reading, dated, distance
from tui.dates.days import parts
from tui.dates.model import DateHow, Form, Precision, TimexType
from tui.dates.order import Order
from tui.dates.points import Point, valid_day
from tui.dates.rules.calendar import year_of
from tui.dates.rules.rule import Found, Rule, explicit

_NUMBER_FOLLOWS = re.compile(r"[-/.:]\d")


def _numeric(found: Found, context: Context) -> Reading | None:
    """Read two numbers and a year: as texts here write them, else as the day near the anchor."""
    if _NUMBER_FOLLOWS.match(context.after(2)):
        return None
    first, second = found.number("NN1"), found.number("NN2")
    year = year_of(found, "YEAR" if "YEAR" in found else "NN3")
    readings = {
        Order.DAY_FIRST: valid_day(year, second, first),
        Order.MONTH_FIRST: valid_day(year, first, second),
    }
    days = tuple(dict.fromkeys(day for day in readings.values() if day))
    if len(days) == 1:
        return dated(days[0], DateHow.EXPLICIT)
    if not days or context.order:
        return dated(readings[context.order] if context.order else None, DateHow.EXPLICIT)
    anchor = context.anchored(Precision.DAY)
    near = [day for day in days if anchor and distance(day, anchor) <= _NEAR]
    if len(near) == 1:
        return dated(near[0], DateHow.CONTEXT)
    return Reading(TimexType.DATE, f"{year:04d}-XX-XX", DateHow.OPEN, one_of=days)


_NEAR = 14
"""The days from the anchor within which one reading of a date in numbers speaks for itself."""


def _dotted(found: Found) -> Point | None:
    return valid_day(found.number("YEAR"), found.number("NN2"), found.number("NN1"))


def _iso(found: Found) -> Point | None:
    return valid_day(found.number("YEAR"), found.number("NN1"), found.number("NN2"))


_COMPACT_LEADS = (
    *("on", "dated", "date", "since", "until", "till", "from", "to", "through", "before", "after"),
    *("published", "updated", "posted", "issued"),
)


def _compact(found: Found, context: Context) -> Reading | None:
    """Read "on 20240522"; without such a word before it, eight digits may number anything."""
    lead = context.before(16).rstrip(" :").rpartition(" ")[2].strip('("“')
    if lead not in _COMPACT_LEADS or context.after(1) in _IN_NUMBERS:
        return None
    return dated(valid_day(*parts(found.number("COMPACT"))), DateHow.EXPLICIT)


_IN_NUMBERS = ("-", "/", "_")


def _iso_month(found: Found, context: Context) -> Reading | None:
    month = Point(Precision.MONTH, found.number("YEAR"), found.number("NN1"))
    written = context.text[context.end - 2 : context.end]
    if context.after(2)[:1] == "-" and context.after(2)[1:].isdecimal():
        return None
    # 2024-25 is a season of sports or a fiscal year, not a month.
    return dated(month, DateHow.EXPLICIT) if 1 <= month.part <= 12 and written[0] in "01" else None


RULES = (
    Rule("ISO day", "YEAR +- +NN1 +- +NN2", explicit(_iso), "2023-11-05", "2023-11-05"),
    Rule("year first", "YEAR +/ +NN1 +/ +NN2", explicit(_iso), "2023/11/05", "2023-11-05"),
    Rule("ISO month", "YEAR +- +NN1", _iso_month, "2023-11", "2023-11"),
    Rule(
        "day in numbers", "NN1 +/ +NN2 +/ +YEAR", _numeric, "25/12/2023", "2023-12-25", Form.NUMBERS
    ),
    Rule(
        "short day in numbers",
        "NN1 +/ +NN2 +/ +NN3",
        _numeric,
        "25/12/23",
        "2023-12-25",
        Form.NUMBERS,
    ),
    Rule(
        "day with hyphens",
        "NN1 +- +NN2 +- +YEAR",
        _numeric,
        "25-12-2023",
        "2023-12-25",
        Form.NUMBERS,
    ),
    Rule("day with dots", "NN1 +. +NN2 +. +YEAR", explicit(_dotted), "25.12.2023", "2023-12-25"),
    Rule("compact day", "COMPACT", _compact, "on 20240522", "2024-05-22"),
)
