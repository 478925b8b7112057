"""Durations, and what comes again and again."""

import re

from tui.dates import words
from tui.dates.context import Context, Reading
from tui.dates.model import DateHow, TimexType
from tui.dates.rules.rule import Found, PairRule, Rule

_HALF_UNITS = {"TM": "30S", "TH": "30M", "M": "15D", "Y": "6M", "E": "5Y", "C": "50Y"}


def amount(count: str, unit: str) -> str:
    """Return a TIMEX3 duration: ``P2W``, ``PT3H``, ``PXY``, ``P2Y6M``."""
    if unit == "W2":
        count, unit = (str(2 * int(count)), "W") if count.isdecimal() else ("X", "W")
    time = "T" if unit.startswith("T") else ""
    letter = unit.removeprefix("T")
    if count.endswith(".5") and unit in _HALF_UNITS:
        whole, half = count.removesuffix(".5"), _HALF_UNITS[unit]
        return f"P{time}{whole}{letter}{half}" if whole != "0" else f"P{time}{half}"
    return f"P{time}{count.removesuffix('.0')}{letter}"


def _duration(value: str) -> Reading:
    return Reading(TimexType.DURATION, value, DateHow.EXPLICIT)


def _counted(found: Found, context: Context) -> Reading | None:
    count = found.word("COUNT")
    unit = found.word("ANYUNIT")
    if _AGE.match(context.after(6)) or not _measures(context):
        return None
    if context.before(3) == "as " and context.written.startswith("many"):
        # "The second time in as many weeks."
        return None
    if unit == "Q" and context.after(4) == " of ":
        return None
    if unit == "Q" and count.isdecimal():
        return _duration(amount(str(3 * int(count)), "M"))
    return _duration(amount(count, unit))


_AGE = re.compile(r"[\s-]olds?\b")
_MEASURES_WORDS = """
for in within over after during than of to by into and about takes take took lasted lasts lasting
last spent spend spending is was be under nearly almost least most every with from next past another
or as waited wait
"""
_MEASURES = frozenset(_MEASURES_WORDS.split())
"""Words after which "a year" is how long something lasts."""
_BESIDE = re.compile(r" (?:before|after)\b")
_SPANS = frozenset({"for", "in", "over", "within", "after", "than", "by", "takes", "took", "since"})


def _measures(context: Context) -> bool:
    """Tell "for a year" from "five flights a year", where nothing lasts, and from "a second"."""
    written = context.written.lower()
    if not written.startswith(("a ", "an ")) or not written.endswith(tuple(words.UNITS)):
        return True
    if written == "a second":
        return False
    before = context.before(12).split()
    return not before or before[-1].endswith(",") or before[-1].strip("“\"‘'(") in _MEASURES


def _times(found: Found, context: Context) -> Reading | None:
    """Read "twice a year"."""
    if not context.before(7).endswith(("once ", "twice ", "times ")):
        return None
    return Reading(TimexType.SET, amount("1", found.word("UNIT")), DateHow.EXPLICIT)


def _and_a_half(found: Found, _context: Context) -> Reading | None:
    return _duration(amount(f"{found.word('COUNT')}.5", found.word("ANYUNIT")))


def _vague(found: Found, _context: Context) -> Reading | None:
    return _duration(amount("X", found.word("UNITS")))


def _vague_alone(found: Found, context: Context) -> Reading | None:
    """Read "for years", "weeks after", but not "in quarters" or "the days when"."""
    lead = context.before(12).split()[-1:]
    said = (bool(lead) and lead[0] in _SPANS) or _BESIDE.match(context.after(8))
    return _vague(found, context) if said and found.word("UNITS") != "Q" else None


def _one_or_two(found: Found, _context: Context) -> Reading | None:
    return _duration(amount("1", found.word("UNIT")))


def _repeated(found: Found, _context: Context) -> Reading | None:
    count = found.word("INT") if "INT" in found else "1"
    unit = found.word("ANYUNIT")
    return Reading(TimexType.SET, amount(count, unit), DateHow.EXPLICIT)


