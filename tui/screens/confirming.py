"""Saying that something was done, where it lies over nothing that is read."""

from typing import Any

from textual.screen import Screen

from tui.widgets.key_line import KeyLine
from tui.widgets.status_line import StatusLine


def confirm(screen: Screen[Any], done: str) -> None:
    """Say on a screen what was done: in its status line or, for a while, in place of its keys."""
    for status in screen.query(StatusLine):
        status.note(done)
        return
    for keys in screen.query(KeyLine):
        keys.say(done)
