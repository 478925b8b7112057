"""How a query is asked, and with it all that is tried in its place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.collection.answering import evaluate
from tui.query.parsing import parse
from tui.query.syntax import Query

if TYPE_CHECKING:
    from tui.collection.collection import Collection


@dataclass(frozen=True, slots=True)
class Asking:
    """A collection that is asked: where somebody types, the last word is taken as just begun.

    What is offered is asked in the same way when it is taken: its count is what it then selects.
    """

    collection: "Collection"
    typing: bool = False

    def read(self, text: str) -> Query:
        """Return what a query means."""
        return parse(text, typing=self.typing, inflect=self.collection.inflections)

    def whole(self, text: str) -> Query:
        """Return what a part of a query means that others follow: nothing of it is just begun."""
        return parse(text, inflect=self.collection.inflections)

    def select(self, query: Query) -> list[int]:
        """Return the keys of the articles that a query selects."""
        return evaluate.select(query.node, self.collection)

    def times(self, word: str) -> int:
        """Return how many articles have a folded word."""
        return len(self.collection.index.occurrences.of(word))

    def count(self, text: str) -> int:
        """Return how many articles a query selects."""
        return len(self.select(self.read(text)))
