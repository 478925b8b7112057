"""Which events of a chronicle tell the same happening, in words of their own.

Careful rather than clever: two sentences are taken for tellings of one happening only if most of
their telling words are the same, a name is among these, and no number speaks against it. That a
sentence returns under another date makes it a telling that disagrees only if it is nearly the
same: markets rise every day.

Only events that share one of their rarest words are compared (prefix filtering, as in AllPairs),
and only with a bounded number of others, so that the time grows with the number of events.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from math import ceil

from tui.dates.days import parts
from tui.timeline.brief import KINDS, NAME, NUMBER, SORTS
from tui.timeline.chronicle import Chronicle, Date
from tui.timeline.model import SAID

SAME_DAY, OTHER_DAY = 0.5, 0.75
"""The part of the telling words of both that must be common to both."""
LEAST_WORDS = 5
"""Telling words that must be common, whatever their part."""
NEAR_DAYS = 3
"""How far apart two days may be that are said of one happening."""
MONTH = 31
"""The days of the longest stretch within which a day may be the same date, only more exact."""
MOST_COMPARED = 16
"""Earlier events with the same rare words that an event is compared with."""
AT_A_TIME = 16
"""Events after which it is asked whether anybody still wants to know."""

MAY_BE_ALIKE = bytes(kind in SAID for kind in KINDS)


def leaders(
    chronicle: Chronicle, cancelled: Callable[[], bool] = lambda: False
) -> Sequence[int] | None:
    """Return for each rank the first event that tells the same, itself where it is that.

    ``cancelled`` is asked now and then; once it returns true there is no more to come but None.
    """
    return _Merging(chronicle).leaders(cancelled)


class _Merging:
    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle = chronicle
        self._leaders = array("I", chronicle.leaders)
        self._days = [_days(date) for date in chronicle.dates]
        self._seen: defaultdict[int, list[int]] = defaultdict(list)
        """Of each word the events that have it among their rarest, in order."""

    def leaders(self, cancelled: Callable[[], bool]) -> Sequence[int] | None:
        chronicle, leaders = self._chronicle, self._leaders
        told = [
            rank
            for rank in range(chronicle.dated)
            if leaders[rank] == rank and MAY_BE_ALIKE[chronicle.kinds[rank]]
        ]
        times = Counter(word for rank in told for word in chronicle.words(rank))
        for number, rank in enumerate(told):
            if number % AT_A_TIME == 0 and cancelled():
                return None
            words = chronicle.words(rank)
            if len(words) < LEAST_WORDS:
                continue
            rarest = sorted(words, key=times.__getitem__)
            rarest = rarest[: len(words) - ceil(SAME_DAY * len(words)) + 1]
            same = self._same(rank, set(words), rarest)
            if same is not None:
                leaders[rank] = leaders[same]
            for word in rarest:
                self._seen[word].append(rank)
        for rank, first in enumerate(chronicle.leaders):
            # Those that tell it word for word go with the one that stands for them.
            leaders[rank] = leaders[first]
        return leaders

    def _same(self, rank: int, words: set[int], rarest: Sequence[int]) -> int | None:
        """Return the earlier event that an event is most like, None if it is like none."""
        seen = self._seen
        near: dict[int, None] = {}
        for word in rarest:
            if word in seen:
                near.update(dict.fromkeys(seen[word][: -MOST_COMPARED - 1 : -1]))
            if len(near) >= MOST_COMPARED:
                break
        best, most = None, 0.0
        for other in islice(near, MOST_COMPARED):
            likeness = self._likeness(rank, words, other)
            if likeness > most:
                best, most = other, likeness
        return best

    def _likeness(self, rank: int, words: set[int], other: int) -> float:
        """Return the part of their words that both have, 0 where they tell different things."""
        chronicle = self._chronicle
        least = self._least(chronicle.date[rank], chronicle.date[other])
        if least == OTHER_DAY and chronicle.articles[rank] == chronicle.articles[other]:
            return 0
        theirs = chronicle.words(other)
        small, large = sorted((len(words), len(theirs)))
        if least is None or small < least * large:
            return 0
        # What is told of day after day must not become one happening by and by.
        if self._least(chronicle.date[rank], chronicle.date[self._leaders[other]]) is None:
            return 0
        common = words.intersection(theirs)
        likeness = len(common) / (small + large - len(common))
        if likeness < least or len(common) < LEAST_WORDS:
            return 0
        if not any(word % SORTS == NAME for word in common):
            return 0
        return likeness if _numbers_agree(words, theirs, least) else 0

    def _least(self, date: int, other: int) -> float | None:
        """Return how like they must be, told of two dates; None where no likeness would do."""
        if date == other:
            return SAME_DAY
        days, others = self._days[date], self._days[other]
        if days is None or others is None:
            return None
        (first, last), (their_first, their_last) = days, others
        if max(last - first, their_last - their_first) > MONTH:
            return None
        if first <= their_last and their_first <= last:
            return SAME_DAY
        if first == last and their_first == their_last and abs(first - their_first) <= NEAR_DAYS:
            return OTHER_DAY
        return None


def _numbers_agree(words: set[int], others: Sequence[int], least: float) -> bool:
    """Tell whether neither has a number that the other replaces by another."""
    mine = {word for word in words if word % SORTS == NUMBER}
    theirs = {word for word in others if word % SORTS == NUMBER}
    if least == OTHER_DAY:
        return mine == theirs
    return mine <= theirs or theirs <= mine


def _days(told: Date) -> tuple[int, int] | None:
    """Return the first and last day counted one after another, None outside Python's calendar."""
    try:
        first, last = (date(*parts(day)).toordinal() for day in (told.first, told.last))
    except ValueError:
        return None
    return first, last
