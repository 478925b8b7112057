"""A timeline's rows: events by date, in groups of a decade, a year, a month, a week or a day.

All is worked out once for each distinct date, not for each event, so that a hundred thousand
events group in a few milliseconds; rows are found by bisection and never laid out in full.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from tui.dates.days import parts
from tui.dates.edtf import display
from tui.dates.points import day_of
from tui.timeline.timeline import Run, Timeline


class Zoom(StrEnum):
    """What a group of a timeline spans, from coarse to fine."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    """Only for who asks for it by name: zooming goes from months to days."""
    DAY = "day"

    @property
    def finer(self) -> "Zoom":
        """The next finer zoom; the finest is its own."""
        return _STEPS[min(_STEPS.index(self) + 1, len(_STEPS) - 1)]

    @property
    def coarser(self) -> "Zoom":
        """The next coarser zoom; the coarsest is its own."""
        return _STEPS[max(_STEPS.index(self) - 1, 0)]

    def label(self, day: int) -> str:
        """Return how the unit that the day (yyyymmdd) falls in is written."""
        return _label(day, self)

    def span(self, day: int) -> tuple[int, int]:
        """Return the first day of the unit that the day falls in, and a number beyond its last.

        Days are sortable numbers, yyyymmdd.
        """
        if self is Zoom.WEEK:
            return _week(day)
        divisor, first_day = _UNITS[self]
        unit = day // divisor
        return unit * divisor + first_day, (unit + 1) * divisor


def _week(day: int) -> tuple[int, int]:
    """Return Monday of a day's week and the number after Sunday's; the day alone before the year 1.

    Python's calendar goes no further.
    """
    try:
        of_week = date(*parts(day))
        monday = of_week - timedelta(of_week.weekday())
        sunday = monday + timedelta(6)
    except (ValueError, OverflowError):
        return day, day + 1
    return day_of(monday).first, day_of(sunday).first + 1


_STEPS = (Zoom.DECADE, Zoom.YEAR, Zoom.MONTH, Zoom.DAY)
_UNITS = {
    Zoom.DECADE: (10_00_00, 1_01),
    Zoom.YEAR: (1_00_00, 1_01),
    Zoom.MONTH: (1_00, 1),
    Zoom.DAY: (1, 0),
}
"""What the sortable number of a day (yyyymmdd) is divided by to give its unit, and what the unit's
own number lacks of its first day."""

EVENTS_A_GROUP = {Zoom.DAY: 4, Zoom.MONTH: 2, Zoom.YEAR: 2}
"""The events that a group should hold on average, for the zoom that a timeline opens with."""
UNDATED = "undated"
"""What the head of the events without a date says."""
KEPT = 8
"""Timelines whose groups are kept, so that zooming and switching back and forth is free."""
MOST_SPARSE_YEARS = 60
"""The groups of a year that a sparse timeline may open with."""


@dataclass(frozen=True, slots=True)
class Group:
    """A head row of a timeline, and which part of the order is below it."""

    start: int
    """The first day of its unit, or of the date that it stands for alone."""
    unit: Zoom | None
    own: str
    """How that date is written, empty where it stands for a unit."""
    first: int
    count: int

    @property
    def label(self) -> str:
        """What the head says: ``2024-10``, ``1990s``, ``undated``."""
        return self.own if self.unit is None else self.unit.label(self.start)


@lru_cache(maxsize=KEPT)
def fitting_zoom(timeline: Timeline) -> Zoom:
    """Return the finest zoom whose groups are not mostly a head over a single event.

    What is too sparse for any is grouped by year, unless that were more than a few screens.
    """
    groups = {zoom: len(set(_keys(timeline.runs, zoom))) for zoom in _STEPS}
    for zoom, events in EVENTS_A_GROUP.items():
        if groups[zoom] * events <= timeline.dated:
            return zoom
    return Zoom.YEAR if groups[Zoom.YEAR] <= MOST_SPARSE_YEARS else Zoom.DECADE


@lru_cache(maxsize=KEPT)
def grouped(timeline: Timeline, zoom: Zoom) -> "Grouped":
    """Return a timeline's rows at one zoom, of the last few ones without working them out anew."""
    return Grouped(timeline, zoom)


