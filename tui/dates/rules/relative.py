"""Dates that count from the anchor, or from the date mentioned before."""

import re

from tui.dates.context import Base, Context, Reading, dated, undated, vague
from tui.dates.model import DateHow, Form, Precision, Tense, TimexType
from tui.dates.points import RANK, Point, at, days_after
from tui.dates.rules.amounts import amount
from tui.dates.rules.reports import compared
from tui.dates.rules.rule import Found, Rule

OF_UNIT = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "Y": Precision.YEAR,
    "E": Precision.DECADE,
    "C": Precision.CENTURY,
}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _named_day(_found: Found, context: Context) -> Reading | None:
    words = context.text[context.start : context.end].lower()
    step = next(step for word, step in _DAYS.items() if word in words)
    if "day before" in words:
        step -= 1
    elif "day after" in words:
        step += 1
    day = context.anchored(Precision.DAY)
    return dated(day.moved(step), DateHow.RELATIVE) if day else vague(step)


def _unit_from_now(found: Found, context: Context) -> Reading | None:
    """Read "last week", "this month", "next year"."""
    precision = OF_UNIT.get(found.word("UNIT"))
    if _LENGTH.match(context.after(6)):
        return None
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
    if precision is None:
        return None
    now = context.anchored(precision)
    return dated(now.moved(step), DateHow.RELATIVE) if now else vague(step)


_LENGTH = re.compile(r"-(?:long|old)\b")
"""What makes a unit a length: "the month-long talks"."""
# "The day after the vote", "the week of the summit": an event that we don't know says when.
_SAID_BY_AN_EVENT = re.compile(r"\s(?:before|after|when|of)\b")


CLOSED = re.compile(r"$|[.,;)]| (?:and|but|or)\b")
"""What follows a unit that counts from the date mentioned before, not from what it goes on to."""


def _unit_beside(found: Found, context: Context) -> Reading | None:
    """Read "the year before", "the week after" by the date mentioned before."""
    precision = OF_UNIT.get(found.word("UNIT"))
    if precision is None or not CLOSED.match(context.after(6)):
        return None
    before = context.text[context.start : context.end].lower().endswith("before")
    base = context.spoken_of(precision)
    return base and base.gives(base.point.moved(-1 if before else 1))


def _unit_beyond(found: Found, context: Context) -> Reading | None:
    """Read "the year before last", "the week after next"."""
    precision = OF_UNIT.get(found.word("UNIT"))
    now = precision and context.anchored(precision)
    step = 2 if context.text[context.start : context.end].lower().endswith("next") else -2
    return dated(now.moved(step), DateHow.RELATIVE) if now else None


_ON = ("on ", "of ", "in ", "for ", "during ", "throughout ")


def _on_that_day(written: str, context: Context) -> bool:
    """Tell "later in the day" and, after some date, "on the day" from "the day was long"."""
    if written.endswith("end of the day") and context.before(8).endswith(("at ", "at the ")):
        return False
    if written != "the day":
        return True
    told = context.recent
    return (
        told is not None
        and told.point.precision is Precision.DAY
        and context.before(12).endswith(_ON)
        and context.after(1) in ("", ".", ",", ";")
    )


def _unit_from_then(found: Found, context: Context) -> Reading | None:
    """Read "the previous month", "that year", "the week" by the date mentioned before."""
    precision = OF_UNIT.get(found.word("UNIT"))
    step = found.number("THEN")
    if precision is None or _LENGTH.match(context.after(6)):
        return None
    if step == 0 and _SAID_BY_AN_EVENT.match(context.after(8)):
        return None
    written = context.text[context.start : context.end].lower()
    if written == "the year" or (precision is Precision.DAY and not _on_that_day(written, context)):
        # "The year" has a rule of its own that knows better.
        return None
    if _REST.match(written) and context.now and not _tells_of_then(context):
        return dated(context.anchored(precision), DateHow.RELATIVE)
    base = context.spoken_of(precision)
    if base and context.now and step == 0 and "the" in written and _is_ahead(base, context):
        return dated(context.anchored(precision), DateHow.RELATIVE)
    return base and base.gives(base.point.moved(step))


