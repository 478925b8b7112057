"""What an EDTF string (ISO 8601-2) covers, how exact it is, and the one way it is shown.

Days are compared as sortable numbers (see ``days``); years may be negative.
"""

import re
from functools import lru_cache

from tui.articles.model import Published, PublishedHow
from tui.dates.days import day_number, days_in_month, month_end
from tui.dates.model import Precision

EARLIEST = -9999_00_00
"""The first day of an interval that is open at its start; earlier than every date."""
LATEST = 9999_12_31
"""The last day of an interval that is open at its end."""

OPEN = ("..", "")

_DATE = re.compile(r"(-?\d{1,3}X{1,3}|-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)", re.ASCII)

# EDTF's codes in the place of the month: which months they span, and how they are written.
_PARTS: dict[int, tuple[int, int, str, Precision]] = {
    21: (3, 5, "spring", Precision.SEASON),
    22: (6, 8, "summer", Precision.SEASON),
    23: (9, 11, "autumn", Precision.SEASON),
    24: (12, 14, "winter", Precision.SEASON),
    33: (1, 3, "Q1", Precision.QUARTER),
    34: (4, 6, "Q2", Precision.QUARTER),
    35: (7, 9, "Q3", Precision.QUARTER),
    36: (10, 12, "Q4", Precision.QUARTER),
    40: (1, 6, "H1", Precision.HALF),
    41: (7, 12, "H2", Precision.HALF),
}
_YEAR_PRECISION = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.CENTURY)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_UNITS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "past", "FUTURE_REF": "future"}


@lru_cache(maxsize=8192)
def bounds(edtf: str) -> tuple[int, int]:
    """Return the first and last day that ``edtf`` covers, as sortable numbers.

    Of a set, one of whose dates is meant, they are the first and the last that it may be. Raises
    ValueError where it is not a date, or not one that exists (month 13, 30 February).
    """
    if edtf.startswith("["):
        each = [_date_bounds(date) for date in _one_of(edtf)]
        return min(first for first, _ in each), max(last for _, last in each)
    if "/" not in edtf:
        return _date_bounds(edtf)
    start, _, end = edtf.partition("/")
    if start in OPEN and end in OPEN:
        raise ValueError(f"{edtf!r} is open at both ends")
    first = EARLIEST if start in OPEN else _date_bounds(start)[0]
    last = LATEST if end in OPEN else _date_bounds(end)[1]
    if first > last:
        raise ValueError(f"{edtf!r} ends before it starts")
    return first, last


def precision_of(edtf: str) -> Precision:
    """Return how exact ``edtf`` is; raises ValueError where it is not a date."""
    if edtf.startswith("[") or "/" in edtf:
        return Precision.RANGE
    year, month, day, _ = _fields(edtf)
    if day is not None:
        return Precision.DAY
    if month is not None:
        return _PARTS[month][3] if month > 12 else Precision.MONTH
    return _YEAR_PRECISION[year.count("X")]


def display(edtf: str | None, value: str, precision: Precision | None) -> str:
    """Return the short way a date is written everywhere: ``2025-04-29``, ``≈2026-01``, ``1990s``.

    Of a set it is the earliest, in doubt: ``2025-03-04?``. Without a calendar value the TIMEX3
    ``value`` is put in words: ``?-08-21``, ``4 days``, ``now``.
    """
    if edtf is None:
        return _display_value(value)
    if edtf.startswith("["):
        return _display_date(f"{_bare(min(_one_of(edtf), key=_date_bounds))}?")
    if "/" not in edtf:
        return _display_date(edtf)
    start, _, end = edtf.partition("/")
    if end in OPEN:
        return f"{_display_date(start)}…"
    if start in OPEN:
        return f"…{_display_date(end)}"
    if precision is Precision.WEEK and (week := re.match(r"(\d{4})-W(\d\d?)", value)):
        return f"{week[1]} W{int(week[2]):02d}"
    return _display_interval(_display_date(start), _display_date(end))


