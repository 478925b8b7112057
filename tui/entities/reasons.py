"""Why a name is taken for what it is: in words for a reader, and as a fact that rules can ask."""

from enum import Enum, auto
from typing import Final, NamedTuple


class Basis(Enum):
    """What a decision stands on."""

    LIST = auto()
    """The shipped lists have the name."""
    FORM = auto()
    """Its own words say so, or a title before it."""
    AROUND = auto()
    """What stands around it, anywhere in the article."""
    TEAM = auto()
    """A place's name that plays in a report on sport."""
    MODEL = auto()
    """The trained model alone says so."""


class Why(NamedTuple):
    """A reason."""

    words: str
    """In a reader's words, for the card: ``a title stands before it``."""
    basis: Basis


NO_REASON: Final = Why("", Basis.FORM)
KNOWN_BODY: Final = Why("a known organisation", Basis.LIST)
KNOWN_PLACE: Final = Why("a known place", Basis.LIST)
KNOWN_CITY: Final = Why("a known city", Basis.LIST)
KNOWN_TOWN: Final = Why("a known town", Basis.LIST)
KNOWN_STATE: Final = Why("short for a state, after the name of a town", Basis.LIST)
TITLED: Final = Why("a title stands before it", Basis.FORM)
FIRST_NAME: Final = Why("opens with a first name", Basis.FORM)
NUMBERED: Final = Why("a name with a number", Basis.FORM)
MIXED_PLACE: Final = Why("a place with another name", Basis.FORM)
ABBREVIATED: Final = Why("holds an abbreviation", Basis.FORM)
LIKE_PEOPLE: Final = Why("written as people's names are", Basis.FORM)
TRADE_NAME: Final = Why("written as a trade name", Basis.FORM)
PARTNERS: Final = Why("joined by & as partners are", Basis.FORM)
A_BODY: Final = Why("short for what a body is called", Basis.FORM)
A_SIDE: Final = Why("a side in a report on sport", Basis.TEAM)


def by_form(words: str) -> Why:
    """Return a reason that lies in the name itself."""
    return Why(words, Basis.FORM)


def around(words: str) -> Why:
    """Return a reason that stands around the name."""
    return Why(words, Basis.AROUND)
