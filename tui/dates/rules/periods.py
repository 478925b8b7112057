"""Years, decades, centuries, quarters, halves, seasons and fiscal years."""

import re

from tui.articles.written_dates import full_year
from tui.dates.context import Context, Reading, dated, in_some_year, nearest
from tui.dates.model import DateHow, Precision, Tense
from tui.dates.points import Point
from tui.dates.rules.calendar import year_spoken_of
from tui.dates.rules.rule import Found, Rule, explicit
from tui.dates.words import ZONES

# Parts of telephone numbers, and of days that don't exist.
_IN_NUMBERS = re.compile(r"(?<!\d)\d{1,3},?[ \xa0]$")
_DIGITS_FOLLOW = re.compile(r"[-/.]\d|/[A-Z]{2}")

# What makes four digits a count, a sum or a name rather than a year.
_SIGNS_BEFORE = "$€£¥#§+"
_NO_YEAR_WORDS = """
no nos number usd us eur rs flight route highway room page pp p vol act bill resolution article
section code box ext model boeing airbus some about nearly almost only than least another over
under these those all phone tel id vision agenda
"""
_YEAR_WORDS = """
in since until till by from of through during before after between early mid late year around circa
"""
_COUNTED_WORDS = """
percent per people men women children workers troops soldiers jobs homes miles feet metres meters
km kilometers kilometres kg tons tonnes pounds dollars euros yuan yen rupees shares votes points
seats units cars copies barrels megawatts mw acres hectares hours days weeks months years million
billion trillion others employees members students refugees civilians fighters personnel houses
cases deaths tests doses companies square cubic
computers
"""
_NO_YEAR_AFTER = frozenset(_NO_YEAR_WORDS.split())
_YEAR_AFTER = frozenset(_YEAR_WORDS.split())
COUNTED = frozenset(_COUNTED_WORDS.split())

# "to 1500 campus computers", but not "in 1453 the walls fell".
_RANGE = r"(?: ?(?:or|and|to|[-–]) ?\d{4})?"
_PLURAL = re.compile(
    _RANGE
    + r" (?!(?:the|an?|and|or|but|it|he|she|they|there|this|his|its|her|their|was|is|has|as|when"
    r"|after|by|in|of|to|for|with|which|who|where|while|at|on|from|until|thus)\b)"
    r"(?:[a-z]{1,20} )?(?!(?:was|is|has|as|its|his|this|thus|us)\b)[a-z]{2,20}s\b"
)
_ZONES = "|".join(sorted(zone.upper() for zone in ZONES if len(zone) in (3, 4)))
_ZONE = re.compile(rf"{_RANGE}[ \xa0]?(?:{_ZONES}|hours|hrs)\b")
_BARE_DECADE = re.compile(r"(?<![\d'’])\d0['’]?s$")
_PRICES = re.compile(
    r"[$€£]|\b(?:shares?|stocks?|prices?|priced|traded|trading|dollars?|degrees|temperatures?)\b",
    re.IGNORECASE,
)


def is_clock(context: Context) -> bool:
    """Tell whether four digits are a time of day, for a zone follows: "2000 or 2100 EST"."""
    return _ZONE.match(context.after(24)) is not None


def is_old_year(context: Context) -> bool:
    """Tell whether digits that could be a count, such as 1500, are said to be a year."""
    words = context.before(24).replace("-", " ").split()
    return bool(words) and words[-1] in _YEAR_AFTER and not _PLURAL.match(context.after(48))


def _year(found: Found, context: Context) -> Reading | None:
    year = found.number("YEAR")
    before = context.before(24)
    if _IN_NUMBERS.search(before) or _DIGITS_FOLLOW.match(context.after(2)):
        return None
    lead = before.replace("-", " ").split()[-1:]
    word = lead[0].rstrip(".") if lead else ""
    following = context.after(16).split()
    if before.endswith(tuple(_SIGNS_BEFORE)) or word.lstrip(_SIGNS_BEFORE + "(") in _NO_YEAR_AFTER:
        return None
    if following and following[0].lower().strip(".,;)") in COUNTED and context.after(1) == " ":
        return None
    if is_clock(context) or (word == "to" and _PLURAL.match(context.after(48))):
        return None
    sure = "PHASE" in found or is_old_year(context)
    if not (1800 <= year < 2100 or (sure and year < 2200)):
        return None
    return dated(Point(Precision.YEAR, year), DateHow.EXPLICIT)


def _sure_year(found: Found) -> Point:
    return Point(Precision.YEAR, found.number("YEAR"))


def _short_year(found: Found) -> Point:
    return Point(Precision.YEAR, full_year(found.number("SHORTYEAR")))


def _fiscal_short(found: Found) -> Point:
    return Point(Precision.YEAR, 2000 + found.number("NN"))


def _before_christ(found: Found) -> Point:
    return Point(Precision.YEAR, 1 - found.number("INT"))


