import re

import pytest
from hypothesis import given

from tests.query.test_parsing import QUERIES
from tui.query.finishing import written_out
from tui.query.parsing import parse


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("cease", "cease*"),
        ("talks OR cease", "talks OR cease*"),
        ("(talks OR cease", "(talks OR cease*"),
        ('"strategic dia', '"strategic dia"*'),
        ("person:wan", "person:wan*"),
        ('person:"Wang Y', 'person:"Wang Y"*'),
        ("all-wea", "all-wea*"),
        ("published:202", "published:2020s"),
        ("talks published:2025-0", "talks published:2025-01..2025-09"),
        ("about:2024..203", "about:2024..2039"),
        ("is:un", "is:unread"),
    ],
)
def test_what_is_only_begun_is_written_so_that_it_means_the_same_when_whole(
    typed: str, whole: str
) -> None:
    assert written_out(typed) == whole


@pytest.mark.parametrize(
    "whole",
    ["", "cease ", "cease*", '"strategic dialogue"', "(talks)", "-cease", "published:2025", "U.S.",
     "talks OR", "person:", "wang's", "is:unread", "..."],
)  # fmt: skip
def test_what_is_whole_is_left_as_it_is(whole: str) -> None:
    assert written_out(whole) is None


@given(QUERIES)
def test_a_query_that_is_written_out_means_what_it_meant_while_it_was_typed(query: str) -> None:
    whole = written_out(query)
    if whole is not None:
        assert _days(parse(whole).node) == _days(parse(query, typing=True).node)


def _days(node: object) -> str:
    """Return what a node means but for how its dates are written."""
    return re.sub(r"text='[^']*'", "", str(node))
