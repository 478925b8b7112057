"""What the timeline's one line has no room for: the whole sentence, and where its date is from."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from tui.articles.visible import visible
from tui.dates.edtf import shown_published
from tui.timeline.agreement import agreement
from tui.timeline.model import TimelineEvent
from tui.timeline.wording import known_how
from tui.widgets.event_sentence import ENTITIES, sentence_of
from tui.widgets.virtual_list import CHARACTERS_A_CELL

LONGEST_FACT = 500
"""The characters of a title or source that are looked at: more than a line holds."""


class EventDetail(Widget):
    """The event under the cursor: as much of the sentence as fits, and a line or two of facts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--facts", *ENTITIES}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self._event: TimelineEvent | None = None
        self._facts: Sequence[str] = ()

    def show(self, tellings: Sequence[TimelineEvent], telling: int = 0) -> None:
        """Show one telling of an event, and how many others there are."""
        self._event = tellings[telling]
        self._facts = [" · ".join(_facts(tellings[telling]))]
        if len(tellings) > 1:
            number = f"telling {telling + 1} of {len(tellings)}"
            dates = visible(agreement(tellings)[:LONGEST_FACT])
            self._facts.append(f"{number} · {dates}" if dates else number)
        self.refresh()

    def say(self, note: str) -> None:
        """Say something where the cursor is on no event."""
        self._event, self._facts = None, [note]
        self.refresh()

    def render(self) -> Text:
        """Draw the sentence, cut to the lines there are, above the facts."""
        width, height = self.content_size
        look = self.get_component_rich_style("detail--facts")
        facts = [Text(fact, look) for fact in self._facts]
        for fact in facts:
            fact.truncate(width, overflow="ellipsis")
        if self._event is None:
            return Text("\n").join(facts)
        room = max(1, height - len(facts))
        # A "sentence" can be megabytes long: what can't be in sight isn't wrapped either.
        sentence = sentence_of(self._event, CHARACTERS_A_CELL * (width + 1) * room, self._style)
        lines = list(sentence.wrap(self.app.console, max(1, width)))
        if len(lines) > room:
            lines[room - 1].rstrip()
            last = Text(" ").join(lines[room - 1 : room + 1])
            last.truncate(width, overflow="ellipsis")
            lines[room - 1 :] = [last]
        return Text("\n").join([*lines, *facts])

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)


def _facts(telling: TimelineEvent) -> list[str]:
    event = telling.event
    how = known_how(event)
    facts = [f"{telling.shown_date}, {how}"]
    told = (telling.source, shown_published(telling.published), telling.title or telling.file)
    return facts + [visible(fact[:LONGEST_FACT]) for fact in told if fact]
