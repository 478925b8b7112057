"""Spans are found by bisection and cut a line where they begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from tui.articles.model import Span
from tui.widgets.highlights import Layer, pieces

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 9)).map(lambda pair: Span(pair[0], sum(pair)))
)


def test_the_outer_of_two_spans_shows() -> None:
    layer = Layer([Span(2, 4), Span(0, 6), Span(0, 3), Span(5, 9)])
    assert list(layer.spans) == [Span(0, 6), Span(5, 9)]
    assert list(layer.within(0, 10)) == [(0, 6, 0), (6, 9, 1)]


def test_a_span_is_clipped_to_the_line() -> None:
    assert list(Layer([Span(2, 8)]).within(4, 6)) == [(4, 6, 0)]
    assert list(Layer([Span(2, 8)]).within(8, 9)) == []


def test_the_first_span_from_an_offset() -> None:
    layer = Layer([Span(2, 4), Span(7, 9)])
    assert [layer.first_from(offset) for offset in (0, 2, 3, 8)] == [0, 0, 1, 2]


def test_pieces_tell_for_each_layer_what_lies_over_them() -> None:
    names, matches = Layer([Span(0, 4)]), Layer([Span(2, 6)])
    assert pieces(0, 8, [names, matches]) == [
        (0, 2, (0, None)),
        (2, 4, (0, 0)),
        (4, 6, (None, 0)),
        (6, 8, (None, None)),
    ]
    assert pieces(3, 3, [names]) == []


@given(SPANS, SPANS, st.integers(0, 50), st.integers(0, 20))
def test_pieces_cover_the_line_and_what_spans_cover_shows(
    first: list[Span], second: list[Span], start: int, length: int
) -> None:
    end = start + length
    layers = [Layer(first), Layer(second)]
    cut = pieces(start, end, layers)
    assert [offset for left, right, _ in cut for offset in range(left, right)] == list(
        range(start, end)
    )
    for left, right, numbers in cut:
        for spans, number in zip((first, second), numbers, strict=True):
            for offset in range(left, right):
                covered = any(span.start <= offset < span.end for span in spans)
                assert (number is not None) == covered
