"""The order of a selection's articles."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import filterfalse

from tui.collection.answering.evaluate import expression
from tui.collection.answering.relevance import relevance
from tui.collection.head import Head
from tui.collection.index import Index
from tui.query.syntax import Query, Words

FEW = 50
"""In a collection as small as this relevance tells nothing: a word in half the articles has none.
"""


class Order(StrEnum):
    """How a reader wants the articles ordered; of equal ones the newest come first."""

    BEST = "best"
    """The most fitting first where a query has words and can be ranked at once, else the newest."""
    RELEVANCE = "relevance"
    """The most fitting first, however many there are."""
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"


Scores = Mapping[int, float]


def ordered(
    keys: Sequence[int],
    query: Query,
    order: Order,
    index: Index,
    head: Callable[[int], Head],
    size: int,
) -> tuple[Sequence[int], Scores]:
    """Return ``keys``, which are given newest first, in the order that is asked for, and scores.

    The scores say how well an article fits, the greater the better; there are none where fitting
    is not what orders them.
    ``head`` tells an article's title and source, ``size`` is the number of all articles.
    """
    match order:
        case Order.OLDEST:
            return keys[::-1], {}
        case Order.TITLE:
            return sorted(keys, key=lambda key: _titled(head(key))), {}
        case Order.SOURCE:
            return sorted(keys, key=lambda key: _sourced(head(key))), {}
        case Order.BEST | Order.RELEVANCE:
            scores = _scores(keys, query, order, index, size)
            if not scores or scores.keys().isdisjoint(keys):
                return keys, {}
            return _by_score(keys, scores), scores
        case _:
            return keys, {}


def _by_score(keys: Sequence[int], scores: Scores) -> Sequence[int]:
    """Return the keys with the greatest scores first, those without one last."""
    scored = sorted(filter(scores.__contains__, keys), key=scores.__getitem__, reverse=True)
    if len(scored) == len(keys):
        return scored
    return [*scored, *filterfalse(scores.__contains__, keys)]


def _titled(head: Head) -> tuple[bool, str]:
    return head.title is None, (head.title or head.file).casefold()


def _sourced(head: Head) -> tuple[bool, str]:
    return head.source is None, (head.source or "").casefold()


def _scores(
    keys: Sequence[int], query: Query, order: Order, index: Index, size: int
) -> Mapping[int, float]:
    words = [term for term in query.wanted() if isinstance(term, Words)]
    if not words or len(keys) < 2:
        return {}
    if size <= FEW:
        return _of_few(words, index)
    return relevance(query, words, keys, index, patient=order is Order.RELEVANCE)


def _of_few(words: Sequence[Words], index: Index) -> Scores:
    """Score by how many of the words an article has, those in its title three times."""
    scores: dict[int, float] = {}
    for term in words:
        text = expression(term)
        assert text is not None
        for asked, points in ((text, 1.0), (f"title : ({text})", 2.0)):
            for key in index.matching(asked):
                scores[key] = scores.get(key, 0.0) + points
    return scores
