"""The line for finding words in the open article; it is there only while it is used."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tui.actions import View, bindings
from tui.widgets.line_input import LineInput


class FindInput(LineInput):
    """What is looked for; an Input whose arrows walk the places and whose Escape leaves."""

    BINDINGS = bindings(View.FIND)

    @dataclass
    class Step(Message):
        """The reader wants the next place, or the one before."""

        forward: bool

    class Settled(Message):
        """The reader wants to read on from the place that was found."""

    class Left(Message):
        """The reader is done."""

    def action_read(self) -> None:
        """Read on from here."""
        self.post_message(self.Settled())

    def action_next(self) -> None:
        """Go to the next place."""
        self.post_message(self.Step(forward=True))

    def action_previous(self) -> None:
        """Go to the place before."""
        self.post_message(self.Step(forward=False))

    def action_leave(self) -> None:
        """Close the bar."""
        self.post_message(self.Left())


class FindBar(Horizontal):
    """What is looked for in the article."""

    @dataclass
    class Asked(Message):
        """Other words are looked for."""

        words: str

    def compose(self) -> ComposeResult:
        """Lay out the sign and the words."""
        yield Static("find", id="find-sign")
        yield FindInput(placeholder="words in this article", compact=True, id="find")

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return self.has_class("-open")

    def edit(self) -> None:
        """Show the bar and give it the keyboard."""
        self.add_class("-open")
        words = self.query_one(FindInput)
        self.screen.set_focus(words)
        words.action_select_all()
        self.post_message(self.Asked(words.value))

    def close(self) -> None:
        """Take the bar away; the words are kept for the next time."""
        self.remove_class("-open")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell those above what is looked for now."""
        event.stop()
        if self.is_open:
            self.post_message(self.Asked(event.value))
