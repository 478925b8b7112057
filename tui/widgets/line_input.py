"""A line of input that is laid out seldom while it is typed into."""

from rich.cells import cell_len
from textual.widgets import Input

STEP = 32
"""Cells by which the line's room for what is typed grows."""


class LineInput(Input):
    """An Input whose content grows in steps.

    Textual lays the whole screen out whenever the content of an Input has another width, which
    would be at every key.
    """

    @property
    def content_width(self) -> int:
        """The cells kept for what is typed, the cursor behind it included."""
        return -(-(cell_len(self.value or self.placeholder) + 1) // STEP) * STEP
