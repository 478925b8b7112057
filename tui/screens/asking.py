"""What the reader's screen does for asking: completions, earlier queries, and those with names."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
from textual.events import DescendantFocus

from tui.screens.leading import Lead
from tui.screens.selecting import SelectingScreen
from tui.state.queries import History, Named, SavedQueries
from tui.widgets.masthead import counted
from tui.widgets.query_bar import QueryBar
from tui.widgets.query_input import QueryInput
from tui.widgets.remark import remark
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.articles.problems import Problem

ASIDE = 24
"""Cells of the line under the text that are left to what stands at its right."""


class AskingScreen(SelectingScreen):
    """A screen whose query bar knows what was asked before."""

    def __init__(self, problems: "Sequence[Problem]") -> None:
        super().__init__(problems)
        self._history = History()
        self._saved = SavedQueries()

    def follow(self, lead: Lead) -> None:
        """Go where a screen that was left leads to."""
        raise NotImplementedError

    @on(DescendantFocus, "#query")
    def _recall(self) -> None:
        self.query_bar.input.earlier.know(self._history.queries)
        self.tell_problem(self._history.problem)

    @on(QueryBar.Settled)
    def _tell_of_settled(self, message: QueryBar.Settled) -> None:
        from tui.query.finishing import written_out

        self.say("")
        if written_out(message.query) is None:
            self.tell_note()

    def decide(self, query: str) -> None:
        """Keep what was typed among the earlier queries."""
        super().decide(query)
        self._add_to_history(query)

    def tell_note(self) -> None:
        """Say what of the query could not be used as it stands, if anything."""
        from tui.query.parsing import parse

        query = self.query_bar.query_text
        if (said := remark(parse(query).notes, query, cursor=0)) is not None:
            self.say(said.of_its_own(self.size.width - ASIDE))

    def say(self, note: str) -> None:
        """Say something in the line under the text, or nothing any more."""
        self.query_one(StatusLine).note(note)

    @work(thread=True, group="history")
    def _add_to_history(self, query: str) -> None:
        # Where nothing can be kept, leaving says so for the places that are lost with it.
        with suppress(OSError):
            self._history.add(query)

    @on(QueryInput.SaveWanted)
    def _ask_name(self) -> None:
        query = self.query_bar.query_text.strip()
        if query:
            self.query_bar.ask_name(self._saved.name_of(query) or "")
            self.tell_problem(self._saved.problem)
        else:
            self.app.bell()

    @on(QueryBar.Named)
    def _save_query(self, message: QueryBar.Named) -> None:
        before = next((each for each in self._saved.all if each.name == message.name), None)
        said = f"Kept as “{message.name}” among the saved queries."
        if before is not None and before.query != message.query.strip():
            said = f"“{message.name}” was {before.query} before."
        if self._kept(lambda: self._saved.save(Named(message.name, message.query))):
            self.say(said)

    def _kept(self, change: Callable[[], None]) -> bool:
        """Make a change to the saved queries; say so and tell False where it can't be kept."""
        try:
            change()
        except OSError as error:
            self.notify(
                f"It holds for this session only: {error}",
                title="Not kept",
                severity="warning",
                markup=False,
            )
            return False
        return True

    def action_export(self) -> None:
        """Write the list of the selected articles to a file."""
        from tui.collection.article_records import article_writers
        from tui.screens.exporting import Export, export

        selection = self.selection
        if selection is None:
            self.app.bell()
            return
        what = counted(selection.count, "article")
        export(self, Export(what, "articles", article_writers(selection)), self.paths)

    def action_saved_queries(self) -> None:
        """List the queries that are kept under a name."""
        from tui.screens.saved import SavedScreen

        if self.collection is not None:
            screen = SavedScreen(self._saved, self.collection, self._kept)
            self.app.push_screen(screen, self.follow)
            self.tell_problem(self._saved.problem)
