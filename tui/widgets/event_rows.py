"""The rows of the timeline: the head of each group with its bar, and an event a line."""

from collections.abc import Hashable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text

from tui.articles.visible import visible
from tui.dates.edtf import shown_published
from tui.timeline.agreement import agree
from tui.timeline.grouping import UNDATED, Group, Grouped
from tui.timeline.model import TimelineEvent, Told
from tui.widgets.date_column import CELLS, in_column
from tui.widgets.event_sentence import ENTITIES, sentence_of
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look, VirtualList

INDENT = 2
DATE_CELLS = 11
"""The date's column: as wide as ``≈2026-01-03``."""
WIDE = 96
"""From this width on there is room for where an event is told, ``TOLD_CELLS`` of it."""
TOLD_CELLS = 38
BAR_CELLS = 28
"""The length of the bar of the group with the most events."""
BAR = "▇"
INHERITED = "↳"
"""Stands before a date that is an earlier sentence's."""
PUBLICATION = "(publication) "


class EventList(VirtualList):
    """A list of events, whose sentences are highlighted as the text is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*ENTITIES}


class EventRows:
    """A grouped timeline as rows of a list."""

    height = 1

    def __init__(self, grouped: Grouped) -> None:
        self._grouped = grouped

    def __len__(self) -> int:
        return len(self._grouped)

    def index_key(self, index: int) -> Hashable:
        """Return which event or which group's head it is."""
        event = self._grouped.event_at(index)
        return event if event is not None else self._grouped.group_at(index)

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the head's or the event's line."""
        group = self._grouped.group_at(index)
        event = self._grouped.event_at(index)
        if event is None:
            return [_head(group, self._grouped.most, look)]
        tellings = self._grouped.timeline.tellings(event)
        return [_event(tellings, group.label, width, look)]


def _head(group: Group, most: int, look: Look) -> Text:
    bar = BAR * max(1, group.count * min(most, BAR_CELLS) // most)
    return Text.assemble(
        (group.label, look.style("row--head")),
        " ",
        ("" if group.label == UNDATED else f"{bar} ", look.style("row--chart")),
        (f"{group.count:,}", look.style("row--dim")),
    )


def _event(tellings: Sequence[TimelineEvent], label: str, width: int, look: Look) -> Text:
    said = width - INDENT - DATE_CELLS - 1
    if width < WIDE:
        return Text.assemble(_date(tellings[0], label, look), _sentence(tellings[0], said, look))
    return Text.assemble(
        _date(tellings[0], label, look),
        _sentence(tellings[0], said - TOLD_CELLS - 1, look),
        " ",
        _told(tellings, look),
    )


def _date(event: TimelineEvent, label: str, look: Look) -> Text:
    """Return the date's column; what it has in common with the head above steps back."""
    shown = event.shown_date
    if event.event.told is Told.INHERITED:
        date = Text(f"{INHERITED}{shown}", look.style("row--dim"))
    else:
        shared = len(label) if shown != label and shown.startswith(label) else 0
        if shared and cell_len(shown) > DATE_CELLS:
            # Of a span of days what the head doesn't say is worth more.
            shown, shared = f"…{shown[shared + 1 :]}", 1
        date = Text.assemble((shown[:shared], look.style("row--dim")), shown[shared:])
    date.truncate(DATE_CELLS, overflow="ellipsis", pad=True)
    return Text.assemble(" " * INDENT, date, " ")


def _sentence(event: TimelineEvent, width: int, look: Look) -> Text:
    """Return the sentence, cut to ``width``, with what it names and the words that date it."""
    base = look.style("row--strong") if look.selected else ""
    length = CHARACTERS_A_CELL * width
    if event.event.told is Told.PUBLICATION:
        words = visible((event.title or event.sentence)[:length])
        sentence = Text.assemble((PUBLICATION, look.style("row--dim")), (words, base))
    else:
        sentence = sentence_of(event, length, look.style, base)
    sentence.truncate(width, overflow="ellipsis", pad=True)
    return sentence


def _told(tellings: Sequence[TimelineEvent], look: Look) -> Text:
    """Return when and where it is told; by how many articles, and whether they agree."""
    first = tellings[0]
    articles = len({event.article for event in tellings})
    more = f"  {articles} tellings" if articles > 1 else ""
    if articles > 1 and not agree(tellings):
        more = f"  {articles} differ on it"
    published = in_column(shown_published(first.published))
    source = Text(visible(first.source or first.title or first.file))
    source.truncate(TOLD_CELLS - CELLS - 1 - len(more), overflow="ellipsis")
    return Text.assemble(published, " ", source, more, style=look.style("row--dim"))
