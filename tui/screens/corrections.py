"""Everything that was corrected, to be undone or to be written into the folder's own file."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from tui.actions import View, bindings
from tui.articles.problems import DatelineError
from tui.articles.visible import visible
from tui.collection.correcting import Change
from tui.screens.changing import ChangeWanted, Corrected
from tui.screens.column import ColumnScreen
from tui.screens.over import Dialog
from tui.state.corrections import Correction, file_of
from tui.widgets.key_line import KeyLine
from tui.widgets.virtual_list import Look, VirtualList

if TYPE_CHECKING:
    from tui.collection.correcting import Corrections
    from tui.collection.declared.writing import Proposal


NOTHING = "There is nothing to write."


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


@dataclass
class Proposed(Message):
    """It is known what the folders' files would become."""

    proposals: "Sequence[Proposal]"


@dataclass
class Written(Message):
    """The corrections were written, or not; ``what`` says so in words."""

    what: str


class Preview(ColumnScreen[bool]):
    """Shows what would change in the folders' files; dismissed with whether to write it."""

    BINDINGS = bindings(View.PREVIEW)

    def __init__(self, proposals: "Sequence[Proposal]") -> None:
        super().__init__()
        self._proposals = proposals

    def compose(self) -> ComposeResult:
        """Lay out the changes of each file."""
        with VerticalScroll(id="preview"):
            for each in self._proposals:
                yield Static(visible(str(each.path)), classes="card-heading", markup=False)
                yield Static(_changes(each), classes="card-body")
        yield KeyLine()

    def action_write(self) -> None:
        """Have it written."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Have nothing written."""
        self.dismiss(False)


def _changes(proposal: "Proposal") -> Text:
    """Return the lines that change, those that come in bold, without the heads of a diff."""
    lines = list(proposal.difference())[2:]
    styles = {"+": "bold", "-": "dim strike", "@": "dim"}
    shown = (
        Text("⋯" if line[0] == "@" else visible(line), styles.get(line[0], "")) for line in lines
    )
    return Text("\n").join(shown)


class CorrectionsScreen(Dialog[None]):
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
        rows, listed = CorrectionRows(self._shown, holds), self.query_one(VirtualList)
        listed.styles.height = max(1, len(rows) * rows.height)
        listed.show(rows)

    def action_undo(self) -> None:
        """Undo the correction under the cursor."""
        if not self._shown:
            self.app.bell()
            return
        correction = self._shown[self.query_one(VirtualList).cursor]
        done = f"undone: {correction.in_words()}"
        self.app.screen_stack[0].post_message(ChangeWanted(Change(drop=(correction,)), done))
        self._note(done)

    def action_write(self) -> None:
        """Show what the corrections would change in the folder's file."""
        if self._shown:
            self._note("…")
            self._propose()
        else:
            self._note(NOTHING)

    @work(thread=True, exclusive=True, group="write")
    def _propose(self) -> None:
        try:
            self.post_message(Proposed(self._corrections.proposals()))
        except DatelineError as error:
            self.post_message(Written(str(error.problem)))

    @on(Proposed)
    def _preview(self, message: Proposed) -> None:
        self._note("" if message.proposals else NOTHING)
        if not message.proposals:
            return

        def write(wanted: bool | None) -> None:
            if wanted:
                self._write(message.proposals)

        self.app.push_screen(Preview(message.proposals), write)

    @work(thread=True, exclusive=True, group="write")
    def _write(self, proposals: "Sequence[Proposal]") -> None:
        try:
            self._corrections.write(proposals)
        except DatelineError as error:
            self.post_message(Written(str(error.problem)))
        except OSError as error:
            self.post_message(Written(f"The corrections are still kept as well: {error}"))
        else:
            files = ", ".join(str(each.path) for each in proposals)
            self.post_message(Written(f"written into {files}"))

    @on(Written)
    def _tell(self, message: Written) -> None:
        self._show()
        self._note(message.what)

    def _note(self, words: str) -> None:
        self.query_one(".dialog-note", Static).update(visible(words))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()
