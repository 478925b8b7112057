"""All events of a collection in order of time, as columns of numbers.

A hundred thousand events are a few arrays: what is shown of them is chosen, counted and grouped
without making an object of any; only what comes on screen is unpacked.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from tui.dates.edtf import bounds
from tui.timeline.brief import KINDS, Brief
from tui.timeline.model import SAID

UNDATED = 1 << 40
"""What stands for the day of an event without a date: it comes after all others."""

TOGETHER = bytes(
    0 if number < len(KINDS) and KINDS[number] in SAID else number for number in range(256)
)
"""What kinds of dates, by number, may tell one event: those of one value here. A date as written
and one that was worked out may; a title and an undated sentence only with their own."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date that events have, with the first and the last day (yyyymmdd) that it covers."""

    edtf: str | None
    value: str
    shown: str
    """How it is written everywhere."""
    first: int
    last: int


class EventTable:
    """The events of articles in the order in which they come; a row is an event's number here."""

    def __init__(self) -> None:
        self.rows: dict[int, range] = {}
        """The rows of each article, by its key."""
        self.dates: list[Date] = []
        self.date = array("I")
        self.kinds = bytearray()
        self.places = array("Q")
        self.sentences = array("Q")
        self.words = array("I")
        self.word_ends = array("Q", (0,))
        self.names = array("I")
        self.name_ends = array("Q", (0,))
        self._numbers: dict[tuple[str | None, str], int] = {}

    def __len__(self) -> int:
        return len(self.date)

    def drop(self, article: int) -> None:
        """Forget an article; its rows are left empty."""
        del self.rows[article]

    def put(
        self, article: int, events: Iterable[Brief], names: Mapping[str, Sequence[int]]
    ) -> None:
        """Take in an article; ``names`` gives the numbers under which its names are known."""
        first = len(self.date)
        for brief in events:
            self.date.append(self._number(brief))
            self.kinds.append(brief.kind)
            self.places.append(brief.place)
            self.sentences.append(brief.sentence)
            self.words.extend(brief.words)
            self.word_ends.append(len(self.words))
            for name in brief.names:
                self.names.extend(names.get(name, ()))
            self.name_ends.append(len(self.names))
        self.rows[article] = range(first, len(self.date))

    def words_of(self, row: int) -> Sequence[int]:
        """Return the numbers of an event's telling words."""
        return self.words[self.word_ends[row] : self.word_ends[row + 1]]

    def naming(self, rows: range, names: Set[int]) -> Iterator[int]:
        """Yield those of some rows in whose sentences one of the names stands."""
        named, ends = self.names, self.name_ends
        start = ends[rows.start]
        for row, end in zip(rows, ends[rows.start + 1 : rows.stop + 1], strict=True):
            if not names.isdisjoint(named[start:end]):
                yield row
            start = end

    def _number(self, brief: Brief) -> int:
        key = (brief.edtf, "" if brief.edtf else brief.value)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.dates)
            first, last = bounds(brief.edtf) if brief.edtf else (UNDATED, UNDATED)
            self.dates.append(Date(brief.edtf, brief.value, brief.shown, first, last))
        return number


class Chronicle:
    """The events of a table in order of time; a rank is an event's number in that order.

    Of events of one date those of the greatest key come first, the newest article's. A chronicle
    stays as it is when more articles are put into the table.
    """

    def __init__(self, table: EventTable) -> None:
        self._table = table
        self._rows = dict(table.rows)
        dates = table.dates[:]
        ordered = sorted(
            range(len(dates)),
            key=lambda number: (dates[number].first, -dates[number].last, dates[number].value),
        )
        place = array("I", bytes(4 * len(dates)))
        for rank, number in enumerate(ordered):
            place[number] = rank
        articles = sorted(self._rows, reverse=True)
        rows = list(chain.from_iterable(self._rows[article] for article in articles))
        date = array("I", map(place.__getitem__, table.date))
        rows.sort(key=date.__getitem__)
        self.dates = [dates[number] for number in ordered]
        """The dates in order of their first day, the longer before the shorter."""
        self.rows = array("Q", rows)
        """The row of each rank in the table."""
        self.date = array("I", map(date.__getitem__, rows))
        """The number of each event's date."""
        self.kinds = bytes(map(table.kinds.__getitem__, rows))
        self.articles = self._articles_of_ranks(len(table.date))
        """The key of each event's article."""
        self.leaders: Sequence[int] = array("I", self._word_for_word())
        """The first event of those that tell the same, itself where it is that."""
        self.dated = bisect_left(self.date, self._undated)
        """How many events have a date: these come first."""

    def __len__(self) -> int:
        return len(self.rows)

    def merged(self, leaders: Sequence[int]) -> "Chronicle":
        """Return the same chronicle with other events taken for tellings of the same."""
        made = copy(self)
        made.__dict__.pop("told_again", None)
        made.leaders = leaders
        return made

    @property
    def _undated(self) -> int:
        return bisect_left(self.dates, UNDATED, key=lambda date: date.first)

    def _articles_of_ranks(self, rows: int) -> "array[int]":
        articles = array("Q", bytes(8 * rows))
        for article, own in self._rows.items():
            articles[own.start : own.stop] = array("Q", (article,)) * len(own)
        return array("Q", map(articles.__getitem__, self.rows))

    def _word_for_word(self) -> Iterator[int]:
        """Yield for each rank the first event that tells it word for word on the same date."""
        first: dict[tuple[int, int, int], int] = {}
        sentences = map(self._table.sentences.__getitem__, self.rows)
        together = self.kinds.translate(TOGETHER)
        keys = zip(self.date, together, sentences, strict=True)
        for rank, key in enumerate(keys):
            yield first.setdefault(key, rank) if key[2] else rank

    @cached_property
    def told_again(self) -> bytes:
        """For each rank 1 if there is another event that tells the same, else 0."""
        flags = bytearray(len(self))
        for rank, leader in enumerate(self.leaders):
            if rank != leader:
                flags[rank] = flags[leader] = 1
        return bytes(flags)

    @cached_property
    def _ranks(self) -> dict[int, int]:
        return {row: rank for rank, row in enumerate(self.rows)}

    def prepare(self) -> None:
        """Work out now what the first question for an article's events would have to wait for."""
        _ = self._ranks, self.told_again

    def ranks_of(self, article: int) -> list[int]:
        """Return the ranks of an article's events, in order of the article's text."""
        return [self._ranks[row] for row in self._rows.get(article, ())]

    def place(self, rank: int) -> int:
        """Return the character of its article at which an event is told."""
        return self._table.places[self.rows[rank]]

    def words(self, rank: int) -> Sequence[int]:
        """Return the numbers of an event's telling words."""
        return self._table.words_of(self.rows[rank])

    def mentioning(self, names: Mapping[int, Set[int]]) -> bytearray:
        """Return for each rank 1 if its event mentions one of the names, given for each article."""
        flags, ranks = bytearray(len(self)), self._ranks
        for article, numbers in names.items():
            for row in self._table.naming(self._rows.get(article, range(0)), numbers):
                flags[ranks[row]] = 1
        return flags
