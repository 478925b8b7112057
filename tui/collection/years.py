"""From which year to which the articles tell: it is shown at every letter of a query."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from operator import neg

from tui.query.periods import Days

FIRST_YEAR, LAST_YEAR = -9998, 9998
"""Years beyond these only say that a range is open at one end."""
MANY = 4000
"""Of more articles than these, it is faster to ask which have the first years than each for its."""

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
        """Forget an article, if it is known."""
        years = self._years.pop(key, None)
        if years is not None:
            self._keys[years].discard(key)

    def span(self, keys: Sequence[int]) -> Years | None:
        """Return the first and the last year that articles, given newest first, tell of."""
        if len(keys) > MANY:
            return self._span_of_many(keys)
        known = [years for years in set(map(self._years.get, keys)) if years is not None]
        if not known:
            return None
        return min(first for first, _ in known), max(last for _, last in known)

    def _span_of_many(self, keys: Sequence[int]) -> Years | None:
        tell = (_in_order if 2 * len(keys) > len(self._years) else _in_any_order)(keys)
        spans = sorted(self._keys)
        first = next((span[0] for span in spans if tell(self._keys[span])), None)
        if first is None:
            return None
        spans.sort(key=lambda span: span[1])
        return first, next(span[1] for span in reversed(spans) if tell(self._keys[span]))


def _in_order(keys: Sequence[int]) -> Callable[[Set[int]], bool]:
    """Return what tells whether any of some articles is among keys, which are given newest first.

    Where most are among them the first that is looked for mostly is: a set of all those keys would
    take longer to make.
    """

    def tell(articles: Set[int]) -> bool:
        places = ((bisect_left(keys, -key, key=neg), key) for key in articles)
        return any(at < len(keys) and keys[at] == key for at, key in places)

    return tell


def _in_any_order(keys: Sequence[int]) -> Callable[[Set[int]], bool]:
    """Return the same where only some are among them."""
    among = frozenset(keys)
    return lambda articles: not among.isdisjoint(articles)
