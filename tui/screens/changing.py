"""What screens tell each other of corrections; the reader's screen makes them hold."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.collection.correcting import Change


@dataclass
class ChangeWanted(Message):
    """The reader's screen is to make a change; ``done`` says so in words."""

    change: "Change"
    done: str


@dataclass
class Corrected(Message):
    """Something was corrected, or a correction undone: what is shown may no longer hold."""


@dataclass
class CorrectionsWanted(Message):
    """The reader's screen is to list what was corrected."""
