"""Temporal expressions after TIMEX3 (ISO-TimeML, ISO 24617-1), as spans with a value."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from tui.articles.model import Span


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """How exactly a calendar value is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class DateHow(StrEnum):
    """How an expression came by its value."""

    EXPLICIT = "explicit"
    """It says all of it."""
    RELATIVE = "relative"
    """It counts from the anchor."""
    CONTEXT = "context"
    """Its year (or month) was taken from the anchor, as the nearest that fits."""
    NEIGHBOUR = "neighbour"
    """Its year (or month) was taken from a date mentioned nearby."""
    OPEN = "open"
    """A part of it stays unknown."""
    USER = "user"
    """The reader, or the collection's file, says it."""


class Tense(IntEnum):
    """The direction in time that a clause speaks of."""

    PAST = -1
    NONE = 0
    PRESENT = 1
    """A verb of what is arranged: to come in a report ("meets on Friday"), past in a caption."""
    FUTURE = 2
    DUE = 3
    """A deadline, surely ahead: "by March"."""


class Form(StrEnum):
    """What an expression says of its date, as far as that matters beside its value."""

    CLOCK = "a time of day"
    WEEKDAY = "a day of the week"
    YEARLESS_DAY = "a day and month"
    LONE_DAY = "a day of a month"
    """Without its month: "on the 16th"."""
    NUMBERS = "a day in numbers"
    COUNTED = "a count of time"
    """From another date: "two days later", "the year before"."""
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Timex(Span):
    """One temporal expression."""

    type: TimexType
    value: str
    """The TIMEX3 value: ``2025-04-27``, ``XXXX-08-21``, ``P3D``, ``PRESENT_REF``, ``2024-Q3``."""
    edtf: str | None
    """Extended Date/Time Format (ISO 8601-2), None where there is no calendar value."""
    precision: Precision | None
    how: DateHow
    rule: str
    """The name of the rule that found it."""
    form: Form = Form.OTHER
    basis: Span | None = None
    """The words nearby that it counts from or has its year from; None where that is the article's
    own date, or it needs none."""
    tense: Tense | None = None
    """The tense of its clause, where that was looked at to tell what is meant."""
