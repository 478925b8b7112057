"""The bar in which the query is seen: it comes first, and how much it selects beside it."""

import pytest
from textual.pilot import Pilot

from tests.pilots import until
from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import bar, helped, search
from tests.screens.test_reader import sidebar, typed
from tui.widgets.query_help import CARET, QueryHelp
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


SEVERAL = (
    'person:"Wang Yi" place:Beijing about:2025 -org:"Xinhua" before:2026 foo:bar dialogue titel:x'
)


def pointed_at(pilot: Pilot[None]) -> str:
    """What stands over the caret, from there on."""
    line, row = bar(pilot).input, str(pilot.app.screen.query_one(QueryHelp).content)
    cells = row.index(CARET) - line.region.x + round(line.scroll_x)
    return line.value[cells:]


async def test_the_caret_stays_under_its_place_when_the_query_is_scrolled(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, SEVERAL + " ")
        await until(pilot, lambda: bool(helped(pilot)))
        assert bar(pilot).input.scroll_x > 0
        assert pointed_at(pilot).startswith("titel:")
        assert "no field titel" in helped(pilot)[0]
        assert "(and 1 more)" in helped(pilot)[0]
        await pilot.press(*["left"] * 20)
        assert pointed_at(pilot).startswith("foo:")
        await pilot.resize_terminal(120, 24)
        await settle(pilot)
        assert bar(pilot).input.scroll_x == 0
        assert pointed_at(pilot).startswith("foo:")


async def test_a_place_out_of_sight_is_named_without_a_caret(opened: Opened) -> None:
    async with opened(size=(60, 24)) as pilot:
        await search(pilot, SEVERAL + " ")
        await until(pilot, lambda: bool(helped(pilot)))
        await pilot.press("home")
        await until(pilot, lambda: bar(pilot).input.scroll_x == 0)
        assert helped(pilot) == ["there is no field foo: taken as a word (and 1 more)"]


async def test_typing_replaces_a_standing_query_and_the_line_below_says_so(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "china")
        await pilot.press("enter", "slash")
        await settle(pilot)
        assert helped(pilot)[0] == "typing replaces it"
        await typed(pilot, "pakistan")
        assert bar(pilot).query_text == "pakistan"
        await pilot.press("enter", "slash", "right")
        assert helped(pilot) == []
        await typed(pilot, " talks")
        assert bar(pilot).query_text == "pakistan talks"
        await pilot.press("enter", "slash", "home")
        await typed(pilot, "-")
        assert bar(pilot).query_text == "-pakistan talks"


async def test_up_on_a_selected_query_walks_all_earlier_ones_and_down_comes_back_to_it(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        for query in ("truce", "wang", "dar"):
            await search(pilot, query)
            await pilot.press("enter")
            await settle(pilot)
        await pilot.press("slash")
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await pilot.press(key)
            await settle(pilot)
            seen.append(bar(pilot).query_text)
        assert seen == ["wang", "truce", "truce", "wang", "dar"]
        assert bar(pilot).input.is_all_selected


async def test_a_click_into_the_query_puts_the_cursor_there(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "china")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.click("#query", offset=(2, 0))
        await settle(pilot)
        assert bar(pilot).input.has_focus
        assert bar(pilot).input.cursor_position == 2
        assert bar(pilot).input.selection.is_empty
