"""The timeline: what the texts say happened when, in groups of a decade, year, month or day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.collection.telling import SHOWN_FIRST
from tui.query.periods import Days, parse
from tui.query.rewriting import dated
from tui.screens.changing import CorrectionsWanted
from tui.screens.choosing import ChoiceScreen
from tui.screens.leading import Lead, ToPlace, ToQuery
from tui.screens.over import Over
from tui.state.trail import Seen, Stop
from tui.timeline.grouping import Zoom, fitting_zoom, grouped
from tui.timeline.model import DateKind, TimelineEvent
from tui.timeline.opening import Near
from tui.timeline.timeline import Timeline
from tui.widgets.density_strip import DensityStrip
from tui.widgets.event_detail import EventDetail
from tui.widgets.event_rows import EventList, EventRows
from tui.widgets.key_line import KeyLine
from tui.widgets.kind_legend import KindLegend
from tui.widgets.masthead import counted
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.collection.understand import Understood

NOTHING = "No sentence of these articles is told under such a date."


@dataclass(frozen=True, slots=True)
class TimelineView:
    """How a reader looks at a timeline, kept from one look to the next."""

    zoom: Zoom | None = None
    """What to group by; None for what fits the events."""
    kinds: frozenset[DateKind] = SHOWN_FIRST
    """The kinds of dates that are shown."""
    entity: str | None = None
    """The entity that must be named in a sentence."""
    all: bool = False
    """Whether all that the articles tell is shown, not only what the query asks for."""

    def anew(self) -> "TimelineView":
        """Return how a timeline is looked at that may be another one."""
        return replace(self, entity=None, all=False)

    def of(self, timeline: Timeline) -> Timeline:
        """Return the events that are looked at."""
        if self.entity is not None:
            timeline = timeline.naming_entity(self.entity)
        return timeline.of_kinds(self.kinds)

    def prepare(self, timeline: Timeline) -> None:
        """Work out, in a thread of its own, what opening the timeline would have to wait for."""
        seen = self.of(timeline)
        seen.prepare()
        grouped(seen, self.zoom or fitting_zoom(seen))


class TimelineScreen(Over[Lead]):
    """Density strip, groups and events; leads to the sentence of the event that was chosen.

    ``timeline`` is what the selected articles tell, ``asked`` the part of it that fits the
    ``query`` itself, which is shown first. The cursor starts ``near`` where the reader is.
    ``understood`` gives an article by its key, and
    ``paths`` where the collection's files are.
    """

    BINDINGS = bindings(View.TIMELINE)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 (Textual declares it so)

    def __init__(
        self,
        timeline: Timeline,
        near: Near | None = None,
        view: TimelineView | None = None,
        *,
        asked: Timeline | None = None,
        query: str = "",
        understood: "Callable[[int], Understood] | None" = None,
        paths: Mapping[str, Path] | None = None,
    ) -> None:
        super().__init__()
        self._all = timeline
        self._asked = asked if asked is not None else timeline
        self._query = query
        self._near = near
        self._understood = understood
        self._paths = paths or {}
        self._telling = 0
        self.view = view or TimelineView()
        self._timeline = self._seen_so()
        self._grouped = grouped(self._timeline, self.view.zoom or fitting_zoom(self._timeline))

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
        yield EventList(id="events", empty=NOTHING)
        yield EventDetail(id="event")
        yield KindLegend(id="kinds")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the events, with the cursor near the place that the reader comes from."""
        self._show(self._near)
        self.set_focus(self._list)

    def _seen_so(self) -> Timeline:
        """Return the events that the view asks for."""
        return self.view.of(self._all if self.view.all else self._asked)

    @property
    def _list(self) -> EventList:
        return self.query_one("#events", EventList)

    @property
    def _here(self) -> Near | None:
        """Where the event at the cursor is told, None without events."""
        if not len(self._list.rows):
            return None
        told = self._timeline.event(self._grouped.first_event_at(self._list.cursor))
        return Near.place(told.article, told.event.place.start)

    @property
    def _tellings(self) -> tuple[TimelineEvent, ...]:
        """Every telling of the event at the cursor; none on a group's head."""
        event = self._grouped.event_at(self._list.cursor) if len(self._grouped) else None
        return self._timeline.tellings(event) if event is not None else ()

    def action_zoom_in(self) -> None:
        """Group by finer dates."""
        self._regroup(self.zoom.finer)

    def action_zoom_out(self) -> None:
        """Group by coarser dates."""
        self._regroup(self.zoom.coarser)

    def action_toggle_kind(self, kind: str) -> None:
        """Show a kind of date, or hide it."""
        self._look(replace(self.view, kinds=self.view.kinds ^ {DateKind[kind.upper()]}))

    def action_all(self) -> None:
        """Show all that the articles tell, or only what the query asks for."""
        self._look(replace(self.view, all=not self.view.all))

    def action_entity(self) -> None:
        """Show only what names an entity of the event at the cursor."""
        tellings = self._tellings
        names = tellings[self._telling].event.entities if tellings else ()
        if not names:
            self.app.bell()
            return

        def take(name: str | None) -> None:
            if name is not None:
                self._look(replace(self.view, entity=name))

        self.app.push_screen(ChoiceScreen("Show only events with", names), take)

    def action_select(self) -> None:
        """Select only articles that tell of the date at the cursor."""
        days = self._days_here
        query = dated(self._query, days) if days is not None else None
        if query is None:
            self.app.bell()
            return
        told = self._timeline.event(self._grouped.first_event_at(self._list.cursor))
        stop = Stop(told.article, told.event.place.start, Seen.TIMELINE)
        self.dismiss(ToQuery(query, stop))

    @property
    def _days_here(self) -> Days | None:
        """The days of the event or the group at the cursor, None for what is undated."""
        row = self._list.cursor
        group = self._grouped.group_at(row) if len(self._grouped) else None
        if group is None:
            return None
        if group.unit is not None and self._grouped.event_at(row) is None:
            return parse(group.label)
        run = self._timeline.run_of(self._grouped.first_event_at(row))
        return None if run is None else Days(run.date.first, run.date.last)

    def action_explain(self) -> None:
        """Explain how the date at the cursor came about."""
        from tui.screens.date_card import event_card, group_card

        tellings = self._tellings
        if not len(self._grouped) or self._understood is None:
            self.app.bell()
            return
        if not tellings:
            group = self._grouped.group_at(self._list.cursor)
            self.app.push_screen(group_card(group.label, group.count, str(self.zoom)))
            return
        telling = tellings[self._telling]
        self.app.push_screen(event_card(self._understood(telling.article), telling))

    def action_next_telling(self) -> None:
        """Go to the next telling of the event at the cursor."""
        self._go_to_telling(1)

    def action_previous_telling(self) -> None:
        """Go to the telling before."""
        self._go_to_telling(-1)

    def _go_to_telling(self, step: int) -> None:
        tellings = self._tellings
        if len(tellings) < 2:
            self.app.bell()
            return
        self._telling = (self._telling + step) % len(tellings)
        self.query_one(EventDetail).show(tellings, self._telling)

    def action_export(self) -> None:
        """Write what is on screen to a file."""
        from tui.collection.timelines.files import writers
        from tui.screens.exporting import Export, export

        def link(file: str) -> str:
            path = self._paths.get(file)
            return path.absolute().as_uri() if path is not None else file

        formats = writers(self._grouped, self._what() or "Timeline", link)
        export(self, Export(_in_words(self._timeline), "timeline", formats), self._paths)

    def action_corrections(self) -> None:
        """List what was corrected."""
        self.app.screen_stack[0].post_message(CorrectionsWanted())

    def renew(self, timeline: Timeline, asked: Timeline) -> None:
        """Show what the articles tell now, and what of it the query asks for."""
        self._all, self._asked = timeline, asked
        self._look(self.view)

    def action_leave(self) -> None:
        """Go back without having chosen."""
        self.dismiss(None)

    def action_step_back(self) -> None:
        """Show events of all entities again, or go back."""
        if self.view.entity is None:
            self.dismiss(None)
        else:
            self._look(replace(self.view, entity=None))

    @on(VirtualList.Highlighted)
    def _tell_of_row(self, message: VirtualList.Highlighted) -> None:
        # Of a list that has changed since: its own message is on its way.
        if message.index >= len(self._grouped):
            return
        self._telling = 0
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
            told = self._timeline.tellings(event)[self._telling]
            stop = Stop(told.article, told.event.place.start, Seen.TIMELINE)
            self.dismiss(ToPlace(told.article, told.event, stop))

    @on(DensityStrip.Jumped)
    def _jump(self, message: DensityStrip.Jumped) -> None:
        row = self._grouped.row_of(message.event)
        if row is not None:
            self._list.cursor = row

    def _regroup(self, zoom: Zoom) -> None:
        before = self._grouped
        self._grouped = grouped(self._timeline, zoom)
        self._list.show(
            EventRows(self._grouped), at=self._grouped.same_row(self._list.cursor, before)
        )
        self._keep(zoom)

    def _look(self, view: TimelineView) -> None:
        """Look at the events in another way, with the cursor where it was or next to that."""
        here = self._here
        self.view = view
        self._timeline = self._seen_so()
        self._grouped = grouped(self._timeline, self.zoom)
        self._show(here)

    def _show(self, near: Near | None) -> None:
        self.query_one(DensityStrip).show(self._timeline)
        event = near.event_in(self._timeline) if near else None
        row = (self._grouped.row_of(event) if event is not None else 0) or 0
        self._list.show(EventRows(self._grouped), at=row)
        if not len(self._grouped):
            self.query_one(DensityStrip).mark(None)
            self.query_one(EventDetail).say("")
        self.query_one(KindLegend).tell(self.view.kinds)
        self._keep(self.zoom)

    def _keep(self, zoom: Zoom) -> None:
        """Keep the zoom for the next look, and say what is shown."""
        self.view = replace(self.view, zoom=zoom)
        timeline = self._timeline
        size = f"{counted(timeline.dated, 'event')} in {counted(timeline.articles, 'article')}"
        facts = [f"by {self.zoom}", size]
        if timeline.undated:
            facts.append(f"{timeline.undated:,} undated")
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, overflow="ellipsis", justify="right")
        title = Text.assemble(("Timeline", "bold"), f"  {visible(self._what())}")
        line.add_row(title, Text(" · ".join(facts)))
        self.query_one("#timeline-head", Static).update(line)

    def _what(self) -> str:
        """Say which events are shown of the articles that the query selects."""
        what = ""
        if self._query and self._asked is self._all:
            what = f"articles with {self._query}"
        elif self._query:
            what = f"all in articles with {self._query}" if self.view.all else self._query
        if self.view.entity is None:
            return what
        return f"{what} · only {self.view.entity}" if what else f"only {self.view.entity}"


def _in_words(timeline: Timeline) -> str:
    """Return how many events there are, those without a date told of apart."""
    undated = f"{timeline.undated:,} undated"
    if not timeline.dated and timeline.undated:
        return f"{undated} {'event' if timeline.undated == 1 else 'events'}"
    dated = counted(timeline.dated, "event")
    return f"{dated} and {undated}" if timeline.undated else dated