def _every_weekday(found: Found, _context: Context) -> Reading | None:
    return Reading(TimexType.SET, f"XXXX-WXX-{found.number('WEEKDAY')}", DateHow.EXPLICIT)


def _every_listed(found: Found, _context: Context) -> tuple[Reading, ...]:
    """Read "every Tuesday and Thursday": both come again and again."""
    numbers = [found.number(name) for name in _LISTED if name in found]
    return tuple(
        Reading(TimexType.SET, f"XXXX-WXX-{number}", DateHow.EXPLICIT) for number in numbers
    )


_LISTED = ("WEEKDAY", "WEEKDAY2", "WEEKDAY3")


def _weekdays(found: Found, _context: Context) -> Reading | None:
    return Reading(TimexType.SET, f"XXXX-WXX-{found.number('WEEKDAYS')}", DateHow.EXPLICIT)


def _every_month(found: Found, _context: Context) -> Reading | None:
    return Reading(TimexType.SET, f"XXXX-{found.number('MONTH'):02d}", DateHow.EXPLICIT)


_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?)]|$|(?:and|or|in|on|at|for|by|to|from|since|until)\b)")


def _adverb(_found: Found, context: Context) -> Reading | None:
    """Read "it appears daily", but not what is an adjective: "daily volume", "the daily Dawn"."""
    if not _CLAUSE_END.match(context.after(8)):
        return None
    word = context.written.lower()
    return Reading(TimexType.SET, _ADVERBS[word], DateHow.EXPLICIT)


RULES = (
    Rule(
        "duration",
        "ABOUT? COUNT more|additional|full|consecutive|straight|trading|business? ANYUNIT",
        _counted,
        "nearly three years",
        "P3Y",
    ),
    Rule(
        "duration and a half",
        "ABOUT? COUNT ANYUNIT and a half",
        _and_a_half,
        "a year and a half",
        "P1Y6M",
    ),
    Rule("a unit or two", "a UNIT or two", _one_or_two, "in a day or two", "P1D"),
    Rule("vague durations", "UNITS or|and UNITS2", _vague, "weeks or months", "PXW"),
    Rule(
        "duration up to now or on",
        "the? last|past|next|first|coming|latest|final COUNT ANYUNIT",
        _counted,
        "the past two weeks",
        "P2W",
    ),
    Rule("unit long", "a? UNIT long", _one_or_two, "a month-long strike", "P1M"),
    Rule("vague duration", "UNITS", _vague_alone, "for years", "PXY"),
    Rule(
        "vague duration near now",
        "the? recent|coming|past UNITS",
        _vague,
        "in recent weeks",
        "PXW",
    ),
    Rule("times a unit", "a|an UNIT", _times, "twice a year", "P1Y"),
    Rule("every", "every|each INT? ANYUNIT", _repeated, "every two weeks", "P2W"),
    Rule("per", "per ANYUNIT", _repeated, "twice per year", "P1Y"),
    Rule("every weekday", "every|each WEEKDAY", _every_weekday, "every Friday", "XXXX-WXX-5"),
    Rule("weekdays", "WEEKDAYS", _weekdays, "on Mondays", "XXXX-WXX-1"),
    Rule("every month by name", "every|each MONTH", _every_month, "each July", "XXXX-07"),
    Rule("adverb", "|".join(_ADVERBS), _adverb, "it is paid annually", "P1Y"),
)

PAIRS = (
    PairRule(
        "every of two weekdays",
        "every|each WEEKDAY CONNECT WEEKDAY2",
        _every_listed,
        "every Tuesday and Thursday",
        ("XXXX-WXX-2", "XXXX-WXX-4"),
    ),
    PairRule(
        "every of three weekdays",
        "every|each WEEKDAY COMMA WEEKDAY2 COMMA2? CONNECT WEEKDAY3",
        _every_listed,
        "every Monday, Wednesday, and Friday",
        ("XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-5"),
    ),
)
