"""The first line: the collection, how much it holds, and how far it has been read in."""

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tui.articles.visible import visible


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 article``, ``12,000 articles``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def from_to(first: str, last: str) -> str:
    """Return two dates as a span, or the one that they both are."""
    return first if first == last else f"{first} – {last}"


class Masthead(Static):
    """Names the product and the collection at the left, its size at the right."""

    _told: tuple[str, str] | None = None

    def tell(self, title: str, size: str) -> None:
        """Show the collection's title and its size in words."""
        if self._told == (title, size):
            return
        self._told = title, size
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, justify="right")
        line.add_row(Text.assemble(("Dateline", "bold"), "  ", visible(title)), Text(size))
        self.update(line, layout=False)