def shown_published(published: Published) -> str:
    """Return the short way a publication date is written, ``""`` where it isn't known.

    What was inferred looks like a guess: ``≈2026-01-03``, of an interval about when it began.
    """
    value = published.value
    if value is None:
        return ""
    if published.how is PublishedHow.INFERRED:
        return _display_date(f"{_bare(value.partition('/')[0])}~")
    return display(value, value, None)


def _one_of(edtf: str) -> list[str]:
    """Return the dates of a set, one of which is meant: ``[2025-03-04,2025-04-03]``."""
    if not edtf.endswith("]"):
        raise ValueError(f"{edtf!r} is a set without its end")
    return edtf[1:-1].split(",")


def _bare(date: str) -> str:
    """Return a date without the sign that qualifies it."""
    return date.rstrip("~?%")


def _fields(date: str) -> tuple[str, int | None, int | None, str]:
    """Return year, month or code, day and qualifier of a single date; ``XX`` counts as absent."""
    match = _DATE.fullmatch(date)
    if match is None or len(match[1].lstrip("-")) != 4:
        raise ValueError(f"{date!r} is not an EDTF date")
    year, month, day, qualifier = match.groups()
    if month == "XX":
        day = None
    has_month, has_day = month not in (None, "XX"), day not in (None, "XX")
    if "X" in year and has_month:
        raise ValueError(f"{date!r} has a month without a year")
    return year, int(month) if has_month else None, int(day) if has_day else None, qualifier


def _date_bounds(date: str) -> tuple[int, int]:
    year, month, day, _ = _fields(date)
    low, high = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    if month is None:
        return day_number(low, 1, 1), day_number(high, 12, 31)
    if month in _PARTS:
        if day is not None:
            raise ValueError(f"{date!r} has a day of a season")
        start, end, _, _ = _PARTS[month]
        return day_number(low, start, 1), month_end(low, end)
    if not 1 <= month <= 12:
        raise ValueError(f"{date!r} has no such month")
    if day is None:
        return day_number(low, month, 1), month_end(low, month)
    if not 1 <= day <= days_in_month(low, month):
        raise ValueError(f"{date!r} has no such day")
    return day_number(low, month, day), day_number(low, month, day)


def _display_date(date: str) -> str:
    year, month, day, qualifier = _fields(date)
    shown = _display_year(year)
    if month is not None and month > 12:
        shown += f" {_PARTS[month][2]}"
    elif month is not None:
        shown += f"-{month:02d}" + (f"-{day:02d}" if day is not None else "")
    if year.startswith("-") or year == "0000":
        shown += " BC"
    return (
        ("≈" if qualifier in ("~", "%") else "") + shown + ("?" if qualifier in ("?", "%") else "")
    )


def _display_year(year: str) -> str:
    unknown = year.count("X")
    if unknown == 1:
        return year.replace("X", "0s")
    if unknown == 2 and not year.startswith("-"):
        century = int(year[:2]) + 1
        ending = {1: "st", 2: "nd", 3: "rd"}.get(century % 10 if century // 10 != 1 else 0, "th")
        return f"{century}{ending} c."
    if unknown or not (year.startswith("-") or year == "0000"):
        return year
    return str(1 - int(year))


def _display_interval(start: str, end: str) -> str:
    """Join two shown dates, without repeating of the second what it shares with the first."""
    for shared in (8, 5):
        if len(start) == len(end) >= shared + 2 and start[:shared] == end[:shared]:
            return f"{start}/{end[shared:]}" if start[4:5] == "-" else f"{start}/{end}"
    return f"{start}/{end}"


def _display_value(value: str) -> str:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if weekday := re.fullmatch(r"XXXX-WXX-([1-7]).*", value):
        return f"?-{_WEEKDAYS[int(weekday[1]) - 1]}"
    if value.startswith("XXXX-"):
        return f"?-{value[5:]}"
    if amount := re.fullmatch(r"P(T?)(\d{1,6}|X+)([A-Z])", value):
        unit = _UNITS.get(amount[1] + amount[3], amount[3])
        units = "centuries" if unit == "century" else f"{unit}s"
        if amount[2].startswith("X"):
            return units
        return f"{amount[2]} {unit if amount[2] == '1' else units}"
    return value
