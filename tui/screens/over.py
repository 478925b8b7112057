"""Screens over the reader's, which are left once, however many keys were typed ahead."""

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")


class Over(Screen[Result], Generic[Result]):
    """A screen that its reader leaves with a result."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave the screen, if it is the one on show.

        A key or a message may ask for it that was under way when another did, and Textual would
        then take away the screen below.
        """
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep keys that were typed ahead from a screen that is not there yet, or no longer."""
        if not self.is_mounted or self.app.screen is not self:
            return False
        return super().check_action(action, parameters)


class Dialog(ModalScreen[Result], Over[Result], Generic[Result]):
    """The same over a screen that stays in sight; its first base is whose styles it has."""


class Commands(CommandPalette, Over[None]):
    """The list of commands."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep page keys from a list that is not laid out, or has no room: it would fail."""
        if action == "command_list" and not self.query_one(CommandList).scrollable_content_region:
            return False
        return super().check_action(action, parameters)
