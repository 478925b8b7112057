"""What the reader's screen does for the timeline: it gathers the events and opens it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from tui.screens.correcting import CorrectingScreen, ToldAnew
from tui.screens.leading import Lead

if TYPE_CHECKING:
    from tui.screens.timeline import TimelineScreen, TimelineView
    from tui.state.trail import Stop
    from tui.timeline.opening import Near
    from tui.timeline.timeline import Timeline


@dataclass
class EventsGathered(Message):
    """The events of the selection are at hand, to be shown with the cursor near a place.

    ``asked`` is the part of them that the ``query`` asks for.
    """

    timeline: "Timeline"
    asked: "Timeline"
    query: str
    near: "Near | None"


class TimelineViews(CorrectingScreen):
    """A screen with an open article that leads to the timeline."""

    _timeline_view: "TimelineView | None" = None

    def action_timeline(self) -> None:
        """See the dated events of what is selected, near where the reader is."""
        near = self._near()
        self._timeline_view = self._timeline_view and self._timeline_view.anew()
        self.gather_events(near)

    def _near(self) -> "Near | None":
        """Return where the reader is: at a passage led to, in the text, or at an article."""
        from tui.timeline.opening import Near

        if self._key is None or self.collection is None:
            return None
        pane = self._article.pane
        sights = [pane.quoted, pane.sight if pane.has_focus else None]
        published = self.collection.head(self._key).published.value
        return Near(self._key, [sight for sight in sights if sight is not None], published)

    def return_to_timeline(self, stop: "Stop") -> None:
        """Go back to the row of the timeline on which a place was seen."""
        from tui.timeline.opening import Near

        self.gather_events(Near.place(stop.article, stop.offset))

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
    def gather_events(self, near: "Near | None") -> None:
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
        screen = TimelineScreen(
            message.timeline,
            message.near,
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
