"""Facets: of each kind, the values that a selection's articles have, and in how many of them.

A reader picks several values of a kind to see the articles with any of them, so the counts of a
kind obey all of the query but what is picked of that kind: they say what one more pick would bring.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import neg
from typing import TYPE_CHECKING

from tui.collection.answering import evaluate
from tui.collection.answering.namesakes import has_words, sources_called
from tui.collection.keys import YEAR, year_of, years_of
from tui.query.fields import KINDS
from tui.query.rewriting import UNDATED
from tui.query.syntax import And, Dated, From, Mark, Marked, Named, Node, Not, Or
from tui.query.words import split

if TYPE_CHECKING:
    from tui.collection.collection import Collection
    from tui.collection.selection import Selection

FIELDS = ("person", "org", "place", "event", "source", "published")
"""The fields that have facets, as they are shown; of ``published`` the values are years, and what
has none is ``undated``."""
MOST = 8


class State(StrEnum):
    """What the query makes of a value."""

    FREE = "free"
    PICKED = "picked"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value, as ``toggled(query, field, value)`` takes it."""

    value: str
    count: int
    """How many articles it would select if it alone were picked of its field; of an excluded one,
    how many it keeps out."""
    state: State = State.FREE


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field: picked ones, excluded ones, then the most met; years the newest.

    After the years comes what is undated, however many years there are. ``more`` tells whether
    there are others besides.
    """

    field: str
    values: tuple[FacetValue, ...]
    more: bool = False


def facets(selection: "Selection", limit: int = MOST) -> tuple[Facet, ...]:
    """Return all facets of a selection, of each field ``limit`` values besides the marked ones."""
    return tuple(facet(selection, field, limit) for field in FIELDS)


def facet(selection: "Selection", field: str, limit: int = MOST, words: str = "") -> Facet:
    """Return the facet of one of the ``FIELDS``; with ``words``, of the values that have them.

    The last of the words may be just begun.

    Raises:
        InterruptedQueryError: it is asked ``stoppable``, and ``interrupt`` was called.
    """
    collection = selection.collection
    own, shut_out, others = _divided(selection.query.node, field)
    keys: Sequence[int] = selection.newest_first
    if own is not None:
        keys = evaluate.select(And((*others, *map(Not, shut_out))), collection)
    marked = [
        *_marked(_terms(own), State.PICKED, keys, collection),
        *_marked(
            [term for node in shut_out for term in _terms(node)],
            State.EXCLUDED,
            evaluate.select(And(tuple(others)), collection) if shut_out else (),
            collection,
        ),
    ]
    begun = " ".join(split(words))
    if begun:
        marked = [each for each in marked if has_words(each.value, begun)]
    taken = {split(each.value) for each in marked}
    counted = _counted(field, keys, limit + len(taken) + 1, collection, begun)
    free = [FacetValue(name, count) for name, count in counted if split(name) not in taken]
    undated = [] if field != "published" or (UNDATED,) in taken else _undated(keys, collection)
    beside = [FacetValue(*row) for row in undated if not begun or has_words(UNDATED, begun)]
    return Facet(field, (*marked, *free[:limit], *beside), more=len(free) > limit)


def _divided(node: Node, field: str) -> tuple[Node | None, list[Node], list[Node]]:
    """Return what of a query picks values of a field, what it excludes of them, and the rest.

    Of several picks that must all hold, only the last takes more values beside it.
    """
    own, shut_out, others = None, [], []
    for each in node.nodes if isinstance(node, And) else (node,):
        if isinstance(each, Not) and _asks(each.node, field):
            shut_out.append(each.node)
        else:
            others.append(each)
            if _asks(each, field):
                own = each
    if own is not None:
        others.remove(own)
    return own, shut_out, others


def _asks(node: Node, field: str) -> bool:
    """Tell whether a node asks for one or any of several values of a field, and nothing else."""
    return all(
        (isinstance(term, Named) and field in KINDS and term.kinds == KINDS[field])
        or (isinstance(term, From) and field == "source")
        or (isinstance(term, Dated) and term.when == field)
        or (term == Marked(Mark.UNDATED) and field == "published")
        for term in (node.nodes if isinstance(node, Or) else (node,))
    )


def _terms(node: Node | None) -> list[Node]:
    return list(node.nodes) if isinstance(node, Or) else [node] if node is not None else []


def _marked(
    terms: Iterable[Node], state: State, keys: Sequence[int], collection: "Collection"
) -> Iterator[FacetValue]:
    """Yield the values that are picked or excluded, with how many of the articles have them."""
    among = frozenset(keys)
    for term in terms:
        name = _name(term, collection)
        if name is not None:
            yield FacetValue(
                name, len(among.intersection(evaluate.select(term, collection))), state
            )


def _name(term: Node, collection: "Collection") -> str | None:
    """Return the value that a term asks for; None for one that is still to be written."""
    match term:
        case Dated(_, period):
            return period.text
        case Marked(mark):
            return mark.value
        case Named(kinds, words, prefix=False):
            numbers = collection.names(Named(kinds, words, whole=True))
            names = (collection.entities[number].text for number in numbers)
            return next((name for name in names if split(name) == words), " ".join(words))
        case From(words, prefix=False):
            sources = collection.source_counts()
            return next((name for name in sources if split(name) == words), " ".join(words))
        case _:
            return None


def _counted(
    field: str, keys: Sequence[int], number: int, collection: "Collection", begun: str
) -> list[tuple[str, int]]:
    """Return the values met most in articles, these first, each with its number of articles."""
    if field not in ("source", "published"):
        return collection.tally().names(KINDS[field], keys, number, begun)
    counted = _sources(keys, collection) if field == "source" else _years(keys, collection)
    return [row for row in counted if not begun or has_words(row[0], begun)][:number]


def _sources(keys: Sequence[int], collection: "Collection") -> list[tuple[str, int]]:
    # An article that was taken in anew meanwhile is no longer known by the key it had.
    known = map(collection.tally().sources.get, keys)
    return sources_called(Counter(source for source in known if source))


def _years(keys: Sequence[int], collection: "Collection") -> list[tuple[str, int]]:
    """Return the years of publication, the newest first."""
    counts = years_of(keys)
    across = collection.tally().across_years
    for key in across.keys() & set(keys) if across else ():
        counts[year_of(key)] -= 1
        counts.update(across[key])
    dated = [(year, count) for year, count in counts.items() if year is not None and count]
    return [(f"{year:04}", count) for year, count in sorted(dated, reverse=True)]


def _undated(keys: Sequence[int], collection: "Collection") -> list[tuple[str, int]]:
    """Return how many articles have no date of publication, if any: they are the last ones."""
    start = bisect_right(keys, -YEAR, key=neg)
    if start == len(keys):
        return []
    count = len(set(keys[start:]).intersection(collection.index.undated()))
    return [(UNDATED, count)] if count else []
