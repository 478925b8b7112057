"""The strip over the timeline: how much happened when, and where the cursor is.

Each column is a place to go to: a click or a drag of the mouse jumps to its first event.
"""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.timeline.strip import Density, density, density_of
from tui.timeline.timeline import Timeline

HERE = "▲"
LINES_BELOW = 2
"""The axis and the labels; what is higher is the bars'."""


class DensityStrip(Widget):
    """Bars, an axis that shows the cursor's column, and dates below it."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "density--bar",
        "density--axis",
        "density--label",
        "density--here",
    }

    @dataclass
    class Jumped(Message):
        """A column was pointed at; ``event`` is the index of the first event there."""

        strip: "DensityStrip"
        event: int

        @property
        def control(self) -> "DensityStrip":
            """The strip."""
            return self.strip

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self._timeline: Timeline | None = None
        self._density: Density = density((), 0)
        self._day: int | None = None
        self._pointed: int | None = None

    @property
    def here(self) -> int | None:
        """The column that is marked."""
        return None if self._day is None else self._density.column_of(self._day)

    def show(self, timeline: Timeline) -> None:
        """Show the dates of a timeline."""
        self._timeline = timeline
        self._spread()

    def mark(self, day: int | None) -> None:
        """Mark the column of the day (yyyymmdd), or none."""
        if day != self._day:
            self._day = day
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line of bars, the axis, or the labels."""
        width, bars = self.size.width, self.size.height - LINES_BELOW
        if y < bars:
            return self._columns(self._density.bars(bars)[y], "density--bar")
        if y == bars:
            axis, here = self._density.axis, self.here
            if here is not None:
                axis = axis[:here] + HERE + axis[here + 1 :]
            return self._columns(axis, "density--axis")
        label = Segment(self._density.labels, self.get_component_rich_style("density--label"))
        return Strip([label]).adjust_cell_length(width, self.rich_style)

    def on_resize(self) -> None:
        """Spread the dates over the new width."""
        self._spread()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Jump, and follow the mouse until it is let go."""
        self.capture_mouse()
        self._pointed = None
        self._jump(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Jump along with a drag."""
        if self.app.mouse_captured is self:
            self._jump(event)

    def on_mouse_up(self) -> None:
        """Let the mouse go."""
        self.release_mouse()

    def _jump(self, event: events.MouseEvent) -> None:
        first = self._density.event_at(event.get_content_offset_capture(self).x)
        if first is not None and first != self._pointed:
            self._pointed = first
            self.post_message(self.Jumped(self, first))

    def _spread(self) -> None:
        timeline, width = self._timeline, self.size.width
        self._density = density((), width) if timeline is None else density_of(timeline, width)
        self.refresh()

    def _columns(self, line: str, role: str) -> Strip:
        """Return one line with the marked column in its own style."""
        style = self.get_component_rich_style(role)
        width, here = self.size.width, self.here
        if here is None:
            return Strip([Segment(line, style)]).adjust_cell_length(width, style)
        marked = self.get_component_rich_style("density--here")
        parts = [(line[:here], style), (line[here : here + 1], marked), (line[here + 1 :], style)]
        return Strip([Segment(text, look) for text, look in parts if text], width)
