"""The line under the text: the legend of what is highlighted, the match, how far one has read."""

from collections.abc import Iterator, Mapping, Set
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

POSITION = len("   100 %")
"""Cells kept for how far down the text one is, so that nothing jumps while it grows."""


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
        """Which match of how many is the current one, in words."""
        self._hit = ""
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

    def tell_match(self, match: str, hit: str = "") -> None:
        """Show which match is the current one, ``match 2 of 3``, and of which hit, ``1 of 4``."""
        if (match, hit) != (self.match, self._hit):
            self.match, self._hit = match, hit
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
        line.add_row(left, Text(self._place(self.content_size.width - left.cell_len - 1)))
        return line

    def _place(self, room: int) -> str:
        """Say where the reader is, in so many cells, or without which hit it is in more."""
        left = room - POSITION
        words = next((each for each in self._hits() if len(each) <= left), self.match)
        return f"{words}{self._position:>{POSITION}}".strip()

    def _hits(self) -> Iterator[str]:
        """Yield which match of which hit is the current one, in ever shorter forms."""
        if self._hit:
            yield f"{self.match} · article {self._hit}"
            yield (short := f"{self.match} · {self._hit}")
            yield short.replace(" of ", "/")

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
