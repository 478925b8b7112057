"""Names as a query asks for them: what is called alike is found, and counted, as one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from heapq import nlargest
from operator import neg
from typing import TYPE_CHECKING

from tui.query.fields import KINDS
from tui.query.syntax import Named
from tui.query.words import split

if TYPE_CHECKING:
    from tui.collection.collection import Collection

LOOKED_AT = 2
"""So many entities are looked at for each name that is wanted: several may be called alike."""


def counted_together(
    ranked: Iterable[tuple[int, int]],
    number: int,
    meant: Callable[[int], frozenset[int]],
    together: Callable[[frozenset[int]], int],
    name: Callable[[int], str],
) -> list[tuple[str, int]]:
    """Return the names met most, each with how many articles a query for it finds.

    They are chosen by what they are met in themselves: all that are called so are found with a
    slip such as ``U.S`` too, which would else come before the United States.

    Args:
        ranked: entities, each with its own number of articles, the greatest first.
        number: how many names are wanted.
        meant: tells which entities a query for the name of one finds; none if it has no words.
        together: counts the articles that name any of several entities.
        name: tells the name of an entity.
    """
    found: dict[frozenset[int], tuple[str, int]] = {}
    for entity, count in ranked:
        if len(found) == number:
            break
        called = meant(entity)
        if called and called not in found:
            found[called] = name(entity), together(called) if len(called) > 1 else count
    return most_first(found.values())


def entities_named(
    field: str, begun: str, number: int, collection: "Collection"
) -> list[tuple[str, int]]:
    """Return the names met most that a field can ask for, each with how many articles have it.

    Only those that have the words ``begun``, the last of them perhaps just begun, or are called so
    somewhere.
    """
    met, kinds, words = collection.met, KINDS[field], split(begun)
    asked = collection.meant(Named(kinds, words, prefix=True)) if words else met.all()
    own = [each for each in asked if not kinds or collection.entities[each].kind in kinds]
    counts = zip(map(met.spread, own), map(neg, own), strict=True)
    ranked = nlargest(LOOKED_AT * number, counts)

    return counted_together(
        ((-minus, count) for count, minus in ranked if count),
        number,
        lambda entity: collection.namesakes(entity, kinds),
        lambda entities: len(met.naming(entities)),
        lambda entity: collection.entities[entity].text,
    )


def sources_called(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return sources, the commonest first; those that differ in case or signs alone are one.

    It goes by the commonest of its spellings.
    """
    spellings: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for source, count in counts.items():
        if words := split(source):
            spellings[words][source] += count
    return most_first((each.most_common(1)[0][0], each.total()) for each in spellings.values())


def has_words(name: str, begun: str) -> bool:
    """Tell whether a name has these folded words, the last of them perhaps just begun."""
    return f" {begun}" in f" {' '.join(split(name))}"


def most_first(rows: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return names with their numbers, the greatest first, else in order of the names."""
    return sorted(rows, key=lambda row: (-row[1], row[0]))
