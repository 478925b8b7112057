"""A scroll view whose scroll bars are drawn anew only when they change."""

from textual.geometry import Size
from textual.scroll_view import ScrollView


class SteadyView(ScrollView):
    """A scroll view that a layout of the screen leaves alone unless it concerns it.

    Textual draws the bars of every scroll view anew at each layout: more work than the rows.
    """

    _scrolled_over: tuple[Size, Size, bool, bool] | None = None

    def _scroll_update(self, virtual_size: Size) -> None:
        bars = self.show_vertical_scrollbar, self.show_horizontal_scrollbar
        now = (virtual_size, self.container_size, *bars)
        if now != self._scrolled_over:
            self._scrolled_over = now
            super()._scroll_update(virtual_size)

    def notify_style_update(self) -> None:
        """Let the bars be drawn in other styles."""
        self._scrolled_over = None
        super().notify_style_update()
