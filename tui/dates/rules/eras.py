"""Decades and centuries, and years before and after Christ."""

import re

from tui.dates.context import Context, Reading, dated
from tui.dates.model import DateHow, Precision
from tui.dates.points import Point, decade_of, valid_day
from tui.dates.rules.rule import Found, Meaning, PairRule, Rule, explicit

_BARE_DECADE = re.compile(r"(?<![\d'’])\d0['’]?s$")
_FOUR_DIGITS = re.compile(r"\d{4}")
_OWN = re.compile(r"\b(?:his|her|their|my|our|your|its) $")
_PRICES = re.compile(
    r"[$€£]|\b(?:shares?|stocks?|prices?|priced|traded|trading|dollars?|degrees|temperatures?)\b",
    re.IGNORECASE,
)


def _decade(found: Found, context: Context) -> Reading | None:
    decade, written = found.number("DECADE"), context.written
    if not _FOUR_DIGITS.search(written) and _OWN.search(context.before(8)):
        # An age: "in his early 20s".
        return None
    if _BARE_DECADE.search(written) and decade < 1950:
        # A price or a temperature: "the shares rose into the mid-30's".
        around = context.before(100) + context.after(60)
        if _PRICES.search(around):
            return None
    return dated(Point(Precision.DECADE, decade), DateHow.EXPLICIT)


def century(number: int) -> Point | None:
    """Return a century by its number, a negative one before Christ."""
    if 1 <= number <= 30:
        return Point(Precision.CENTURY, 100 * (number - 1))
    # Known by a year of it, for there is no year -0.
    return Point(Precision.CENTURY, 100 * (number + 1) - 1) if -99 <= number < 0 else None


def _century(found: Found, context: Context) -> Reading | None:
    if context.after(4) == " Fox":
        return None
    number = -found.number("ORD") if "BC" in found else found.number("ORD")
    return dated(century(number), DateHow.EXPLICIT)


def _years(found: Found, _: Context) -> tuple[Reading, ...] | None:
    """Read "320–185 BC", "from 58 to 63 AD": both are of the era."""
    first, second = found.number("INT"), found.number("INT2")
    if "BC" in found:
        first, second = 1 - first, 1 - second
    points = (Point(Precision.YEAR, year) for year in (first, second))
    readings = tuple(reading for each in points if (reading := dated(each, DateHow.EXPLICIT)))
    return readings if first < second else None


def _centuries(found: Found, _: Context) -> tuple[Reading, ...] | None:
    """Read "the 18th and 19th centuries"."""
    sign = -1 if "BC" in found else 1
    both = (century(sign * found.number(name)) for name in ("ORD", "ORD2"))
    readings = tuple(reading for each in both if (reading := dated(each, DateHow.EXPLICIT)))
    return readings if len(readings) == 2 else None


def _decade_of_century(found: Found) -> Point | None:
    """Read "the first decade of the 21st century"."""
    whole, decade = century(found.number("ORD2")), found.number("NTH")
    if whole is None or decade > 10:
        return None
    return decade_of(whole.year + 10 * (decade - 1 if decade > 0 else 9))


def _year(found: Found) -> Point:
    return Point(Precision.YEAR, _year_of_era(found))


def _day(found: Found) -> Point | None:
    return valid_day(_year_of_era(found), found.number("MONTH"), found.number("DAY"))


def _month(found: Found) -> Point:
    return Point(Precision.MONTH, _year_of_era(found), found.number("MONTH"))


def _year_of_era(found: Found) -> int:
    return 1 - found.number("INT") if "BC" in found else found.number("INT")


def _in_capitals(point: Meaning) -> Meaning:
    """Take "AD" for an era only in capitals: "they ran the ad 30 times"."""

    def meaning(found: Found, context: Context) -> Reading | None:
        written = context.written
        return point(found, context) if "AD" in written or "A.D" in written else None

    return meaning


RULES = (
    Rule("before Christ", "INT BC", explicit(_year), "44 B.C.", "BC0044"),
    Rule("anno domini", "AD INT", _in_capitals(explicit(_year)), "in A.D. 79", "0079"),
    Rule("anno domini after", "INT AD", explicit(_year), "79 AD", "0079"),
    Rule("day before Christ", "DAY MONTH INT BC", explicit(_day), "15 March 44 BC", "BC0044-03-15"),
    Rule(
        "day before Christ, month first",
        "MONTH DAY ,? INT BC",
        explicit(_day),
        "March 15, 44 BC",
        "BC0044-03-15",
    ),
    Rule("month before Christ", "MONTH INT BC", explicit(_month), "March 44 BC", "BC0044-03"),
    Rule("decade", "PHASE? the? DECADE", _decade, "the late 1970s", "197"),
    Rule("century", "PHASE? the? ORD century", _century, "the 20th century", "19"),
    Rule(
        "century before Christ",
        "PHASE? the? ORD century BC",
        _century,
        "the 3rd century BC",
        "BC02",
    ),
    Rule(
        "decade of a century",
        "the NTH decade of the ORD2 century",
        explicit(_decade_of_century),
        "the first decade of the 21st century",
        "200",
    ),
)
PAIRS = (
    PairRule("years BC", "INT CONNECT INT2 BC", _years, "320–185 BC", ("BC0320", "BC0185")),
    PairRule("years AD", "INT CONNECT INT2 AD", _years, "58 to 63 AD", ("0058", "0063")),
    PairRule(
        "centuries",
        "PHASE? the? ORD -? CONNECT PHASE2? the? ORD2 century|centuries",
        _centuries,
        "in the 18th and 19th centuries",
        ("17", "18"),
    ),
    PairRule(
        "centuries before Christ",
        "PHASE? the? ORD -? CONNECT PHASE2? the? ORD2 century|centuries BC",
        _centuries,
        "from the 5th to the 3rd century BC",
        ("BC04", "BC02"),
    ),
)
