"""What becomes of a query when its reader is done with typing it."""

from textual.pilot import Pilot

from tests.pilots import press
from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import bar, search
from tests.screens.test_reader import file_shown, pane, sidebar
from tui.loading import CollectionComplete
from tui.screens.entities import EntitiesScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.status_line import StatusLine


def said(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(StatusLine).said


async def test_the_last_word_is_a_beginning_while_it_is_typed_and_a_word_once_it_is_not(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "talk")
        begun = len(sidebar(pilot).keys)
        await press(pilot, "enter")
        assert bar(pilot).query_text == "talk"
        assert 0 < len(sidebar(pilot).keys) < begun
        assert said(pilot) == "whole words: talk* finds those that begin so, too"
        await press(pilot, "S")
        assert 0 < len(sidebar(pilot).keys) < begun
        await press(pilot, "slash", "end", "e")
        assert sidebar(pilot).keys, "talked"


async def test_hits_of_words_that_only_begin_so_stay_and_the_bar_says_why(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "archiv")
        hits = sidebar(pilot).keys
        await press(pilot, "enter")
        assert bar(pilot).query_text == "archiv*"
        assert said(pilot) == "only beginnings are found: archiv*"
        assert sidebar(pilot).keys == hits
        assert sidebar(pilot).has_focus
        await press(pilot, "slash", "ctrl+u", "up")
        assert bar(pilot).query_text == "archiv*"


async def test_a_date_that_was_only_begun_is_written_out(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "published:202")
        hits = sidebar(pilot).keys
        await press(pilot, "enter")
        assert bar(pilot).query_text == "published:2020s"
        assert sidebar(pilot).keys == hits


async def test_every_view_shows_what_the_whole_query_selects(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "talk")
        await press(pilot, "enter", "e")
        screen = pilot.app.screen
        assert isinstance(screen, EntitiesScreen)
        await press(pilot, "escape")
        assert len(sidebar(pilot).keys) == 1


async def test_going_back_takes_back_what_was_typed_and_leads_to_where_that_was(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "j", "enter", "G")
        file, place = file_shown(pilot), pane(pilot).position
        await search(pilot, "archivist ")
        await press(pilot, "enter")
        assert file_shown(pilot) != file
        found = file_shown(pilot)
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == ""
        assert (file_shown(pilot), pane(pilot).position) == (file, place)
        assert len(sidebar(pilot).keys) == 11
        await press(pilot, "right_square_bracket")
        assert bar(pilot).query_text == "archivist "
        assert file_shown(pilot) == found


async def test_going_back_from_a_later_hit_leads_to_the_first(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "ceasefire ")
        await press(pilot, "enter")
        first = file_shown(pilot)
        while file_shown(pilot) == first:
            await press(pilot, "n")
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == "ceasefire "
        assert file_shown(pilot) == first
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == ""


async def test_a_word_is_not_taken_for_a_beginning_before_all_is_read_in(opened: Opened) -> None:
    async with opened() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        screen.is_complete = False
        await search(pilot, "archiv")
        await press(pilot, "enter")
        assert bar(pilot).query_text == "archiv", "the word itself may yet come"
        screen.post_message(CollectionComplete())
        await settle(pilot)
        assert bar(pilot).query_text == "archiv*"
        await press(pilot, "slash", "ctrl+u", "up")
        assert bar(pilot).query_text == "archiv*"


async def test_a_query_that_only_gets_a_name_is_still_being_typed(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "archiv")
        await press(pilot, "ctrl+s", "escape")
        await press(pilot, *"ist")
        assert bar(pilot).query_text == "archivist"


async def test_what_was_meant_is_a_step_from_which_one_comes_back_to_what_was_typed(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter")
        file = file_shown(pilot)
        await search(pilot, "ceasfire ")
        await press(pilot, "enter")
        assert bar(pilot).query_text == "ceasefire "
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == "ceasfire "
        assert [offer.query for offer in sidebar(pilot).offers] == ["ceasefire "]
        await press(pilot, "left_square_bracket")
        assert bar(pilot).query_text == ""
        assert file_shown(pilot) == file


async def test_of_several_that_may_be_meant_the_reader_takes_one(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "roud")
        assert [offer.query for offer in sidebar(pilot).offers] == ["round", "road"]
        await press(pilot, "enter")
        assert bar(pilot).query_text == "roud"
        await press(pilot, "j", "enter")
        assert bar(pilot).query_text == "road"
        assert len(sidebar(pilot).keys) == 3
