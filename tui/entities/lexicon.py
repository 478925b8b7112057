"""What is known of a single capitalised word, as flags that are worked out once a word."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tui.entities import cues
from tui.entities.gazetteers import Size, gazetteers


class Is:
    """What a word may be; plain integers, as the operators of a flag type cost too much."""

    WORD: Final = 1
    """An English word that is written in lower case."""
    FIRST: Final = 2
    SURNAME: Final = 4
    TITLE: Final = 8
    TITLE_PART: Final = 16
    ORGANISATION_END: Final = 32
    ORGANISATION_OPEN: Final = 64
    PLACE_END: Final = 128
    PLACE_OPEN: Final = 256
    EVENT_END: Final = 512
    INITIATIVE_END: Final = 1024
    DEMONYM: Final = 2048
    COUNTRY: Final = 4096
    CITY: Final = 8192
    SMALL_PLACE: Final = 16384
    CALENDAR: Final = 32768
    NEVER: Final = 65536
    ACRONYM: Final = 131072
    INITIAL: Final = 262144
    ORGANISATION: Final = 524288
    FIELD: Final = 1048576
    NATION: Final = 2097152
    NOBODY: Final = 4194304
    CAMEL: Final = 8388608
    EVERYDAY: Final = 16777216
    OPENING: Final = 33554432
    """The first word of a place or an organisation of several words."""


PLACE: Final = Is.COUNTRY | Is.CITY | Is.SMALL_PLACE
HEAD: Final = Is.ORGANISATION_END | Is.PLACE_END | Is.EVENT_END | Is.INITIATIVE_END

_TABLES: Final = (
    (cues.TITLES, Is.TITLE),
    (cues.TITLE_PARTS, Is.TITLE_PART),
    (cues.ORGANISATION_ENDS, Is.ORGANISATION_END),
    (cues.ORGANISATION_OPENS, Is.ORGANISATION_OPEN),
    (cues.PLACE_ENDS, Is.PLACE_END),
    (cues.PLACE_OPENS, Is.PLACE_OPEN),
    (cues.EVENT_ENDS, Is.EVENT_END),
    (cues.INITIATIVE_ENDS, Is.INITIATIVE_END),
    (cues.CALENDAR, Is.CALENDAR),
    (cues.NEVER, Is.NEVER),
    (cues.FIELDS, Is.FIELD),
)
_SIZES: Final = {
    Size.NATION: Is.COUNTRY | Is.NATION,
    Size.REGION: Is.COUNTRY,
    Size.LARGE: Is.CITY,
    Size.SMALL: Is.SMALL_PLACE,
}


_ENDINGS: Final = (
    ("n", ""),
    ("an", ""),
    ("ian", ""),
    ("ian", "e"),
    ("er", ""),
    ("ese", ""),
    ("i", ""),
)
_LAST: Final = tuple(ending for ending, _ in _ENDINGS)
_SHORTEST: Final = 6
_SHORTEST_IN_CAPITALS: Final = 4
_LONGEST_ACRONYM: Final = 7
_CAMEL: Final = re.compile(r"[a-z][A-Z]")
_SHORTENED: Final = frozenset(["re", "ve", "ll", "d", "m", "t"])
_PARTICLES: Final = frozenset(["Van", "Von", "De", "Di", "Du", "Da", "Dos", "Abu", "Bin", "Ibn"])
_ARTICLES: Final = frozenset(["El", "La", "Las", "Los", "Le", "Les"])
_PARTIES: Final = frozenset(["D", "R", "I"])
"""What stands before the state of an American politician: ``D-Del``."""
_NOBODIES: Final = cues.COMMON_ABBREVIATIONS | cues.LEGAL_ENDS
_RANKS: Final = (cues.TITLES | cues.TITLE_PARTS | {"In"}) - {"Party", "State"}


@lru_cache(maxsize=1 << 16)
def flags(word: str) -> int:
    """Return what ``word``, as it is written, may be."""
    word = word.replace("’", "'")
    if word in _PARTICLES:
        found = Is.SURNAME
    elif len(word) == 1 and word not in "AI":
        found = Is.INITIAL
    else:
        found = _in_tables(word) | _in_lists(word) | _by_letters(word)
        if word in _ARTICLES:
            found &= ~(Is.FIRST | Is.SURNAME)
    return found | (Is.OPENING if gazetteers().opens(word.lower()) else 0)


def _in_tables(word: str) -> int:
    """Return what the cues say of a word."""
    # A word all in capitals is looked up as plain text has it, unless it may be an abbreviation.
    is_long = word.isupper() and len(word) >= _SHORTEST_IN_CAPITALS
    capital = word.title() if is_long else word
    found = 0
    for table, flag in _TABLES:
        if capital in table:
            found |= flag
    if word in _NOBODIES or word.removesuffix("s") in cues.COMMON_ABBREVIATIONS:
        found |= Is.NOBODY
    return found | (Is.NOBODY if word in cues.NUMERALS else 0)


def _in_lists(word: str) -> int:
    """Return what the shipped lists say of a word."""
    lists, lower = gazetteers(), word.lower()
    found = 0
    if lower in lists.everyday:
        found |= Is.WORD | Is.EVERYDAY
    elif lower in lists.words:
        found |= Is.WORD
    if lower in lists.first_names:
        found |= Is.FIRST
    if lower in lists.surnames:
        found |= Is.SURNAME
    if lower in lists.demonyms or _is_demonyms(lower) or _is_of_a_place(lower):
        found |= Is.DEMONYM
    size = lists.places.get(lower)
    if size is not None:
        found |= _SIZES[size]
    if word in lists.organisations:
        found |= Is.ORGANISATION
    return found


def _by_letters(word: str) -> int:
    """Return what a word may be by its letters and its parts."""
    found = 0
    parts = word.split("-")
    if len(parts) > 1:
        found |= _of_parts(parts)
    if "'" in word and word.rpartition("'")[2] in _SHORTENED:
        found |= Is.NEVER
    if _is_camel(word):
        found |= Is.CAMEL
    if len(word) == 2 and word[1] == ".":
        found |= Is.INITIAL
    elif word in cues.NUMERALS:
        return found
    elif 1 < len(word) <= _LONGEST_ACRONYM and word.isupper() and word.replace(".", "").isalpha():
        found |= Is.ACRONYM
    return found


def _of_parts(parts: Sequence[str]) -> int:
    """Return what a word with hyphens is by its ``parts``: ``Eva-Marie``, ``Oslo-based``."""
    lists = gazetteers()
    if parts[-1][:1].isdigit() or (parts[0] in _PARTIES and len(parts) == 2):
        return Is.NOBODY
    if parts[-1][:1].islower() and parts[-1] in lists.everyday:
        return Is.DEMONYM if flags(parts[0]) & (PLACE | Is.DEMONYM) else Is.NEVER
    found = 0
    if all(part.title() in _RANKS for part in parts):
        found |= Is.TITLE
    for names, flag in ((lists.first_names, Is.FIRST), (lists.surnames, Is.SURNAME)):
        if all(part.lower() in names for part in parts):
            found |= flag
    return found


def _is_camel(word: str) -> bool:
    """Tell whether a word has a capital inside as trade names do: ``PowerMate``."""
    if not _CAMEL.search(word) or word.startswith(("Mc", "De", "La", "Le", "Di", "Van")):
        return False
    return not word.startswith("Mac") or word[3:].lower() in gazetteers().everyday


def _is_of_a_place(lower: str) -> bool:
    """Tell whether a word is made of a place's name: ``tasmanian``, ``londoners``."""
    singular = lower.removesuffix("s")
    if len(lower) <= _SHORTEST or not singular.endswith(_LAST):
        return False
    lists = gazetteers()
    if (
        lower in lists.places
        or lower in lists.surnames
        or lower in lists.words
        or lower in lists.everyday
    ):
        return False
    return any(
        singular.endswith(ending)
        and (lists.places.get(singular.removesuffix(ending) + rest) or 0) >= Size.LARGE
        for ending, rest in _ENDINGS
    )


def _is_demonyms(lower: str) -> bool:
    """Tell whether a hyphenated word is made of peoples and places: ``china-pakistan``."""
    if "-" not in lower and "–" not in lower:
        return False
    lists = gazetteers()
    parts = lower.replace("–", "-").split("-")
    known = [part in lists.demonyms or part in lists.places for part in parts]
    return all(known) and lower not in lists.places
