"""Dates that count from the one mentioned before: that week, the following June, the year after."""

import re

from tui.dates.context import Base, Context, Reading, dated
from tui.dates.model import DateHow, Form, Precision, Tense
from tui.dates.points import RANK, Point
from tui.dates.rules.relative import LENGTH, OF_UNIT
from tui.dates.rules.rule import Found, Rule

_SAID_BY_AN_EVENT = re.compile(r"\s(?:before|after|when|of)\b")
"""What makes an event say when, of which no date is known: "the week of the summit"."""
CLOSED = re.compile(r"$|[.,;)]| (?:and|but|or)\b")
"""What follows a unit that counts from the date mentioned before, not from what it goes on to."""


def _unit_beside(found: Found, context: Context) -> Reading | None:
    """Read "the year before", "the week after" by the date mentioned before."""
    precision = OF_UNIT.get(found.word("UNIT"))
    if precision is None or not CLOSED.match(context.after(6)):
        return None
    before = context.written.lower().endswith("before")
    base = context.spoken_of(precision)
    return base and base.gives(base.point.moved(-1 if before else 1))


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
    if precision is None or LENGTH.match(context.after(6)):
        return None
    if step == 0 and _SAID_BY_AN_EVENT.match(context.after(8)):
        return None
    written = context.written.lower()
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


def says_same(context: Context) -> bool:
    """Tell "that June" from "the June vote" and from "he said that June was …"."""
    words = context.written.lower()
    return words.startswith(("the same ", "that ")) and CLOSED.match(context.after(6)) is not None


def _part_then(found: Found, context: Context) -> Reading | None:
    """Read "the following June", "that November", "that winter" by the date mentioned before."""
    base, step = next(context.bases(), None), found.number("THEN")
    if base is None or (step == 0 and not says_same(context)):
        return None
    name, precision = _PARTS["MONTH" in found]
    part, told = Point(precision, base.point.year, found.number(name)), base.point
    if RANK[told.precision] >= RANK[Precision.YEAR]:
        return base.gives(part.years_later(step))
    if step > 0 and part.first <= told.last:
        return base.gives(part.years_later(1))
    if step < 0 and part.last >= told.first:
        return base.gives(part.years_later(-1))
    return base.gives(part)


_PARTS = (("SEASON", Precision.SEASON), ("MONTH", Precision.MONTH))


RULES = (
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
    Rule(
        "month from then",
        "THEN MONTH",
        _part_then,
        "in August 2021; the following June",
        "2022-06",
        Form.COUNTED,
    ),
    Rule(
        "season from then",
        "THEN SEASON",
        _part_then,
        "in August 2021; the following spring",
        "2022-SP",
        Form.COUNTED,
    ),
)
