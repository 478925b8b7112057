"""What the reader's screen does for the timeline: it gathers the events and opens it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from tui.screens.correcting import CorrectingScreen, ToldAnew
from tui.screens.leading import Lead
from tui.state.trail import Stop

if TYPE_CHECKING:
    from tui.screens.timeline import TimelineScreen, TimelineView
    from tui.timeline.timeline import Timeline


@dataclass
class EventsGathered(Message):
    """The events of the selection are at hand, to be shown with the cursor near a place.

    ``asked`` is the part of them that the ``query`` asks for.
    """

    timeline: "Timeline"
    asked: "Timeline"
    query: str
    near: Stop | None


class TimelineViews(CorrectingScreen):
    """A screen with an open article that leads to the timeline."""

    _timeline_view: "TimelineView | None" = None

    def action_timeline(self) -> None:
        """See the dated events of what is selected, near where the reader is."""
        near = None if self._key is None else Stop(self._key, self._article.pane.place)
        self._timeline_view = self._timeline_view and self._timeline_view.anew()
        self.gather_events(near)

    @on(ToldAnew)
    def _renew_timeline(self) -> None:
        if self._open_one is not None:
            self.gather_events(None)

    @property
    def _open_one(self) -> "TimelineScreen | None":
        """The timeline that is over this screen, if there is one."""
        if len(self.app.screen_stack) < 2:
            return None
        from tui.screens.timeline import TimelineScreen

        return next((e for e in self.app.screen_stack if isinstance(e, TimelineScreen)), None)

    @work(thread=True, exclusive=True, group="events")
    def gather_events(self, near: Stop | None) -> None:
        """Gather the events of what is selected, for a timeline or for the one that is open."""
        from tui.collection.answering.asked import asked
        from tui.screens.timeline import TimelineView

        if self.selection is not None:
            selection = self.selection.anew()
            timeline = selection.timeline()
            part = asked(selection, timeline)
            (self._timeline_view or TimelineView()).prepare(part)
            query = selection.query.text
            self.post_message(EventsGathered(timeline, part, query, near))

    @on(EventsGathered)
    def _open_timeline(self, message: EventsGathered) -> None:
        from tui.screens.timeline import TimelineScreen

        assert self.collection is not None
        if (shown := self._open_one) is not None:
            shown.renew(message.timeline, message.asked)
            return
        near = (message.near.article, message.near.offset) if message.near else None
        screen = TimelineScreen(
            message.timeline,
            near,
            self._timeline_view,
            asked=message.asked,
            query=message.query,
            understood=self.collection.understood,
            paths=self.paths,
        )

        def leave(lead: Lead) -> None:
            self._timeline_view = screen.view
            self.follow(lead)

        self.app.push_screen(screen, leave)
