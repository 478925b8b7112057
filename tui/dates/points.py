"""A place in the calendar at a precision: a day, a week, a month, a quarter … a century.

Points count and move in their own unit; each knows how TIMEX3 and EDTF write it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tui.dates.days import day_number, days_in_month, parts
from tui.dates.edtf import bounds
from tui.dates.model import Precision

SEASON_CODES = ("SP", "SU", "FA", "WI")
FIRST_YEAR, LAST_YEAR = -9999, 9999

_EDTF_PART = {Precision.SEASON: 20, Precision.QUARTER: 32, Precision.HALF: 39}
_PARTS_A_YEAR = {
    Precision.MONTH: 12,
    Precision.QUARTER: 4,
    Precision.SEASON: 4,
    Precision.HALF: 2,
}
_YEARS = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}


@dataclass(frozen=True, slots=True)
class Point:
    """A calendar unit; ``part`` is the month, week, quarter, season or half, counted from 1.

    A decade or century is known by its first year (before the year 0 by one of its years, as
    EDTF writes them without a last digit), a week by its ISO year.
    """

    precision: Precision
    year: int
    part: int = 0
    day: int = 0

    @property
    def value(self) -> str:
        """The TIMEX3 value. Corpora write weeks without a leading zero, and so do we."""
        year = f"{self.year:04d}" if self.year > 0 else f"BC{1 - self.year:04d}"
        match self.precision:
            case Precision.DAY | Precision.MONTH:
                return f"{year}{self._month_and_day}"
            case Precision.WEEK:
                return f"{year}-W{self.part}"
            case Precision.QUARTER:
                return f"{year}-Q{self.part}"
            case Precision.HALF:
                return f"{year}-H{self.part}"
            case Precision.SEASON:
                return f"{year}-{SEASON_CODES[self.part - 1]}"
            case Precision.DECADE:
                return year[:-1]
            case Precision.CENTURY:
                return year[:-2]
            case _:
                return year

    @property
    def edtf(self) -> str:
        """The same in EDTF, which has no weeks: they become the interval of their days."""
        year = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        match self.precision:
            case Precision.DAY | Precision.MONTH:
                return f"{year}{self._month_and_day}"
            case Precision.WEEK:
                monday = date.fromisocalendar(self.year, self.part, 1)
                return f"{monday}/{monday + timedelta(6)}"
            case Precision.DECADE:
                return f"{year[:-1]}X"
            case Precision.CENTURY:
                return f"{year[:-2]}XX"
            case Precision.YEAR:
                return year
            case _:
                return f"{year}-{_EDTF_PART[self.precision] + self.part}"

    @property
    def _month_and_day(self) -> str:
        return f"-{self.part:02d}-{self.day:02d}" if self.day else f"-{self.part:02d}"

    @property
    def first(self) -> int:
        """The first day as a sortable number."""
        if self.precision is Precision.DAY:
            return day_number(self.year, self.part, self.day)
        return bounds(self.edtf)[0]

    @property
    def last(self) -> int:
        """The last day as a sortable number."""
        return self.first if self.precision is Precision.DAY else bounds(self.edtf)[1]

    @property
    def weekday(self) -> int:
        """The first day's weekday, 1 for Monday; 0 before Python's calendar."""
        start = as_date(self)
        return start.isoweekday() if start else 0

    def moved(self, count: int) -> "Point | None":
        """Return the point ``count`` units of its own kind later, None off the calendar."""
        if self.precision is Precision.DAY:
            return days_after(self, count)
        if self.precision is Precision.WEEK:
            monday = day_of(date.fromisocalendar(self.year, self.part, 1))
            moved = days_after(monday, 7 * count)
            return moved and at(Precision.WEEK, moved)
        if years := _YEARS.get(self.precision):
            return _checked(Point(self.precision, self.year + years * count))
        length = _PARTS_A_YEAR[self.precision]
        year, part = divmod(self.year * length + self.part - 1 + count, length)
        return _checked(Point(self.precision, year, part + 1))

    def years_later(self, count: int) -> "Point | None":
        """Return the like point ``count`` years later; 29 February may become the 28th."""
        day = self.day
        if (self.part, day) == (2, 29):
            day = days_in_month(self.year + count, 2)
        part = min(self.part, 52) if self.precision is Precision.WEEK else self.part
        return _checked(Point(self.precision, self.year + count, part, day))


def _checked(point: Point) -> Point | None:
    if point.precision is Precision.WEEK:
        # Python's calendar knows every day of these.
        return point if 1 <= point.year < LAST_YEAR else None
    return point if FIRST_YEAR <= point.year <= LAST_YEAR else None


def valid_day(year: int, month: int, day: int) -> Point | None:
    """Return a day, None where the calendar has no such day."""
    point = Point(Precision.DAY, year, month, day)
    return point if _exists(point.edtf) else None


@lru_cache(maxsize=4096)
def _exists(edtf: str) -> bool:
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def nth_weekday(year: int, month: int, which: int, weekday: int) -> Point | None:
    """Return the first, second … Monday (weekday 1) of a month, -1 for the last; None if none."""
    first = valid_day(year, month, 1)
    if first is None or not first.weekday:
        return None
    day = 1 + (weekday - first.weekday) % 7 + 7 * (max(which, 1) - 1)
    if which < 0:
        day += (days_in_month(year, month) - day) // 7 * 7
    return valid_day(year, month, day)


def day_of(day: date) -> Point:
    """Return a day of Python's calendar as a point."""
    return Point(Precision.DAY, day.year, day.month, day.day)


