"""What names have in common that are written in different ways."""

import re
import unicodedata
from typing import Final

from tui.entities.cues import UNCOUNTED
from tui.entities.gazetteers import gazetteers
from tui.entities.model import Kind

_SIGNS: Final = str.maketrans({"–": "-", "—": "-", "‑": "-", "’": "'", "‘": "'"})
_SLAVIC: Final = re.compile(r"(?:iy|yy|ij)\b")
"""One ending that agencies write in several ways: ``Zelenskiy``, ``Zelenskyy``."""
_BRITISH: Final = (
    ("organisation", "organization"),
    ("centre", "center"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("programme", "program"),
    ("theatre", "theater"),
)
_LEGAL_FORMS: Final = {
    "corporation": "corp",
    "corp": "corp",
    "incorporated": "inc",
    "inc": "inc",
    "limited": "ltd",
    "ltd": "ltd",
    "company": "co",
    "co": "co",
}


def chief(kind: Kind, text: str) -> str:
    """Return the name that the gazetteers hold to be the chief one."""
    lists = gazetteers()
    if kind is Kind.PLACE:
        return lists.same_places.get(text, text)
    return lists.organisations.get(text, text) if kind is Kind.ORGANISATION else text


def plain(text: str) -> str:
    """Return a name in lower case without accents, with one sign for all dashes."""
    folded = text.translate(_SIGNS).lower()
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def spelling(kind: Kind, text: str) -> str:
    """Return what names of a kind have in common that differ in spelling alone."""
    written = plain(text).removeprefix("the ").replace(".", "")
    if kind is Kind.PERSON:
        written = _SLAVIC.sub("y", written)
    else:
        for british, american in _BRITISH:
            written = written.replace(british, american)
    if kind is Kind.ORGANISATION:
        opening, _, rest = written.partition(" ")
        start, _, last = written.rpartition(" ")
        if start and last in _LEGAL_FORMS:
            return f"{start} {_LEGAL_FORMS[last]}"
        place = gazetteers().demonyms.get(opening)
        if place and rest:
            return f"{place.lower()} {rest}"
    return written


def initials(text: str) -> str:
    """Return the first letters of the words that an abbreviation counts."""
    return "".join(
        part[0]
        for word in text.translate(_SIGNS).lower().split()
        for part in word.split("-")
        if part and part not in UNCOUNTED
    )
