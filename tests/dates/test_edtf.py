import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.model import Published, PublishedHow
from tui.dates.edtf import EARLIEST, LATEST, bounds, display, precision_of, shown_published
from tui.dates.model import Precision


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-04-29", 20250429, 20250429),
        ("2024-02", 20240201, 20240229),
        ("2024-10-XX", 20241001, 20241031),
        ("1990", 19900101, 19901231),
        ("2024-XX", 20240101, 20241231),
        ("2024-21", 20240301, 20240531),
        ("2023-24", 20231201, 20240229),
        ("2024-35", 20240701, 20240930),
        ("2024-41", 20240701, 20241231),
        ("199X", 19900101, 19991231),
        ("19XX", 19000101, 19991231),
        ("2026-01~", 20260101, 20260131),
        ("2026-01-03?/2026-01-05%", 20260103, 20260105),
        ("2009/2010-02", 20090101, 20100228),
        ("../2022", EARLIEST, 20221231),
        ("2025-05/..", 20250501, LATEST),
        ("[2025-03-04,2025-04-03]", 20250304, 20250403),
        ("[2025-04-03,2025-03]", 20250301, 20250403),
        ("-0043-03-15", -430000 + 315, -430000 + 315),
        ("0000", 101, 1231),
        ("-004X", -490000 + 101, -400000 + 1231),
    ],
)
def test_a_date_covers_its_days(edtf: str, first: int, last: int) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    [
        *["2025-13-01", "2025-02-30", "2025-00", "2025-04-00", "99999", "2025-4-1", "XXXX-08-21"],
        *["", "2025-05-10/2025-05-07", "199X-03", "2024-21-05", "٢٠٢٥", "2025-04-29T10:00"],
        *["[]", "[", "[2025-03-04", "[2025-03-04,]", "[2025-03-04/2025-03-05]", "[[2025]]"],
    ],
)
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        bounds(edtf)


@given(st.text(alphabet="0123456789X-/.~?%T[],", max_size=24))
def test_bounds_are_in_order_or_refused(edtf: str) -> None:
    try:
        first, last = bounds(edtf)
    except ValueError:
        return
    assert first <= last
    assert display(edtf, edtf, precision_of(edtf))


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2025-04-29", Precision.DAY),
        ("2025-04~", Precision.MONTH),
        ("2024-22", Precision.SEASON),
        ("2024-33", Precision.QUARTER),
        ("2024-40", Precision.HALF),
        ("1990?", Precision.YEAR),
        ("199X", Precision.DECADE),
        ("19XX", Precision.CENTURY),
        ("2009/2010", Precision.RANGE),
        ("[2025-03-04,2025-04-03]", Precision.RANGE),
        ("../2010", Precision.RANGE),
    ],
)
def test_precision_is_that_of_the_finest_part_known(edtf: str, precision: Precision) -> None:
    assert precision_of(edtf) is precision


@pytest.mark.parametrize(
    ("edtf", "value", "shown"),
    [
        ("2025-04-29", "2025-04-29", "2025-04-29"),
        ("2024-10", "2024-10", "2024-10"),
        ("2026-01~", "2026-01", "≈2026-01"),
        ("2026-01?", "2026-01", "2026-01?"),
        ("2026%", "2026", "≈2026?"),
        ("199X", "199", "1990s"),
        ("19XX", "19", "20th c."),
        ("20XX", "20", "21st c."),
        ("10XX", "10", "11th c."),
        ("2024-35", "2024-Q3", "2024 Q3"),
        ("2024-40", "2024-H1", "2024 H1"),
        ("2024-23", "2024-FA", "2024 autumn"),
        ("2025-05-07/2025-05-10", "", "2025-05-07/10"),
        ("2025-05/2025-07", "", "2025-05/07"),
        ("2025-12-30/2026-01-02", "", "2025-12-30/2026-01-02"),
        ("2025-05-30/2025-06-02", "", "2025-05-30/06-02"),
        ("2009/2010", "", "2009/2010"),
        ("2025-05/..", "", "2025-05…"),
        ("../2022", "", "…2022"),
        ("[2025-04-03,2025-03-04]", "", "2025-03-04?"),
        ("[2025-03-04?,2025-04-03]", "", "2025-03-04?"),
        ("-0043-03-15", "BC0044-03-15", "44-03-15 BC"),
        ("-0043", "BC0044", "44 BC"),
        (None, "XXXX-08-21", "?-08-21"),
        (None, "XXXX-08", "?-08"),
        (None, "XXXX-WXX-5", "?-Fri"),
        (None, "P4D", "4 days"),
        (None, "P1C", "1 century"),
        (None, "PXM", "months"),
        (None, "PT24H", "24 hours"),
        (None, "PRESENT_REF", "now"),
        (None, "P2Y6M", "P2Y6M"),
    ],
)
def test_a_date_is_shown_in_one_short_way(edtf: str | None, value: str, shown: str) -> None:
    assert display(edtf, value, (edtf and precision_of(edtf)) or None) == shown


def test_a_week_is_shown_by_its_number() -> None:
    assert display("2025-02-17/2025-02-23", "2025-W8", Precision.WEEK) == "2025 W08"


@pytest.mark.parametrize(
    ("value", "how", "shown"),
    [
        (None, PublishedHow.NONE, ""),
        ("2025-04-29", PublishedHow.STATED, "2025-04-29"),
        ("[2025-03-04,2025-04-03]", PublishedHow.STATED, "2025-03-04?"),
        ("2026-01-03/2026-01-05", PublishedHow.USER, "2026-01-03/05"),
        ("2026-01-03/2026-01-05", PublishedHow.INFERRED, "≈2026-01-03"),
        ("2026-01-03", PublishedHow.INFERRED, "≈2026-01-03"),
        ("2026-01~", PublishedHow.INFERRED, "≈2026-01"),
    ],
)
def test_a_publication_date_that_is_a_guess_looks_like_one(
    value: str | None, how: PublishedHow, shown: str
) -> None:
    assert shown_published(Published(value, how)) == shown
