import pytest

from tui.entities.model import Kind
from tui.widgets.entity_rows import Columns
from tui.widgets.kinds import kind_in

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


def test_kinds_are_written_out_where_there_is_room() -> None:
    assert kind_in(WIDE.kind, Kind.INITIATIVE) == "initiative  "
    assert kind_in(NARROW.kind, Kind.ORGANISATION) == "org   "
    assert kind_in(NARROW.kind, Kind.PERSON) == "person"
