"""The sentence of an event with what it names, as the reading pane would highlight it."""

from collections.abc import Callable

from rich.style import Style
from rich.text import Text

from tui.articles.visible import visible
from tui.timeline.model import TimelineEvent, Told
from tui.widgets.line_painter import DATE, KINDS, component

ENTITIES = frozenset(component(kind) for kind in KINDS)
"""The component classes that a widget needs which draws sentences."""


def sentence_of(
    event: TimelineEvent, length: int, style: Callable[[str], Style], base: Style | str = ""
) -> Text:
    """Return the first ``length`` characters of an event's sentence, harmless to draw.

    ``style`` gives the style of a component class as a layer on ``base``.
    """
    words = Text(visible(event.sentence[:length]), base)
    for start, end, kind in event.marks:
        if start >= length:
            break
        words.stylize(style(component(kind)), start, end)
    if event.event.told is Told.SAID:
        start, date = event.event.start, event.event.date
        words.stylize(style(component(DATE)), date.start - start, date.end - start)
    return words
