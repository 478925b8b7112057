"""Dates that share their month or year: May 7–10, 24 and 25 April, May 2, 3 and 5, 2009–10."""

import re

from tui.dates.context import Context, Reading, dated, in_some_year, weekday_near
from tui.dates.model import DateHow, Precision
from tui.dates.points import Point, days_after, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, PairRule
from tui.dates.rules.years import COUNTED, is_span_of_years

_SHORTENED = 50
"""The most years that lie between two of which the second is shortened: 1914-18."""
_YEAR_JOINT = re.compile(r"\d{4}(?P<space> ?)(?P<sign>[-–/])")
_MORE_DIGITS = re.compile(r"[-/.]\d")

Readings = tuple[Reading, ...] | None


def _all(*readings: Reading | None) -> Readings:
    known = tuple(reading for reading in readings if reading)
    return known if len(known) == len(readings) else None


def _said_year(found: Found, context: Context) -> int | None:
    """Return the year that is said, in digits or as "last year"; the leap year without one."""
    if "WHICH" in found:
        now = context.anchor
        return now.year + found.number("WHICH") if now else None
    return found.number("YEAR") if "YEAR" in found else LEAP_YEAR


def _days(found: Found, context: Context) -> Readings:
    """Read two days; the year, if said, is that of the second."""
    year = _said_year(found, context)
    if year is None:
        return None
    month = found.number("MONTH")
    last_month = found.number("MONTH2") if "MONTH2" in found else month
    second = valid_day(year, last_month, found.number("DAY2"))
    first = valid_day(year - (last_month < month), month, found.number("DAY"))
    if first is None or second is None or first.first >= second.first:
        return None
    if "YEAR" in found or "WHICH" in found:
        how = DateHow.EXPLICIT if "YEAR" in found else DateHow.RELATIVE
        return _all(dated(first, how), dated(second, how))
    last = in_some_year(second, context)
    if last is None or last.point is None:
        return _all(in_some_year(first, context), last)
    return _all(dated(first.years_later(last.point.year - LEAP_YEAR), last.how), last)


def _listed_days(found: Found, context: Context) -> Readings:
    """Read days that follow one another, but not "May 15, 16 and 17 people"."""
    following = context.after(16).split()
    if following and following[0].lower().strip(".,;)") in COUNTED:
        return None
    year, month = found.number("YEAR") if "YEAR" in found else LEAP_YEAR, found.number("MONTH")
    numbers = [found.number(name) for name in _LISTED if name in found]
    days = [day for number in numbers if (day := valid_day(year, month, number))]
    if len(days) < len(numbers) or numbers != sorted(set(numbers)):
        return None
    if "YEAR" in found:
        return _all(*(dated(day, DateHow.EXPLICIT) for day in days))
    last = in_some_year(days[-1], context)
    if last is None or last.point is None:
        return _all(*(in_some_year(day, context) for day in days))
    moved = (day.years_later(last.point.year - LEAP_YEAR) for day in days)
    return _all(*(dated(day, last.how) for day in moved))


_LISTED = ("DAY", "DAY2", "DAY3", "DAY4")


def _months(found: Found, context: Context) -> Readings:
    year, first, second = _said_year(found, context), found.number("MONTH"), found.number("MONTH2")
    if year is None:
        return None
    how = DateHow.EXPLICIT if "YEAR" in found else DateHow.RELATIVE
    return _all(
        dated(Point(Precision.MONTH, year - (second < first), first), how),
        dated(Point(Precision.MONTH, year, second), how),
    )


def _months_without_year(found: Found, context: Context) -> Readings:
    """Read "from January to April": the first comes before the second."""
    if found.word("CONNECT") == "and":
        return None
    first, second = found.number("MONTH"), found.number("MONTH2")
    last = in_some_year(Point(Precision.MONTH, LEAP_YEAR, second), context)
    if last is None or last.point is None:
        return None
    year = last.point.year - (second < first)
    return _all(dated(Point(Precision.MONTH, year, first), last.how), last)


def _years(found: Found, context: Context) -> Readings:
    first = found.number("YEAR")
    second = found.number("YEAR2" if "YEAR2" in found else "NN")
    joint = _YEAR_JOINT.search(context.text, context.start, context.end)
    if "NN" in found:
        # Digits after it make it a day that no calendar has.
        if joint is None or _MORE_DIGITS.match(context.after(2)):
            return None
        second += first // 100 * 100 + (100 if second == 0 else 0)
        if second > first + (1 if joint["space"] else _SHORTENED):
            return None
    if joint and joint["sign"] == "/" and second != first + 1:
        return None
    if not is_span_of_years(first, second, context, signed=joint is not None):
        return None
    return _all(
        dated(Point(Precision.YEAR, first), DateHow.EXPLICIT),
        dated(Point(Precision.YEAR, second), DateHow.EXPLICIT),
    )


def _weekdays(found: Found, context: Context) -> Readings:
    """Read "Monday to Friday": the second follows the first."""
    if found.word("CONNECT") == "and":
        return None
    first = context.anchor and weekday_near(found.number("WEEKDAY"), context.anchor, context.tense)
    if not first:
        return None
    second = first.moved((found.number("WEEKDAY2") - first.weekday) % 7)
    return _all(dated(first, DateHow.RELATIVE), dated(second, DateHow.RELATIVE))


def _weekdays_of_week(found: Found, context: Context) -> Readings:
    """Read "from Monday to Wednesday last week"."""
    week = context.anchored(Precision.WEEK)
    week = week and week.moved(found.number("WHICH"))
    if not week or found.number("WEEKDAY") >= found.number("WEEKDAY2"):
        return None
    days = (days_after(week, found.number(name) - 1) for name in ("WEEKDAY", "WEEKDAY2"))
    return _all(*(dated(day, DateHow.RELATIVE) for day in days))


