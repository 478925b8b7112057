"""What the rules make of the words at a place, before anything but these words is looked at."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.articles.model import Span
from tui.dates.patterns import SEPARATORS
from tui.dates.rulebook import rulebook
from tui.dates.rules.rule import Found, PairRule, Rule
from tui.dates.tokens import WINDOW, Token, window
from tui.dates.tree import Match

_KEPT = 1000
"""Of how many windows it is kept what was found in them."""


class Candidate(NamedTuple):
    """A rule that matches at a place."""

    rule: Rule | PairRule
    found: Found
    spans: tuple[Span, ...]
    """Its expressions, in characters from the place: one, or those of a pair or list."""


class Candidates:
    """The candidates at the places of a text, looked for from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[Token] = []

    def at(self, start: int, end: int) -> tuple[Candidate, ...]:
        """Return what may stand at ``start`` in a passage up to ``end``, the longest first.

        Tables, and texts that mean harm, say the same again and again: it is read once.
        """
        known = _known()
        words = self._text[start : min(end, start + WINDOW)], end > start + WINDOW
        found = known.get(words)
        if found is None:
            if len(known) == _KEPT:
                known.clear()
            tokens = self._tokens = window(self._text, start, end, self._tokens)
            found = known[words] = tuple(_candidates(tokens)) if tokens else ()
        return found


@cache
def _known() -> dict[tuple[str, bool], tuple[Candidate, ...]]:
    """Return the candidates at the beginning of windows, and whether their texts go on there."""
    return {}


def _candidates(tokens: list[Token]) -> Iterator[Candidate]:
    place = tokens[0].start
    for rule, match in rulebook().matches(tokens):
        ends = ((tokens[first], tokens[after - 1]) for first, after in _shares(match))
        spans = tuple(Span(first.start - place, last.end - place) for first, last in ends)
        yield Candidate(rule, Found(match.elements), spans)


def _shares(match: Match) -> Iterator[tuple[int, int]]:
    """Return the first token of each expression of a match, and that after its last."""
    separators = sorted(
        (left, right)
        for name, (left, right, _) in match.elements.items()
        if name.startswith(SEPARATORS)
    )
    first = 0
    for left, right in (*separators, (match.length, match.length)):
        # A comma before "and" makes one gap of the two.
        if first < left:
            yield first, left
        first = right
