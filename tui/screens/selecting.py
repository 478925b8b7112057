"""The half of the reader's screen that selects: the query, the list, and what is read in."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.loading import ArticlesRead, CollectionComplete, CollectionOpened
from tui.screens.answers import (
    Completed,
    Offered,
    OnlyBegun,
    Rested,
    Selected,
    offers_for,
    wait,
    with_open_end,
)
from tui.screens.confirming import confirm
from tui.widgets.key_line import key_of
from tui.widgets.masthead import Masthead, counted
from tui.widgets.query_bar import QueryBar
from tui.widgets.query_input import QueryInput
from tui.widgets.sidebar import Sidebar
from tui.widgets.sizes import Size
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.articles.problems import Problem
    from tui.collection.answering.ranking import Order
    from tui.collection.collection import Collection
    from tui.collection.selection import Selection

REST = 0.08
"""Seconds after the hits of a key in which no other key must come for the text to follow."""
PAINTING = 0.2
"""Seconds that the rest of an answer waits at most for the hits to be drawn."""


class SelectingScreen(Screen[None]):
    """Takes the collection as it is read in, answers queries, and shows what they select.

    A subclass lays out a ``Masthead``, a ``QueryBar`` and a ``Sidebar``, and says what it makes
    of a selection.
    """

    AUTO_FOCUS = "Sidebar"
    """Textual's own choice, the query, would have all styles worked out once more."""

    def __init__(self, problems: "Sequence[Problem]") -> None:
        super().__init__()
        self.collection: Collection | None = None
        self.selection: Selection | None = None
        self.paths: Mapping[str, Path] = {}
        self.problems = list(problems)
        self._files_read = 0
        self._years = ""
        self.is_complete = False
        self.is_whole = False
        """Whether what is listed was selected from the complete collection."""
        self._is_behind = False
        """Whether the text does not yet follow the selection."""
        self._only_begun: str | None = None
        """What was written out because only beginnings have hits, until that is said."""
        self._undecided: str | None = None
        """What was typed and is left, until it is known whether its last word is a whole one."""
        self._order: Order | None = None
        """How the reader wants the list sorted, None for the best that there is."""

    async def take_selection(self, selection: "Selection", typed: bool) -> None:
        """List a selection, of a query that was just ``typed`` or of a collection that grew."""
        raise NotImplementedError

    def follow_selection(self, typed: bool) -> None:
        """Show in the text what fits the list."""
        raise NotImplementedError

    def ask_instead(self, query: str) -> None:
        """Ask another query, from which one can go back."""
        raise NotImplementedError

    @property
    def sidebar(self) -> Sidebar:
        """The list of the articles that are selected."""
        return self.query_one(Sidebar)

    @property
    def list_pane(self) -> VirtualList:
        """What stands at the left of the text."""
        return self.sidebar

    @property
    def query_bar(self) -> QueryBar:
        """The query."""
        return self.query_one(QueryBar)

    @property
    def is_asking(self) -> bool:
        """Whether there is a query, so that articles have matches."""
        return self.selection is not None and bool(self.selection.query.text)

    def on_mount(self) -> None:
        """Start in the list, with nothing to show yet."""
        self.set_focus(self.sidebar)
        self._explain_emptiness()
        self._tell_size()

    @on(CollectionOpened)
    def _take_collection(self, message: CollectionOpened) -> None:
        self.collection = message.collection
        self.paths = message.paths
        self.problems += message.problems
        self._tell_size()

    @on(ArticlesRead)
    def _take_articles(self, message: ArticlesRead) -> None:
        self._files_read = message.files
        self.problems += message.problems
        self._ask(self.query_bar.query_text, typed=False)

    @on(CollectionComplete)
    def _take_completion(self) -> None:
        self._files_read = len(self.paths)
        self.is_complete = True
        if self.problems:
            self.notify(
                f"{counted(len(self.problems), 'problem')} with files or settings: press "
                f"{key_of(self, 'reader.problems')} to read what to do.",
                severity="warning",
            )
        self._ask(self.query_bar.query_text, typed=False)

    @on(QueryBar.Asked)
    def _take_query(self, message: QueryBar.Asked) -> None:
        if self.collection is not None:
            self.collection.interrupt()
        self._undecided = None
        self._ask(message.query, typed=message.in_bar, begun=message.begun)

    def _ask(self, query: str, typed: bool, begun: str | None = None) -> None:
        """Ask a query, whose last word is taken as just begun only while it is being typed."""
        typing = self.query_bar.is_being_typed
        settled = query == self._undecided and not typing
        self._answer(query, typed, begun, typing=typing, settled=settled)

    @work(thread=True, exclusive=True, group="query")
    def _answer(
        self,
        query: str,
        typed: bool,
        begun: str | None = None,
        *,
        typing: bool = False,
        settled: bool = False,
    ) -> None:
        """Answer the query beside the keys; a newer one makes this one's answer void.

        When the hits are told, see what the query as far as it is ``begun`` can become. Of a query
        that was just ``settled`` see what it has found while its last word was just begun.
        """
        from tui.collection.answering.completions import completions
        from tui.collection.answering.ranking import Order
        from tui.collection.index import InterruptedQueryError

        if self.collection is None:
            return
        worker = get_current_worker()
        whole = self.is_complete
        with suppress(InterruptedQueryError), self.collection.stoppable():
            order = self._order or Order.BEST
            selection = self.collection.select(query, typing=typing, order=order)
            open_end = with_open_end(selection) if settled else None
            if worker.is_cancelled:
                return
            if open_end is not None and not selection.count and whole:
                self.post_message(OnlyBegun(query, open_end))
                return
            answer = Selected(selection, selection.years(), typed, whole, settled, open_end)
            self.sidebar.prepare(selection)
            if worker.is_cancelled:
                return
            self.post_message(answer)
            if typed:
                wait(answer.drawn, PAINTING, worker)
            if begun is not None and not worker.is_cancelled:
                self.post_message(Completed(begun, completions(begun, self.collection)))
            if not selection.count and not worker.is_cancelled:
                self.post_message(Offered(selection, offers_for(selection)))
            if begun is not None and not worker.is_cancelled:
                wait(Event(), REST, worker)
            if not worker.is_cancelled:
                self.post_message(Rested(selection))

    @on(Selected)
    async def _take_answer(self, message: Selected) -> None:
        before, self.selection = self.selection, message.selection
        self._years = message.years
        self.is_whole = message.whole
        if message.settled and (message.whole or message.selection.count):
            self._undecided = None
            self.decide(message.selection.query.text)
        self._explain_emptiness()
        typed = message.typed and not (message.settled and self._has_gone_on)
        await self.take_selection(message.selection, typed)
        self._tell_size()
        self._is_behind = typed and self.query_bar.input.has_focus
        if not self._is_behind:
            self.follow_selection(typed)
        if before is not None and before.order is not message.selection.order:
            self._tell_order(message.selection)
        self.query_bar.take_answer(message.selection.query.text)
        if self._only_begun == message.selection.query.text:
            confirm(self, f"only beginnings are found: {self._only_begun}")
            self._only_begun = None
        if message.open_end is not None:
            confirm(self, f"whole words: {message.open_end} finds those that begin so, too")
        self.sidebar.call_after_refresh(message.drawn.set)

    @property
    def _has_gone_on(self) -> bool:
        """Whether the reader went into the hits before the last word was taken as whole."""
        return self.sidebar.cursor > 0 or not self.sidebar.has_focus

    def _tell_order(self, selection: "Selection") -> None:
        from tui.screens.ordering import in_words

        confirm(self, f"sorted: {in_words(selection.order, selection)}")

    @on(OnlyBegun)
    def _write_out(self, message: OnlyBegun) -> None:
        """Say in the bar that its last word stands for all that begin so: the hits are these."""
        if message.query == self.query_bar.query_text and not self.query_bar.is_being_typed:
            self.decide(message.open_end)
            self._only_begun = message.open_end
            self.query_bar.put(message.open_end)

    def decide(self, query: str) -> None:
        """Take note of a query that was typed and shall be this one."""

    @on(Rested)
    def _rest(self, message: Rested) -> None:
        if message.selection is self.selection:
            self.catch_up()

    @on(QueryBar.Settled)
    def _take_as_whole(self, message: QueryBar.Settled) -> None:
        """Take the last word of what was typed as whole, if that makes a difference."""
        from tui.query.finishing import written_out

        if self.selection is None or written_out(message.query) is None:
            self.decide(message.query)
            self.catch_up()
        else:
            self._is_behind, self._undecided = False, message.query
            self._ask(message.query, typed=True)

    def catch_up(self) -> None:
        """Let the text follow what was typed."""
        if self._is_behind:
            self._is_behind = False
            self.follow_selection(typed=True)

    @on(Offered)
    def _show_offers(self, message: Offered) -> None:
        if message.offers and message.selection is self.selection:
            self.sidebar.show_offers(message.offers)

    @on(Sidebar.Chosen, "#sidebar")
    def _take_offer(self) -> None:
        if self.sidebar.offer is not None:
            self.ask_instead(self.sidebar.offer.query)

    @on(Completed)
    def _offer_completions(self, message: Completed) -> None:
        self.query_bar.offer(message.begun, message.completions)

    def _explain_emptiness(self) -> None:
        """Say in the list why it is empty, where it is."""
        if not self.is_complete:
            self.sidebar.empty = "Reading the articles …"
        elif not self.is_asking and not self.collection:
            key = key_of(self, "reader.problems")
            self.sidebar.empty = f"Nothing to read. The key {key} tells why."
        elif self.selection is not None:
            from tui.query.wording import nothing_found

            self.sidebar.empty = nothing_found(self.selection.query)

    def _tell_size(self) -> None:
        """Say how much there is, how much is read in, what went wrong, and what is selected."""
        collection, selection = self.collection, self.selection
        size = Size(
            articles=len(collection) if collection is not None else 0,
            years=self._years,
            order=self._order_in_words(),
            read=self._files_read,
            files=len(self.paths),
            problems=len(self.problems),
            problems_key=key_of(self, "reader.problems") if self.problems else "",
        )
        asks = selection is not None and self.is_asking
        held = (replace(size, years="", order="") if asks else size).held()
        head = self.query_one(Masthead)
        head.tell(collection.title if collection is not None else "", held[0])
        if selection is not None and asks:
            self.query_bar.tell(size.selected(selection.count))
        else:
            # Where there is no room for a head, the bar tells what it would.
            self.query_bar.tell(("",) if head.display else held)

    def _order_in_words(self) -> str:
        """Say how the list is sorted, unless that goes without saying."""
        selection = self.selection
        if selection is None or selection.count < 2:
            return ""
        from tui.collection.answering.ranking import Order
        from tui.screens.ordering import in_words

        if not self.is_asking and selection.order is Order.BEST:
            return ""
        return in_words(selection.order, selection)

    def on_resize(self) -> None:
        """Say it in another place where a head has come or gone."""
        self.call_after_refresh(self._tell_size)

    @on(QueryInput.Left)
    def _to_hits(self, message: QueryInput.Left) -> None:
        meant = [offer for offer in self.sidebar.offers if offer.meant]
        if message.decided and len(meant) == 1:
            self.ask_instead(meant[0].query)
        self.show_list()

    @on(QueryInput.Abandoned)
    def _to_list(self) -> None:
        self.show_list()

    def show_list(self) -> None:
        """Go to the list of articles."""
        self.set_focus(self.sidebar)

    def tell_problem(self, problem: "Problem | None") -> None:
        """Tell of a problem with the reader's own files, once."""
        if problem is not None and problem not in self.problems:
            self.problems.append(problem)
            self._tell_size()
            self.notify(str(problem), severity="warning", markup=False)

    def action_search(self) -> None:
        """Edit the query."""
        self.query_bar.edit()

    def action_sort(self) -> None:
        """Sort the list in the next of its orders."""
        from tui.screens.ordering import following

        if self.selection is None:
            return
        self._order = following(self._order, self.selection)
        self._ask(self.query_bar.query_text, typed=False)

    def action_problems(self) -> None:
        """List what could not be read."""
        from tui.screens.card import problems_card

        self.app.push_screen(problems_card(self.problems))
