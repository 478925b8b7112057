import pytest

from tests.dates.articles import plain
from tui.dates.edtf import display
from tui.dates.model import DateHow, Precision
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
        ("on 05/06/2023", Order.MONTH_FIRST, "2023-05-06"),
        ("on 05/06/2023, and on 12/25/2023", None, "2023-05-06"),
        ("on 25/06/2023", Order.MONTH_FIRST, "2023-06-25"),
    ],
)
def test_a_date_in_numbers_is_read_in_that_order(
    text: str, order: Order | None, value: str
) -> None:
    assert tag(plain(text), order)[0].value == value


def test_without_any_clear_date_it_stays_open_which_is_the_day() -> None:
    (timex,) = tag(plain("on 05/06/2023"))
    assert (timex.value, timex.edtf) == ("2023-XX-XX", "[2023-05-06,2023-06-05]")
    assert (timex.precision, timex.how) == (Precision.RANGE, DateHow.OPEN)
    assert display(timex.edtf, timex.value, timex.precision) == "2023-05-06?"


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("on 05/06/2024", "2024-05-06", DateHow.CONTEXT),
        ("on 04/03/2024", "2024-XX-XX", DateHow.OPEN),
        ("on 05/05/2023", "2023-05-05", DateHow.EXPLICIT),
    ],
)
def test_of_two_readings_the_one_near_the_article_is_meant(
    text: str, value: str, how: DateHow
) -> None:
    (timex,) = tag(plain(text, "2024-05-15"))
    assert (timex.value, timex.how) == (value, how)
