"""An article's sentences and dates, turned into its events: what happened when.

One event for every sentence and distinct date in it; a span of time ("from May 7 to 10") is one
date, and a year that only says when in May is none of its own. What names no point of the calendar
(a mere duration, "every week", "now") makes none; a date whose year stays open an undated one.
Besides these there are sentences that inherit a date, and the article's own appearing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from tui.articles.model import Article, Span
from tui.dates.edtf import bounds, precision_of
from tui.dates.model import DateHow, Precision, Timex, TimexType
from tui.dates.ranges import ranges
from tui.entities.model import Kind, Mention
from tui.timeline.inheriting import inherited
from tui.timeline.model import Event, Told

S = TypeVar("S", bound=Span)

POINTS = frozenset({TimexType.DATE, TimexType.TIME})
CLOCK = re.compile(r"T[^/]*")
OPEN_YEAR = "XXXX-"


def events_of(
    article: Article, dates: Sequence[Timex], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """Return all that a timeline can show of an article, in order of offset.

    ``dates`` and ``mentions`` are in order of offset, as they were found.
    """
    named = [mention for mention in mentions if mention.kind is not Kind.AMOUNT]
    said = said_events(article, dates, named)
    published = published_event(article, named)
    events = [
        *([published] if published else []),
        *said,
        *(
            replace(event, entities=_names(sentence, named))
            for sentence, event in inherited(article, dates, said)
        ),
    ]
    return tuple(sorted(events, key=attrgetter("start")))


def published_event(article: Article, named: Sequence[Mention]) -> Event | None:
    """Return the article's appearing, told by its title or else its first sentence.

    None where it isn't known when it appeared.
    """
    published, title = article.published, article.title
    if published.value is None or not _is_date(published.value):
        return None
    if title.start is not None and title.end is not None:
        words = Span(title.start, title.end)
    else:
        words = next(iter(article.sentences), Span(0, 0))
    return Event(
        words.start,
        words.end,
        edtf=published.value,
        value=published.value,
        precision=precision_of(published.value),
        how=DateHow.EXPLICIT,
        date=Span(published.start or 0, published.end or 0),
        entities=_names(words, named),
        told=Told.PUBLICATION,
    )


def _is_date(edtf: str) -> bool:
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def said_events(
    article: Article, dates: Sequence[Timex], named: Sequence[Mention]
) -> tuple[Event, ...]:
    """Return the sentences whose dates stand in them, in order of the dates' places."""
    events: list[Event] = []
    for sentence in article.sentences:
        told = _told(article.text, _within(sentence, dates))
        if not told:
            continue
        entities = _names(sentence, named)
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


def _names(words: Span, named: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.name for mention in _within(words, named)))


def _within(sentence: Span, spans: Sequence[S]) -> Sequence[S]:
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    last = bisect_left(spans, sentence.end, lo=first, key=lambda span: span.start)
    return spans[first:last]


_Date = tuple[str | None, Timex]


def _told(text: str, dates: Sequence[Timex]) -> list[_Date]:
    """Return the distinct dates of one sentence, each with its EDTF to the day."""
    first: dict[str, _Date] = {}
    for timex in _with_ranges(text, dates):
        if timex.type not in POINTS or timex.value.endswith("_REF"):
            continue
        if timex.edtf is not None:
            edtf = _to_the_day(timex.edtf)
            first.setdefault(edtf, (edtf, timex))
        elif _says_when_but_not_which_year(timex.value):
            first.setdefault(CLOCK.sub("", timex.value), (None, timex))
    told = list(first.values())
    return [
        date
        for place, date in enumerate(told)
        if _tells_itself(date, told[max(0, place - _NEAR) : place + _NEAR], text)
    ]


_NEAR = 8
"""How many dates of a sentence before and after one may have it for their year: none has more to
look at, however many dates a hostile sentence tells."""


def _with_ranges(text: str, dates: Sequence[Timex]) -> Iterator[Timex]:
    """Yield ``dates``, the two ends of each span of time as one."""
    spans = {span.first.start: span for span in ranges(text, dates)}
    resume = 0
    for timex in dates:
        if timex.start < resume:
            continue
        span = spans.get(timex.start)
        if span is None:
            yield timex
            continue
        resume = span.last.end
        yield Timex(
            timex.start,
            resume,
            TimexType.DATE,
            value=span.edtf,
            edtf=span.edtf,
            precision=Precision.RANGE,
            how=span.last.how,
            rule=span.last.rule,
        )


def _to_the_day(edtf: str) -> str:
    """Return ``edtf`` without its clock times; both ends on one day make that day."""
    start, slash, end = CLOCK.sub("", edtf).partition("/")
    return start if start == end else start + slash + end


def _says_when_but_not_which_year(value: str) -> bool:
    """Tell whether an open value still says something: XXXX-08-21 does, XXXX-XX doesn't."""
    day = CLOCK.sub("", value)
    return day.startswith(OPEN_YEAR) and bool(day[len(OPEN_YEAR) :].strip("XW-"))


def _tells_itself(date: _Date, told: Iterable[_Date], text: str) -> bool:
    """Tell whether a date is more than the year, month or week of a finer one in its sentence."""
    edtf, timex = date
    if timex.precision not in _NAMING:
        return True
    return not any(
        _holds(edtf, finer)
        and (
            (other.how is DateHow.NEIGHBOUR and timex.start < other.start)
            or _between(timex, other, text) in _JOINTS
        )
        for finer, other in told
    )


def _holds(coarse: str | None, fine: str | None) -> bool:
    if coarse is None or fine is None:
        return False
    outer, inner = bounds(coarse), bounds(fine)
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


_NAMING = frozenset({Precision.YEAR, Precision.MONTH, Precision.WEEK})
_JOINTS = frozenset({"", "of", "in", "on", "the", "of the", "in the"})
"""What may stand between a day and its year: "on May 3, in 2024"."""


def _between(first: Timex, second: Timex, text: str) -> str:
    gap = text[min(first.end, second.end) : max(first.start, second.start)]
    return gap.strip(" ,()\n").lower() if len(gap) <= _LONGEST_JOINT else gap


_LONGEST_JOINT = 12
