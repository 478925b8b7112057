"""The rows of the facet panel: of each field a heading, its values with counts, and a way to more.

people
✓ Wang Yi              9
− Ishaq Dar            7
more …
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from tui.articles.visible import visible
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look

if TYPE_CHECKING:
    from tui.collection.answering.facets import Facet, FacetValue

NAMES: Mapping[str, str] = {
    "person": "people",
    "org": "organisations",
    "place": "places",
    "event": "events",
    "source": "sources",
    "published": "published",
}
"""What the values of each field are called."""

SIGNS: Mapping[str, str] = {"free": " ", "picked": "✓", "excluded": "−"}
"""What stands before a value, by its state."""


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A row of a field: one of its values, else its heading or the way to ``more`` values."""

    field: str
    value: "FacetValue | None" = None
    more: bool = False


def facet_rows(facets: "Sequence[Facet]") -> tuple[FacetRow, ...]:
    """Return the rows of the fields that have values."""
    return tuple(row for facet in facets if facet.values for row in _rows_of(facet))


def _rows_of(facet: "Facet") -> Iterator[FacetRow]:
    yield FacetRow(facet.field)
    for value in facet.values:
        yield FacetRow(facet.field, value)
    if facet.more:
        yield FacetRow(facet.field, more=True)


class FacetRows:
    """Draws facet rows: the counts at the right, so that they can be compared."""

    height = 1

    def __init__(self, rows: Sequence[FacetRow]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> FacetRow:
        return self._rows[index]

    def index_key(self, index: int) -> Hashable:
        """Return field and value."""
        row = self._rows[index]
        return row.field, row.value.value if row.value else None, row.more

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the row's one line."""
        row = self._rows[index]
        if row.value is None:
            words, role = ("  more …", "row--dim") if row.more else (NAMES[row.field], "row--head")
            return [Text(words, look.style(role))]
        marked = row.value.state != "free"
        sign = Text(f"{SIGNS[row.value.state]} ", look.style("row--mark"))
        count = Text(f"{row.value.count:,}", look.style("row--dim"))
        style = look.style("row--strong") if look.selected or marked else ""
        name = Text(visible(row.value.value[: CHARACTERS_A_CELL * width]), style)
        room = max(1, width - sign.cell_len - count.cell_len - 2)
        name.truncate(room, overflow="ellipsis", pad=True)
        return [Text.assemble(sign, name, " ", count)]
