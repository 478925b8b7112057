"""A page on screen: only the lines in view are drawn, places are kept as characters."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from tui.articles.model import Span
from tui.articles.mojibake import past_repair
from tui.widgets.excerpt import excerpt, paragraph_at, word_at
from tui.widgets.flow import Flow
from tui.widgets.line_painter import COMPONENTS, LinePainter, Scene, component
from tui.widgets.page import Paragraph
from tui.widgets.scroller import Scroller

MEASURE = 78
"""The widest line of a page, in cells: longer ones tire the eye."""
MARGIN = 2
"""Cells at the left of a line at least, where the pointer stands; as many at its right."""
EDGE = 2
"""Lines at the top and bottom of the view that count as out of it, when a place is sought."""

_NOTHING = Span(0, 0)


class PageView(Scroller):
    """Wraps paragraphs of a text, keeps the reader's place in it, draws and selects."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.scene = Scene()
        self.paragraphs: Sequence[Paragraph] = ()
        self._flow = Flow("", (), 1)
        self._fitted_width = 0
        self._left = MARGIN
        self._top = 0
        """The character that was asked to the top of the view, and the line that it came to:
        while that line is at the top, no rounding to line starts can make the place drift."""
        self._top_line = 0
        self._aim: Span | None = None
        """What was asked into view before there was a view."""
        self._strips: LRUCache[int, Strip] = LRUCache(512)
        self._painter: LinePainter | None = None

    @property
    def position(self) -> int:
        """The character at the top of the view."""
        if self._fitted_width == 0:
            return self._top
        line = self.scroll_offset.y
        return self._top if line == self._top_line else self._flow.start_of(line)

    @property
    def fraction(self) -> float:
        """How far the text is scrolled, from 0 (top) to 1 (end, or all of it in view)."""
        return min(1.0, self.scroll_y / self.max_scroll_y) if self.max_scroll_y else 1.0

    @property
    def sight(self) -> Span:
        """The characters in view."""
        below = self.scroll_offset.y + self.size.height
        end = self._flow.start_of(below) if below < len(self._flow) else len(self.scene.text)
        return Span(self.position, end)

    def measure(self, width: int) -> tuple[int, int]:
        """Return the cells at the left of a line and those of a line, in a view of ``width``."""
        cells = max(1, min(width - 2 * MARGIN, MEASURE))
        return max(MARGIN, (width - cells) // 2), cells

    def lay_out(self, paragraphs: Sequence[Paragraph], top: int) -> None:
        """Show other paragraphs of the text in ``scene``, from the character ``top`` on."""
        self.paragraphs = paragraphs
        self._top = top
        self._aim = None
        self._fit()

    def bring(self, span: Span, *, always: bool = False) -> None:
        """Scroll until a span is in view, a third down; if it is already, only if ``always``."""
        if self._fitted_width == 0:
            self._aim = span
            return
        line = self._flow.line_of(span.start)
        height = self.size.height
        if always or not EDGE <= line - self.scroll_offset.y < height - EDGE:
            self.scroll_to_line(line - height // 3)

    def follow(self, span: Span) -> None:
        """Scroll no further than it takes to see a span's beginning and, if there is room, end."""
        first, last = self._flow.line_of(span.start), self._flow.line_of(span.end - 1)
        top, height = self.scroll_offset.y, self.size.height
        if last >= top + height:
            top = last + 1 + EDGE - height
        if first < top:
            top = first - EDGE
        if top != self.scroll_offset.y:
            self.scroll_to_line(max(0, top))

    def in_view(self, span: Span) -> bool:
        """Tell whether a span begins on a line in view."""
        return 0 <= self._flow.line_of(span.start) - self.scroll_offset.y < self.size.height

    def redraw(self) -> None:
        """Draw the scene anew after a change of it."""
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap anew when the width has changed; the character at the top stays there."""
        if self.line_width != self._fitted_width:
            self._top = self.position
            self._fit()

    def _fit(self) -> None:
        """Wrap the paragraphs to the width there is and put the reader's place at the top."""
        width = self.line_width
        self._fitted_width = width
        if width == 0:
            return
        self._left, cells = self.measure(width)
        self._flow = Flow(self.scene.text, self.paragraphs, cells)
        self.virtual_size = Size(width, len(self._flow) + 1)
        self.scroll_to_line(self._flow.line_of(self._top) if self._top else 0)
        self._top_line = self.scroll_offset.y
        self.redraw()
        if self._aim is not None:
            aim, self._aim = self._aim, None
            self.bring(aim, always=True)
        self.moved()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that there is another part of the page in view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.moved()

    def moved(self) -> None:
        """Do what there is to do when the page was scrolled or laid out: nothing, here."""

    # Selection

    def chosen(self) -> Span | None:
        """Return the selected part of the text."""
        selection = self.text_selection
        return None if selection is None else self._span_of(selection)

    def choose_around(self, event: events.Click) -> None:
        """Select the word that was clicked, or its paragraph at the third click."""
        _, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if offset is None or offset.x < 0 or self.on_bar(event):
            return
        character = offset.x + offset.y
        if event.chain == 2:
            span = word_at(self.scene.text, character)
        else:
            paragraph = paragraph_at(self.paragraphs, character)
            span = Span(paragraph.start, paragraph.end) if paragraph else _NOTHING
        if span.end > span.start:
            selection = Selection(Offset(0, span.start), Offset(0, span.end))
            self.screen.selections = {self: selection}

    def _span_of(self, selection: Selection) -> Span:
        """Return a selection's characters: its offsets count from where their lines start."""
        start, end = selection
        text = self.scene.text
        return Span(
            0 if start is None else start.y + max(0, start.x),
            len(text) if end is None else past_repair(text, end.y + max(0, end.x)),
        )

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected characters as they stand in the file, without what is folded."""
        return excerpt(self.scene.text, self.paragraphs, self._span_of(selection)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw the selection."""
        self.refresh()

    # Drawing

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._painter = None
        self._strips.clear()

    def draw_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        line = self.scroll_offset.y + y
        chosen = self.chosen()
        if chosen is not None:
            return self._paint(line, chosen)
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = self._paint(line, _NOTHING)
        return strip

    def _paint(self, line: int, chosen: Span) -> Strip:
        if self._painter is None:
            selected = _own_style(self.screen, "screen--selection")
            self._painter = LinePainter(self.rich_style, selected, self._look)
        width = self.line_width
        start = self._flow.start_of(line)
        return self._painter.paint(
            self.scene, self._flow.line(line), start, self._left, width, chosen
        )

    def _look(self, name: str) -> Style:
        return _own_style(self, component(name))


def _own_style(widget: Widget, name: str) -> Style:
    """Return what a component class sets itself, blended with what lies under the widget."""
    own = widget.get_component_rich_style(name, partial=True)
    blended = widget.get_component_rich_style(name)
    return own + Style(
        color=blended.color if own.color else None,
        bgcolor=blended.bgcolor if own.bgcolor else None,
    )
