"""Which events a query asks for: of the selected articles' events, those that fit it themselves.

``person:"Wang Yi" about:2025-05`` selects articles; of what they tell, it asks for the sentences
that mention Wang Yi and are dated in May 2025. Words and other fields ask of articles alone.
"""

from collections.abc import Iterator

from tui.collection.selection import Selection
from tui.dates.edtf import EARLIEST, LATEST
from tui.query.periods import Days, Period
from tui.query.syntax import And, Dated, Named, Node, When
from tui.timeline.chronicle import Date
from tui.timeline.timeline import Timeline


def asked(selection: Selection, timeline: Timeline) -> Timeline:
    """Return the events that fit every date and entity that the whole query requires."""
    index = selection.collection.index
    for term in _required(selection.query.node):
        if isinstance(term, Dated) and term.when is When.ABOUT:
            timeline = within(timeline, term.period)
        elif isinstance(term, Named):
            meant = selection.collection.meant(term)
            timeline = timeline.naming(index.local_to(list(meant)))
    return timeline


def within(timeline: Timeline, period: Period) -> Timeline:
    """Return the events whose date falls in a period, by the rule that queries know."""

    def holds(date: Date) -> bool:
        return period.holds(Days(date.first, date.last, "/" in (date.edtf or "")))

    return timeline.of_dates(holds)


def between(timeline: Timeline, since: Period | None, until: Period | None) -> Timeline:
    """Return the dated events of which some of the date is not before or after these."""
    first = since.first if since else EARLIEST
    last = until.last if until else LATEST
    return timeline.of_dates(lambda date: date.first <= last and date.last >= first)


def _required(node: Node) -> Iterator[Node]:
    """Yield what each article, and so each event, must fit: not the parts of an OR or a NOT."""
    if isinstance(node, And):
        for each in node.nodes:
            yield from _required(each)
    else:
        yield node
