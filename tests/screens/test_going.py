"""Queries that are asked elsewhere than in the bar, and the way back from them."""

from textual.pilot import Pilot

from tests.pilots import press
from tests.screens.conftest import Opened
from tests.screens.test_asking import bar, search
from tests.screens.test_reader import file_shown, pane, sidebar
from tui.screens.timeline import TimelineScreen
from tui.widgets.status_line import StatusLine


def said(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(StatusLine).said


async def test_an_entity_that_was_added_to_the_query_is_taken_back_by_one_key(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await search(pilot, "talk* ")
        await press(pilot, "enter", "j", "enter", "n")
        file, place = file_shown(pilot), pane(pilot).position
        hits = sidebar(pilot).keys
        await press(pilot, "e", "1", "G")
        await press(pilot, "a")
        narrower = bar(pilot).query_text
        assert narrower.startswith('talk* person:"')
        assert sidebar(pilot).has_focus
        assert set(sidebar(pilot).keys) < set(hits)
        assert said(pilot) == "[ goes back to talk* "
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == "talk* "
        assert sidebar(pilot).keys == hits
        assert (file_shown(pilot), pane(pilot).position) == (file, place)
        await press(pilot, "right_square_bracket")
        assert bar(pilot).query_text == narrower


async def test_a_query_given_up_by_escape_comes_back_and_neither_loses_the_article(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "ceasefire")
        await press(pilot, "enter", "j")
        file = file_shown(pilot)
        await press(pilot, "escape")
        assert bar(pilot).query_text == ""
        assert len(sidebar(pilot).keys) == 11
        assert file_shown(pilot) == file
        assert sidebar(pilot).key == sidebar(pilot).keys[sidebar(pilot).cursor]
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == "ceasefire"
        assert len(sidebar(pilot).keys) == 3
        assert file_shown(pilot) == file
        assert sidebar(pilot).has_focus


async def test_what_the_reader_is_at_is_added_to_the_query_and_taken_back(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "m", "a")
        assert bar(pilot).query_text == 'place:"China"'
        assert pane(pilot).has_focus
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == ""
        await press(pilot, "G", "a", "enter")
        assert bar(pilot).query_text == "published:2026-01"
        assert sidebar(pilot).key is not None


async def test_a_month_chosen_in_the_timeline_is_asked_for_and_going_back_leads_there(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "t", "g", "s")
        assert bar(pilot).query_text.startswith("about:")
        assert 0 < len(sidebar(pilot).keys) < 11
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == ""
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert pilot.app.screen.timeline.articles == 11
