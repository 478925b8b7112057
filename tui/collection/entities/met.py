"""Which entities each article mentions, and how often: numbers alone, quick to count and find."""

from array import array
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from tui.collection.keys import PLACES, place_of


class _Numbers(dict[int, "array[int]"]):
    """Numbers by article; an article has none that was there when somebody began to count."""

    def __missing__(self, key: int) -> "array[int]":
        return _NONE


def _numbers() -> "array[int]":
    return array("I")


_NONE = _numbers()


class Met:
    """The entities of articles, by number.

    Two arrays an article: what it mentions, each once, and the rest of the mentions. To count
    articles is then to count the first, to count mentions to count the second besides. And an
    array an entity: the places of the articles that mention it, in order.
    """

    def __init__(self) -> None:
        self._once = _Numbers()
        self._again = _Numbers()
        self._places: defaultdict[int, array[int]] = defaultdict(_numbers)
        self._articles: Counter[int] = Counter()
        self._mentions: Counter[int] = Counter()

    def put(self, key: int, times: Counter[int]) -> None:
        """Take in how often an article mentions each entity, in place of what was known."""
        self.drop(key)
        place = place_of(key)
        for number in times:
            places = self._places[number]
            if places and places[-1] > place:
                insort(places, place)
            else:
                places.append(place)
        self._once[key] = array("I", times)
        again = (number for number, count in times.items() for _ in range(count - 1))
        self._again[key] = array("I", again)
        self._articles.update(times.keys())
        self._mentions.update(times)

    def drop(self, key: int) -> None:
        """Forget an article, if it is known."""
        once, again = self._once.pop(key, ()), self._again.pop(key, ())
        for number in once:
            places = self._places[number]
            del places[bisect_left(places, place_of(key))]
        for counts, gone in ((self._articles, once), (self._mentions, (*once, *again))):
            counts.subtract(gone)
            for number in set(gone):
                if not counts[number]:
                    del counts[number]

    def articles(self, keys: Sequence[int] | None = None) -> Counter[int]:
        """Return in how many articles each entity is met; without ``keys``, of all of them."""
        if keys is None:
            return Counter(self._articles)
        return Counter(chain.from_iterable(map(self._once.__getitem__, keys)))

    def all(self) -> tuple[int, ...]:
        """Return the entities that any article mentions."""
        return tuple(self._articles)

    def mentions(self, keys: Sequence[int] | None = None) -> Counter[int]:
        """Return how often each entity is mentioned; without ``keys``, in all articles."""
        if keys is None:
            return Counter(self._mentions)
        numbers = (self._once, self._again)
        return Counter(chain.from_iterable(each[key] for each in numbers for key in keys))

    def naming(self, numbers: Iterable[int]) -> set[int]:
        """Return the places of the articles that mention any of the entities."""
        found: set[int] = set()
        for number in numbers:
            found.update(self._places.get(number, ()))
        return found

    def spread(self, number: int) -> int:
        """Return in how many of all articles an entity is met."""
        return self._articles[number]

    def times(self, key: int, number: int) -> int:
        """Return how often an article mentions an entity."""
        if number not in self._once[key]:
            return 0
        return 1 + self._again[key].count(number)

    def beside(self, keys: Iterable[int], number: int) -> Counter[int]:
        """Return in how many of the articles each other entity is met together with one."""
        met = Counter(chain.from_iterable(map(self._once.__getitem__, keys)))
        del met[number]
        return met

    def of(self, key: int) -> Sequence[int]:
        """Return the entities that an article mentions, each once."""
        return self._once[key]

    def days(self, keys: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
        """Return the key of the first, and of the last, dated article that mentions each entity."""
        dated = sorted(key for key in keys if key >= PLACES)
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for key in dated:
            last.update(dict.fromkeys(self._once[key], key))
        for key in reversed(dated):
            first.update(dict.fromkeys(self._once[key], key))
        return first, last
