"""The timeline: what the texts say happened when, in groups of a decade, year, month or day."""

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from tui.actions import View, bindings
from tui.screens.leading import Lead, ToPlace
from tui.state.trail import Seen, Stop
from tui.timeline.grouping import Grouped, Timeline, Zoom
from tui.widgets.density_strip import DensityStrip
from tui.widgets.event_detail import EventDetail
from tui.widgets.event_rows import EventRows
from tui.widgets.key_line import KeyLine
from tui.widgets.masthead import counted
from tui.widgets.virtual_list import VirtualList

NOTHING = "No sentence of these articles is told under a date."


class TimelineScreen(Screen[Lead]):
    """Density strip, groups and events; leads to the sentence of the event that was chosen.

    ``timeline`` is what the selected articles tell, ``asked`` the part of it that fits the
    ``query`` itself, which is shown first. ``near`` is an article's key and an offset in it: the
    cursor starts at the event told closest to it. ``zoom`` is what to group by at first; without
    it, what fits the events.
    """

    BINDINGS = bindings(View.TIMELINE)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 (Textual declares it so)

    def __init__(
        self,
        timeline: Timeline,
        near: tuple[int, int] | None = None,
        zoom: Zoom | None = None,
        *,
        asked: Timeline | None = None,
        query: str = "",
    ) -> None:
        super().__init__()
        self._all = timeline
        self._asked = asked if asked is not None else timeline
        self._query = query
        self._timeline = self._asked
        self._undated = True
        self._near = near
        self._grouped = Grouped(self._timeline, zoom or self._timeline.fitting_zoom())

    @property
    def zoom(self) -> Zoom:
        """What the events are grouped by."""
        return self._grouped.zoom

    @property
    def timeline(self) -> Timeline:
        """What is shown: all that the articles tell, or what the query asks for."""
        return self._timeline

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Static(id="timeline-head")
        yield DensityStrip(id="density")
        yield VirtualList(id="events", empty=NOTHING)
        yield EventDetail(id="event")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the events, with the cursor near the place that the reader comes from."""
        self.query_one(DensityStrip).show(self._timeline.runs)
        self._show(self._grouped, self._row_near(self._near))
        self.set_focus(self._list)

    def _row_near(self, place: tuple[int, int] | None) -> int:
        """Return the row of the event told closest to an offset in an article, else the first."""
        event = self._timeline.nearest(*place) if place else None
        return (self._grouped.row_of(event) if event is not None else 0) or 0

    @property
    def _list(self) -> VirtualList:
        return self.query_one("#events", VirtualList)

    def action_zoom_in(self) -> None:
        """Group by finer dates."""
        self._regroup(self.zoom.finer)

    def action_zoom_out(self) -> None:
        """Group by coarser dates."""
        self._regroup(self.zoom.coarser)

    def action_undated(self) -> None:
        """Show the events without a date, or hide them."""
        self._undated = not self._undated
        self._regroup(self.zoom)

    def action_all(self) -> None:
        """Show all that the articles tell, or only what the query asks for."""
        here = None
        if len(self._list.rows):
            told = self._timeline.events[self._grouped.first_event_at(self._list.cursor)]
            here = (told.article, told.event.date.start)
        self._timeline = self._asked if self._timeline is self._all else self._all
        self.query_one(DensityStrip).show(self._timeline.runs)
        self._grouped = Grouped(self._timeline, self.zoom, undated=self._undated)
        self._show(self._grouped, self._row_near(here))

    def action_leave(self) -> None:
        """Go back without having chosen."""
        self.dismiss(None)

    @on(VirtualList.Highlighted)
    def _tell_of_row(self, message: VirtualList.Highlighted) -> None:
        row, detail = message.index, self.query_one(EventDetail)
        event = self._grouped.first_event_at(row)
        self.query_one(DensityStrip).mark(self._timeline.day_of(event))
        if self._grouped.event_at(row) is not None:
            detail.show(self._timeline.tellings(event))
        else:
            group = self._grouped.group_at(row)
            detail.say(f"{group.label}: {counted(group.count, 'event')}")

    @on(VirtualList.Chosen)
    def _choose(self, message: VirtualList.Chosen) -> None:
        event = self._grouped.event_at(message.index)
        if event is None:
            self.action_zoom_in()
        else:
            told = self._timeline.events[event]
            stop = Stop(told.article, told.event.date.start, Seen.TIMELINE)
            self.dismiss(ToPlace(told.article, told.event, stop))

    @on(DensityStrip.Jumped)
    def _jump(self, message: DensityStrip.Jumped) -> None:
        row = self._grouped.row_of(message.event)
        if row is not None:
            self._list.cursor = row

    def _regroup(self, zoom: Zoom) -> None:
        before = self._grouped
        grouped = Grouped(self._timeline, zoom, undated=self._undated)
        self._show(grouped, grouped.same_row(self._list.cursor, before))

    def _show(self, grouped: Grouped, row: int) -> None:
        self._grouped = grouped
        self._list.show(EventRows(grouped), at=row)
        self._tell()

    def _tell(self) -> None:
        """Say by what the events are grouped, and how many there are."""
        timeline = self._timeline
        size = f"{counted(timeline.dated, 'event')} in {counted(timeline.articles, 'article')}"
        facts = [f"by {self.zoom}", size]
        if timeline.undated:
            facts.append(f"{timeline.undated:,} undated{'' if self._undated else ', hidden'}")
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, overflow="ellipsis", justify="right")
        title = Text.assemble(("Timeline", "bold"), f"  {self._what()}" if self._query else "")
        line.add_row(title, Text(" · ".join(facts)))
        self.query_one("#timeline-head", Static).update(line)

    def _what(self) -> str:
        """Say which events are shown of the articles that the query selects."""
        if self._asked is self._all:
            return f"articles with {self._query}"
        return f"all in articles with {self._query}" if self._timeline is self._all else self._query
