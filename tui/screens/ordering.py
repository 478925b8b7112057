"""The orders in which a reader can have the list, and what they are called."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.collection.answering.ranking import Order
from tui.query.syntax import Words

if TYPE_CHECKING:
    from tui.collection.selection import Selection

IN_WORDS: Mapping[Order, str] = {
    Order.RELEVANCE: "best first",
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.TITLE: "by title",
    Order.SOURCE: "by source",
}
"""What each is called; which of the first two is the best depends on what is asked."""

NEXT: Mapping[Order, Order] = {
    Order.RELEVANCE: Order.OLDEST,
    Order.NEWEST: Order.OLDEST,
    Order.OLDEST: Order.TITLE,
    Order.TITLE: Order.SOURCE,
    Order.SOURCE: Order.BEST,
}
"""Which order follows one; what follows the best depends on what that is."""


def following(order: Order | None, selection: "Selection") -> Order:
    """Return the order after the one that a selection is in: only such as differ from the best."""
    if order is not None and order in NEXT:
        return NEXT[order]
    if selection.scores:
        return Order.NEWEST
    can_be_ranked = any(isinstance(term, Words) for term in selection.query.wanted())
    return Order.RELEVANCE if can_be_ranked and selection.count > 1 else Order.OLDEST


def in_words(order: Order, selection: "Selection") -> str:
    """Say in which order a selection is listed, of which this one was asked for."""
    if order in (Order.BEST, Order.RELEVANCE):
        # Where nothing can be ranked, the newest come first whatever was asked for.
        order = Order.RELEVANCE if selection.scores else Order.NEWEST
    return IN_WORDS[order]
