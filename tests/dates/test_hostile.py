"""Texts that mean harm: the tagger neither fails, nor slows down, nor makes up a day."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.articles import plain
from tui.dates.edtf import bounds, display
from tui.dates.publication import place_in_time
from tui.dates.rulebook import RULES
from tui.dates.tagger import tag

_PIECES = [
    *(word for rule in RULES for word in rule.example.split()),
    *("May", "31", "2024", "of", "the", "-", "–", "/", ",", ".", "'s", "a", "last", "next", "\n"),
    *("year", "quarter", "ago", "earlier", "0", "99999", "٣", "İ", "ß", "\x00", "\u2028", "½"),
]


@given(
    st.lists(st.sampled_from(_PIECES), max_size=40),
    st.sampled_from([" ", "", "-", "\n"]),
    st.sampled_from(
        [None, "2024-05-15", "2024-02-29", "2024-12", "2024", "0001-01-01", "9999-12-31"]
    ),
)
def test_whatever_is_found_stands_in_the_text_and_in_the_calendar(
    pieces: list[str], between: str, anchor: str | None
) -> None:
    text = between.join(pieces)
    before = 0
    for timex in tag(plain(text, anchor)):
        assert before <= timex.start < timex.end <= len(text)
        assert timex.value
        assert (timex.edtf is None) == (timex.precision is None)
        if timex.edtf is not None:
            first, last = bounds(timex.edtf)
            assert first <= last
        assert display(timex.edtf, timex.value, timex.precision)
        before = timex.end


@given(st.text(max_size=300))
def test_any_text_is_read_and_placed(text: str) -> None:
    article = plain(text)
    tag(place_in_time(article))


@pytest.mark.parametrize(
    "unit",
    [
        *("9", "2024-", "May ", "the ", "a ", "last ", "the end of ", "twenty ", "1,000", "'", "-"),
        *("one hundred ", "in 2024 ", "May 7-", "two to ", "mid-", "Q", ". ", "\u0660", "12/"),
    ],
)
def test_the_work_grows_no_faster_than_the_text(unit: str) -> None:
    # Work is counted in calls, which no other program on the machine can change.
    short, long = (_calls(unit * (size // len(unit))) for size in (2_000, 8_000))
    assert long <= 4 * short * 1.3 + 2_000


def _calls(text: str) -> int:
    article = plain(text, "2024-05-15")
    tag(article)
    count = 0

    def counting(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        tag(article)
    finally:
        sys.setprofile(None)
    return count
