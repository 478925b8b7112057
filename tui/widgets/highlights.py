"""Which spans touch a stretch of text: sorted once, found by bisection for each line drawn."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any, Generic, TypeVar

from tui.articles.model import Span

S = TypeVar("S", bound=Span)

Piece = tuple[int, int, tuple[int | None, ...]]
"""A stretch of text, and for each layer the number of the span over it."""


class Layer(Generic[S]):
    """Spans of one sort, in order and without overlaps: where two overlap, the outer one shows."""

    def __init__(self, spans: Iterable[S] = ()) -> None:
        shown: list[S] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        reached = 0
        for span in sorted(spans, key=attrgetter("start", "end")):
            if span.end <= reached or span.end <= span.start:
                continue
            if shown and shown[-1].start == span.start:
                shown[-1] = span
                self._ends[-1] = span.end
            else:
                shown.append(span)
                self._starts.append(max(reached, span.start))
                self._ends.append(span.end)
            reached = span.end
        self.spans: Sequence[S] = shown
        """Those that show, in order; a span's number is its place here."""

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield what shows between two offsets: start, end and the span's number."""
        first = bisect_right(self._ends, start)
        for number in range(first, bisect_left(self._starts, end, first)):
            yield max(start, self._starts[number]), min(end, self._ends[number]), number

    def first_from(self, offset: int) -> int:
        """Return the number of the first span that starts at ``offset`` or later (or the count)."""
        return bisect_left(self._starts, offset)


def pieces(start: int, end: int, layers: Sequence[Layer[Any]]) -> list[Piece]:
    """Cut the characters from ``start`` to ``end`` wherever a span of a layer begins or ends."""
    if end <= start:
        return []
    found = [list(layer.within(start, end)) for layer in layers]
    cuts = {start, end}
    for spans in found:
        for first, last, _ in spans:
            cuts.update((first, last))
    return [
        (left, right, tuple(_over(spans, left) for spans in found))
        for left, right in pairwise(sorted(cuts))
    ]


def _over(spans: list[tuple[int, int, int]], offset: int) -> int | None:
    return next((number for start, end, number in spans if start <= offset < end), None)
