"""Years in digits, which may as well be counts, times of day, prices or parts of a number."""

import re

from tui.articles.written_dates import full_year
from tui.dates.context import Context, Reading, dated
from tui.dates.model import DateHow, Precision
from tui.dates.points import Point
from tui.dates.rules.rule import Found, Rule, explicit
from tui.dates.words import ZONES, is_past

MODERN = 1800
"""Years before it are rarer than counts."""
_LAST, _FARTHEST = 2100, 2200
"""Years from the first on are hardly ever told, and from the second on never."""
_LONGEST_LIFE = 200
"""The most years that two joined by a sign lie apart."""

_SIGNS_BEFORE = ("#", "§", "+", *"$€£¥₹₨₩₽₺₦฿₫₪₴₱")
_NAMED_BY_NUMBER_WORDS = """
no nos number usd us eur rs flight route highway room page pp p vol act bill resolution
resolutions article section code box ext model boeing airbus windows office euro h.r phone tel id
vision agenda some about nearly almost only than least another over under these those all
"""
_NAMED_BY_NUMBER = frozenset(_NAMED_BY_NUMBER_WORDS.split())
"""Words before a number that is a name or a count."""
_FIRM_WORDS = """
in since until till by during early mid late year circa c ca b d r born died reigned throughout
"""
_FIRM = frozenset(_FIRM_WORDS.split())
"""Words before a number that make it a year, unless it plainly counts what follows."""
_LOOSE = frozenset({"from", "to", "of", "through", "before", "after", "between", "around"})
_COUNTED_WORDS = """
percent per people men women children workers troops soldiers jobs homes miles feet metres meters
km kilometers kilometres kg tons tonnes pounds dollars euros yuan yen rupees shares votes points
seats units cars copies barrels megawatts mw acres hectares hours days weeks months years million
billion trillion others employees members students refugees civilians fighters personnel houses
cases deaths tests doses companies square cubic computers
"""
COUNTED = frozenset(_COUNTED_WORDS.split())
"""What is counted where it follows a number."""

_RANGE = r"(?: ?(?:or|and|to|[-–]) ?\d{4})?"
_PLURAL = re.compile(
    _RANGE
    + r" (?!(?:the|an?|and|or|but|it|he|she|they|there|this|his|its|her|their|was|is|has|as|when"
    r"|after|by|in|of|to|for|with|which|who|where|while|at|on|from|until|thus)\b)"
    r"(?:[a-z]{1,20} )?(?!(?:was|is|has|as|its|his|this|thus|us)\b)[a-z]{2,20}s\b"
)
"""What follows a count: "to 1500 campus computers", but not "in 1453 the walls fell"."""
_COUNTED_RIGHT_AFTER = re.compile(
    r" (?!(?:was|has|[a-z]*(?:ss|us|is|ings))\b)(?P<plural>[a-z]{3,20}s)\b"
    r"(?! (?:the|an?|its|his|her|their|as)\b)"
)
"""What a round number without an article counts: "seized 2000 rifles"."""
_OF_A_YEAR_WORDS = """
accords awards budgets championships charts contributions costs cuts data debts deficits deliveries
earnings elections estimates expectations exports figures finals forecasts games goals grants
imports incomes levels limits losses models olympics operations orders payments plans polls prices
primaries proceeds profits projections quotas rates receipts results returns revenues sales
seasons shipments standards stocks surveys talks targets taxes terms totals trends volumes votes
wages yields marks sees brings begins starts opens ends looks promises remains seems
"""
_OF_A_YEAR = frozenset(_OF_A_YEAR_WORDS.split())
"""What is told of a year rather than counted, and what a year does: "2000 sales", "2000 marks"."""
_FOLLOWING = re.compile(_RANGE + r" ([a-z]{1,12})(?![\w'’])")
_CLOSES = re.compile(r"[),;]| ?[-–] ?")
_CODE = re.compile(r"\b[A-Z]{2,}\.? $")
"""What numbers works, laws and the like: "BWV 1007-1012"."""
_VERB = re.compile(r" (\w{1,20})")
_ZONES = "|".join(sorted(zone.upper() for zone in ZONES if len(zone) in (3, 4)))
_ZONE = re.compile(rf"{_RANGE}[ \xa0]?(?:{_ZONES}|hours|hrs)\b")
# Parts of telephone numbers, and of days that don't exist.
_NUMBER_BEFORE = re.compile(r"(?<!\d)\d{1,3},?[ \xa0]$|(?<!\d)\d{4}[ \xa0]$")
_NUMBER_AFTER = re.compile(r"[-/.]\d|/[A-Z]{2}|-[A-Z]{1,4}[-\d]|[ \xa0](?:[A-Z]{1,2}\d|\d{4}\b)")


_MADE_ABOUT = re.compile(
    r"\b(?:born|died|built|founded|established|written|composed|painted|made|dat(?:ed?|es|ing)"
    r"|from) (?:to |from )?(?:about|around) $"
)
"""What makes a number after "about" a year."""


def is_clock(context: Context) -> bool:
    """Tell whether four digits are a time of day, for a zone follows: "2000 or 2100 EST"."""
    return _ZONE.match(context.after(24)) is not None


def _lead(context: Context) -> str:
    """Return the word before the number."""
    words = context.before(24).replace("-", " ").split()
    return words[-1].lstrip("(").rstrip(".") if words else ""


def _is_counted(context: Context) -> bool:
    following = _FOLLOWING.match(context.after(40))
    return following is not None and following[1] in COUNTED


def _is_bracketed(context: Context) -> bool:
    """Tell whether a bracket opens with it: "Mozart (1756-91)", "(1740 – 3 May 1814)"."""
    return context.before(1) == "(" and _CLOSES.match(context.after(3)) is not None


