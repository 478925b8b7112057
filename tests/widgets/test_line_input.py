"""Lines of input that are laid out seldom."""

from textual.app import App, ComposeResult
from textual.geometry import Size

from tests.pilots import running
from tui.widgets.line_input import STEP, LineInput


class LineApp(App[None]):
    def compose(self) -> ComposeResult:
        yield LineInput(compact=True)


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
