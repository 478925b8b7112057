"""The app on a small collection, for tests of what a reader does."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.app import DatelineApp
from tui.resources import sample
from tui.state.marks import Marks

PATIENCE = 30.0
"""Seconds after which what is under way is taken to hang."""

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way: no work in the background, no message to be handled."""
    async with asyncio.timeout(PATIENCE):
        quiet = 0
        while quiet < 2:
            await pilot.pause()
            working = any(not worker.is_finished for worker in pilot.app.workers)
            quiet = 0 if working else quiet + 1


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open the app on a path (the sample by default) and wait until all of it is read in."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))

    @asynccontextmanager
    async def opening(
        *paths: Path, size: tuple[int, int] = (120, 40), marks: Marks | None = None
    ) -> AsyncIterator[Pilot[None]]:
        app = DatelineApp(paths or (sample(),), marks)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            yield pilot
        # An app keeps what it read in out of garbage collection's way, which outlives it in tests.
        gc.unfreeze()

    return opening
