"""Walking the list and the matches: where the reader then is, and what is said of it."""

import pytest

from tests.pilots import press
from tests.screens.conftest import Opened
from tests.screens.test_asking import search
from tests.screens.test_reader import file_shown, pane, sidebar, typed
from tui.widgets.status_line import StatusLine


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_list_that_is_sorted_starts_at_its_top(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "G", "S")
        assert (sidebar(pilot).cursor, sidebar(pilot).scroll_offset.y) == (0, 0)
        first = file_shown(pilot)
        await press(pilot, "S")
        assert sidebar(pilot).cursor == 0
        assert file_shown(pilot) != first, "the text shows what is under the cursor"


async def test_who_reads_goes_on_reading_when_the_list_is_sorted(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "j", "j", "enter")
        read = file_shown(pilot)
        await press(pilot, "S")
        assert pane(pilot).has_focus
        assert file_shown(pilot) == read
        assert sidebar(pilot).cursor == 0
        first = sidebar(pilot).keys[0]
        await press(pilot, "J")
        assert sidebar(pilot).key == first, "the next article is the first in the new order"
        assert file_shown(pilot) != read


async def test_what_was_said_of_the_last_match_is_not_said_of_another(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "hydropower")
        await press(pilot, "enter", "enter", *["n"] * 20)
        status = pilot.app.screen.query_one(StatusLine)
        assert status.said == "This is the last match."
        await press(pilot, "N")
        assert status.said == ""
        await press(pilot, "n", "n")
        assert status.said == "This is the last match."
        await press(pilot, "f")
        await typed(pilot, "the")
        assert status.said == ""
        assert status.match.startswith("match ")
