"""Work out when an article without a stated date appeared, from the dates that it tells.

The latest thing told with its year comes before publication, a day to come ("until January 5")
after it, and a weekday that has passed within the week; a day told with its weekday fits one year
alone. Where that leaves more than a few weeks, the date stays unknown: none beats a wrong one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from tui.articles.model import Article, Published, PublishedHow, Span
from tui.dates.context import weekday_near
from tui.dates.model import DateHow, Form, Precision, Tense, Timex
from tui.dates.order import Order
from tui.dates.points import Point, as_date, parse, valid_day
from tui.dates.tagger import tag
from tui.dates.tense import Tenses
from tui.dates.words import WEEKDAYS

_CLOSE = 31
"""The widest interval, in days, that still says when an article appeared."""


class _Told(NamedTuple):
    """A temporal expression in its sentence, with the tense around it."""

    timex: Timex
    sentence: Span
    tense: Tense
    weekday: int
    """The weekday that stands with it (1 for Monday), 0 without one."""


def place_in_time(article: Article, order: Order | None = None) -> Article:
    """Return ``article`` with an inferred publication date and anchor, or unchanged.

    Only an article is touched that states no date.
    """
    if article.published.how is not PublishedHow.NONE or article.anchor is not None:
        return article
    told = list(_told(article, tag(article, order)))
    latest = _latest_past(told)
    if latest is None:
        return article
    if interval := _around_coming_day(told, latest):
        first, last = interval
        value, anchor = f"{first.value}/{last.value}", _anchor(first, last)
        if first == last:
            value = first.value
    elif month := _in_named_day_month(told, latest):
        value, anchor = f"{month.value}~", f"{month.year:04d}"
    else:
        return article
    return replace(article, published=Published(value, PublishedHow.INFERRED), anchor=anchor)


def _told(article: Article, timexes: Iterable[Timex]) -> Iterator[_Told]:
    passages = article.passages()
    at, tenses = -1, Tenses(article.text, 0, 0)
    for timex in timexes:
        while at < 0 or passages[at].end <= timex.start:
            at += 1
            tenses = Tenses(article.text, passages[at].start, passages[at].end)
        tense = tenses.at(timex.start, timex.end)
        yield _Told(timex, passages[at], tense, _weekday_in(timex.of(article.text)))


def _weekday_in(text: str) -> int:
    first = re.match(r"[A-Za-z]+", text)
    return WEEKDAYS.get(first.group().lower(), 0) if first else 0


def _latest_past(told: Iterable[_Told]) -> Point | None:
    """Return the latest day, month or year that is told with its year, and not as to come."""
    points = [
        point
        for each in told
        if each.timex.how is DateHow.EXPLICIT and each.tense < Tense.FUTURE
        if each.timex.edtf and (point := parse(each.timex.edtf))
    ]
    return max(points, key=lambda point: point.first, default=None)


def _around_coming_day(told: list[_Told], latest: Point) -> tuple[Point, Point] | None:
    """Close in on publication from a day to come and a weekday that has passed."""
    for each in told:
        if each.timex.form is not Form.YEARLESS_DAY or each.tense < Tense.FUTURE:
            continue
        end = _next_after(latest, each)
        if end is None:
            continue
        weekday = _weekday_beside(each, told)
        start = weekday_near(weekday, end, Tense.PAST) if weekday else latest
        if start is None or start.precision is not Precision.DAY or start.first < latest.first:
            continue
        if 0 <= _days(start, end) <= _CLOSE:
            return start, end
    return None


def _next_after(latest: Point, told: _Told) -> Point | None:
    """Return the first day after ``latest`` that bears its month, day and, if told, weekday."""
    month, day = int(told.timex.value[5:7]), int(told.timex.value[8:10])
    for year in (latest.year, latest.year + 1):
        point = valid_day(year, month, day)
        if (
            point
            and point.first >= latest.first
            and point.weekday == (told.weekday or point.weekday)
        ):
            return point
    return None


def _weekday_beside(coming: _Told, told: Iterable[_Told]) -> int | None:
    """Return the weekday (1 for Monday) that the same sentence tells as past."""
    for each in told:
        if each.sentence != coming.sentence or each.tense >= Tense.FUTURE:
            continue
        if each.timex.value.startswith("XXXX-WXX-"):
            return int(each.timex.value[9])
    return None


def _in_named_day_month(told: Iterable[_Told], latest: Point) -> Point | None:
    """Return the month of a past day that is told with its weekday: only one year near fits."""
    for each in told:
        if each.timex.form is not Form.YEARLESS_DAY or not each.weekday:
            continue
        if each.tense >= Tense.FUTURE:
            continue
        day = _next_after(latest, each)
        if day is not None:
            return Point(Precision.MONTH, day.year, day.part)
    return None


def _days(first: Point, last: Point) -> int:
    start, end = as_date(first), as_date(last)
    return (end - start).days if start and end else _CLOSE + 1


def _anchor(first: Point, last: Point) -> str | None:
    """Return as much of the date as an interval leaves no doubt of; its first day within a week."""
    if _days(first, last) < 7:
        return first.value
    if (first.year, first.part) == (last.year, last.part):
        return first.value[:7]
    return first.value[:4] if first.year == last.year else None