def _anno_domini(found: Found) -> Point:
    return Point(Precision.YEAR, found.number("INT"))


def _decade(found: Found, context: Context) -> Reading | None:
    decade, written = found.number("DECADE"), context.text[context.start : context.end]
    if _BARE_DECADE.search(written) and decade < 1950:
        # A price or a temperature: "the shares rose into the mid-30's".
        around = context.before(100) + context.after(60)
        if _PRICES.search(around):
            return None
    return dated(Point(Precision.DECADE, decade), DateHow.EXPLICIT)


def _century(found: Found) -> Point | None:
    number = found.number("ORD")
    return Point(Precision.CENTURY, 100 * (number - 1)) if 1 <= number <= 30 else None


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


def _part_of_year(found: Found) -> Point:
    precision, part = _part(found)
    return Point(precision, found.number("YEAR"), part)


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
    if precision is Precision.HALF:
        # "the first half" alone is more often of a match than of a year.
        return None
    if precision is Precision.SEASON and not _is_season(context):
        return None
    if precision is Precision.QUARTER and context.anchor and not context.told_nearby:
        # Figures are expected as often as they are told: the tense says nothing of the quarter.
        fiscal = "fiscal" in context.text[context.start : context.end].lower()
        tense = Tense.PAST if fiscal else Tense.NONE
        last = nearest(Point(precision, 2000, part), context.anchor, tense)
        return dated(last, DateHow.CONTEXT)
    return in_some_year(Point(precision, 2000, part), context)


_SEASON_LEADS = ("in ", "of ", "since ", "during ", "by ", "until ", "this ", "through ", "for ")


def _is_season(context: Context) -> bool:
    """Tell "in the fall" from "the fall of the city" and "the spring"."""
    if context.after(4) == " of ":
        return False
    return context.before(8).endswith(_SEASON_LEADS)


def _said_season(found: Found, context: Context) -> Reading | None:
    """Read "last summer", "this fall", "next spring" as the nearest on that side."""
    step = found.number("WHICH")
    now = context.anchored(Precision.SEASON)
    if now is None:
        return None
    this_year = Point(Precision.SEASON, now.year, found.number("SEASON"))
    if step == 0:
        year = context.anchor.year if context.anchor else now.year
        return dated(Point(Precision.SEASON, year, this_year.part), DateHow.RELATIVE)
    if step < 0:
        last = this_year if this_year.first < now.first else this_year.moved(-4)
        return dated(last, DateHow.RELATIVE)
    later = this_year if this_year.first > now.first else this_year.moved(4)
    return dated(later, DateHow.RELATIVE)


RULES = (
    Rule("year", "PHASE? YEAR", _year, "in early 1998", "1998"),
    Rule("year named", "PHASE? the? year YEAR", explicit(_sure_year), "the year 2000", "2000"),
    Rule("short year", "PHASE? SHORTYEAR", explicit(_short_year), "in '97", "1997"),
    Rule(
        "fiscal year",
        "PHASE? fiscal|calendar|financial year? YEAR",
        explicit(_sure_year),
        "fiscal 1989",
        "1989",
    ),
    Rule("FY", "fy YEAR", explicit(_sure_year), "FY 2024", "2024"),
    Rule("FY glued", "fy +YEAR", explicit(_sure_year), "FY2024", "2024"),
    Rule("FY short", "fy +NN", explicit(_fiscal_short), "FY24", "2024"),
    Rule("before Christ", "INT bc|bce", explicit(_before_christ), "44 BC", "BC0044"),
    Rule("anno domini", "ad INT", explicit(_anno_domini), "AD 79", "0079"),
    Rule("anno domini after", "INT ad|ce", explicit(_anno_domini), "79 AD", "0079"),
    Rule("decade", "PHASE? the? DECADE", _decade, "the late 1970s", "197"),
    Rule("century", "PHASE? the? ORD century", explicit(_century), "the 20th century", "19"),
    Rule(
        "quarter of a year",
        "PHASE? the? fiscal? QUARTER of? ,? fiscal? YEAR",
        explicit(_part_of_year),
        "the third quarter of 1984",
        "1984-Q3",
    ),
    Rule(
        "year and quarter",
        "the? fiscal? YEAR QUARTER",
        explicit(_part_of_year),
        "2024 Q3",
        "2024-Q3",
    ),
    Rule("half of a year", "the? HALF of? YEAR", explicit(_part_of_year), "H1 2024", "2024-H1"),
    Rule("year and half", "the? YEAR HALF", explicit(_part_of_year), "2024 H2", "2024-H2"),
    Rule(
        "season of a year",
        "PHASE? the? SEASON of? ,? YEAR",
        explicit(_part_of_year),
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
    Rule("part of a season", "PHASE the? SEASON", _part_alone, "in early spring", "2024-SP"),
    Rule("season", "the SEASON", _part_alone, "in the spring", "2024-SP"),
)
