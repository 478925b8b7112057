"""Words, numbers and signs, with their places: what the patterns of dates are matched against."""

import re
from dataclasses import dataclass

from tui.articles.model import Span

# An apostrophe with s is one token, so that "last year's" reads as three words.
TOKEN = re.compile(r"['’][sS]\b|[0-9]+|[^\W\d_]+|\S")

WINDOW = 200
"""How many characters from its start a temporal expression may reach."""
LONGEST = 24
"""How many tokens an expression may have."""

_SIGNS = {"’": "'", "–": "-", "‑": "-", "−": "-", "‐": "-", "’s": "'s"}


@dataclass(frozen=True, slots=True)
class Token(Span):
    """One word (in lower case), number or sign of a text."""

    word: str
    glued: bool
    """Whether it stands against the token before it, without a space."""
    capital: bool

    @property
    def is_number(self) -> bool:
        """Whether it consists of the digits 0 to 9."""
        return self.word[0] in "0123456789"


def window(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the first tokens of ``text`` from ``start`` on, at most to ``end``.

    A token that the window's edge would cut is left out.
    """
    edge = min(end, start + WINDOW)
    tokens: list[Token] = []
    before = start
    for match in TOKEN.finditer(text, start, edge):
        if len(tokens) == LONGEST or (match.end() == edge < end):
            break
        word = match.group()
        tokens.append(
            Token(
                match.start(),
                match.end(),
                _SIGNS.get(word) or word.lower(),
                match.start() == before and before != start,
                word[0].isupper(),
            )
        )
        before = match.end()
    return tuple(tokens)
