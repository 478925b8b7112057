"""Times of day; a time beside a day is joined with it afterwards."""

from tui.dates.context import Context, Reading, dated, in_some_year, weekday_near
from tui.dates.model import DateHow, Form, Precision, TimexType
from tui.dates.points import Point, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, Rule


def at_time(day: Point | None, time: str, how: DateHow) -> Reading | None:
    """Return the reading of a time (``T15:00``, ``TEV``) of a day; None without a day."""
    if day is None or day.precision is not Precision.DAY:
        return None
    return Reading(TimexType.TIME, day.value + time, how, day)


def _clock(found: Found, context: Context) -> Reading | None:
    time = found.word("CLOCK" if "CLOCK" in found else "HHMM")
    recent = context.recent if context.recent_nearby else None
    if recent and (reading := at_time(recent.point, time, DateHow.NEIGHBOUR)):
        return reading._replace(basis=recent.span)
    if reading := at_time(context.anchor, time, DateHow.RELATIVE):
        return reading
    return Reading(TimexType.TIME, f"XXXX-XX-XX{time}", DateHow.OPEN)


def _iso_time(found: Found, _context: Context) -> Reading | None:
    day = valid_day(found.number("YEAR"), found.number("NN1"), found.number("NN2"))
    return at_time(day, found.word("CLOCK"), DateHow.EXPLICIT)


def _part_of_today(found: Found, context: Context) -> Reading | None:
    day = context.anchored(Precision.DAY)
    if day and "WHICH" in found:
        day = day.moved(found.number("WHICH"))
    return at_time(day, f"T{found.word('DAYPART')}", DateHow.RELATIVE)


def _part_of_weekday(found: Found, context: Context) -> Reading | None:
    number, part = found.number("WEEKDAY"), f"T{found.word('DAYPART')}"
    day = context.anchor and weekday_near(number, context.anchor, context.tense)
    return at_time(day or None, part, DateHow.RELATIVE) or Reading(
        TimexType.TIME, f"XXXX-WXX-{number}{part}", DateHow.OPEN
    )


def _part_of_named_day(found: Found, context: Context) -> Reading | None:
    step = -1 if context.text[context.start] in "yY" else 1
    day = context.anchored(Precision.DAY)
    return at_time(day and day.moved(step), f"T{found.word('DAYPART')}", DateHow.RELATIVE)


def _part_of_date(found: Found, context: Context) -> Reading | None:
    year = found.number("YEAR") if "YEAR" in found else LEAP_YEAR
    day = valid_day(year, found.number("MONTH"), found.number("DAY"))
    if day is None:
        return None
    said = "YEAR" in found
    reading = dated(day, DateHow.EXPLICIT) if said else in_some_year(day, context)
    return at_time(reading.point, f"T{found.word('DAYPART')}", reading.how) if reading else None


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
        "clock in four digits",
        "HHMM ZONE",
        _clock,
        "at 0930 GMT",
        "2024-05-15T09:30",
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
        "part of a named day",
        "yesterday|tomorrow DAYPART",
        _part_of_named_day,
        "yesterday morning",
        "2024-05-14TMO",
    ),
    Rule(
        "part of a dated day",
        "the? DAYPART of MONTH DAY ,? YEAR?",
        _part_of_date,
        "the night of March 5",
        "2024-03-05TNI",
    ),
    Rule("tonight", "tonight", _tonight, "tonight", "2024-05-15TNI"),
)
