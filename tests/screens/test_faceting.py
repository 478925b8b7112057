"""Picking people, places, sources and years in the panel of facets."""

import pytest
from textual.pilot import Pilot

from tests.pilots import press
from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import bar
from tests.screens.test_reader import pane, sidebar, typed
from tui.widgets.facet_panel import FacetList
from tui.widgets.facet_rows import FacetRow, FacetRows

SIZES = [(80, 24), (120, 40)]


def values(pilot: Pilot[None]) -> dict[str, tuple[int, str]]:
    """The values that are listed, with count and state."""
    rows = pilot.app.screen.query_one(FacetList).rows
    assert isinstance(rows, FacetRows)
    listed = (rows[index].value for index in range(len(rows)))
    return {each.value: (each.count, str(each.state)) for each in listed if each}


@pytest.mark.parametrize("size", SIZES)
async def test_a_value_is_picked_others_of_its_kind_added_and_the_query_says_so(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "F")
        assert not sidebar(pilot).display
        dar = values(pilot)["Ishaq Dar"]
        await press(pilot, "space")
        assert bar(pilot).query_text == 'person:"Wang Yi"'
        assert values(pilot)["Wang Yi"][1] == "picked"
        assert values(pilot)["Ishaq Dar"] == dar, (
            "the other people are counted as if none was picked"
        )
        await press(pilot, "j", "enter")
        assert bar(pilot).query_text == '(person:"Wang Yi" OR person:"Ishaq Dar")'
        await press(pilot, "space", "k", "space")
        assert bar(pilot).query_text == ""


async def test_counts_of_other_kinds_obey_what_is_picked(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "F")
        before = values(pilot)["Pakistan"][0]
        await press(pilot, "j", "j", "space")
        after = values(pilot)["Pakistan"][0]
        assert after == len(sidebar(pilot).rows) < before


async def test_a_value_is_excluded_and_all_is_cleared(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash")
        await typed(pilot, "china")
        await press(pilot, "escape", "F", "minus")
        assert bar(pilot).query_text == 'china -person:"Wang Yi"'
        assert values(pilot)["Wang Yi"][1] == "excluded"
        await press(pilot, "j", "space", "C")
        assert bar(pilot).query_text == "china"


async def test_the_kind_under_the_cursor_alone_is_cleared(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash")
        await typed(pilot, 'place:"China" -person:"Wang Yi"')
        await press(pilot, "escape", "F", "c")
        assert bar(pilot).query_text == 'place:"China"'


async def test_more_values_are_shown_on_demand_and_narrowed_by_words(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "F")
        rows = pilot.app.screen.query_one(FacetList).rows
        assert isinstance(rows, FacetRows)
        more = next(index for index in range(len(rows)) if rows[index].more)
        before = len(values(pilot))
        pilot.app.screen.query_one(FacetList).cursor = more
        await press(pilot, "enter")
        assert len(values(pilot)) > before
        await press(pilot, "f")
        await typed(pilot, "dar")
        assert set(values(pilot)) == {"Ishaq Dar"}
        await press(pilot, "enter", "space")
        assert bar(pilot).query_text == 'person:"Ishaq Dar"'
        await press(pilot, "f", "escape")
        assert len(values(pilot)) > 1


@pytest.mark.parametrize("size", SIZES)
async def test_escape_shows_the_articles_again(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "F", "space", "escape")
        assert sidebar(pilot).display
        assert sidebar(pilot).has_focus
        assert not pilot.app.screen.query_one(FacetList).parent.display  # type: ignore[union-attr]
        assert bar(pilot).query_text == 'person:"Wang Yi"'


async def test_tab_goes_round_with_the_panel_in_the_place_of_the_list(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "F", "tab")
        assert pane(pilot).has_focus
        await press(pilot, "tab")
        assert pilot.app.screen.query_one(FacetList).has_focus


async def test_a_search_started_from_the_panel_ends_in_the_list_of_its_hits(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await press(pilot, "F", "slash")
        await typed(pilot, "hydropower")
        assert values(pilot)["Pakistan"][0] == len(sidebar(pilot).rows)
        await press(pilot, "enter")
        assert sidebar(pilot).has_focus


def line_of(pilot: Pilot[None], wanted: FacetRow | str) -> int:
    """The line of the screen's panel on which a value or a heading stands."""
    listed = pilot.app.screen.query_one(FacetList)
    rows = listed.rows
    assert isinstance(rows, FacetRows)
    for index in range(len(rows)):
        value = rows[index].value
        if rows[index] == wanted or (value is not None and value.value == wanted):
            return index - listed.scroll_offset.y
    raise AssertionError


async def test_one_click_picks_a_value_and_a_second_one_right_after_it_is_the_same(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await press(pilot, "F")
        await pilot.click(FacetList, offset=(5, line_of(pilot, "Ishaq Dar")))
        await settle(pilot)
        assert bar(pilot).query_text == 'person:"Ishaq Dar"'
        await press(pilot, "C")
        await pilot.click(FacetList, offset=(5, line_of(pilot, "Wang Yi")), times=2)
        await settle(pilot)
        assert bar(pilot).query_text == 'person:"Wang Yi"'


async def test_a_click_on_a_heading_picks_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "F")
        await pilot.click(FacetList, offset=(5, line_of(pilot, FacetRow("org"))))
        await settle(pilot)
        assert bar(pilot).query_text == ""
        assert pilot.app.screen.query_one(FacetList).has_focus


async def test_the_undated_are_picked_beside_years_and_excluded(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "F", "f")
        await typed(pilot, "und")
        count, state = values(pilot)["undated"]
        assert state == "free"
        await press(pilot, "enter", "space")
        assert bar(pilot).query_text == "is:undated"
        assert len(sidebar(pilot).rows) == count
        assert values(pilot)["undated"] == (count, "picked")
        await press(pilot, "minus")
        assert bar(pilot).query_text == "-is:undated"
        assert len(sidebar(pilot).rows) == 11 - count
