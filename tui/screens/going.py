"""Where the reader's screen goes: to places and queries that other views lead to, and back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.events import DescendantFocus

from tui.screens.entity_views import EntityViews
from tui.screens.keeping import KeepingScreen
from tui.screens.leading import Lead, ToPlace, ToQuery
from tui.screens.timeline_views import TimelineViews
from tui.state.trail import Seen, Stop
from tui.widgets.key_line import key_of

if TYPE_CHECKING:
    from tui.articles.model import Span


class GoingScreen(KeepingScreen, TimelineViews, EntityViews):
    """A screen with an open article, from which and to which other views lead.

    A query that was asked is a step of its own: going back takes it back.
    """

    _awaited: Stop | None = None
    """Where to go as soon as its query is answered."""
    _left: str | None = None
    """The query before one that was asked elsewhere than in the bar and is not answered yet."""
    _edited_at: Stop | None = None
    """Where the reader was, and what was asked, when the query in the bar began to be edited."""
    _is_ahead = False
    """Whether what was typed is a step to which no article belongs yet."""

    def follow(self, lead: Lead) -> None:
        """Go where a screen that was left leads to."""
        if isinstance(lead, ToPlace):
            self._places.trail.visit(lead.stop)
            self.read_at(lead.article, lead.span)
        elif isinstance(lead, ToQuery):
            self.ask_instead(lead.query, lead.stop)
            self.show_list()

    def ask_instead(self, query: str, stop: Stop | None = None) -> None:
        """Ask another query; going back leads to the one before, at ``stop`` or in the text."""
        before = self.query_bar.query_text
        if query == before:
            return
        if self._edited_at is not None:
            self.decide(before)
        stop = stop or self._stop_here() or self._places.trail.here
        if stop is not None:
            self._places.trail.ask(replace(stop, query=before), query)
            self._left = before
        self.query_bar.put(query)

    def _stop_here(self) -> Stop | None:
        """Return where the reader is and what is asked, None without an article."""
        if self._key is None:
            return None
        query = self.query_bar.query_text
        return Stop(self._key, self._article.pane.position, query=query)

    @on(DescendantFocus, "#query")
    def _begin_to_edit(self) -> None:
        if self._edited_at is None:
            self._edited_at = self._stop_here()

    def decide(self, query: str) -> None:
        """Let going back lead to where the reader was before what was typed was asked."""
        super().decide(query)
        before, self._edited_at = self._edited_at, None
        if before is not None and before.query != query:
            self._places.trail.ask(before, query)
            self._is_ahead = True
            self._come_ahead()

    def _come_ahead(self) -> None:
        """Let the article that is shown be the one to which a typed query has led."""
        if self._is_ahead and not self._is_behind and self._key is not None:
            self._is_ahead = False
            self._led_to = self._key
            self._places.trail.come_to(self._key, self._article.pane.position)

    def read_at(self, key: int, span: "Span") -> None:
        """Read an article where ``span`` stands."""
        self._show(key, span=span)
        self._settle()
        self.set_focus(self._article.pane)

    def action_back(self) -> None:
        """Go back to where the reader was, from a glance at another article too."""
        self.keep_place()
        trail = self._places.trail
        self._return_to(trail.here if self._is_glancing else trail.back())

    def action_forward(self) -> None:
        """Go forward again."""
        self.keep_place()
        self._return_to(self._places.trail.forward())

    def _return_to(self, stop: Stop | None) -> None:
        """Go to a stop, once what was asked there is answered anew if it was something else."""
        if stop is None:
            self.app.bell()
        elif stop.query is None or stop.query == self.query_bar.query_text:
            self._arrive(stop)
            self.set_focus(self._article.pane)
        else:
            self._awaited, self._edited_at = stop, None
            self.query_bar.put(stop.query)

    def _arrive(self, stop: Stop) -> None:
        if stop.seen is Seen.TIMELINE:
            self.return_to_timeline(stop)
        elif stop.seen is Seen.ENTITY:
            self.return_to_entity(stop)
        else:
            self._show(stop.article, at=stop.offset)

    def follow_selection(self, typed: bool) -> None:
        """Go where the reader goes back to, or show in the text what fits the list."""
        awaited, self._awaited = self._awaited, None
        left, self._left = self._left, None
        if awaited is not None and awaited.query == self.query_bar.query_text:
            if awaited.seen is not Seen.TEXT or self._is_listed(awaited.article):
                self._arrive(awaited)
                return
            typed = True
        self.show_selected(typed)
        self._come_ahead()
        if left is not None:
            if self._key is not None:
                self._places.trail.come_to(self._key, self._article.pane.position)
            self.say(f"{key_of(self, 'reader.back')} goes back to {left or 'all articles'}")

    def _is_listed(self, article: int) -> bool:
        if self.collection is None or self.selection is None:
            return False
        return self.collection.now(article) in self.selection.keys

    def show_selected(self, typed: bool) -> None:
        """Show in the text what fits the list."""
        raise NotImplementedError

    def _show(self, key: int, at: int | None = None, span: "Span | None" = None) -> None:
        """Show an article from the character ``at``, or where ``span`` stands."""
        raise NotImplementedError
