"""Who wrote an article, from its byline or from the note at its foot."""

import re
from functools import cache
from typing import NamedTuple

from tui.articles.mojibake import words_of
from tui.articles.sources import is_source, source_at_end
from tui.articles.written_dates import MONTH_PATTERN

_OPENERS = ("by", "written", "words", "story", "reported", "author", "from")
_MAY_OPEN = 8
"""Characters in which the longest of them has begun."""

_ALONE = frozenset(("by", "written by", "words by", "story by", "reported by", "author"))
"""What may stand in a line of its own, above the author's name."""

_NO_NAMES = r"updated|published|posted|staff|senior|special|for|our|and|with|on|at|in"
"""Words that stand where a name might."""

_LONGEST_NAME = 100
"""Characters of a line that holds the name, or the names, and what they do."""

_LONGEST_OPENER = 15

_ROLE = re.compile(
    r",[^,]{1,40}\b(?:reporter|writer|editor|correspondent|columnist|contributor|producer|analyst"
    r"|chief)s?\Z",
    re.IGNORECASE,
)
"""``Ann Lee, Harbour Reporter``."""

_SHORTENED = 3
"""Characters of words that a full stop belongs to: ``Cy Moss Jr.``."""

_FOOT = 400
"""Characters at the end of a text in which a note says who reported."""


class Byline(NamedTuple):
    """The author, or the authors, as they are written, and where."""

    name: str
    start: int
    end: int


def byline_in(line: str) -> Byline | None:
    """Return the author, or the authors, whom a line names at its start."""
    if not line[:_MAY_OPEN].lower().startswith(_OPENERS):
        return None
    match = _byline().match(line)
    if match is None:
        return _in_small_letters(line)
    if match["from"] and line[match.end() :].lstrip()[:1] not in _AFTER_FROM:
        return None
    return _found(match)


def _in_small_letters(line: str) -> Byline | None:
    """Return the author of ``By ann lee, Reuters``: a house has to follow, and nothing else."""
    match = _small().fullmatch(line)
    return _found(match) if match and is_source(match["house"]) else None


def opens_byline(line: str) -> bool:
    """Tell whether a line says only that the next one names an author."""
    return len(line) <= _LONGEST_OPENER and line.rstrip(" :").lower() in _ALONE


def name_in(line: str) -> Byline | None:
    """Return the author, or the authors, in a line that stands below ``By``."""
    match = _named().match(line) if len(line) <= _LONGEST_NAME else None
    return _found(match) if match else None


def note_in(text: str) -> Byline | None:
    """Return whom the end of a text names in a note, ``(Reporting by Ann Lee; …)``."""
    foot = max(0, len(text) - _FOOT)
    match = _note().search(text, foot) if text.find("eporting", foot) >= 0 else None
    return _found(match) if match else None


_AFTER_FROM = ("", ",", "|", "·", "•")
"""``From Ann Lee, Leigh`` is a byline, ``From Ann Lee to Bo Dahl`` the beginning of a title."""


def _found(match: re.Match[str]) -> Byline:
    """Return the author without the house that may follow: ``Ann Lee, Associated Press``."""
    start, named = match.start("author"), match["author"]
    named = _ROLE.sub("", named[: source_at_end(named)])
    if named.endswith(".") and len(named.rpartition(" ")[2]) > _SHORTENED:
        named = named[:-1]
    return Byline(words_of(named), start, start + len(named))


@cache
def _names() -> str:
    """Return a pattern of one name or several; ``author`` holds them all."""
    days = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    no_name = rf"(?!(?:{MONTH_PATTERN}|{days}|{_NO_NAMES})\b)"
    # Roger May is a name, and Roger May 3 a name before a date.
    no_later = rf"(?!(?:(?:{MONTH_PATTERN})\.?,? ?\d|(?:{days}|{_NO_NAMES})\b))"
    name = r"(?:(?:d['’])?[A-Z\u00c0-\u00de][\w.’'-]{0,30}|(?:de|van|von|der|la|el|al|bin|di|da)\b)"
    names = rf"(?i:{no_name}){name}(?:[ \u00a0](?i:{no_later}){name}){{1,3}}"
    return rf"(?P<author>{names}(?:(?:,?(?i: and| with)|,| &)[ \u00a0]{{1,2}}{names}){{0,3}})"


@cache
def _byline() -> re.Pattern[str]:
    desk = r"(?i:(?:[a-z][\w’'.-]{1,20} ){0,2}(?:writers?|correspondents?|reporters?) )?"
    return re.compile(
        r"(?i:by|written by|words by|story by|reported by|author:|(?P<from>from))[\s:]\s?"
        rf"{desk}{_names()}"
    )


@cache
def _small() -> re.Pattern[str]:
    name = rf"(?!(?i:{_NO_NAMES}|the|an?)\b)[^\W\d_][\w.’'-]{{0,30}}"
    return re.compile(rf"(?i:by) (?P<author>{name}(?: {name}){{1,2}}), (?P<house>[^,\n]{{2,40}})")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"{_names()}[ \u00a0]{{0,3}}(?:\Z|[,|·•/(])")


@cache
def _note() -> re.Pattern[str]:
    return re.compile(rf"(?:\(|\A|\n|[.] )(?:Additional )?[Rr]eporting by {_names()}")
