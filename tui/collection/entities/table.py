"""The entities of a selection as a table: counted, sorted and filtered by number.

A row becomes an object when it is shown. What opens the table is counted at once; the first and
last articles, and the aliases that the filter finds too, are worked out when they are asked for.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from tui.articles.model import Published
from tui.entities.kinds import FAMILIES, FAMILY_OF, Family
from tui.entities.model import Kind
from tui.query.words import split

if TYPE_CHECKING:
    from tui.collection.selection import Selection


class EntityOrder(StrEnum):
    """What entities are sorted by: the most first, names by the alphabet."""

    MENTIONS = "mentions"
    ARTICLES = "articles"
    NAME = "name"

    def next(self) -> "EntityOrder":
        """Return the order that follows, the first after the last."""
        orders = list(EntityOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True)
class EntityCount:
    """An entity, and how often it is met in a selection."""

    name: str
    kind: Kind
    mentions: int
    articles: int


class EntityTable:
    """Counts the entities that a selection's articles mention."""

    def __init__(self, selection: "Selection") -> None:
        self._collection = selection.collection
        self._keys = selection.keys
        met = self._collection.met
        keys = None if len(self._keys) == len(self._collection) else self._keys
        self._mentions, self._articles = met.mentions(keys), met.articles(keys)
        names = self._collection.entities
        self._by_name = [number for number in names.in_order() if number in self._mentions]
        self._families: dict[Family, list[int]] = {family: [] for family in FAMILIES}
        of_kind = {kind: self._families[family] for kind, family in FAMILY_OF.items()}
        for number in self._by_name:
            of_kind[names[number].kind].append(number)
        self._texts: Mapping[int, str] = {}
        self._forms: Mapping[int, Sequence[int]] = {}
        self._orders: dict[tuple[Family | None, EntityOrder], Sequence[int]] = {}
        self._latest: tuple[Sequence[int], tuple[str, ...], list[int]] = ((), (), [])

    def __len__(self) -> int:
        return len(self._by_name)

    def __iter__(self) -> Iterator[EntityCount]:
        """Yield the entities, the most mentioned first."""
        return map(self.row, self.listed(None, EntityOrder.MENTIONS))

    def size(self, family: Family) -> int:
        """Return how many entities are of a family of kinds."""
        return len(self._families[family])

    def row(self, number: int) -> EntityCount:
        """Return the counts of an entity."""
        name = self._collection.entities[number]
        return EntityCount(name.text, name.kind, self._mentions[number], self._articles[number])

    @property
    def is_complete(self) -> bool:
        """Whether all is worked out, so that nothing costs time any more."""
        return bool(self._texts) or not self._by_name

    def aliases(self, number: int) -> list[str]:
        """Return how the articles name an entity besides, the commonest first."""
        own = self._collection.entities[number].text
        forms = (self._collection.entities[form].text for form in self._forms.get(number, ()))
        return [form for form in forms if form != own]

    def dates(self, number: int) -> tuple[Published, Published] | None:
        """Return the dates of the first and the last dated article that mentions an entity."""
        first, last = self._days
        if number not in first:
            return None
        head = self._collection.head
        return head(first[number]).published, head(last[number]).published

    def listed(self, family: Family | None, order: EntityOrder, typed: str = "") -> Sequence[int]:
        """Return the entities of a family (all, for None) whose name or an alias has the words.

        A word may stand anywhere in a name, also inside one of its words.
        """
        rows = self._sorted(family, order)
        asked = split(typed)
        if not asked:
            return rows
        before, known, kept = self._latest
        if before is rows and len(known) == len(asked) and _go_on(known, asked):
            rows_left: Sequence[int] = kept
        else:
            rows_left = rows
        found = self._having(asked, rows_left)
        self._latest = (rows, asked, found)
        return found

    def complete(self) -> None:
        """Work out what the table can be shown without: dates, and aliases for the filter."""
        assert self._days is not None
        names = self._collection.entities
        texts = {number: names.folded(number) for number in self._by_name}
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, form, _ in self._collection.index.forms_in(self._keys):
            found[number].append(form)
            if number != form and number in texts:
                texts[number] += f"\n{names.folded(form)}"
        self._forms, self._texts = found, texts
        self._latest = ((), (), [])

    @cached_property
    def _days(self) -> tuple[dict[int, int], dict[int, int]]:
        return self._collection.met.days(self._keys)

    def _sorted(self, family: Family | None, order: EntityOrder) -> Sequence[int]:
        rows = self._orders.get((family, order))
        if rows is None:
            rows = self._by_name if family is None else self._families[family]
            if order is not EntityOrder.NAME:
                counts = self._mentions if order is EntityOrder.MENTIONS else self._articles
                rows = sorted(rows, key=counts.__getitem__, reverse=True)
            self._orders[family, order] = rows
        return rows

    def _having(self, words: Sequence[str], rows: Sequence[int]) -> list[int]:
        text = self._texts.__getitem__ if self._texts else self._collection.entities.folded
        found = list(rows)
        for word in words:
            found = [number for number in found if word in text(number)]
        return found


def _go_on(known: Sequence[str], asked: Sequence[str]) -> bool:
    """Tell whether what is asked for selects a part of what was asked for before."""
    return all(after.startswith(before) for before, after in zip(known, asked, strict=True))
