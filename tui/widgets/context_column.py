"""The column at the right of a wide screen: who and what the open article speaks of, how often."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message

from tui.articles.model import Span
from tui.articles.visible import visible
from tui.dates.edtf import bounds, display
from tui.dates.model import Timex
from tui.entities.kinds import PLURALS
from tui.entities.model import Kind, Mention
from tui.widgets.date_column import UNDATED, in_column
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look, VirtualList

if TYPE_CHECKING:
    from tui.collection.entities.names import Name


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity and how often the article mentions it."""

    kind: Kind
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date, as it is shown, and where the article names it."""

    shown: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A related article: its title, or in the line below what both speak of."""

    key: int
    words: str
    date: str | None = None
    """Its date, empty where it isn't known, beside what both speak of; None beside its title."""


ContextRow = str | EntityRow | DateRow | ArticleRow
"""A heading, or what stands below one."""


def context_rows(
    mentions: Sequence[Mention],
    dates: Sequence[Timex] = (),
    related: Sequence[ArticleRow] = (),
) -> tuple[ContextRow, ...]:
    """Return a heading for each kind and its entities, then dates in order, then articles."""
    counts: defaultdict[Kind, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        counts[mention.kind][mention.name] += 1
    rows: list[ContextRow] = []
    for kind, plural in PLURALS.items():
        if names := counts[kind]:
            rows.append(plural)
            rows += (EntityRow(kind, name, count) for name, count in names.most_common())
    if found := _dates(dates):
        rows += ["dates", *found]
    if related:
        rows += ["related articles", *related]
    return tuple(rows)


def _dates(dates: Sequence[Timex]) -> list[DateRow]:
    """Return the calendar dates in order of time, each once."""
    spans: defaultdict[tuple[tuple[int, int], str], list[Span]] = defaultdict(list)
    for timex in dates:
        if timex.edtf is not None:
            shown = display(timex.edtf, timex.value, timex.precision)
            spans[bounds(timex.edtf), shown].append(Span(timex.start, timex.end))
    return [DateRow(shown, tuple(found)) for (_, shown), found in sorted(spans.items())]


class ContextRows:
    """Draws context rows: counts and dates at the left, so that names may be long."""

    height = 1

    def __init__(self, rows: Sequence[ContextRow]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> ContextRow:
        return self._rows[index]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the row's one line."""
        match self._rows[index]:
            case EntityRow(_, name, count):
                line = Text.assemble((f"{count:>4} ", look.style("row--dim")))
                line.append(visible(name[: CHARACTERS_A_CELL * width]))
            case DateRow(shown, spans):
                line = Text.assemble((f"{len(spans):>4} ", look.style("row--dim")))
                line.append(shown)
            case ArticleRow(_, words, date):
                line = Text(visible(words[: CHARACTERS_A_CELL * width]))
                if date is not None:
                    line = Text.assemble(
                        (f"{in_column(date or UNDATED)} {line.plain}", look.style("row--dim"))
                    )
            case heading:
                line = Text(str(heading), look.style("row--head"))
        line.truncate(width, overflow="ellipsis")
        return [line]

    def index_key(self, index: int) -> Hashable:
        """Return the row but for its counts."""
        row = self._rows[index]
        return (row.kind, row.name) if isinstance(row, EntityRow) else row


class ContextColumn(VirtualList):
    """Names and dates of the open article, and the articles that are related to it."""

    @dataclass
    class EntityChosen(Message):
        """The reader wants to go to the next place that names this entity."""

        kind: Kind
        name: str

    @dataclass
    class DateChosen(Message):
        """The reader wants to go to the next of these places, which name a date."""

        spans: tuple[Span, ...]

    @dataclass
    class ArticleChosen(Message):
        """The reader wants to read this article."""

        key: int

    _mentions: Sequence[Mention] = ()
    _dates: Sequence[Timex] = ()

    def show_found(self, mentions: Sequence[Mention], dates: Sequence[Timex]) -> None:
        """Show what was found in an article; what is related to it is told later."""
        self._mentions, self._dates = mentions, dates
        self.show(ContextRows(context_rows(mentions, dates)), keep=False)

    def show_related(self, related: Sequence[ArticleRow]) -> None:
        """Show besides which articles are related."""
        self.show(ContextRows(context_rows(self._mentions, self._dates, related)))

    @property
    def entity(self) -> "Name | None":
        """The entity under the cursor."""
        from tui.collection.entities.names import Name

        row = self._row(self.cursor)
        return Name(row.kind, row.name) if isinstance(row, EntityRow) else None

    @property
    def date(self) -> Timex | None:
        """The date under the cursor, as the article first names it."""
        row = self._row(self.cursor)
        if not isinstance(row, DateRow):
            return None
        start = row.spans[0].start
        return next((each for each in self._dates if each.start == start), None)

    def _row(self, index: int) -> ContextRow | None:
        rows = self.rows
        return rows[index] if isinstance(rows, ContextRows) and len(rows) else None

    def on_virtual_list_chosen(self, message: VirtualList.Chosen) -> None:
        """Tell what was chosen."""
        message.stop()
        match self._row(message.index):
            case EntityRow(kind, name):
                self.post_message(self.EntityChosen(kind, name))
            case DateRow(_, spans):
                self.post_message(self.DateChosen(spans))
            case ArticleRow(key):
                self.post_message(self.ArticleChosen(key))
