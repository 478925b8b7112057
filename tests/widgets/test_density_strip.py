from textual.app import App, ComposeResult

from tests.pilots import running
from tests.timeline.build import timeline_of, told
from tui.widgets.density_strip import DensityStrip

TIMELINE = timeline_of([told("2020", "a"), told("2022", "b"), told("2022", "c"), told("2024", "d")])


class Host(App[None]):
    """A strip of 41 columns and 4 lines, and the events it jumped to."""

    CSS = "DensityStrip { width: 41; height: 4; }"

    def __init__(self) -> None:
        super().__init__()
        self.jumped: list[int] = []

    def compose(self) -> ComposeResult:
        yield DensityStrip()

    def on_mount(self) -> None:
        self.strip.show(TIMELINE)

    @property
    def strip(self) -> DensityStrip:
        return self.query_one(DensityStrip)

    def on_density_strip_jumped(self, message: DensityStrip.Jumped) -> None:
        self.jumped.append(message.event)

    def lines(self) -> list[str]:
        return [self.strip.render_line(y).text for y in range(4)]


async def test_bars_stand_on_an_axis_with_labels() -> None:
    async with running(app := Host(), size=(60, 10)) as pilot:
        await pilot.pause()
        upper, lower, axis, labels = app.lines()
        assert (upper[0], upper[20], upper[40]) == ("▃", "█", "▃")
        assert (lower[0], lower[20], lower[40]) == ("█", "█", "█")
        assert axis == "─" * 41
        assert labels.split() == ["2020", "2022", "2024"]


async def test_the_cursors_column_is_marked_by_a_sign() -> None:
    async with running(app := Host(), size=(60, 10)) as pilot:
        app.strip.mark(20220101)
        await pilot.pause()
        assert app.lines()[2].index("▲") == 20
        app.strip.mark(None)
        assert "▲" not in app.lines()[2]


async def test_a_click_jumps_to_the_first_event_of_the_nearest_column() -> None:
    async with running(app := Host(), size=(60, 10)) as pilot:
        await pilot.pause()
        await pilot.click(DensityStrip, offset=(39, 1))
        await pilot.click(DensityStrip, offset=(22, 3))
        assert app.jumped == [3, 1]


async def test_a_drag_follows_the_mouse_and_ends_with_it() -> None:
    async with running(app := Host(), size=(60, 10)) as pilot:
        await pilot.pause()
        await pilot.mouse_down(DensityStrip, offset=(0, 1))
        await pilot.hover(DensityStrip, offset=(40, 1))
        await pilot.mouse_up(DensityStrip, offset=(40, 1))
        await pilot.hover(DensityStrip, offset=(0, 1))
        assert app.jumped == [0, 3]


async def test_the_strip_spreads_over_another_width() -> None:
    async with running(app := Host(), size=(60, 10)) as pilot:
        app.strip.styles.width = 11
        await pilot.pause()
        assert app.lines()[1] == "█    █    █"


async def test_without_dates_there_is_a_bare_axis_that_jumps_nowhere() -> None:
    async with running(app := Host(), size=(60, 10)) as pilot:
        app.strip.show(timeline_of([]))
        app.strip.mark(20220101)
        await pilot.click(DensityStrip, offset=(5, 1))
        assert (app.lines()[2], app.jumped) == ("─" * 41, [])
