"""Events: sentences with a resolved date, the rows of a timeline."""

from dataclasses import dataclass

from tui.articles.model import Span
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
