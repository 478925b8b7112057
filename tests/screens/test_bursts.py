"""Keys that come faster than they can be handled do what they would one by one."""

import pytest
from textual.events import Paste

from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import bar, burst, search
from tests.screens.test_reader import file_shown, sidebar
from tui.screens.reader import ReaderScreen


@pytest.mark.parametrize(
    ("keys", "query"),
    [
        ((*"wanh", "backspace", "g"), "dar wang"),
        (("ctrl+u", *"wang"), "wang"),
        ((*"wng", "left", "left", "a"), "dar wang"),
        (("home", "x", "end", "y"), "xdar y"),
    ],
)
async def test_editing_keys_keep_their_place_among_letters(
    opened: Opened, keys: tuple[str, ...], query: str
) -> None:
    async with opened() as pilot:
        await search(pilot, "dar ")
        burst(pilot, *keys)
        await settle(pilot)
        assert bar(pilot).query_text == query


async def test_keys_behind_enter_are_the_lists(opened: Opened) -> None:
    async with opened() as pilot:
        burst(pilot, "slash", "ctrl+u", *"wang", "enter", "j", "j")
        await settle(pilot)
        assert bar(pilot).query_text == "wang"
        assert sidebar(pilot).has_focus
        burst(pilot, "escape", "slash", *"india", "enter", "j", "enter")
        await settle(pilot)
        assert sidebar(pilot).cursor == 1
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        assert file_shown(pilot) == screen.file_of(sidebar(pilot).keys[1])


async def test_what_is_pasted_stands_before_what_is_typed_behind_it(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "x")
        pilot.app.post_message(Paste("wang "))
        burst(pilot, "backspace", "y")
        await settle(pilot)
        assert bar(pilot).query_text == "xwangy"


async def test_a_key_that_takes_away_what_heard_it_does_not_hold_the_next(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        burst(pilot, "question_mark", "escape", "slash", *"dar")
        await settle(pilot)
        assert bar(pilot).query_text == "dar"
