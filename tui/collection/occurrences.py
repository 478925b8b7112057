"""How often each article has each word, which is what ranks articles; and their keys, by place.

The full-text index knows it as well, but it takes ten times as long to tell. Here a word has one
number for each article that has it: the article's place, and in the last bits how often.
"""

from array import array
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from tui.collection.keys import place_of

BITS = 6
MOST = (1 << BITS) - 1
"""The greatest count: one more occurrence adds nothing to so many."""
IN_TITLE, IN_BODY = 3, 2
"""What an occurrence counts."""
_LAST = "\U0010ffff"
_NONE: Sequence[int] = array("I")


class Occurrences:
    """The words of a collection's articles, with where they are and how often.

    One thread may put articles in while others ask.
    """

    def __init__(self) -> None:
        self.keys = array("Q")
        """The key of each article, by its place."""
        self.lengths = array("I")
        """How many characters the words of each article have, by its place."""
        self._total = 0
        self._rows: dict[str, array[int]] = {}
        self._sorted: list[str] = []

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def average_length(self) -> float:
        """How many characters the words of an article have on average."""
        return self._total / max(len(self), 1) or 1.0

    def put(self, key: int, title: str, body: str) -> None:
        """Take in the words of one more article: its place is the number of those before it."""
        place = len(self)
        length = len(title) + len(body)
        self._total += length
        # Who asks meanwhile finds the place of every number that there is.
        self.keys.append(key)
        self.lengths.append(length)
        for word, number in _numbers(place, title, body):
            row = self._rows.get(word)
            if row is None:
                self._rows[word] = array("I", (number,))
            else:
                row.append(number)

    def replace(self, key: int, old: tuple[str, str], title: str, body: str) -> None:
        """Take in the words, of title and body, that an article has now in place of its old."""
        place = place_of(key)
        self.keys[place] = key
        for word, number in _numbers(place, *old):
            row = self._rows[word]
            del row[bisect_left(row, number)]
        for word, number in _numbers(place, title, body):
            insort(self._rows.setdefault(word, array("I")), number)
        length = len(title) + len(body)
        self._total += length - self.lengths[place]
        self.lengths[place] = length

    def keys_at(self, places: Iterable[int]) -> set[int]:
        """Return the keys of the articles at these places."""
        return set(map(self.keys.__getitem__, places))

    def of(self, word: str) -> Sequence[int]:
        """Return the numbers of the articles that have a word: place, and how often."""
        return self._rows.get(word, _NONE)

    def beginning(self, letters: str) -> Sequence[str]:
        """Return the words that begin so, in order."""
        known = self._sorted
        if len(known) < len(self._rows):
            new = tuple(islice(self._rows, len(known), None))
            known = self._sorted = sorted((*known, *new))
        return known[bisect_left(known, letters) : bisect_left(known, letters + _LAST)]


def _numbers(place: int, title: str, body: str) -> Iterator[tuple[str, int]]:
    times = Counter(title.split() * IN_TITLE + body.split() * IN_BODY)
    first = place << BITS
    for word, count in times.items():
        yield word, first + min(count, MOST)
