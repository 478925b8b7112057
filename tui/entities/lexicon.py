"""What is known of a single capitalised word, as flags that are worked out once a word."""

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
    Size.COUNTRY: Is.COUNTRY,
    Size.LARGE: Is.CITY,
    Size.SMALL: Is.SMALL_PLACE,
}


@lru_cache(maxsize=1 << 16)
def flags(word: str) -> int:
    """Return what ``word``, as it is written, may be."""
    lists = gazetteers()
    lower = word.lower()
    found = 0
    capital = word if not word.isupper() or len(word) < 4 else word.title()
    for table, flag in _TABLES:
        if capital in table:
            found |= flag
    if lower in lists.words:
        found |= Is.WORD
    if lower in lists.first_names:
        found |= Is.FIRST
    if lower in lists.surnames:
        found |= Is.SURNAME
    if lower in lists.demonyms or is_demonyms(lower):
        found |= Is.DEMONYM
    size = lists.places.get(lower)
    if size is not None and (len(word) > 3 or word.isupper() or not capital.isupper()):
        found |= _SIZES[size]
    if word in lists.organisations:
        found |= Is.ORGANISATION
    if len(word) == 2 and word[1] == ".":
        found |= Is.INITIAL
    elif 1 < len(word) <= 7 and word.isupper() and "-" not in word:
        found |= Is.ACRONYM
    return found


def is_demonyms(lower: str) -> bool:
    """Tell whether a hyphenated word is made of peoples and places: ``china-pakistan``."""
    if "-" not in lower and "–" not in lower:
        return False
    lists = gazetteers()
    parts = lower.replace("–", "-").split("-")
    known = [part in lists.demonyms or part in lists.places for part in parts]
    return all(known) and lower not in lists.places
