"""Days as sortable numbers, ``yyyymmdd``: 2025-05-03 is 20250503.

Years may be negative (astronomical: 0 is 1 BC); the months and days below them still count up, so
that the numbers sort as the days do. They are no distances: ``evenly`` numbers days for those.
"""

from functools import lru_cache

DAYS_A_MONTH, DAYS_A_YEAR = 31, 12 * 31
"""What a month and a year count for where days are numbered evenly."""


def day_number(year: int, month: int, day: int) -> int:
    """Return a day as a sortable number."""
    return year * 1_00_00 + month * 1_00 + day


def parts(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a sortable number."""
    year, month_day = divmod(number, 1_00_00)
    return year, month_day // 1_00, month_day % 1_00


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month, also before the year 1."""
    if month != 2:
        return 30 if month in (4, 6, 9, 11) else 31
    return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28


def month_end(year: int, month: int) -> int:
    """Return the last day of a month; a month above 12 is one of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return day_number(year, month, days_in_month(year, month))


@lru_cache(maxsize=1 << 14)
def evenly(number: int) -> int:
    """Number days one after another as if every month had 31: near enough to compare lengths."""
    year, month, day = parts(number)
    return year * DAYS_A_YEAR + (month - 1) * DAYS_A_MONTH + day - 1
