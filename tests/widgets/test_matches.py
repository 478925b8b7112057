from tui.articles.model import Span
from tui.widgets.matches import Matches

SPANS = (Span(10, 12), Span(20, 22), Span(30, 32))


def test_the_first_step_goes_to_the_first_or_the_last() -> None:
    forward, backward = Matches(SPANS).step(True), Matches(SPANS).step(False)
    assert forward is not None
    assert backward is not None
    assert (forward.current, backward.current) == (0, 2)


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
