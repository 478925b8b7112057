"""Picking lines of the file as it is, and saying what they are; the pane under it shows them."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from tui.actions import View, bindings
from tui.articles.labels import line_starts
from tui.articles.model import Label, Span
from tui.screens.over import Dialog
from tui.widgets.key_line import KeyLine, key_of

if TYPE_CHECKING:
    from tui.widgets.reading_pane import ReadingPane


@dataclass(frozen=True, slots=True)
class Picked:
    """The lines ``first`` to ``last``, counted from 1, and what they are."""

    first: int
    last: int
    label: Label


class PickLines(Dialog[Picked | None]):
    """A cursor over the lines of the open article; dismissed with what they are, if that is said.

    It moves by line or by block, and can be drawn out over several lines.
    """

    BINDINGS = bindings(View.PICKING)

    def __init__(self, pane: "ReadingPane") -> None:
        super().__init__()
        self._pane = pane
        self._was_raw = pane.raw
        assert pane.article is not None
        self._article = pane.article
        text = self._article.text
        self._starts = line_starts(text)
        self._ends = [*self._starts[1:], len(text)]
        self._first = self._last = self._line_at(pane.place)
        self._skip_blank(1)

    def compose(self) -> ComposeResult:
        """Lay out the one line that says what is picked."""
        yield Static("", id="picked", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the file as it is, with the whole block that the reader is at picked."""
        self._pane.raw = True
        self._pick_block(self._starts[self._first])
        self._show()

    def on_unmount(self) -> None:
        """Show what was shown before."""
        self._pane.point(None)
        self._pane.raw = self._was_raw

    def action_down(self) -> None:
        """Go to the next line that is not empty."""
        self._move(1)

    def action_up(self) -> None:
        """Go to the line before that is not empty."""
        self._move(-1)

    def action_more(self) -> None:
        """Take in the next line too."""
        self._last = min(self._last + 1, len(self._starts) - 1)
        self._show()

    def action_less(self) -> None:
        """Leave the last line out again."""
        self._last = max(self._last - 1, self._first)
        self._show()

    def action_next_block(self) -> None:
        """Go to the next block."""
        block = self._article.block_at(max(self._starts[self._last], self._ends[self._last] - 1))
        if block.end < len(self._article.text):
            self._pick_block(block.end)
            self._show()

    def action_previous_block(self) -> None:
        """Go to the block before."""
        block = self._article.block_at(self._starts[self._first])
        if block.start > 0:
            self._pick_block(block.start - 1)
            self._show()

    def action_label(self, label: str) -> None:
        """Say what the picked lines are."""
        self.dismiss(Picked(self._first + 1, self._last + 1, Label(label)))

    def action_leave(self) -> None:
        """Leave the lines as they are."""
        self.dismiss(None)

    def _move(self, step: int) -> None:
        at = self._last if step > 0 else self._first
        self._first = self._last = max(0, min(at + step, len(self._starts) - 1))
        self._skip_blank(step)
        self._show()

    def _skip_blank(self, step: int) -> None:
        """Go on from an empty line to one that is not, if there is one that way."""
        line = self._first
        while 0 <= line < len(self._starts):
            if self._words(line).strip():
                self._first = self._last = line
                return
            line += step

    def _pick_block(self, offset: int) -> None:
        block = self._article.block_at(offset)
        words = block.of(self._article.text)
        bare = words.strip()
        start = block.start + len(words) - len(words.lstrip()) if bare else block.start
        self._first = self._line_at(start)
        self._last = self._line_at(start + max(0, len(bare) - 1))

    def _line_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _words(self, line: int) -> str:
        return self._article.text[self._starts[line] : self._ends[line]]

    def _show(self) -> None:
        start, end = self._starts[self._first], self._ends[self._last]
        self._pane.point(Span(start, end))
        lines = f"line {self._first + 1}"
        if self._last > self._first:
            lines = f"lines {self._first + 1}–{self._last + 1}"
        label = self._article.block_at(self._starts[self._first]).label
        asked = f" {lines}: taken for {label}. What is it?"
        ways = f"{self._keys('down', 'up')} line  {self._keys('next-block')} block  "
        ways += f"{self._keys('more', 'less')} more, less "
        room = self.size.width - len(asked)
        self.query_one("#picked", Static).update(
            asked + ways.rjust(room) if len(ways) < room else asked
        )

    def _keys(self, *names: str) -> str:
        return " ".join(key_of(self, f"picking.{name}") for name in names)
