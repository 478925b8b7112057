"""A phrase that may be a name, and what a name without a head says by its words alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tui.entities.joints import said
from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.reasons import (
    ABBREVIATED,
    FIRST_NAME,
    KNOWN_BODY,
    KNOWN_CITY,
    KNOWN_PLACE,
    KNOWN_TOWN,
    LIKE_PEOPLE,
    MIXED_PLACE,
    NO_REASON,
    PARTNERS,
    TITLED,
    TRADE_NAME,
    Why,
    by_form,
)
from tui.entities.runs import Token

SURE: Final = 8
STRONG: Final = 5
FAIR: Final = 3
WEAK: Final = 1

LISTED: Final = frozenset([",", ", ", " and ", ", and ", " or ", ", or "])
"""What stands between two names of a list."""


@dataclass(slots=True, eq=False)
class Phrase:
    """A name, or what may be one."""

    tokens: tuple[Token, ...]
    kind: Kind | None
    weight: int
    why: Why
    titled: bool = False
    """Whether a title stands before it: ``Foreign Minister``."""
    opens: bool = False
    """Whether its first word would have a capital anyway."""
    start: int = field(init=False)
    end: int = field(init=False)
    text: str = field(init=False)
    """Its words on one line."""

    def __post_init__(self) -> None:
        self.start = self.tokens[0].start
        self.end = self.tokens[-1].end
        self.text = said(self.tokens)

    @property
    def goes_on(self) -> bool:
        """Whether it goes on past its words: with the sign of ``Moody's``, a ministry's fields."""
        return self.end > self.tokens[-1].end


def named(tokens: Sequence[Token], titled: bool, first: bool) -> Phrase:
    """Return the phrase of a name without a head."""
    words = tuple(tokens)
    if len(words) == 1:
        return single(words, titled, first)
    opening, last = flags(words[0].text), flags(words[-1].text)
    if titled:
        return Phrase(words, Kind.PERSON, STRONG + 1, TITLED, True, first)
    bears = opening & Is.FIRST and len(words) == 2 and not opening & (Is.WORD | PLACE)
    if bears and last & Is.COUNTRY:
        return Phrase(words, Kind.PERSON, FAIR, FIRST_NAME, False, first)
    if any(word.gap in ("&", "and") for word in words[1:]):
        return Phrase(words, Kind.ORGANISATION, FAIR, PARTNERS, False, first)
    if last & Is.INITIAL and not opening & Is.FIRST:
        return Phrase(words, None, 0, NO_REASON, False, first)
    if last & Is.CAMEL and not last & Is.SURNAME:
        return Phrase(words, Kind.ORGANISATION, WEAK, TRADE_NAME, False, first)
    if opening & (Is.FIRST | Is.INITIAL) and not last & Is.COUNTRY:
        sure = STRONG if not opening & (Is.WORD | Is.CITY) else FAIR
        return Phrase(words, Kind.PERSON, sure, FIRST_NAME, False, first)
    if opening & Is.PLACE_OPEN:
        return Phrase(words, Kind.PLACE, FAIR, by_form("opens as places do"), False, first)
    common = sum(1 for word in words if flags(word.text) & Is.WORD)
    if common == len(words):
        return Phrase(words, None, 0, NO_REASON, False, first)
    if any(flags(word.text) & (Is.COUNTRY | Is.CITY) for word in words):
        return Phrase(words, Kind.ORGANISATION, WEAK, MIXED_PLACE, False, first)
    if (opening | last) & Is.NOBODY:
        return Phrase(words, None, 0, NO_REASON, False, first)
    if last & Is.SURNAME and last & Is.EVERYDAY:
        return Phrase(words, None, 0, NO_REASON, False, first)
    if last & Is.SURNAME and not opening & Is.WORD:
        return Phrase(words, Kind.PERSON, FAIR, by_form("ends with a surname"), False, first)
    if any(flags(word.text) & Is.ACRONYM for word in words) and not last & Is.SURNAME:
        return Phrase(words, Kind.ORGANISATION, WEAK, ABBREVIATED, False, first)
    return Phrase(words, Kind.PERSON, WEAK + 1, LIKE_PEOPLE, False, first)


def single(words: tuple[Token, ...], titled: bool, first: bool) -> Phrase:
    """Return the phrase of a name of one word."""
    text = words[0].text
    known = flags(text)
    if known & (Is.NOBODY | Is.INITIAL):
        return Phrase(words, None, 0, NO_REASON, titled, first)
    if titled and not known & (Is.COUNTRY | Is.ORGANISATION):
        return Phrase(words, Kind.PERSON, STRONG, TITLED, True, first)
    if known & Is.COUNTRY:
        return Phrase(words, Kind.PLACE, SURE, KNOWN_PLACE, titled, first)
    if known & Is.ORGANISATION:
        weight = SURE if not known & (Is.WORD | Is.CITY | Is.FIRST | Is.SURNAME) else FAIR
        return Phrase(words, Kind.ORGANISATION, weight, KNOWN_BODY, titled, first)
    if known & Is.CITY:
        weight = FAIR if known & (Is.WORD | Is.FIRST) else STRONG
        return Phrase(words, Kind.PLACE, weight, KNOWN_CITY, titled, first)
    if known & Is.WORD:
        return Phrase(words, None, 0, NO_REASON, titled, first)
    if known & Is.CAMEL:
        return Phrase(words, Kind.ORGANISATION, FAIR, TRADE_NAME, titled, first)
    if known & Is.ACRONYM:
        weight = FAIR if len(text) > 2 else WEAK
        return Phrase(words, Kind.ORGANISATION, weight, by_form("an abbreviation"), titled, first)
    if known & Is.SMALL_PLACE and not known & Is.FIRST:
        return Phrase(words, Kind.PLACE, WEAK + 1, KNOWN_TOWN, titled, first)
    if known & (Is.SURNAME | Is.FIRST):
        return Phrase(words, Kind.PERSON, WEAK, by_form("a name that people bear"), titled, first)
    return Phrase(words, None, 0, NO_REASON, titled, first)
