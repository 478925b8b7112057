"""A scroll view that draws its bar itself, as the last cell of its lines.

Textual's bar is a widget of its own: every layout of the screen draws it anew, which costs as much
as to draw the lines beside it.
"""

from math import ceil

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

_PLAIN = Style()


class BarredView(ScrollView):
    """Lines that ``draw_line`` draws, with a bar that the mouse takes hold of.

    The bar's cell is left free where there is nothing to scroll, so that lines keep their width.

    The colours are those that a style sheet gives to scroll bars. What Textual calls the view's
    ``container_size`` is its own, without borders.
    """

    DEFAULT_CSS = "BarredView { overflow: hidden; }"

    _held: tuple[int, float] | None = None
    """Where on the screen the mouse took hold of the bar, and how far it was scrolled then."""
    _is_pointed_at = False
    _bar: tuple[Segment, ...] = ()
    _bar_shows: object = None
    """What ``_bar`` was drawn for."""

    @property
    def line_width(self) -> int:
        """The cells of a line, beside the bar."""
        return max(0, self.container_size.width - 1)

    @property
    def _has_bar(self) -> bool:
        return self.virtual_size.height > self.container_size.height > 0

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether the mouse wheel scrolls."""
        return self._has_bar

    @property
    def allow_select(self) -> bool:
        """Whether text is selected from where the mouse is: not when it drags the bar."""
        here = self.app.mouse_position - self.content_region.offset
        return super().allow_select and not self._is_on_bar(here.x)

    def draw_line(self, y: int) -> Strip:
        """Return a line of what is in sight, ``line_width`` cells long."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return a line with its piece of the bar."""
        line = self.draw_line(y)
        bar = self._drawn_bar()
        return Strip((*line, bar[y]), line.cell_length + 1) if y < len(bar) else line

    def on_bar(self, event: events.MouseEvent) -> bool:
        """Tell whether the mouse is on the bar."""
        offset = event.get_content_offset(self)
        return offset is not None and self._is_on_bar(offset.x)

    def _is_on_bar(self, x: int) -> bool:
        return self._has_bar and x >= self.line_width

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the bar, or scroll a page where it does not reach."""
        offset = event.get_content_offset(self)
        if offset is None or not self._is_on_bar(offset.x):
            return
        event.stop()
        start, length = self._thumb()
        if offset.y < int(start):
            self.scroll_page_up(animate=False)
        elif offset.y >= ceil(start + length):
            self.scroll_page_down(animate=False)
        else:
            self._held = event.screen_y, self.scroll_y
            self.capture_mouse()
            self._redraw_bar()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Scroll as the bar is dragged; show that it can be."""
        if self._held is not None:
            event.stop()
            line, before = self._held
            lines = self.virtual_size.height / self.container_size.height
            self.scroll_to(y=before + (event.screen_y - line) * lines, animate=False)
        elif self.on_bar(event) != self._is_pointed_at:
            self._is_pointed_at = not self._is_pointed_at
            self._redraw_bar()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the bar."""
        if self._held is not None:
            event.stop()
            self._held = None
            self.release_mouse()
            self._redraw_bar()

    def on_leave(self) -> None:
        """Forget that the mouse was on the bar."""
        if self._is_pointed_at:
            self._is_pointed_at = False
            self._redraw_bar()

    def _redraw_bar(self) -> None:
        self.refresh(Region(self.line_width, 0, 1, self.container_size.height))

    def _thumb(self) -> tuple[float, float]:
        """Return where the bar's moving part starts, and its length, in lines."""
        height, beyond = self.container_size.height, self.max_scroll_y
        length = max(1.0, height * height / self.virtual_size.height)
        return (height - length) * self.scroll_y / beyond if beyond else 0.0, length

    def _drawn_bar(self) -> tuple[Segment, ...]:
        """Return the bar's cells from the top on, blank ones where there is no bar."""
        shows = (
            self.container_size.height,
            self.virtual_size.height,
            self.scroll_y,
            self._held is not None,
            self._is_pointed_at,
        )
        if shows != self._bar_shows:
            self._bar_shows = shows
            self._bar = self._draw_bar()
        return self._bar

    def _draw_bar(self) -> tuple[Segment, ...]:
        styles = self.styles
        if not self._has_bar:
            blank = Segment(" ", Style(bgcolor=styles.scrollbar_background.rich_color))
            return (blank,) * self.container_size.height
        # Not before there is a bar: the first frame has none.
        from textual.scrollbar import ScrollBarRender

        if self._held is not None:
            ground, color = styles.scrollbar_background_active, styles.scrollbar_color_active
        elif self._is_pointed_at:
            ground, color = styles.scrollbar_background_hover, styles.scrollbar_color_hover
        else:
            ground, color = styles.scrollbar_background, styles.scrollbar_color
        drawn = ScrollBarRender.render_bar(
            size=self.container_size.height,
            virtual_size=self.virtual_size.height,
            window_size=self.container_size.height,
            position=self.scroll_y,
            back_color=ground.rich_color,
            bar_color=(ground + color).rich_color,
        )
        return tuple(
            Segment(cell.text, (cell.style or _PLAIN).clear_meta_and_links())
            for cell in drawn.segments
        )

    def notify_style_update(self) -> None:
        """Forget the bar that was drawn in other colours."""
        self._bar_shows = None
        super().notify_style_update()
