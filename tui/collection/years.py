"""From which year to which the articles tell: it is shown at every letter of a query."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from tui.query.periods import Days

FIRST_YEAR, LAST_YEAR = -9998, 9998
"""Years beyond these only say that a range is open at one end."""
ONE_IN = 200
"""Of so many articles one may tell of years that say nothing of the others, at each end: a number
that was taken for a year, the founding of Rome."""
MANY = 2000
"""Of more articles than these, it is faster to ask how many have the first years than each for
its."""

Years = tuple[int, int]


class YearsTold:
    """The first and the last year that each article tells of.

    One thread may put articles in while others ask.
    """

    def __init__(self) -> None:
        self._years: dict[int, Years] = {}
        self._keys: defaultdict[Years, set[int]] = defaultdict(set)
        """The articles that tell of the same years."""
        self._silent: set[int] = set()
        """The articles that tell of none, or no longer."""

    def put(self, key: int, told: Iterable[Days]) -> None:
        """Take in the days that an article tells of."""
        years = [day // 10_000 for days in told for day in (days.first, days.last)]
        known = [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]
        if known:
            self._years[key] = years_told = (min(known), max(known))
            self._keys[years_told].add(key)
            self._silent.discard(key)
        else:
            self._silent.add(key)

    def drop(self, key: int) -> None:
        """Forget what an article tells of, if it is known."""
        years = self._years.pop(key, None)
        if years is not None:
            self._keys[years].discard(key)
            self._silent.add(key)

    def span(self, keys: Sequence[int]) -> Years | None:
        """Return the first and the last year that articles tell of, None where they tell of none.

        Of n articles that tell of years, n // 200 are left out at each end: those with the
        earliest first year do not count for the first, those with the latest last year not for
        the last. So the span of up to 199 articles takes in all that they tell, and outside of
        that of more tells no more than one in 200 of them at either end.
        """
        spans, telling, having = (self._of_many if len(keys) > MANY else self._of_few)(keys)
        left_out = telling // ONE_IN
        first = _beyond(left_out, sorted(spans), having)
        last = _beyond(left_out, sorted(spans, key=_last, reverse=True), having)
        return (first[0], last[1]) if first and last else None

    def _of_few(self, keys: Sequence[int]) -> "_Told":
        counts = Counter(filter(None, map(self._years.get, keys)))
        return list(counts), counts.total(), counts.__getitem__

    def _of_many(self, keys: Sequence[int]) -> "_Told":
        among = frozenset(keys)
        # The silent are fewer than those that tell, and fewer still are not among many.
        silent = len(self._silent) - len(self._silent - among)
        telling = len(among) - silent
        return list(self._keys), telling, lambda span: len(among & self._keys[span])


_Told = tuple[Sequence[Years], int, Callable[[Years], int]]
"""The spans that may be among some articles', how many of these tell of years, and how many have
a span."""


def _beyond(number: int, spans: Iterable[Years], having: Callable[[Years], int]) -> Years | None:
    """Return the span of the article that comes after a number of others, None for none."""
    for span in spans:
        number -= having(span)
        if number < 0:
            return span
    return None


def _last(span: Years) -> int:
    return span[1]
