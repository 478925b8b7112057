"""Days and weeks counted within a month, and weeks told by one of their days."""

import re

from tui.dates.context import (
    Base,
    Context,
    Reading,
    dated,
    in_some_year,
    nearest_of,
    weekday_near,
)
from tui.dates.days import days_in_month
from tui.dates.model import DateHow, Form, Precision, Tense
from tui.dates.points import Point, at, nth_weekday, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, Rule

_MIDDLE = 4
"""The day of a month by whose week the first week is known: most of its days."""


def _month(found: Found, context: Context) -> Reading | None:
    number = found.number("MONTH")
    if "YEAR" in found:
        return dated(Point(Precision.MONTH, found.number("YEAR"), number), DateHow.EXPLICIT)
    return in_some_year(Point(Precision.MONTH, LEAP_YEAR, number), context)


def _within(month: Reading | None, point: Point | None) -> Reading | None:
    """Return the reading of a part of a month, known as the month is."""
    if month is None or point is None:
        return None
    return month._replace(value=point.value, point=point)


def _day_of_month(found: Found, context: Context) -> Reading | None:
    """Read "the last day of April", "the third day of May 2023"."""
    month, day = _month(found, context), found.number("NTH")
    if month is None or month.point is None:
        return month
    year, number = month.point.year, month.point.part
    return _within(month, valid_day(year, number, day if day > 0 else days_in_month(year, number)))


_LEADS = ("on ", "by ", "until ", "till ", "since ", "for ", "before ", "after ", "from ")
_GOES_ON = re.compile(
    r"$|[.,;]| (?:was|were|will|would|had|to|at|in|for|by|when|with|after|before)\b"
)
"""What follows a day of the month, but not "the 16th floor"."""


def _day_of_said_month(found: Found, context: Context) -> Reading | None:
    """Read "the first of this month", "the 15th of the month"."""
    if "WHICH" in found:
        now = context.anchored(Precision.MONTH)
        base = Base(now) if now else None
    else:
        base = context.spoken_of(Precision.MONTH)
    month = base and base.point.moved(found.number("WHICH" if "WHICH" in found else "THEN"))
    if base is None or month is None:
        return None
    return base.gives(valid_day(month.year, month.part, found.number("DAY")))


def _day_alone(found: Found, context: Context) -> Reading | None:
    """Read "on the 16th": of the month told in the sentence, else the nearest that fits."""
    written = context.written
    if not any(character.isdecimal() for character in written):
        return None
    if not context.before(7).endswith(_LEADS) or not _GOES_ON.match(context.after(8)):
        return None
    day, recent = found.number("DAY"), context.recent if context.recent_nearby else None
    month = recent and at(Precision.MONTH, recent.point)
    if recent and month:
        return recent.gives(valid_day(month.year, month.part, day))
    now = context.anchored(Precision.DAY)
    this = now and at(Precision.MONTH, now)
    if now is None or this is None:
        return None
    around = (this.moved(step) for step in (0, -1, 1))
    days = (valid_day(each.year, each.part, day) for each in around if each)
    return dated(nearest_of([each for each in days if each], now, context.tense), DateHow.CONTEXT)


def _week_of_month(found: Found, context: Context) -> Reading | None:
    """Read "the first week of May": the week that most of its days are in."""
    month, which = _month(found, context), found.number("NTH")
    if month is None or month.point is None or which > 5:
        return month
    year, number = month.point.year, month.point.part
    middle = 7 * (which - 1) + _MIDDLE if which > 0 else days_in_month(year, number) - 7 + _MIDDLE
    day = valid_day(year, number, middle)
    return _within(month, day and at(Precision.WEEK, day))


def _half_of_month(found: Found, context: Context) -> Reading | None:
    """Read "the first half of May", "the second half of next month": as exact as the month."""
    if "MONTH" in found:
        return _month(found, context)
    month = context.anchored(Precision.MONTH)
    return dated(month and month.moved(found.number("WHICH")), DateHow.RELATIVE)


def _weekday_of_month(found: Found, context: Context) -> Reading | None:
    """Read "the third Thursday of May", "the last Friday in April"."""
    month, which = _month(found, context), found.number("NTH")
    if month is None or month.point is None:
        return month
    weekday = found.number("WEEKDAY")
    return _within(month, nth_weekday(month.point.year, month.point.part, which, weekday))


