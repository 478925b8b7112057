"""Stepping: from match to match, from hit to hit, and taking along what one came to."""

from typing import TYPE_CHECKING

from tui.screens.narrowing import NarrowingScreen
from tui.widgets.key_line import key_of
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.widgets.article_view import ArticleView


class SteppingScreen(NarrowingScreen):
    """A screen with a list of articles, of which one is open, that keys walk through."""

    @property
    def _status(self) -> StatusLine:
        return self.query_one(StatusLine)

    @property
    def _resting_note(self) -> str:
        """What is said while there is nothing else to say, in the place of the legend."""
        if not self._article.pane.raw:
            return ""
        return f"the file as it is: {key_of(self, 'reader.raw')} shows the article again"

    def on_article_view_match_reached(self, message: "ArticleView.MatchReached") -> None:
        """Show which match is the current one, and of which hit."""
        listed = self.is_asking and self._key is not None and self.sidebar.key == self._key
        if message.of_query and message.where and listed and self.selection is not None:
            hit = f"{self.sidebar.cursor + 1:,} of {self.selection.count:,}"
        else:
            hit = ""
        self._status.tell_match(message.where, hit)

    def action_next_match(self) -> None:
        """Go to the next match, in this article or the next hit."""
        self._walk(forward=True)

    def action_previous_match(self) -> None:
        """Go to the match before, in this article or the hit before."""
        self._walk(forward=False)

    def _walk(self, forward: bool) -> None:
        if self._article.step_match(forward):
            self._status.note(self._resting_note)
            return
        key = self.sidebar.beside(forward, self._key)
        if key is None or not self.is_asking:
            self._tell_no_match(forward)
            return
        self._show(key)
        if not forward:
            self._article.to_last_match()
        self._settle()

    def _tell_no_match(self, forward: bool) -> None:
        self.app.bell()
        if self.is_asking:
            self._status.note(f"This is the {'last' if forward else 'first'} match.")
        else:
            search, find = key_of(self, "reader.search"), key_of(self, "reader.find")
            self._status.note(f"There are no matches to walk: {search} searches, {find} finds.")

    def action_next_article(self) -> None:
        """Read the next article of the list."""
        self._turn_to(self.sidebar.beside(forward=True, of=self._key))

    def action_previous_article(self) -> None:
        """Read the article before in the list."""
        self._turn_to(self.sidebar.beside(forward=False, of=self._key))

    def _turn_to(self, key: int | None) -> None:
        if key is None:
            self.app.bell()
            return
        self._show(key)
        self._settle()

    def action_select(self) -> None:
        """Choose sentences to copy, from the one that the reader is at."""
        self.set_focus(self._article.pane)
        if not self._article.pane.quote_from_here():
            self.app.bell()

    def on_quoting_view_copy_wanted(self) -> None:
        """Copy what was chosen by keys."""
        self.action_copy()

    def action_copy(self) -> None:
        """Copy what is chosen, or the sentence the reader was led to, with its citation."""
        pane = self._article.pane
        quote = pane.quote()
        if quote is None:
            key = key_of(self, "reader.select")
            self._status.note(f"Nothing is chosen to copy: {key} chooses sentences.")
            self.app.bell()
            return
        self.app.copy_to_clipboard(quote)
        pane.stop_quoting()
        self._status.note(f"copied: {quote}")
