"""From which year to which the articles tell: it is shown at every letter of a query."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from operator import neg

from tui.query.periods import Days

FIRST_YEAR, LAST_YEAR = -9998, 9998
"""Years beyond these only say that a range is open at one end."""
ONE_IN = 200
"""Of so many articles one may tell of years that say nothing of the others, at each end: a number
that was taken for a year, the founding of Rome."""
MANY = 2000
"""Of more articles than these, it is faster to ask all spans than each article for its own."""

Years = tuple[int, int]


class YearsTold:
    """The first and the last year that each article tells of.

    One thread may put articles in while others ask.
    """

    def __init__(self) -> None:
        self._years: dict[int, Years] = {}
        self._keys: defaultdict[Years, set[int]] = defaultdict(set)
        """The articles that tell of the same years."""

    def put(self, key: int, told: Iterable[Days]) -> None:
        """Take in the days that an article tells of."""
        years = [day // 10_000 for days in told for day in (days.first, days.last)]
        known = [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]
        if known:
            self._years[key] = years_told = (min(known), max(known))
            self._keys[years_told].add(key)

    def drop(self, key: int) -> None:
        """Forget what an article tells of, if it is known."""
        years = self._years.pop(key, None)
        if years is not None:
            self._keys[years].discard(key)

    def span(self, keys: Sequence[int]) -> Years | None:
        """Return the first and the last year that articles, newest first, tell of.

        Of n articles, n // 200 are left out at each end: those with the earliest first year do not
        count for the first, those with the latest last year not for the last. So the span of up to
        199 articles takes in all that they tell, and outside of that of more tells no more than one
        in 200 of them at either end. Where so few of many tell of years that nothing would be left,
        all of them count. None where they tell of none.
        """
        is_among = self._is_among(keys)
        spans = sorted(self._keys if len(keys) > MANY else self._of_few(keys))
        by_last = sorted(spans, key=_last, reverse=True)
        for left_out in (len(keys) // ONE_IN, 0):
            first, last = (self._beyond(left_out, each, is_among) for each in (spans, by_last))
            if first and last and first[0] <= last[1]:
                return first[0], last[1]
        return None

    def _of_few(self, keys: Sequence[int]) -> set[Years]:
        """Return the spans of these articles, each once."""
        return {span for span in map(self._years.get, keys) if span is not None}

    def _is_among(self, keys: Sequence[int]) -> Callable[[int], bool]:
        """Return what tells whether an article is among these.

        Where most are among them those that are looked for mostly are: to make a set of all these
        keys would take longer than to look for the few.
        """
        if 2 * len(keys) < len(self._years):
            return frozenset(keys).__contains__

        def is_among(key: int) -> bool:
            at = bisect_left(keys, -key, key=neg)
            return at < len(keys) and keys[at] == key

        return is_among

    def _beyond(
        self, number: int, spans: Iterable[Years], is_among: Callable[[int], bool]
    ) -> Years | None:
        """Return the span of the article that comes after a number of others, None for none."""
        for span in spans:
            number -= sum(1 for _ in islice(filter(is_among, self._keys[span]), number + 1))
            if number < 0:
                return span
        return None


def _last(span: Years) -> int:
    return span[1]
