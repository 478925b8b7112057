"""A timeline: events of a chronicle in order of time, each with all that tell it.

It never changes; to show fewer events is to make another of it, in a few milliseconds however
many there are.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, filterfalse
from typing import Protocol

from tui.timeline.brief import KINDS
from tui.timeline.chronicle import Chronicle, Date
from tui.timeline.model import DateKind, TimelineEvent


class Source(Protocol):
    """Where events are kept that a chronicle knows by number."""

    def event(self, row: int) -> TimelineEvent:
        """Return the event of a row of the table that the chronicle is of."""
        ...

    def naming(self, entity: str) -> Mapping[int, Set[int]]:
        """Return for each article that names an entity so the numbers of its names there."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """The events of one distinct date: ``count`` of them from ``first``."""

    start: int
    """The first day that the date covers, as a sortable number."""
    end: int
    """The last day."""
    date: Date
    first: int
    count: int


class Timeline:
    """The events of some ranks of a chronicle; one that several sentences tell stands once.

    Events are counted from 0: those with a date in order of time, the coarser date first where
    two begin on a day, then from ``dated`` on those without.
    """

    def __init__(self, chronicle: Chronicle, ranks: Sequence[int], source: Source) -> None:
        """Take the events with these ranks, which are in order, each once."""
        self.chronicle = chronicle
        self._ranks = ranks
        self._source = source
        self._of_kinds: dict[frozenset[DateKind], Timeline] = {}
        self._of_entity: dict[str, Timeline] = {}

    def __len__(self) -> int:
        return len(self._shown)

    def __iter__(self) -> Iterator[TimelineEvent]:
        return map(self._event, self._shown)

    def prepare(self) -> None:
        """Work out now what the first look at the timeline would have to wait for."""
        self.chronicle.prepare()
        if self.articles:
            _ = self.runs

    @cached_property
    def _merged(self) -> tuple[Sequence[int], dict[int, list[int]]]:
        """The ranks that are shown, and of those that are told again the ranks that tell them."""
        leaders = self.chronicle.leaders
        shown: dict[int, int] = {}
        more: dict[int, list[int]] = {}
        left_out: set[int] = set()
        for rank in compress(self._ranks, self._own(self.chronicle.told_again)):
            first = shown.setdefault(leaders[rank], rank)
            if first != rank:
                more.setdefault(first, []).append(rank)
                left_out.add(rank)
        if not left_out:
            return self._ranks, more
        return array("I", filterfalse(left_out.__contains__, self._ranks)), more

    @property
    def _shown(self) -> Sequence[int]:
        return self._merged[0]

    @cached_property
    def runs(self) -> Sequence[Run]:
        """The dates with their events, in order."""
        shown, dates = self._shown, self.chronicle.dates
        counts = Counter(map(self.chronicle.date.__getitem__, shown[: self.dated]))
        runs: list[Run] = []
        first = 0
        for number, count in counts.items():
            date = dates[number]
            runs.append(Run(date.first, date.last, date, first, count))
            first += count
        return runs

    @cached_property
    def dated(self) -> int:
        """The number of events with a date."""
        return bisect_left(self._shown, self.chronicle.dated)

    @property
    def undated(self) -> int:
        """The number of events without a date."""
        return len(self._shown) - self.dated

    @cached_property
    def articles(self) -> int:
        """The number of articles that tell the events."""
        return len(set(self._own(self.chronicle.articles)))

    def event(self, index: int) -> TimelineEvent:
        """Return an event."""
        return self._event(self._shown[index])

    def tellings(self, index: int) -> tuple[TimelineEvent, ...]:
        """Return every telling of an event, itself the first."""
        rank = self._shown[index]
        return tuple(map(self._event, (rank, *self._merged[1].get(rank, ()))))

    def _event(self, rank: int) -> TimelineEvent:
        return self._source.event(self.chronicle.rows[rank])

    def day_of(self, index: int) -> int | None:
        """Return the first day of an event's date as yyyymmdd; None where it has no date."""
        if index >= self.dated:
            return None
        return self.chronicle.dates[self.chronicle.date[self._shown[index]]].first

    def run_of(self, index: int) -> Run | None:
        """Return the run of an event's date, None where it has no date."""
        if index >= self.dated:
            return None
        return self.runs[bisect_right(self.runs, index, key=lambda run: run.first) - 1]

    def told_by(self, article: int) -> list[tuple[int, int]]:
        """Return where an article tells which events, in the order of the text."""
        return sorted((place, index) for place, _, index in self._told_by(article))

    def _told_by(self, article: int) -> list[tuple[int, int, int]]:
        chronicle = self.chronicle
        return [
            (chronicle.place(rank), rank, index)
            for rank in chronicle.ranks_of(article)
            if (index := self._index_of(rank)) is not None
        ]

    def nearest(self, article: int, offset: int) -> int | None:
        """Return the event told closest to a character of an article, None if it tells none."""
        found = self._told_by(article)
        before = max((each for each in found if each[0] <= offset), default=None)
        if before is not None and offset < self._event(before[1]).event.place.end:
            return before[2]
        return min(((abs(start - offset), index) for start, _, index in found), default=(0, None))[
            1
        ]

    def _index_of(self, rank: int) -> int | None:
        """Return the event that a sentence of the chronicle tells, None if it isn't here."""
        if _find(self._ranks, rank) is None:
            return None
        index = _find(self._shown, rank)
        return _find(self._shown, self._first_telling[rank]) if index is None else index

    @cached_property
    def _first_telling(self) -> Mapping[int, int]:
        return {again: first for first, ranks in self._merged[1].items() for again in ranks}

    def of_kinds(self, kinds: frozenset[DateKind]) -> "Timeline":
        """Return the timeline of those events whose dates are of these kinds."""
        made = self._of_kinds.get(kinds)
        if made is None:
            wanted = bytes(number < len(KINDS) and KINDS[number] in kinds for number in range(256))
            made = self._only(self._own(self.chronicle.kinds.translate(wanted)))
            self._of_kinds[kinds] = made
        return made

    def of_articles(self, keys: Set[int]) -> "Timeline":
        """Return the timeline of what these articles tell."""
        return self._only(map(keys.__contains__, self._own(self.chronicle.articles)))

    def of_dates(self, holds: Callable[[Date], bool]) -> "Timeline":
        """Return the timeline of the dated events for whose date ``holds`` is true."""
        dates = self.chronicle.dates
        wanted = [date.edtf is not None and holds(date) for date in dates]
        return self._only(map(wanted.__getitem__, self._own(self.chronicle.date)))

    def naming(self, names: Mapping[int, Set[int]]) -> "Timeline":
        """Return the timeline of sentences with one of the names, given for each article."""
        return self._only(self._own(self.chronicle.mentioning(names)))

    def naming_entity(self, entity: str) -> "Timeline":
        """Return the timeline of the sentences that name an entity."""
        made = self._of_entity.get(entity)
        if made is None:
            made = self._of_entity[entity] = self.naming(self._source.naming(entity))
        return made

    def anew(self) -> "Timeline":
        """Return the same timeline without what was found out of it, for entities named anew."""
        return Timeline(self.chronicle, self._ranks, self._source)

    def _own(self, column: Sequence[int]) -> Iterable[int]:
        """Return of a column of the chronicle what it says of the events here."""
        whole = len(self._ranks) == len(self.chronicle)
        return column if whole else map(column.__getitem__, self._ranks)

    def _only(self, wanted: Iterable[int]) -> "Timeline":
        """Return the timeline of those events for which ``wanted`` is true, one by one."""
        kept = array("I", compress(self._ranks, wanted))
        if len(kept) == len(self._ranks):
            return self
        return Timeline(self.chronicle, kept, self._source)


def _find(ranks: Sequence[int], rank: int) -> int | None:
    """Return the place of a rank among sorted ones."""
    place = bisect_right(ranks, rank) - 1
    return place if place >= 0 and ranks[place] == rank else None
