"""The reader's screen: what the query selects, and the article that is open.

The screen wires its parts: what they tell comes up as messages, what they show goes down by
methods. What is selected is a ``Selection``, where the reader has been is a ``Trail``.
"""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.widgets import Input

from tui.actions import View, actions, bindings
from tui.screens.stepping import SteppingScreen
from tui.state.trail import Stop
from tui.widgets.key_line import KeyLine
from tui.widgets.masthead import Masthead
from tui.widgets.query_bar import QueryBar
from tui.widgets.sidebar import Sidebar
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.articles.model import Span
    from tui.collection.answering.ranking import Order
    from tui.collection.selection import Selection
    from tui.widgets.article_view import ArticleView
    from tui.widgets.reading_pane import ReadingPane

WITHOUT_ARTICLE = frozenset(
    {"search", "facets", "saved_queries", "problems", "corrections", "step_back"}
)
"""What can be done before the first article was read in."""

OPENING_INPUT = frozenset(action.method for action in actions(View.READER) if action.opens_input)


class ReaderScreen(SteppingScreen):
    """Search, sidebar and the open article."""

    BINDINGS = bindings(View.READER)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]  # noqa: RUF012

    _has_article = False
    _listed = ""
    """The query whose articles are listed."""
    _is_other = False
    """Whether it is another one than that of the list before."""
    _sorted: "Order | None" = None
    """How it is sorted, None before there is one."""
    _is_resorted = False
    """Whether the reader has just had the list sorted otherwise."""

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Masthead(id="masthead")
        yield QueryBar(id="query-bar")
        with Horizontal(id="main"):
            yield Sidebar(id="sidebar")
        yield StatusLine()
        yield KeyLine()

    @property
    def _article(self) -> "ArticleView":
        """The open article; there is none before the first was read in."""
        from tui.widgets.article_view import ArticleView

        return self.query_one(ArticleView)

    async def take_selection(self, selection: "Selection", typed: bool) -> None:
        """List a selection; the cursor stays where the reader has put it."""
        if not self._has_article and selection.count:
            await self._make_room_for_article()
        if self._key is not None:
            self._key = selection.collection.now(self._key)
        self._is_other = selection.query.text != self._listed
        self._listed = selection.query.text
        before, self._sorted = self._sorted, selection.order
        self._is_resorted = before is not None and before is not selection.order
        # The first in an order are what it is asked for.
        keep = self._has_begun and not typed and not self._is_resorted
        if self._is_other and self._key not in selection.keys:
            keep = False
        if self._is_other and not typed:
            self.tell_note()
        # What fits in the text is shown when all is listed.
        with self.prevent(Sidebar.Highlighted):
            self.sidebar.show_selection(selection, self._places.mark, keep=keep)
            if keep and self._key is not None:
                self.sidebar.put(self._key)

    def show_selected(self, typed: bool) -> None:
        """Show the article under the cursor, and in it what is asked for."""
        selection = self.selection
        assert selection is not None
        if not self._has_begun and (last := self.take_last(selection)) is not None:
            self._reopen(*last)
        elif self._key is not None and (
            self._key == self.sidebar.key or (not typed and self._stays(selection))
        ):
            if not typed:
                self._article.take_names(selection.collection.understood(self._key))
            matches = selection.matches(self._key) if self.is_asking else ()
            self._article.ask(matches, go=typed)
        elif self._key is not None and self.sidebar.key is None:
            self.keep_place()
            self._key = None
            self._article.show(None)
        elif typed or self.is_whole:
            self._preview()

    def _stays(self, selection: "Selection") -> bool:
        """Tell whether an article is read on that is no longer where the list is.

        A correction or a mark took it out, not another query; or the list starts anew because it
        was sorted.
        """
        gone = self._key not in selection.keys and not self._is_other
        return self._article.pane.has_focus and (gone or self._is_resorted)

    def _reopen(self, key: int, offset: int) -> None:
        """Come back to where the last session ended."""
        self._show(key, at=offset)
        self._places.trail.visit(Stop(key, offset))
        self.say("where you stopped last time")

    @property
    def _has_begun(self) -> bool:
        """Whether the reader has chosen a place, which then must not be lost."""
        return (
            self.sidebar.cursor > 0
            or self.sidebar.scroll_offset.y > 0
            or self._places.trail.here is not None
        )

    async def _make_room_for_article(self) -> None:
        """Put the article's view beside the list; before, it would only delay the start."""
        from tui.widgets.article_view import ArticleView

        await self.query_one("#main").mount(ArticleView(id="article"))
        self._has_article = True
        self.refresh_bindings()

    @on(Sidebar.Highlighted, "#sidebar")
    def _preview(self) -> None:
        """Show the article under the cursor.

        While the collection grows the newest article changes all the time: until the reader moves,
        none is shown.
        """
        key = self.sidebar.key
        if key is not None and key != self._key and (self.is_whole or self._has_begun):
            self._show(key)

    @on(Sidebar.Chosen, "#sidebar")
    def _read(self) -> None:
        key = self.sidebar.key
        if key is not None:
            if key != self._key:
                self._show(key)
            self.set_focus(self._article.pane)

    def _show(self, key: int, at: int | None = None, span: "Span | None" = None) -> None:
        """Show an article where it was left, or where its first match or ``span`` is."""
        assert self.collection is not None
        assert self.selection is not None
        key = self.collection.now(key)
        self.keep_place()
        matches = self.selection.matches(key) if self.is_asking else ()
        if at is None and span is None and not matches:
            at = self._places.offset(self.file_of(key))
        self._key = key
        self._article.show(self.collection.understood(key), matches, at=at, span=span)
        self._status.note(self._resting_note)
        self.sidebar.put(key)
        self.relate(key)

    def on_article_view_explained(self, message: "ArticleView.Explained") -> None:
        """Say what the reader has come to."""
        self._status.note(message.what or self._resting_note)

    def on_reading_pane_moved(self, message: "ReadingPane.Moved") -> None:
        """Show how far down the text the reader is."""
        self._status.tell_position(message.fraction if self._key is not None else None)

    @on(DescendantFocus)
    def _give_way(self, event: DescendantFocus) -> None:
        """Let the list slide away on a narrow screen while the text has the keyboard."""
        reading = any(widget.id == "article" for widget in event.widget.ancestors_with_self)
        self.set_class(reading, "-reading")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep what needs an article from being done without one, and keys that are typed."""
        if action in OPENING_INPUT and isinstance(self.focused, Input):
            return False
        known = super().check_action(action, parameters)
        return known and (self._has_article or action in WITHOUT_ARTICLE)

    def action_search(self) -> None:
        """Edit the query, with the hits in sight."""
        self.remove_class("-reading")
        super().action_search()

    def action_find(self) -> None:
        """Find words in the open article."""
        self._article.find()

    def action_next_mention(self) -> None:
        """Go to the next highlighted name."""
        self._article.pane.next_mention()

    def action_previous_mention(self) -> None:
        """Go to the highlighted name before."""
        self._article.pane.previous_mention()

    def action_raw(self) -> None:
        """Show the file as it is, or as an article again."""
        self._article.pane.toggle_raw()
        self._status.note(self._resting_note)

    def action_left_out(self) -> None:
        """Open or fold what was left out."""
        self._article.pane.toggle_left_out()

    def action_toggle_kind(self, kind: str) -> None:
        """Highlight a kind of mention, or stop."""
        self._status.note("")
        self._status.tell_kinds(self._article.toggle_kind(kind))

    def action_next_pane(self) -> None:
        """Give the keyboard to the next pane; Tab never leads into the query."""
        self._go_to_pane(1)

    def action_previous_pane(self) -> None:
        """Give the keyboard to the pane before."""
        self._go_to_pane(-1)

    def _go_to_pane(self, step: int) -> None:
        panes = [self.list_pane, self._article.pane]
        if self._article.context.display:
            panes.append(self._article.context)
        here = panes.index(self.focused) if self.focused in panes else -step
        self.remove_class("-no-sidebar")
        self.set_focus(panes[(here + step) % len(panes)])

    def action_sidebar(self) -> None:
        """Show the list of articles and go to it, or hide it and go to the text."""
        if self.has_class("-narrow"):
            shown = not self.has_class("-reading")
        else:
            shown = not self.has_class("-no-sidebar")
            self.set_class(shown, "-no-sidebar")
        if shown:
            self.set_focus(self._article.pane)
        else:
            self.set_focus(self.list_pane)

    def action_step_back(self) -> None:
        """Leave what the reader is in: the find bar, the text, the query."""
        self._status.note("")
        if self._has_article and self._article.stop_finding():
            return
        if not self.list_pane.has_focus and not self.has_class("-no-sidebar"):
            self.set_focus(self.list_pane)
        elif self.query_bar.query_text:
            self.ask_instead("")
