from itertools import chain

from tui.articles.problems import Problem
from tui.commands.collecting import in_order


def outcome(file: str) -> Problem:
    return Problem(file, "what", "advice")


def test_files_come_in_their_order_as_soon_as_those_before_are_there() -> None:
    chunks = [[outcome("c"), outcome("d")], [outcome("a")], [outcome("e"), outcome("b")]]
    came = list(in_order(chunks, list("abcde")))
    assert ["".join(each.file for each in chunk) for chunk in came] == ["", "a", "bcde", "", ""]


def test_no_outcome_is_lost_where_others_are_missing() -> None:
    chunks = [[outcome("c")], [outcome("x"), outcome("b")]]
    came = chain.from_iterable(in_order(chunks, list("abc")))
    assert [each.file for each in came] == ["b", "c", "x"]
