"""What a reader takes along: the original characters of a selection, and where they stand."""

from bisect import bisect_right
from collections.abc import Sequence

from tui.articles.model import Article, Span
from tui.dates.edtf import shown_published
from tui.widgets.page import Paragraph

LONGEST_WORD = 100
"""How far from a click a word may reach; a text without blanks must not be one word."""


def excerpt(text: str, paragraphs: Sequence[Paragraph], span: Span) -> str:
    """Return the characters of ``span`` that are shown, as they stand in the file.

    What is folded away is left out; the passages around it are parted by an empty line.
    """
    first = max(0, bisect_right(paragraphs, span.start, key=lambda shown: shown.start) - 1)
    taken: list[str] = []
    reached: int | None = None
    for paragraph in paragraphs[first:]:
        if paragraph.start >= span.end:
            break
        start, end = max(paragraph.start, span.start), min(paragraph.end, span.end)
        if paragraph.words is not None or start >= end:
            continue
        if reached is not None:
            between = text[reached:start]
            taken.append(between if not between.strip() else "\n\n")
        taken.append(text[start:end])
        reached = end
    return "".join(taken).strip("\r\n")


def citation(article: Article) -> str:
    """Return where a quotation comes from: title, source, date and file."""
    title = article.title.text or "(no title)"
    date = shown_published(article.published) or "undated"
    parts = (title, article.source, date, article.file)
    return ", ".join(part for part in parts if part)


def sentence_at(article: Article, offset: int) -> Span:
    """Return the sentence around a character, or the character alone where there is none."""
    index = bisect_right(article.sentences, offset, key=lambda sentence: sentence.start) - 1
    if index >= 0 and offset < article.sentences[index].end:
        return article.sentences[index]
    return Span(offset, offset + 1)


def paragraph_at(paragraphs: Sequence[Paragraph], offset: int) -> Paragraph | None:
    """Return the last paragraph that starts at ``offset`` or before."""
    index = bisect_right(paragraphs, offset, key=lambda shown: shown.start) - 1
    return paragraphs[index] if index >= 0 else None


def word_at(text: str, offset: int) -> Span:
    """Return the word around a character; empty where there is none."""
    start = end = offset
    while start > 0 and text[start - 1].isalnum() and offset - start < LONGEST_WORD:
        start -= 1
    while end < len(text) and text[end].isalnum() and end - offset < LONGEST_WORD:
        end += 1
    return Span(start, end)
