"""Full written dates, with day, month and year: what they look like and which day they mean."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febr"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
"""English names of months and their abbreviations, in lower case and without a full stop."""

MONTH_PATTERN = (
    r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""A month's name for use in patterns that ignore case."""

_ORDINAL = r"(?:st|nd|rd|th)?"

_FORMS = (
    # name, pattern, example
    (
        "iso",
        r"(?P<iy>(?:1[89]|20)\d\d)(?P<is>[-/.])(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)",
        "2025-04-29",
    ),
    (
        "month first",
        rf"(?P<mm>{MONTH_PATTERN})\b\.?,?[ \u00a0]{{0,2}}(?P<md>\d\d?){_ORDINAL}"
        r"(?:\.?,?[ \u00a0]{1,2}|,)(?P<my>(?:1[89]|20)\d\d)",
        "April 29, 2025",
    ),
    (
        "day first",
        rf"(?P<dd>\d\d?){_ORDINAL}\.?(?:[ \u00a0]{{1,2}}(?:of )?|-)(?P<dm>{MONTH_PATTERN})\b"
        r"\.?,?(?:[ \u00a0]{0,2}|-)(?P<dy>(?:1[89]|20)\d\d)",
        "29 April 2025",
    ),
    (
        "year first",
        rf"(?P<yy>(?:1[89]|20)\d\d),?[ \u00a0](?P<ym>{MONTH_PATTERN})\b\.?[ \u00a0](?P<yd>\d\d?)",
        "2025 April 29",
    ),
    (
        "numbers",
        r"(?P<n1>\d\d?)(?P<ns>[-/.])(?P<n2>\d\d?)(?P=ns)(?P<ny>(?:1[89]|20)\d\d|\d\d(?=\b(?!:)))",
        "29/04/2025",
    ),
    ("han", r"(?P<hy>(?:1[89]|20)\d\d)年(?P<hm>\d\d?)月(?P<hd>\d\d?)日", "2025年4月29日"),
)


class WrittenDate(NamedTuple):
    """A full date as it stands in a text.

    ``days`` are the days it may mean: two where the order of day and month can't be known.
    """

    start: int
    end: int
    days: tuple[date, ...]

    @property
    def edtf(self) -> str:
        """The date in EDTF; ``[2025-03-04,2025-04-03]``, one of a set, where it stays open."""
        if len(self.days) == 1:
            return self.days[0].isoformat()
        return "[" + ",".join(day.isoformat() for day in self.days) + "]"


def find_written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the full dates that stand in ``text`` between ``start`` and ``end``."""
    for match in _written().finditer(text, start, len(text) if end is None else end):
        days = _days(match)
        if days:
            yield WrittenDate(match.start(), match.end(), days)


def in_order(text: str, stated: WrittenDate, *, day_first: bool) -> WrittenDate:
    """Return the reading of a date in numbers, such as ``9/8/2015``, in that order."""
    if len(stated.days) < 2:
        return stated
    first = int(re.split(r"\D", text[stated.start : stated.end], maxsplit=1)[0])
    days = tuple(day for day in stated.days if (day.day if day_first else day.month) == first)
    return WrittenDate(stated.start, stated.end, days) if days else stated


@cache
def _written() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w/.-])(?:" + "|".join(pattern for _, pattern, _ in _FORMS) + r")(?![\w/]|[-.]\d)"
        r"|(?<![\w/.-])" + _FORMS[0][1].replace("<i", "<t").replace("P=i", "P=t") + r"(?=T\d\d:)",
        re.IGNORECASE,
    )


def full_year(short: int) -> int:
    """Return the year that two digits end: from 1950 to 2049."""
    return short + (1900 if short >= 50 else 2000)


def month_day(year: int, month: str | int, day: int) -> date | None:
    """Return the day, None where the calendar has none; ``month`` is a number or a name."""
    number = month if isinstance(month, int) else MONTHS.get(month.lower().rstrip("."), 0)
    try:
        return date(year, number, day)
    except ValueError:
        return None


def _days(match: re.Match[str]) -> tuple[date, ...]:
    group = match.group
    readings: list[tuple[str, str | int, str]]
    for year, month, day in (
        ("my", "mm", "md"),
        ("dy", "dm", "dd"),
        ("iy", "im", "id"),
        ("ty", "tm", "td"),
        ("yy", "ym", "yd"),
        ("hy", "hm", "hd"),
    ):
        if group(year):
            name = group(month)
            readings = [(group(year), int(name) if name.isdigit() else name, group(day))]
            break
    else:
        readings = _number_readings(group("n1"), group("n2"), group("ny"), group("ns"))
    days = (month_day(int(year), month, int(day)) for year, month, day in readings)
    return tuple(sorted({day for day in days if day is not None}))


def _number_readings(
    first: str, second: str, year: str, separator: str
) -> list[tuple[str, str | int, str]]:
    """Return both orders of day and month; with full stops the day is always first."""
    if len(year) == 2:
        year = str(full_year(int(year)))
    day_first: tuple[str, str | int, str] = (year, int(second), first)
    month_first: tuple[str, str | int, str] = (year, int(first), second)
    if separator == "." and int(second) <= 12:
        return [day_first]
    return [day_first, month_first]
