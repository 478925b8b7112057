"""Dates that count from the anchor: yesterday, last week, next May."""

import re

from tui.dates.context import Context, Reading, dated, undated, vague
from tui.dates.model import DateHow, Precision, TimexType
from tui.dates.points import Point
from tui.dates.rules.amounts import amount
from tui.dates.rules.rule import Found, Rule

OF_UNIT = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "Y": Precision.YEAR,
    "E": Precision.DECADE,
    "C": Precision.CENTURY,
}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def named_day(_found: Found, context: Context) -> Reading | None:
    """Read "yesterday", "the day after tomorrow"."""
    words = context.written.lower()
    step = next(step for word, step in _DAYS.items() if word in words)
    if "day before" in words:
        step -= 1
    elif "day after" in words:
        step += 1
    day = context.anchored(Precision.DAY)
    return dated(day.moved(step), DateHow.RELATIVE) if day else vague(step)


def unit_from_now(found: Found, context: Context) -> Reading | None:
    """Read "last week", "this month", "next year"."""
    precision = OF_UNIT.get(found.word("UNIT"))
    if LENGTH.match(context.after(6)):
        return None
    written = context.written
    if written.istitle() and context.before(1) in ('"', "“", "`", "‘"):
        # The name of a programme or column: "This Week".
        return None
    step, ended = found.number("WHICH"), "PHASE" in found and found.word("PHASE") == "END"
    if precision is Precision.DAY and (step < 0 or ended or context.before(4).endswith("to ")):
        # "To this day", "the last day of the talks": no day that anyone could name.
        return None
    if precision in (Precision.DECADE, Precision.CENTURY) and step < 0:
        return Reading(TimexType.DURATION, amount("1", found.word("UNIT")), DateHow.EXPLICIT)
    if precision is None:
        return None
    now = context.anchored(precision)
    return dated(now.moved(step), DateHow.RELATIVE) if now else vague(step)


LENGTH = re.compile(r"-(?:long|old)\b")
"""What makes a unit a length: "the month-long talks"."""


def _unit_beyond(found: Found, context: Context) -> Reading | None:
    """Read "the year before last", "the week after next"."""
    precision = OF_UNIT.get(found.word("UNIT"))
    now = precision and context.anchored(precision)
    step = 2 if context.written.lower().endswith("next") else -2
    return dated(now.moved(step), DateHow.RELATIVE) if now else None


def _said_month(found: Found, context: Context) -> Reading | None:
    """Read "last May", "next March", "this September"."""
    now = context.anchored(Precision.MONTH)
    if now is None:
        return undated(f"XXXX-{found.number('MONTH'):02d}")
    month, step = Point(Precision.MONTH, now.year, found.number("MONTH")), found.number("WHICH")
    if step < 0 and month.part >= now.part:
        return dated(month.moved(-12), DateHow.RELATIVE)
    if step > 0 and month.part <= now.part:
        return dated(month.moved(12), DateHow.RELATIVE)
    return dated(month, DateHow.RELATIVE)


RULES = (
    Rule(
        "named day",
        "earlier|early|late|later? yesterday|today|tomorrow",
        named_day,
        "late yesterday",
        "2024-05-14",
    ),
    Rule(
        "day beside a named day",
        "the? day before|after yesterday|tomorrow",
        named_day,
        "the day before yesterday",
        "2024-05-13",
    ),
    Rule("unit from now", "PHASE? WHICH UNIT", unit_from_now, "early next year", "2025"),
    Rule("unit beyond", "the UNIT before last", _unit_beyond, "the year before last", "2022"),
    Rule(
        "unit beyond to come",
        "the UNIT after next",
        _unit_beyond,
        "the week after next",
        "2024-W22",
    ),
    Rule("month from now", "PHASE? WHICH MONTH", _said_month, "last May", "2023-05"),
)
