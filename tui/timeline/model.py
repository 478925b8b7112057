"""Events: sentences told under a date, the rows of a timeline."""

from dataclasses import dataclass
from enum import StrEnum

from tui.articles.model import Published, Span
from tui.dates.edtf import display, shown_published
from tui.dates.model import DateHow, Precision


class Told(StrEnum):
    """What an event's date is to its sentence."""

    SAID = "said"
    """It stands in it."""
    INHERITED = "inherited"
    """It stands in an earlier one, under which this one is told too."""
    PUBLICATION = "publication"
    """It is the day on which the article appeared."""


class DateKind(StrEnum):
    """The kinds of dates that a timeline shows or hides, by how they are known."""

    WRITTEN = "as written"
    COUNTED = "worked out"
    INHERITED = "inherited"
    PUBLICATION = "publication"
    UNDATED = "undated"


_AS_WRITTEN = frozenset({DateHow.EXPLICIT, DateHow.USER})
SAID = frozenset({DateKind.WRITTEN, DateKind.COUNTED})
"""The kinds of dates that stand in their own sentence."""


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
    """Where the date's expression stands; empty where it doesn't stand in the text."""
    entities: tuple[str, ...]
    """The names of the entities mentioned in the sentence, in order, each once."""
    told: Told = Told.SAID

    @property
    def is_stated(self) -> bool:
        """Whether it has a date, and that in the sentence itself."""
        return self.edtf is not None and self.told is Told.SAID

    @property
    def kind(self) -> DateKind:
        """The kind of its date."""
        if self.told is not Told.SAID:
            return DateKind.INHERITED if self.told is Told.INHERITED else DateKind.PUBLICATION
        if self.edtf is None:
            return DateKind.UNDATED
        return DateKind.WRITTEN if self.how in _AS_WRITTEN else DateKind.COUNTED

    @property
    def known(self) -> str:
        """How the date is known, in one word: ``relative``, ``inherited``."""
        return self.how.value if self.told is Told.SAID else self.told.value

    @property
    def place(self) -> Span:
        """Where a reader who looks for the event is led: the date, if it is in the sentence."""
        return self.date if self.told is Told.SAID else Span(self.start, self.end)


Mark = tuple[int, int, str]
"""Where in a sentence something is named, from its first character to after its last, and the
kind of what it is (``person``)."""


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
    marks: tuple[Mark, ...] = ()
    """What the sentence names."""

    @property
    def shown_date(self) -> str:
        """The date as it is written everywhere: ``2024-10``, ``≈2026-01``, ``?-08-21``."""
        return shown_date(self.event, self.published)

    @property
    def teller(self) -> str:
        """Who tells it, in short: the source, else the file."""
        return self.source or self.file


def shown_date(event: Event, published: Published) -> str:
    """Return an event's date as it is written everywhere, in an article ``published`` then."""
    if event.told is Told.PUBLICATION:
        return shown_published(published)
    return display(event.edtf, event.value, event.precision)
