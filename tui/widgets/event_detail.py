"""What the timeline's one line has no room for: the whole sentence, and where its date is from."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.widget import Widget

from tui.articles.visible import visible
from tui.dates.edtf import shown_published
from tui.timeline.grouping import shown_date
from tui.timeline.model import TimelineEvent
from tui.widgets.explaining import DATE_HOW
from tui.widgets.virtual_list import CHARACTERS_A_CELL

LONGEST_FACT = 500
"""The characters of a title or source that are looked at: more than a line holds."""


class EventDetail(Widget):
    """The event under the cursor: as much of the sentence as fits, and a line of facts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--when", "detail--facts"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self._event: TimelineEvent | None = None
        self._facts = ""

    def show(self, tellings: Sequence[TimelineEvent]) -> None:
        """Show an event by all its tellings."""
        self._event = tellings[0]
        self._facts = " · ".join(_facts(tellings))
        self.refresh()

    def say(self, note: str) -> None:
        """Say something where the cursor is on no event."""
        self._event, self._facts = None, note
        self.refresh()

    def render(self) -> Text:
        """Draw the sentence, cut to the lines there are, above the facts."""
        width, height = self.content_size
        facts = Text(self._facts, self.get_component_rich_style("detail--facts"))
        facts.truncate(width, overflow="ellipsis")
        if self._event is None:
            return facts
        room = max(1, height - 1)
        # A "sentence" can be megabytes long: what can't be in sight isn't wrapped either.
        sentence = self._sentence(self._event, CHARACTERS_A_CELL * (width + 1) * room)
        lines = list(sentence.wrap(self.app.console, max(1, width)))
        if len(lines) > room:
            lines[room - 1].rstrip()
            last = Text(" ").join(lines[room - 1 : room + 1])
            last.truncate(width, overflow="ellipsis")
            lines[room - 1 :] = [last]
        return Text("\n").join([*lines, facts])

    def _sentence(self, event: TimelineEvent, length: int) -> Text:
        sentence = Text(visible(event.sentence[:length]))
        start, date = event.event.start, event.event.date
        when = self.get_component_rich_style("detail--when", partial=True)
        sentence.stylize(when, date.start - start, date.end - start)
        return sentence


def _facts(tellings: Sequence[TimelineEvent]) -> list[str]:
    event = tellings[0]
    facts = [f"{shown_date(event.event)}, {DATE_HOW[event.event.how]}"]
    articles = len({telling.article for telling in tellings})
    if articles > 1:
        facts.append(f"{articles} tellings")
    told = (event.source, shown_published(event.published), event.title or event.file)
    return facts + [visible(fact[:LONGEST_FACT]) for fact in told if fact]
