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


def year(number: int) -> Days:
    return days(number, 0)


@given(TOLD, st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)), st.integers(3, 40))
def test_of_many_articles_as_of_few_those_at_either_end_are_left_out_in_proportion(
    told: dict[int, list[tuple[int, int]]], keys: set[int], dropped: set[int], one_in: int
) -> None:
    known = YearsTold()
    for key in range(31):
        known.put(key, [days(*one) for one in told.get(key, ())])
    for key in dropped:
        known.drop(key)
    telling = [told[key] for key in keys - dropped if told.get(key)]
    firsts = sorted(min(first for first, _ in each) for each in telling)
    lasts = sorted(max(first + length for first, length in each) for each in telling)
    spans = [
        (firsts[left_out], lasts[-1 - left_out])
        for left_out in (len(keys) // one_in, 0)
        if left_out < len(telling)
    ]
    span = next((each for each in spans if each[0] <= each[1]), None)
    newest_first = sorted(keys, reverse=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(years, "ONE_IN", one_in)
        assert known.span(newest_first) == span
        patch.setattr(years, "MANY", -1)
        assert known.span(newest_first) == span
    assert span is None or span[0] <= span[1]


def test_one_stray_year_counts_among_199_articles_and_not_among_200() -> None:
    known = YearsTold()
    known.put(0, [year(-7374)])
    for key in range(1, 200):
        known.put(key, [year(1987)])
    assert known.span(range(198, -1, -1)) == (-7374, 1987)
    assert known.span(range(199, -1, -1)) == (1987, 1987)


def test_where_few_of_many_tell_of_years_none_of_them_is_left_out() -> None:
    known = YearsTold()
    known.put(0, [year(1951)])
    for key in range(1, 300):
        known.put(key, [])
    assert known.span(range(299, -1, -1)) == (1951, 1951)


def test_an_open_end_is_no_year() -> None:
    known = YearsTold()
    known.put(1, [Days(1951_01_01, 9999_12_31)])
    assert known.span([1]) == (1951, 1951)
