"""The families of kinds with their counts, one of which, or all, is listed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import Static

from tui.entities.kinds import FAMILIES, Family
from tui.widgets.kinds import kind_part
from tui.widgets.status_line import SHORT

ALL = "all"


class KindTabs(Static):
    """A line of tabs; a click on one is its key."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "tab",
        "tab--here",
        *(kind_part(kind) for family in FAMILIES for kind in family.kinds),
    }

    @dataclass
    class Clicked(Message):
        """A tab was clicked: that of a family, or None for all."""

        family: Family | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self._sizes: Sequence[int] = [0] * len(FAMILIES)
        self._here: Family | None = None

    def tell(self, sizes: Sequence[int], here: Family | None) -> None:
        """Show how many entities are of each family, and which is listed."""
        self._sizes, self._here = sizes, here
        self.refresh()

    def render(self) -> Text:
        """Draw the tabs in the order of their keys."""
        line = Text(no_wrap=True, overflow="ellipsis")
        self._draw_tab(line, 0, ALL, sum(self._sizes), None)
        for number, (family, size) in enumerate(zip(FAMILIES, self._sizes, strict=True), 1):
            self._draw_tab(line, number, family.plural, size, family)
        return line

    def _draw_tab(self, line: Text, key: int, name: str, size: int, family: Family | None) -> None:
        here = family is self._here
        quiet = self.get_component_rich_style("tab", partial=True)
        style = self.get_component_rich_style("tab--here", partial=True) if here else Style()
        if family is not None:
            style = self.get_component_rich_style(f"entity--{family.name}", partial=True) + style
        short = SHORT.get(family.name, name) if family and self.size.width < 100 else name
        click = Style(meta={"tab": key})
        line.append(f" {key} ", quiet + click)
        line.append(short, style + click)
        line.append(f" {size:,} ", quiet + click)

    def on_click(self, event: events.Click) -> None:
        """Tell which tab was clicked."""
        key = event.style.meta.get("tab")
        if key is not None:
            self.post_message(self.Clicked(FAMILIES[key - 1] if key else None))
