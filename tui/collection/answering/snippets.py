"""A short piece of an article's text around the places that a query matches."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.articles.model import Article, Label, Span
from tui.collection.answering.matcher import Hit

_PAGE_BREAKS = str.maketrans("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " " * 11)


@dataclass(frozen=True, slots=True)
class Snippet:
    """Consecutive characters of an article, line breaks shown as spaces."""

    text: str
    matches: tuple[Span, ...]
    """Where the query matches, as offsets into the snippet's text."""
    start: int
    """Where the snippet begins in the article's text."""


def snippet(article: Article, hits: Sequence[Hit], width: int) -> Snippet:
    """Return at most ``width`` characters: around the place where most terms stand together.

    Without a match it is how the article's body begins. Words at the ends are left whole where
    that is possible.
    """
    text = article.text
    start, end = _window(article, hits, width)
    matches = tuple(
        Span(max(hit.start, start) - start, min(hit.end, end) - start)
        for hit in hits
        if hit.start < end and hit.end > start
    )
    return Snippet(text[start:end].translate(_PAGE_BREAKS), matches, start)


def _window(article: Article, hits: Sequence[Hit], width: int) -> tuple[int, int]:
    titles = [block for block in article.blocks if block.label is Label.TITLE]
    inside = [h for h in hits if not any(t.start <= h.start < t.end for t in titles)] or hits
    if not inside:
        body = [block for block in article.blocks if block.label is Label.BODY]
        sentences = [s for s in article.sentences if body and s.start >= body[0].start]
        first = sentences[0].start if sentences else body[0].start if body else 0
        return _trimmed(article.text, Span(0, len(article.text)), first, first, width)
    first_hit, last_hit = _densest(inside, width)
    whole = article.block_at(first_hit.start)
    spare = max(width - (last_hit.end - first_hit.start), 0)
    return _trimmed(article.text, whole, first_hit.start - spare // 3, first_hit.start, width)


def _densest(hits: Sequence[Hit], width: int) -> tuple[Hit, Hit]:
    """Return the first and last of the hits within ``width`` that match most different terms."""
    best, most, first = (hits[0], hits[0]), 0, 0
    different = len({hit.term for hit in hits})
    inside: Counter[int] = Counter()
    for last, hit in enumerate(hits):
        if most == different:
            break
        inside[hit.term] += 1
        while first < last and hit.end - hits[first].start > width:
            inside[hits[first].term] -= 1
            if not inside[hits[first].term]:
                del inside[hits[first].term]
            first += 1
        if len(inside) > most:
            best, most = (hits[first], hit), len(inside)
    return best


def _trimmed(text: str, whole: Span, start: int, keep: int, width: int) -> tuple[int, int]:
    """Return a window inside ``whole`` that begins and ends between words.

    What begins at ``keep`` stays in it.
    """
    start = max(start, whole.start)
    if start > whole.start:
        space = text.find(" ", start - 1, keep)
        start = space + 1 if space >= 0 else keep
    while start < keep and text[start].isspace():
        start += 1
    end = min(start + width, whole.end)
    if end < whole.end:
        space = text.rfind(" ", keep + 1, end + 1)
        end = space if space > keep else end
    return start, len(text[:end].rstrip()) if end - start < 10_000 and end == whole.end else end
