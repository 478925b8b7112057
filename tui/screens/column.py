"""A screen over others that is one column of text, scrolled by keys wherever the focus is."""

from textual.containers import VerticalScroll

from tui.screens.over import Dialog, Result


class ColumnScreen(Dialog[Result]):
    """What cards and the preview share: a column that scrolls without animation."""

    @property
    def _column(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def action_line_down(self) -> None:
        """Scroll a line down."""
        self._column.scroll_down(animate=False)

    def action_line_up(self) -> None:
        """Scroll a line up."""
        self._column.scroll_up(animate=False)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self._column.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self._column.scroll_page_up(animate=False)
