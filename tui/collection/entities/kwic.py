"""A line of a concordance fitted to a width, so that the mentions stand in one column."""

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from tui.articles.visible import visible
from tui.collection.entities.concordance import Line

BEFORE = 2 / 5
"""The part of a width that stands before the mention."""
CUT = "…"
LEAST_AFTER = 8
"""The cells after a mention that it must leave free, however long it is."""


class Fitted(NamedTuple):
    """The parts of a line, harmless to draw: together they are as wide as was asked for."""

    before: str
    words: str
    after: str


def fitted(line: Line, width: int) -> Fitted:
    """Fit a line to ``width`` cells: what is before the mention ends in the same column always."""
    left = int(width * BEFORE)
    before = _end_of(visible(line.before[-left:]) if left else "", left, line.before)
    words = _start_of(visible(line.words[:width]), max(0, width - left - LEAST_AFTER), line.words)
    after = visible(line.after[:width])
    room = max(0, width - left - cell_len(words))
    return Fitted(before, words, set_cell_size(_start_of(after, room, line.after), room))


def _start_of(text: str, cells: int, whole: str) -> str:
    """Return as much of the start of ``whole``, of which ``text`` is a part, as fits."""
    if cell_len(text) <= cells and len(text) == len(whole):
        return text
    return set_cell_size(text, cells - 1).rstrip() + CUT if cells else ""


def _end_of(text: str, cells: int, whole: str) -> str:
    """Return as much of the end of ``whole`` as fits, filled with blanks in front."""
    if cell_len(text) > cells or len(text) < len(whole):
        while text and cell_len(text) >= cells:
            text = text[1:]
        text = CUT * (cells > 0) + text
    return " " * (cells - cell_len(text)) + text