RULES = (
    PairRule(
        "weekdays in a row",
        "WEEKDAY CONNECT WEEKDAY2",
        _weekdays,
        "from Monday to Friday",
        ("2024-05-13", "2024-05-17"),
    ),
    PairRule(
        "weekdays of a week",
        "WEEKDAY CONNECT WEEKDAY2 of? WHICH week",
        _weekdays_of_week,
        "from Monday to Wednesday last week",
        ("2024-05-06", "2024-05-08"),
    ),
    PairRule(
        "days of a month and year",
        "MONTH DAY CONNECT DAY2 ,? YEAR",
        _days,
        "May 7-10, 2025",
        ("2025-05-07", "2025-05-10"),
    ),
    PairRule(
        "days of a month",
        "MONTH DAY CONNECT DAY2",
        _days,
        "from May 7 to 10",
        ("2024-05-07", "2024-05-10"),
    ),
    PairRule(
        "days of a month of a year counted from now",
        "MONTH DAY CONNECT DAY2 of? ,? WHICH year",
        _days,
        "from January 3 to 5 last year",
        ("2023-01-03", "2023-01-05"),
    ),
    PairRule(
        "days of a month of a year counted from now, day first",
        "DAY CONNECT DAY2 MONTH of? ,? WHICH year",
        _days,
        "from 3 to 5 January this year",
        ("2024-01-03", "2024-01-05"),
    ),
    PairRule(
        "days in a list",
        "MONTH DAY COMMA DAY2 COMMA2? DAY3? COMMA3? CONNECT DAY4",
        _listed_days,
        "on May 2, 3 and 5",
        ("2024-05-02", "2024-05-03", "2024-05-05"),
    ),
    PairRule(
        "days in a list and year",
        "MONTH DAY COMMA DAY2 COMMA2? DAY3? COMMA3? CONNECT DAY4 ,? YEAR",
        _listed_days,
        "on May 2, 3, 5, and 8, 2023",
        ("2023-05-02", "2023-05-03", "2023-05-05", "2023-05-08"),
    ),
    PairRule(
        "days in a list, month last",
        "DAY COMMA DAY2 COMMA2? DAY3? COMMA3? CONNECT DAY4 MONTH",
        _listed_days,
        "on 2, 3 and 5 May",
        ("2024-05-02", "2024-05-03", "2024-05-05"),
    ),
    PairRule(
        "days in a list, month and year last",
        "DAY COMMA DAY2 COMMA2? DAY3? COMMA3? CONNECT DAY4 MONTH ,? YEAR",
        _listed_days,
        "on 2, 3, and 5 May 2023",
        ("2023-05-02", "2023-05-03", "2023-05-05"),
    ),
    PairRule(
        "days of a month, day first, and year",
        "DAY CONNECT DAY2 MONTH ,? YEAR",
        _days,
        "24 and 25 April 2023",
        ("2023-04-24", "2023-04-25"),
    ),
    PairRule(
        "days of a month, day first",
        "DAY CONNECT DAY2 MONTH",
        _days,
        "24–25 April",
        ("2024-04-24", "2024-04-25"),
    ),
    PairRule(
        "days of two months of a year",
        "MONTH DAY CONNECT MONTH2 DAY2 ,? YEAR",
        _days,
        "Dec. 30 to Jan. 2, 2024",
        ("2023-12-30", "2024-01-02"),
    ),
    PairRule(
        "days of two months of a year, day first",
        "DAY MONTH CONNECT DAY2 MONTH2 ,? YEAR",
        _days,
        "30 May to 2 June 2023",
        ("2023-05-30", "2023-06-02"),
    ),
    PairRule(
        "months of a year",
        "MONTH CONNECT MONTH2 ,? of? YEAR",
        _months,
        "from May to July 2023",
        ("2023-05", "2023-07"),
    ),
    PairRule(
        "months of a year counted from now",
        "MONTH CONNECT MONTH2 of? ,? WHICH year",
        _months,
        "from January to March last year",
        ("2023-01", "2023-03"),
    ),
    PairRule(
        "days of two months of a year counted from now",
        "MONTH DAY CONNECT MONTH2 DAY2 of? ,? WHICH year",
        _days,
        "from Jan. 30 to Feb. 2 last year",
        ("2023-01-30", "2023-02-02"),
    ),
    PairRule(
        "days of two months of a year counted from now, day first",
        "DAY MONTH CONNECT DAY2 MONTH2 of? ,? WHICH year",
        _days,
        "from 30 January to 2 February this year",
        ("2024-01-30", "2024-02-02"),
    ),
    PairRule("years", "YEAR CONNECT YEAR2", _years, "2009–2010", ("2009", "2010")),
    PairRule(
        "months in a row",
        "MONTH CONNECT MONTH2",
        _months_without_year,
        "it fell from November to April",
        ("2023-11", "2024-04"),
    ),
    PairRule("years, the second short", "YEAR CONNECT NN", _years, "2009–10", ("2009", "2010")),
    PairRule(
        "fiscal year over two",
        "the? fiscal|financial|academic|school|tax|crop|marketing year? YEAR CONNECT NN",
        _years,
        "fiscal year 2009-10",
        ("2009", "2010"),
    ),
    PairRule(
        "year named over two",
        "the? year YEAR CONNECT NN",
        _years,
        "for the year 2009/10",
        ("2009", "2010"),
    ),
    PairRule("FY over two", "fy YEAR CONNECT NN", _years, "FY 2009-10", ("2009", "2010")),
)
