"""The rows beside a concordance: the names of an entity, and whom it meets."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rich.text import Text

from tui.articles.visible import visible
from tui.collection.entities.profile import Company
from tui.widgets.kinds import kind_part
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look

COUNT_CELLS = 5
NAMES = "named so"

Row = str | tuple[str, int] | Company
"""A heading, a name with how often it stands in texts, or somebody who is met."""


@dataclass(frozen=True, slots=True)
class CompanyRows:
    """Headings, names with their counts, and the entities that are met."""

    rows: Sequence[Row]

    @property
    def height(self) -> int:
        """One line each."""
        return 1

    def __len__(self) -> int:
        return len(self.rows)

    def index_key(self, index: int) -> Hashable:
        """Return the row but for its counts."""
        row = self.rows[index]
        if isinstance(row, Company):
            return row.kind, row.name
        return row if isinstance(row, str) else row[0]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the row's one line."""
        row = self.rows[index]
        if isinstance(row, str):
            return [Text(row, look.style("row--head"))]
        if isinstance(row, Company):
            counts, name, style = _counts(row), row.name, look.style(kind_part(row.kind))
        else:
            counts, name, style = f"{row[1]:{COUNT_CELLS},}", row[0], None
        line = Text.assemble((f"{counts} ", look.style("row--dim")))
        line.append(visible(name[: CHARACTERS_A_CELL * width]), style)
        line.truncate(width, overflow="ellipsis")
        return [line]


def _counts(row: Company) -> str:
    return f"{row.sentences or '·':>{COUNT_CELLS}} {row.articles:{COUNT_CELLS},}"


def rows_of(forms: Sequence[tuple[str, int]], company: Sequence[Company] | None) -> CompanyRows:
    """Return names above company; ``company`` is None while it is still being counted."""
    rows: list[Row] = [NAMES, *forms]
    if company is None:
        rows.append("counting whom it meets …")
    elif company:
        rows += [f"{'sent.':>{COUNT_CELLS}} {'art.':>{COUNT_CELLS}} met together", *company]
    return CompanyRows(rows)
