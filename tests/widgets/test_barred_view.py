"""The bar of a view that is scrolled: how it looks, and what the mouse does with it."""

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.scroll_view import ScrollView
from textual.widget import Widget

from tests.pilots import running
from tests.widgets.reading_host import reading
from tui.widgets.virtual_list import PlainRows, VirtualList

HEIGHT = 20
EDGE = 39
"""The column of the bar."""


class ListHost(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield VirtualList()

    def on_virtual_list_chosen(self) -> None:
        self.told.append("chosen")


async def drag(pilot: Pilot[None], view: Widget, start: int, end: int) -> None:
    """Drag the bar from a line to another."""
    x = view.size.width - 1
    await pilot.hover(view, offset=(x, start))
    await pilot.mouse_down(view, offset=(x, start))
    await pilot.hover(view, offset=(x, end))
    await pilot.mouse_up(view, offset=(x, end))


def lit(view: ScrollView) -> list[int]:
    """Return the lines on which the bar's moving part stands."""
    ends = [list(view.render_line(y))[-1] for y in range(HEIGHT)]
    return [y for y, end in enumerate(ends) if end.style is not None and end.style.reverse]


async def test_the_bar_shows_where_one_is_and_follows_the_mouse() -> None:
    async with running(app := ListHost(), size=(EDGE + 1, HEIGHT)) as pilot:
        view = app.query_one(VirtualList)
        view.show(PlainRows([str(number) for number in range(100)]))
        await pilot.pause()
        assert lit(view) == [0, 1, 2, 3]
        await pilot.click(view, offset=(EDGE, HEIGHT - 1))
        assert view.scroll_offset.y == HEIGHT
        assert lit(view) == [4, 5, 6, 7]
        await pilot.click(view, offset=(EDGE, 0))
        assert view.scroll_offset.y == 0
        await drag(pilot, view, 1, 5)
        assert view.scroll_offset.y == 20
        await pilot.hover(view, offset=(EDGE, 10))
        assert view.scroll_offset.y == 20
        assert (view.cursor, app.told) == (0, [])


async def test_what_fits_has_no_bar() -> None:
    async with running(app := ListHost(), size=(EDGE + 1, HEIGHT)) as pilot:
        view = app.query_one(VirtualList)
        view.show(PlainRows(["one", "two"]))
        await pilot.pause()
        assert lit(view) == []
        assert view.line_width == EDGE
        assert not view.allow_vertical_scroll
        await pilot.click(view, offset=(EDGE, 0))
        assert app.told == ["chosen"]


async def test_dragging_the_bar_of_a_text_selects_none_of_it() -> None:
    async with reading(size=(EDGE + 1, HEIGHT)) as (_, pane, pilot):
        await drag(pilot, pane, 0, HEIGHT - 1)
        assert pane.scroll_offset.y > 100
        assert pane.text_selection is None
