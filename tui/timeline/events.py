"""An article's sentences and dates, turned into its events: what happened when.

One event for every sentence and distinct date in it. What names no point of the calendar (a mere
duration, "every week", "now") makes none; a date whose year stays open makes an undated one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from tui.articles.model import Article, Span
from tui.dates.model import Precision, Timex, TimexType
from tui.entities.model import Kind, Mention
from tui.timeline.model import Event

S = TypeVar("S", bound=Span)

POINTS = frozenset({TimexType.DATE, TimexType.TIME})
CLOCK = re.compile(r"T[^/]*")
OPEN_YEAR = "XXXX-"


def events_of(
    article: Article, dates: Sequence[Timex], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """Return the article's events in order of sentence, then of the date's place in it.

    ``dates`` and ``mentions`` are in order of offset, as they were found.
    """
    named = [mention for mention in mentions if mention.kind is not Kind.AMOUNT]
    events: list[Event] = []
    for sentence in article.sentences:
        told = _told(_within(sentence, dates))
        if not told:
            continue
        entities = tuple(dict.fromkeys(mention.name for mention in _within(sentence, named)))
        events += (
            Event(
                sentence.start,
                sentence.end,
                edtf=edtf,
                value=timex.value,
                precision=Precision.DAY if timex.type is TimexType.TIME else timex.precision,
                how=timex.how,
                date=Span(timex.start, timex.end),
                entities=entities,
            )
            for edtf, timex in told
        )
    return tuple(events)


def _within(sentence: Span, spans: Sequence[S]) -> Sequence[S]:
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    last = bisect_left(spans, sentence.end, lo=first, key=lambda span: span.start)
    return spans[first:last]


def _told(dates: Iterable[Timex]) -> list[tuple[str | None, Timex]]:
    """Return the distinct dates of one sentence, each with its EDTF to the day."""
    first: dict[str, tuple[str | None, Timex]] = {}
    for timex in dates:
        if timex.type not in POINTS or timex.value.endswith("_REF"):
            continue
        if timex.edtf is not None:
            edtf = _to_the_day(timex.edtf)
            first.setdefault(edtf, (edtf, timex))
        elif _says_when_but_not_which_year(timex.value):
            first.setdefault(CLOCK.sub("", timex.value), (None, timex))
    return _without_ends_of_ranges(list(first.values()))


def _to_the_day(edtf: str) -> str:
    """Return ``edtf`` without its clock times; both ends on one day make that day."""
    start, slash, end = CLOCK.sub("", edtf).partition("/")
    return start if start == end else start + slash + end


def _says_when_but_not_which_year(value: str) -> bool:
    """Tell whether an open value still says something: XXXX-08-21 does, XXXX-XX doesn't."""
    day = CLOCK.sub("", value)
    return day.startswith(OPEN_YEAR) and bool(day[len(OPEN_YEAR) :].strip("XW-"))


def _without_ends_of_ranges(
    told: list[tuple[str | None, Timex]],
) -> list[tuple[str | None, Timex]]:
    """Drop the dates that only say where a range of the same sentence begins and ends.

    A date that merely falls into the range is told for its own sake and stays.
    """
    ranges = [(edtf, timex) for edtf, timex in told if edtf is not None and "/" in edtf]
    if not ranges:
        return told
    ends = {end for edtf, _ in ranges for end in edtf.split("/")}

    def stays(edtf: str | None, timex: Timex) -> bool:
        return edtf not in ends and not any(
            whole is not timex and whole.start <= timex.start and timex.end <= whole.end
            for _, whole in ranges
        )

    return [(edtf, timex) for edtf, timex in told if stays(edtf, timex)]
