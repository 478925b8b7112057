"""Quarters, halves and seasons of a year."""

import re

from tui.dates.context import Context, Reading, dated, in_some_year, nearest
from tui.dates.model import DateHow, Precision, Tense
from tui.dates.points import Point
from tui.dates.rules.calendar import year_spoken_of
from tui.dates.rules.rule import Found, PairRule, Rule


def _part(found: Found) -> tuple[Precision, int]:
    """Return which quarter, half or season is spoken of."""
    for name, precision in (
        ("QUARTER", Precision.QUARTER),
        ("HALF", Precision.HALF),
        ("SEASON", Precision.SEASON),
    ):
        if name in found:
            return precision, found.number(name)
    raise KeyError("no part of a year")


def _part_of_year(found: Found, context: Context) -> Reading | None:
    precision, part = _part(found)
    if context.before(7).endswith(_NAMED_SPRINGS):
        return None
    return dated(Point(precision, found.number("YEAR"), part), DateHow.EXPLICIT)


_NAMED_SPRINGS = ("arab ", "prague ")


def _part_of_year_from_now(found: Found, context: Context) -> Reading | None:
    precision, part = _part(found)
    year = context.anchored(Precision.YEAR)
    year = year and year.moved(found.number("WHICH"))
    return dated(Point(precision, year.year, part), DateHow.RELATIVE) if year else None


def _part_of_year_spoken_of(found: Found, context: Context) -> Reading | None:
    precision, part = _part(found)
    year = year_spoken_of(found, context)
    return year.gives(Point(precision, year.point.year, part)) if year else None


def _part_alone(found: Found, context: Context) -> Reading | None:
    precision, part = _part(found)
    if precision is Precision.HALF and not _is_of_figures(context):
        return None
    if precision is Precision.SEASON and not _is_season(context):
        return None
    if precision is Precision.QUARTER:
        return _quarter_alone(part, context)
    return in_some_year(Point(precision, 2000, part), context)


def _quarter_alone(number: int, context: Context) -> Reading | None:
    quarter = Point(Precision.QUARTER, 2000, number)
    told = context.told if context.told_nearby else None
    if context.anchor is None or (told and told.point.precision in _OF_FIGURES):
        return in_some_year(quarter, context)
    # Figures are expected as often as they are told: the tense says nothing of the quarter.
    fiscal = "fiscal" in context.written.lower()
    return dated(
        nearest(quarter, context.anchor, Tense.PAST if fiscal else Tense.NONE), DateHow.CONTEXT
    )


_OF_FIGURES = (Precision.QUARTER, Precision.HALF, Precision.YEAR)
"""What is told beside a quarter for its year to hold for that too."""
_FIGURES = re.compile(
    r"\b(?:profits?|sales|earnings|revenues?|growth|economy|exports?|imports?|inflation|demand"
    r"|forecasts?|prices|deficit|loss(?:es)?|results|budget|gdp|output)\b",
    re.IGNORECASE,
)
_GAMES = re.compile(
    r"\b(?:goals?|match|game|teams?|coach|halftime|penalt(?:y|ies)|kick|striker|scored?)\b",
    re.IGNORECASE,
)


def _is_of_figures(context: Context) -> bool:
    """Tell the second half of a year, for which there are figures, from that of a match."""
    if context.after(4) == " of ":
        return False
    around = context.before(120) + context.after(120)
    return bool(_FIGURES.search(around)) and not _GAMES.search(around)


def _quarters(found: Found, context: Context) -> tuple[Reading, ...] | None:
    """Read "the second and third quarters": the year, if any, is that of both."""
    numbers = [found.number(name) for name in ("ORD", "ORD2")]
    if not 1 <= numbers[0] < numbers[1] <= 4:
        return None
    year = found.number("YEAR") if "YEAR" in found else None
    readings = (
        dated(Point(Precision.QUARTER, year, number), DateHow.EXPLICIT)
        if year
        else _quarter_alone(number, context)
        for number in numbers
    )
    known = tuple(reading for reading in readings if reading)
    return known if len(known) == 2 else None


_SEASON_LEADS = (
    *("in ", "of ", "since ", "during ", "over ", "throughout ", "by ", "until ", "till ", "into "),
    *("this ", "through ", "for "),
)


def _is_season(context: Context) -> bool:
    """Tell "in the fall" from "the fall of the city" and "the spring"."""
    if context.after(4) == " of ":
        return False
    return context.before(8).endswith(_SEASON_LEADS)


def _season_alone(found: Found, context: Context) -> Reading | None:
    """Read "by autumn", "since spring", but not "in winter it freezes" or "prices fall"."""
    return _part_alone(found, context) if _LIMIT.search(context.before(7)) else None


_LIMIT = re.compile(r"\b(?:by|until|till|since) $")


