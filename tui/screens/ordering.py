"""The orders in which a reader can have the list, and what they are called."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.collection.answering.ranking import Order

if TYPE_CHECKING:
    from tui.collection.selection import Selection

IN_WORDS: Mapping[Order, str] = {
    Order.RELEVANCE: "best first",
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.TITLE: "by title",
    Order.SOURCE: "by source",
}
"""The orders that a list is only in because its reader wants it so."""


def orders(selection: "Selection") -> list[Order]:
    """Return the orders that differ, the one that is best for a selection first."""
    others = [Order.OLDEST, Order.TITLE, Order.SOURCE]
    if not selection.query.text:
        return [Order.BEST, *others]
    return [Order.BEST, Order.NEWEST if selection.scores else Order.RELEVANCE, *others]


def following(order: Order | None, selection: "Selection") -> Order:
    """Return the order after one that a selection is in."""
    possible = orders(selection)
    at = possible.index(order) if order in possible else 0
    return possible[(at + 1) % len(possible)]


def in_words(order: Order, selection: "Selection") -> str:
    """Say in which order a selection is listed."""
    best = "best first while they are few, else newest first"
    return IN_WORDS.get(order) or (best if selection.query.text else IN_WORDS[Order.NEWEST])
