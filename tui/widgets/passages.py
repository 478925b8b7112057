"""What can be quoted of a page: its sentences, its lines where it has none, and runs of these."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tui.articles.model import Span
from tui.widgets.page import Paragraph, Role

LINES = frozenset({Role.RAW, Role.LEFT_OUT})
"""Paragraphs that are lines of the file, whatever sentences are in them."""


class Place(NamedTuple):
    """Where a unit stands: the number of its paragraph, and its own number in that."""

    paragraph: int
    unit: int


class Units:
    """The sentences of a page, as far as they are shown; what is in none is a unit of its own.

    They are looked up where they are asked for: a long text has many.
    """

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], sentences: Sequence[Span]
    ) -> None:
        self._text, self._paragraphs, self._sentences = text, paragraphs, sentences
        self._known: dict[int, tuple[Span, ...]] = {}

    def __getitem__(self, place: Place) -> Span:
        return self.of(place.paragraph)[place.unit]

    def at(self, offset: int) -> Place | None:
        """Return the unit around a character, else the next one, else the one before."""
        here = bisect_right(self._paragraphs, offset, key=lambda shown: shown.start) - 1
        units = self.of(here) if here >= 0 else ()
        unit = bisect_right(units, offset, key=lambda span: span.end)
        if unit < len(units):
            return Place(here, unit)
        return self._beyond(here, 1) or self._beyond(here + 1, -1)

    def beside(self, place: Place, step: int) -> Place | None:
        """Return the next unit (``step`` 1) or the one before (-1), None beyond the page."""
        unit = place.unit + step
        if 0 <= unit < len(self.of(place.paragraph)):
            return place._replace(unit=unit)
        return self._beyond(place.paragraph, step)

    def end_of_paragraph(self, place: Place, step: int) -> Place:
        """Return the last unit of a paragraph (``step`` 1), or its first (-1)."""
        return place._replace(unit=len(self.of(place.paragraph)) - 1 if step > 0 else 0)

    def of(self, paragraph: int) -> tuple[Span, ...]:
        """Return the units of a paragraph; words of our own have none."""
        if paragraph not in self._known:
            self._known[paragraph] = tuple(self._cut(self._paragraphs[paragraph]))
        return self._known[paragraph]

    def _beyond(self, paragraph: int, step: int) -> Place | None:
        """Return the nearest unit of the paragraphs after this one, or before it."""
        paragraph += step
        while 0 <= paragraph < len(self._paragraphs):
            if units := self.of(paragraph):
                return Place(paragraph, 0 if step > 0 else len(units) - 1)
            paragraph += step
        return None

    def _cut(self, shown: Paragraph) -> Iterator[Span]:
        if shown.words is not None:
            return
        at = shown.start
        if shown.role not in LINES:
            first = bisect_right(self._sentences, shown.start, key=lambda span: span.end)
            last = bisect_left(self._sentences, shown.end, first, key=lambda span: span.start)
            for sentence in self._sentences[first:last]:
                yield from self._bare(at, max(at, sentence.start))
                yield from self._bare(max(at, sentence.start), min(sentence.end, shown.end))
                at = max(at, min(sentence.end, shown.end))
        yield from self._bare(at, shown.end)

    def _bare(self, start: int, end: int) -> Iterator[Span]:
        """Yield what is between two offsets without the blanks around it, if it has a word."""
        words = self._text[start:end]
        if any(character.isalnum() for character in words):
            start += len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


@dataclass(frozen=True, slots=True)
class Passage:
    """Units side by side: from the one it set out from to the one it was drawn out to."""

    units: Units
    begun: Place
    drawn_to: Place

    @property
    def span(self) -> Span:
        """The characters from the first unit to the last."""
        first, last = sorted((self.begun, self.drawn_to))
        return Span(self.units[first].start, self.units[last].end)

    @property
    def edge(self) -> Span:
        """The unit that it was drawn out to."""
        return self.units[self.drawn_to]

    @property
    def count(self) -> int:
        """How many units it has."""
        first, last = sorted((self.begun, self.drawn_to))
        whole = sum(len(self.units.of(each)) for each in range(first.paragraph, last.paragraph))
        return whole - first.unit + last.unit + 1

    def next_one(self) -> "Passage":
        """Return the unit after it alone, itself where it is the last."""
        place = self.units.beside(self.drawn_to, 1) or self.drawn_to
        return replace(self, begun=place, drawn_to=place)

    def drawn(self, step: int) -> "Passage":
        """Return it drawn out by a unit (``step`` 1 or -1); past its beginning it grows again."""
        return self._to(self.units.beside(self.drawn_to, step))

    def drawn_by_paragraph(self, step: int) -> "Passage":
        """Return it drawn out to the end of the paragraph, or of the next if it is there."""
        end = self.units.end_of_paragraph(self.drawn_to, step)
        if end == self.drawn_to and (beyond := self.units.beside(end, step)) is not None:
            end = self.units.end_of_paragraph(beyond, step)
        return self._to(end)

    def _to(self, place: Place | None) -> "Passage":
        return self if place is None else replace(self, drawn_to=place)


def passage_at(units: Units, offset: int) -> Passage | None:
    """Return the unit at a character as a passage, None where there is nothing to quote."""
    place = units.at(offset)
    return None if place is None else Passage(units, place, place)
