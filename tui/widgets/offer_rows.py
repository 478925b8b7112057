"""The rows of a list without hits: queries that have some, each to be taken by a key or a click."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rich.text import Text

from tui.articles.visible import visible
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look


@dataclass(frozen=True, slots=True)
class Offer:
    """A query that has hits, and how it comes from the one that has none."""

    words: str
    query: str
    count: int
    meant: bool = False
    """Whether it is what was probably meant."""


class OfferRows:
    """Two lines an offer: how it comes about, and below it the query with its number of hits.

    The first row is a ``head`` that says why they stand here.
    """

    height = 2

    def __init__(self, head: str, offers: Sequence[Offer]) -> None:
        self._head, self.offers = head, offers

    def __len__(self) -> int:
        return len(self.offers) + 1

    def offer(self, index: int) -> Offer | None:
        """Return what a row offers."""
        return self.offers[index - 1] if index else None

    def index_key(self, index: int) -> Hashable:
        """Return the row's query."""
        offer = self.offer(index)
        return offer and offer.query

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the row's lines."""
        offer = self.offer(index)
        dim = look.style("row--dim")
        if offer is None:
            return [Text(self._head, dim), Text()]
        words = Text(visible(offer.words[: CHARACTERS_A_CELL * width]), dim)
        words.truncate(width, overflow="ellipsis")
        count = Text(f"{offer.count:,}", dim)
        query = Text(f"  {visible(offer.query[: CHARACTERS_A_CELL * width])}")
        query.stylize(look.style("row--strong"))
        query.truncate(max(1, width - count.cell_len - 2), overflow="ellipsis", pad=True)
        return [words, Text.assemble(query, " ", count)]
