"""Which events a query asks for: of the selected articles' events, those that fit it themselves.

``person:"Wang Yi" about:2025-05`` selects articles; of what they tell, it asks for the sentences
that mention Wang Yi and are dated in May 2025. Words and other fields ask of articles alone.
"""

from collections.abc import Iterator

from tui.collection.periods import Days, Period
from tui.collection.selection import Selection
from tui.collection.syntax import And, Dated, Named, Node, When
from tui.dates.edtf import bounds
from tui.timeline.model import Event, TimelineEvent


def asked_events(selection: Selection, events: list[TimelineEvent]) -> list[TimelineEvent]:
    """Return the events that fit every date and entity that the whole query requires."""
    terms = list(_required(selection.query.node))
    periods = [term.period for term in terms if isinstance(term, Dated) and term.when is When.ABOUT]
    names = [_names(selection, term) for term in terms if isinstance(term, Named)]
    if not periods and not names:
        return events
    return [
        told
        for told in events
        if all(_fits(period, told.event) for period in periods)
        and all(not known.isdisjoint(told.event.entities) for known in names)
    ]


def _required(node: Node) -> Iterator[Node]:
    """Yield what each article, and so each event, must fit: not the parts of an OR or a NOT."""
    if isinstance(node, And):
        for each in node.nodes:
            yield from _required(each)
    else:
        yield node


def _names(selection: Selection, term: Named) -> frozenset[str]:
    collection = selection.collection
    numbers = collection.index.entities(collection.names(term))
    return frozenset(collection.entities[number].text for number in numbers)


def _fits(period: Period, event: Event) -> bool:
    if event.edtf is None:
        return False
    first, last = bounds(event.edtf)
    return period.holds(Days(first, last, "/" in event.edtf))
