"""Which articles were published in a period, or before or after it.

Keys run in date order, so a period is a run of keys. Only where a date is vague or goes on for
days, and among articles from before the year 1, must the table say what the run gets wrong.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from operator import neg

from tui.collection.keys import PLACES
from tui.dates.edtf import LATEST
from tui.query.periods import Period
from tui.query.syntax import When

RULES = {
    When.PUBLISHED: """vagueness <= :vagueness AND first <= :last
        AND (first >= :first OR last BETWEEN :first AND :last)""",
    When.BEFORE: "last < :first",
    When.AFTER: "first > :last",
}
"""When a date fits; for the first of them, the same rule as ``Period.holds``."""
WRONG = """
    SELECT key FROM article INDEXED BY article_spans
    WHERE first < last AND key BETWEEN :lowest AND :highest AND NOT ({rule})"""
MISSING = f"""
    SELECT key FROM article INDEXED BY article_spans
        WHERE first < last AND {{rule}} AND key NOT BETWEEN :lowest AND :highest AND key >= {PLACES}
    UNION ALL SELECT key FROM article WHERE key < {PLACES} AND {{rule}}"""


@dataclass(frozen=True, slots=True)
class Run:
    """The articles of a run of keys, without some and with some others."""

    keys: range
    without: Set[int] = frozenset()
    besides: Set[int] = frozenset()

    def among(self, keys: Sequence[int]) -> list[int]:
        """Return those of the keys, which are given newest first, that belong to it."""
        first = bisect_left(keys, 1 - self.keys.stop, key=neg)
        last = bisect_right(keys, -self.keys.start, lo=first, key=neg)
        within = keys[first:last]
        if self.without:
            within = [key for key in within if key not in self.without]
        besides = self.besides.__contains__
        newer, older = (keys[:first], keys[last:]) if self.besides else ((), ())
        return [*filter(besides, newer), *within, *filter(besides, older)]


def run_of(when: When, period: Period) -> range:
    """Return the keys of the articles whose first day fits, of those from the year 1 on."""
    first, last = period.first, period.last + 1
    if when is When.BEFORE:
        first, last = 1, period.first
    elif when is When.AFTER:
        first, last = last, LATEST + 1
    return range(max(first, 1) * PLACES, max(last, 1) * PLACES)