def _counts(year: int, context: Context) -> bool:
    """Tell whether a plural follows a round number: "in 1500 villages, they sang"."""
    plural = _PLURAL.match(context.after(48))
    if plural is None or year % 50:
        return False
    verb = _VERB.match(context.after(72), plural.end())
    return verb is None or not is_past(verb[1])


def _counts_right_after(context: Context) -> bool:
    following = _COUNTED_RIGHT_AFTER.match(context.after(40))
    return following is not None and following["plural"] not in _OF_A_YEAR


def is_year(year: int, context: Context) -> bool:
    """Tell whether the number at hand is a year, by the words around it."""
    lead = _lead(context)
    modern = MODERN <= year < _LAST
    if lead in _FIRM:
        if _is_counted(context) and (year % 100 == 0 or not modern):
            return False
        return modern or (year < _FARTHEST and not _counts(year, context))
    if _is_counted(context):
        return False
    if _is_bracketed(context):
        return year < _LAST
    if context.after(1) == ")" and context.before(2) == ", ":
        # "(Faber, 1716)".
        return year < _LAST
    if lead in ("the", "a", "an"):
        return modern or (year < _LAST and year % 50 != 0 and not _PLURAL.match(context.after(48)))
    if lead in _LOOSE and _PLURAL.match(context.after(48)):
        return modern and lead != "to"
    if year % 100 == 0 and _counts_right_after(context):
        return False
    return modern or (lead in _LOOSE and year < _LAST)


def is_span_of_years(first: int, second: int, context: Context, *, signed: bool) -> bool:
    """Tell whether two numbers joined by a sign or word are the years that something lasted.

    With a sign, and not both round, they are years also without a word before them that says so.
    """
    if is_clock(context) or not 1000 <= first < second < _FARTHEST:
        return False
    if _lead(context) in _NAMED_BY_NUMBER:
        return False
    if _is_counted(context) and second % 100 == 0:
        return False
    if _is_bracketed(context):
        return True
    if first >= MODERN:
        return second <= first + _LONGEST_LIFE
    known = _lead(context) in _FIRM | _LOOSE | {"the"}
    if signed and (first % 50 or second % 50):
        known = known or not _CODE.search(context.text, context.start - 12, context.start)
    return known and not _PLURAL.match(context.after(48))


def _year(found: Found, context: Context) -> Reading | None:
    year = found.number("YEAR")
    before, after = context.before(8), context.after(8)
    if _NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after) or is_clock(context):
        return None
    if _MADE_ABOUT.search(context.before(20)) and year < _LAST:
        return dated(_point(year), DateHow.EXPLICIT)
    if (
        before.endswith(_SIGNS_BEFORE)
        or _lead(context).lstrip("".join(_SIGNS_BEFORE)) in _NAMED_BY_NUMBER
    ):
        return None
    sure = "PHASE" in found and year < _FARTHEST
    return dated(_point(year), DateHow.EXPLICIT) if sure or is_year(year, context) else None


def _early_year(found: Found, context: Context) -> Reading | None:
    """Read a year of three digits where it opens a sentence, or somebody's life: "In 737, …"."""
    year, lead = found.number("INT"), context.before(10).strip()
    if not 100 <= year < 1000 or context.after(1) not in (",", ".", ")", ";"):
        return None
    opens = lead == "in" and context.after(1) == ","
    if not opens and lead.rpartition(" ")[2].lstrip("(") not in ("died", "born", "circa", "c."):
        return None
    return dated(_point(year), DateHow.EXPLICIT)


def _point(year: int) -> Point:
    return Point(Precision.YEAR, year)


def _sure_year(found: Found) -> Point:
    return _point(found.number("YEAR"))


def _short_year(found: Found, context: Context) -> Reading | None:
    """Read "'97"; after a year in the same sentence, that is its century: "1934, '38 and '82"."""
    year, recent = full_year(found.number("SHORTYEAR")), context.recent
    if context.recent_nearby and recent and recent.point.precision is Precision.YEAR:
        year = year % 100 + recent.point.year // 100 * 100
    return dated(_point(year), DateHow.EXPLICIT)


def _fiscal_short(found: Found) -> Point:
    return _point(2000 + found.number("NN"))


def _fiscal_from_now(found: Found, context: Context) -> Reading | None:
    """Read "the current fiscal year", "next school year" as the year that it is of."""
    now = context.anchored(Precision.YEAR)
    return dated(now and now.moved(found.number("WHICH")), DateHow.RELATIVE)


RULES = (
    Rule("year", "PHASE? YEAR", _year, "in early 1998", "1998"),
    Rule("early year", "INT", _early_year, "In 737, he died.", "0737"),
    Rule("year named", "PHASE? the? year YEAR", explicit(_sure_year), "the year 2000", "2000"),
    Rule("short year", "PHASE? SHORTYEAR", _short_year, "in '97", "1997"),
    Rule(
        "fiscal year",
        "PHASE? the? fiscal|calendar|financial|full|whole|tax|school year? YEAR",
        explicit(_sure_year),
        "fiscal 1989",
        "1989",
    ),
    Rule(
        "fiscal year from now",
        "WHICH fiscal|financial|tax|calendar|school|academic year",
        _fiscal_from_now,
        "in the current fiscal year",
        "2024",
    ),
    Rule("FY", "fy YEAR", explicit(_sure_year), "FY 2024", "2024"),
    Rule("FY glued", "fy +YEAR", explicit(_sure_year), "FY2024", "2024"),
    Rule("FY short", "fy +NN", explicit(_fiscal_short), "FY24", "2024"),
)
