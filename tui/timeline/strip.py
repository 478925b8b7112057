"""The density of a timeline over its whole span, as columns of a strip.

Time runs evenly along the strip except where nothing happens: an empty stretch takes at most a
part of the width, so that one date of 1951 doesn't squash all that is told of last year.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import isqrt

from tui.dates.days import DAYS_A_MONTH, DAYS_A_YEAR, evenly
from tui.dates.edtf import EARLIEST
from tui.timeline.grouping import KEPT, Zoom
from tui.timeline.timeline import Run, Timeline

WIDEST_GAP = 1 / 12
"""The part of the strip's width that an empty stretch of time takes at most."""
BLOCKS = " ▁▂▃▄▅▆▇█"
LINE = "─"
GAP = "·"


@dataclass(frozen=True, slots=True)
class Density:
    """How many events fall on each column, and what is written below."""

    counts: tuple[int, ...]
    firsts: tuple[int | None, ...]
    """The index of the first event of each column, None where there is none."""
    axis: str
    """A line along the columns, broken where it spans a shortened stretch."""
    labels: str
    """The dates below the axis, each starting at the column it names."""
    days: tuple[int, ...]
    """The distinct days with events, as sortable numbers (yyyymmdd)."""
    columns: tuple[int, ...]
    """The column of each of ``days``."""

    def column_of(self, day: int) -> int | None:
        """Return the column that the day ``yyyymmdd`` falls on; None without events."""
        if not self.days:
            return None
        place = bisect_left(self.days, day)
        return self.columns[min(place, len(self.columns) - 1)]

    def event_at(self, column: int) -> int | None:
        """Return the index of the first event of the nearest column with events."""
        told = [place for place, first in enumerate(self.firsts) if first is not None]
        if not told:
            return None
        return self.firsts[min(told, key=lambda place: abs(place - column))]

    def bars(self, height: int) -> list[str]:
        """Return the columns drawn in ``height`` lines, from the top.

        Their heights go with the square root of the counts, so that single events beside a
        crowded week are still seen; no column with events is empty.
        """
        steps = len(BLOCKS) - 1
        most = max(self.counts, default=0)
        levels = [_level(count, most, height * steps) for count in self.counts]
        return [
            "".join(BLOCKS[max(0, min(steps, level - below * steps))] for level in levels)
            for below in range(height - 1, -1, -1)
        ]


@lru_cache(maxsize=KEPT)
def density_of(timeline: Timeline, width: int) -> Density:
    """Return how the events of a timeline spread, of the last few ones without counting anew."""
    return density(timeline.runs, width)


def density(runs: Sequence[Run], width: int) -> Density:
    """Spread the events of a timeline over ``width`` columns."""
    told: dict[int, int] = {}
    first: dict[int, int] = {}
    for run in runs if width > 0 else ():
        day = run.end if run.start == EARLIEST else run.start
        told[day] = told.get(day, 0) + run.count
        first[day] = min(first.get(day, run.first), run.first)
    days = sorted(told)
    if not days:
        return Density((), (), LINE * width, "", (), ())
    scale = _Scale(days, width)
    counts = [0] * width
    firsts: list[int | None] = [None] * width
    for day, column in zip(days, scale.columns, strict=True):
        counts[column] += told[day]
        if firsts[column] is None:
            firsts[column] = first[day]
    return Density(
        tuple(counts),
        tuple(firsts),
        scale.axis(),
        scale.labels(),
        tuple(days),
        tuple(scale.columns),
    )


class _Scale:
    """Where on a strip each day stands; ``days`` (yyyymmdd) are sorted and distinct."""

    def __init__(self, days: Sequence[int], width: int) -> None:
        self.days = days
        self.width = width
        numbers = [evenly(day) for day in days]
        self._gaps = [after - before for before, after in pairwise(numbers)]
        self._widest = _widest_gap(self._gaps)
        lengths = (min(gap, self._widest) for gap in self._gaps)
        places = list(accumulate(lengths, initial=0.0))
        self._columns_a_day = (width - 1) / (places[-1] or 1)
        self.columns = [int(place * self._columns_a_day + 0.5) for place in places]

    def axis(self) -> str:
        """Return a line, broken along the stretches that are drawn shorter than they were."""
        line = [LINE] * self.width
        for place, gap in enumerate(self._gaps):
            if gap > self._widest:
                left, right = self.columns[place : place + 2]
                line[left + 1 : right] = GAP * max(0, right - left - 1)
        return "".join(line)

    def labels(self) -> str:
        """Return as many dates as fit below their columns, the first and the last among them."""
        wanted = self._wanted_labels()
        (_, first), (last_column, last) = wanted[0], wanted[-1]
        last_column = min(last_column, self.width - len(last))
        line = first if len(first) <= self.width else ""
        for column, label in wanted[1:-1]:
            if len(line) < column and column + len(label) < last_column:
                line = line.ljust(column) + label
        return line.ljust(last_column) + last if len(line) < last_column else line

    def _wanted_labels(self) -> list[tuple[int, str]]:
        """Return column and label of each year, month or day in which something happened."""
        zoom, days = _zoom_of_labels(self.days), self.days
        labels = [(0, zoom.label(days[0]))]
        place = bisect_left(days, zoom.span(days[0])[1])
        while place < len(days):
            start, beyond = zoom.span(days[place])
            column = self.columns[place]
            if self._gaps[place - 1] <= self._widest:
                column -= int((evenly(days[place]) - evenly(start)) * self._columns_a_day)
            labels.append((max(column, self.columns[place - 1]), zoom.label(days[place])))
            place = bisect_left(days, beyond, place)
        return labels


def _zoom_of_labels(days: Sequence[int]) -> Zoom:
    """Return what the labels name: years where the days span some, else months or days."""
    span = evenly(days[-1]) - evenly(days[0])
    if span >= 3 * DAYS_A_YEAR:
        return Zoom.YEAR
    return Zoom.MONTH if span >= 3 * DAYS_A_MONTH else Zoom.DAY


def _widest_gap(gaps: Sequence[int]) -> float:
    """Return the length to which longer gaps are shortened: a fixed part of what results."""
    ordered = sorted(gaps)
    lengths = list(accumulate(ordered, initial=0))
    # Few gaps can't each be a twelfth of the whole. With this part a solution exists: it is
    # found before the shortened ones alone would be the whole.
    part = max(WIDEST_GAP, 1.5 / max(1, len(gaps)))
    kept = len(ordered)
    widest = part * lengths[kept]
    while kept and ordered[kept - 1] > widest:
        kept -= 1
        widest = part * lengths[kept] / (1 - part * (len(ordered) - kept))
    return widest


def _level(count: int, most: int, steps: int) -> int:
    """Return the height of a bar, out of ``steps``."""
    return max(1, isqrt(count * steps * steps // most)) if count else 0
