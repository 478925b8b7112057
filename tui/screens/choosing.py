"""A short list over the screen to choose one from."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.screens.over import Dialog
from tui.widgets.key_line import KeyLine
from tui.widgets.virtual_list import PlainRows, VirtualList


class ChoiceScreen(Dialog[str | None]):
    """Asks for one of some names; dismissed with it, or with None."""

    BINDINGS = bindings(View.CHOICE)

    def __init__(self, question: str, names: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self.names = names

    def compose(self) -> ComposeResult:
        """Lay out the question above the names."""
        with Vertical(id="choice"):
            yield Static(visible(self._question), classes="card-heading", markup=False)
            names = VirtualList(id="choices")
            names.styles.height = len(self.names)
            yield names
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the names."""
        names = self.query_one("#choices", VirtualList)
        names.show(PlainRows(self.names))
        self.set_focus(names)

    @on(VirtualList.Chosen)
    def _choose(self, message: VirtualList.Chosen) -> None:
        self.dismiss(self.names[message.index])

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
