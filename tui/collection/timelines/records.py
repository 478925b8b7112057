"""A timeline as records: JSON, one object a line, and CSV."""

import json
from collections.abc import Iterator

from tui.collection.csv_rows import csv_row
from tui.timeline.model import TimelineEvent
from tui.timeline.timeline import Timeline

COLUMNS = (
    "date",
    "shown",
    "precision",
    "how",
    "sentence",
    "entities",
    "file",
    "start",
    "end",
    "title",
    "source",
    "published",
    "tellings",
)


def records(timeline: Timeline) -> Iterator[dict[str, object]]:
    """Yield each event as JSON knows it, with the others that tell it."""
    for index in range(len(timeline)):
        first, *others = timeline.tellings(index)
        yield {
            "file": first.file,
            **_span(first),
            "precision": first.event.precision,
            "how": first.event.known,
            "entities": list(first.event.entities),
            "sentence": first.sentence,
            "tellings": [{"file": each.file, **_span(each)} for each in others],
        }


def _span(told: TimelineEvent) -> dict[str, object]:
    event = told.event
    return {"start": event.start, "end": event.end, "edtf": event.edtf, "value": event.value}


def json_lines(timeline: Timeline) -> str:
    """Return the events as JSON, one object a line."""
    return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in records(timeline))


def rows(timeline: Timeline) -> Iterator[tuple[object, ...]]:
    """Yield the names of the columns, then each event as the cells of a row."""
    yield COLUMNS
    for index in range(len(timeline)):
        tellings = timeline.tellings(index)
        told, event = tellings[0], tellings[0].event
        yield (
            event.edtf,
            told.shown_date,
            event.precision,
            event.known,
            " ".join(told.sentence.split()),
            "; ".join(event.entities),
            told.file,
            event.start,
            event.end,
            told.title,
            told.source,
            told.published.value,
            len(tellings),
        )


def csv(timeline: Timeline) -> str:
    """Return the events as CSV with a line of column names."""
    return "".join(map(csv_row, rows(timeline)))
