"""Expressions that stand side by side and tell of one day."""

import re
from dataclasses import replace

from tui.articles.model import Span
from tui.dates.context import distance
from tui.dates.model import Form, Precision, Timex, TimexType
from tui.dates.points import parse

_GAPS = frozenset({" ", ", ", " on ", " of ", ", on ", " at ", ", at "})


def join(text: str, timexes: list[Timex]) -> list[Timex]:
    """Join a time of day with the day beside it: ``15:00 GMT Saturday``, ``May 5 at 3 p.m.``.

    "A day earlier, on Thursday" stays two expressions, which tell the same day.
    """
    joined: list[Timex] = []
    for timex in timexes:
        last = joined[-1] if joined else None
        if timex.precision is Precision.DAY and timex.form is not Form.CLOCK and len(joined) > 1:
            _tell_bracketed(text, joined, timex)
        if last and text[last.end : timex.start] in _GAPS:
            both = _time_of_day(last, timex)
            if both is not None:
                joined[-1] = both
                _share_day(joined, last.rule)
                continue
            joined[-1] = _as_named(last, timex)
        joined.append(timex)
    return joined


def _tell_bracketed(text: str, joined: list[Timex], day: Timex) -> None:
    """Give a day to two clocks before it: "at 2:46 pm (0546 GMT) on Friday"."""
    here, there = joined[-2:]
    if here.form is not Form.CLOCK or there.form is not Form.CLOCK:
        return
    if text[here.end : there.start] == " (" and _AFTER_BRACKET.match(text, there.end, day.start):
        joined[-2:] = (_on_day(time, day, Span(time.start, time.end)) for time in (here, there))


_AFTER_BRACKET = re.compile(r"\)(?:,| on|, on)? $")


def _share_day(joined: list[Timex], rule: str) -> None:
    """Give the day of the second of two times to the first: "from 2 to 4 p.m. on Friday"."""
    if len(joined) < 2 or joined[-2].rule != rule or joined[-2].form is not Form.CLOCK:
        return
    first, second = joined[-2:]
    joined[-2] = _on_day(first, second, Span(first.start, first.end))


def _as_named(counted: Timex, named: Timex) -> Timex:
    """Let a weekday that explains a day counted from another say which it is."""
    days = (counted.precision, named.precision) == (Precision.DAY, Precision.DAY)
    if not days or (counted.form, named.form) != (Form.COUNTED, Form.WEEKDAY):
        return counted
    first, second = parse(counted.value), parse(named.value[:10])
    if first is None or second is None or distance(first, second) > _FORTNIGHT:
        return counted
    words = Span(named.start, named.end)
    return replace(counted, value=named.value[:10], edtf=named.edtf, basis=words)


_FORTNIGHT = 14


def _time_of_day(first: Timex, second: Timex) -> Timex | None:
    """Return a time of day and the day or part of a day beside it as one."""
    for time, day in ((first, second), (second, first)):
        if time.form is not Form.CLOCK or day.form is Form.CLOCK or day.type not in _POINTS:
            continue
        if day.precision is Precision.DAY or _OPEN_DAY.match(day.value):
            return _on_day(time, day, Span(first.start, second.end))
    return None


_OPEN_DAY = re.compile(r"XXXX-(?:\d\d-\d\d|WXX-\d)")
"""A day whose year, or week, is not known."""
_POINTS = frozenset({TimexType.DATE, TimexType.TIME})


def _on_day(time: Timex, day: Timex, span: Span) -> Timex:
    """Return a time of day as that of a day, known as the day is."""
    value = f"{day.value.partition('T')[0]}T{time.value.partition('T')[2]}"
    return replace(day, start=span.start, end=span.end, type=TimexType.TIME, value=value)
