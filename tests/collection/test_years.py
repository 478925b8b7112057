import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.collection import years
from tui.collection.years import YearsTold
from tui.query.periods import Days

YEARS = st.tuples(st.integers(1900, 2030), st.integers(0, 9))
TOLD = st.dictionaries(st.integers(0, 30), st.lists(YEARS, max_size=3), max_size=20)


def days(first: int, length: int) -> Days:
    return Days(first * 10_000 + 101, (first + length) * 10_000 + 1231)


@given(TOLD, st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_many_articles_tell_of_the_same_years_as_each_of_them(
    told: dict[int, list[tuple[int, int]]], keys: set[int], dropped: set[int]
) -> None:
    known = YearsTold()
    for key, each in told.items():
        known.put(key, [days(*one) for one in each])
    for key in dropped:
        known.drop(key)
    asked = [
        (first, first + length) for key in keys - dropped for first, length in told.get(key, ())
    ]
    span = (min(first for first, _ in asked), max(last for _, last in asked)) if asked else None
    newest_first = sorted(keys, reverse=True)
    assert known.span(newest_first) == span
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(years, "MANY", -1)
        assert known.span(newest_first) == span


def test_an_open_end_is_no_year() -> None:
    known = YearsTold()
    known.put(1, [Days(1951_01_01, 9999_12_31)])
    assert known.span([1]) == (1951, 1951)
