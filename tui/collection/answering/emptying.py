"""Which parts of a query leave nothing, and what is left of it that has hits.

Articles are asked, not combinations of parts: the one that has the most parts of a query tells
which of them go together.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from tui.collection.answering.asking import Asking
from tui.collection.answering.meant import likeliest
from tui.query.rewriting import joined, written_clauses
from tui.query.syntax import Not, Query

MOST_PARTS = 20
"""Parts of a query that are left out; one with more of them is nobody's writing."""
MOST = 3
"""Rests of a query that are told."""


@dataclass(frozen=True, slots=True)
class Without:
    """Parts of a query that leave nothing, and the rest of the query, which has hits."""

    parts: tuple[str, ...]
    rest: str
    count: int
    """How many articles the rest selects."""
    corrected: bool = False
    """Whether the rest is what was probably meant, not what was written."""

    @property
    def in_words(self) -> str:
        """The parts, as a sentence has them."""
        *others, last = self.parts
        return f"{', '.join(others)} and {last}" if others else last


def emptied_by(query: Query, asking: Asking) -> list[Without]:
    """Return the fewest parts of an AND without which it has hits, with most hits first.

    Where more of what was probably meant has hits than of what was written, that is told of.
    """
    best = _rests(query.text, asking)
    for text in likeliest(query, asking):
        if asking.count(text):
            break
        rests = [replace(each, corrected=True) for each in _rests(text, asking)]
        if rests and (not best or len(rests[0].parts) < len(best[0].parts)):
            best = rests
    return best


def _rests(text: str, asking: Asking) -> list[Without]:
    clauses = written_clauses(text, typing=asking.typing)
    if not 1 < len(clauses) <= MOST_PARTS:
        return []
    parts = [_Part(clause, asking) for clause in clauses]
    rests = [
        (any(parts[at].wants for at in kept), count, kept)
        for kept, count in _kept_by_most(parts).items()
    ]
    rests.sort(key=lambda rest: (not rest[0], -rest[1], rest[2]))
    return [
        Without(
            tuple(clause for at, clause in enumerate(clauses) if at not in kept),
            joined(clauses[at] for at in kept),
            count,
        )
        for _, count, kept in rests[:MOST]
    ]


class _Part:
    """A part of a query, asked when its articles are wanted."""

    def __init__(self, text: str, asking: Asking) -> None:
        self._text, self._asking = text, asking

    @cached_property
    def wants(self) -> bool:
        """Whether it asks for something: what only shuts out is a poor rest."""
        return not isinstance(self._asking.whole(self._text).node, Not)

    @cached_property
    def keys(self) -> frozenset[int]:
        """The articles that have it where another part follows it."""
        return frozenset(self._asking.select(self._asking.whole(self._text)))

    @cached_property
    def last_keys(self) -> frozenset[int]:
        """The articles that have it where it stands last, and may be just begun."""
        if not self._asking.typing:
            return self.keys
        return frozenset(self._asking.select(self._asking.read(self._text)))


def _kept_by_most(parts: list[_Part]) -> Counter[tuple[int, ...]]:
    """Return the largest sets of parts that some articles have, each with how many have it."""
    most = 1
    kept: Counter[tuple[int, ...]] = Counter()
    for last in range(len(parts) - 1, -1, -1):
        if last + 1 < most:
            break
        before = parts[:last]
        among = parts[last].last_keys
        had = Counter(chain.from_iterable(among & part.keys for part in before if among))
        more = 1 + max(had.values(), default=0)
        if not among or more < most:
            continue
        if more > most:
            most = more
            kept.clear()
        if more == 1:
            kept[last,] = len(among)
        else:
            kept.update(_having(_keys_with(had, more - 1), before, last))
    return kept


def _keys_with(had: Counter[int], times: int) -> Iterator[int]:
    return (key for key, count in had.items() if count == times)


def _having(keys: Iterable[int], before: list[_Part], last: int) -> Iterator[tuple[int, ...]]:
    """Yield for each article which of the parts it has."""
    for key in keys:
        yield (*(at for at, part in enumerate(before) if key in part.keys), last)
