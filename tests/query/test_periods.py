from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates.days import day_number
from tui.dates.edtf import EARLIEST, LATEST
from tui.query.periods import BEGUN, FORMS, Days, parse, written


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, example, *_ in FORMS])
def test_every_form_understands_its_example(name: str, example: str) -> None:
    assert parse(example) is not None, name


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, example, *_ in BEGUN])
def test_a_date_that_is_only_begun_is_one_while_typing_alone(name: str, example: str) -> None:
    assert parse(example, typing=True) is not None, name
    assert parse(example) is None, name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-05-03", 20250503, 20250503),
        ("2024-02", 20240201, 20240229),
        ("2100-2", 21000201, 21000228),
        ("2025", 20250101, 20251231),
        ("2025-Q2", 20250401, 20250630),
        ("2025-H2", 20250701, 20251231),
        ("2025-W18", 20250428, 20250504),
        ("1990s", 19900101, 19991231),
        ("19XX", 19000101, 19991231),
        ("2024..2025-03", 20240101, 20250331),
        ("2025..2024", 20240101, 20251231),
        ("..2020", EARLIEST, 20201231),
        ("2020..", 20200101, LATEST),
        ("0000", 101, 1231),
    ],
)
def test_a_period_covers_whole_days_at_both_ends(text: str, first: int, last: int) -> None:
    period = parse(text)
    assert period is not None
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "..", "13-13", "2025-13", "2025-02-30", "2025-W54", "May", "2025-05-03T10", "٢٠٢٥"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse(text) is None


@given(st.text(max_size=20), st.booleans())
def test_any_text_is_a_period_or_none(text: str, typing: bool) -> None:
    period = parse(text, typing=typing)
    assert period is None or period.first <= period.last


@pytest.mark.parametrize(
    ("asked", "days", "holds"),
    [
        ("2025-05", Days(20250503, 20250503), True),
        ("2025-05", Days(20250101, 20251231), False),
        ("2025-05", Days(20250428, 20250504), True),
        ("2025-05-03", Days(20250501, 20250531), False),
        ("2015", Days(20130101, 20181231, spans=True), False),
        ("2018", Days(20130101, 20181231, spans=True), True),
        ("2025", Days(20250101, 20251231), True),
    ],
)
def test_a_date_is_in_a_period_if_it_begins_or_ends_there_and_is_no_vaguer(
    asked: str, days: Days, holds: bool
) -> None:
    period = parse(asked)
    assert period is not None
    assert period.holds(days) is holds


@pytest.mark.parametrize(
    ("text", "again"),
    [
        *((same, same) for same in ("2025-05-03", "2024-02", "2025", "1990s", "2013..2018")),
        *((same, same) for same in ("2025-05-03..2025-06-01", "..2020", "2024-03..")),
        ("2025-Q2", "2025-04..2025-06"),
        ("2025-04..2025-Q4", "2025-04..2025-12"),
    ],
)
def test_days_are_written_as_a_query_asks_for_them(text: str, again: str) -> None:
    period = parse(text)
    assert period is not None
    assert written(period) == again


@given(st.dates(), st.dates())
def test_what_is_written_for_days_means_these_days(one: date, other: date) -> None:
    first, last = (day_number(d.year, d.month, d.day) for d in sorted((one, other)))
    asked = written(Days(first, last))
    assert asked is not None or other.year == 9999 or one.year == 9999
    if asked is not None:
        period = parse(asked)
        assert period is not None
        assert (period.first, period.last) == (first, last)
