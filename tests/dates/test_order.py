import pytest

from tests.dates.articles import plain
from tui.dates.order import Order, order_of
from tui.dates.tagger import tag


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["on 25/12/2023"], Order.DAY_FIRST),
        (["on 12/25/2023", "on 05/06/2023"], Order.MONTH_FIRST),
        (["on 05/06/2023"], None),
        (["on 25/12/2023 and 12/25/2023"], None),
        (["1/2 of 30/30/2024, 12/25/20245 and 99/12/2024"], None),
        ([], None),
    ],
)
def test_the_clear_dates_show_the_order(texts: list[str], order: Order | None) -> None:
    assert order_of(texts) is order


@pytest.mark.parametrize(
    ("text", "order", "value"),
    [
        ("on 05/06/2023", None, "2023-06-05"),
        ("on 05/06/2023", Order.MONTH_FIRST, "2023-05-06"),
        ("on 05/06/2023, and on 12/25/2023", None, "2023-05-06"),
        ("on 25/06/2023", Order.MONTH_FIRST, "2023-06-25"),
    ],
)
def test_a_date_in_numbers_is_read_in_that_order(
    text: str, order: Order | None, value: str
) -> None:
    assert tag(plain(text), order)[0].value == value
