"""An article as it is understood: its untouched text, and spans of character offsets over it.

Offsets count Unicode characters of the decoded file with its newlines as they are; ends are
exclusive. Nothing here is ever cut out of the text or rewritten.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """The characters ``start`` up to, not including, ``end`` of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]


class Label(StrEnum):
    """What a block of an article's text is."""

    TITLE = "title"
    META = "meta"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


UNDERSTOOD = frozenset({Label.TITLE, Label.DATELINE, Label.HEADING, Label.BODY, Label.CAPTION})
"""The labels whose text is searched for dates, mentions and events."""


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A labelled part of the text; the blocks of an article are contiguous and cover it."""

    label: Label
    repeats: bool = False
    """Whether an earlier block says the same, word for word: it is then understood once."""


class TitleHow(StrEnum):
    """How an article's title is known."""

    STATED = "stated"
    INFERRED = "inferred"
    USER = "user"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Title:
    """An article's title; the offsets are None where it does not stand in the text."""

    text: str | None = None
    how: TitleHow = TitleHow.NONE
    start: int | None = None
    end: int | None = None


class PublishedHow(StrEnum):
    """How a publication date is known, from the surest to the least."""

    USER = "user"
    STATED = "stated"
    PREFIX = "prefix"
    DATELINE = "dateline"
    INFERRED = "inferred"
    FILE = "file"
    """Nothing says so yet: when a file was changed is mostly when it was copied."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared, in EDTF (``2025-04-29``, ``2026-01-03/2026-01-05``, ``2026-01~``).

    ``start`` and ``end`` are where it stands in the text, None where it does not.
    """

    value: str | None = None
    how: PublishedHow = PublishedHow.NONE
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Dateline(Span):
    """An agency's opening such as ``MADRID, April 27 --``; ``date`` is ISO, to the day."""

    place: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an article; the offsets are None where the name does not stand in the text."""

    name: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One file as it was understood."""

    file: str
    """The name by which readers know the file: its path below the folder that was opened."""
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    """Sentences of the title, heading, body and caption blocks that do not repeat, in order."""
    title: Title
    published: Published
    anchor: str | None
    """The date that relative expressions count from, ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``:
    the dateline's, else the publication date; None where neither is known."""
    source: str | None
    author: Author | None
    dateline: Dateline | None
    problems: tuple[str, ...] = ()

    def block_at(self, offset: int) -> Block:
        """Return the block that holds the character at ``offset``."""
        return self.blocks[max(0, bisect_right(self.blocks, offset, key=lambda b: b.start) - 1)]

    def passages(self) -> tuple[Span, ...]:
        """Return what is searched for dates and mentions: the dateline and the sentences."""
        if self.dateline is None:
            return self.sentences
        dateline = Span(self.dateline.start, self.dateline.end)
        return tuple(sorted((dateline, *self.sentences), key=lambda span: span.start))


class Layout(StrEnum):
    """Whether a text's layout is to be worked out, or every block is taken for body."""

    DETECT = "detect"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """The lines ``first`` to ``last``, counted from 1, and what they are.

    ``digest`` is of these lines as they were when this was said: if they changed since, it does
    not hold. An empty one asks nothing.
    """

    first: int
    last: int
    label: Label
    digest: str = ""


@dataclass(frozen=True, slots=True)
class SaidDate:
    """Words of a text and the date that they are, in EDTF; None where they are no date.

    ``line`` is that in which they begin, counted from 1; of several such words in it they are the
    ``nth``, counted from 1 too.
    """

    line: int
    words: str
    date: str | None
    nth: int = 1


NOTHING = ""
"""Said in place of a title, date or source: the article has none."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the files of a folder have in common, as a sample of them shows."""

    lines: frozenset[str] = frozenset()
    """Lines, without the blanks around them, that repeat from file to file."""
    day_first: bool | None = None
    """Whether dates in numbers have the day first; None where that is not known, or varies."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the collection file or the reader says of an article: it overrules detection."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    layout: Layout = Layout.DETECT
    labels: tuple[LabelledLines, ...] = ()
    """Where two of them speak of one line, the later counts."""
    dates: tuple[SaidDate, ...] = ()
    """Where two of them speak of the same words, the later counts."""
    habits: Habits = Habits()
