"""Events: sentences with a resolved date, the rows of a timeline."""

from dataclasses import dataclass

from tui.articles.model import Published, Span
from tui.dates.model import DateHow, Precision


@dataclass(frozen=True, slots=True)
class Event(Span):
    """A sentence (its span) told under a date."""

    edtf: str | None
    """The date, None where it stays open (an undated row)."""
    value: str
    """The TIMEX3 value of the expression: ``XXXX-08-21`` of an undated one."""
    precision: Precision | None
    how: DateHow
    date: Span
    """Where the date's expression stands."""
    entities: tuple[str, ...]
    """The names of the entities mentioned in the sentence, in order, each once."""


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An event as a timeline shows it: with its sentence, and the article that tells it."""

    event: Event
    article: int
    """The article's key in its collection."""
    file: str
    title: str | None
    source: str | None
    published: Published
    sentence: str
    """The original characters of the sentence."""
