"""Events for tests, from as little as a test needs to say."""

from collections.abc import Iterable, Mapping, Sequence, Set

from tui.articles.model import Published, PublishedHow, Span
from tui.dates.edtf import precision_of
from tui.dates.model import DateHow
from tui.timeline.alike import leaders
from tui.timeline.brief import brief_of
from tui.timeline.chronicle import Chronicle, EventTable
from tui.timeline.model import Event, TimelineEvent, Told
from tui.timeline.timeline import Timeline


def told(
    edtf: str | None,
    sentence: str | None = None,
    *,
    value: str | None = None,
    article: int = 1,
    source: str | None = "Agency",
    published: str | None = "2025-04-29",
    start: int = 0,
    entities: Sequence[str] = (),
    how: DateHow | None = None,
    known: Told = Told.SAID,
) -> TimelineEvent:
    """Return an event of a date; its sentence, if not given, is of its own.

    ``start`` is where the sentence begins in the article; its first two characters date it.
    """
    said = f"It is told of {edtf or value}." if sentence is None else sentence
    event = Event(
        start,
        start + len(said),
        edtf=edtf,
        value=value or edtf or "XXXX-08-21",
        precision=precision_of(edtf) if edtf else None,
        how=how or (DateHow.EXPLICIT if edtf else DateHow.OPEN),
        date=Span(start, start + 2),
        entities=tuple(entities),
        told=known,
    )
    stated = PublishedHow.STATED if published else PublishedHow.NONE
    return TimelineEvent(
        event,
        article,
        f"{article:03d}.txt",
        f"Title {article}",
        source,
        Published(published, stated),
        said,
    )


class Kept:
    """Events by their articles, as a timeline asks for them."""

    def __init__(self, events: Iterable[TimelineEvent]) -> None:
        self.articles: dict[int, list[TimelineEvent]] = {}
        for event in events:
            self.articles.setdefault(event.article, []).append(event)
        names = (name for event in self.all for name in event.event.entities)
        self.numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}

    @property
    def all(self) -> list[TimelineEvent]:
        return [event for events in self.articles.values() for event in events]

    def event(self, row: int) -> TimelineEvent:
        return self.all[row]

    def naming(self, entity: str) -> Mapping[int, Set[int]]:
        number = self.numbers.get(entity)
        return dict.fromkeys(self.articles, frozenset(() if number is None else (number,)))


def table_of(kept: Kept) -> EventTable:
    """Return the table of what is kept."""
    table = EventTable()
    names = {name: [number] for name, number in kept.numbers.items()}
    for article, events in kept.articles.items():
        briefs = (
            brief_of(told.event, " " * told.event.start + told.sentence, told.shown_date)
            for told in events
        )
        table.put(article, briefs, names)
    return table


def timeline_of(events: Iterable[TimelineEvent], *, merged: bool = False) -> Timeline:
    """Return the timeline of events; if ``merged``, tellings in other words stand together."""
    kept = Kept(events)
    chronicle = Chronicle(table_of(kept))
    if merged:
        chronicle = chronicle.merged(leaders(chronicle) or ())
    return Timeline(chronicle, range(len(chronicle)), kept)
