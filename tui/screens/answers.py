"""What a thread that answers queries tells the screen, and how it comes by it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker

from tui.widgets.offer_rows import Offer

if TYPE_CHECKING:
    from tui.collection.answering.completions import Completion
    from tui.collection.selection import Selection

GLANCE = 0.01
"""Seconds after which a thread that waits looks whether it still is wanted."""


@dataclass
class Selected(Message):
    """A query was answered; ``typed`` if it was just edited, else the collection grew.

    ``years`` is the time that what it selects speaks of; ``whole`` tells that the collection was
    complete before it was asked. Of a query that was just ``settled``, ``open_end`` is how it is
    written so that its last word stands for all that begin so, where that selects more.
    """

    selection: "Selection"
    years: str
    typed: bool
    whole: bool
    settled: bool = False
    open_end: str | None = None
    drawn: Event = field(default_factory=Event, compare=False)
    """Set when the hits are on the screen: what is worked out before would only delay them."""

    def can_replace(self, message: Message) -> bool:
        """Let the newest answer stand for those before it."""
        return isinstance(message, Selected) and not (message.typed and not self.typed)


@dataclass
class OnlyBegun(Message):
    """Nothing has the last word of a query as it stands, but something has words that begin so."""

    query: str
    open_end: str


@dataclass
class Offered(Message):
    """It is known which queries have hits in the place of one that has none."""

    selection: "Selection"
    offers: "Sequence[Offer]"


@dataclass
class Completed(Message):
    """It is known what a query can become of which this is ``begun``."""

    begun: str
    completions: "Sequence[Completion]"


@dataclass
class Rested(Message):
    """No key came after the hits of a query were shown."""

    selection: "Selection"


def wait(event: Event, seconds: float, worker: Worker[None]) -> None:
    """Wait for an event, at most some seconds, and no longer than the worker is wanted.

    Keys that come fast would else have to wait for a thread.
    """
    for _ in range(round(seconds / GLANCE)):
        if worker.is_cancelled or event.wait(GLANCE):
            return


def with_open_end(selection: "Selection") -> str | None:
    """Return the query so that its last word stands for all that begin so, if that selects more."""
    from tui.query.finishing import written_out

    query = written_out(selection.query.text)
    if query is None or selection.collection.select(query).count <= selection.count:
        return None
    return query


def offers_for(selection: "Selection") -> list[Offer]:
    """Return what could be asked in the place of a query without hits."""
    meant = [
        Offer("Did you mean", each.query, each.count, meant=True) for each in selection.meant()
    ]
    rests = [
        Offer(
            f"{'Did you mean, without' if each.corrected else 'Without'} {each.in_words}",
            each.rest,
            each.count,
        )
        for each in selection.emptied_by()
    ]
    return meant + rests
