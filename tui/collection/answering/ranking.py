"""The order of a selection's articles."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from tui.collection.answering.evaluate import expression
from tui.collection.answering.relevance import relevance
from tui.collection.head import Head
from tui.collection.index import Index
from tui.query.syntax import Query, Words

MOST_RANKED = 2_500
"""Ranking more articles than these would make a reader wait; the newest then come first."""
FEW = 50
"""In a collection as small as this relevance tells nothing: a word in half the articles has none.
"""


class Order(StrEnum):
    """How a reader wants the articles ordered; of equal ones the newest come first."""

    BEST = "best"
    """The most fitting first where a query has words and finds few, else the newest."""
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
            return _by_score(keys, scores) if scores else keys, scores
        case _:
            return keys, {}


def _by_score(keys: Sequence[int], scores: Scores) -> Sequence[int]:
    """Return the keys with the greatest scores first, those without one last."""
    return sorted(keys, key=defaultdict(float, scores).__getitem__, reverse=True)


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
    most = MOST_RANKED if order is Order.BEST else size
    return relevance(query, words, keys, index, size, most)


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
