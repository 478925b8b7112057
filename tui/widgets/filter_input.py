"""A line that narrows a list to the rows with some words; it is there only while it is used."""

from textual.message import Message

from tui.actions import View, bindings
from tui.widgets.line_input import LineInput

LONGEST_FILTER = 100


class FilterInput(LineInput):
    """The words as they are typed; an Input whose Enter and Escape lead back to the list."""

    BINDINGS = bindings(View.FILTER)

    class Settled(Message):
        """The reader wants to go on in the list as it is narrowed."""

    class Dropped(Message):
        """The reader wants the whole list again."""

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(placeholder=placeholder, max_length=LONGEST_FILTER, compact=True, id=id)
        self.display = False

    def edit(self) -> None:
        """Show the line and give it the keyboard."""
        self.display = True
        self.screen.set_focus(self)

    def close(self) -> None:
        """Take the line away, with its words."""
        self.value = ""
        self.display = False

    def action_settle(self) -> None:
        """Go on in the list."""
        self.post_message(self.Settled())

    def action_drop(self) -> None:
        """Show the whole list again."""
        self.post_message(self.Dropped())
