"""The line under the text: the legend of what is highlighted, the match, how far one has read."""

from collections.abc import Mapping, Set
from typing import ClassVar

from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.widgets import Static

LEGEND: Mapping[str, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "event": "events",
    "date": "dates",
    "amount": "amounts",
}
"""The kinds of the legend, in the order of the keys 1 to 6, and their names."""

SHORT: Mapping[str, str] = {"organisation": "orgs"}
"""Names for narrow screens."""


class StatusLine(Static):
    """Legend, match and position; the screen tells it each of them when it changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"entity--{kind}" for kind in LEGEND} | {"legend--off"}

    def __init__(self) -> None:
        super().__init__(id="status")
        self._kinds: Set[str] = frozenset(LEGEND)
        self._match = ""
        self._position = ""

    def tell_kinds(self, kinds: Set[str]) -> None:
        """Show which kinds are highlighted."""
        self._kinds = kinds
        self.refresh()

    def tell_match(self, match: str) -> None:
        """Show which match of how many is the current one, ``match 2 of 3``."""
        self._match = match
        self.refresh()

    def tell_position(self, fraction: float) -> None:
        """Show how far down the text one is, from 0 to 1."""
        self._position = f"{round(100 * fraction)} %"
        self.refresh()

    def render(self) -> Table:
        """Draw the legend at the left, match and position at the right."""
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, justify="right")
        line.add_row(self._legend(), Text(f"{self._match}   {self._position}".strip()))
        return line

    def _legend(self) -> Text:
        names = {**LEGEND, **SHORT} if self.size.width < 100 else LEGEND
        legend = Text()
        for number, kind in enumerate(LEGEND, start=1):
            legend.append(f" {number} ", self._style("legend--off"))
            style = f"entity--{kind}" if kind in self._kinds else "legend--off"
            legend.append(names[kind] if kind in self._kinds else f"({names[kind]})", self._style(style))
        return legend

    def _style(self, component: str) -> Style:
        return self.get_component_rich_style(component, partial=True)
