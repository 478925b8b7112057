"""Two dates that a text joins into a span of time: "from May 7 to 10", "2009–2010"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.dates.edtf import bounds
from tui.dates.model import Timex

_JOINT = re.compile(r"\s*(?:[-–—/]|to|through|until|till)\s*(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s*\Z", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and|&)\s*(?:the\s+)?", re.IGNORECASE)


class Range(NamedTuple):
    """The first and last date of a span of time, and the interval in EDTF."""

    first: Timex
    last: Timex
    edtf: str


def ranges(text: str, timexes: Sequence[Timex]) -> tuple[Range, ...]:
    """Return the spans of time among ``timexes``, the expressions found in ``text``, in order."""
    return tuple(
        Range(first, last, f"{_ends(first)[0]}/{_ends(last)[1]}")
        for first, last in pairwise(timexes)
        if first.edtf and last.edtf and _joined(text, first, last)
        if bounds(_ends(first)[0])[0] < bounds(_ends(last)[1])[1]
    )


def _joined(text: str, first: Timex, last: Timex) -> bool:
    between = text[first.end : last.start]
    if len(between) > 12:
        return False
    if _JOINT.fullmatch(between):
        return True
    before = text[max(0, first.start - 10) : first.start]
    return _AND.fullmatch(between) is not None and _BETWEEN.search(before) is not None


def _ends(timex: Timex) -> tuple[str, str]:
    """Return the first and last date of an expression, for a week is an interval itself."""
    first, _, last = (timex.edtf or "").partition("/")
    return first, last or first
