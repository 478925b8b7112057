"""Where a timeline opens: at what its reader has in sight, else at the time of the article."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.articles.model import Span
from tui.dates.days import DAYS_A_MONTH, evenly
from tui.dates.edtf import bounds
from tui.timeline.timeline import Run, Timeline

NEAR = DAYS_A_MONTH
"""Days from an article's own date within which what it tells belongs to its time."""


@dataclass(frozen=True, slots=True)
class Near:
    """Where a reader is who goes to a timeline: in an article, at a passage of it or at none."""

    article: int
    sights: Sequence[Span] = ()
    """What is in sight of its text, the passage that the reader is at before what is around it."""
    published: str | None = None
    """When it was published, as EDTF."""

    @classmethod
    def place(cls, article: int, offset: int) -> "Near":
        """Return what is near a character of an article."""
        return cls(article, (Span(offset, offset + 1),))

    def event_in(self, timeline: Timeline) -> int | None:
        """Return the event to start at, None where nothing tells which.

        What is in sight comes first, of several events that of the article's time. A date far
        from that, of something mentioned in passing, is where nobody looks who has not gone to
        it: the article's own date is.
        """
        told = timeline.told_by(self.article)
        day = None if self.published is None else bounds(self.published)[0]
        for sight in self.sights:
            seen = [event for place, event in told if sight.start <= place < sight.end]
            if seen:
                return seen[0] if day is None else min(seen, key=_FromDay(timeline, day).days)
        if day is not None:
            from_day = _FromDay(timeline, day)
            own = min((event for _, event in told), key=from_day.days, default=None)
            return own if own is not None and from_day.days(own) <= NEAR else from_day.event()
        if self.sights:
            return timeline.nearest(self.article, self.sights[0].start)
        # In the middle of what it tells.
        dated = sorted(event for _, event in told if event < timeline.dated)
        return dated[len(dated) // 2] if dated else None


@dataclass(frozen=True, slots=True)
class _FromDay:
    """How far events are from a day."""

    timeline: Timeline
    day: int

    def days(self, event: int) -> float:
        """Return the days to the farther end of an event's date, of a year hundreds.

        No day is as far as an event without a date.
        """
        run = self.timeline.run_of(event)
        if run is None:
            return float("inf")
        day = evenly(self.day)
        return max(abs(evenly(run.start) - day), abs(evenly(run.end) - day))

    def event(self) -> int | None:
        """Return the first event of the latest date up to the day, of the first date before all."""
        runs = self.timeline.runs
        if not runs:
            return None
        return runs[max(0, bisect_right(runs, self.day, key=_start) - 1)].first


def _start(run: Run) -> int:
    return run.start