def _season_beyond(found: Found, context: Context) -> Reading | None:
    """Read "the summer before last", "the winter after next"."""
    sign = 1 if context.written.lower().endswith("next") else -1
    near = _season_on(sign, found, context)
    return dated(near and near.moved(4 * sign), DateHow.RELATIVE)


def _said_season(found: Found, context: Context) -> Reading | None:
    """Read "last summer", "this fall", "next spring" as the nearest on that side."""
    return dated(_season_on(found.number("WHICH"), found, context), DateHow.RELATIVE)


def _season_on(side: int, found: Found, context: Context) -> Point | None:
    """Return the season that is nearest to the anchor on a side, of its very year on side 0."""
    now = context.anchored(Precision.SEASON)
    if now is None or context.anchor is None:
        return None
    this_year = Point(Precision.SEASON, now.year, found.number("SEASON"))
    if side == 0:
        return Point(Precision.SEASON, context.anchor.year, this_year.part)
    nearer = this_year.first > now.first if side > 0 else this_year.first < now.first
    return this_year if nearer else this_year.moved(4 * side)


RULES = (
    Rule(
        "quarter of a year",
        "PHASE? the? fiscal? QUARTER of? ,? fiscal? YEAR",
        _part_of_year,
        "the third quarter of 1984",
        "1984-Q3",
    ),
    Rule(
        "year and quarter",
        "the? fiscal? YEAR QUARTER",
        _part_of_year,
        "2024 Q3",
        "2024-Q3",
    ),
    Rule("half of a year", "the? HALF of? fiscal? YEAR", _part_of_year, "H1 2024", "2024-H1"),
    Rule("year and half", "the? YEAR HALF", _part_of_year, "2024 H2", "2024-H2"),
    Rule(
        "season of a year",
        "PHASE? the? SEASON of? ,? YEAR",
        _part_of_year,
        "the summer of 2014",
        "2014-SU",
    ),
    Rule(
        "quarter of a year from now",
        "the? QUARTER of? WHICH year",
        _part_of_year_from_now,
        "the third quarter of last year",
        "2023-Q3",
    ),
    Rule(
        "year from now and quarter",
        "WHICH year 's fiscal? QUARTER",
        _part_of_year_from_now,
        "last year's fourth quarter",
        "2023-Q4",
    ),
    Rule(
        "half of a year from now",
        "the? HALF of? WHICH year",
        _part_of_year_from_now,
        "the second half of this year",
        "2024-H2",
    ),
    Rule(
        "quarter of a year spoken of",
        "PHASE? the? QUARTER of THEN year",
        _part_of_year_spoken_of,
        "in 2019; in the third quarter of that year",
        "2019-Q3",
    ),
    Rule(
        "year spoken of and quarter",
        "THEN year 's QUARTER",
        _part_of_year_spoken_of,
        "in 2019; in that year's third quarter",
        "2019-Q3",
    ),
    Rule(
        "year spoken of and half",
        "THEN year 's HALF",
        _part_of_year_spoken_of,
        "in 2019; in that year's second half",
        "2019-H2",
    ),
    Rule(
        "half of a year spoken of",
        "the? HALF of THEN year",
        _part_of_year_spoken_of,
        "in 2019; in the first half of the following year",
        "2020-H1",
    ),
    Rule(
        "season of a year spoken of",
        "PHASE? the? SEASON of THEN year",
        _part_of_year_spoken_of,
        "in 2019; in the summer of the same year",
        "2019-SU",
    ),
    Rule("quarter", "PHASE? the? fiscal? QUARTER", _part_alone, "the first quarter", "2024-Q1"),
    Rule("season from now", "PHASE? WHICH SEASON", _said_season, "last summer", "2023-SU"),
    Rule("half", "PHASE? the HALF", _part_alone, "growth in the second half", "2024-H2"),
    Rule(
        "season beyond",
        "the SEASON before|after last|next",
        _season_beyond,
        "the summer before last",
        "2022-SU",
    ),
    Rule("part of a season", "PHASE the? SEASON", _part_alone, "in early spring", "2024-SP"),
    Rule("season", "the SEASON", _part_alone, "in the spring", "2024-SP"),
    Rule("season alone", "SEASON", _season_alone, "by autumn", "2024-FA"),
)
PAIRS = (
    PairRule(
        "quarters",
        "the? ORD CONNECT ORD2 quarter|quarters",
        _quarters,
        "in the first and second quarters",
        ("2024-Q1", "2024-Q2"),
    ),
    PairRule(
        "quarters of a year",
        "the? ORD CONNECT ORD2 quarter|quarters of? ,? YEAR",
        _quarters,
        "in the third and fourth quarters of 2022",
        ("2022-Q3", "2022-Q4"),
    ),
)
