"""Dates that are so many days, weeks or years away: two years ago, a month later."""

from tui.dates.context import Base, Context, Reading, dated, vague
from tui.dates.model import DateHow, Form, Precision, TimexType
from tui.dates.points import Point, at, days_after
from tui.dates.rules.amounts import amount
from tui.dates.rules.relative import OF_UNIT, named_day, unit_from_now
from tui.dates.rules.reports import compared
from tui.dates.rules.rule import Found, Rule
from tui.dates.rules.then import CLOSED


def _ago(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.now, -1) if context.now else vague(-1)


def _ago_of(found: Found, context: Context) -> Reading | None:
    """Read "a year ago today", "20 years ago this month": as exact as the unit that is told."""
    count, unit = found.word("COUNT"), OF_UNIT.get(found.word("ANYUNIT"))
    now = named_day(found, context) if "WHICH" not in found else unit_from_now(found, context)
    point = now.point if now else None
    if not count.isdecimal() or point is None:
        return None
    if unit is Precision.YEAR:
        return dated(point.years_later(-int(count)), DateHow.RELATIVE)
    if unit is Precision.WEEK and point.precision is Precision.DAY:
        return dated(days_after(point, -7 * int(count)), DateHow.RELATIVE)
    return dated(shifted(point, unit, -int(count)), DateHow.RELATIVE) if unit else None


def _long_ago(_found: Found, _context: Context) -> Reading:
    return vague(-1)


def _hence(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.now, 1) if context.now else vague(1)


def _earlier(found: Found, context: Context) -> Reading | None:
    if context.after(6) == " than ":
        return _length(found)
    return _counted(found, context, next(context.bases(), None), -1)


def _before(found: Found, context: Context) -> Reading | None:
    """Read "a year before", but not "a year before he left"."""
    return _earlier(found, context) if CLOSED.match(context.after(6)) else None


def _later(found: Found, context: Context) -> Reading | None:
    written = context.written.lower()
    if written.startswith(("less than", "within")) or context.after(6) == " than ":
        # A bound or comparison, not a date: "within a year", "a month later than planned".
        return _length(found)
    return _counted(found, context, context.recent, 1)


def _length(found: Found) -> Reading:
    length = amount(found.word("COUNT"), found.word("ANYUNIT"))
    return Reading(TimexType.DURATION, length, DateHow.EXPLICIT)


def _counted(found: Found, context: Context, base: Base | None, sign: int) -> Reading | None:
    count, unit = found.word("COUNT"), found.word("ANYUNIT")
    if (count, unit, sign) == ("1", "Y", -1) and context.period:
        return compared(context, base)
    precision = OF_UNIT.get(unit)
    if count == "X" or precision is None:
        return vague(sign)
    if base is None or not count.isdecimal():
        return None
    return base.gives(shifted(base.point, precision, sign * int(count)))


def shifted(base: Point, precision: Precision, count: int) -> Point | None:
    """Return ``base`` moved by units of ``precision``, told in that unit."""
    if precision is Precision.DAY and base.precision is Precision.DAY:
        return days_after(base, count)
    if precision is Precision.YEAR and base.precision is Precision.QUARTER:
        return base.years_later(count)
    unit = at(precision, base)
    return unit.moved(count) if unit else None


RULES = (
    Rule("units ago", "UNITS ago", _long_ago, "years ago", "PAST_REF"),
    Rule("ago", "ABOUT? COUNT ANYUNIT ago", _ago, "about two years ago", "2022"),
    Rule(
        "ago, from a day",
        "ABOUT? COUNT ANYUNIT ago today|yesterday|tomorrow",
        _ago_of,
        "a year ago today",
        "2023-05-15",
    ),
    Rule(
        "ago, from a unit",
        "ABOUT? COUNT ANYUNIT ago WHICH UNIT",
        _ago_of,
        "20 years ago this month",
        "2004-05",
    ),
    Rule(
        "time to come", "ABOUT? COUNT ANYUNIT '|'s time", _hence, "in two weeks' time", "2024-W22"
    ),
    Rule("from now", "ABOUT? COUNT ANYUNIT from now", _hence, "two weeks from now", "2024-W22"),
    Rule("hence", "ABOUT? COUNT ANYUNIT hence", _hence, "three days hence", "2024-05-18"),
    Rule("so ago", "ABOUT? COUNT ANYUNIT or so ago", _ago, "a year or so ago", "2023"),
    Rule("before", "ABOUT? COUNT ANYUNIT before", _before, "a year before", "2023", Form.COUNTED),
    Rule(
        "earlier", "ABOUT? COUNT ANYUNIT earlier", _earlier, "a year earlier", "2023", Form.COUNTED
    ),
    Rule(
        "later",
        "ABOUT? COUNT ANYUNIT later",
        _later,
        "in 2020; two years later",
        "2022",
        Form.COUNTED,
    ),
)
