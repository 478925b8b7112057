"""The line in which the query is always seen and edited, with what it selects beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.widgets.name_input import NameInput
from tui.widgets.query_help import SELECTED_HINT, QueryHelp
from tui.widgets.query_input import QueryInput
from tui.widgets.remark import Remark, remark
from tui.widgets.yielding import YieldingWords

if TYPE_CHECKING:
    from tui.collection.answering.completions import Completion
    from tui.query.syntax import Note

PATIENCE = 0.6
"""Seconds without a key after which a note is shown: much that is half typed would need one."""


CLICK = 0.4
"""Seconds that a click takes at most: what it aims at must not move meanwhile."""
SIGN, NAMING_SIGN = "/", "save as"
"""What stands before the query, and before the name that it gets."""
AHEAD = 4
"""Cells that stay free behind what is typed: the words at the right have given way before it would
have to scroll."""


class QueryBar(Vertical):
    """The query and, at its right, how much it selects; under it, what helps to type it."""

    @dataclass
    class Asked(Message):
        """The query was changed, in the bar itself or from elsewhere.

        ``begun`` is what of it can be completed: all before the cursor while it is typed.
        """

        query: str
        in_bar: bool
        begun: str | None

    @dataclass
    class Settled(Message):
        """The reader is done with editing the query."""

        query: str

    @dataclass
    class Named(Message):
        """The reader wants to keep the query under a name."""

        name: str
        query: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._selects: Sequence[str] = ("",)
        self._words = YieldingWords(id="query-selects")
        self._asked: str | None = None
        """The beginning of the query whose completions were asked for last."""
        self._notes: Sequence[Note] = ()
        self._note_is_due = False
        """Whether the keys rested long enough for the note."""
        self._can_take: tuple[bool, bool] = (False, False)
        """Whether there are completions, and whether one is chosen."""
        self._note_timer: Timer | None = None
        self._collapsing: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the sign, the query, what it selects, and the help."""
        with Horizontal(id="query-line"):
            yield Static(SIGN, id="query-sign")
            yield QueryInput()
            yield NameInput()
            yield self._words
        yield QueryHelp()

    @property
    def input(self) -> QueryInput:
        """Where the query is typed."""
        return self.query_one(QueryInput)

    @property
    def _help(self) -> QueryHelp:
        return self.query_one(QueryHelp)

    @property
    def _is_naming(self) -> bool:
        return self.has_class("-naming")

    @property
    def query_text(self) -> str:
        """The query as it stands in the bar."""
        return self.input.value

    @property
    def is_being_typed(self) -> bool:
        """Whether the query is not yet what it shall be: its last word may be just begun."""
        return self.input.has_focus and self.input.is_typed

    def edit(self) -> None:
        """Give the bar the keyboard, with the whole query selected."""
        self.screen.set_focus(self.input)
        self.input.action_select_all()

    def put(self, query: str) -> None:
        """Show and ask another query."""
        self.input.put(query)

    def tell(self, selects: "Sequence[str]") -> None:
        """Say how much the query selects, in the longest of its forms that leaves it its room."""
        self._selects = selects
        if not self._is_naming:
            self._words.say(selects)

    def on_resize(self) -> None:
        """Let the words at the right have what room there is now."""
        self._give_way()

    def _give_way(self) -> None:
        """Let the words at the right have the room that what is typed leaves."""
        sign, typed = SIGN, self.input.value or self.input.placeholder
        if self._is_naming:
            sign, typed = NAMING_SIGN, self.query_one(NameInput).value
        line = self.query_one("#query-line").gutter
        taken = line.width + cell_len(sign) + 1 + cell_len(typed) + AHEAD
        if self.size:
            self._words.allow(self.size.width - taken - 1)

    def take_answer(self, query: str) -> None:
        """Take note that the hits of a query are listed."""
        if query == self.query_text:
            self.input.is_answered.set()

    def offer(self, begun: str, completions: "Sequence[Completion]") -> None:
        """Offer what the beginning of a query can become, if that is still what stands there."""
        if self.input.has_focus and begun == self._asked:
            # The cursor may have gone elsewhere, where nothing was looked for.
            self.input.offer(completions if self._begun() == begun else ())

    def ask_name(self, suggested: str) -> None:
        """Ask in the same line for a name under which to keep the query."""
        self._help.show_nothing()
        self.add_class("-naming")
        self.query_one("#query-sign", Static).update(NAMING_SIGN)
        self._words.say((self.query_text, ""))
        self.query_one(NameInput).ask(suggested)
        self._give_way()

    def _stop_naming(self) -> None:
        self.remove_class("-naming")
        self.query_one("#query-sign", Static).update(SIGN)
        self._words.say(self._selects)
        self._give_way()
        self.screen.set_focus(self.input)

    @on(NameInput.Given)
    def _take_name(self, message: NameInput.Given) -> None:
        message.stop()
        self._stop_naming()
        self.post_message(self.Named(message.name, self.query_text))

    @on(NameInput.Abandoned)
    def _take_no_name(self, message: NameInput.Abandoned) -> None:
        message.stop()
        self._stop_naming()

    @on(Input.Changed)
    def _tell_query(self, event: Input.Changed) -> None:
        """Tell those above what is asked now."""
        event.stop()
        self._give_way()
        if event.input is not self.input:
            return
        typed = self.input.is_typed and self.input.has_focus
        if typed:
            self.input.await_completions()
        self._await_note()
        self._help_on()
        self._asked = self._begun() if typed else None
        in_bar = self.input.is_typed or self.input.has_focus
        self.input.is_answered.clear()
        self.post_message(self.Asked(event.value, in_bar, self._asked))

    @on(DescendantFocus)
    def _make_room(self) -> None:
        """Make room for the line of help."""
        if self._collapsing is not None:
            self._collapsing.stop()
        self.add_class("-edited")

    @on(DescendantBlur)
    def _collapse_soon(self) -> None:
        """Give the line of help up, but not under the mouse that clicks below it."""
        self._collapsing = self.set_timer(CLICK, self._collapse)

    @on(QueryInput.Left)
    @on(QueryInput.Abandoned)
    def _collapse(self) -> None:
        """Give the line of help up."""
        self.remove_class("-edited")

    @on(DescendantFocus, "#query")
    @on(QueryInput.HelpChanged)
    def _help_on(self) -> None:
        """Show under the query what helps to go on; while that is awaited, what did before."""
        line = self.input
        if line.is_stale:
            return
        if (can_take := (bool(line.completions), line.chosen is not None)) != self._can_take:
            self._can_take = can_take
            self.refresh_bindings()
        said = remark(self._notes, line.value, line.cursor_position) if self._note_is_due else None
        if line.completions:
            column = max(line.region.x, self._column(line.completions[0].start))
            self._help.show_completions(line.completions, line.chosen, column)
        elif said is not None:
            self._help.show_note(said, self._column_in_sight(said))
        elif not line.value:
            self._help.show_hint()
        elif line.is_all_selected:
            self._help.show_hint(SELECTED_HINT)
        else:
            self._help.show_nothing()

    @on(QueryHelp.Clicked)
    def _take_clicked(self, message: QueryHelp.Clicked) -> None:
        message.stop()
        self.input.take(message.number)

    @on(DescendantBlur, "#query")
    def _settle(self) -> None:
        """Offer nothing any more: what stands here is asked, unless it only gets a name."""
        self.input.offer(())
        if self.has_class("-naming"):
            return
        self.post_message(self.Settled(self.query_text))

    def _await_note(self) -> None:
        """Take the note away; the one on what now stands here is shown when the keys rest."""
        from tui.query.parsing import parse

        notes = parse(self.query_text, typing=True).notes
        self._notes, self._note_is_due = notes, False
        if self._note_timer is not None:
            self._note_timer.stop()
        self._note_timer = self.set_timer(PATIENCE, self._show_note) if notes else None

    def _show_note(self) -> None:
        self._note_is_due = True
        self._help_on()

    def _begun(self) -> str:
        return self.query_text[: self.input.cursor_position]

    def _column(self, start: int) -> int:
        """Return where a character of the query stands on the screen, in cells.

        Scrolled out of sight, it is left or right of the line.
        """
        line = self.input
        return line.region.x + cell_len(line.value[:start]) - round(line.scroll_x)

    def _column_in_sight(self, said: Remark) -> int | None:
        """Return the column where what is spoken of begins to be in sight, None if it isn't."""
        line = self.input.region
        start, end = max(line.x, self._column(said.start)), self._column(said.end)
        return start if start < min(end, line.right) else None
