"""Two dates that share their month or year: May 7–10, 24 and 25 April, 2009–10."""

from tui.dates.context import Context, Reading, dated, in_some_year, weekday_near
from tui.dates.model import DateHow, Precision
from tui.dates.points import Point, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, PairRule

Readings = tuple[Reading, Reading] | None


def _both(first: Reading | None, second: Reading | None) -> Readings:
    return (first, second) if first and second else None


def _days(found: Found, context: Context) -> Readings:
    """Read two days; the year, if said, is that of the second."""
    year = found.number("YEAR") if "YEAR" in found else LEAP_YEAR
    month = found.number("MONTH")
    last_month = found.number("MONTH2") if "MONTH2" in found else month
    second = valid_day(year, last_month, found.number("DAY2"))
    first = valid_day(year - (last_month < month), month, found.number("DAY"))
    if first is None or second is None or first.first >= second.first:
        return None
    if "YEAR" in found:
        return _both(dated(first, DateHow.EXPLICIT), dated(second, DateHow.EXPLICIT))
    last = in_some_year(second, context)
    if last is None or last.point is None:
        return _both(in_some_year(first, context), last)
    return _both(dated(first.years_later(last.point.year - LEAP_YEAR), last.how), last)


def _months(found: Found, _context: Context) -> Readings:
    year, first, second = found.number("YEAR"), found.number("MONTH"), found.number("MONTH2")
    return _both(
        dated(Point(Precision.MONTH, year - (second < first), first), DateHow.EXPLICIT),
        dated(Point(Precision.MONTH, year, second), DateHow.EXPLICIT),
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
    return _both(dated(Point(Precision.MONTH, year, first), last.how), last)


def _years(found: Found, context: Context) -> Readings:
    first = found.number("YEAR")
    second = found.number("YEAR2" if "YEAR2" in found else "NN")
    if "NN" in found and context.text[context.start + 4] not in "-–/":
        return None
    if second < 100:
        second += first // 100 * 100
    if context.text[context.start + 4] == "/" and second != first + 1:
        return None
    if not 1000 <= first < second <= first + 200:
        return None
    return _both(
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
    return _both(dated(first, DateHow.RELATIVE), dated(second, DateHow.RELATIVE))


RULES = (
    PairRule(
        "weekdays in a row",
        "WEEKDAY CONNECT WEEKDAY2",
        _weekdays,
        "from Monday to Friday",
        ("2024-05-13", "2024-05-17"),
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
    PairRule("years", "YEAR CONNECT YEAR2", _years, "2009–2010", ("2009", "2010")),
    PairRule(
        "months in a row",
        "MONTH CONNECT MONTH2",
        _months_without_year,
        "it fell from November to April",
        ("2023-11", "2024-04"),
    ),
    PairRule("years, the second short", "YEAR CONNECT NN", _years, "2009–10", ("2009", "2010")),
)
