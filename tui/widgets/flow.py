"""A page's lines on screen at one width, and the way from line to character and back."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.visible import visible
from tui.widgets.page import Paragraph
from tui.widgets.wrap import wrap


class Line(NamedTuple):
    """What stands on one line: the characters of a span or, if there are, words of our own."""

    paragraph: Paragraph
    start: int
    end: int
    words: str | None
    first: bool
    """Whether its paragraph begins here."""


class Flow:
    """The lines of a page, wrapped to ``width`` cells.

    Building it takes time linear in the text; every question after that a bisection.
    """

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], width: int) -> None:
        self._paragraphs = paragraphs
        self._starts: array[int] = array("q")
        """The character at which each line starts; an empty line has its paragraph's."""
        self._firsts: array[int] = array("q")
        """The line on which each paragraph begins, empty lines above it included."""
        self._own_words: dict[int, array[int]] = {}
        for index, paragraph in enumerate(paragraphs):
            self._add(index, paragraph, text, width)

    def _add(self, index: int, paragraph: Paragraph, text: str, width: int) -> None:
        starts = self._starts
        self._firsts.append(len(starts))
        if paragraph.gap:
            starts.extend([paragraph.start] * paragraph.gap)
        room = max(1, width - paragraph.indent)
        if paragraph.words is None:
            wrap(_drawn(text[paragraph.start : paragraph.end]), room, paragraph.start, starts)
            return
        own: array[int] = array("q")
        wrap(paragraph.words, room, 0, own)
        self._own_words[index] = own
        starts.extend([paragraph.start] * len(own))

    def __len__(self) -> int:
        return len(self._starts)

    def start_of(self, line: int) -> int:
        """Return the character at which a line starts (the nearest line's, beyond the page)."""
        return self._starts[max(0, min(line, len(self._starts) - 1))] if self._starts else 0

    def line_of(self, offset: int) -> int:
        """Return the line that shows the character at ``offset``, or the one that stands for it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line(self, index: int) -> Line | None:
        """Return what stands on a line, None if it is empty or beyond the page."""
        if not 0 <= index < len(self._starts):
            return None
        number = bisect_right(self._firsts, index) - 1
        paragraph = self._paragraphs[number]
        nth = index - self._firsts[number] - paragraph.gap
        if nth < 0:
            return None
        own = self._own_words.get(number)
        if own is not None and paragraph.words is not None:
            words = paragraph.words[own[nth] : own[nth + 1] if nth + 1 < len(own) else None]
            return Line(paragraph, paragraph.start, paragraph.start, words.rstrip(), nth == 0)
        following = self._firsts[number + 1] if number + 1 < len(self._firsts) else len(self)
        end = self._starts[index + 1] if index + 1 < following else paragraph.end
        return Line(paragraph, self._starts[index], end, None, nth == 0)


def _drawn(text: str) -> str:
    """Return a paragraph as it is drawn.

    Line breaks become blanks first, as :func:`visible` would have them: what is left is mostly
    plain, and that it tells at once.
    """
    return visible(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))
