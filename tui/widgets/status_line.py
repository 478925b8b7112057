"""The line under the text: the legend of what is highlighted, the match, how far one has read."""

from collections.abc import Mapping, Set
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tui.articles.visible import visible
from tui.entities.kinds import FAMILIES

LEGEND: Mapping[str, str] = {
    **{family.name: family.plural for family in FAMILIES},
    "date": "dates",
    "amount": "amounts",
}
"""The kinds of the legend, in the order of the keys 1 to 6, and their names."""

SHORT: Mapping[str, str] = {"organisation": "orgs"}
"""Names for narrow screens."""


class StatusLine(Static):
    """Legend, match and position; the screen tells it each of them when it changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"entity--{kind}" for kind in LEGEND} | {
        "legend--off",
        "legend--hidden",
    }

    def __init__(self) -> None:
        super().__init__(id="status")
        self._kinds: Set[str] = frozenset(LEGEND)
        self.said = ""
        """What is said of the place the reader is at."""
        self.match = ""
        """Which match of how many is the current one, as it is shown."""
        self._position = ""

    def tell_kinds(self, kinds: Set[str]) -> None:
        """Show which kinds are highlighted."""
        self._kinds = kinds
        self.refresh()

    def note(self, note: str) -> None:
        """Say something of the place the reader is at, where the legend stands else."""
        if note != self.said:
            self.said = note
            self.refresh()

    def tell_match(self, match: str) -> None:
        """Show which match of how many is the current one, ``match 2 of 3``."""
        if match != self.match:
            self.match = match
            self.refresh()

    def tell_position(self, fraction: float | None) -> None:
        """Show how far down the text one is, from 0 to 1; None where there is no text."""
        position = "" if fraction is None else f"{round(100 * fraction)} %"
        if position != self._position:
            self._position = position
            self.refresh()

    def render(self) -> Table:
        """Draw the legend at the left, match and position at the right."""
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, justify="right")
        left = Text(f" {visible(self.said)}") if self.said else self._legend()
        line.add_row(left, Text(f"{self.match}   {self._position}".strip()))
        return line

    def _legend(self) -> Text:
        names = {**LEGEND, **SHORT} if self.size.width < 100 else LEGEND
        off = self.get_component_rich_style("legend--off", partial=True)
        hidden = self.get_component_rich_style("legend--hidden", partial=True)
        legend = Text()
        for number, kind in enumerate(LEGEND, start=1):
            legend.append(f" {number} ", off)
            if kind in self._kinds:
                legend.append(
                    names[kind], self.get_component_rich_style(f"entity--{kind}", partial=True)
                )
            else:
                legend.append(f"({names[kind]} off)", hidden)
        return legend
