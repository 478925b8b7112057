"""The periods of figures: "the quarter", "the latest period", "the year-ago third quarter".

They count from the period that the figures before them were given for, else from the quarter
that had ended when the article appeared.
"""

import re

from tui.articles.model import Span
from tui.dates.context import Base, Context, Reading, dated, nearest
from tui.dates.model import DateHow, Form, Precision, Tense, TimexType
from tui.dates.points import Point, at, days_after, valid_day
from tui.dates.rules.calendar import LEAP_YEAR
from tui.dates.rules.rule import Found, Rule
from tui.dates.words import MONTHS

_ENDED = re.compile(
    r",? (?:that |which )?end(?:ed|ing|s) (?:on )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, (\d{4}))?"
)


_TO_A_MONTH = re.compile(rf" to (?:the end of |end-)?(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_WITHIN = ("of ", "in ", "for ", "during ", "through ", "throughout ", "over ", "by ", "since ")


def _ended(context: Context) -> Base | None:
    """Return the day of "… ended Sept. 30" that follows the expression."""
    match = _ENDED.match(context.after(40))
    month = MONTHS.get(match[1].lower()) if match else None
    if match is None or month is None:
        return None
    day = valid_day(int(match[3] or LEAP_YEAR), month, int(match[2]))
    if day and not match[3]:
        day = nearest(day, context.anchor, Tense.PAST) if context.anchor else None
    words = Span(context.end + match.start(1), context.end + match.end())
    return Base(day, words) if day else None


def quarter_of_end(end: Point) -> Point | None:
    """Return the quarter that the three months up to ``end`` lie mostly in."""
    middle = days_after(end, -45)
    return middle and at(Precision.QUARTER, middle)


def _quarter(_found: Found, context: Context) -> Reading | None:
    """Read "the quarter": the one that ended as said, the one spoken of, or the last complete."""
    if context.after(1) == "-" or context.after(4) == " of ":
        return None
    if end := _ended(context):
        return end.gives(quarter_of_end(end.point))
    now, period = context.anchored(Precision.QUARTER), context.period
    complete = period and not (now and period.point.last >= now.last)
    if period and complete and period.point.precision is Precision.QUARTER:
        return period.gives(period.point)
    return dated(now.moved(-1), DateHow.RELATIVE) if now else None


def _year(_found: Found, context: Context) -> Reading | None:
    """Read "the year": the one that ended as said, else the anchor's."""
    if context.after(1) == "-":
        return None
    if _TO_A_MONTH.match(context.after(24)):
        # "The year to March": how long, told by its end.
        return Reading(TimexType.DURATION, "P1Y", DateHow.EXPLICIT)
    if end := _ended(context):
        return end.gives(at(Precision.YEAR, end.point))
    written = context.written
    if written.endswith("Year") and context.before(3) == "of ":
        # A title: "Player of the Year".
        return None
    bare = written.lower() == "the year"
    if context.after(4) == " of " or (bare and not context.before(12).endswith(_WITHIN)):
        return None
    year = context.anchored(Precision.YEAR)
    base = Base(year) if year else context.spoken_of(Precision.YEAR)
    return base and base.gives(base.point)


def compared(context: Context, base: Base | None) -> Reading | None:
    """Return the period a year before the one that figures were given for, or before ``base``."""
    if context.period:
        return context.period.compares(context.period.point.years_later(-1))
    year = base and at(Precision.YEAR, base.point)
    return base.compares(year.years_later(-1)) if base and year else None


def _year_ago_quarter(found: Found, context: Context) -> Reading | None:
    if "QUARTER" in found and context.anchor:
        last = nearest(
            Point(Precision.QUARTER, 2000, found.number("QUARTER")), context.anchor, Tense.PAST
        )
        return Base(context.anchor).compares(last and last.years_later(-1))
    if context.period is None or context.period.point.precision is not Precision.QUARTER:
        now = context.anchored(Precision.QUARTER)
        return Base(now).compares(now.moved(-5)) if now else None
    return compared(context, None)


def _year_ago(_found: Found, context: Context) -> Reading | None:
    return compared(context, context.now)


def _same_of_year(found: Found, context: Context) -> Reading | None:
    """Read "the 1988 quarter", "the 1988 period" by the quarter that figures were given for."""
    year, period = found.number("YEAR"), context.period
    if period is None:
        reading = dated(Point(Precision.YEAR, year), DateHow.EXPLICIT)
        return reading and reading._replace(aside=True)
    return period.compares(period.point.years_later(year - period.point.year))


RULES = (
    Rule(
        "the quarter",
        "the|that latest? quarter",
        _quarter,
        "in the quarter",
        "2024-Q1",
        Form.COUNTED,
    ),
    Rule(
        "the latest period",
        "the latest period",
        _quarter,
        "in the latest period",
        "2024-Q1",
        Form.COUNTED,
    ),
    Rule(
        "the year",
        "the full|fiscal|whole|calendar|financial|tax|school|academic? year",
        _year,
        "for the full year",
        "2024",
        Form.COUNTED,
    ),
    Rule("mid-year", "mid year|midyear", _year, "by mid-year", "2024", Form.COUNTED),
    Rule(
        "year's end", "ABOUT? the? year 's? end", _year, "by the year's end", "2024", Form.COUNTED
    ),
    Rule(
        "quarter a year ago",
        "the? year ago|earlier fiscal? QUARTER",
        _year_ago_quarter,
        "the year-ago third quarter",
        "2023-Q3",
        Form.COUNTED,
    ),
    Rule(
        "the quarter a year ago",
        "the? year ago|earlier quarter",
        _year_ago_quarter,
        "the year-earlier quarter",
        "2023-Q1",
        Form.COUNTED,
    ),
    Rule(
        "period a year ago",
        "the? year ago|earlier period",
        _year_ago,
        "year-ago period",
        "2023",
        Form.COUNTED,
    ),
    Rule(
        "a year ago, of figures",
        "year ago|earlier",
        _year_ago,
        "year-ago results",
        "2023",
        Form.COUNTED,
    ),
    Rule(
        "same period last year",
        "the same|comparable|corresponding|like period|quarter last year",
        _year_ago,
        "the same period last year",
        "2023",
        Form.COUNTED,
    ),
    Rule(
        "same period a year ago",
        "the same|comparable|corresponding|like? period|quarter a year ago|earlier|before",
        _year_ago,
        "the same period a year earlier",
        "2023",
        Form.COUNTED,
    ),
    Rule(
        "last year's quarter",
        "last year 's period|quarter",
        _year_ago,
        "last year's period",
        "2023",
        Form.COUNTED,
    ),
    Rule(
        "period of a year",
        "the YEAR period|quarter",
        _same_of_year,
        "the 1988 period",
        "1988",
        Form.COUNTED,
    ),
)
