"""What is offered where a query has no hits, and in what order hits are listed."""

import pytest
from textual.pilot import Pilot

from tests.pilots import press
from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import bar, search
from tests.screens.test_entities import seen
from tests.screens.test_reader import pane, sidebar

SIZES = [(80, 24), (120, 40)]


def listed(pilot: Pilot[None]) -> list[str]:
    lines = range(sidebar(pilot).size.height)
    drawn = ("".join(each.text for each in sidebar(pilot).render_line(y)) for y in lines)
    return [line.lstrip("▌ ").rstrip() for line in drawn if line.strip("▌ ")]


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_probably_meant_is_taken_by_enter_in_the_bar(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await search(pilot, "ceasfire")
        assert listed(pilot)[:2] == ["No article has this.", "Did you mean"]
        assert listed(pilot)[2].split() == ["ceasefire", "3"]
        await press(pilot, "enter")
        assert bar(pilot).query_text == "ceasefire"
        assert len(sidebar(pilot).rows) == 3
        assert sidebar(pilot).has_focus
        assert pane(pilot).article is not None


async def test_what_was_meant_without_a_part_is_an_offer_that_enter_in_the_bar_does_not_take(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await search(pilot, "ceasfire zebra")
        assert listed(pilot)[:2] == ["No article has all of this.", "Did you mean, without zebra"]
        assert listed(pilot)[2].split() == ["ceasefire", "3"]
        await press(pilot, "enter")
        assert bar(pilot).query_text == "ceasfire zebra"
        await press(pilot, "enter")
        assert bar(pilot).query_text == "ceasefire"


async def test_several_that_may_have_been_meant_are_offered_one_below_the_other(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await search(pilot, "date:2025")
        assert listed(pilot).count("Did you mean") == 2


@pytest.mark.parametrize("size", SIZES)
async def test_the_part_that_leaves_nothing_is_dropped_by_enter_in_the_list(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await search(pilot, "ceasefire published:1951")
        assert "Without published:1951" in listed(pilot)
        await press(pilot, "enter")
        assert bar(pilot).query_text == "ceasefire published:1951"
        await press(pilot, "enter")
        assert bar(pilot).query_text == "ceasefire"
        assert len(sidebar(pilot).rows) == 3


async def test_an_offer_is_taken_by_a_click(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "dialogue published:1951")
        lines = [sidebar(pilot).render_line(y).text for y in range(sidebar(pilot).size.height)]
        line = next(y for y, text in enumerate(lines) if "Without published:1951" in text)
        await pilot.click("#sidebar", offset=(5, line))
        await settle(pilot)
        assert bar(pilot).query_text == "dialogue"


async def test_going_down_from_the_bar_takes_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "ceasfire")
        await press(pilot, "down")
        assert bar(pilot).query_text == "ceasfire"
        await press(pilot, "k", "enter")
        assert bar(pilot).query_text == "ceasfire"
        await press(pilot, "j", "enter")
        assert bar(pilot).query_text == "ceasefire"


async def test_sorting_goes_through_the_orders_each_from_its_top(opened: Opened) -> None:
    async with opened() as pilot:
        newest = listed(pilot)
        await press(pilot, "S")
        assert "sorted: oldest first" in seen(pilot)
        assert listed(pilot) != newest
        await press(pilot, "S", "S", "S")
        assert "sorted: newest first" in seen(pilot)
        await press(pilot, "j", "j", "S")
        oldest = listed(pilot)
        assert oldest != newest
        for size in ((120, 40), (80, 24), (120, 40)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert seen(pilot).count("11 articles · 1951–2026 · oldest first") == 1
        assert "sorted: oldest first" in seen(pilot)
        assert sidebar(pilot).cursor == 0
        await press(pilot, "S")
        titles = [line[11:].lstrip() for line in listed(pilot)[::2]]
        assert len(set(titles)) == len(titles) == 11
        await press(pilot, "S", "S")
        assert listed(pilot) == newest
