"""The first line: the collection, how much it holds, and how far it has been read in."""

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tui.articles.visible import visible


class Masthead(Static):
    """Names the product and the collection at the left, its size at the right."""

    def tell(self, title: str, size: str) -> None:
        """Show the collection's title and its size in words."""
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, justify="right")
        line.add_row(Text.assemble(("Dateline", "bold"), "  ", visible(title)), Text(size))
        self.update(line)
