"""Mentions of an entity, each in the words around it: a concordance, keyword in context."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from tui.articles.model import Article, Span
from tui.entities.model import Mention
from tui.query.words import fold

if TYPE_CHECKING:
    from tui.collection.collection import Collection
    from tui.collection.entities.names import Name

MOST_CONTEXT = 400
"""The characters on either side of a mention that are looked at."""

SORTED_WORDS = 5
"""The words on one side of a mention that lines are compared by."""


class ConcordanceOrder(StrEnum):
    """What the lines are sorted by."""

    DATE = "date"
    AFTER = "what follows"
    BEFORE = "what precedes"

    def next(self) -> "ConcordanceOrder":
        """Return the order that follows, the first after the last."""
        orders = list(ConcordanceOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True)
class Line:
    """A mention and its context in one line, runs of blanks and line breaks as one space."""

    article: int
    """The article's key."""
    mention: Mention
    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.words + self.after

    @property
    def match(self) -> Span:
        """Where the mention stands in the line."""
        return Span(len(self.before), len(self.before) + len(self.words))


def line_of(key: int, article: Article, mention: Mention, context: int = MOST_CONTEXT) -> Line:
    """Return a mention with up to ``context`` characters of its block on either side."""
    text, block = article.text, article.block_at(mention.start)
    start = max(block.start, mention.start - context)
    end = min(max(block.end, mention.end), mention.end + context)
    before = _in_one_line(text[start : mention.start]).lstrip()
    after = _in_one_line(text[mention.end : end]).rstrip()
    return Line(key, mention, before, _in_one_line(mention.of(text)), after)


def _in_one_line(text: str) -> str:
    """Return a text with each run of blanks as one space, also at its ends."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"


class Concordance:
    """The mentions of one entity in articles; a line is made when it is asked for.

    ``keys`` are the articles that mention it, in the order in which their lines stand.
    """

    def __init__(self, collection: "Collection", name: "Name", keys: Sequence[int]) -> None:
        self._collection = collection
        self._name = name
        self.keys = keys
        number = collection.entities.known(name.kind, name.text)
        times = (collection.met.times(key, number) for key in keys if number is not None)
        self._first_lines = list(accumulate(times, initial=0))

    def __len__(self) -> int:
        return self._first_lines[-1]

    def line(self, index: int) -> Line | None:
        """Return a line; None where the entity's names were corrected in the meantime."""
        place = bisect_right(self._first_lines, index) - 1
        key = self.keys[place]
        within = index - self._first_lines[place]
        mentions = self.mentions(key)
        if within >= len(mentions):
            return None
        return line_of(key, self._collection.article(key), mentions[within])

    def sorted(self, order: ConcordanceOrder) -> Sequence[int]:
        """Return the lines in an order; by words it takes as long as making them all.

        What precedes is compared from the mention backwards, so that like phrases stand together.
        """
        lines = range(len(self))
        if order is ConcordanceOrder.DATE:
            return lines
        keys: list[list[str]] = []
        for index in lines:
            line = self.line(index)
            if line is None:
                keys.append([])
            elif order is ConcordanceOrder.AFTER:
                keys.append(fold(line.after).split()[:SORTED_WORDS])
            else:
                keys.append(fold(line.before).split()[: -SORTED_WORDS - 1 : -1])
        return sorted(lines, key=keys.__getitem__)

    def index_of(self, key: int, offset: int) -> int | None:
        """Return the line of the mention at an offset of an article, or the nearest to it."""
        if key not in self.keys:
            return None
        first = self._first_lines[self.keys.index(key)]
        distances = [abs(mention.start - offset) for mention in self.mentions(key)]
        return first + distances.index(min(distances)) if distances else first

    def mentions(self, key: int) -> Sequence[Mention]:
        """Return its mentions in an article."""
        name = self._name
        return [
            mention
            for mention in self._collection.mentions(key)
            if mention.name == name.text and mention.kind is name.kind
        ]
