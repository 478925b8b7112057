"""Keys are handled one after the other, however long one of them takes."""

import asyncio

import pytest
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Input

from tests.pilots import GLANCE, PATIENCE, running, until
from tui import keys_in_order
from tui.keys_in_order import KeysInOrder


class SlowApp(KeysInOrder):
    """Takes its time for ctrl+t, and writes down which keys it handled."""

    BINDINGS = [("ctrl+t", "take_time", "Take time"), ("ctrl+n", "note('n')", "Note")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.handled: list[str] = []
        self.is_busy = False
        self.released = asyncio.Event()

    def compose(self) -> ComposeResult:
        yield Input()

    def on_mount(self) -> None:
        self.screen.call_later(self.take_keys)

    async def action_take_time(self) -> None:
        self.is_busy = True
        await self.released.wait()
        self.handled.append("t")

    def action_note(self, what: str) -> None:
        self.handled.append(what + self.query_one(Input).value)


async def test_what_was_typed_before_there_was_a_screen_is_handled_once_there_is() -> None:
    app = SlowApp()
    async with running(app) as pilot:
        for key in ("a", "ctrl+n", "b", "ctrl+n"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert app.handled == ["na", "nab"]


async def test_keys_stay_in_order_behind_one_that_takes_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keys_in_order, "PATIENCE", GLANCE)
    app = SlowApp()
    async with running(app) as pilot:
        app.post_message(Key("ctrl+t", None))
        async with asyncio.timeout(PATIENCE):
            while not (app.is_busy and app.message_queue_size):
                await asyncio.sleep(GLANCE)  # the timer of the key is not heard before it is done
        for key in ("a", "ctrl+n", "b", "ctrl+n", "c", "ctrl+n"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        app.released.set()
        await until(pilot, lambda: len(app.handled) == 4)
        assert app.handled == ["t", "na", "nab", "nabc"]