def _week_of_day(found: Found, context: Context) -> Reading | None:
    """Read "the week of May 6", "the week ended Nov. 4"."""
    year = found.number("YEAR") if "YEAR" in found else LEAP_YEAR
    day = valid_day(year, found.number("MONTH"), found.number("DAY"))
    if day is None:
        return None
    if "YEAR" in found:
        return dated(at(Precision.WEEK, day), DateHow.EXPLICIT)
    reading = in_some_year(day, context)
    known = reading.point if reading else None
    return _within(reading, at(Precision.WEEK, known)) if known else reading


def _weeks_after(found: Found, context: Context, weeks: int, tense: Tense) -> Reading | None:
    day = context.anchor and weekday_near(found.number("WEEKDAY"), context.anchor, tense)
    return dated(day.moved(7 * weeks), DateHow.RELATIVE) if day else None


def _week_later(found: Found, context: Context) -> Reading | None:
    """Read "Saturday week", "a week on Tuesday": a week after the next one."""
    written = context.written.lower()
    return _weeks_after(found, context, 2 if "fortnight" in written else 1, Tense.FUTURE)


def _week_before(found: Found, context: Context) -> Reading | None:
    """Read "a week last Monday"."""
    return _weeks_after(found, context, -1, Tense.PAST)


RULES = (
    Rule("day of the month", "the DAY", _day_alone, "on the 13th", "2024-05-13", Form.LONE_DAY),
    Rule(
        "day of a month from now",
        "the DAY of WHICH month",
        _day_of_said_month,
        "on the first of this month",
        "2024-05-01",
    ),
    Rule(
        "day of a month spoken of",
        "the DAY of THEN month",
        _day_of_said_month,
        "in March 2023, on the 15th of that month",
        "2023-03-15",
    ),
    Rule(
        "day of a month",
        "the NTH day of MONTH",
        _day_of_month,
        "on the last day of April",
        "2024-04-30",
    ),
    Rule(
        "day of a month and year",
        "the NTH day of MONTH ,? YEAR",
        _day_of_month,
        "the first day of May 2023",
        "2023-05-01",
    ),
    Rule(
        "week of a month",
        "the NTH week of|in MONTH",
        _week_of_month,
        "in the first week of May",
        "2024-W18",
    ),
    Rule(
        "week of a month and year",
        "the NTH week of|in MONTH ,? YEAR",
        _week_of_month,
        "in the last week of May 2021",
        "2021-W21",
    ),
    Rule(
        "half of a month", "the? HALF of MONTH", _half_of_month, "the first half of May", "2024-05"
    ),
    Rule(
        "half of a month of a year",
        "the? HALF of MONTH ,? YEAR",
        _half_of_month,
        "the second half of May 2023",
        "2023-05",
    ),
    Rule(
        "half of a month from now",
        "the? HALF of WHICH month",
        _half_of_month,
        "the first half of next month",
        "2024-06",
    ),
    Rule(
        "weekday of a month",
        "the NTH WEEKDAY of|in MONTH",
        _weekday_of_month,
        "on the last Friday in April",
        "2024-04-26",
    ),
    Rule(
        "weekday of a month and year",
        "the NTH WEEKDAY of|in MONTH ,? YEAR",
        _weekday_of_month,
        "the third Thursday of May 2023",
        "2023-05-18",
    ),
    Rule(
        "week of a day",
        "the? week of|beginning|starting|ending|ended|to MONTH DAY",
        _week_of_day,
        "in the week ended May 3",
        "2024-W18",
    ),
    Rule(
        "week of a day and year",
        "the? week of|beginning|starting|ending|ended|to MONTH DAY ,? YEAR",
        _week_of_day,
        "the week of May 3, 2023",
        "2023-W18",
    ),
    Rule(
        "week of a day, day first",
        "the? week of|beginning|starting|ending|ended|to DAY MONTH",
        _week_of_day,
        "in the week ending 3 May",
        "2024-W18",
    ),
    Rule(
        "week of a day and year, day first",
        "the? week of|beginning|starting|ending|ended|to DAY MONTH ,? YEAR",
        _week_of_day,
        "the week beginning 1 May 2023",
        "2023-W18",
    ),
    Rule(
        "a week after a weekday", "WEEKDAY week|fortnight", _week_later, "Friday week", "2024-05-24"
    ),
    Rule("a week on a weekday", "a week on WEEKDAY", _week_later, "a week on Friday", "2024-05-24"),
    Rule(
        "a week before a weekday",
        "a week last WEEKDAY",
        _week_before,
        "a week last Friday",
        "2024-05-03",
    ),
)
