"""How the main screens look; run pytest with --snapshot-update after a change that is meant."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.pilots import PromptPilot, press, settle
from tests.reading_here import WorkerHere
from tui.app import DatelineApp
from tui.state.marks import Marks

COLLECTION = Path(__file__).parent / "collection"

Compare = Callable[..., bool]
Shown = Callable[..., bool]


@pytest.fixture
def shows(snap_compare: Compare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Compare the screen after some keys with how it looked before."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    settings = tmp_path / "dateline" / "settings.yaml"
    settings.parent.mkdir()
    settings.write_text("theme: textual-dark\n", encoding="utf-8")

    def compare(*keys: str, size: tuple[int, int]) -> bool:
        async def pressed(given: Pilot[None]) -> None:
            pilot = PromptPilot(given.app)
            await settle(pilot)
            await press(pilot, *keys)

        app = DatelineApp([COLLECTION], Marks(tmp_path / "marks.json"), WorkerHere([COLLECTION]))
        return snap_compare(app, run_before=pressed, terminal_size=size)

    return compare


def test_reader_on_a_small_terminal(shows: Shown) -> None:
    assert shows(size=(80, 24))


def test_reading_on_a_small_terminal(shows: Shown) -> None:
    assert shows("j", "enter", size=(80, 24))


def test_reader_with_context_column(shows: Shown) -> None:
    assert shows(size=(150, 40))


def test_search_with_snippets(shows: Shown) -> None:
    assert shows("slash", *"ferr", "enter", size=(120, 40))


def test_raw_file_with_labels(shows: Shown) -> None:
    assert shows("enter", "r", size=(120, 40))


def test_timeline_by_month(shows: Shown) -> None:
    assert shows("t", size=(120, 40))


def test_timeline_with_every_kind_of_date_on_a_small_terminal(shows: Shown) -> None:
    assert shows("t", "3", "4", "j", size=(80, 24))


def test_card_of_a_date_on_the_timeline(shows: Shown) -> None:
    assert shows("t", "g", "j", "i", size=(120, 40))


def test_entities_with_marks_on_a_small_terminal(shows: Shown) -> None:
    assert shows("e", "space", "space", size=(80, 24))


def test_page_of_an_entity(shows: Shown) -> None:
    assert shows("e", "1", "enter", size=(120, 30))
