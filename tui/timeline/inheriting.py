"""Sentences without a date of their own that are told under the date of an earlier one.

Two rules, both careful. A paragraph that tells a day goes on telling of it, as long as it tells
of the past. And a report that opens with what happened a day or two before it appeared is about
that day: what it tells without a date happened then, if nothing nearer says otherwise.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tui.articles.model import Article, Label, Span
from tui.dates.model import Precision, Tense, Timex
from tui.dates.tense import REACH, tense_at
from tui.timeline.model import Event, Told

LEAD_SENTENCES = 5
"""The opening sentences in which a report names the day that it is about."""
LEAD_DAYS = 3
"""The days before publication on which that day may be: of older ones a report is no news."""
NOW = "PRESENT_REF"
_PERFECT = re.compile(r"\b(?:has|have|'ve)\b", re.IGNORECASE)


def inherited(
    article: Article, dates: Sequence[Timex], said: Sequence[Event]
) -> Iterator[tuple[Span, Event]]:
    """Yield the sentences that inherit a date, each with its event, which names no entities yet.

    ``said`` are the events whose dates stand in their own sentences; other expressions of time
    among ``dates`` end a passage.
    """
    told: dict[int, list[Event]] = {}
    for event in said:
        told.setdefault(event.start, []).append(event)
    times = [timex.start for timex in dates]
    present = [timex.start for timex in dates if timex.value == NOW]
    lead = _lead(article, told)
    under: Event | None = None
    reached = 0
    for sentence in article.sentences:
        if "\n" in article.text[reached : sentence.start]:
            under = None
        reached = sentence.end
        own = told.get(sentence.start)
        if own is not None:
            under = _told_on(article.text, sentence, own)
            continue
        tense = _tense_of(article.text, sentence)
        if (
            tense is not Tense.PAST
            or _any_in(times, sentence)
            or _is_perfect(article.text, sentence)
        ):
            under = None
        if _any_in(present, sentence):
            continue
        if article.block_at(sentence.start).label is not Label.BODY or tense >= Tense.FUTURE:
            continue
        source = under or lead
        if source is not None:
            yield sentence, _under(sentence, source)


def _any_in(starts: Sequence[int], sentence: Span) -> bool:
    return bisect_left(starts, sentence.start) < bisect_left(starts, sentence.end)


def _is_perfect(text: str, sentence: Span) -> bool:
    """Tell whether a sentence says what has been since, not what happened then."""
    return (
        _PERFECT.search(text, sentence.start, min(sentence.end, sentence.start + REACH)) is not None
    )


def _lead(article: Article, told: dict[int, list[Event]]) -> Event | None:
    """Return the event that names the day which the report is about, if it names one."""
    published = _day(article.published.value or article.anchor)
    if published is None:
        return None
    for sentence in article.sentences[:LEAD_SENTENCES]:
        for event in told.get(sentence.start, ()):
            day = _day(event.edtf)
            if day is not None and 0 < (published - day).days <= LEAD_DAYS:
                return event
    return None


def _told_on(text: str, sentence: Span, own: Sequence[Event]) -> Event | None:
    """Return the event of a sentence that tells of one day, and not as of one to come."""
    event = own[0]
    if len(own) > 1 or event.edtf is None or event.precision is not Precision.DAY:
        return None
    tense = tense_at(text, event.date.start, event.date.end, sentence.start, sentence.end)
    return event if tense < Tense.FUTURE else None


def _tense_of(text: str, sentence: Span) -> Tense:
    """Return the tense in which a sentence begins to tell."""
    return tense_at(text, sentence.start, sentence.start, sentence.start, sentence.end)


def _under(sentence: Span, source: Event) -> Event:
    return replace(source, start=sentence.start, end=sentence.end, entities=(), told=Told.INHERITED)


def _day(edtf: str | None) -> date | None:
    """Return a date that is known to the day, in the years that Python can count."""
    try:
        return date.fromisoformat(edtf) if edtf and len(edtf) == 10 else None
    except ValueError:
        return None