class Grouped:
    """A timeline's rows at one zoom: each group's head, then its events.

    An event whose date is coarser than the zoom, or reaches over the border of two groups, stands
    in a group of its date's own: ``2024`` comes before ``2024-01`` when grouping by month.
    """

    def __init__(self, timeline: Timeline, zoom: Zoom) -> None:
        """Group the events; those without a date come last, in a group of their own."""
        self.timeline = timeline
        self.zoom = zoom
        self.groups: list[Group] = []
        self._order = array("I")
        for (start, _, own), runs in _grouped_runs(timeline.runs, zoom).items():
            first = len(self._order)
            for run in runs:
                self._order.extend(range(run.first, run.first + run.count))
            count = len(self._order) - first
            unit = None if own else zoom
            date = runs[0].date.shown if own else ""
            self.groups.append(Group(start, unit, date, first, count))
        if timeline.undated:
            self.groups.append(Group(0, None, UNDATED, timeline.dated, timeline.undated))
            self._order.extend(range(timeline.dated, len(timeline)))
        self._heads = [group.first + place for place, group in enumerate(self.groups)]
        self.most = max((group.count for group in self.groups), default=0)

    def __len__(self) -> int:
        return len(self._order) + len(self.groups)

    def group_at(self, row: int) -> Group:
        """Return the group that a row belongs to."""
        return self.groups[bisect_right(self._heads, row) - 1]

    def event_at(self, row: int) -> int | None:
        """Return the index of the event in a row; None where the row is a group's head."""
        place = bisect_right(self._heads, row) - 1
        within = row - self._heads[place]
        return self._order[self.groups[place].first + within - 1] if within else None

    def first_event_at(self, row: int) -> int:
        """Return the index of the event in a row, of a head the first event below it."""
        event = self.event_at(row)
        return self._order[self.group_at(row).first] if event is None else event

    def row_of(self, event: int) -> int | None:
        """Return the row of the event with that index; None if it isn't shown."""
        try:
            place = self._order.index(event)
        except ValueError:
            return None
        return place + bisect_right(self.groups, place, key=lambda group: group.first)

    def head_of(self, row: int) -> int:
        """Return the row of the head above a row, itself where it is one."""
        return self._heads[bisect_right(self._heads, row) - 1]

    def same_row(self, row: int, other: "Grouped") -> int:
        """Return where what stands in a row of ``other`` stands here, 0 if nowhere."""
        if not len(other) or not len(self):
            return 0
        here = self.row_of(other.first_event_at(row))
        if here is None:
            return 0
        return here if other.event_at(row) is not None else self.head_of(here)


_Key = tuple[int, int, str]
"""A group's first day, its last as a negative number, and the EDTF of the date that it stands for
alone, empty where the group is a unit of the zoom."""


def _keys(runs: Iterable[Run], zoom: Zoom) -> Iterator[_Key]:
    """Yield the key of each run's group."""
    for run in runs:
        first, beyond = zoom.span(run.start)
        if run.end < beyond:
            yield first, -beyond, ""
        else:
            yield run.start, -run.end, run.date.edtf or ""


def _grouped_runs(runs: Sequence[Run], zoom: Zoom) -> dict[_Key, list[Run]]:
    """Return the runs of each group, in order of the first day, the longer group first."""
    groups: dict[_Key, list[Run]] = {}
    for key, run in zip(_keys(runs, zoom), runs, strict=True):
        groups.setdefault(key, []).append(run)
    return {key: groups[key] for key in sorted(groups)}


def _label(day: int, zoom: Zoom) -> str:
    year, month, of_month = parts(day)
    decade = ""
    if zoom is Zoom.WEEK and year > 0:
        iso = date(year, month, of_month).isocalendar()
        return f"{iso.year:04d} W{iso.week:02d}"
    if zoom is not Zoom.DECADE:
        written = f"{year:05d}" if year < 0 else f"{year:04d}"
    elif year < 0:
        written, decade = f"{year:05d}", f" to {display(f'{year + 9:05d}', '', None)}"
    else:
        written = f"{year // 10:03d}X"
    if zoom is Zoom.MONTH:
        written += f"-{month:02d}"
    elif zoom in (Zoom.WEEK, Zoom.DAY):
        written += f"-{month:02d}-{of_month:02d}"
    return display(written, "", None) + decade
