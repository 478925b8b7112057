"""The reader's screen: the query, the articles that it selects, and the open article.

The screen wires its parts: what they tell comes up as messages, what they show goes down by
methods. What is selected is a ``Selection``, where the reader has been is a ``Trail``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.actions import View, bindings
from tui.loading import ArticlesRead, CollectionComplete, CollectionOpened
from tui.state.marks import Marks
from tui.state.places import Places
from tui.state.trail import Stop
from tui.widgets.key_line import KeyLine
from tui.widgets.masthead import Masthead, counted
from tui.widgets.query_bar import QueryBar, QueryInput
from tui.widgets.sidebar import Sidebar
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.articles.model import Span
    from tui.articles.problems import Problem
    from tui.collection.collection import Collection
    from tui.collection.selection import Selection
    from tui.timeline.model import TimelineEvent
    from tui.widgets.article_view import ArticleView
    from tui.widgets.reading_pane import ReadingPane


WITHOUT_ARTICLE = frozenset({"search", "problems", "step_back"})
"""What can be done before the first article was read in."""


@dataclass
class Selected(Message):
    """A query was answered; ``typed`` if it was just edited, else the collection grew.

    ``years`` is the time that what it selects speaks of.
    """

    selection: "Selection"
    years: str
    typed: bool

    def can_replace(self, message: Message) -> bool:
        """Let the newest answer stand for those before it."""
        return isinstance(message, Selected) and not (message.typed and not self.typed)


@dataclass
class EventsGathered(Message):
    """The events of the selection are at hand, to be shown with the cursor near a place."""

    events: "Sequence[TimelineEvent]"
    near: Stop | None


class ReaderScreen(Screen[None]):
    """Search, sidebar and the open article."""

    BINDINGS = bindings(View.READER)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]  # noqa: RUF012

    def __init__(self, marks: Marks, problems: "Sequence[Problem]" = ()) -> None:
        super().__init__()
        self._places = Places(marks)
        self._problems = list(problems)
        self._collection: Collection | None = None
        self._selection: Selection | None = None
        self._files_read = 0
        self._years = ""
        self._key: int | None = None

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Masthead(id="masthead")
        yield QueryBar(id="query-bar")
        with Horizontal(id="main"):
            yield Sidebar(id="sidebar", empty="Reading the articles …")
            yield Static(id="no-article")
        yield StatusLine()
        yield KeyLine()

    def on_mount(self) -> None:
        """Start in the list, with nothing to show yet."""
        self._sidebar.focus()
        self._tell_size()

    @property
    def _sidebar(self) -> Sidebar:
        return self.query_one(Sidebar)

    @property
    def _article(self) -> "ArticleView":
        """The open article; there is none before the first was read in."""
        from tui.widgets.article_view import ArticleView

        return self.query_one(ArticleView)

    @property
    def _query_bar(self) -> QueryBar:
        return self.query_one(QueryBar)

    @property
    def _status(self) -> StatusLine:
        return self.query_one(StatusLine)

    @on(CollectionOpened)
    def _take_collection(self, message: CollectionOpened) -> None:
        self._collection = message.collection
        self._places.paths = message.paths
        self._problems += message.problems
        self._tell_size()

    @on(ArticlesRead)
    def _take_articles(self, message: ArticlesRead) -> None:
        self._files_read = message.files
        self._problems += message.problems
        self._ask(self._query_bar.query_text, typed=False)

    @on(CollectionComplete)
    def _take_completion(self) -> None:
        self._files_read = len(self._places.paths)
        self._sidebar.empty = (
            "No article has this." if len(self._places.paths) else "Nothing to read."
        )
        self._ask(self._query_bar.query_text, typed=False)

    @on(QueryBar.Asked)
    def _take_query(self, message: QueryBar.Asked) -> None:
        self._ask(message.query, typed=True)

    @work(thread=True, exclusive=True, group="query")
    def _ask(self, query: str, typed: bool) -> None:
        """Answer the query beside the keys; a newer one makes this one's answer void."""
        if self._collection is None:
            return
        worker = get_current_worker()
        selection = self._collection.select(query, typing=typed)
        if not worker.is_cancelled:
            self.post_message(Selected(selection, selection.years(), typed))

    @on(Selected)
    async def _take_selection(self, message: Selected) -> None:
        if not self._has_article and message.selection.count:
            await self._make_room_for_article()
        self._selection = selection = message.selection
        self._years = message.years
        keep = not message.typed and self._has_begun()
        self._sidebar.show_selection(selection, self._places.is_read, keep=keep)
        self._tell_size()
        if self._key is not None and self._key == self._sidebar.key:
            self._article.ask(selection.matches(self._key))
        elif self._sidebar.key is None and self._key is not None:
            self.keep_place()
            self._key = None
            self._article.show(None)

    @property
    def _has_article(self) -> bool:
        return not self.query("#no-article")

    async def _make_room_for_article(self) -> None:
        """Put the article's view where nothing was; until then it would only delay the start."""
        from tui.widgets.article_view import ArticleView

        await self.query_one("#main").mount(ArticleView(id="article"))
        await self.query_one("#no-article").remove()

    def _has_begun(self) -> bool:
        """Tell whether the reader has chosen a place, which then must not be lost."""
        return self._sidebar.cursor > 0 or self._places.trail.here is not None

    def _tell_size(self) -> None:
        """Say how much there is, how much is read in, what went wrong, and what is selected."""
        collection, selection = self._collection, self._selection
        total = len(collection) if collection is not None else 0
        asked = selection is not None and selection.query.text
        self.query_one(Masthead).tell(
            collection.title if collection is not None else "",
            articles=total,
            years="" if asked else self._years,
            read=self._files_read,
            files=len(self._places.paths),
            problems=len(self._problems),
        )
        if selection is not None and asked:
            parts = [f"{selection.count:,} of {counted(total, 'article')}", self._years]
            self._query_bar.tell(" · ".join(part for part in parts if part))
        else:
            self._query_bar.tell("")

    def _file(self, key: int) -> str:
        assert self._collection is not None
        return self._collection.head(key).file

    @on(Sidebar.Highlighted)
    def _preview(self) -> None:
        key = self._sidebar.key
        if key is not None and key != self._key:
            self._show(key)

    @on(Sidebar.Chosen)
    def _read(self) -> None:
        key = self._sidebar.key
        if key is not None:
            self._show(key)
            self._settle()
            self._article.pane.focus()

    def _show(self, key: int, at: int | None = None, span: "Span | None" = None) -> None:
        """Show an article where it was left, or where its first match or ``span`` is."""
        assert self._collection is not None
        self.keep_place()
        matches: tuple[Span, ...] = ()
        if self._selection is not None and self._selection.query.text:
            matches = self._selection.matches(key)
        if at is None and span is None and not matches:
            at = self._places.offset(self._file(key))
        self._key = key
        understood = self._collection.understood(key)
        self._article.show(understood, matches, at=at, span=span)
        self._status.note("")
        self._sidebar.put(key)

    def _settle(self) -> None:
        """Note that the reader has come to the shown article to read it."""
        if self._key is not None:
            self._places.settle(self._key, self._file(self._key), self._article.pane.position)
            self._sidebar.redraw()

    def keep_place(self) -> None:
        """Remember how far the shown article is read."""
        if self._key is not None:
            self._places.keep(self._key, self._file(self._key), self._article.pane.position)

    def on_article_view_match_reached(self, message: "ArticleView.MatchReached") -> None:
        """Show which match is the current one."""
        self._status.tell_match(message.where)

    def on_article_view_explained(self, message: "ArticleView.Explained") -> None:
        """Say what the reader has come to."""
        self._status.note(message.what)

    def on_reading_pane_moved(self, message: "ReadingPane.Moved") -> None:
        """Show how far down the text the reader is."""
        self._status.tell_position(message.fraction)

    @on(DescendantFocus)
    def _give_way(self, event: DescendantFocus) -> None:
        """Let the list slide away on a narrow screen while the text has the keyboard."""
        reading = any(widget.id == "article" for widget in event.widget.ancestors_with_self)
        self.set_class(reading, "-reading")

    @on(QueryInput.Left)
    def _to_hits(self) -> None:
        self._sidebar.focus()

    @on(QueryInput.Abandoned)
    def _leave_query(self) -> None:
        self._sidebar.focus()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (given by Textual)
    ) -> bool | None:
        """Keep what needs an article from being done as long as there is none."""
        return self._has_article or action in WITHOUT_ARTICLE

    def action_search(self) -> None:
        """Edit the query."""
        self.remove_class("-reading")
        self._query_bar.edit()

    def action_find(self) -> None:
        """Find words in the open article."""
        self._article.find()

    def action_next_match(self) -> None:
        """Go to the next match, in this article or the next hit."""
        self._walk(forward=True)

    def action_previous_match(self) -> None:
        """Go to the match before, in this article or the hit before."""
        self._walk(forward=False)

    def _walk(self, forward: bool) -> None:
        if self._article.step_match(forward):
            return
        key = self._sidebar.beside(forward)
        if key is None or self._selection is None or not self._selection.query.text:
            self.app.bell()
            return
        self._show(key)
        if not forward:
            self._article.to_last_match()
        self._settle()

    def action_next_article(self) -> None:
        """Read the next article of the list."""
        self._turn_to(self._sidebar.beside(forward=True))

    def action_previous_article(self) -> None:
        """Read the article before in the list."""
        self._turn_to(self._sidebar.beside(forward=False))

    def _turn_to(self, key: int | None) -> None:
        if key is None:
            self.app.bell()
            return
        self._show(key)
        self._settle()

    def action_next_mention(self) -> None:
        """Go to the next highlighted name."""
        self._article.pane.next_mention()

    def action_previous_mention(self) -> None:
        """Go to the highlighted name before."""
        self._article.pane.previous_mention()

    def action_raw(self) -> None:
        """Show the file as it is, or as an article again."""
        self._article.pane.toggle_raw()

    def action_left_out(self) -> None:
        """Open or fold what was left out."""
        self._article.pane.toggle_left_out()

    def action_toggle_kind(self, kind: str) -> None:
        """Highlight a kind of mention, or stop."""
        self._status.tell_kinds(self._article.toggle_kind(kind))

    def action_copy(self) -> None:
        """Copy the selected text with its citation."""
        quote = self._article.pane.quote()
        if quote is None:
            self.notify("Select text with the mouse, or go to a name with m.", title="No text")
            return
        self.app.copy_to_clipboard(quote)
        self.notify("Copied with its source.", timeout=2)

    def action_back(self) -> None:
        """Go back to where the reader was."""
        self.keep_place()
        self._return_to(self._places.trail.back())

    def action_forward(self) -> None:
        """Go forward again."""
        self.keep_place()
        self._return_to(self._places.trail.forward())

    def _return_to(self, stop: Stop | None) -> None:
        if stop is None:
            self.app.bell()
        elif stop.in_timeline:
            self._gather_events(stop)
        else:
            self._show(stop.article, at=stop.offset)
            self._article.pane.focus()

    def action_timeline(self) -> None:
        """See the dated events of what is selected, near where the reader is."""
        near = None if self._key is None else Stop(self._key, self._article.pane.position)
        self._gather_events(near)

    @work(thread=True, exclusive=True, group="events")
    def _gather_events(self, near: Stop | None) -> None:
        if self._selection is not None:
            self.post_message(EventsGathered(self._selection.events(undated=True), near))

    @on(EventsGathered)
    def _open_timeline(self, message: EventsGathered) -> None:
        from tui.screens.timeline import TimelineScreen

        near = message.near
        screen = TimelineScreen(message.events, near=(near.article, near.offset) if near else None)
        self.app.push_screen(screen, self._open_event)

    def _open_event(self, event: "TimelineEvent | None") -> None:
        if event is None:
            return
        self._places.trail.visit(Stop(event.article, event.event.date.start, in_timeline=True))
        self._show(event.article, span=event.event)
        self._settle()
        self._article.pane.focus()

    def action_sidebar(self) -> None:
        """Show the list of articles and go to it, or hide it and go to the text."""
        if self.has_class("-narrow"):
            shown = not self.has_class("-reading")
        else:
            shown = not self.has_class("-no-sidebar")
            self.set_class(shown, "-no-sidebar")
        if shown:
            self._article.pane.focus()
        else:
            self._sidebar.focus()

    def action_sort(self) -> None:
        """Sort the list in the next of its orders."""
        self.notify(f"Sorted by {self._sidebar.sort_otherwise()}.", timeout=2)

    def action_problems(self) -> None:
        """List what could not be read."""
        from tui.screens.card import problems_card

        self.app.push_screen(problems_card(self._problems))

    def action_step_back(self) -> None:
        """Leave what the reader is in: the find bar, the text, the query."""
        self._status.note("")
        if self._has_article and self._article.stop_finding():
            return
        if not self._sidebar.has_focus and not self.has_class("-no-sidebar"):
            self._sidebar.focus()
        elif self._query_bar.query_text:
            self._query_bar.put("")
