"""Expressions that stand side by side and tell of one day."""

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
        if last and text[last.end : timex.start] in _GAPS:
            both = _time_of_day(last, timex)
            if both is not None:
                joined[-1] = both
                continue
            joined[-1] = _as_named(last, timex)
        joined.append(timex)
    return joined


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
    kinds = (first.type, second.type)
    if kinds == (TimexType.TIME, TimexType.DATE):
        time, day = first, second
    elif kinds == (TimexType.DATE, TimexType.TIME):
        time, day = second, first
    else:
        return None
    if time.form is not Form.CLOCK:
        return None
    if day.precision is not Precision.DAY and not day.value.startswith("XXXX"):
        return None
    value = f"{day.value}T{time.value.partition('T')[2]}"
    return replace(day, start=first.start, end=second.end, type=TimexType.TIME, value=value)
