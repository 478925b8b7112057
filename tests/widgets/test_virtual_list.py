from collections.abc import Hashable, Sequence

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.pilots import running
from tui.actions import View, actions
from tui.widgets.virtual_list import Look, PlainRows, VirtualList


class Numbers:
    """Two-line rows that count how often they are drawn."""

    height = 2

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = numbers
        self.drawn: list[int] = []

    def __len__(self) -> int:
        return len(self.numbers)

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        self.drawn.append(index)
        return [Text(f"number {self.numbers[index]}"), Text("x" * 200)]

    def index_key(self, index: int) -> Hashable:
        return self.numbers[index]


class Host(App[None]):
    """A list that fills the screen, and the messages that came from it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield VirtualList(empty="No article matches.")

    @property
    def widget(self) -> VirtualList:
        return self.query_one(VirtualList)

    def on_virtual_list_highlighted(self, message: VirtualList.Highlighted) -> None:
        self.told.append(("highlighted", message.index))

    def on_virtual_list_chosen(self, message: VirtualList.Chosen) -> None:
        self.told.append(("chosen", message.index))

    def lines(self) -> list[str]:
        return [self.widget.render_line(y).text for y in range(self.widget.size.height)]


async def test_only_the_rows_in_sight_are_drawn() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        rows = Numbers(range(100_000))
        app.widget.show(rows)
        await pilot.pause()
        assert set(rows.drawn) == set(range(5))


async def test_the_bar_stands_on_every_line_of_the_cursors_row_alone() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(range(100)))
        await pilot.press("j")
        assert [line[0] for line in app.lines()] == list("  ▌▌      ")


async def test_a_line_and_its_scroll_bar_are_as_wide_as_the_list() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(range(100)))
        await pilot.pause()
        assert {app.widget.draw_line(y).cell_length for y in range(10)} == {39}
        assert {app.widget.render_line(y).cell_length for y in range(10)} == {40}
        app.widget.show(Numbers(range(5)))
        assert {app.widget.render_line(y).cell_length for y in range(10)} == {40}


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        (["j", "down", "k"], 1),
        (["up"], 0),
        (["G"], 99),
        (["end", "j"], 99),
        (["G", "g"], 0),
        (["pagedown"], 5),
        (["space", "b"], 0),
        (["ctrl+d"], 2),
        (["ctrl+d", "ctrl+d", "ctrl+u"], 2),
    ],
)
async def test_keys_move_the_cursor_and_keep_it_in_sight(keys: list[str], cursor: int) -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(range(100)))
        await pilot.press(*keys)
        assert app.widget.cursor == cursor
        assert f"▌number {cursor}" in [line.rstrip() for line in app.lines()]


async def test_every_action_of_lists_is_known_to_the_list() -> None:
    for action in actions(View.LIST):
        assert hasattr(VirtualList, f"action_{action.method}")


async def test_enter_chooses_the_row_under_the_cursor() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(range(100)))
        await pilot.press("j", "enter")
        assert app.told == [("highlighted", 0), ("highlighted", 1), ("chosen", 1)]


async def test_a_click_moves_the_cursor_and_a_second_one_chooses() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(range(100)))
        await pilot.pause()
        await pilot.click(VirtualList, offset=(5, 5))
        assert (app.widget.cursor, app.told[-1]) == (2, ("highlighted", 2))
        await pilot.click(VirtualList, offset=(5, 4))
        assert app.told[-1] == ("chosen", 2)


async def test_a_click_below_the_last_row_does_nothing() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(range(2)))
        await pilot.pause()
        await pilot.click(VirtualList, offset=(5, 8))
        assert app.widget.cursor == 0


async def shown(pilot: Pilot[None], app: Host, numbers: Sequence[int], *keys: str) -> None:
    app.widget.show(Numbers(numbers))
    await pilot.press(*keys)
    app.told.clear()


async def test_the_cursor_stays_on_its_row_and_its_line_when_rows_are_exchanged() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        await shown(pilot, app, range(100), *"jjjjjj")
        before = app.lines().index(next(line for line in app.lines() if "number 6" in line))
        app.widget.show(Numbers(range(-50, 100)))
        await pilot.pause()
        assert app.widget.cursor == 56
        assert app.lines()[before].startswith("▌number 6")
        assert app.told == []


async def test_what_is_in_sight_stays_there_where_the_list_was_scrolled_from_the_cursor() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        await shown(pilot, app, range(100))
        app.widget.scroll_to(y=41, animate=False)
        await pilot.pause()
        before = [line[:-1] for line in app.lines()]
        app.widget.show(Numbers(range(-50, 100)))
        await pilot.pause()
        assert app.widget.cursor == 50
        assert [line[:-1] for line in app.lines()] == before


async def test_the_cursor_goes_to_the_first_row_when_its_row_is_gone() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        await shown(pilot, app, range(100), "G")
        app.widget.show(Numbers(range(50)))
        await pilot.pause()
        assert (app.widget.cursor, app.told) == (0, [("highlighted", 0)])
        assert app.lines()[0].startswith("▌number 0")


async def test_rows_can_be_shown_from_their_first_or_at_a_given_one() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        await shown(pilot, app, range(100), "j", "j")
        app.widget.show(Numbers(range(100)), keep=False)
        assert app.widget.cursor == 0
        app.widget.show(Numbers(range(100)), at=70)
        await pilot.pause()
        assert app.widget.cursor == 70
        assert "▌number 70" in [line.rstrip() for line in app.lines()]


async def test_a_list_without_rows_says_so_and_takes_every_key() -> None:
    async with running(app := Host(), size=(40, 10)) as pilot:
        await pilot.press("j", "k", "G", "enter", "pagedown")
        assert app.lines()[1].strip() == "No article matches."
        app.widget.show(Numbers(range(5)))
        app.widget.show(Numbers(()))
        await pilot.pause()
        assert (app.widget.cursor, app.lines()[1].strip()) == (0, "No article matches.")


async def test_the_cursor_stays_in_sight_when_the_list_becomes_smaller() -> None:
    async with running(app := Host(), size=(40, 30)) as pilot:
        await shown(pilot, app, range(100), *"j" * 12)
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert "▌number 12" in [line.rstrip() for line in app.lines()]


async def test_redrawing_shows_what_has_changed_in_a_row() -> None:
    numbers = [1, 2, 3]
    async with running(app := Host(), size=(40, 10)) as pilot:
        app.widget.show(Numbers(numbers))
        await pilot.pause()
        numbers[0] = 77
        app.widget.redraw()
        assert app.lines()[0].rstrip() == "▌number 77"


async def test_plain_rows_are_made_harmless_and_cut_to_the_width() -> None:
    async with running(app := Host(), size=(20, 5)) as pilot:
        app.widget.show(PlainRows(["a\x1b[31mred", "日本" * 20]))
        await pilot.pause()
        assert app.lines()[0].rstrip() == "▌a␛[31mred"
        assert app.lines()[1].rstrip().endswith("…")
        assert {app.widget.render_line(y).cell_length for y in range(5)} == {20}
