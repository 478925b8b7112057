"""Tells where a place's name means its team: ``Leicestershire beat Somerset``."""

from collections.abc import Iterable
from typing import Final

from tui.entities import cues
from tui.entities.gazetteers import Size, gazetteers
from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.patterns import lazily
from tui.entities.phrases import FAIR, LISTED, Phrase

_SPORT: Final = cues.words("""
    season league coach innings wicket wickets halftime goal goals match matches striker midfielder
    championship standings inning homer homers touchdown quarterback semifinal semifinals final
    tournament team teams players player defender scored scorers goalkeeper cup playoffs baseball
    soccer cricket basketball hockey rugby football tennis cycling golf boxing medal kick penalty
    Attendance: Scorers: Halftime Played Result Results SOCCER BASEBALL CRICKET RUGBY
    BASKETBALL standings: standings) soccer: played division halftime. games game Standings won
    RESULTS RESULTS. STANDINGS SCORES inning, scored. innings. victory defeat coach, season.
""")
_ENOUGH: Final = 4
_TABLE: Final = lazily(r"\s\d{1,4}(?:\s[\d.]{1,5}){2}")
_RUNS: Final = lazily(r"\s(?:to )?\d{2,3}(?:-\d\d? \(| for )")
_BOWLED: Final = frozenset(["b", "c", "st", "lbw"])
_SLUGS: Final = cues.words("""
    SOCCER BASEBALL CRICKET RUGBY BASKETBALL TENNIS GOLF HOCKEY NHL NBA NFL CYCLING ATHLETICS
    BOXING MOTORCYCLING RALLYING SQUASH SWIMMING VOLLEYBALL HANDBALL
""")
"""First words of the headlines that agencies put over reports on sport."""
_NUMBERS: Final = lazily(r"\s\d{1,3}(?:\s\d|\s[A-Z(]|\s*\n|\s*$|,\s[A-Z]|\.\s|-\d+ (?:\(|v))")
_DOES: Final = lazily(
    r"\s(?:are|were|have|beat|defeated|drew|lost|won|led|leads?|trail(?:ed)?|swept|edged|routed|crushed|needed"
    r"|declared|thrashed|hammered|blanked|downed|overcame|v|vs|hosts?|entertain|visit|manager|coach"
    r"|captain|skipper|striker|defender|midfielder|goalkeeper|fans|players?|openers?|innings|took|made|need|fell|[a-z]{2,12}ed)\b"
    r"|['’]s (?:win|victory|defeat|innings|lead|season|goal|first|second|third|winner)\b"
)
_AGAINST: Final = cues.words(
    "beat defeated over against v v. vs vs. past edged routed thrashed for club side"
)
_THERE: Final = frozenset(["in", "near", "outside", "around", "across", "throughout"])
_NUMBERED: Final = lazily(r"(?:^|\n)\s*\d{1,3}[.)]? ?-? ?$")


def is_sport(text: str) -> bool:
    """Tell whether a text reports on sport."""
    if text[:40].split(None, 1)[:1] and text[:40].split(None, 1)[0] in _SLUGS:
        return True
    return len(_SPORT.intersection(text.split())) >= _ENOUGH


def teams(text: str, phrases: Iterable[Phrase]) -> set[str]:
    """Return the names, among those of cities and regions, that somewhere mean a team."""
    found: set[str] = set()
    previous: Phrase | None = None
    for phrase in phrases:
        if phrase.text not in found and _plays(text, phrase):
            found.add(phrase.text)
        if previous is not None and text[previous.end : phrase.start] in LISTED:
            pair = {previous.text, phrase.text}
            if pair & found and _is_city(phrase) and _is_city(previous):
                found |= pair
        previous = phrase
    return found


def _is_city(phrase: Phrase) -> bool:
    return phrase.kind is Kind.PLACE and not _is_nation(phrase)


def _is_nation(phrase: Phrase) -> bool:
    return gazetteers().places.get(phrase.text.lower()) is Size.NATION


def is_there(text: str, phrase: Phrase) -> bool:
    """Tell whether a name that may be a team's is the place's here."""
    before = text[max(0, phrase.start - 12) : phrase.start].split()
    if before and before[-1] in _THERE:
        return True
    after = text[phrase.end : phrase.end + 3]
    return after[:2] == ", " and after[2:].isupper()


def _plays(text: str, phrase: Phrase) -> bool:
    known = flags(phrase.tokens[0].text) if len(phrase.tokens) == 1 else 0
    if known & (Is.INITIAL | Is.CALENDAR) or _is_nation(phrase) or phrase.text in cues.COUNTED:
        return False
    after = text[phrase.end : phrase.end + 14]
    lead = text[max(0, phrase.start - 14) : phrase.start]
    if _NUMBERED().search(lead):
        return False
    if _TABLE().match(after) and lead[-1:] in ("", "\n"):
        return True
    words = lead.split()
    if words and words[-1] in _BOWLED:
        return False
    if _NUMBERS().match(after):
        return bool(known & PLACE) or phrase.kind is not Kind.PERSON or phrase.weight < FAIR
    if _RUNS().match(after):
        return bool(known & PLACE)
    if _DOES().match(after):
        return _is_city(phrase)
    return bool(words) and words[-1] in _AGAINST and _is_city(phrase)
