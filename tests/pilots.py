"""An app under test whose pilot waits until everything is handled, not until time has passed.

Textual's own pilot sleeps twice after each key, and again at each pause, until the process seems
idle: that is slow where nothing happens and too short where the machine is busy.
"""

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

from textual.app import App
from textual.events import Key
from textual.keys import KEY_TO_UNICODE_NAME, REPLACED_KEYS
from textual.message_pump import MessagePump
from textual.pilot import Pilot

PATIENCE = 120.0
"""Seconds after which what is under way is taken to hang."""
GLANCE = 0.01
"""Seconds between two looks at what only time brings."""
QUIET_ROUNDS = 2
"""How often nothing may be found to be under way: what one widget did, the next one may hear."""


class PromptPilot(Pilot[None]):
    """A pilot that goes on as soon as the app has handled what it was sent."""

    async def press(self, *keys: str) -> None:
        """Press keys, each once the one before it was handled."""
        for key in keys:
            self.app.post_message(Key(key, _character(key)))
            await self.pause()

    async def pause(self, delay: float | None = None) -> None:
        """Wait until no message waits to be handled, which work in the background may yet send."""
        if delay is not None:
            await super().pause(delay)
            return
        async with asyncio.timeout(PATIENCE):
            quiet = 0
            while quiet < QUIET_ROUNDS and self.app.is_running:
                # A pause of no time still has every widget handle what waits, and draws.
                await super().pause(0)
                waiting = any(pump.message_queue_size for pump in self._pumps())
                quiet = 0 if waiting else quiet + 1

    async def resize_terminal(self, width: int, height: int) -> None:
        """Give the app another size and wait until its screen has it, which Textual delays."""
        await super().resize_terminal(width, height)
        await until(self, lambda: self.app.screen.outer_size == (width, height))

    def _pumps(self) -> Iterator[MessagePump]:
        yield self.app
        for screen in self.app.screen_stack:
            yield from screen.walk_children(with_self=True)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way: no work in the background, no message to be handled."""
    async with asyncio.timeout(PATIENCE):
        while True:
            await pilot.pause()
            working = [worker for worker in pilot.app.workers if not worker.is_finished]
            if not working:
                return
            # One that fails or is cancelled has finished too; the app tells of it.
            await asyncio.gather(*(each.wait() for each in working), return_exceptions=True)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys as a person does who looks at what each has done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    """Wait for what nothing here can see coming: a timer that ends, a file that is written."""
    async with asyncio.timeout(PATIENCE):
        while not happened():
            await pilot.pause(GLANCE)
    await pilot.pause()


def _character(key: str) -> str | None:
    """Return what a key types, if anything, by its name: ``a``, ``slash``, ``quotation_mark``."""
    if len(key) == 1:
        return key
    name = REPLACED_KEYS.get(key, key)
    try:
        return unicodedata.lookup(KEY_TO_UNICODE_NAME.get(name, name))
    except KeyError:
        return None


@asynccontextmanager
async def running(app: App[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[PromptPilot]:
    """Run an app in no terminal, of ``size`` columns and lines, and hand over its pilot."""
    async with app.run_test(size=size):
        yield PromptPilot(app)
