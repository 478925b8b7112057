"""Stamps: lines that say when something appeared, ``Updated: April 29, 2025 13:53 Xinhua``."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from tui.articles.written_dates import WrittenDate, find_written_dates, in_order

_LONGEST = 200
"""Characters of a stamp's line at most."""

_LABEL = (
    r"(?P<first>first published|originally published|publi(?:cation|shed) date|release date"
    r"|pub(?:lish)? ?date|published|posted|issued|released|created|original|date)\b"
    r"|(?P<later>(?:last |page )?"
    r"(?:updated?|modified|revised|edited|changed|corrected|correction))\b"
)
"""What may stand before the date: it appeared then, or it was changed then."""

_AROUND = (
    r"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\b\.?|\b(?-i:[A-Z]{2,4}T)\b|\b(?:gmt|utc|at|on|of|by|ist|uk)\b"
    r"|\blocal time\b|\bbeijing time\b|\bhrs?\b|\b\d{1,3} ?min(?:ute)?s?(?: read)?\b"
)
"""What stands beside the date in a stamp and is no word of its own."""

_MOST_WORDS = 12
"""Words of its own that a stamp may hold: an author, a desk, a source."""

_FEWEST_TOLD = 2
"""Words in small letters with which a line without a label is no stamp."""

_MOST_NUMBERS = 1
"""Numbers beside a date that stands alone: ``1353 hours``, and no row of a table."""

_OTHER = (
    r"copyright|©|\(c\)|all rights|horoscope|episode|season|birthday|born|expires|deadline|since"
    r"|until|through\b|effective|file photo|this photo|, file\b"
)
"""Words beside a date that is the date of something else."""

_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T)\b")
"""A time zone of the United States, where the month is written first."""

_DAYS = 512
"""Lines of a date alone that are remembered: many files of a folder appeared on one day."""

_LABEL_BEFORE = 30
"""Characters before a date in which its label stands."""


class Stamp(NamedTuple):
    """A date of publication as a line states it."""

    date: WrittenDate
    labelled: bool
    later: bool
    """Whether it is the date of a change, to be believed only where no first date is given."""


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def is_stamp(line: str) -> bool:
    """Tell whether a line is a stamp."""
    return bool(stamps_in(line, 0, len(line)))


@lru_cache(_DAYS)
def is_lone_stamp(line: str) -> bool:
    """Tell whether a line holds a date, perhaps its label and the time of day, and nothing else."""
    stamps = stamps_in(line, 0, len(line))
    if not stamps or (len(stamps) > 1 and not any(stamp.labelled for stamp in stamps)):
        return False
    beside = " ".join(_between(line, 0, len(line), [stamp.date for stamp in stamps]))
    rest = _pattern(_AROUND).sub(" ", _pattern(_LABEL).sub(" ", beside))
    return not _own_words(rest) and len(re.findall(r"\d+", rest)) <= _MOST_NUMBERS


def is_labelled_stamp(line: str) -> bool:
    """Tell whether a line says of its date that something appeared or was changed then.

    A sentence may say the same of something else: ``The map will be released by May 3, 2024.``
    """
    if line.endswith(".") and not _pattern(_LABEL).match(line):
        return False
    return any(stamp.labelled for stamp in stamps_in(line, 0, len(line)))


def stamps_in(text: str, start: int, end: int) -> list[Stamp]:
    """Return the dates that the line from ``start`` to ``end`` states, if it is a stamp."""
    if end - start > _LONGEST:
        return []
    found = list(find_written_dates(text, start, end))
    if not found or _pattern(_OTHER).search(text, start, end):
        return []
    between = _between(text, start, end, found)
    own_words = _own_words(" ".join(between))
    is_sentence = between[-1].rstrip().endswith((".", "?")) and len(own_words) > 4
    if is_sentence or len(own_words) > _MOST_WORDS or _tells(own_words, between):
        return []
    if _AMERICAN.search(between[-1]):
        found = [in_order(text, each, day_first=False) for each in found]
    return [_stamp(before, each) for before, each in zip(between, found, strict=False)]


def _between(text: str, start: int, end: int, found: Sequence[WrittenDate]) -> list[str]:
    """Return what stands before, between and after the dates of a line."""
    bounds = [start, *(edge for each in found for edge in (each.start, each.end)), end]
    return [text[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]


def _own_words(beside: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", _pattern(_AROUND).sub(" ", beside))


def _tells(own_words: Sequence[str], between: Sequence[str]) -> bool:
    """Tell whether a line says what was on a date, ``Company went public May 7``.

    What stands beside a date of publication without a label is a name.
    """
    labelled = any(_pattern(_LABEL).search(each) for each in between)
    return not labelled and sum(map(str.islower, own_words)) >= _FEWEST_TOLD


def _stamp(before: str, stated: WrittenDate) -> Stamp:
    labels = list(_pattern(_LABEL).finditer(before[-_LABEL_BEFORE:]))
    later = bool(labels) and labels[-1]["later"] is not None
    return Stamp(stated, bool(labels), later)
