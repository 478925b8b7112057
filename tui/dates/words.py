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
was were had did been since following
arose ate awoke beaten became began begun bit bitten blew blown bore born bought bound bred broke
broken brought built burnt came caught chose chosen clung crept dealt done drank drawn dreamt drew
driven drove drunk dug eaten fallen fed fell felt fled flew flown forbade forbidden forgot forgotten
fought found froze frozen gave given gone got gotten grew grown heard held hid hidden hung kept
knew known laid led left lent lost made meant met overcame overran overthrew overthrown paid ran
rang ridden risen rode rose said sang sank sat saw seen sent shaken shook shone shot shown shrank
shrunk slain slept slew slid sold sought sped spent spoke spoken sprang stole stolen stood stricken
struck strove stuck stung sung sunk swam swept swollen swore sworn swung taken taught thought threw
thrown told took tore torn undergone understood undertaken undertook underwent upheld went wept
withdrawn withdrew withheld woke woken won wore worn wove woven written wrote
cut hit
"""
_PAST_VERBS = frozenset(_PAST_VERBS_WORDS.split())
_NO_PAST_WORDS = """
united limited hundred indeed sacred naked wicked rugged unprecedented embed shed sled bred
fred alfred wilfred manfred mildred winifred jared ahmed mohammed muhammed hamed sayed
"""
_NO_PAST = frozenset(_NO_PAST_WORDS.split())
"""Words in -ed that tell of no time."""
_PAST_IN_EED = frozenset({"agreed", "disagreed", "freed", "guaranteed", "decreed", "refereed"})


def is_past(word: str) -> bool:
    """Tell whether a lower-case word tells of what was: a past tense or participle, or "since"."""
    if word in _PAST_VERBS:
        return True
    if not word.endswith("ed") or len(word) < 4 or word in _NO_PAST:
        return False
    # "Succeed", "need" and "Saeed" are none.
    return not word.endswith("eed") or word in _PAST_IN_EED
