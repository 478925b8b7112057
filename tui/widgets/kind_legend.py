"""The line that says which kinds of dates a timeline shows, and the keys that switch them."""

from collections.abc import Set
from typing import ClassVar

from rich.text import Text
from textual.widgets import Static

from tui.timeline.model import DateKind


class KindLegend(Static):
    """The kinds of dates with their keys, 1 to 5; those that are hidden say so."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"legend--off", "legend--hidden"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self._kinds: Set[DateKind] = frozenset()

    def tell(self, kinds: Set[DateKind]) -> None:
        """Show which kinds are shown."""
        self._kinds = kinds
        self.refresh()

    def render(self) -> Text:
        """Draw the kinds in the order of their keys."""
        off = self.get_component_rich_style("legend--off", partial=True)
        hidden = self.get_component_rich_style("legend--hidden", partial=True)
        legend = Text(no_wrap=True, overflow="ellipsis")
        for number, kind in enumerate(DateKind, start=1):
            legend.append(f" {number} ", off)
            if kind in self._kinds:
                legend.append(kind.value)
            else:
                legend.append(f"({kind.value} off)", hidden)
        return legend
