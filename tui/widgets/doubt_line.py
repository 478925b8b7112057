"""A line on what is in doubt about an entity, and the key that takes it; not there without one."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tui.articles.visible import visible
from tui.collection.entities.doubts import Doubt
from tui.collection.entities.names import Name


class DoubtLine(Static):
    """The first doubt in words, and how many there are."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self.display = False

    def tell(self, name: Name, doubts: Sequence[Doubt], keys: tuple[str, str]) -> None:
        """Show the doubts about an entity; of the ``keys`` one takes it, the other rejects it."""
        self.display = bool(doubts)
        if doubts:
            line = Table.grid(expand=True, padding=(0, 1))
            line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
            line.add_column(no_wrap=True, justify="right")
            more = f"and {len(doubts) - 1:,} more · " if len(doubts) > 1 else ""
            does = "takes it" if len(doubts) == 1 and doubts[0].is_slip else "says who"
            takes, rejects = keys
            offer = Text.assemble(more, (takes, "bold"), f" {does} · ", (rejects, "bold"), " no")
            line.add_row(Text(visible(doubts[0].said_of(name))), offer)
            self.update(line)
