"""Times of day; a time beside a day is joined with it afterwards."""

import re

from tui.dates.context import Context, Reading, dated, in_some_year, weekday_near
from tui.dates.model import DateHow, Form, Precision, TimexType
from tui.dates.points import Point, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, PairRule, Rule


def at_time(day: Point | None, time: str, how: DateHow) -> Reading | None:
    """Return the reading of a time (``T15:00``, ``TEV``) of a day; None without a day."""
    if day is None or day.precision is not Precision.DAY:
        return None
    return Reading(TimexType.TIME, day.value + time, how, day)


def _clock(found: Found, context: Context) -> Reading:
    return _of_day(found.word("CLOCK" if "CLOCK" in found else "HHMM"), context)


def _of_day(time: str, context: Context) -> Reading:
    """Return the reading of a time of the day told in its sentence, else of the anchor's."""
    recent = context.recent if context.recent_nearby else None
    if recent and (reading := at_time(recent.point, time, DateHow.NEIGHBOUR)):
        return reading._replace(basis=recent.span)
    if reading := at_time(context.anchor, time, DateHow.RELATIVE):
        # What day it is may yet be said: "at 3 a.m. the next day".
        return reading._replace(aside=True)
    return Reading(TimexType.TIME, f"XXXX-XX-XX{time}", DateHow.OPEN)


def _in_hours(found: Found, context: Context) -> Reading | None:
    """Read "at 1530 hours", but not "for 1500 hours"."""
    said = context.text[context.start] == "0" or context.before(4).endswith(("at ", "by "))
    return _clock(found, context) if said else None


def _clocks(found: Found, context: Context) -> tuple[Reading, ...]:
    """Read "from 2 p.m. to 4 p.m.", "7:30-9 p.m.", "1200-1300 GMT"."""
    name = "CLOCK" if "CLOCK" in found else "HHMM"
    return _both(found.word(name), found.word(f"{name}2"), context)


def _hours(found: Found, context: Context) -> tuple[Reading, ...] | None:
    """Read "from 2 to 4 p.m.", but not "between them, 2 and 4 p.m."."""
    hour = found.number("INT")
    if not 1 <= hour <= 12 or not (
        found.word("CONNECT") == "to" or context.before(9).endswith("between ")
    ):
        return None
    return _both(f"T{hour % 12:02d}:00", found.word("CLOCK"), context)


def _both(first: str, second: str, context: Context) -> tuple[Reading, ...]:
    """Return the readings of two times of a day, of which the first may lack its "p.m."."""
    hour, minutes = int(first[1:3]), first[3:]
    halves = _HALF_OF_DAY.findall(context.text, context.start, context.end)
    if len(halves) == 1 and f"T{hour + 12}{minutes}" < second:
        first = f"T{hour + 12}{minutes}"
    return _of_day(first, context), _of_day(second, context)


_HALF_OF_DAY = re.compile(r"[ap]\.? ?m\b", re.IGNORECASE)


def _iso_time(found: Found, _context: Context) -> Reading | None:
    day = valid_day(found.number("YEAR"), found.number("NN1"), found.number("NN2"))
    return at_time(day, found.word("CLOCK"), DateHow.EXPLICIT)


def _part_of_today(found: Found, context: Context) -> Reading | None:
    day = context.anchored(Precision.DAY)
    if day and "WHICH" in found:
        day = day.moved(found.number("WHICH"))
    return at_time(day, f"T{found.word('DAYPART')}", DateHow.RELATIVE)


def _part_of_day_then(found: Found, context: Context) -> Reading | None:
    """Read "the next morning", "that night" by the day mentioned before, but not "the night"."""
    step = found.number("THEN")
    if step == 0 and not _THAT.match(context.text, context.start, context.end):
        return None
    base = context.spoken_of(Precision.DAY)
    day = base and base.point.moved(step)
    how = DateHow.NEIGHBOUR if base and base.span else DateHow.RELATIVE
    reading = at_time(day, f"T{found.word('DAYPART')}", how)
    return reading and base and reading._replace(basis=base.span)


_THAT = re.compile(r"that |the same ", re.IGNORECASE)


def _part_of_weekday(found: Found, context: Context) -> Reading | None:
    number, part = found.number("WEEKDAY"), f"T{found.word('DAYPART')}"
    if context.written.endswith("s"):
        # "On Tuesday nights": again and again.
        return Reading(TimexType.SET, f"XXXX-WXX-{number}{part}", DateHow.EXPLICIT)
    day = context.anchor and weekday_near(number, context.anchor, context.tense)
    return at_time(day or None, part, DateHow.RELATIVE) or Reading(
        TimexType.TIME, f"XXXX-WXX-{number}{part}", DateHow.OPEN
    )


def _part_of_named_day(found: Found, context: Context) -> Reading | None:
    step = -1 if "yesterday" in context.written.lower() else 1
    day = context.anchored(Precision.DAY)
    return at_time(day and day.moved(step), f"T{found.word('DAYPART')}", DateHow.RELATIVE)


