"""The notation of rules: a pattern is a row of elements, matched against tokens.

``MONTH DAY ,? YEAR``: names in capitals are elements (a digit after one tells two of a kind apart:
``DAY CONNECT DAY2``), the rest are words or signs as they stand, ``last|past`` one of several,
``?`` what may be missing, ``+`` what stands without a space. Between two parts may be a hyphen.
"""

from collections.abc import Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from tui.dates.elements import ELEMENTS, Reader

COMMON = frozenset(
    {
        *("a", "an", "the", "this", "that", "these", "and", "or", "of", "to", "in", "on", "at"),
        *("by", "for", "from", "as", "some", "many", "few", "no", "one", "two", "first", "last"),
        *("second", "more", "over", "under", "half", "just", "only", "up", ",", ".", "-", "'s"),
    }
)
"""Words that nearly every sentence has: they tell nothing of whether it has a date."""

SEPARATORS = ("CONNECT", "COMMA")
"""What the elements are called that stand between expressions which share a part."""


class Part(NamedTuple):
    """One element of a pattern."""

    name: str
    read: Reader | None
    words: frozenset[str]
    optional: bool
    glued: bool
    is_sign: bool


def compile_pattern(notation: str) -> tuple[Part, ...]:
    """Return the parts of a pattern; raises KeyError where it names an unknown element."""
    return tuple(_part(piece) for piece in notation.split())


@cache
def _part(piece: str) -> Part:
    optional = len(piece) > 1 and piece.endswith("?")
    glued = len(piece) > 1 and piece.startswith("+")
    name = piece.removesuffix("?") if optional else piece
    name = name.removeprefix("+") if glued else name
    if not name.rstrip("0123456789").isupper():
        alternatives = frozenset(name.split("|"))
        is_sign = not any(word[0].isalnum() for word in alternatives)
        return Part(name, None, alternatives, optional, glued, is_sign)
    element = ELEMENTS.get(name) or ELEMENTS[name.rstrip("0123456789")]
    return Part(name, element.read, element.starts, optional, glued, name.startswith(SEPARATORS))


def alone(parts: Sequence[Part]) -> frozenset[str]:
    """Return the words that one by itself can match ``parts`` with."""
    musts = [part for part in parts if not part.optional]
    return musts[0].words if len(musts) == 1 else frozenset()


def telling(parts: Sequence[Part]) -> frozenset[str]:
    """Return words of which a match of ``parts`` has one: of its least common needed part."""
    return min((part.words for part in parts if not part.optional), key=_commonness)


def _commonness(words: frozenset[str]) -> tuple[bool, int, int]:
    return words <= COMMON, len(words & COMMON), len(words)


def starts(parts: Sequence[Part]) -> frozenset[str]:
    """Return the words that a match of ``parts`` can begin with: no sign that may be missing."""
    found: frozenset[str] = frozenset()
    for part in parts:
        if not (part.optional and part.is_sign):
            found |= part.words
        if not part.optional:
            break
    return found


def variants(parts: Sequence[Part]) -> list[tuple[Part, ...]]:
    """Return ``parts`` with and without what may be missing, those first that leave out least.

    None begins with a sign that may be missing: what it belongs to would be missing too.
    """
    choices = [(True, False) if part.optional else (True,) for part in parts]
    chosen = (
        tuple(
            part._replace(optional=False) for part, taken in zip(parts, takes, strict=True) if taken
        )
        for takes in product(*choices)
    )
    sure = not parts[0].optional
    return [variant for variant in chosen if sure or not variant[0].is_sign]
