"""Dates that count from the anchor, or from the date mentioned before."""

import re

from tui.dates.context import Context, Reading, dated, undated, weekday_near
from tui.dates.model import DateHow, Precision, TimexType
from tui.dates.points import Point, at, days_after
from tui.dates.rules.amounts import amount
from tui.dates.rules.reports import compared
from tui.dates.rules.rule import Found, Rule
from tui.dates.tense import Tense

OF_UNIT = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "Y": Precision.YEAR,
    "E": Precision.DECADE,
    "C": Precision.CENTURY,
}
FRIDAY = 5
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _named_day(_found: Found, context: Context) -> Reading | None:
    words = context.text[context.start : context.end].lower()
    step = next(step for word, step in _DAYS.items() if word in words)
    if "day before" in words:
        step -= 1
    elif "day after" in words:
        step += 1
    day = context.anchored(Precision.DAY)
    if day is None:
        return Reading(TimexType.DATE, "PRESENT_REF", DateHow.OPEN) if step == 0 else None
    return dated(day.moved(step), DateHow.RELATIVE)


def _unit_from_now(found: Found, context: Context) -> Reading | None:
    """Read "last week", "this month", "next year"."""
    precision = OF_UNIT.get(found.word("UNIT"))
    written = context.text[context.start : context.end]
    if written.istitle() and context.before(1) in ('"', "“", "`", "‘"):
        # The name of a programme or column: "This Week".
        return None
    step, ended = found.number("WHICH"), "PHASE" in found and found.word("PHASE") == "END"
    if precision is Precision.DAY and (step < 0 or ended or context.before(4).endswith("to ")):
        # "To this day", "the last day of the talks": no day that anyone could name.
        return None
    if precision in (Precision.DECADE, Precision.CENTURY) and step < 0:
        return Reading(TimexType.DURATION, amount("1", found.word("UNIT")), DateHow.EXPLICIT)
    now = precision and context.anchored(precision)
    return dated(now.moved(step), DateHow.RELATIVE) if now else None


# "The day after the vote", "the week of the summit": an event that we don't know says when.
_SAID_BY_AN_EVENT = re.compile(r"\s(?:before|after|when|of)\b")


def _unit_beside(found: Found, context: Context) -> Reading | None:
    """Read "the year before", "the week after" by the date mentioned before."""
    precision = OF_UNIT.get(found.word("UNIT"))
    if precision is None or context.after(1) not in ("", ".", ",", ";", ")"):
        return None
    before = context.text[context.start : context.end].lower().endswith("before")
    for base in (context.recent, context.anchor):
        if base and (unit := at(precision, base)):
            return dated(unit.moved(-1 if before else 1), DateHow.NEIGHBOUR)
    return None


def _unit_from_then(found: Found, context: Context) -> Reading | None:
    """Read "the previous month", "that year", "the week" by the date mentioned before."""
    precision = OF_UNIT.get(found.word("UNIT"))
    step = found.number("THEN")
    if precision is None or (step == 0 and _SAID_BY_AN_EVENT.match(context.after(8))):
        return None
    written = context.text[context.start : context.end].lower()
    if written == "the year":
        # Its own rule knows better.
        return None
    if written == "the day" and context.after(1) not in ("", ".", ",", ";"):
        return None
    for base in (context.recent, context.anchor):
        if base and (unit := at(precision, base)):
            return dated(unit.moved(step), DateHow.NEIGHBOUR)
    return None


def _ago(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.anchor, -1, DateHow.RELATIVE)


def _long_ago(_found: Found, _context: Context) -> Reading:
    return Reading(TimexType.DATE, "PAST_REF", DateHow.OPEN)


def _hence(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.anchor, 1, DateHow.RELATIVE)


def _earlier(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.recent or context.anchor, -1, DateHow.NEIGHBOUR)


def _before(found: Found, context: Context) -> Reading | None:
    """Read "a year before", but not "a year before he left"."""
    return _earlier(found, context) if context.after(1) in ("", ".", ",", ";") else None


def _later(found: Found, context: Context) -> Reading | None:
    if context.text[context.start : context.end].lower().startswith(("less than", "within")):
        # A bound, not a date: within a year of the last date, whenever that is.
        length = amount(found.word("COUNT"), found.word("ANYUNIT"))
        return Reading(TimexType.DURATION, length, DateHow.EXPLICIT)
    return _counted(found, context, context.recent, 1, DateHow.NEIGHBOUR)


def _counted(
    found: Found, context: Context, base: Point | None, sign: int, how: DateHow
) -> Reading | None:
    count, unit = found.word("COUNT"), found.word("ANYUNIT")
    if (count, unit, sign) == ("1", "Y", -1) and context.period:
        return compared(context, base)
    precision = OF_UNIT.get(unit)
    if count == "X" or precision is None:
        reference = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Reading(TimexType.DATE, reference, DateHow.OPEN)
    if base is None or not count.isdecimal():
        return None
    return dated(shifted(base, precision, sign * int(count)), how)


def shifted(base: Point, precision: Precision, count: int) -> Point | None:
    """Return ``base`` moved by units of ``precision``, told in that unit."""
    if precision is Precision.DAY and base.precision is Precision.DAY:
        return days_after(base, count)
    if precision is Precision.YEAR and base.precision is Precision.QUARTER:
        return base.years_later(count)
    unit = at(precision, base)
    return unit.moved(count) if unit else None


