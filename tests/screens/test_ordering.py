import pytest

from tests.collection.making import article, collection
from tui.collection.answering.ranking import Order
from tui.screens.ordering import following, in_words

TEXTS = (
    article("A truce, and talks.", "Truce", file="a", source="PTI"),
    article("Of a truce.", "Calls", file="b", source="PTI"),
    article("Of nothing.", "Trade", file="c"),
)


@pytest.mark.parametrize(
    ("query", "orders"),
    [
        ("", "newest first, oldest first, by title, by source"),
        ("truce", "best first, newest first, oldest first, by title, by source"),
        ("source:pti", "newest first, oldest first, by title, by source"),
        ("talks", "newest first, oldest first, by title, by source"),
    ],
)
def test_one_key_goes_round_all_orders_that_differ(query: str, orders: str) -> None:
    found = collection(*TEXTS)
    order = Order.BEST
    seen = []
    for _ in range(5):
        selection = found.select(query, order=order)
        seen.append(in_words(order, selection))
        order = following(order, selection)
        if order is Order.BEST:
            break
    assert ", ".join(seen) == orders
