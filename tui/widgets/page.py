"""An article as paragraphs to show: what is read, what is folded away, what is said in between.

Nothing is copied: a paragraph is a span of the article's text that is drawn character for
character, line breaks as blanks. Only a few lines are words of our own (the head, the folds).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum, StrEnum, auto
from itertools import groupby, pairwise
from typing import NamedTuple

from tui.articles.model import Article, Block, Label, Span, TitleHow
from tui.articles.visible import visible
from tui.dates.edtf import shown_published
from tui.dates.wording import PUBLISHED_HOW


class Role(StrEnum):
    """What a paragraph is; styles go by it."""

    TITLE = "title"
    UNTITLED = "untitled"
    HEAD = "head"
    META = "meta"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    FOLD = "fold"
    LEFT_OUT = "left-out"
    RAW = "raw"


class Why(Enum):
    """Why a passage is folded."""

    LEFT_OUT = auto()
    REPEATED = auto()
    FRONT_MATTER = auto()


class Paragraph(NamedTuple):
    """A span of the text that is wrapped as one; a tuple, because a long text has many."""

    start: int
    end: int
    role: Role
    gap: int = 0
    """Empty lines above it."""
    indent: int = 0
    words: str | None = None
    """What is drawn in place of the text: words of our own."""
    mark: str = ""
    """What stands beside its first line."""


CAPTION_INDENT = 4
LONG_LINE = 100
"""A line of more characters is a paragraph of its own, set off by empty lines."""
FULL_LINE = 0.7
"""How much of the longest line of a hard-wrapped passage a line has, to run on into the next."""

_ROLES = {
    Label.TITLE: Role.TITLE,
    Label.META: Role.META,
    Label.DATELINE: Role.BODY,
    Label.HEADING: Role.HEADING,
    Label.BODY: Role.BODY,
    Label.CAPTION: Role.CAPTION,
}


def page(article: Article, opened: frozenset[int] = frozenset()) -> list[Paragraph]:
    """Return the paragraphs of an article in reading order, their starts never descending.

    ``opened`` holds where the folds begin whose text is to be shown too.
    """
    titled = article.title.start is not None and any(
        block.label is Label.TITLE and not block.repeats for block in article.blocks
    )
    paragraphs: list[Paragraph] = [] if titled else [_title(article), _head(article, 0)]
    head_due = titled
    kept = _kept(article)
    for role, why, blocks in _runs(article):
        if why is not None:
            paragraphs.extend(_fold(article, why, blocks, opened, kept))
            continue
        if role is Role.TITLE and not titled:
            role = Role.HEADING
        after_head = bool(paragraphs) and paragraphs[-1].role is Role.HEAD
        passage = list(_passage(article, Span(blocks[0].start, blocks[-1].end), role))
        if passage and role is Role.META and after_head:
            passage[0] = passage[0]._replace(gap=0)
        paragraphs.extend(passage)
        if passage and role is Role.TITLE and head_due:
            paragraphs.append(_head(article, passage[-1].end))
            head_due = False
    return paragraphs


def raw_page(article: Article) -> list[Paragraph]:
    """Return every line of the file as a paragraph, blocks' labels beside their first lines."""
    starts = [0]
    for line in article.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    marks: dict[int, str] = {}
    for block in article.blocks:
        first = bisect_right(starts, _content_start(article.text, block)) - 1
        marks[first] = f"{marks[first]}+{block.label}" if first in marks else block.label.value
    return [
        Paragraph(start, end, Role.RAW, mark=marks.get(index, ""))
        for index, (start, end) in enumerate(pairwise(starts))
    ]


def _known_date(article: Article) -> str:
    """Return an article's publication date and how it is known, in a reader's words."""
    shown, how = shown_published(article.published), article.published.how
    if not shown:
        return "undated"
    return f"{shown}, {PUBLISHED_HOW[how]}" if how in PUBLISHED_HOW else shown


def _title(article: Article) -> Paragraph:
    if article.title.text is None:
        return Paragraph(0, 0, Role.UNTITLED, gap=1, words="(no title)")
    return Paragraph(0, 0, Role.TITLE, gap=1, words=visible(article.title.text))


def _head(article: Article, at: int) -> Paragraph:
    """Return the line under the title: author, source, date with how it is known, place."""
    place = article.dateline.place if article.dateline else None
    if place and place.isupper():
        place = place.title()
    author = f"by {article.author.name}" if article.author else None
    title = "title as corrected" if article.title.how is TitleHow.USER else None
    parts = (author, article.source, _known_date(article), place, title)
    words = " · ".join(visible(part) for part in parts if part)
    return Paragraph(at, at, Role.HEAD, words=words)


