"""The bar in which the query is seen: it comes first, and how much it selects beside it."""

import pytest
from textual.pilot import Pilot

from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import bar, search
from tests.screens.test_reader import sidebar, typed
from tui.widgets.yielding import YieldingWords

WIDTHS = [60, 80, 120, 200]
LONG = '(pakistan OR nir) person:"Wang Yi" about:2025 '


def words(pilot: Pilot[None]) -> str:
    """What is said at the right of the query."""
    return str(pilot.app.screen.query_one(YieldingWords).content)


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_words_beside_the_query_give_way_before_it_is_scrolled(
    opened: Opened, width: int
) -> None:
    async with opened(size=(width, 24)) as pilot:
        await search(pilot, "china")
        line, before = bar(pilot).input, words(pilot)
        assert before == "11 of 11 articles · 1951–2026 · best first"
        for key in LONG:
            await typed(pilot, key)
            assert line.scroll_x == 0
        assert words(pilot)
        await pilot.press("ctrl+u")
        await typed(pilot, "china")
        assert words(pilot) == before


async def test_at_last_only_the_number_is_left_and_then_the_query_is_scrolled(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, LONG + '-source:"PTI" dialogue')
        assert words(pilot) == str(len(sidebar(pilot).rows))
        assert bar(pilot).input.scroll_x == 0
        await typed(pilot, " and no end of words")
        assert bar(pilot).input.scroll_x > 0
        assert 0 < bar(pilot).input.cursor_screen_offset.x < 80


async def test_another_width_of_the_screen_gives_and_takes_room(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await search(pilot, LONG)
        long = words(pilot)
        assert "first" in long
        await pilot.resize_terminal(60, 24)
        await settle(pilot)
        assert "first" not in words(pilot)
        assert bar(pilot).input.scroll_x == 0
        await pilot.resize_terminal(120, 24)
        await settle(pilot)
        assert words(pilot) == long


async def test_the_bar_always_says_how_the_hits_are_sorted(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await search(pilot, "china")
        assert words(pilot).endswith(" · best first")
        await pilot.press("ctrl+u")
        await typed(pilot, "place:china")
        assert words(pilot).endswith(" · newest first")
        await pilot.press("enter", "S")
        await settle(pilot)
        assert words(pilot).endswith(" · oldest first")
