from tui.articles.model import Span
from tui.widgets.matches import Matches

SPANS = (Span(10, 12), Span(20, 22), Span(30, 32))


def test_steps_are_counted_from_where_the_reader_has_gone() -> None:
    def gone_to(matches: Matches | None) -> int | None:
        return None if matches is None else matches.current

    assert gone_to(Matches(SPANS).step(True, 0)) == 0
    assert gone_to(Matches(SPANS, 0).step(True, 25)) == 2
    assert gone_to(Matches(SPANS, 2).step(False, 25)) == 1
    assert Matches(SPANS, 0).step(True, 33) is None
    assert Matches(SPANS, 2).step(False, 10) is None


def test_steps_end_at_both_ends() -> None:
    assert Matches(SPANS, 2).step(True) is None
    assert Matches(SPANS, 0).step(False) is None
    assert Matches().step(True) is None


def test_at_or_after_goes_round_to_the_first() -> None:
    assert Matches(SPANS).at_or_after(13).current == 1
    assert Matches(SPANS).at_or_after(20).current == 1
    assert Matches(SPANS).at_or_after(33).current == 0
    assert Matches().at_or_after(5).current is None


def test_it_says_where_the_reader_is() -> None:
    assert Matches(SPANS, 1).describe() == "match 2 of 3"
    assert Matches(SPANS).describe() == "3 matches"
    assert Matches(SPANS[:1]).describe() == "1 match"
    assert Matches().describe() == ""


def test_other_matches_keep_the_place_of_the_one_that_was_gone_to() -> None:
    fewer = Matches((SPANS[0], SPANS[2]))
    assert fewer.instead_of(Matches(SPANS, 2)).current == 1
    assert fewer.instead_of(Matches(SPANS, 1)).current is None
    assert fewer.instead_of(Matches(SPANS)).current is None