def _runs(article: Article) -> Iterator[tuple[Role, Why | None, list[Block]]]:
    """Yield the blocks that belong together, with why they are folded if they are."""
    text = article.text
    told = (block for block in article.blocks if not text[block.start : block.end].isspace())

    def role_and_reason(block: Block) -> tuple[Role, Why | None]:
        if block.label is Label.BOILERPLATE:
            return Role.FOLD, Why.LEFT_OUT
        if block.repeats:
            return Role.FOLD, Why.REPEATED
        if block.label is Label.META and text.startswith("---", block.start):
            return Role.FOLD, Why.FRONT_MATTER
        return _ROLES[block.label], None

    for (role, why), blocks in groupby(told, role_and_reason):
        yield role, why, list(blocks)


def _passage(article: Article, span: Span, role: Role) -> Iterator[Paragraph]:
    """Yield a passage's paragraphs: its lines, joined where it was wrapped by hand."""
    indent = CAPTION_INDENT if role is Role.CAPTION else 0
    gap = 1
    for stanza in _stanzas(article.text, span):
        long = False
        for line in _joined(article, stanza):
            long_before, long = long, line.end - line.start > LONG_LINE
            yield Paragraph(line.start, line.end, role, gap or int(long or long_before), indent)
            gap = 0
        gap = 0 if role is Role.META else 1


def _fold(
    article: Article, why: Why, blocks: list[Block], opened: frozenset[int], kept: Span | None
) -> Iterator[Paragraph]:
    """Yield the one line that stands for what is folded and, if it is open, its lines."""
    text = article.text
    span = Span(blocks[0].start, blocks[-1].end)
    lines = [line for line in _lines(text, span) if line.end > line.start]
    start = lines[0].start
    match why:
        case Why.REPEATED:
            what = _repeated(text, blocks)
        case Why.FRONT_MATTER:
            what = f"{len(lines)} lines of front matter"
        case Why.LEFT_OUT:
            what = _left_out(span, len(lines), kept)
    indent = CAPTION_INDENT if blocks[0].label is Label.CAPTION else 0
    gap = 0 if why is Why.REPEATED else 1
    is_open = start in opened
    sign = "▾" if is_open else "▸"
    yield Paragraph(start, span.end, Role.FOLD, gap, indent, words=f"{sign} {what}")
    if is_open:
        for line in lines:
            yield Paragraph(line.start, line.end, Role.LEFT_OUT, indent=indent + 2)


def _kept(article: Article) -> Span | None:
    """Return the passage from the first block that is shown to the last, None without any."""
    shown = [block for block in article.blocks if block.label is not Label.BOILERPLATE]
    return Span(shown[0].start, shown[-1].end) if shown else None


def _left_out(span: Span, lines: int, kept: Span | None) -> str:
    if kept is None or span.start >= kept.end:
        place = "page footer"
    elif span.end <= kept.start:
        place = "page header"
    else:
        place = "between the paragraphs"
    return f"{lines} {'line' if lines == 1 else 'lines'} left out: {place}"


def _repeated(text: str, blocks: list[Block]) -> str:
    caption = blocks[0].label is Label.CAPTION
    different = len({" ".join(block.of(text).split()) for block in blocks})
    if different > 1:
        return f"{different} {'captions' if caption else 'passages'} seen above, again"
    times = {1: "once", 2: "twice"}.get(len(blocks), f"{len(blocks)} times")
    return f"the same {'caption' if caption else 'passage'} {times} more"


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a passage without the blanks around them; empty ones have no length."""
    start = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        bare = line.strip()
        first = start + (len(line) - len(line.lstrip()) if bare else 0)
        yield Span(first, first + len(bare))
        start += len(line)


def _stanzas(text: str, span: Span) -> Iterator[list[Span]]:
    """Yield the lines between empty lines."""
    for filled, lines in groupby(_lines(text, span), lambda line: line.end > line.start):
        if filled:
            yield list(lines)


def _joined(article: Article, stanza: list[Span]) -> Iterable[Span]:
    """Return a stanza's lines, those joined that a sentence or a full line runs on from.

    A sentence that crosses a line break tells that the passage was wrapped by hand.
    """
    crossed = [
        _sentence_crosses(article, line.end, following.start)
        for line, following in pairwise(stanza)
    ]
    if not any(crossed):
        return stanza
    full = FULL_LINE * max(line.end - line.start for line in stanza)
    joined = [stanza[0]]
    for crosses, (line, following) in zip(crossed, pairwise(stanza), strict=True):
        if crosses or line.end - line.start >= full:
            joined[-1] = Span(joined[-1].start, following.end)
        else:
            joined.append(following)
    return joined


def _sentence_crosses(article: Article, end: int, start: int) -> bool:
    index = bisect_right(article.sentences, end - 1, key=lambda sentence: sentence.start) - 1
    return index >= 0 and article.sentences[index].end > start


def _content_start(text: str, block: Block) -> int:
    content = block.of(text)
    return block.start + len(content) - len(content.lstrip()) if content.strip() else block.start
