"""Dates as the calendar writes them, with their year or without."""

import re

from tui.articles.written_dates import full_year
from tui.dates.context import Base, Context, Reading, dated, in_some_year
from tui.dates.model import DateHow, Form, Precision, TimexType
from tui.dates.points import Point, valid_day
from tui.dates.rules.rule import Found, Rule, explicit
from tui.dates.rules.years import MODERN

LEAP_YEAR = 2000
"""Stands for a year that isn't known yet: 29 February exists in it."""


def year_of(found: Found, name: str = "YEAR") -> int:
    """Return a year, also of two digits."""
    year = found.number(name)
    return year if year >= 100 else full_year(year)


def _full(found: Found) -> Point | None:
    year = year_of(found, "YEAR" if "YEAR" in found else "SHORTYEAR")
    return valid_day(year, found.number("MONTH"), found.number("DAY"))


def _without_year(found: Found, context: Context) -> Reading | None:
    day = valid_day(LEAP_YEAR, found.number("MONTH"), found.number("DAY"))
    if _CODE.match(context.text, context.start, context.end):
        return None
    if day and (day.part, day.day) == (9, 11) and _ATTACKS.match(context.after(24)):
        return _ATTACKED
    return in_some_year(day, context) if day else None


def _in_numbers(found: Found, context: Context) -> Reading | None:
    """Read "9/11", the only day that texts name by two numbers."""
    if (found.number("NN1"), found.number("NN2")) != (9, 11) or _MORE.match(context.after(12)):
        return None
    anchor = context.anchor
    return None if anchor and anchor.last < _SEPTEMBER_11.first else _ATTACKED


_MORE = re.compile(r"[/\w]|[-.]\d| [Cc]ommission")
_CODE = re.compile(r"[A-Z]{3,4}-\d")
"""What is no day but a name: "MAR-1 missiles"."""
_SEPTEMBER_11 = Point(Precision.DAY, 2001, 9, 11)
_ATTACKED = Reading(
    TimexType.DATE, _SEPTEMBER_11.value, DateHow.EXPLICIT, _SEPTEMBER_11, aside=True
)
_ATTACKS = re.compile(
    r"(?:th)?,? (?:terror(?:ist)? )?(?:attack|hijack|atrocit|commission|victims|plot|anniversary)"
)
"""What makes September 11 that of 2001."""


def _day_in_words(found: Found, context: Context) -> Reading | None:
    """Read "on March nine", as some agencies write; but not "in March two died"."""
    written = context.written
    month_and_day = written.partition(",")[0]
    said = context.before(4).endswith("on ") or context.after(1) in ("", ".", ",", ";", ")")
    if any(character.isdecimal() for character in month_and_day):
        return None
    if "YEAR" in found:
        day = valid_day(found.number("YEAR"), found.number("MONTH"), found.number("INT"))
        return dated(day, DateHow.EXPLICIT)
    day = valid_day(LEAP_YEAR, found.number("MONTH"), found.number("INT"))
    return in_some_year(day, context) if said and day else None


def _in_said_year(found: Found, context: Context) -> Reading | None:
    """A month or day of "last year", "this year", "next year"."""
    year = context.anchored(Precision.YEAR)
    year = year and year.moved(found.number("WHICH"))
    if year is None:
        return None
    if "DAY" in found:
        day = valid_day(year.year, found.number("MONTH"), found.number("DAY"))
        return dated(day, DateHow.RELATIVE)
    return dated(Point(Precision.MONTH, year.year, found.number("MONTH")), DateHow.RELATIVE)


def year_spoken_of(found: Found, context: Context) -> Base | None:
    """Return the year of "that year", "the same year", "the following year"."""
    base = context.spoken_of(Precision.YEAR)
    year = base and base.point.moved(found.number("THEN"))
    return base._replace(point=year) if base and year else None


def _in_year_spoken_of(found: Found, context: Context) -> Reading | None:
    year = year_spoken_of(found, context)
    if year is None:
        return None
    month = found.number("MONTH")
    if "DAY" in found:
        return year.gives(valid_day(year.point.year, month, found.number("DAY")))
    return year.gives(Point(Precision.MONTH, year.point.year, month))


def _said_month_day(found: Found, context: Context) -> Reading | None:
    """Read "last July 18", "this May 3", "next June 1"."""
    anchor, step = context.anchor, found.number("WHICH")
    if anchor is None:
        return None
    day = valid_day(anchor.year, found.number("MONTH"), found.number("DAY"))
    if day and step < 0 and day.first >= anchor.first:
        day = day.years_later(-1)
    elif day and step > 0 and day.last <= anchor.last:
        day = day.years_later(1)
    return dated(day, DateHow.RELATIVE)


def _month_year(found: Found, context: Context) -> Reading | None:
    """Read "May 1987", "May '87", but not the prices "May 1190/1209" and "May 1266 BID"."""
    year = year_of(found, "YEAR" if "YEAR" in found else "SHORTYEAR")
    if year < MODERN and _PRICE.match(context.after(8)):
        return None
    return dated(Point(Precision.MONTH, year, found.number("MONTH")), DateHow.EXPLICIT)


_PRICE = re.compile(r"[/-]\d| (?:[A-Z]{2,}|ba|bid|asked|slrs?)\b")
"""What shows that a number after a month is what is paid for its delivery."""