def _same_of_other_year(found: Found, context: Context) -> Reading | None:
    """Read "the same month last year", "the same week of 1986" by the date mentioned before."""
    precision = OF_UNIT.get(found.word("UNIT"))
    base = context.spoken_of(precision) if precision else None
    if base is None or RANK[base.point.precision] >= RANK[Precision.QUARTER]:
        return None
    if "YEAR" in found:
        return base.compares(base.point.years_later(found.number("YEAR") - base.point.year))
    return base.compares(base.point.years_later(-1))


def _is_ahead(base: Base, context: Context) -> bool:
    """Whether what is still to come cannot be of a date that has passed."""
    anchor = context.anchor
    passed = anchor is not None and base.point.last < anchor.first
    return passed and context.tense >= Tense.FUTURE


_REST = re.compile(r"(?:the )?(?:rest|remainder) of the\b")


def _tells_of_then(context: Context) -> bool:
    """Whether the story is told under another year, so that the rest of it is not still to come."""
    return context.told_nearby or (context.told is not None and context.tense is Tense.PAST)


def _ago(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.now, -1) if context.now else vague(-1)


def _ago_of(found: Found, context: Context) -> Reading | None:
    """Read "a year ago today", "20 years ago this month": as exact as the unit that is told."""
    count, unit = found.word("COUNT"), OF_UNIT.get(found.word("ANYUNIT"))
    now = _named_day(found, context) if "WHICH" not in found else _unit_from_now(found, context)
    point = now.point if now else None
    if not count.isdecimal() or point is None:
        return None
    if unit is Precision.YEAR:
        return dated(point.years_later(-int(count)), DateHow.RELATIVE)
    if unit is Precision.WEEK and point.precision is Precision.DAY:
        return dated(days_after(point, -7 * int(count)), DateHow.RELATIVE)
    return dated(shifted(point, unit, -int(count)), DateHow.RELATIVE) if unit else None


def _long_ago(_found: Found, _context: Context) -> Reading:
    return Reading(TimexType.DATE, "PAST_REF", DateHow.OPEN)


def _hence(found: Found, context: Context) -> Reading | None:
    return _counted(found, context, context.now, 1) if context.now else vague(1)


def _earlier(found: Found, context: Context) -> Reading | None:
    if context.after(6) == " than ":
        return _length(found)
    return _counted(found, context, next(context.bases(), None), -1)


def _before(found: Found, context: Context) -> Reading | None:
    """Read "a year before", but not "a year before he left"."""
    return _earlier(found, context) if CLOSED.match(context.after(6)) else None


def _later(found: Found, context: Context) -> Reading | None:
    written = context.text[context.start : context.end].lower()
    if written.startswith(("less than", "within")) or context.after(6) == " than ":
        # A bound or comparison, not a date: "within a year", "a month later than planned".
        return _length(found)
    return _counted(found, context, context.recent, 1)


def _length(found: Found) -> Reading:
    length = amount(found.word("COUNT"), found.word("ANYUNIT"))
    return Reading(TimexType.DURATION, length, DateHow.EXPLICIT)


def _counted(found: Found, context: Context, base: Base | None, sign: int) -> Reading | None:
    count, unit = found.word("COUNT"), found.word("ANYUNIT")
    if (count, unit, sign) == ("1", "Y", -1) and context.period:
        return compared(context, base)
    precision = OF_UNIT.get(unit)
    if count == "X" or precision is None:
        reference = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Reading(TimexType.DATE, reference, DateHow.OPEN)
    if base is None or not count.isdecimal():
        return None
    return base.gives(shifted(base.point, precision, sign * int(count)))


def shifted(base: Point, precision: Precision, count: int) -> Point | None:
    """Return ``base`` moved by units of ``precision``, told in that unit."""
    if precision is Precision.DAY and base.precision is Precision.DAY:
        return days_after(base, count)
    if precision is Precision.YEAR and base.precision is Precision.QUARTER:
        return base.years_later(count)
    unit = at(precision, base)
    return unit.moved(count) if unit else None


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


