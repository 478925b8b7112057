from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates.days import day_number, days_in_month, evenly, month_end, parts

DAYS = st.dates()


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_number_gives_its_parts_back(year: int, month: int, day: int) -> None:
    assert parts(day_number(year, month, day)) == (year, month, day)


@given(DAYS, DAYS)
def test_numbers_sort_as_days_do(one: date, other: date) -> None:
    first, second = (day_number(day.year, day.month, day.day) for day in (one, other))
    assert (first < second) == (one < other) == (evenly(first) < evenly(second))


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [
        (2024, 2, 29),
        (2023, 2, 28),
        (1900, 2, 28),
        (2000, 2, 29),
        (0, 2, 29),
        (-4, 2, 29),
        (1, 4, 30),
    ],
)
def test_months_have_their_lengths(year: int, month: int, days: int) -> None:
    assert days_in_month(year, month) == days


def test_a_month_above_twelve_is_one_of_the_next_year() -> None:
    assert month_end(2023, 14) == 2024_02_29