def _month(found: Found, context: Context) -> Reading | None:
    following = context.after(16)
    if _DAY_FOLLOWS.match(following) or _NAMED_AFTER.match(following):
        return None
    if not is_month(found, context):
        return None
    return in_some_year(Point(Precision.MONTH, LEAP_YEAR, found.number("MONTH")), context)


# Of a day that doesn't exist, its month is no better: April 31.
_DAY_FOLLOWS = re.compile(r"\s\d{1,2}(?!\d)")
_NAMED_AFTER = re.compile(r" (?:Revolution|Uprising|Manifesto|Days)\b")
"""What is named after a month: "the October Revolution"."""
_GIVEN_NAMES = ("april", "june", "july", "august")
_SURE_LEADS = ("in", "since", "until", "during", "last", "this", "next", "early", "late", "mid")
_NAMES_TOO = ("may", "march", "april", "june", "july")
_NAME_FOLLOWS = re.compile(r"\s[A-Z]")
_MONTH_LEADS = (
    "in",
    "since",
    "until",
    "till",
    "by",
    "from",
    "of",
    "to",
    "and",
    "or",
    "through",
    "during",
    "for",
    "before",
    "after",
    "between",
    "last",
    "this",
    "next",
    "early",
    "late",
    "mid",
    "the",
    "that",
    "a",
)


def is_month(found: Found, context: Context) -> bool:
    """Tell a month from a name or verb: "May", "March", "Jan" and such need a word before them."""
    written = context.written
    if "PHASE" in found:
        return True
    words = context.before(20).replace("-", " ").split()
    lead = words[-1] if words else ""
    if written.lower() in _GIVEN_NAMES and _NAME_FOLLOWS.match(context.after(3)):
        return lead in _SURE_LEADS
    if len(written) > 4 and written.lower() not in _NAMES_TOO:
        return True
    if lead in _MONTH_LEADS or written.lower() in _GIVEN_NAMES:
        return True
    return not words and context.after(1) in (",", "") and len(written) > 3


RULES = (
    Rule(
        "month day year",
        "WEEKDAY? ,? about|around|circa? PHASE? MONTH DAY ,? YEAR",
        explicit(_full),
        "Sunday, May 21, 1951",
        "1951-05-21",
    ),
    Rule(
        "month day short year",
        "MONTH DAY ,? SHORTYEAR",
        explicit(_full),
        "May 21 '97",
        "1997-05-21",
    ),
    Rule(
        "day month year",
        "WEEKDAY? ,? the? DAY of? MONTH ,? YEAR",
        explicit(_full),
        "the 2nd of May, 1951",
        "1951-05-02",
    ),
    Rule(
        "day month short year", "DAY MONTH SHORTYEAR", explicit(_full), "21 May '97", "1997-05-21"
    ),
    Rule("the attacks in numbers", "NN1 +/ +NN2", _in_numbers, "since 9/11", "2001-09-11"),
    Rule(
        "month day of a year counted from now",
        "MONTH DAY of? ,? WHICH year",
        _in_said_year,
        "March 3 of last year",
        "2023-03-03",
    ),
    Rule(
        "month day",
        "WEEKDAY? ,? about|around|circa? MONTH DAY",
        _without_year,
        "Mon., May 6",
        "2024-05-06",
        Form.YEARLESS_DAY,
    ),
    Rule(
        "month day from now",
        "WHICH MONTH DAY",
        _said_month_day,
        "last July 18",
        "2023-07-18",
    ),
    Rule(
        "month and day in words",
        "MONTH INT",
        _day_in_words,
        "on March nine",
        "2024-03-09",
        Form.YEARLESS_DAY,
    ),
    Rule(
        "month and day in words and year",
        "MONTH INT , YEAR",
        _day_in_words,
        "on March nine, 2023",
        "2023-03-09",
    ),
    Rule("month the day", "MONTH the DAY", _without_year, "May the 4th", "2024-05-04"),
    Rule(
        "day month",
        "WEEKDAY? ,? the? DAY of? MONTH",
        _without_year,
        "Friday, 21 June",
        "2024-06-21",
        Form.YEARLESS_DAY,
    ),
    Rule(
        "month of a year counted from now",
        "PHASE? MONTH of? WHICH year",
        _in_said_year,
        "July last year",
        "2023-07",
    ),
    Rule(
        "month of a year spoken of",
        "PHASE? MONTH of|in? THEN year",
        _in_year_spoken_of,
        "in 2019; in October of that year",
        "2019-10",
    ),
    Rule(
        "month day of a year spoken of",
        "MONTH DAY ,? of|in? THEN year",
        _in_year_spoken_of,
        "in 2019; on July 3 of the following year",
        "2020-07-03",
    ),
    Rule(
        "day month of a year spoken of",
        "the? DAY of? MONTH ,? of|in? THEN year",
        _in_year_spoken_of,
        "in 2019; on 3 July of the same year",
        "2019-07-03",
    ),
    Rule(
        "month year",
        "PHASE? MONTH ,? of? YEAR",
        _month_year,
        "early Oct. 2024",
        "2024-10",
    ),
    Rule("month short year", "MONTH SHORTYEAR", _month_year, "May '97", "1997-05"),
    Rule("month", "PHASE? MONTH", _month, "it fell in November", "2023-11"),
)