def says_same(context: Context) -> bool:
    """Tell "that June" from "the June vote" and from "he said that June was …"."""
    words = context.text[context.start : context.end].lower()
    return words.startswith(("the same ", "that ")) and CLOSED.match(context.after(6)) is not None


def _month_then(found: Found, context: Context) -> Reading | None:
    """Read "the following June", "that November" by the date mentioned before."""
    base, step = next(context.bases(), None), found.number("THEN")
    if base is None or (step == 0 and not says_same(context)):
        return None
    month, told = Point(Precision.MONTH, base.point.year, found.number("MONTH")), base.point
    if at(Precision.MONTH, told) is None:
        return base.gives(month.moved(12 * step))
    if step > 0 and month.first <= told.last:
        month = month.years_later(1) or month
    elif step < 0 and month.last >= told.first:
        month = month.years_later(-1) or month
    return base.gives(month)


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
        "the? day before|after yesterday|tomorrow",
        _named_day,
        "the day before yesterday",
        "2024-05-13",
    ),
    Rule("unit from now", "PHASE? WHICH UNIT", _unit_from_now, "early next year", "2025"),
    Rule(
        "unit from then",
        "PHASE? THEN UNIT",
        _unit_from_then,
        "the month",
        "2024-05",
        Form.COUNTED,
    ),
    Rule(
        "same unit last year",
        "the same|corresponding|comparable UNIT of? last year",
        _same_of_other_year,
        "up on the same month last year",
        "2023-05",
        Form.COUNTED,
    ),
    Rule(
        "same unit a year ago",
        "the same|corresponding|comparable UNIT a year ago|earlier|before",
        _same_of_other_year,
        "from the same week a year earlier",
        "2023-W20",
        Form.COUNTED,
    ),
    Rule(
        "same unit of a year",
        "the same|corresponding|comparable UNIT of|in YEAR",
        _same_of_other_year,
        "from the same month in 2021",
        "2021-05",
        Form.COUNTED,
    ),
    Rule(
        "unit beside",
        "the UNIT before|after",
        _unit_beside,
        "the year before",
        "2023",
        Form.COUNTED,
    ),
    Rule("unit beyond", "the UNIT before last", _unit_beyond, "the year before last", "2022"),
    Rule(
        "unit beyond to come",
        "the UNIT after next",
        _unit_beyond,
        "the week after next",
        "2024-W22",
    ),
    Rule("units ago", "UNITS ago", _long_ago, "years ago", "PAST_REF"),
    Rule("ago", "ABOUT? COUNT ANYUNIT ago", _ago, "about two years ago", "2022"),
    Rule(
        "ago, from a day",
        "ABOUT? COUNT ANYUNIT ago today|yesterday|tomorrow",
        _ago_of,
        "a year ago today",
        "2023-05-15",
    ),
    Rule(
        "ago, from a unit",
        "ABOUT? COUNT ANYUNIT ago WHICH UNIT",
        _ago_of,
        "20 years ago this month",
        "2004-05",
    ),
    Rule(
        "time to come", "ABOUT? COUNT ANYUNIT '|'s time", _hence, "in two weeks' time", "2024-W22"
    ),
    Rule("from now", "ABOUT? COUNT ANYUNIT from now", _hence, "two weeks from now", "2024-W22"),
    Rule("hence", "ABOUT? COUNT ANYUNIT hence", _hence, "three days hence", "2024-05-18"),
    Rule("so ago", "ABOUT? COUNT ANYUNIT or so ago", _ago, "a year or so ago", "2023"),
    Rule("before", "ABOUT? COUNT ANYUNIT before", _before, "a year before", "2023", Form.COUNTED),
    Rule(
        "earlier", "ABOUT? COUNT ANYUNIT earlier", _earlier, "a year earlier", "2023", Form.COUNTED
    ),
    Rule(
        "later",
        "ABOUT? COUNT ANYUNIT later",
        _later,
        "in 2020; two years later",
        "2022",
        Form.COUNTED,
    ),
    Rule("month from now", "PHASE? WHICH MONTH", _said_month, "last May", "2023-05"),
    Rule(
        "month from then",
        "THEN MONTH",
        _month_then,
        "in August 2021; the following June",
        "2022-06",
        Form.COUNTED,
    ),
)
