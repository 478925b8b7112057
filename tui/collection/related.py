"""Articles that are related to one: they speak of the same entities, near the same days.

An entity counts by its rarity: what most of the collection mentions relates nothing.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from math import exp, hypot, log
from typing import TYPE_CHECKING

from tui.collection.keys import day_of
from tui.dates.days import parts

if TYPE_CHECKING:
    from tui.collection.collection import Collection

MOST = 8
"""Related articles that are worth telling of."""
MOST_SHARED = 4
"""Shared entities that are told as the reason."""
COMMONEST = 2_000
"""An entity of more articles than these relates none: it would only cost time."""
CANDIDATES = 60
"""Articles whose likeness is worked out exactly."""
NEAR = 30.0
"""Days after which the nearness of two dates has lost most of its weight."""
NEARNESS = 0.5
"""How much more an article of the same day counts than one that is years away."""
LEAST = 0.05
"""The likeness below which articles are not related."""

Weights = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Related:
    """An article that is related to another."""

    key: int
    likeness: float
    """From 0 to 1 for what both speak of, up to half as much more for their dates."""
    shared: tuple[str, ...]
    """The entities that both mention, the most telling first."""


def related(collection: "Collection", key: int, most: int = MOST) -> list[Related]:
    """Return the articles most related to one, the nearest first."""
    weights = _weights(collection, key)
    telling = [number for number in weights if collection.met.spread(number) <= COMMONEST]
    shared: defaultdict[int, list[int]] = defaultdict(list)
    for number, other in collection.index.articles_of(telling):
        if other != key:
            shared[other].append(number)
    likely = nlargest(CANDIDATES, shared, key=lambda other: sum(weights[n] for n in shared[other]))
    found = [
        Related(
            other,
            _likeness(weights, _weights(collection, other)) * _nearness(key, other),
            _telling(collection, weights, shared[other]),
        )
        for other in likely
    ]
    found.sort(key=lambda each: (-each.likeness, -each.key))
    return [each for each in found[:most] if each.likeness >= LEAST]


def _weights(collection: "Collection", key: int) -> Weights:
    """Return how much each entity of an article tells of it: often here, rarely elsewhere."""
    met, articles = collection.met, len(collection)
    return {
        number: (1 + log(met.times(key, number))) * log((articles + 1) / met.spread(number))
        for number in met.of(key)
    }


def _likeness(one: Weights, other: Weights) -> float:
    """Return the cosine of the angle between two articles' weights."""
    both = sum(weight * other[number] for number, weight in one.items() if number in other)
    return both / (hypot(*one.values()) * hypot(*other.values())) if both else 0.0


def _nearness(one: int, other: int) -> float:
    days = day_of(one), day_of(other)
    if None in days:
        return 1.0
    first, last = sorted(_ordinal(day) for day in days if day is not None)
    return 1 + NEARNESS * exp(-(last - first) / NEAR)


def _ordinal(day: int) -> int:
    """Return a day (yyyymmdd) as a number of days; a month's last day may be one too many."""
    year, month, of_month = parts(day)
    return date(max(year, 1), max(month, 1), 1).toordinal() + of_month


def _telling(collection: "Collection", weights: Weights, shared: list[int]) -> tuple[str, ...]:
    best = sorted(shared, key=lambda number: -weights[number])[:MOST_SHARED]
    return tuple(collection.entities[number].text for number in best)
