"""From a decoded text to an article: blocks, title, publication date, source, sentences."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tui.articles.bylines import byline_in, name_in, note_in, opens_byline
from tui.articles.datelines import FoundDateline, find_dateline
from tui.articles.dating import anchor_of, last_day, published_of
from tui.articles.files import Document
from tui.articles.front_matter import FrontMatter, read_front_matter
from tui.articles.labels import Labelled, labelled
from tui.articles.line_features import MARKDOWN_HEADING
from tui.articles.model import (
    NOTHING,
    UNDERSTOOD,
    Article,
    Author,
    Block,
    Hints,
    Label,
    Layout,
    Span,
    Title,
    TitleHow,
)
from tui.articles.mojibake import mended, words_of
from tui.articles.page import Page, read_page
from tui.articles.publication import find_prefix
from tui.articles.sentences import split_sentences
from tui.articles.sources import agency, is_source, source_around, source_in
from tui.articles.written_dates import WrittenDate

_OPENING_PARAGRAPHS = 3
"""Paragraphs at the start of the body that may open with a dateline."""


class _Part(NamedTuple):
    """A labelled stretch of lines; its block reaches to the start of the next part."""

    start: int
    end: int
    label: Label


def make_article(document: Document, hints: Hints | None = None) -> Article:
    """Return ``document`` as an article; what ``hints`` say overrules what is detected."""
    hints = hints or Hints()
    if hints.layout is Layout.PLAIN:
        return _plain(document, hints)
    text = mended(document.text)
    front = read_front_matter(text)
    prefix = find_prefix(text) if front is None else None
    head_end = front.end if front else _after_prefix(text, prefix)
    page = read_page(text, head_end, hints.habits.lines)
    said = labelled(document.text, hints.labels)
    parts = [_Part(*part) for part in said.over(text, _parts(text, page, head_end))]
    opening = _find_opening(text, page, parts)
    published = published_of(text, hints, front, prefix, page.stamp, opening)
    dateline = opening.resolved(last_day(published)) if opening else None
    blocks = _blocks(text, parts, opening)
    return Article(
        file=document.file,
        text=document.text,
        blocks=blocks,
        sentences=_sentences(text, blocks),
        title=_title(text, hints, said, front, page),
        published=published,
        anchor=anchor_of(published, dateline),
        source=_source(hints, front, page, opening),
        author=_author(text, front, page, parts),
        dateline=dateline,
        problems=(*_problems(text), *said.problems),
    )


def date_dateline(article: Article) -> Article:
    """Return ``article`` with the year of its dateline, if its publication date now gives one."""
    dateline = article.dateline
    if dateline is None or dateline.date is not None:
        return article
    found = find_dateline(mended(article.text), dateline.start, len(article.text))
    dateline = found.resolved(last_day(article.published)) if found else None
    if dateline is None or dateline.date is None:
        return article
    return replace(article, dateline=dateline, anchor=anchor_of(article.published, dateline))


def _plain(document: Document, hints: Hints) -> Article:
    text = mended(document.text)
    said = labelled(document.text, hints.labels)
    parts = said.over(text, [(0, len(text), Label.BODY)])
    blocks = _blocks(text, [_Part(*part) for part in parts], None)
    published = published_of(text, hints, None, None, None, None)
    return Article(
        file=document.file,
        text=document.text,
        blocks=blocks,
        sentences=_sentences(text, blocks),
        title=_title(text, hints, said, None, None, document.called),
        published=published,
        anchor=anchor_of(published, None),
        source=hints.source or None,
        author=None,
        dateline=None,
        problems=(*_problems(text), *said.problems),
    )


def _problems(text: str) -> tuple[str, ...]:
    """Return what a reader should know before trusting the text."""
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    if not lost:
        return ()
    return (f"{lost} {'character' if lost == 1 else 'characters'} could not be decoded (�)",)


def _after_prefix(text: str, prefix: WrittenDate | None) -> int:
    if prefix is None:
        return 0
    end = prefix.end
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def _parts(text: str, page: Page, head_end: int) -> list[_Part]:
    """Return the labelled parts: a paragraph each, but page furniture in one as far as it goes."""
    parts = [_Part(0, head_end, Label.META)] if head_end else []
    for each, label in zip(page.seen, page.labels, strict=True):
        if label is Label.BOILERPLATE and parts and parts[-1].label is label:
            parts[-1] = parts[-1]._replace(end=each.line.end)
        else:
            parts.append(_Part(each.line.start, each.line.end, label))
    return parts or [_Part(0, len(text), Label.BODY)]


def _find_opening(text: str, page: Page, parts: Sequence[_Part]) -> FoundDateline | None:
    paragraphs = [part for part in parts if part.label is Label.BODY][:_OPENING_PARAGRAPHS]
    title = "" if page.title is None else page.seen[page.title].line.text
    for part in paragraphs:
        found = find_dateline(text, part.start, part.end)
        if found is not None and (found.is_sure or not _opens_with(title, text, found)):
            return found
    return None


def _opens_with(title: str, text: str, found: FoundDateline) -> bool:
    """Tell whether a title opens as the dateline does: ``SEA FREIGHTS (DLRS A TON) - May 3``."""
    return title.startswith(text[found.start : found.end].strip())


def _blocks(text: str, parts: Sequence[_Part], opening: FoundDateline | None) -> tuple[Block, ...]:
    """Return the blocks: each part with the blanks after it, the first with those before it."""
    starts: list[tuple[int, Label, bool]] = []
    told: set[str] = set()
    for part in parts:
        words = text[part.start : part.end]
        repeats = part.label is Label.CAPTION and words in told
        told.add(words)
        if opening is not None and part.start == opening.start and part.label is Label.BODY:
            starts.append((part.start, Label.DATELINE, False))
            if opening.end < part.end:
                starts.append((opening.end, Label.BODY, False))
        else:
            starts.append((part.start, part.label, repeats))
    starts[0] = (0, starts[0][1], starts[0][2])
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    return tuple(
        Block(start, end, label, repeats)
        for (start, label, repeats), end in zip(starts, ends, strict=True)
    )


def _sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    return tuple(
        sentence
        for block in blocks
        if block.label in UNDERSTOOD and block.label is not Label.DATELINE and not block.repeats
        for sentence in split_sentences(text, block.start, block.end)
    )


def _title(
    text: str,
    hints: Hints,
    said: Labelled,
    front: FrontMatter | None,
    page: Page | None,
    called: str | None = None,
) -> Title:
    if hints.title == NOTHING:
        return Title(None, TitleHow.USER)
    if hints.title is not None:
        return _title_said(text, hints.title, TitleHow.USER)
    if said.title is not None:
        start, end = said.title.start, said.title.end
        return Title(words_of(text[start:end]), TitleHow.USER, start, end)
    if front is not None and front.title is not None:
        return _title_said(text, front.title, TitleHow.STATED)
    if page is None or page.title is None:
        return Title(called, TitleHow.INFERRED) if called else Title()
    line = page.seen[page.title].line
    if said.label_at(line.start) not in (None, Label.TITLE):
        return Title(None, TitleHow.USER)
    mark = MARKDOWN_HEADING.match(line.text)
    start = line.start + (mark.end() if mark else 0)
    return Title(words_of(text[start : line.end]), TitleHow.STATED, start, line.end)


def _title_said(text: str, title: str, how: TitleHow) -> Title:
    at = text.find(title)
    told = words_of(title)
    return Title(told, how) if at < 0 else Title(told, how, at, at + len(title))


def _source(
    hints: Hints, front: FrontMatter | None, page: Page, opening: FoundDateline | None
) -> str | None:
    if hints.source is not None:
        return hints.source or None
    if front is not None and front.source is not None:
        return front.source
    if opening is not None and opening.agency is not None:
        return agency(opening.agency)
    for line in page.lines(Label.META):
        if named := source_in(line.text):
            return named
    return source_around(page.around(above=True), page.around(above=False))


def _author(
    text: str, front: FrontMatter | None, page: Page, parts: Sequence[_Part]
) -> Author | None:
    if front is not None and front.author is not None:
        at = text.find(front.author, 0, front.end)
        return Author(front.author) if at < 0 else Author(front.author, at, at + len(front.author))
    opened = False
    for line in page.lines(Label.META):
        byline = name_in(line.text) if opened else byline_in(line.text)
        opened = opens_byline(line.text)
        if byline and source_in(byline.name) is None:
            return Author(byline.name, line.start + byline.start, line.start + byline.end)
    last = next((part for part in reversed(parts) if part.label is Label.BODY), None)
    if last is None:
        return None
    note = note_in(text[last.start : last.end])
    if note is None or is_source(note.name):
        return None
    return Author(note.name, last.start + note.start, last.start + note.end)
