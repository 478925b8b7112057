"""Events for tests, from as little as a test needs to say."""

from tui.articles.model import Published, PublishedHow, Span
from tui.dates.edtf import precision_of
from tui.dates.model import DateHow
from tui.timeline.model import Event, TimelineEvent


def told(
    edtf: str | None,
    sentence: str | None = None,
    *,
    value: str | None = None,
    article: int = 1,
    source: str | None = "Agency",
    published: str | None = "2025-04-29",
    start: int = 0,
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
        how=DateHow.EXPLICIT if edtf else DateHow.OPEN,
        date=Span(start, start + 2),
        entities=(),
    )
    how = PublishedHow.STATED if published else PublishedHow.NONE
    return TimelineEvent(
        event,
        article,
        f"{article:03d}.txt",
        f"Title {article}",
        source,
        Published(published, how),
        said,
    )
