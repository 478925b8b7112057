"""Whether the articles that tell one happening agree on its date, in words."""

from collections.abc import Iterable, Sequence

from tui.dates.edtf import bounds
from tui.timeline.model import TimelineEvent

MOST_DATES = 4
"""Dates that are named where articles disagree; no happening has more that are worth telling."""


def tellers(tellings: Iterable[TimelineEvent]) -> tuple[str, ...]:
    """Return who tells it, each once."""
    return tuple(dict.fromkeys(telling.teller for telling in tellings))


def agree(tellings: Sequence[TimelineEvent]) -> bool:
    """Tell whether all dates can be the same: one may be more exact than the other."""
    spans = [bounds(edtf) for edtf in {each.event.edtf for each in tellings} if edtf is not None]
    if not spans:
        return True
    return max(first for first, _ in spans) <= min(last for _, last in spans)


def agreement(tellings: Sequence[TimelineEvent]) -> str:
    """Say how the dates of several articles stand to each other; nothing of a single article's.

    ``dates agree``, or ``dates disagree: 2025-05-10 in Xinhua, 2025-05-11 in PTI``.
    """
    if len({telling.article for telling in tellings}) < 2:
        return ""
    if agree(tellings):
        return "dates agree"
    by_date: dict[str, list[TimelineEvent]] = {}
    for telling in tellings:
        by_date.setdefault(telling.shown_date, []).append(telling)
    told = [f"{date} in {' and '.join(tellers(by_date[date]))}" for date in sorted(by_date)]
    return f"dates disagree: {', '.join(told[:MOST_DATES])}"
