"""The app on a small collection, for tests of what a reader does."""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.pilots import running, settle
from tests.reading_here import WorkerHere
from tui.app import DatelineApp
from tui.resources import sample
from tui.state.marks import Marks

__all__ = ["Opened", "settle"]

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(autouse=True)
def freeze_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an app keeps until its end is not to stay until the end of all tests."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open the app on a path (the sample by default) and wait until all of it is read in."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))

    @asynccontextmanager
    async def opening(
        *given: Path, size: tuple[int, int] = (120, 40), marks: Marks | None = None
    ) -> AsyncIterator[Pilot[None]]:
        paths = given or (sample(),)
        app = DatelineApp(paths, marks, WorkerHere(paths))
        async with running(app, size) as pilot:
            await settle(pilot)
            yield pilot

    return opening
