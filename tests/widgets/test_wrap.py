"""Lines begin where they should, fit their width, and cost linear time."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.measuring import within
from tui.articles.visible import visible
from tui.widgets.wrap import NARROW, WIDE, wrap


def lines(text: str, width: int) -> list[str]:
    starts: array[int] = array("q")
    wrap(text, width, 0, starts)
    ends = [*starts[1:], len(text)]
    return [text[start:end].rstrip(" ") for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("short", 10, ["short"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one    two", 3, ["one", "two"]),
        ("one   ", 3, ["one"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("an incomprehensible", 6, ["an", "incomp", "rehens", "ible"]),
        ("“one” two", 5, ["“one”", "two"]),
        ("王毅同达尔通电话", 6, ["王毅同", "达尔通", "电话"]),
        ("王毅同达尔通电话", 7, ["王毅同", "达尔通", "电话"]),
        ("王毅同。达尔", 6, ["王毅", "同。达", "尔"]),
        ("Wang 王毅 said", 7, ["Wang 王", "毅 said"]),
        ("a 👩‍👩‍👧 family", 4, ["a 👩‍👩‍👧", "fami", "ly"]),
        ("❤️❤️❤️", 4, ["❤️❤️", "❤️"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_lines_break_at_blanks_and_between_wide_characters(
    text: str, width: int, expected: list[str]
) -> None:
    assert lines(text, width) == expected


def test_offsets_count_from_the_base() -> None:
    starts: array[int] = array("q", [7])
    wrap("one two", 3, 100, starts)
    assert list(starts) == [7, 100, 104]


CLUSTERS = [*"ab  –“é王ー。👩\x1b\n", "👩\u200d👧", "❤\ufe0f", "e\u0301", "☎"]


@given(st.lists(st.sampled_from(CLUSTERS)), st.integers(2, 12))
def test_every_line_fits(clusters: list[str], width: int) -> None:
    shown = visible("".join(clusters))
    starts: array[int] = array("q")
    wrap(shown, width, 0, starts)
    assert starts[0] == 0
    assert list(starts) == sorted(set(starts))
    assert all(cell_len(line) <= width for line in lines(shown, width))


@given(st.text(), st.integers(1, 9))
def test_any_text_wraps_at_any_width_and_no_character_is_lost(text: str, width: int) -> None:
    assert "".join("".join(lines(visible(text), width)).split()) == "".join(visible(text).split())


def test_what_counts_as_narrow_is_one_cell_wide_and_as_wide_is_two() -> None:
    for code in range(0x10000):
        character = chr(code)
        if NARROW.fullmatch(character):
            assert cell_len(character) == 1, hex(code)
        elif WIDE.fullmatch(character):
            assert cell_len(character) == 2, hex(code)


@pytest.mark.parametrize("unit", ["word ", "x", " ", "王", "王a", "\u0301", "❤️", "a\u200d"])
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    few, many = unit * 20_000, unit * 200_000
    assert within(
        40, lambda: wrap(many, 70, 0, array("q")), than=lambda: wrap(few, 70, 0, array("q"))
    )