def as_date(point: Point) -> date | None:
    """Return the first day of a point in Python's calendar, which knows years 1 to 9999."""
    number = point.first
    if number < 1_01_01:
        return None
    return date(*parts(number))


def days_after(point: Point, count: int) -> Point | None:
    """Return the day ``count`` days after the first of ``point``."""
    start = as_date(point)
    if start is None:
        return None
    try:
        return day_of(start + timedelta(count))
    except OverflowError:
        return None


@lru_cache(maxsize=1024)
def at(precision: Precision, point: Point) -> Point | None:
    """Return the unit of ``precision`` that holds the first day of ``point``.

    None where ``point`` is coarser than that: a year does not say which month.
    """
    if precision is point.precision:
        return point
    if RANK[point.precision] > RANK[precision]:
        return None
    year, month, _ = parts(point.first)
    match precision:
        case Precision.WEEK:
            start = as_date(point)
            return _checked(Point(precision, *start.isocalendar()[:2])) if start else None
        case Precision.MONTH:
            return Point(precision, year, month)
        case Precision.QUARTER:
            return Point(precision, year, (month + 2) // 3)
        case Precision.HALF:
            return Point(precision, year, (month + 5) // 6)
        case Precision.SEASON:
            # Winter bears the year of its December.
            season = (month - 3) % 12 // 3 + 1
            return Point(precision, year - (month < 3), season)
        case Precision.DECADE:
            return decade_of(year)
        case Precision.CENTURY:
            return Point(precision, year - year % 100 if year >= 0 else year + -year % 100 - 1)
        case _:
            return Point(Precision.YEAR, year)


def decade_of(year: int) -> Point:
    """Return the decade of a year; those before the year 0 count away from it."""
    return Point(Precision.DECADE, year - year % 10 if year >= 0 else year + -year % 10 - 1)


RANK = {
    precision: rank
    for rank, precision in enumerate(
        (
            Precision.DAY,
            Precision.WEEK,
            Precision.MONTH,
            Precision.QUARTER,
            Precision.SEASON,
            Precision.HALF,
            Precision.YEAR,
            Precision.DECADE,
            Precision.CENTURY,
        )
    )
}
"""From the finest to the coarsest."""


def parse(iso: str) -> Point | None:
    """Return the point that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` names, None for all else."""
    if not _exists(iso):
        return None
    fields = iso.split("-")
    if not all(field.isdecimal() for field in fields):
        return None
    numbers = [int(field) for field in fields]
    if len(numbers) == 1:
        return Point(Precision.YEAR, numbers[0])
    if len(numbers) == 2:
        return Point(Precision.MONTH, *numbers) if numbers[1] <= 12 else None
    return Point(Precision.DAY, *numbers)
