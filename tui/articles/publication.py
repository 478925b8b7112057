"""Which of a page's stamps is its article's own.

Dates in captions, copyright lines and lists of other stories say nothing of this article; no date
is better than a wrong one.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.line_features import Seen
from tui.articles.model import Label
from tui.articles.stamps import Stamp, is_lone_stamp, stamps_in
from tui.articles.written_dates import WrittenDate, find_written_dates

_PREFIX = re.compile(r"\s{0,20}date:?\s{1,3}(?=\d{4}-\d\d-\d\d\s)", re.IGNORECASE)

_NEAR_TITLE = 8
"""Paragraphs above a title, or above the body where there is no title, that may hold its stamp."""

_INTO_BODY = 6
_BELOW_BODY = 6


class PlacedStamp(NamedTuple):
    """A stamp, and the index of the paragraph that states it."""

    at: int
    stamp: Stamp


def find_prefix(text: str) -> WrittenDate | None:
    """Return the date of a text that begins with ``date 2025-05-11``; it spans the date alone."""
    match = _PREFIX.match(text)
    if match is None:
        return None
    return next(find_written_dates(text, match.end(), match.end() + 10), None)


def find_stamps(text: str, seen: Sequence[Seen]) -> list[PlacedStamp]:
    """Return the stamps of all paragraphs, in order."""
    return [
        PlacedStamp(index, stamp)
        for index, each in enumerate(seen)
        if each.dated and not each.caption
        for stamp in stamps_in(text, each.line.start, each.line.end)
    ]


def choose(
    stamps: Sequence[PlacedStamp],
    seen: Sequence[Seen],
    labels: Sequence[Label],
    title: int | None,
) -> PlacedStamp | None:
    """Return the stamp that is this article's own, None where none can be trusted."""
    body = [index for index, label in enumerate(labels) if label is Label.BODY]
    first, last = (body[0], body[-1]) if body else (len(labels), len(labels))
    start = first if title is None else title
    beside = [p for p in stamps if start - _NEAR_TITLE <= p.at < first]
    if beside:
        return min(beside, key=lambda p: (*_rank(p), p.at < start, abs(p.at - start)))
    inside = [p for p in stamps if first < p.at <= min(last, first + _INTO_BODY)]
    within = [p for p in inside if not _is_text(p, seen, labels)]
    below = [p for p in stamps if p.stamp.labelled and last < p.at <= last + _BELOW_BODY]
    return min(within or below, key=_rank, default=None) or _only_one(stamps, seen)


def _is_text(placed: PlacedStamp, seen: Sequence[Seen], labels: Sequence[Label]) -> bool:
    """Tell whether a line is the article's own, as rows of tables are, and no date alone."""
    return labels[placed.at] is Label.BODY and not is_lone_stamp(seen[placed.at].line.text)


def _only_one(stamps: Sequence[PlacedStamp], seen: Sequence[Seen]) -> PlacedStamp | None:
    """Return the stamp with a label or a byline whose date is the only such date of the page."""
    own = [p for p in stamps if p.stamp.labelled or seen[p.at].byline]
    days = {day for placed in own for day in placed.stamp.date.days}
    return own[0] if len(days) == 1 else None


def _rank(placed: PlacedStamp) -> tuple[bool, bool]:
    return placed.stamp.later, not placed.stamp.labelled
