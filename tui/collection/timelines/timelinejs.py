"""A timeline for TimelineJS3 (https://timeline.knightlab.com/docs/json-format.html)."""

import json
from html import escape
from itertools import islice

from tui.dates.days import parts
from tui.dates.edtf import EARLIEST, LATEST, bounds
from tui.dates.model import Precision
from tui.timeline.model import TimelineEvent
from tui.timeline.timeline import Timeline

HEADLINE = 80
"""Characters of a sentence that stand as its headline."""

_EXACT = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
"""How many parts of a date are known."""


def timelinejs(timeline: Timeline, title: str) -> str:
    """Return the dated events as one JSON object, called by the collection's title."""
    slides = [slide for told in timeline if (slide := _slide(told)) is not None]
    made = {"title": {"text": {"headline": escape(title)}}, "events": slides}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _slide(told: TimelineEvent) -> dict[str, object] | None:
    event = told.event
    if event.edtf is None:
        return None
    first, last = bounds(event.edtf)
    first, last = (last if first == EARLIEST else first), (first if last == LATEST else last)
    known = _EXACT.get(event.precision, 3) if event.precision else 3
    slide: dict[str, object] = {"start_date": _date(first, known)}
    if last != first and event.precision not in _EXACT:
        slide["end_date"] = _date(last, 3)
    if told.shown_date != event.edtf or event.precision is not Precision.DAY:
        slide["display_date"] = told.shown_date
    sentence = " ".join(told.sentence.split())
    headline = sentence if len(sentence) <= HEADLINE else f"{sentence[: HEADLINE - 1].rstrip()}…"
    where = " · ".join(fact for fact in (told.source, told.title, told.file) if fact)
    slide["text"] = {
        "headline": escape(headline),
        "text": f"<p>{escape(sentence)}</p><p>{escape(where)}</p>",
    }
    if told.source:
        slide["group"] = escape(told.source)
    return slide


def _date(day: int, known: int) -> dict[str, int]:
    return dict(islice(zip(("year", "month", "day"), parts(day), strict=True), known))
