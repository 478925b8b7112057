"""The matches in the open article and which of them the reader is at."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from tui.articles.model import Span


@dataclass(frozen=True, slots=True)
class Matches:
    """Places in the text, in order; ``current`` is the index of the one the reader is at."""

    spans: tuple[Span, ...] = ()
    current: int | None = None

    def at_or_after(self, offset: int) -> "Matches":
        """Return the matches with the first at or after ``offset``, else the first, current."""
        if not self.spans:
            return self
        index = bisect_left(self.spans, offset, key=lambda span: span.start)
        return replace(self, current=index % len(self.spans))

    def instead_of(self, before: "Matches") -> "Matches":
        """Return the matches with the one current at which the reader was among those before."""
        if before.current is None:
            return self
        place = before.spans[before.current].start
        index = bisect_left(self.spans, place, key=lambda span: span.start)
        is_there = index < len(self.spans) and self.spans[index].start == place
        return replace(self, current=index) if is_there else self

    def step(self, forward: bool, place: int | None = None) -> "Matches | None":
        """Return the matches with the next or previous current, None beyond either end.

        Where none is current, or the reader has gone on to a ``place`` of the text, it is counted
        from there: the next is the first from there on.
        """
        if place is None and self.current is not None:
            index = self.current + (1 if forward else -1)
        else:
            after = bisect_left(self.spans, place or 0, key=lambda span: span.start)
            index = after if forward else after - 1
        return replace(self, current=index) if 0 <= index < len(self.spans) else None

    def end(self, forward: bool) -> "Matches":
        """Return the matches with the first current, or the last when going backward."""
        if not self.spans:
            return self
        return replace(self, current=0 if forward else len(self.spans) - 1)

    def describe(self) -> str:
        """Say where the reader is among them: ``2 of 3``."""
        if not self.spans:
            return ""
        if self.current is None:
            return f"{len(self.spans)} matches" if len(self.spans) > 1 else "1 match"
        return f"match {self.current + 1} of {len(self.spans)}"
