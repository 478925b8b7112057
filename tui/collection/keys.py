"""The keys of articles: numbers in date order, which the database counts its rows by."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import neg

PLACES = 10_000_000
"""How many articles can be of one day; a key is the day's number times this, and a place in it."""


def key_of(day: int | None, place: int) -> int:
    """Return the key of the article that came as number ``place``, published on a day.

    Lists go from the greatest key down: newest first, articles of one day in the order in which
    they came, and those without a date, or from before the year 0, at the end.
    """
    return max(day or 0, 0) * PLACES + PLACES - 1 - place


YEAR = PLACES * 10_000
"""How far the keys of one year are from those of the next."""


def year_of(key: int) -> int | None:
    """Return the year of publication, None where it is not known."""
    return key // YEAR or None


def day_of(key: int) -> int | None:
    """Return the first day of publication as yyyymmdd, None where it is not known."""
    return key // PLACES or None


def place_of(key: int) -> int:
    """Return the number under which the article came."""
    return PLACES - 1 - key % PLACES


def years_of(keys: Sequence[int]) -> Counter[int | None]:
    """Return how many of some keys, which are given newest first, are of each year."""
    counts: Counter[int | None] = Counter()
    start = 0
    while start < len(keys):
        year = year_of(keys[start])
        end = bisect_right(keys, -(year or 0) * YEAR, start, key=neg)
        counts[year], start = end - start, end
    return counts
