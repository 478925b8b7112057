"""When an article appeared, of all that may state it, and the date that its text counts from."""

import re
from datetime import date, timedelta

from tui.articles.datelines import FoundDateline
from tui.articles.front_matter import FrontMatter
from tui.articles.model import NOTHING, Dateline, Hints, Published, PublishedHow
from tui.articles.publication import PlacedStamp
from tui.articles.written_dates import WrittenDate, find_written_dates, in_order

_DATELINE_NEAR = timedelta(days=10)
"""How far from its dateline a story may be published, where that decides what a date means."""

_EDTF_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def published_of(
    text: str,
    hints: Hints,
    front: FrontMatter | None,
    prefix: WrittenDate | None,
    stamp: PlacedStamp | None,
    opening: FoundDateline | None,
) -> Published:
    """Return the publication date from the surest of what states one, and how it is known."""
    if hints.published == NOTHING:
        return Published(None, PublishedHow.USER)
    if hints.published is not None:
        return Published(hints.published, PublishedHow.USER)
    if front is not None and front.published is not None:
        return _published_in_front(text, front.end, front.published)
    if prefix is not None:
        return Published(prefix.edtf, PublishedHow.PREFIX, prefix.start, prefix.end)
    if stamp is not None:
        stated = _decided(text, stamp.stamp.date, opening, hints.habits.day_first)
        return Published(stated.edtf, PublishedHow.STATED, stated.start, stated.end)
    if opening is not None and opening.year is not None:
        day = opening.resolved(None).date
        if day is not None:
            return Published(day, PublishedHow.DATELINE, opening.start, opening.end)
    return Published()


def _published_in_front(text: str, end: int, value: str) -> Published:
    for written in find_written_dates(text, 0, end):
        if written.edtf == value:
            return Published(value, PublishedHow.STATED, written.start, written.end)
    return Published(value, PublishedHow.STATED)


def _decided(
    text: str, stated: WrittenDate, opening: FoundDateline | None, day_first: bool | None
) -> WrittenDate:
    """Let the dateline decide between day and month, or else the folder, where they are open."""
    if len(stated.days) < 2:
        return stated
    fitting = [
        day
        for day in stated.days
        if opening is not None
        and (told := opening.resolved(day).date)
        and abs(date.fromisoformat(told) - day) <= _DATELINE_NEAR
    ]
    if len(fitting) == 1:
        return WrittenDate(stated.start, stated.end, (fitting[0],))
    return stated if day_first is None else in_order(text, stated, day_first=day_first)


def last_day(published: Published) -> date | None:
    """Return the last day on which an article can have appeared."""
    days = _EDTF_DAY.findall(published.value or "")
    if not days:
        return None
    year, month, day = (int(part or 0) for part in days[-1])
    try:
        if day:
            return date(year, month, day)
        following = date(year, month + 1, 1) if 0 < month < 12 else date(year + 1, 1, 1)
    except ValueError:
        return None
    return following - timedelta(days=1)


def anchor_of(published: Published, dateline: Dateline | None) -> str | None:
    """Return the date that relative expressions count from: the dateline's, else the publication.

    Of an interval, or of a date that is open between several days, it is the part that is sure:
    the month, or the year.
    """
    if dateline is not None and dateline.date is not None:
        return dateline.date
    if published.value is None:
        return None
    days = [match.groups() for match in _EDTF_DAY.finditer(published.value)]
    sure: list[str] = []
    for parts in zip(*days, strict=True):
        if parts[0] is None or len(set(parts)) > 1:
            break
        sure.append(parts[0])
    return "-".join(sure) or None
