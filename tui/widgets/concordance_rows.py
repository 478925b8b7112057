"""The rows of a concordance: the mentions in one column, what stands around them on both sides."""

from collections.abc import Callable, Hashable, Sequence

from rich.text import Text

from tui.articles.visible import visible
from tui.collection.entities.concordance import Concordance
from tui.collection.entities.kwic import fitted
from tui.collection.head import Head
from tui.dates.edtf import shown_published
from tui.widgets.date_column import CELLS, in_column
from tui.widgets.kinds import kind_part
from tui.widgets.virtual_list import Look

WIDE = 110
"""From this width on there is room for where a mention stands."""
SOURCE_CELLS = 22


class ConcordanceRows:
    """Lines of a concordance, made as they are drawn; ``order`` says which line stands where."""

    height = 1

    def __init__(
        self,
        concordance: Concordance,
        head: Callable[[int], Head],
        order: Sequence[int] | None = None,
    ) -> None:
        self.concordance = concordance
        self._head = head
        self._order: Sequence[int] = range(len(concordance)) if order is None else order

    def __len__(self) -> int:
        return len(self._order)

    def index_key(self, index: int) -> Hashable:
        """Return which line it is."""
        return self._order[index]

    def line_at(self, index: int) -> int:
        """Return the number of the line in a row."""
        return self._order[index]

    def row_of(self, line: int) -> int:
        """Return the row of a line."""
        return self._order.index(line)

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the line; an empty one where a correction has taken the mention away."""
        line = self.concordance.line(self._order[index])
        if line is None:
            return [Text()]
        head = self._head(line.article)
        wide = width >= WIDE
        room = width - CELLS - 1 - (SOURCE_CELLS + 2 if wide else 0)
        before, words, after = fitted(line, room)
        shown = Text.assemble(
            (f"{in_column(shown_published(head.published))} ", look.style("row--date")),
            before,
            (words, look.style(kind_part(line.mention.kind))),
            after,
        )
        if wide:
            source = Text(visible(head.source or head.file), look.style("row--dim"))
            source.truncate(SOURCE_CELLS, overflow="ellipsis")
            shown.append("  ").append_text(source)
        return [shown]
