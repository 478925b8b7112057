"""How an event's date is known, in a reader's words."""

from tui.dates.wording import DATE_HOW
from tui.timeline.model import Event, Told

_TOLD_HOW = {
    Told.INHERITED: "inherited from another sentence",
    Told.PUBLICATION: "when the article appeared",
}


def known_how(event: Event) -> str:
    """Say how the date is known: ``counted from the article's date``."""
    return _TOLD_HOW.get(event.told) or DATE_HOW[event.how]
