"""The line under the text, which says where the reader is as far as there is room."""

import pytest
from textual.app import App, ComposeResult

from tests.pilots import running
from tui.widgets.status_line import StatusLine


class StatusApp(App[None]):
    def compose(self) -> ComposeResult:
        yield StatusLine()

    def shown(self) -> str:
        """What stands at the right of the line."""
        strip = self.query_one(StatusLine).render_line(0)
        return strip.text.rstrip().rpartition("amounts")[2].strip()


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (60, "match 2 of 3    45 %"),
        (80, "match 2/3 · 1/4    45 %"),
        (86, "match 2 of 3 · 1 of 4    45 %"),
        (120, "match 2 of 3 · article 1 of 4    45 %"),
    ],
)
async def test_which_hit_it_is_is_said_in_short_where_there_is_little_room(
    width: int, shown: str
) -> None:
    app = StatusApp()
    async with running(app, size=(width, 3)) as pilot:
        status = app.query_one(StatusLine)
        status.tell_match("match 2 of 3", "1 of 4")
        status.tell_position(0.45)
        await pilot.pause()
        assert app.shown().endswith(shown)


async def test_a_note_that_is_long_leaves_out_which_hit_it_is() -> None:
    app = StatusApp()
    async with running(app, size=(80, 3)) as pilot:
        status = app.query_one(StatusLine)
        status.tell_match("match 2 of 3", "1 of 4")
        status.note("This is the last match.")
        await pilot.pause()
        assert "match 2 of 3 · article 1 of 4" in app.shown()
        status.note("There is much more to say of this place than of any other.")
        await pilot.pause()
        assert app.shown().endswith("match 2 of 3")


async def test_nothing_jumps_while_the_text_is_scrolled() -> None:
    app = StatusApp()
    async with running(app, size=(80, 3)) as pilot:
        status = app.query_one(StatusLine)
        status.tell_match("match 2 of 3", "1 of 4")
        starts = set()
        for percent in range(0, 101, 5):
            status.tell_position(percent / 100)
            await pilot.pause()
            starts.add(status.render_line(0).text.index("match"))
        assert len(starts) == 1
