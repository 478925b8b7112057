"""Publication dates that are open or guessed, all the way from a file to the screen."""

from pathlib import Path

from tests.pilots import press
from tests.screens.conftest import Opened
from tui.screens.timeline import TimelineScreen
from tui.widgets.event_detail import EventDetail
from tui.widgets.sidebar import Sidebar

OPEN_ORDER = "Published: 03/04/2025\n\nThe harbour was built in 1951 and closed on May 3, 2024.\n"
GUESSED = "The bridge was built in 2024. The ministers met on Saturday, May 10.\n"


async def test_a_date_of_open_order_and_a_guess_are_shown_as_such(
    opened: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "open.txt").write_text(f"Talks go on\n\n{OPEN_ORDER}")
    (folder / "guessed.txt").write_text(GUESSED)
    async with opened(folder) as pilot:
        sidebar = pilot.app.screen.query_one(Sidebar)
        shown = ["".join(segment.text for segment in sidebar.render_line(line)) for line in (0, 2)]
        assert shown[0].strip("▌● ").split()[0] == "≈2025-05"
        assert shown[1].strip("▌● ").split()[0] == "2025-03-04?"


async def test_a_timeline_tells_a_date_of_open_order(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "open.txt"
    path.write_text(f"Talks go on\n\n{OPEN_ORDER}")
    async with opened(path) as pilot:
        await press(pilot, "t")
        assert isinstance(pilot.app.screen, TimelineScreen)
        await pilot.press("j", "j")
        detail = pilot.app.screen.query_one(EventDetail).render()
        assert "2025-03-04?" in detail.plain
