"""Where the words of a note stand that points at a place of the query."""

import pytest
from rich.style import Style

from tui.query.parsing import parse
from tui.widgets.query_help import CARET, note_row
from tui.widgets.remark import Remark, remark


def on(message: str) -> Remark:
    return Remark(0, 4, "foo:", message)


WORDS = "there is no field foo: taken as a word; perhaps published:"


@pytest.mark.parametrize(
    ("column", "row"),
    [
        (2, f"{CARET} {WORDS}"),
        (70, f"{WORDS} {CARET}"),
        (30, f"{CARET} there is no field foo: taken as a word"),
        (45, f"there is no field foo: taken as a word {CARET}"),
    ],
)
def test_a_note_stands_where_there_is_room_and_its_caret_under_the_place(
    column: int, row: str
) -> None:
    shown = note_row(on(WORDS), column, 80, Style()).plain
    assert shown.strip() == row
    assert shown.index(CARET) == column
    assert len(shown) <= 80


@pytest.mark.parametrize("query", ["published:13-13", "china about:2025-05-45"])
def test_the_note_on_a_bad_date_can_be_read_on_a_narrow_screen(query: str) -> None:
    said = remark(parse(query, typing=True).notes, query, len(query))
    assert said is not None
    row = note_row(said, 3 + said.start, 80, Style()).plain
    assert row.strip().startswith("^ no date: write 2025, 2025-05-03 or 2024..2025")
    assert len(row) <= 80


def test_in_a_very_narrow_place_words_are_cut_with_a_sign() -> None:
    assert note_row(on("nothing to search for"), 4, 20, Style()).plain.endswith("…")
