"""The names of entities, and the forms in which texts name them, by number."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from tui.collection.index import Index
from tui.entities.model import Kind, MentionHow
from tui.query.syntax import Named
from tui.query.words import fold, split

HOWS = tuple(MentionHow)
"""Ways of knowing a mention, by number."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name or a form of one; two kinds may share it, a person and a place: that makes two."""

    kind: Kind
    text: str

    def key(self) -> str:
        """Return a name as one string, by which a place can say what it was seen on."""
        return f"{self.kind}:{self.text}"

    @classmethod
    def from_key(cls, key: str) -> "Name":
        """Return the name of a key."""
        kind, _, text = key.partition(":")
        return cls(Kind(kind), text)


class Names:
    """All names that were met, numbered from 0."""

    def __init__(self) -> None:
        self._names: list[Name] = []
        self._numbers: dict[Name, int] = {}
        self._folded: list[str] = []
        """The names' words; only of those that were put in the index."""
        self._in_order: Sequence[int] = ()
        self._words: set[str] = set()
        self._names_in_words = 0
        self._forgotten: set[int] = set()
        self._returned: list[int] = []

    def __getitem__(self, number: int) -> Name:
        return self._names[number]

    def known(self, kind: Kind, text: str) -> int | None:
        """Return the name's number, None where it was never met; any thread may ask."""
        return self._numbers.get(Name(kind, text))

    def number(self, kind: Kind, text: str) -> int:
        """Return the name's number; it gets one if it has none yet.

        Only for the one thread that fills the collection: two would give one number twice.
        """
        name = Name(kind, text)
        number = self._numbers.get(name)
        if number is None:
            number = len(self._names)
            self._names.append(name)
            self._numbers[name] = number
        elif number in self._forgotten:
            self._forgotten.discard(number)
            self._returned.append(number)
        return number

    def in_order(self) -> Sequence[int]:
        """Return the numbers of all names in the order of the alphabet, sorted once."""
        known = len(self._folded)
        if len(self._in_order) != known:
            self._in_order = sorted(range(known), key=self._folded.__getitem__)
        return self._in_order

    def words(self) -> Set[str]:
        """Return the words of all names that there ever were; each name is split once."""
        known = len(self._folded)
        for folded in self._folded[self._names_in_words : known]:
            self._words.update(folded.split())
        # Only now: another thread that asks meanwhile splits them once more, and misses none.
        self._names_in_words = known
        return self._words

    def folded(self, number: int) -> str:
        """Return the words of a name."""
        return self._folded[number]

    def put_new(self, index: Index) -> None:
        """Let the index know the names that came since the last time."""
        first = len(self._folded)
        self._folded += [fold(name.text) for name in self._names[first:]]
        returned, self._returned = self._returned, []
        index.put_names(
            [
                *((number, self._folded[number]) for number in returned),
                *enumerate(self._folded[first:], first),
            ]
        )

    def forget(self, numbers: Iterable[int], index: Index) -> None:
        """Let the index find names no more that nothing uses, until something does again."""
        gone = [each for each in numbers if each not in self._forgotten]
        self._forgotten.update(gone)
        index.drop_names([(number, self._folded[number]) for number in gone])

    def meant(self, named: Named, index: Index) -> Sequence[int]:
        """Return the numbers of the names that a query means.

        Names that have its words somewhere; where the query gives a whole name and there is
        such a name, that one alone.
        """
        star = "*" if named.prefix else ""
        found = [
            number
            for number in index.names(f'"{" ".join(named.words)}"{star}')
            if not named.kinds or self._names[number].kind in named.kinds
        ]
        if named.whole:
            whole = [number for number in found if split(self._names[number].text) == named.words]
            return whole or found
        return found
