"""What an expression is read against: the anchor, the dates mentioned before, the sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tui.articles.model import Span
from tui.dates.days import evenly
from tui.dates.model import DateHow, Precision, Tense, TimexType
from tui.dates.order import Order
from tui.dates.points import RANK, Point, as_date, at, day_of
from tui.dates.tense import REACH, Tenses


class Reading(NamedTuple):
    """What an expression means."""

    type: TimexType
    value: str
    how: DateHow
    point: Point | None = None
    basis: Span | None = None
    """The words nearby that it counts from or has its year from."""
    aside: bool = False
    """Whether it is a mere comparison ("a year earlier"), which the story doesn't move to."""
    one_of: tuple[Point, ...] = ()
    """The days of which it is one, where that stays open."""


def dated(point: Point | None, how: DateHow, basis: Span | None = None) -> Reading | None:
    """Return the reading of a place in the calendar; None where it fell off the calendar."""
    return Reading(TimexType.DATE, point.value, how, point, basis) if point else None


def vague(step: int) -> Reading:
    """Return the reading of what counts from a day that isn't known: of the past, now, to come."""
    return undated(("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(step > 0) - (step < 0) + 1])


def undated(value: str) -> Reading:
    """Return the reading of a date of which a part stays unknown."""
    return Reading(TimexType.DATE, value, DateHow.OPEN)


class Base(NamedTuple):
    """A date that others count from: the anchor, or one that stands nearby."""

    point: Point
    span: Span | None = None
    """Where it stands, None for the anchor."""

    def gives(self, point: Point | None) -> Reading | None:
        """Return the reading of a place in the calendar that was counted from here."""
        how = DateHow.NEIGHBOUR if self.span else DateHow.RELATIVE
        return dated(point, how, self.span)

    def compares(self, point: Point | None) -> Reading | None:
        """Return the same of a mere comparison."""
        reading = self.gives(point)
        return reading and reading._replace(aside=True)


_PICTURE = re.compile(
    r"\([LRC]\)|\((?:\w+ )?(?:left|right|cent(?:er|re))\)|\bphotos?\b", re.IGNORECASE
)
"""What shows that a text is a caption, though its layout doesn't."""
_APPOSED = frozenset({", on ", " on ", ", ", ", a ", " ("})


@dataclass(slots=True)
class Context:
    """The state of reading one article, and the place of the expression at hand."""

    anchor: Point | None
    order: Order | None = None
    text: str = ""
    low: int = 0
    high: int = 0
    start: int = 0
    end: int = 0
    caption: bool = False
    """Whether the text at hand stands below a picture."""
    recent: Base | None = None
    """The date mentioned last, at whatever precision."""
    recent_nearby: bool = False
    """Whether ``recent`` stands in this very sentence."""
    told: Base | None = None
    """The last date whose year was said, while the story stays under it."""
    told_nearby: bool = False
    """Whether ``told`` stands in this very sentence."""
    told_opens: bool = False
    """Whether ``told`` opens its sentence ("In 2025, …"), so that the next may go on under it."""
    period: Base | None = None
    """The quarter or year that figures are given for: what "a year earlier" compares with."""
    tense_found: Tense | None = None
    """The tense of the expression at hand, once it was asked for."""
    tenses: Tenses | None = None
    """The tenses of the sentence, once one was asked for."""

    def turn_to_sentence(self, low: int, high: int) -> None:
        """Turn to another sentence."""
        self.low, self.high, self.tenses = low, high, None

    def turn_to(self, start: int, end: int) -> None:
        """Turn to another expression."""
        self.start, self.end, self.tense_found = start, end, None

    @property
    def written(self) -> str:
        """The words of the expression as they stand."""
        return self.text[self.start : self.end]

    @property
    def tense(self) -> Tense:
        """The tense of the clause around the expression: past or to come, or none."""
        if self.tense_found is None:
            if self.tenses is None:
                self.tenses = Tenses(self.text, self.low, self.high)
            tense = self.tenses.at(self.start, self.end)
            self.tense_found = self._of_present() if tense is Tense.PRESENT else tense
        return self.tense_found

    def _of_present(self) -> Tense:
        around = self.text[max(self.low, self.start - REACH) : min(self.high, self.end + REACH)]
        return Tense.PAST if self.caption or _PICTURE.search(around) else Tense.FUTURE

    @property
    def apposed(self) -> Base | None:
        """The date before, where the expression is its other name: "a day later, on Thursday"."""
        recent = self.recent
        if recent is None or recent.span is None or not self.recent_nearby:
            return None
        return recent if self.text[recent.span.end : self.start] in _APPOSED else None

    @property
    def now(self) -> Base | None:
        """The anchor as what others count from."""
        return Base(self.anchor) if self.anchor else None

    def bases(self) -> Iterator[Base]:
        """Yield what an expression may count from: the date mentioned last, else the anchor."""
        if self.recent:
            yield self.recent
        if self.now:
            yield self.now

    def spoken_of(self, precision: Precision) -> Base | None:
        """Return the unit of ``precision`` that holds the date mentioned last, or the anchor."""
        for base in self.bases():
            if unit := at(precision, base.point):
                return base._replace(point=unit)
        return None

    def anchored(self, precision: Precision) -> Point | None:
        """Return the unit of ``precision`` that holds the anchor, None where it isn't known."""
        return self.anchor and at(precision, self.anchor)

    def before(self, count: int) -> str:
        """Return up to ``count`` lower-case characters of the sentence before the expression."""
        return self.text[max(self.low, self.start - count) : self.start].lower()

    def after(self, count: int) -> str:
        """Return up to ``count`` characters of the sentence after the expression."""
        return self.text[self.end : min(self.high, self.end + count)]


def in_some_year(point: Point, context: Context) -> Reading | None:
    """Give a point that was said without its year the year that fits best.

    ``point`` bears any year. A date told beside it in the same story beats the anchor; without
    either, the year stays open.
    """
    anchor = context.anchor
    if told := year_told(context):
        return told.gives(_beside(point, told.point, context))
    if anchor is None:
        return undated("XXXX" + point.value[4:])
    if anchor.precision is Precision.YEAR:
        return dated(point.years_later(anchor.year - point.year), DateHow.CONTEXT)
    return dated(nearest(point, anchor, context.tense), DateHow.CONTEXT)


def year_told(context: Context) -> Base | None:
    """Return the date told beside the expression whose year is its own too, None without one."""
    told = context.told
    if told is None or (context.anchor and not _hangs_on(told, context)):
        return None
    return told


def _hangs_on(told: Base, context: Context) -> bool:
    """Whether a point without a year belongs to the year of a date told just before."""
    anchor, point = context.anchor, told.point
    if anchor and point.last < anchor.first and context.tense >= Tense.FUTURE:
        return False
    return context.told_opens if point.precision is Precision.YEAR else context.told_nearby


def _beside(point: Point, told: Point, context: Context) -> Point | None:
    """Hang a point on the date told beside it: before it after "following", else the same year."""
    same_year = point.years_later(told.year - point.year)
    if same_year is None or RANK[told.precision] >= RANK[Precision.YEAR]:
        return same_year
    if distance(same_year, told) > _TURN_OF_YEAR and same_year.first < told.first:
        return same_year.years_later(1)
    if context.before(40).rstrip(" a").endswith(("following", "after", "since")):
        return same_year if same_year.first <= told.first else same_year.years_later(-1)
    return same_year


_TURN_OF_YEAR = 240
"""Days: "December 2023 and January" turns the year, "December 2023, after May" doesn't."""

_NEVER = 1000.0
_AGAINST_TENSE = 3.0
"""How much farther away a date may be that fits the tense than one that doesn't."""


@lru_cache(maxsize=4096)
def nearest(point: Point, anchor: Point, tense: Tense) -> Point | None:
    """Return ``point`` in the year that brings it nearest to the anchor, as the tense allows."""
    this_year = point.years_later(anchor.year - point.year)
    if this_year is None:
        return None
    around = (this_year, this_year.years_later(-1), this_year.years_later(1))
    fitting = [candidate for candidate in around if candidate and candidate.day == point.day]
    return nearest_of(fitting, anchor, tense)


def nearest_of(points: Sequence[Point], anchor: Point, tense: Tense) -> Point | None:
    """Return the point that is nearest to the anchor, as the tense allows."""
    return min(points, key=lambda point: _cost(point, anchor, tense), default=None)


def _cost(point: Point, anchor: Point, tense: Tense) -> float:
    far = float(distance(point, anchor))
    if tense is Tense.PAST and point.first > anchor.last:
        return far * _AGAINST_TENSE
    if tense >= Tense.FUTURE and point.last < anchor.first:
        return far * (_AGAINST_TENSE if tense is Tense.FUTURE else _NEVER)
    return far


def distance(point: Point, other: Point) -> int:
    """Return the days between the middles of two points, 0 where one holds the other."""
    if point.first <= other.first and other.last <= point.last:
        return 0
    return abs(_middle(point) - _middle(other))


def _middle(point: Point) -> int:
    """Return the day in the middle of a point, numbered evenly."""
    return (evenly(point.first) + evenly(point.last)) // 2


def weekday_near(number: int, anchor: Point, tense: Tense) -> Point | None:
    """Return the weekday (1 for Monday) last before the anchor, or in future next after it."""
    start = as_date(anchor)
    if start is None or anchor.precision is not Precision.DAY:
        return None
    back = (start.isoweekday() - number) % 7
    step = 7 - back if tense >= Tense.FUTURE and back else -back
    ordinal = start.toordinal() + step
    if not 1 <= ordinal <= date.max.toordinal():
        return None
    return day_of(date.fromordinal(ordinal))
