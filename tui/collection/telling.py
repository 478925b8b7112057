"""The events of a collection's articles: packed, by article, and all of them in order of time."""

import threading
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from tui.articles.model import Published
from tui.collection.posting import Posting, briefs_in, events_in
from tui.timeline.alike import leaders
from tui.timeline.chronicle import Chronicle, EventTable
from tui.timeline.grouping import fitting_zoom, grouped
from tui.timeline.model import DateKind, Event, TimelineEvent
from tui.timeline.timeline import Timeline

UNPACKED = 256
"""Articles whose events are kept unpacked: more than a screen shows."""

SHOWN_FIRST = frozenset({DateKind.WRITTEN, DateKind.COUNTED, DateKind.UNDATED})
"""The kinds of dates that a timeline shows until its reader wants others."""


@dataclass(frozen=True, slots=True)
class _Packed:
    """What an article tells, and what is shown of the article beside it."""

    article: int
    file: str
    title: str | None
    source: str | None
    published: Published
    events: bytes


class Telling:
    """What articles tell; one thread may put articles in while others ask.

    A timeline that was made before an article was taken in anew still shows it as it was.

    Args:
        renamed: gives an article's event by the names that its entities have in the collection.
        naming: gives the numbers of an entity's names, in each article that names it.
    """

    def __init__(
        self,
        renamed: Callable[[int, Event], Event],
        naming: Callable[[str], Mapping[int, Set[int]]],
    ) -> None:
        self.naming = naming
        self._renamed = renamed
        self._table = EventTable()
        self._packed: list[_Packed] = []
        self._starts: list[int] = []
        """The first row of each of the packed articles in the table."""
        self._places: dict[int, int] = {}
        """Where each article is packed now, by its key."""
        self._changes = 0
        self._made: tuple[int, Timeline] | None = None
        self._merged: int | None = None
        """After which of the changes it was found out which events tell the same."""
        self._lock = threading.Lock()
        self._unpacked = lru_cache(maxsize=UNPACKED)(self._unpack)

    def put(self, key: int, posting: Posting, names: Iterable[tuple[str, int]]) -> None:
        """Take in what an article tells.

        ``names`` are those in its text, each with the number that the collection knows it by.
        """
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for name, number in dict.fromkeys(names):
            numbers[name].append(number)
        with self._lock:
            self._places[key] = len(self._packed)
            self._starts.append(len(self._table))
            self._packed.append(
                _Packed(
                    key,
                    posting.file,
                    posting.title,
                    posting.source,
                    posting.published,
                    posting.events,
                )
            )
            self._table.put(key, briefs_in(posting.briefs), numbers)
            self._changes += 1

    def drop(self, key: int) -> None:
        """Forget what an article tells."""
        with self._lock:
            del self._places[key]
            self._table.drop(key)
            self._changes += 1

    def forget_names(self) -> None:
        """Name the entities of events anew: they have other names now."""
        self._unpacked.cache_clear()
        with self._lock:
            if self._made is not None:
                changes, timeline = self._made
                self._made = changes, timeline.anew()

    def of(self, key: int) -> list[TimelineEvent]:
        """Return all that an article tells."""
        return self._unpack(self._places[key])

    def by_own_names(self, key: int) -> Iterator[Event]:
        """Yield the events of an article, entities by the names that it alone tells."""
        return (event for event, _, _ in events_in(self._packed[self._places[key]].events))

    def event(self, row: int) -> TimelineEvent:
        """Return the event of a row of the table."""
        place = bisect_right(self._starts, row) - 1
        return self._unpacked(place)[row - self._starts[place]]

    def _unpack(self, place: int) -> list[TimelineEvent]:
        packed = self._packed[place]
        return [
            TimelineEvent(
                self._renamed(packed.article, event),
                packed.article,
                packed.file,
                packed.title,
                packed.source,
                packed.published,
                sentence,
                marks,
            )
            for event, sentence, marks in events_in(packed.events)
        ]

    def timeline(self) -> Timeline:
        """Return what all articles tell; what is told word for word again stands once."""
        with self._lock:
            changes = self._changes
            if self._made is not None and self._made[0] == changes:
                return self._made[1]
            chronicle = Chronicle(self._table)
            made = Timeline(chronicle, range(len(chronicle)), self)
            self._made = changes, made
        return made

    def merge(self, cancelled: Callable[[], bool] = lambda: False) -> bool:
        """Find out which events tell the same, for all timelines to come; tell if that is done.

        To be called once all articles are there, and after each change of what they tell; it takes
        seconds for a hundred thousand events, and ends soon, without effect, once ``cancelled``
        returns true or more has changed.
        """
        chronicle, changes = self.timeline().chronicle, self._changes
        if changes == self._merged:
            return False
        merged = leaders(chronicle, lambda: self._changes != changes or cancelled())
        if merged is None:
            return False
        made = Timeline(chronicle.merged(merged), range(len(chronicle)), self)
        with self._lock:
            if self._made is not None and self._made[1].chronicle is chronicle:
                self._made = self._made[0], made
                self._merged = self._made[0]
            else:
                return False
        # What most readers open first shall be ready when they do.
        first = made.of_kinds(SHOWN_FIRST)
        first.prepare()
        grouped(first, fitting_zoom(first))
        return True
