"""What the reader's screen does for keeping: places, marks, and what was read last."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.timer import Timer

from tui.loading import CollectionOpened
from tui.screens.correcting import CorrectingScreen
from tui.state.marks import Marks
from tui.state.places import Places
from tui.state.sessions import LastRead, Sessions
from tui.state.trail import Seen
from tui.widgets.query_bar import QueryBar

if TYPE_CHECKING:
    from tui.articles.problems import Problem
    from tui.collection.selection import Selection
    from tui.widgets.reading_pane import ReadingPane

PAUSE = 2.0
"""Seconds from a change of the marks to their saving: a crash loses no more than these."""


class KeepingScreen(CorrectingScreen):
    """A screen that remembers what its reader did with the articles of ``opened``."""

    def __init__(
        self, marks: Marks, problems: "Sequence[Problem]" = (), opened: Sequence[Path] = ()
    ) -> None:
        super().__init__(problems)
        self._marks = marks
        self._places = Places(marks)
        self._opened = opened
        self._key: int | None = None
        self._sessions = Sessions()
        self._last: LastRead | None = None
        self._saving: Timer | None = None
        self._led_to: int | None = None
        """The article to which a typed query has led, until the reader goes into its text."""

    @on(CollectionOpened)
    def _take_paths(self, message: CollectionOpened) -> None:
        self._places.paths = message.paths
        self._last = self._sessions.last(self._opened)
        self.tell_problem(self._sessions.problem)

    def take_last(self, listed: "Selection") -> tuple[int, int] | None:
        """Return the article and the place where the last session ended, once it is ``listed``.

        None until then, and ever after: a reader is led there only once.
        """
        if self._last is None:
            return None
        key = listed.collection.key_of(self._last.file)
        # The collection may already hold it while an older list of it is shown.
        if key is None or key not in listed.keys:
            return None
        last, self._last = self._last, None
        return key, last.offset

    def file_of(self, key: int) -> str:
        """Return the name that readers know an article's file by."""
        assert self.collection is not None
        return self.collection.head(key).file

    def keep_place(self) -> None:
        """Remember how far the shown article is read."""
        if self._key is not None:
            offset = self._article.pane.position
            self._places.keep(self._key, self.file_of(self._key), offset)
            self.save_soon()

    @property
    def _is_glancing(self) -> bool:
        """Whether another article is shown than the one that the reader came to last."""
        here = self._places.trail.here
        if here is None or here.seen is not Seen.TEXT or self.collection is None:
            return False
        return self._key is not None and self.collection.now(here.article) != self._key

    def on_reading_pane_entered(self, message: "ReadingPane.Entered") -> None:
        """Count an article as read as soon as the reader is in its text, whatever led there."""
        message.stop()
        if self._key is not None and message.file == self.file_of(self._key):
            here = self._places.trail.here
            if here is None or here.seen is not Seen.TEXT or self._is_glancing:
                self._settle()
            elif self._led_to == self._key:
                self._places.read(message.file)
                self._tell_read()
            self._led_to = None

    def _settle(self) -> None:
        """Note that the reader has come to the shown article to read it."""
        if self._key is not None:
            self._places.settle(self._key, self.file_of(self._key), self._article.pane.position)
            self._tell_read()

    def _tell_read(self) -> None:
        self.sidebar.redraw()
        self.save_soon()

    def save_soon(self) -> None:
        """Save what changed, after a pause in which more may change."""
        if self._saving is None:
            self._saving = self.set_timer(PAUSE, self._save_now)

    def _save_now(self) -> None:
        self._saving = None
        self._save_beside(self._last_read())

    @work(thread=True, group="save")
    def _save_beside(self, last: LastRead | None) -> None:
        try:
            self._save(last)
        except OSError as error:
            self.app.call_from_thread(self._tell_unsaved, error)

    def _tell_unsaved(self, error: OSError) -> None:
        self.notify(
            str(error), title="Your places could not be kept", severity="warning", markup=False
        )

    def save(self) -> None:
        """Save places, marks and what is read, as is done on leaving.

        Raises:
            OSError: where they cannot be written.
        """
        self.keep_place()
        self._save(self._last_read())

    def _save(self, last: LastRead | None) -> None:
        self._marks.save()
        if last is not None:
            self._sessions.keep(self._opened, last)

    def _last_read(self) -> LastRead | None:
        here = self._places.trail.here
        if here is None or self._key is None:
            return None
        return LastRead(self.file_of(self._key), self._article.pane.position)

    def action_bookmark(self) -> None:
        """Bookmark the article, or no longer."""
        if self._key is not None:
            on = self._places.bookmark(self.file_of(self._key))
            self._tell_mark("bookmarked" if on else "no longer bookmarked")

    def action_unread(self) -> None:
        """Mark the article as unread, or as read."""
        if self._key is not None:
            read = self._places.toggle_read(self.file_of(self._key))
            self._tell_mark("marked as read" if read else "marked as unread")

    @on(QueryBar.Settled)
    def _ask_marks_anew(self, message: QueryBar.Settled) -> None:
        """Ask a query for marks once more that stood there already: meanwhile there are others."""
        if self.selection is not None and self.selection.query.text == message.query:
            self._follow_marks()

    def _follow_marks(self) -> None:
        """Ask anew what asks for marks."""
        if self.selection is not None and self.selection.query.asks_for_marks:
            self._ask(self.query_bar.query_text, typed=False)

    def _tell_mark(self, done: str) -> None:
        """Say what was marked, and ask anew what asks for marks."""
        self._follow_marks()
        self.sidebar.redraw()
        self.save_soon()
        self.say(done)
