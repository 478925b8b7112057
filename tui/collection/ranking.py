"""The order of a selection's articles."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from tui.collection.evaluate import expression
from tui.collection.index import Index
from tui.collection.matcher import pattern
from tui.collection.syntax import Or, Query, Words
from tui.collection.words import fold

MOST_RANKED = 5_000
"""Ranking more articles than these would make a reader wait; the newest then come first."""
FEW = 50
"""In a collection as small as this bm25 tells nothing: it is 0 for a word in half the articles."""


class Order(StrEnum):
    """How a reader wants the articles ordered."""

    BEST = "best"
    """The most fitting first where a query has words and finds few, else the newest."""
    NEWEST = "newest"
    OLDEST = "oldest"


def ordered(
    keys: Sequence[int],
    query: Query,
    order: Order,
    index: Index,
    title: Callable[[int], str | None],
    size: int,
) -> tuple[Sequence[int], Mapping[int, float]]:
    """Return ``keys``, which are given newest first, in the order that is asked for, and scores.

    The scores say how well an article fits, the greater the better; there are none where fitting
    is not what orders them.
    ``title`` tells an article's title, ``size`` is the number of articles of the collection.
    """
    if order is Order.OLDEST:
        return keys[::-1], {}
    words = [term for term in query.wanted() if isinstance(term, Words)]
    if order is Order.NEWEST or not words or len(keys) < 2:
        return keys, {}
    if size <= FEW:
        patterns = [pattern(term) for term in words]

        def in_title(key: int) -> int:
            folded = f" {fold(title(key) or '')} "
            return sum(1 for each in patterns if each.search(folded))

        return sorted(keys, key=in_title, reverse=True), {}
    if len(keys) > MOST_RANKED:
        return keys, {}
    text = expression(query.node)
    if text is None:
        # Its words alone may be in far more articles, whose scores would take too long.
        text = expression(Or(tuple(words)))
        if text is None or index.count(text) > MOST_RANKED:
            return keys, {}
    scores = index.ranked(text)
    return sorted(keys, key=lambda key: -scores.get(key, 0.0)), scores
