"""The open article: its text, matches, what it speaks of, and the bar that finds words in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from tui.articles.model import Span
from tui.entities.kinds import FAMILIES
from tui.widgets.context_column import ContextColumn
from tui.widgets.explaining import explain
from tui.widgets.find_bar import FindBar, FindInput
from tui.widgets.masthead import counted
from tui.widgets.matches import Matches
from tui.widgets.quoting_view import QuotingView
from tui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from tui.collection.entities.names import Name
    from tui.collection.understand import Understood
    from tui.entities.model import Mention


class ArticleView(Horizontal):
    """A reading pane that walks matches: those of the query, or of what is looked for here."""

    @dataclass
    class MatchReached(Message):
        """Another match is the current one, or there are others; ``where`` says it in words.

        They are the query's, or those of what is looked for in this article.
        """

        where: str
        of_query: bool

    @dataclass
    class Explained(Message):
        """The reader came to a highlight; ``what`` says what it stands for and why.

        It is empty where there is nothing to say of the place that was come to.
        """

        what: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._understood: Understood | None = None
        self._asked = Matches()
        self._found: Matches | None = None
        self._find_from = 0
        """The character from which on is looked for what is typed into the find bar."""

    def compose(self) -> ComposeResult:
        """Lay out text and find bar."""
        with Vertical(id="text"):
            yield ReadingPane(id="reading")
            yield FindBar(id="find-bar")
        yield ContextColumn(id="context", empty="Names of the article stand here.")

    @property
    def pane(self) -> ReadingPane:
        """The text itself."""
        return self.query_one(ReadingPane)

    @property
    def context(self) -> ContextColumn:
        """What the article speaks of."""
        return self.query_one(ContextColumn)

    @property
    def _find_bar(self) -> FindBar:
        return self.query_one(FindBar)

    def show(
        self,
        understood: "Understood | None",
        matches: Sequence[Span] = (),
        *,
        at: int | None = None,
        span: Span | None = None,
    ) -> None:
        """Show an article from the character ``at``, with ``span`` pointed at if given.

        Where neither is given and the query has matches in it, the first of them is in sight.
        """
        self._leave_find()
        self._understood = understood
        self.pane.show(understood, at=at)
        self._show_context()
        self._asked = Matches(tuple(matches))
        if at is None and span is None:
            self._asked = self._asked.at_or_after(0)
        self._mark()
        if span is not None:
            self.pane.go_to(span)

    def mentions_of(self, name: "Name") -> "list[Mention]":
        """Return the mentions of an entity in the article."""
        found = self._understood.mentions if self._understood else ()
        return [each for each in found if (each.kind, each.name) == (name.kind, name.text)]

    def take_names(self, understood: "Understood") -> None:
        """Take over what became known of the article, such as the common names of its mentions."""
        if self._understood is None or understood == self._understood:
            return
        self._understood = understood
        here = self.pane.scene.current_target
        self.pane.show(understood, at=self.pane.position)
        self._show_context()
        self._mark()
        now = self.pane.take_target(here) if here is not None else None
        if here is not None and now is not None and explain(now) != explain(here):
            self.post_message(self.Explained(explain(now)))

    @property
    def explained(self) -> str:
        """What the highlight stands for that the reader is at, nothing where that is none."""
        target = self.pane.target
        return "" if target is None else explain(target)

    def ask(self, matches: Sequence[Span], *, go: bool) -> None:
        """Take over the matches of a query in the same article, unless they are the same.

        With ``go`` the next of them is gone to; else the reader stays where that was.
        """
        if tuple(matches) != self._asked.spans:
            asked = Matches(tuple(matches))
            self._asked = (
                asked.at_or_after(self.pane.position) if go else asked.instead_of(self._asked)
            )
            self._mark()
        else:
            # It may be another one of the hits now.
            self._tell()

    def step_match(self, forward: bool) -> bool:
        """Go to the next match or the one before; tell False where there is none that way.

        It is that of the current one while that is in view, else of what is. What is looked for
        with the find bar goes round; the query's matches end, because they go on in the next
        article.
        """
        matches = self._asked if self._found is None else self._found
        current = None if matches.current is None else matches.spans[matches.current]
        is_here = current is not None and self.pane.in_view(current)
        stepped = matches.step(forward, None if is_here else self.pane.position)
        if self._found is not None:
            self._found = stepped or matches.end(forward)
        elif stepped is not None:
            self._asked = stepped
        else:
            return False
        self._mark()
        return True

    def to_last_match(self) -> None:
        """Go to the last match, as when coming from the article after this one."""
        self._asked = self._asked.end(forward=False)
        self._mark()

    def toggle_kind(self, kind: str) -> frozenset[str]:
        """Highlight a kind of the legend, or stop; return the kinds that now are."""
        kinds = next((each.kinds for each in FAMILIES if each.name == kind), frozenset({kind}))
        self.pane.kinds = self.pane.kinds ^ kinds
        return self.pane.kinds

    def find(self) -> None:
        """Ask for words to find in this article."""
        self._find_from = self.pane.position
        self._find_bar.edit()

    def stop_finding(self) -> bool:
        """Forget what is looked for in this article; tell whether anything was."""
        if self._found is None and not self._find_bar.is_open:
            return False
        self._leave_find()
        self._mark()
        self.screen.set_focus(self.pane)
        return True

    def on_context_column_entity_chosen(self, message: ContextColumn.EntityChosen) -> None:
        """Go to the next mention of an entity; its mentions are then what is walked."""
        message.stop()
        if self._understood is None:
            return
        self._walk_found(
            tuple(
                Span(mention.start, mention.end)
                for mention in self._understood.mentions
                if (mention.kind, mention.name) == (message.kind, message.name)
            )
        )

    def on_context_column_date_chosen(self, message: ContextColumn.DateChosen) -> None:
        """Go to the next place that names a date; these places are then what is walked."""
        message.stop()
        self._walk_found(message.spans)

    def _show_context(self) -> None:
        understood = self._understood
        found = (understood.mentions, understood.dates) if understood else ((), ())
        self.context.show_found(*found)

    def _walk_found(self, spans: tuple[Span, ...]) -> None:
        """Go to the next of these places, round and round."""
        if self._found is not None and self._found.spans == spans:
            self.step_match(forward=True)
        else:
            self._found = Matches(spans).at_or_after(self.pane.position)
            self._mark()

    def on_quoting_view_chose(self, message: QuotingView.Chose) -> None:
        """Say how much is chosen."""
        message.stop()
        unit = "line" if self.pane.raw else "sentence"
        chosen = f"{counted(message.count, unit)} chosen" if message.count else ""
        self.post_message(self.Explained(chosen))

    def on_reading_pane_mention_reached(self, message: ReadingPane.MentionReached) -> None:
        """Say what a key led to."""
        message.stop()
        place = f"{message.index + 1} of {message.total}"
        self.post_message(self.Explained(f"{explain(message.target)} · {place}"))

    def on_reading_pane_mention_clicked(self, message: ReadingPane.MentionClicked) -> None:
        """Say what was clicked."""
        message.stop()
        self.post_message(self.Explained(explain(message.target)))

    def on_find_bar_asked(self, message: FindBar.Asked) -> None:
        """Find other words, from where the reader was when the bar was opened."""
        message.stop()
        if self._understood is None:
            return
        from tui.collection.finding import find

        spans = find(message.words, self._understood.article.text)
        self._found = Matches(spans).at_or_after(self._find_from) if message.words else None
        # What was said of the place before is not true of the one that is found.
        self.post_message(self.Explained(""))
        self._mark()

    def on_find_input_step(self, message: FindInput.Step) -> None:
        """Walk what was found without leaving the bar."""
        message.stop()
        self.step_match(message.forward)
        self._find_from = self.pane.position

    def on_find_input_settled(self, message: FindInput.Settled) -> None:
        """Read on from the place that was found."""
        message.stop()
        self.screen.set_focus(self.pane)

    def on_find_input_left(self, message: FindInput.Left) -> None:
        """Close the bar."""
        message.stop()
        self.stop_finding()

    def _leave_find(self) -> None:
        self._found = None
        self._find_bar.close()

    def _mark(self) -> None:
        matches = self._asked if self._found is None else self._found
        self.pane.mark(matches.spans, matches.current)
        self._tell()

    def _tell(self) -> None:
        matches = self._asked if self._found is None else self._found
        nothing = "not found" if self._found is not None else ""
        where = matches.describe() or nothing
        self.post_message(self.MatchReached(where, self._found is None))
