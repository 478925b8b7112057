"""Everything that was corrected, each to be undone."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.collection.correcting import Change
from tui.screens.correcting_entity import ChangeWanted, Corrected
from tui.state.corrections import Correction, file_of
from tui.widgets.key_line import KeyLine
from tui.widgets.virtual_list import Look, VirtualList

if TYPE_CHECKING:
    from tui.collection.correcting import Corrections


class CorrectionRows:
    """Two lines a correction: what it says, and what it is about."""

    height = 2

    def __init__(self, corrections: Sequence[Correction], holds: Sequence[bool]) -> None:
        self._corrections, self._holds = corrections, holds

    def __len__(self) -> int:
        return len(self._corrections)

    def index_key(self, index: int) -> Hashable:
        """Return the correction itself."""
        return self._corrections[index]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return what was corrected, and of which article."""
        correction = self._corrections[index]
        where = file_of(correction) or "all articles"
        if not self._holds[index]:
            where += " · does not hold any more: the file has changed"
        lines = [
            Text(visible(correction.in_words()), look.style("row--strong")),
            Text(f"  {visible(where)}", look.style("row--dim")),
        ]
        for line in lines:
            line.truncate(width, overflow="ellipsis")
        return lines


class CorrectionsScreen(ModalScreen[None]):
    """Lists the corrections in the order in which they were made, the latest first."""

    BINDINGS = bindings(View.CORRECTIONS)

    def __init__(self, corrections: "Corrections") -> None:
        super().__init__()
        self._corrections = corrections
        self._shown: Sequence[Correction] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(id="corrections"):
            yield Static("corrections", classes="card-heading")
            yield VirtualList(empty="Nothing was corrected yet.")
            yield Static("", classes="dialog-note", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show them."""
        self._show()
        self.set_focus(self.query_one(VirtualList))

    @on(Corrected)
    def _show(self) -> None:
        self._shown = tuple(reversed(self._corrections.all))
        holds = [self._corrections.holds(each) for each in self._shown]
        self.query_one(VirtualList).show(CorrectionRows(self._shown, holds))

    def action_undo(self) -> None:
        """Undo the correction under the cursor."""
        if not self._shown:
            self.app.bell()
            return
        correction = self._shown[self.query_one(VirtualList).cursor]
        done = f"undone: {correction.in_words()}"
        self.app.screen_stack[0].post_message(ChangeWanted(Change(drop=(correction,)), done))
        self.query_one(".dialog-note", Static).update(visible(done))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()
