"""When an article appeared, from what its page says: a prefix, a stamp, a bare line.

Dates in captions, copyright lines and lists of other stories say nothing of this article.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.articles.line_features import Seen
from tui.articles.model import Label, Span
from tui.articles.written_dates import WrittenDate, find_written_dates

_PREFIX = re.compile(r"\s{0,20}date:?\s{1,3}(?=\d{4}-\d\d-\d\d\s)", re.IGNORECASE)

_LABEL = re.compile(
    r"(?P<first>(?:first |originally |date )?(?:published|posted|issued|released|created)"
    r"|publi(?:cation|shed) date|release date|pub(?:lished)? ?date|date|time|on|original)\b"
    r"|(?P<later>(?:last |page )?(?:updated?|modified|revised|edited|changed))\b",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\b\.?|\b[A-Z]{2,4}T\b|gmt|utc|\bat\b|\bon\b|\bof\b|\bby\b"
    r"|\b(?:ist|edt|est|pst|pdt|cet|bst|local time|beijing time|uk|hrs?|min(?:ute)?s? read|read)\b",
    re.IGNORECASE,
)
_STAMP_WORDS = 14
"""Words that a line may have besides its date to be a stamp."""

_NOT_OWN = re.compile(r"copyright|©|\(c\)|all rights|horoscope|episode|season", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that says when the article appeared."""

    index: int
    date: WrittenDate
    labelled: bool
    later: bool
    """Whether it is the date of a change, to be believed only where no first date is given."""


def find_prefix(text: str) -> WrittenDate | None:
    """Return the date of a text that begins with ``date 2025-05-11``; it spans the date alone."""
    match = _PREFIX.match(text)
    if match is None:
        return None
    return next(find_written_dates(text, match.end(), match.end() + 10), None)


def find_stamps(text: str, seen: Sequence[Seen]) -> list[Stamp]:
    """Return all lines that look like a stamp, in order."""
    stamps: list[Stamp] = []
    for index, each in enumerate(seen):
        line = each.line
        if len(line.text) <= 200 and any(map(str.isdigit, line.text)):
            stamps += _of_line(text, index, line)
    return stamps


def choose(stamps: Sequence[Stamp], labels: Sequence[Label], title: int | None) -> Stamp | None:
    """Return the stamp that is this article's own, None where none can be trusted."""
    body = [i for i, label in enumerate(labels) if label is Label.BODY]
    first, last = (body[0], body[-1]) if body else (len(labels), -1)
    above = [s for s in stamps if s.index < first]
    start = title if title is not None else first
    near = [s for s in above if s.index >= start - 8]
    for group in (near, above):
        if group:
            ordered = sorted(group, key=lambda s: (s.later, not s.labelled, abs(s.index - start)))
            return ordered[0]
    within = [s for s in stamps if first < s.index <= first + 3 and s.index <= last]
    below = [s for s in stamps if s.labelled and last < s.index <= last + 6]
    for group in (within, below):
        if group:
            return min(group, key=lambda s: (s.later, s.index))
    return None


def _of_line(text: str, index: int, line: Span) -> list[Stamp]:
    found = list(find_written_dates(text, line.start, line.end))
    if not found or _NOT_OWN.search(text, line.start, line.end):
        return []
    rest, at = [], line.start
    for each in found:
        rest.append(text[at : each.start])
        at = each.end
    rest.append(text[at : line.end])
    bare = _AROUND.sub(" ", " ".join(rest))
    if len(bare.split()) > _STAMP_WORDS:
        return []
    stamps = []
    for before, each in zip(rest, found, strict=False):
        named = list(_LABEL.finditer(before[-30:]))
        later = bool(named) and named[-1]["later"] is not None
        stamps.append(Stamp(index, each, bool(named), later))
    return stamps
