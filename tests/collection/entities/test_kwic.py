import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.collection.entities.concordance import Line
from tui.collection.entities.kwic import fitted
from tui.entities.model import Kind, Mention, MentionHow

MENTION = Mention(0, 1, Kind.PERSON, "x", MentionHow.RULE, "")


def line(before: str, words: str, after: str) -> Line:
    return Line(0, MENTION, before, words, after)


def test_the_mention_begins_in_the_same_column_whatever_stands_before() -> None:
    shown = fitted(line("On Monday ", "Wang Yi", " spoke."), 40)
    assert shown == ("      On Monday ", "Wang Yi", " spoke.          ")
    shown = fitted(
        line("On Monday the foreign minister ", "Wang Yi", " spoke of it at length."), 40
    )
    assert shown == ("…reign minister ", "Wang Yi", " spoke of it at… ")


@given(st.text(max_size=60), st.text(min_size=1, max_size=60), st.text(max_size=60))
@pytest.mark.parametrize("width", [0, 1, 7, 40, 120])
def test_any_line_is_exactly_as_wide_as_asked(
    width: int, before: str, words: str, after: str
) -> None:
    shown = fitted(line(before, words, after), width)
    assert cell_len("".join(shown)) == width
    assert cell_len(shown.before) == int(width * 2 / 5)
