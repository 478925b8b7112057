"""A line of input that is laid out seldom while it is typed into, and takes all that is pasted."""

from rich.cells import cell_len
from textual.events import Paste
from textual.widgets import Input

STEP = 32
"""Cells by which the line's room for what is typed grows."""
CURSOR = 2
"""Cells that Textual wants in sight behind what is typed while the cursor stands there."""
LONGEST = 10_000
"""Characters up to which a line is filled by what is pasted, where nothing else is said."""


class LineInput(Input):
    """An Input whose content grows in steps.

    Textual lays the whole screen out whenever the content of an Input has another width, which
    would be at every key.
    """

    @property
    def content_width(self) -> int:
        """The cells kept for what is typed, the cursor behind it included."""
        return -(-(cell_len(self.value or self.placeholder) + 1) // STEP) * STEP

    @property
    def max_scroll_x(self) -> int:
        """The cells that the line is too long for its room: what fits is never scrolled."""
        return max(0, cell_len(self.value) + CURSOR - self.size.width)

    def on_paste(self, event: Paste) -> None:
        """Put all lines that are pasted into this one, as far as there is room.

        Textual would take the first line alone, and of one that is too long nothing.
        """
        event.stop()
        event.prevent_default()
        line = " ".join(each for each in event.text.splitlines() if each.strip())
        start, end = sorted(self.selection)
        room = (self.max_length or LONGEST) - len(self.value) + end - start
        self.replace(line[: max(room, 0)], start, end)

    def watch_value(self) -> None:
        """Come back with a line that has become shorter."""
        self._scroll_within(self.scroll_x)

    def on_resize(self) -> None:
        """Keep the cursor in sight in less room, and come back into more."""
        cursor = cell_len(self.value[: self.cursor_position])
        self._scroll_within(max(self.scroll_x, cursor + 1 - self.size.width))

    def _scroll_within(self, cells: float) -> None:
        cells = min(cells, self.max_scroll_x)
        if cells != self.scroll_x:
            self.scroll_to(x=cells, animate=False, force=True, immediate=True)
