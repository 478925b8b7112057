"""Words, numbers and signs, with their places: what the patterns of dates are matched against."""

import re
from collections.abc import Sequence
from typing import NamedTuple

# An apostrophe with s is one token, so that "last year's" reads as three words.
TOKEN = re.compile(r"['’][sS]\b|[0-9]+|[^\W\d_]+|\S")

WINDOW = 160
"""How many characters from its start a temporal expression may reach."""
LONGEST = 16
"""How many tokens an expression may have."""

DIGITS = "0"
"""Stands for any run of digits among the words that a pattern can begin with."""

_SIGNS = {"’": "'", "–": "-", "‑": "-", "−": "-", "‐": "-", "’s": "'s"}


class Token(NamedTuple):
    """One word (in lower case), number or sign of a text; a tuple, for there are very many."""

    start: int
    end: int
    word: str
    key: str
    """The word, or ``0`` for every number: what rules are looked up by."""
    glued: bool
    """Whether it stands against the token before it, without a space; of a first one it says no
    more than that of a window."""
    capital: bool

    @property
    def is_number(self) -> bool:
        """Whether it consists of the digits 0 to 9."""
        return self.key == DIGITS


def word_at(tokens: Sequence[Token], i: int) -> str:
    """Return the word of token ``i``, nothing beyond the last."""
    return tokens[i].word if i < len(tokens) else ""


def is_glued(tokens: Sequence[Token], i: int, sign: str) -> bool:
    """Tell whether token ``i`` is a sign that stands against the token before it."""
    return i < len(tokens) and tokens[i].glued and tokens[i].word == sign


def key_of(word: str) -> str:
    """Return what rules are looked up by for a word as it is written."""
    return DIGITS if word[0] in "0123456789" else _SIGNS.get(word) or word.lower()


def window(text: str, start: int, end: int, known: Sequence[Token] = ()) -> list[Token]:
    """Return the first tokens of ``text`` from ``start`` on, at most to ``end``.

    A token that the window's edge would cut is left out. ``known`` are the tokens of a window
    that began before: those that stand in both are not read again.
    """
    edge = min(end, start + WINDOW)
    tokens = _from(start, known)
    before = tokens[-1].end if tokens else -1
    for match in TOKEN.finditer(text, max(start, before), edge):
        if len(tokens) == LONGEST:
            break
        first, last = match.span()
        if last == edge < end:
            break
        word = match[0]
        key = key_of(word)
        lower = word if key == DIGITS else key
        tokens.append(Token(first, last, lower, key, first == before, word[0].isupper()))
        before = last
    return tokens


def _from(start: int, known: Sequence[Token]) -> list[Token]:
    """Return the tokens from the one at ``start`` on, which then has none before it."""
    for number, token in enumerate(known):
        if token.start == start:
            return [*known[number:]]
    return []
