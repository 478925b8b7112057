"""Lines of input that are laid out seldom, and show all that there is room for."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste
from textual.geometry import Size

from tests.pilots import running
from tui.widgets.line_input import LONGEST, STEP, LineInput


class LineApp(App[None]):
    def __init__(self, longest: int = 0) -> None:
        super().__init__()
        self._longest = longest

    def compose(self) -> ComposeResult:
        yield LineInput(compact=True, max_length=self._longest)


async def test_typing_makes_room_in_steps_and_keeps_the_cursor_in_sight() -> None:
    app = LineApp()
    async with running(app, size=(20, 3)) as pilot:
        line = app.query_one(LineInput)
        await pilot.press(*"abc")
        assert line.virtual_size == Size(STEP, 1)
        await pilot.press(*"d" * STEP)
        assert line.virtual_size == Size(2 * STEP, 1)
        assert line.cursor_screen_offset.x < 20
        assert line.render_line(0).text.rstrip().endswith("dd")


async def test_a_line_that_fits_again_is_seen_from_its_beginning() -> None:
    app = LineApp()
    async with running(app, size=(20, 3)) as pilot:
        line = app.query_one(LineInput)
        await pilot.press(*"a" + "d" * STEP, *["backspace"] * 20)
        assert line.scroll_x == 0
        assert line.render_line(0).text.startswith("add")


@pytest.mark.parametrize("typed", [24, 40])
async def test_with_less_room_the_cursor_stays_in_sight_and_with_more_the_line_comes_back(
    typed: int,
) -> None:
    app = LineApp()
    async with running(app, size=(60, 3)) as pilot:
        line = app.query_one(LineInput)
        await pilot.press(*"a" * typed)
        assert line.scroll_x == 0
        await pilot.resize_terminal(20, 3)
        assert 0 <= line.cursor_screen_offset.x <= 20
        assert line.scroll_x > 0
        await pilot.resize_terminal(60, 3)
        assert line.scroll_x == 0


async def test_a_line_that_is_put_there_whole_is_scrolled_no_further_than_it_needs() -> None:
    app = LineApp()
    async with running(app, size=(20, 3)) as pilot:
        line = app.query_one(LineInput)
        line.value = "a" * 17 + "z"
        line.cursor_position = 18
        await pilot.pause()
        assert line.scroll_x == 0


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("ceasefire\ntruce", "ceasefire truce"),
        ("\r\n person:\u2028wang \n\n", " person: wang "),
        ("\x85", ""),
        ("", ""),
    ],
)
async def test_all_lines_that_are_pasted_become_one(pasted: str, line: str) -> None:
    app = LineApp()
    async with running(app) as pilot:
        app.post_message(Paste(pasted))
        await pilot.pause()
        assert app.query_one(LineInput).value == line


@pytest.mark.parametrize("longest", [0, 10])
async def test_of_what_is_too_long_the_beginning_is_pasted_and_can_be_edited(longest: int) -> None:
    app = LineApp(longest)
    async with running(app) as pilot:
        line = app.query_one(LineInput)
        app.post_message(Paste("ab" * LONGEST))
        await pilot.pause()
        assert line.value == ("ab" * LONGEST)[: longest or LONGEST]
        line.select_all()
        app.post_message(Paste("cde"))
        await pilot.press("backspace")
        assert line.value == "cd"
