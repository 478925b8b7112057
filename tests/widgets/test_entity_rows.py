import pytest

from tui.widgets.entity_rows import Columns

NARROW, WIDE = Columns(78), Columns(198)


@pytest.mark.parametrize(
    ("columns", "first", "last", "shown"),
    [
        (WIDE, "2025-04-29", "≈2026-01-03", " 2025-04-29 – ≈2026-01-03"),
        (WIDE, "2025-04-02", "2025-04-29", " 2025-04-02 –  2025-04-29"),
        (WIDE, "2025-04-29", "2025-04-29", " 2025-04-29"),
        (NARROW, "2025-04-29", "≈2026-01-03", "2025-04 – 2026-01"),
        (NARROW, "2025-04-02", "2025-04-29", "2025-04"),
        (NARROW, "2025", "2026-01-03", "2025    – 2026-01"),
    ],
)
def test_first_and_last_date_are_shown_as_they_fit_and_once_where_they_are_one(
    columns: Columns, first: str, last: str, shown: str
) -> None:
    assert columns.dates(first, last) == shown
