"""The column at the right of a wide screen: who and what the open article speaks of, how often."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message

from tui.articles.visible import visible
from tui.entities.kinds import PLURALS
from tui.entities.model import Kind, Mention
from tui.widgets.virtual_list import Look, VirtualList

if TYPE_CHECKING:
    from tui.collection.names import Name


@dataclass(frozen=True, slots=True)
class ContextRow:
    """An entity and how often the article mentions it; a heading has no name."""

    kind: Kind
    name: str | None
    count: int


def context_rows(mentions: Sequence[Mention]) -> tuple[ContextRow, ...]:
    """Return a heading for each kind and its entities, the most mentioned first."""
    counts: defaultdict[Kind, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        counts[mention.kind][mention.name] += 1
    rows: list[ContextRow] = []
    for kind in PLURALS:
        if names := counts[kind]:
            rows.append(ContextRow(kind, None, len(names)))
            rows += (ContextRow(kind, name, count) for name, count in names.most_common())
    return tuple(rows)


class ContextRows:
    """Draws context rows: the count at the left, so that names may be long."""

    height = 1

    def __init__(self, rows: Sequence[ContextRow]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> ContextRow:
        return self._rows[index]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the row's one line."""
        row = self._rows[index]
        if row.name is None:
            return [Text(PLURALS[row.kind], look.style("row--head"))]
        line = Text(f"{row.count:>4} ", look.style("row--dim"))
        line.append(visible(row.name))
        line.truncate(width, overflow="ellipsis")
        return [line]

    def index_key(self, index: int) -> Hashable:
        """Return kind and name."""
        return self._rows[index].kind, self._rows[index].name


class ContextColumn(VirtualList):
    """The entities of the open article."""

    @dataclass
    class EntityChosen(Message):
        """The reader wants to go to the next place that names this entity."""

        kind: Kind
        name: str

    def show_mentions(self, mentions: Sequence[Mention]) -> None:
        """Show the entities of an article."""
        self.show(ContextRows(context_rows(mentions)), keep=False)

    @property
    def entity(self) -> "Name | None":
        """The entity under the cursor."""
        from tui.collection.names import Name

        rows = self.rows
        if not isinstance(rows, ContextRows) or not len(rows):
            return None
        row = rows[self.cursor]
        return None if row.name is None else Name(row.kind, row.name)

    def on_virtual_list_chosen(self, message: VirtualList.Chosen) -> None:
        """Tell which entity was chosen."""
        message.stop()
        rows = self.rows
        if isinstance(rows, ContextRows) and (name := rows[message.index].name) is not None:
            self.post_message(self.EntityChosen(rows[message.index].kind, name))
