"""What people say that words of a text are: a date, or none; laid over what was found."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.articles.labels import line_starts
from tui.articles.model import SaidDate, Span
from tui.dates.edtf import precision_of
from tui.dates.model import DateHow, Timex, TimexType
from tui.dates.points import parse

RULE = "said"
"""The rule of what no rule found."""
_BEYOND = 200
"""Characters after its first line within which words may go on."""


def laid_over(
    text: str, found: Sequence[Timex], said: Sequence[SaidDate]
) -> tuple[tuple[Timex, ...], tuple[str, ...]]:
    """Return the dates of a text with what is said of them, and what of that does not hold.

    Where two speak of the same words, the later counts.
    """
    if not said:
        return tuple(found), ()
    starts = line_starts(text)
    said_so: list[tuple[Span, str | None]] = []
    problems: list[str] = []
    for each in reversed(said):
        span = place_of(text, starts, each)
        if span is None:
            problems.append(
                f"line {each.line} no longer has “{each.words}”, of which a date was said"
            )
            continue
        at = bisect_left(said_so, span.start, key=lambda one: one[0].start)
        if not any(_meet(span, other) for other, _ in said_so[max(0, at - 1) : at + 1]):
            said_so.insert(at, (span, each.date))
    kept = [timex for timex in found if not _is_said(timex, said_so)]
    given = (_timex(span, date) for span, date in said_so if date is not None)
    dates = sorted((*kept, *given), key=lambda timex: timex.start)
    return tuple(dates), tuple(reversed(problems))


def place_of(text: str, starts: Sequence[int], said: SaidDate) -> Span | None:
    """Return where the words stand of which something is said; None where they are no longer.

    ``starts`` is where the text's lines start.
    """
    if said.line > len(starts):
        return None
    places = _places(text, starts, said.line, said.words)
    return next((span for number, span in enumerate(places, 1) if number == said.nth), None)


def saying(text: str, span: Span, date: str | None) -> SaidDate | None:
    """Return what says of words of a text that they are a date, or none.

    None where the words cannot be told from what they are a part of.
    """
    starts = line_starts(text)
    line = bisect_left(starts, span.start + 1)
    words = " ".join(span.of(text).split())
    for number, place in enumerate(_places(text, starts, line, words), 1):
        if place == Span(span.start, span.end):
            return SaidDate(line, words, date, number)
    return None


def _places(text: str, starts: Sequence[int], line: int, words: str) -> Iterator[Span]:
    """Yield where words stand that begin in a line."""
    start = starts[line - 1]
    end = starts[line] if line < len(starts) else len(text)
    pieces = r"\s+".join(map(re.escape, words.split()))
    pattern = re.compile(rf"(?<!\w){pieces}(?!\w)" if pieces else r"(?!)")
    for match in pattern.finditer(text, start, min(len(text), end + len(words) + _BEYOND)):
        if match.start() >= end:
            return
        yield Span(*match.span())


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_said(timex: Timex, said: Sequence[tuple[Span, str | None]]) -> bool:
    at = bisect_left(said, timex.start, key=lambda one: one[0].start)
    return any(_meet(timex, span) for span, _ in said[max(0, at - 1) : at + 1])


def _timex(span: Span, date: str) -> Timex:
    point = parse(date)
    return Timex(
        span.start,
        span.end,
        type=TimexType.DATE,
        value=point.value if point else date,
        edtf=date,
        precision=precision_of(date),
        how=DateHow.USER,
        rule=RULE,
    )
