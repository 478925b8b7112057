"""An app in which each key has done all it does before the next one is handled.

Textual hands a key to what has the focus, but runs most bindings only when the key has come back
up to the app. Of keys that come in a burst, as they do over a slow line, a later letter would then
be typed before an earlier Backspace, or into what an earlier key was about to leave.
"""

from collections import deque
from collections.abc import Iterator

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.timer import Timer

PATIENCE = 0.5
"""Seconds after which a key is not waited for any longer: what handled it may have gone."""
ROUNDS = 2
"""How often all that a key passes has its say: what one of them made of it, the next may hear."""


class KeysInOrder(App[None]):
    """Handles what is typed or pasted piece by piece, from ``take_keys`` on."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Key | Paste] = deque()
        self._is_handling = True
        self._patience: Timer | None = None
        self._turn = 0
        """The number of the key that is being handled."""

    async def on_event(self, event: Event) -> None:
        """Keep what is typed until what was typed before is done."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if not self._is_handling:
            await self._handle_next()

    async def take_keys(self) -> None:
        """Begin to handle what is typed, and what was typed until now."""
        self._is_handling = False
        await self._handle_next()

    async def _handle_next(self) -> None:
        if self._patience is not None:
            self._patience.stop()
        self._turn += 1
        self._is_handling = bool(self._typed)
        if not self._typed:
            return
        event, turn = self._typed.popleft(), self._turn
        # Only those above the focus hear of a key, and the focus may be what the key changes.
        passed = (self.focused or self.screen).ancestors_with_self
        self._patience = self.set_timer(PATIENCE, self._handle_next)
        await super().on_event(event)
        await self._pass(turn, iter(passed * ROUNDS))

    async def _pass(self, turn: int, nodes: Iterator[MessagePump]) -> None:
        """Wait for the nodes, one after the other, to handle what waits for them by now."""
        if turn != self._turn:
            return  # it took too long, and the next key was handled without it
        for node in nodes:
            if node.call_later(self._pass, turn, nodes):
                return
        await self._handle_next()
