"""Counting what many articles have: fast, for it follows every letter of a query."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cache
from heapq import heappush, heappushpop

from tui.collection.answering.namesakes import LOOKED_AT, counted_together
from tui.collection.entities.met import Met
from tui.collection.entities.names import Names
from tui.collection.index import Index
from tui.entities.model import Kind
from tui.query.periods import Days, years

Count = Callable[[int], int]


class Tally:
    """In how many articles entities are met, in all that are there at one time or in some of them.

    Args:
        keys: the articles, newest first.
        met: which entities each article mentions.
        names: the names of the entities.
        namesakes: tells which entities a query for the name of one, as of some kinds, finds.
        index: the database that has the articles.
        source_of: tells the source of an article.
    """

    def __init__(
        self,
        keys: tuple[int, ...],
        met: Met,
        names: Names,
        namesakes: Callable[[int, frozenset[Kind]], frozenset[int]],
        index: Index,
        source_of: Callable[[int], str | None],
    ) -> None:
        self._keys, self._met, self._names, self._index = keys, met, names, index
        self._namesakes = namesakes
        self.sources = {key: source_of(key) for key in keys}
        """The source of each article."""
        self._whole = met.articles(keys)
        self._commonest: defaultdict[Kind, list[tuple[int, int]]] = defaultdict(list)
        for entity, count in self._whole.most_common():
            self._commonest[names[entity].kind].append((entity, count))
        self.across_years: Mapping[int, Sequence[int]] = {
            key: years(Days(first, last, vagueness == 0))
            for key, first, last, vagueness in index.across_years()
        }
        """The years of the articles whose publication date may be of several, or of none."""
        self._meant: dict[int, frozenset[int]] = {}
        self._articles: dict[frozenset[int], Set[int]] = {}
        self._last: tuple[Sequence[int], Count] = (keys, self._whole.__getitem__)

    def is_of(self, keys: tuple[int, ...], met: Met) -> bool:
        """Tell whether it counts these very articles."""
        return self._keys is keys and self._met is met

    def names(
        self, kinds: frozenset[Kind], keys: Sequence[int], number: int, begun: str = ""
    ) -> list[tuple[str, int]]:
        """Return the names met in most of the articles, each with how many a query for it finds.

        A query for a name finds all entities that are called so, which can be more than one.
        Only names with the folded words ``begun`` count, the last of them perhaps just begun.
        """

        @cache
        def among() -> frozenset[int]:
            return frozenset(keys)

        return counted_together(
            self._most(kinds, self._among(keys), LOOKED_AT * number, begun),
            number,
            lambda entity: self._all_called(entity, kinds),
            lambda entities: len(among() & self._naming(entities)),
            lambda entity: self._names[entity].text,
        )

    def _naming(self, entities: frozenset[int]) -> Set[int]:
        """Return the articles that name one of several entities called alike."""
        naming = self._articles.get(entities)
        if naming is None:
            places = self._met.naming(entities)
            naming = self._articles[entities] = self._index.occurrences.keys_at(places)
        return naming

    def _among(self, keys: Sequence[int]) -> Count:
        """Return what tells in how many of the articles ``keys`` an entity is met."""
        last, count = self._last
        if last is not keys:
            count = self._count_among(keys)
            self._last = keys, count
        return count

    def _count_among(self, keys: Sequence[int]) -> Count:
        if len(keys) <= len(self._keys) // 2:
            return self._met.articles(keys).__getitem__
        others = self._met.articles(tuple(set(self._keys).difference(keys)))
        if not others:
            return self._whole.__getitem__
        return lambda entity: self._whole[entity] - others[entity]

    def _most(
        self, kinds: frozenset[Kind], count: Count, number: int, begun: str
    ) -> list[tuple[int, int]]:
        """Return the entities with the greatest counts, these first, each with its count.

        No entity is met in more of some articles than in all: it need not be looked at when the
        ones before it have more already.
        """
        best: list[tuple[int, int]] = []
        for kind in kinds:
            for entity, at_most in self._commonest[kind]:
                if len(best) == number and at_most < best[0][0]:
                    break
                if begun and f" {begun}" not in f" {self._names.folded(entity)}":
                    continue
                times = count(entity)
                if times and len(best) < number:
                    heappush(best, (times, -entity))
                elif times:
                    heappushpop(best, (times, -entity))
        return [(-entity, times) for times, entity in sorted(best, reverse=True)]

    def _all_called(self, entity: int, kinds: frozenset[Kind]) -> frozenset[int]:
        """Return the namesakes of an entity, asked once."""
        meant = self._meant.get(entity)
        if meant is None:
            meant = self._meant[entity] = self._namesakes(entity, kinds)
        return meant
