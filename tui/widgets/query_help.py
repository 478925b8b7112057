"""The line under the query while it is edited: what it can become, what was not used, the keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import Static

from tui.articles.visible import visible
from tui.widgets.remark import Remark

if TYPE_CHECKING:
    from tui.collection.answering.completions import Completion

WIDEST = 36
"""Cells of a completion without its count."""
CARET = "^"
EARLIER, LATER = "‹", "›"
"""Stand where there is no room for more completions."""
HINT = 'person:  place:  source:  about:2025  "a phrase"  begin*  ~forms  -without  OR'
SELECTED_HINT = "typing replaces it   ← → edit it   ↑ earlier queries"


class QueryHelp(Static):
    """Completions side by side, or a caret under a place and words on it, or the language.

    It has a line of its own, so that nothing covers the hits and nothing moves while one types.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--chosen", "help--count", "help--caret"}

    @dataclass
    class Clicked(Message):
        """A completion was clicked."""

        number: int

    def __init__(self) -> None:
        super().__init__(id="query-help", markup=False)
        self._shown = Text()
        self._first = 0
        """The number of the completion at the left."""

    def show_nothing(self) -> None:
        """Leave the line empty."""
        self._put(Text())

    def show_hint(self, hint: str = HINT) -> None:
        """Show what can be written, or done."""
        self._put(Text(f" {hint}", self._style("count")))

    def show_completions(
        self, completions: "Sequence[Completion]", chosen: int | None, column: int
    ) -> None:
        """Show completions from the ``column`` of what they complete, in cells of the screen.

        Where they don't all fit, the ``chosen`` one is among those that are shown.
        """
        entries = [
            self._entry(each, number, number == chosen) for number, each in enumerate(completions)
        ]
        room = self.screen.size.width
        self._first = min(self._first, chosen or 0)
        while len(shown := _fitting(entries, self._first, room)) + self._first <= (chosen or 0):
            self._first += 1
        row = Text().join(shown)
        if self._first:
            row = Text(EARLIER).append_text(row)
        if self._first + len(shown) < len(entries):
            row.append(LATER)
        self._put(_indented(row, min(column - 1, room - row.cell_len)))

    def show_note(self, remark: Remark, column: int | None) -> None:
        """Point at the ``column`` of what could not be used, if there is one, with words on it."""
        self._put(note_row(remark, column, self.screen.size.width, self._style("caret")))

    def on_click(self, event: events.Click) -> None:
        """Tell which completion was clicked."""
        event.stop()
        if (number := event.style.meta.get("completion")) is not None:
            self.post_message(self.Clicked(number))

    def _entry(self, completion: "Completion", number: int, is_chosen: bool) -> Text:
        name = Text(visible(completion.text))
        name.truncate(WIDEST, overflow="ellipsis")
        entry = Text(" ").append_text(name)
        if completion.count is not None:
            entry.append(f" {completion.count:,}", self._style("count"))
        entry.append(" ")
        if is_chosen:
            entry.stylize_before(self._style("chosen"))
        entry.stylize(Style(meta={"completion": number}))
        return entry

    def _put(self, row: Text) -> None:
        row.no_wrap, row.overflow = True, "ellipsis"
        if row != self._shown:
            self._shown = row
            # It always is one line: to be laid out would cost more than to be drawn.
            self.update(row, layout=False)

    def _style(self, role: str) -> Style:
        return self.get_component_rich_style(f"help--{role}", partial=True)


def note_row(remark: Remark, column: int | None, room: int, look: Style) -> Text:
    """Return a caret at a column, and words behind it, or before it where there is more room.

    Without a column the words say what they are on.
    """
    if column is None:
        return Text(" ").append(remark.of_its_own(room - 1))
    before, behind = column - 2, room - column - 3
    space = max(before, behind) if cell_len(remark.whole) > behind else behind
    said = Text(remark.within(space))
    if space == behind:
        return _indented(Text.assemble((CARET, look), " ", said), column)
    return _indented(Text.assemble(said, " ", (CARET, look)), column - 1 - said.cell_len)


def _fitting(entries: Sequence[Text], first: int, room: int) -> Sequence[Text]:
    """Return the entries from number ``first`` on that fit, one at least."""
    left = room - len(EARLIER + LATER)
    for number, entry in enumerate(entries[first:], start=first):
        left -= entry.cell_len
        if left < 0:
            return entries[first : max(number, first + 1)]
    return entries[first:]


def _indented(row: Text, cells: int) -> Text:
    return Text(" " * max(0, cells)).append_text(row)
