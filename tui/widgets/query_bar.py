"""The line in which the query is always seen and edited, with what it selects beside it."""

from dataclasses import dataclass

from rich.highlighter import Highlighter
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tui.actions import View, bindings

LONGEST = 1000
"""Characters of a query: an input draws all of it anew at every key."""


class NoteHighlighter(Highlighter):
    """Underlines the parts of a query that could not be used as they stand."""

    def highlight(self, text: Text) -> None:
        """Mark the places that the parser has a note on."""
        from tui.collection.query import parse

        for note in parse(text.plain, typing=True).notes:
            text.stylize("underline", note.start, note.end)


class QueryInput(Input):
    """The query as it is typed; an Input whose Enter and Escape lead out of it."""

    BINDINGS = bindings(View.SEARCH)

    class Left(Message):
        """The reader is done editing and wants the hits."""

    class Abandoned(Message):
        """The reader leaves the bar by Escape."""

    def action_results(self) -> None:
        """Go to the hits."""
        self.post_message(self.Left())

    def action_leave(self) -> None:
        """Leave the bar; the hits stay."""
        self.post_message(self.Abandoned())


class QueryBar(Horizontal):
    """The query and, at its right, how much it selects."""

    @dataclass
    class Asked(Message):
        """The query was changed by typing."""

        query: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._selects = ""

    def compose(self) -> ComposeResult:
        """Lay out the sign, the query, and what it selects."""
        yield Static("/", id="query-sign")
        yield QueryInput(
            placeholder="search the collection",
            highlighter=NoteHighlighter(),
            max_length=LONGEST,
            compact=True,
            id="query",
        )
        yield Static("", id="query-selects", markup=False)

    @property
    def query_text(self) -> str:
        """The query as it stands in the bar."""
        return self.query_one(QueryInput).value

    def edit(self) -> None:
        """Give the bar the keyboard, with the whole query selected."""
        query = self.query_one(QueryInput)
        self.screen.set_focus(query)
        query.action_select_all()

    def put(self, query: str) -> None:
        """Show another query, as if it had been typed."""
        self.query_one(QueryInput).value = query

    def tell(self, selects: str) -> None:
        """Say how much the query selects."""
        if selects != self._selects:
            self._selects = selects
            self.query_one("#query-selects", Static).update(selects)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell those above what is asked now."""
        event.stop()
        self.post_message(self.Asked(event.value))