def _part_of_date(found: Found, context: Context) -> Reading | None:
    if _DAYS_FOLLOW.match(context.after(2)):
        return None
    year = found.number("YEAR") if "YEAR" in found else LEAP_YEAR
    day = valid_day(year, found.number("MONTH"), found.number("DAY"))
    if day is None:
        return None
    said = "YEAR" in found
    reading = dated(day, DateHow.EXPLICIT) if said else in_some_year(day, context)
    return at_time(reading.point, f"T{found.word('DAYPART')}", reading.how) if reading else None


_DAYS_FOLLOW = re.compile(r"[-–/]\d")


def _tonight(_found: Found, context: Context) -> Reading | None:
    return at_time(context.anchored(Precision.DAY), "TNI", DateHow.RELATIVE)


RULES = (
    Rule(
        "ISO time",
        "YEAR +- +NN1 +- +NN2 +t +CLOCK +z?",
        _iso_time,
        "2024-05-11T13:53:00Z",
        "2024-05-11T13:53",
    ),
    Rule(
        "ISO time with offset",
        "YEAR +- +NN1 +- +NN2 +t +CLOCK ++|- +CLOCK2",
        _iso_time,
        "2024-05-11T13:53:00+08:00",
        "2024-05-11T13:53",
    ),
    Rule(
        "clock in four digits",
        "HHMM ZONE",
        _clock,
        "at 0930 GMT",
        "2024-05-15T09:30",
        Form.CLOCK,
    ),
    Rule(
        "clock in hours",
        "HHMM hours|hrs ZONE?",
        _in_hours,
        "at 1530 hours",
        "2024-05-15T15:30",
        Form.CLOCK,
    ),
    Rule("clock", "ABOUT? CLOCK ZONE?", _clock, "at 5 p.m. EST", "2024-05-15T17:00", Form.CLOCK),
    Rule(
        "part of a day from now",
        "PHASE? WHICH DAYPART",
        _part_of_today,
        "this morning",
        "2024-05-15TMO",
    ),
    Rule(
        "part of a weekday",
        "early|late? WEEKDAY DAYPART",
        _part_of_weekday,
        "on Monday evening",
        "2024-05-13TEV",
        Form.WEEKDAY,
    ),
    Rule(
        "part of a weekday, before it",
        "early|late|mid? DAYPART WEEKDAY",
        _part_of_weekday,
        "in mid-afternoon Monday",
        "2024-05-13TAF",
        Form.WEEKDAY,
    ),
    Rule(
        "part of a day then",
        "PHASE? THEN DAYPART",
        _part_of_day_then,
        "on May 3; the next morning",
        "2024-05-04TMO",
    ),
    Rule(
        "part of a named day",
        "yesterday|tomorrow DAYPART",
        _part_of_named_day,
        "yesterday morning",
        "2024-05-14TMO",
    ),
    Rule(
        "part of a named day, before it",
        "early|late|mid? DAYPART yesterday|tomorrow",
        _part_of_named_day,
        "at mid-afternoon yesterday",
        "2024-05-14TAF",
    ),
    Rule(
        "part of a dated day",
        "the? DAYPART of MONTH DAY",
        _part_of_date,
        "the night of March 5",
        "2024-03-05TNI",
    ),
    Rule(
        "part of a day of a year",
        "the? DAYPART of MONTH DAY ,? YEAR",
        _part_of_date,
        "on the night of March 5, 1999",
        "1999-03-05TNI",
    ),
    Rule(
        "part of a dated day, day first",
        "the? DAYPART of DAY MONTH",
        _part_of_date,
        "the evening of 5 March",
        "2024-03-05TEV",
    ),
    Rule(
        "part of a day of a year, day first",
        "the? DAYPART of DAY MONTH ,? YEAR",
        _part_of_date,
        "the morning of 6 August 1945",
        "1945-08-06TMO",
    ),
    Rule("tonight", "tonight", _tonight, "tonight", "2024-05-15TNI"),
)
PAIRS = (
    PairRule(
        "hours in a row",
        "CLOCK CONNECT CLOCK2 ZONE?",
        _clocks,
        "from 7:30-9 p.m. EST",
        ("2024-05-15T19:30", "2024-05-15T21:00"),
        Form.CLOCK,
    ),
    PairRule(
        "hours in a row, the first bare",
        "INT CONNECT CLOCK ZONE?",
        _hours,
        "from 10 to 4 p.m.",
        ("2024-05-15T10:00", "2024-05-15T16:00"),
        Form.CLOCK,
    ),
    PairRule(
        "hours in a row in four digits",
        "HHMM CONNECT HHMM2 ZONE",
        _clocks,
        "from 1200-1300 GMT",
        ("2024-05-15T12:00", "2024-05-15T13:00"),
        Form.CLOCK,
    ),
)
