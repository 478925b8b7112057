"""What stands under the query while it is edited: what it can become, or what was not used."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import Static

from tui.articles.visible import visible

if TYPE_CHECKING:
    from tui.collection.answering.completions import Completion

MOST_ROWS = 6
WIDEST = 44
"""Cells of a completion and its count."""
CARET = "^"


class QueryHelp(Static):
    """Completions, one a line with its count; or a caret under a place and words on it.

    It lies over what is under the query, which therefore does not move while it is typed.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--chosen", "help--count", "help--caret"}

    @dataclass
    class Clicked(Message):
        """A completion was clicked."""

        number: int

    def __init__(self) -> None:
        super().__init__(id="query-help")
        self._first = 0

    def close(self) -> None:
        """Show nothing."""
        self.display = False

    def show_completions(
        self, completions: "Sequence[Completion]", chosen: int | None, column: int
    ) -> None:
        """Show completions from the ``column`` of what they complete, in cells of the screen."""
        top = min(self._first, chosen or 0)
        self._first = top = max(top, (chosen or 0) - MOST_ROWS + 1)
        shown = completions[top : top + MOST_ROWS]
        names = [visible(each.text) for each in shown]
        counts = [f"{each.count:,}" if each.count is not None else "" for each in shown]
        right = max(map(cell_len, counts))
        left = min(max(map(cell_len, names)), WIDEST - right - 3)
        lines = []
        for number, (name, count) in enumerate(zip(names, counts, strict=True), start=top):
            line = Text(f" {name}")
            line.truncate(left + 1, overflow="ellipsis", pad=True)
            line.append(f" {count:>{right}} ", self._style("count"))
            if number == chosen:
                line.stylize_before(self._style("chosen"))
            line.stylize(Style(meta={"completion": number}))
            lines.append(line)
        self._put(lines, column - 1)

    def show_note(self, message: str, column: int) -> None:
        """Point at the ``column`` of what could not be used, with words on it.

        They stand where there is room for them: behind the caret, or before it.
        """
        room = self.screen.size.width
        words = visible(message)
        caret = (CARET, self._style("caret"))
        if column + cell_len(words) + 4 <= room or column < room // 2:
            self._put([Text.assemble(" ", caret, f" {words} ")], column - 1)
        else:
            line = Text.assemble(f" {words} ", caret, " ")
            self._put([line], column + 2 - line.cell_len)

    def on_click(self, event: events.Click) -> None:
        """Tell which completion was clicked."""
        event.stop()
        if (number := event.style.meta.get("completion")) is not None:
            self.post_message(self.Clicked(number))

    def _put(self, lines: Sequence[Text], column: int) -> None:
        width = min(max(line.cell_len for line in lines), self.screen.size.width)
        column = max(0, min(column, self.screen.size.width - width))
        self.styles.width, self.styles.height = width, len(lines)
        self.styles.offset = (column, 0)
        # Its size is said above: to be laid out for what it says would cost more than to draw it.
        self.update(Text("\n", no_wrap=True, overflow="ellipsis").join(lines), layout=False)
        self.display = True

    def _style(self, role: str) -> Style:
        return self.get_component_rich_style(f"help--{role}", partial=True)
