"""The rows of the list of entities: name, kind, how often it is met, from when to when."""

from collections.abc import Container, Hashable, Sequence
from dataclasses import dataclass
from math import isqrt

from rich.text import Text

from tui.articles.visible import visible
from tui.collection.entities.table import EntityTable
from tui.dates.edtf import shown_published
from tui.widgets.date_column import signed
from tui.widgets.kinds import KIND_CELLS, LONG_KIND_CELLS, kind_in, kind_part
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look

COUNT_CELLS = 9
WIDE = 100
"""From this width on dates are shown to the day, and bars are long."""
BAR = "▇"
MONTH, DAY = len("2025-04"), len("≈2025-04-29")
TO = " – "
MARK = "✓ "
"""Before the names of those that are to be merged."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells of the columns of a list of some width."""

    width: int

    @property
    def bar(self) -> int:
        """The longest bar."""
        return 20 if self.width >= WIDE else 6

    @property
    def date(self) -> int:
        """The first date, and the last."""
        return DAY if self.width >= WIDE else MONTH

    @property
    def kind(self) -> int:
        """The kind, in a word or shorter."""
        return LONG_KIND_CELLS if self.width >= WIDE else KIND_CELLS

    @property
    def name(self) -> int:
        """What the others leave."""
        counts, dates = 2 * COUNT_CELLS, 2 * self.date + len(TO) + 2
        return max(8, self.width - 1 - self.kind - 1 - self.bar - counts - dates)

    def heads(self) -> str:
        """Return what stands above the columns."""
        return (
            f"{'name':{self.name}} {'kind':{self.kind}} {'':{self.bar}}"
            f"{'mentions':>{COUNT_CELLS}}{'articles':>{COUNT_CELLS}}  {self.dates('first', 'last')}"
        )

    def dates(self, first: str, last: str) -> str:
        """Return two dates as they fit, to the day or to the month; once what they both are."""
        fit = _month if self.date == MONTH else signed
        first, last = fit(first), fit(last)
        return first if first == last else f"{first:{self.date}}{TO}{last}"


def _month(date: str) -> str:
    return date.lstrip("≈")[:MONTH]


class EntityRows:
    """Entities by their numbers in a table."""

    height = 1

    def __init__(
        self, table: EntityTable, numbers: Sequence[int], marked: Container[int] = ()
    ) -> None:
        self._table = table
        self.numbers = numbers
        self._marked = marked
        self._most = max((table.row(number).mentions for number in numbers[:1]), default=1)

    def __len__(self) -> int:
        return len(self.numbers)

    def index_key(self, index: int) -> Hashable:
        """Return the entity's number."""
        return self.numbers[index]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the entity's line."""
        number, columns = self.numbers[index], Columns(width)
        row = self._table.row(number)
        name = Text.assemble((MARK if number in self._marked else "", look.style("row--mark")))
        said = visible(row.name[: CHARACTERS_A_CELL * columns.name])
        name.append(said, look.style(kind_part(row.kind)))
        name.truncate(columns.name, overflow="ellipsis")
        name.append(" " * (columns.name - name.cell_len))
        most = max(self._most, row.mentions)
        filled = max(1, isqrt(row.mentions * columns.bar**2 // most))
        dates = self._table.dates(number) if self._table.is_complete else None
        return [
            Text.assemble(
                name,
                (f" {kind_in(columns.kind, row.kind)} ", look.style("row--dim")),
                (f"{BAR * filled:{columns.bar}}", look.style("row--chart")),
                f"{row.mentions:{COUNT_CELLS},}",
                (f"{row.articles:{COUNT_CELLS},}  ", look.style("row--dim")),
                (
                    columns.dates(*map(shown_published, dates)) if dates else "",
                    look.style("row--date"),
                ),
            )
        ]
