"""The line in which a saved query is given its name."""

from dataclasses import dataclass

from textual.message import Message
from textual.widgets import Input

from tui.actions import View, bindings

LONGEST_NAME = 80


class NameInput(Input):
    """A name as it is typed; an Input whose Enter gives it and whose Escape gives none."""

    BINDINGS = bindings(View.NAME)

    @dataclass
    class Given(Message):
        """A name was given."""

        name: str

    class Abandoned(Message):
        """No name is to be given."""

    def __init__(self) -> None:
        super().__init__(placeholder="a name", max_length=LONGEST_NAME, compact=True, id="name")

    def ask(self, suggested: str) -> None:
        """Ask for a name; the suggested one is there to be taken or written over."""
        self.value = suggested
        self.screen.set_focus(self)
        self.action_select_all()

    def action_give(self) -> None:
        """Give the name; an empty one is none."""
        name = " ".join(self.value.split())
        self.post_message(self.Given(name) if name else self.Abandoned())

    def action_leave(self) -> None:
        """Give none."""
        self.post_message(self.Abandoned())
