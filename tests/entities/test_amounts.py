import pytest

from tui.articles.model import Span
from tui.entities.amounts import EXAMPLES, Amount, amounts


@pytest.mark.parametrize("amount", EXAMPLES, ids=lambda amount: amount.example)
def test_an_amount_is_found_whole_and_named_one_way(amount: Amount) -> None:
    text = f"It came to {amount.example}, they said."
    found = list(amounts(text, Span(0, len(text))))
    assert [(mention.of(text), mention.name) for mention in found] == [
        (amount.example, amount.name)
    ]


@pytest.mark.parametrize(
    "text",
    ["in 2024", "a 5 m", "flight MH370", "on May 5", "COVID-19", "size 12.5.3 tons", "v2.5 km"],
)
def test_a_bare_number_is_no_amount(text: str) -> None:
    assert list(amounts(text, Span(0, len(text)))) == []
