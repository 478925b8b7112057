"""A scroll view that keys move by lines, half pages and pages, at once and without animation."""

from tui.widgets.barred_view import BarredView


class Scroller(BarredView):
    """The actions of a text that is scrolled."""

    def scroll_to_line(self, line: int) -> None:
        """Put a line at the top, or as near to it as the text's ends allow."""
        self.scroll_to(y=line, animate=False, force=True)

    def _scroll_by(self, lines: int) -> None:
        self.scroll_to_line(self.scroll_offset.y + lines)

    def action_line_down(self) -> None:
        """Scroll a line down."""
        self._scroll_by(1)

    def action_line_up(self) -> None:
        """Scroll a line up."""
        self._scroll_by(-1)

    def action_half_page_down(self) -> None:
        """Scroll half a page down."""
        self._scroll_by(self.size.height // 2)

    def action_half_page_up(self) -> None:
        """Scroll half a page up."""
        self._scroll_by(-(self.size.height // 2))

    def action_page_down(self) -> None:
        """Scroll a page down; two lines stay in view, for the eye to hold on to."""
        self._scroll_by(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self._scroll_by(-max(1, self.size.height - 2))

    def action_top(self) -> None:
        """Go to the top."""
        self.scroll_to_line(0)

    def action_bottom(self) -> None:
        """Go to the end."""
        self.scroll_to_line(self.virtual_size.height)
