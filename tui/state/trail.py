"""Back and forward: the places where a reader has been, as in a browser."""

from dataclasses import dataclass, replace
from enum import Enum, auto


class Seen(Enum):
    """Where a reader saw a place: in its text, or as a row of another view."""

    TEXT = auto()
    TIMELINE = auto()
    ENTITY = auto()


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the collection: an article's key and a character offset in its text.

    ``seen`` says in which view the reader saw the place, ``of`` what that view was of, where it
    needs saying: the entity of an entity's page. ``query`` is what was asked there, where the
    reader came or went by asking something else; None where that makes no difference.
    """

    article: int
    offset: int
    seen: Seen = Seen.TEXT
    of: str = ""
    query: str | None = None


class Trail:
    """A line of stops, one of which is where the reader is."""

    LONGEST = 200
    """Stops that are kept; the oldest are forgotten."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._here = -1

    @property
    def here(self) -> Stop | None:
        """Where the reader is, None before the first visit."""
        return self._stops[self._here] if self._stops else None

    def visit(self, stop: Stop) -> None:
        """Go to a new place; what lay ahead is forgotten."""
        del self._stops[self._here + 1 :]
        if self.here != stop:
            self._stops.append(stop)
        del self._stops[: -self.LONGEST]
        self._here = len(self._stops) - 1

    def ask(self, stop: Stop, query: str) -> None:
        """Ask a query at a stop, whose own one was asked before: going back leads to that."""
        here = self.here
        if here is not None and here.seen is stop.seen and here.article == stop.article:
            self._stops[self._here] = stop
        self.visit(stop)
        self.visit(Stop(stop.article, stop.offset, query=query))

    def come_to(self, article: int, offset: int) -> None:
        """Note to which article what was asked here has led."""
        here = self.here
        if here is not None:
            self._stops[self._here] = replace(here, article=article, offset=offset)

    def move(self, article: int, offset: int) -> None:
        """Note that the reader scrolled, if it is in the article of this stop."""
        here = self.here
        if here is not None and here.article == article and here.seen is Seen.TEXT:
            self._stops[self._here] = replace(here, offset=offset)

    def back(self) -> Stop | None:
        """Go to the stop before and return it, None where there is none."""
        return self._go(self._here - 1)

    def forward(self) -> Stop | None:
        """Go to the stop that was left by going back, None where there is none."""
        return self._go(self._here + 1)

    def _go(self, index: int) -> Stop | None:
        if not 0 <= index < len(self._stops):
            return None
        self._here = index
        return self._stops[index]
