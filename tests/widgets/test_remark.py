from rich.style import Style

from tui.query.parsing import parse
from tui.widgets.query_help import CARET, note_row
from tui.widgets.remark import Remark, remark

QUERY = "foo:bar about:2025-05-45 dialogue titel:x"


def at(cursor: int) -> Remark:
    said = remark(parse(QUERY).notes, QUERY, cursor)
    assert said is not None
    return said


def test_the_part_that_is_nearest_to_the_cursor_is_spoken_of_and_the_others_are_counted() -> None:
    assert [at(cursor).written for cursor in (0, 12, 18, 28, len(QUERY))] == [
        "foo:",
        "2025-05-45",
        "2025-05-45",
        "2025-05-45",
        "titel:",
    ]
    assert at(0).whole == "there is no field foo: taken as a word (and 2 more)"
    assert remark((), "dialogue", 0) is None


def test_words_that_nothing_points_with_name_what_they_are_on() -> None:
    assert at(14).of_its_own(100) == (
        "2025-05-45 – no date: write 2025, 2025-05-03 or 2024..2025; taken as words (and 2 more)"
    )
    assert at(0).of_its_own(100) == at(0).whole, "its words do so already"
    assert note_row(at(14), None, 80, Style()).plain == (
        " 2025-05-45 – no date: write 2025, 2025-05-03 or 2024..2025 (and 2 more)"
    )


def test_that_there_are_others_is_said_in_little_room_too() -> None:
    row = note_row(at(0), 20, 50, Style()).plain
    assert len(row) <= 50
    assert row.endswith("(and 2 more)")
    assert row.index(CARET) == 20