_NAMED = ("black ", "bloody ", "super ", "palm ", "ash ", "holy ", "cyber ", "maundy ", "shrove ")
_NEWSPAPERS = ("times", "mail", "mirror", "express", "telegraph", "herald", "post", "world")


def _weekday(found: Found, context: Context) -> Reading | None:
    if context.before(9).endswith(_NAMED):
        return None
    if context.after(11).lstrip().lower().startswith(_NEWSPAPERS):
        return None
    return _near(found, context, context.tense)


def _near(found: Found, context: Context, tense: Tense) -> Reading | None:
    number = found.number("WEEKDAY")
    day = context.anchor and weekday_near(number, context.anchor, tense)
    return dated(day, DateHow.RELATIVE) if day else undated(f"XXXX-WXX-{number}")


def _said_weekday(found: Found, context: Context) -> Reading | None:
    """Read "last Friday", "next Monday"; the anchor's own weekday is never meant."""
    step, number = found.number("WHICH"), found.number("WEEKDAY")
    day = context.anchored(Precision.DAY)
    if day is None:
        return undated(f"XXXX-WXX-{number}")
    if step == 0:
        return _near(found, context, context.tense)
    shift = (number - day.weekday) % 7
    shift = shift - 7 if step < 0 else shift or 7
    return dated(day.moved(shift), DateHow.RELATIVE)


def _weekday_then(found: Found, context: Context) -> Reading | None:
    """Read "the previous Friday", "the following Monday" by the date mentioned before."""
    base = context.recent if context.recent and context.recent.precision is Precision.DAY else None
    base = base or context.anchored(Precision.DAY)
    if base is None:
        return undated(f"XXXX-WXX-{found.number('WEEKDAY')}")
    step = found.number("THEN")
    if step == 0:
        return None
    shift = (found.number("WEEKDAY") - base.weekday) % 7
    shift = shift - 7 if step < 0 else shift or 7
    return dated(base.moved(shift), DateHow.NEIGHBOUR)


def _said_month(found: Found, context: Context) -> Reading | None:
    """Read "last May", "next March", "this September"."""
    now = context.anchored(Precision.MONTH)
    if now is None:
        return undated(f"XXXX-{found.number('MONTH'):02d}")
    month, step = Point(Precision.MONTH, now.year, found.number("MONTH")), found.number("WHICH")
    if step < 0 and month.part >= now.part:
        return dated(month.moved(-12), DateHow.RELATIVE)
    if step > 0 and month.part <= now.part:
        return dated(month.moved(12), DateHow.RELATIVE)
    return dated(month, DateHow.RELATIVE)


def _weekend(found: Found, context: Context) -> Reading | None:
    week, day = context.anchored(Precision.WEEK), context.anchored(Precision.DAY)
    if "WHICH" in found:
        step = found.number("WHICH")
    else:
        passed = context.tense < Tense.FUTURE and day and day.weekday < FRIDAY
        step = -1 if passed else 0
    week = week and week.moved(step)
    if week is None:
        return None
    return Reading(TimexType.DATE, f"{week.value}-WE", DateHow.RELATIVE, week)


RULES = (
    Rule(
        "named day",
        "earlier|early|late|later? yesterday|today|tomorrow",
        _named_day,
        "late yesterday",
        "2024-05-14",
    ),
    Rule(
        "day beside a named day",
        "the day before|after yesterday|tomorrow",
        _named_day,
        "the day before yesterday",
        "2024-05-13",
    ),
    Rule("unit from now", "PHASE? WHICH UNIT", _unit_from_now, "early next year", "2025"),
    Rule("unit from then", "PHASE? THEN UNIT", _unit_from_then, "the month", "2024-05"),
    Rule("unit beside", "the UNIT before|after", _unit_beside, "the year before", "2023"),
    Rule("units ago", "UNITS ago", _long_ago, "years ago", "PAST_REF"),
    Rule("ago", "ABOUT? COUNT ANYUNIT ago", _ago, "about two years ago", "2022"),
    Rule("from now", "ABOUT? COUNT ANYUNIT from now", _hence, "two weeks from now", "2024-W22"),
    Rule("hence", "ABOUT? COUNT ANYUNIT hence", _hence, "three days hence", "2024-05-18"),
    Rule("so ago", "ABOUT? COUNT ANYUNIT or so ago", _ago, "a year or so ago", "2023"),
    Rule("before", "ABOUT? COUNT ANYUNIT before", _before, "a year before", "2023"),
    Rule("earlier", "ABOUT? COUNT ANYUNIT earlier", _earlier, "a year earlier", "2023"),
    Rule("later", "ABOUT? COUNT ANYUNIT later", _later, "in 2020; two years later", "2022"),
    Rule("weekday", "earlier|early|late|later? WEEKDAY", _weekday, "on Tuesday", "2024-05-14"),
    Rule("weekday from now", "WHICH WEEKDAY", _said_weekday, "last Wednesday", "2024-05-08"),
    Rule("weekday from then", "THEN WEEKDAY", _weekday_then, "the previous Friday", "2024-05-10"),
    Rule("month from now", "PHASE? WHICH MONTH", _said_month, "last May", "2023-05"),
    Rule("weekend", "PHASE? WHICH weekend", _weekend, "last weekend", "2024-W19-WE"),
    Rule("the weekend", "the weekend", _weekend, "over the weekend", "2024-W19-WE"),
)
