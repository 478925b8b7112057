"""The notation of rules: a pattern is a row of elements, matched against tokens.

``MONTH DAY ,? YEAR``: names in capitals are elements (a digit after one tells two of a kind apart:
``DAY CONNECT DAY2``), the rest are words or signs as they stand, ``last|past`` one of several,
``?`` what may be missing, ``+`` what stands without a space. Between two parts may be a hyphen.
Matching is greedy, tries at most every combination of what may be missing, and never looks
beyond the window of tokens: its cost is bounded whatever the text.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tui.dates.elements import ELEMENTS, Meaning, Reader
from tui.dates.tokens import Token

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

Match = dict[str, tuple[int, int, Meaning]]
"""Of each named element: its first token, the token after its last, its meaning."""


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


def needed(parts: Sequence[Part]) -> tuple[frozenset[str], ...]:
    """Return sets of words of each of which a match of ``parts`` has one."""
    sets = {part.words for part in parts if not part.optional}
    least = [words for words in sets if not any(other < words for other in sets)]
    return tuple(sorted(least, key=_commonness))


def starts(parts: Sequence[Part]) -> frozenset[str]:
    """Return the words that a match of ``parts`` can begin with: no sign that may be missing."""
    found: frozenset[str] = frozenset()
    for part in parts:
        if not (part.optional and part.is_sign):
            found |= part.words
        if not part.optional:
            break
    return found


def match(parts: Sequence[Part], tokens: Sequence[Token]) -> tuple[int, Match] | None:
    """Match from the first token on; return the number of tokens matched, and the elements."""
    found = _match(parts, 0, tokens, 0)
    if found is None:
        return None
    end, elements = found
    if end < len(tokens) and tokens[end].glued and tokens[end].word[0].isalnum():
        return None
    return end, {name: (start, stop, meaning) for name, start, stop, meaning in elements}


_Elements = tuple[tuple[str, int, int, Meaning], ...]


def _match(
    parts: Sequence[Part], k: int, tokens: Sequence[Token], i: int
) -> tuple[int, _Elements] | None:
    if k == len(parts):
        return i, ()
    part = parts[k]
    start = _place(part, tokens, i)
    if start is not None:
        end, meaning = _read(part, tokens, start)
        if end and (rest := _match(parts, k + 1, tokens, end)) is not None:
            if part.read is None:
                return rest
            return rest[0], ((part.name, start, end, meaning), *rest[1])
    return _match(parts, k + 1, tokens, i) if part.optional else None


def _place(part: Part, tokens: Sequence[Token], i: int) -> int | None:
    """Return where ``part`` may stand if it comes next: here, or after a hyphen."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if i == 0 or part.is_sign:
        return i if token.glued or not part.glued or i == 0 else None
    if part.glued:
        return i if token.glued else None
    if not token.glued:
        return i
    if token.word == "-":
        return i + 1 if i + 1 < len(tokens) and tokens[i + 1].glued else None
    return i if tokens[i - 1].word in (".", ",", "-", "/") or token.word in ("'s", "'") else None


def _read(part: Part, tokens: Sequence[Token], i: int) -> tuple[int, Meaning]:
    """Return the token after the part and its meaning; 0 where it doesn't stand here."""
    if tokens[i].key not in part.words:
        return 0, ""
    if part.read is None:
        return i + 1, ""
    found = part.read(tokens, i)
    return found if found is not None else (0, "")
