"""What the reader's screen does for correcting: it asks, makes changes hold, and lists them."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from tui.articles.visible import visible
from tui.entities.model import Kind, Mention
from tui.loading import CollectionComplete, CollectionOpened
from tui.screens.changing import ChangeWanted, Corrected, CorrectionsWanted
from tui.screens.faceting import FacetingScreen
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.articles.problems import Problem
    from tui.collection.correcting import Change, Corrections
    from tui.widgets.article_view import ArticleView


@dataclass
class Held(Message):
    """A change holds now; ``done`` says in words what it was."""

    done: str
    problems: "tuple[Problem, ...]" = ()


@dataclass
class NotKept(Message):
    """A change could not be kept, so nothing was changed."""

    why: str


@dataclass
class CatchingUp(Message):
    """So many of the files in which a name came or went were understood anew."""

    files: int
    of: int

    def can_replace(self, message: Message) -> bool:
        """Let the newest stand for those before it."""
        return isinstance(message, CatchingUp)


@dataclass
class CaughtUp(Message):
    """All files in which a name came or went were understood anew."""

    problems: "tuple[Problem, ...]"


@dataclass
class ToldAnew(Message):
    """What the articles tell now is at hand, and which of it tells the same."""


class CorrectingScreen(FacetingScreen):
    """A screen whose reader can correct what was made of the articles.

    A subclass has an open article, the ``_article``, of the key ``_key``.
    """

    corrections: "Corrections | None" = None
    _key: int | None

    @property
    def _article(self) -> "ArticleView":
        raise NotImplementedError

    @on(CollectionOpened)
    def _take_corrections(self, message: CollectionOpened) -> None:
        self.corrections = message.corrections

    def action_correct(self) -> None:
        """Ask what of the article, or of the name the reader is at, is to be corrected."""
        if self.corrections is None or self._key is None:
            self.app.bell()
            return
        self.run_worker(self._ask_correction(), group="correct-article", exclusive=True)

    async def _ask_correction(self) -> None:
        from tui.collection.entities.names import Name
        from tui.dates.model import Timex
        from tui.screens.correcting_article import ArticleQuestions
        from tui.screens.correcting_entity import Named, correct_entity

        assert self.corrections is not None
        assert self.collection is not None
        assert self._key is not None
        pane = self._article.pane
        asking = ArticleQuestions(self, self.corrections, self.collection.head(self._key), pane)
        target = pane.target
        name: Name | None = None
        if isinstance(target, Mention) and target.kind is not Kind.AMOUNT:
            name = Name(target.kind, target.name)
        change = await asking.ask(name, target if isinstance(target, Timex) else None)
        if change is asking.NAME and name is not None:
            assert isinstance(target, Mention)
            text = self.collection.article(self._key).text
            file = self.collection.head(self._key).file
            named = Named(" ".join(target.of(text).split()), file)
            correct_entity(self, self.collection, name, named)
        elif change is not None:
            done = "; ".join(each.in_words() for each in (*change.add, *change.drop))
            self.post_message(ChangeWanted(change, f"undone: {done}" if change.drop else done))

    @on(CorrectionsWanted)
    def _list_corrections(self) -> None:
        self.action_corrections()

    def action_corrections(self) -> None:
        """List what was corrected."""
        from tui.screens.corrections import CorrectionsScreen

        if self.corrections is not None:
            self.app.push_screen(CorrectionsScreen(self.corrections))

    @on(ChangeWanted)
    def _take_change(self, message: ChangeWanted) -> None:
        self._note("correcting …")
        self._make(message.change, message.done)

    @work(thread=True, group="correct")
    def _make(self, change: "Change", done: str) -> None:
        assert self.corrections is not None
        try:
            problems = self.corrections.change(change)
        except OSError as error:
            self.post_message(NotKept(error.strerror or str(error)))
            return
        self.post_message(Held(done, tuple(problems)))

    @on(Held)
    def _take_held(self, message: Held) -> None:
        self.problems += message.problems
        self._note(message.done or "done")
        self._show_corrected()
        if self.is_complete:
            self._merge_tellings()
            self._catch_up_if_due()

    @on(NotKept)
    def _tell_loss(self, message: NotKept) -> None:
        self._note("")
        what = f"This can't be kept, so nothing was changed: {message.why}"
        self.notify(visible(what), severity="error", markup=False)

    def _show_corrected(self) -> None:
        """Have the collection asked anew, and tell all open screens."""
        self._ask(self.query_bar.query_text, typed=False)
        for screen in self.app.screen_stack[1:]:
            screen.post_message(Corrected())

    @on(CollectionComplete)
    def _catch_up_if_due(self) -> None:
        """Search texts for names that came while the articles were read in."""
        if self.corrections is not None and self.corrections.is_due:
            self._catch_up()

    @work(thread=True, group="correct")
    def _catch_up(self) -> None:
        assert self.corrections is not None
        thread = get_current_worker()

        def tell(files: int, of: int) -> None:
            self.post_message(CatchingUp(files, of))

        problems = self.corrections.catch_up(tell, lambda: thread.is_cancelled)
        self.post_message(CaughtUp(tuple(problems)))

    @on(CatchingUp)
    def _tell_progress(self, message: CatchingUp) -> None:
        self._note(f"searching the texts for the new name: {message.files:,} of {message.of:,}")

    @on(CaughtUp)
    def _end_catching_up(self, message: CaughtUp) -> None:
        self.problems += message.problems
        self._note(self._article.explained if self._key is not None else "")
        self._show_corrected()
        self._merge_tellings()

    @work(thread=True, exclusive=True, group="merge")
    def _merge_tellings(self) -> None:
        """Find out anew which events tell the same: what was corrected is told as something new."""
        assert self.collection is not None
        thread = get_current_worker()

        def cancelled() -> bool:
            # Keys have their turn, as when the articles were read in.
            time.sleep(0)
            return thread.is_cancelled

        self.collection.telling.merge(cancelled)
        if not thread.is_cancelled:
            self.post_message(ToldAnew())

    def _note(self, words: str) -> None:
        self.query_one(StatusLine).note(words)
