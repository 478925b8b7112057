"""What the app does where it cannot begin."""

from pathlib import Path

import pytest

from tests.pilots import running, until
from tests.reading_here import WorkerHere
from tui.app import CANNOT_BEGIN, DatelineApp
from tui.articles.problems import DatelineError
from tui.collection.database import NO_FTS5
from tui.resources import sample


async def test_a_python_without_full_text_search_ends_the_app_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poor() -> None:
        raise DatelineError(NO_FTS5)

    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr("tui.collection.index.connect", poor)
    app = DatelineApp([sample()], worker=WorkerHere([sample()]))
    async with running(app) as pilot:
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == CANNOT_BEGIN
