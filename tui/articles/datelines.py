"""Agency datelines, ``MADRID, April 27 --``, at the start of a paragraph."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tui.articles.model import Dateline
from tui.articles.sources import is_source
from tui.articles.words import words
from tui.articles.written_dates import MONTH_PATTERN, month_day

_LONGEST = 160
"""Characters at the start of a paragraph among which a dateline must end."""

_SLACK = timedelta(days=3)
"""How far a dateline may lie after its publication date: time zones, and stories sent ahead."""

_PLACE = r"(?P<place>[^\W\d_][^\d\n:;()\"“”?!—–]{1,70}?)"
_DAY = (
    rf"(?P<day_before>\d\d?)?[ \u00a0]?(?P<month>{MONTH_PATTERN})\b\.?[ \u00a0]?(?P<day>\d\d?)?\b"
    r"(?:st|nd|rd|th)?(?:,?[ \u00a0](?P<year>(?:19|20)\d\d)\b)?"
)
_AGENCY = r"(?:[(/](?P<agency>[^\W\d_][^()/\n\d]{1,40})[)/])"
_SEPARATOR = r"(?:\.?[ \u00a0]{0,2}(?P<separator>--+|[—–]|-(?=\s)|:))"

_MAY_OPEN = re.compile(r"[^\n]{4,120}?(?:--|[—–)/:]|-\s)")
"""What every dateline has near the start of its paragraph."""

_SHOUTING = re.compile(r"[A-Z]{2,}\W{1,3}[A-Z\d]")
"""Capitals go on after a place: it was a headline in capitals."""

_NOT_PLACES = words(
    "update watch video photos photo note editor's editors exclusive breaking analysis opinion"
    " listen read more live factbox explainer interview correction corrected refile advisory"
    " related see also warning alert summary q a faq tl dr by source sources corrected rpt repeat"
    " correction urgent wrapup refiled table text full dear question answer"
)
"""Capitals before a colon or a dash that are labels."""

_SMALL_WORDS = words("of the de la el los las le du des al and on upon am an der den")
_MOST_WORDS = 7


class FoundDateline(NamedTuple):
    """A dateline as it is written: the year is often left out."""

    start: int
    end: int
    place: str | None
    month: str | None = None
    day: int | None = None
    year: int | None = None
    agency: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether a day or a known agency tells it from the heading of a table."""
        if self.agency is not None:
            return is_source(self.agency)
        return self.month is not None

    def resolved(self, published: date | None) -> Dateline:
        """Return it with its date, whose year is taken from the publication date's."""
        return Dateline(self.start, self.end, self.place, self._date(published))

    def _date(self, published: date | None) -> str | None:
        if self.month is None or self.day is None:
            return None
        if self.year is not None:
            stated = month_day(self.year, self.month, self.day)
            return stated.isoformat() if stated else None
        if published is None:
            return None
        years = (published.year - 1, published.year, published.year + 1)
        days = [day for year in years if (day := month_day(year, self.month, self.day))]
        possible = [day for day in days if day - published <= _SLACK]
        return max(possible).isoformat() if possible else None


def find_dateline(text: str, start: int, end: int) -> FoundDateline | None:
    """Return the dateline with which the paragraph from ``start`` to ``end`` opens, if any.

    Its span takes in the separator and the blanks after it.
    """
    stop = min(end, start + _LONGEST)
    for pattern in _forms():
        match = pattern.match(text, start, stop)
        if match is None or (pattern is _place_alone() and _SHOUTING.match(text, match.end())):
            continue
        if found := _checked(match):
            return found
    return None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of datelines: with a date, a date alone, an agency, a place alone."""
    return (
        re.compile(
            rf"{_PLACE}(?P<comma>,)?[ \u00a0]{{1,2}}{_DAY},?[ \u00a0]{{0,2}}"
            rf"{_AGENCY}?{_SEPARATOR}?\s*",
            re.IGNORECASE,
        ),
        re.compile(rf"{_DAY}[ \u00a0]{{0,2}}{_AGENCY}{_SEPARATOR}?\s*", re.IGNORECASE),
        re.compile(rf"(?:{_PLACE}[ \u00a0,]{{1,3}})?{_AGENCY}{_SEPARATOR}?\s*"),
        _place_alone(),
    )


@cache
def _place_alone() -> re.Pattern[str]:
    return re.compile(rf"{_PLACE}[ \u00a0]?(?P<separator>--+|[—–]|[ \u00a0]-(?=\s)|:)\s*")


def opens_with_dateline(text: str) -> bool:
    """Tell whether a paragraph opens with a dateline that holds a date or an agency."""
    if not _MAY_OPEN.match(text):
        return False
    found = find_dateline(text, 0, len(text))
    return found is not None and (found.month is not None or found.agency is not None)


def _checked(match: re.Match[str]) -> FoundDateline | None:
    parts = match.groupdict()
    place, agency, separator = parts.get("place"), parts.get("agency"), parts.get("separator")
    day = parts.get("day") or parts.get("day_before")
    month = parts.get("month") if day else None
    if match.end() == match.start() or (parts.get("month") and not month):
        return None
    if agency is not None and not _is_agency(agency, alone=not (month or (place and separator))):
        return None
    if month is None and agency is None and not (place and place.isupper()):
        return None
    if month is not None and not (agency or separator):
        return None
    dated = month is not None and separator is not None and parts.get("comma") is not None
    if place is not None and not _is_place(place, sure=dated):
        return None
    return FoundDateline(
        match.start(),
        match.end(),
        place.strip(" ,-\u00a0") if place else None,
        month,
        int(day) if day else None,
        int(parts["year"]) if parts.get("year") else None,
        agency.strip() if agency else None,
    )


def _is_place(place: str, *, sure: bool) -> bool:
    """Tell whether words can be a place; ``sure`` where a date and a dash follow them."""
    words = [word for word in re.split(r"[\s/,]+", place) if word]
    if len(words) > _MOST_WORDS or words[0].lower().rstrip(".") in _NOT_PLACES:
        return False
    if place.rstrip().endswith("-"):
        return False
    if place.islower() or (sure and words[0][0].isupper()):
        return len(words) <= 3 or not place.islower()
    return all(word[:1].isupper() or word.lower() in _SMALL_WORDS for word in words)


def _is_agency(written: str, *, alone: bool) -> bool:
    """Tell whether brackets can hold an agency; ``alone`` where little else says so."""
    if is_source(written):
        return True
    return not alone and (written.isupper() or written[:1].isupper())
