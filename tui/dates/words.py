"""The words that times are told with, and what they mean."""

from tui.articles import written_dates

MONTHS = written_dates.MONTHS

_WEEKDAYS = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed"),
    ("thursday", "thu", "thur", "thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS, 1) for name in names}
WEEKDAY_PLURALS = {f"{names[0]}s": number for number, names in enumerate(_WEEKDAYS, 1)}
FULL_NAMES = frozenset(
    {max((name for name in MONTHS if MONTHS[name] == month), key=len) for month in range(1, 13)}
    | {names[0] for names in _WEEKDAYS}
    | WEEKDAY_PLURALS.keys()
)
"""Names that need no dot, day or year beside them."""

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
SMALL = {
    word: number
    for number, word in enumerate(f"{_ONES} sixteen seventeen eighteen nineteen".split(), 1)
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)} | {"thirtieth": 30}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

VAGUE = frozenset({"several", "few", "some", "many", "various", "numerous", "countless"})
"""Numbers that nobody counted: TIMEX3 writes X."""

UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "W2",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
PLURALS = {
    **{f"{unit}s": code for unit, code in UNITS.items() if unit != "century"},
    "centuries": "C",
    "nights": "D",
}

DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

DAY_PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "midday": "MI",
}

_ZONES = """
gmt;utc;est;edt;et;cst;cdt;ct;mst;mdt;mt;pst;pdt;pt;bst;cet;cest;ist;msk;jst;kst;hkt;pkt;aest;sgt;
local time;eastern time;pacific time;moscow time;beijing time
"""
ZONES = frozenset(zone.strip() for zone in _ZONES.split(";"))

PHASES = {
    ("early",): "START",
    ("earlier",): "START",
    ("late",): "END",
    ("later",): "END",
    ("mid",): "MID",
    ("sometime",): "",
    ("beginning", "of"): "START",
    ("start", "of"): "START",
    ("middle", "of"): "MID",
    ("end", "of"): "END",
    ("end", "-"): "END",
    ("close", "of"): "END",
    ("rest", "of"): "END",
    ("remainder", "of"): "END",
    ("turn", "of"): "START",
    ("early", "part", "of"): "START",
    ("first", "part", "of"): "START",
    ("latter", "part", "of"): "END",
    ("early", "in"): "START",
    ("earlier", "in"): "START",
    ("late", "in"): "END",
    ("later", "in"): "END",
    ("sometime", "in"): "",
}
"""Words before a date that say which part of it is meant, as TIMEX3's mod."""

_PAST_VERBS_WORDS = """
was were had did been said told met held began fell rose came went made took got gave saw found
left won lost sold bought paid led ran sent brought built became broke spoke wrote flew fought
grew knew kept struck shot spent died stood drew drove threw slid sank hit cut since following
"""
PAST_VERBS = frozenset(_PAST_VERBS_WORDS.split())
"""What tells of the past besides words in -ed."""
