"""Short pieces of an article's text around the places that a query matches.

Of a passage, which is a paragraph with the dateline that may open it, the window is taken in which
most of the query's terms meet. It begins and ends with a sentence where that fits, else between
words, and never within a match.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from operator import attrgetter
from typing import NamedTuple

from tui.articles.model import Article, Block, Label, Span
from tui.articles.visible import visible
from tui.collection.answering.matcher import Hit

CUT = "…"
"""Stands where a reader is shown no more of a sentence."""

_PAGE_BREAKS = str.maketrans("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " " * 11)
_BETWEEN_WORDS = frozenset(" \t\n\r\x0b\x0c\x1c\x1d\x1e\u2002\u2003\u2009\u2028\u2029\u3000")
"""Blanks but those that forbid a break, and those that garbled characters are made of."""
_WITHIN_WORDS = frozenset("-‐–—/_.,:;、。，")
"""After what a word is broken that is too long to be shown."""
_SPACELESS = "\u0e00"
"""The first letter of the scripts most of which can be broken anywhere."""
_BLANKS = re.compile(r" {2,}")

_MOST, _LEAST, _TITLE = 3, 0, -1
_RANKS = {Label.BODY: _MOST, Label.HEADING: 2, Label.CAPTION: 1, Label.TITLE: _TITLE}
"""How much a reader learns from a passage: a dateline or a byline tells least, and a title stands
above the snippet as it is."""

_BEFORE = 1 / 3
"""The part of what is shown around matches that stands before them, in a sentence too long."""
_FULL = 1 / 2
"""The part of a width that whole sentences fill, or one more is begun."""

_start, _end, _term = attrgetter("start"), attrgetter("end"), attrgetter("term")


@dataclass(frozen=True, slots=True)
class Snippet:
    """Consecutive characters of an article, line breaks shown as spaces."""

    text: str
    matches: tuple[Span, ...]
    """Where the query matches, as offsets into the snippet's text; each is a whole match."""
    start: int = 0
    """Where the snippet begins in the article's text."""
    cut_before: bool = False
    """Whether the sentence that it begins with begins before it."""
    cut_after: bool = False
    """Whether the sentence that it ends with goes on."""

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield what a reader is shown, harmless to draw, and of each piece whether it matches.

        An ellipsis tells that a sentence is cut; of blanks in a row one is shown.
        """
        text, at = visible(self.text), 0
        yield CUT if self.cut_before else "", False
        for match in self.matches:
            yield _BLANKS.sub(" ", text[at : match.start]), False
            yield _BLANKS.sub(" ", match.of(text)), True
            at = match.end
        yield _BLANKS.sub(" ", text[at:]), False
        yield CUT if self.cut_after else "", False


def snippet(article: Article, hits: Sequence[Hit], width: int) -> Snippet:
    """Return at most ``width`` characters, more only where one match alone is wider.

    They are those where most different terms stand together, of equal places the one in the body,
    then that of terms that the article has seldom, then the first. What is in a title is shown
    only where nothing else matches; without any match it is how the article's body begins.
    """
    return next(snippets(article, hits, width))


def snippets(article: Article, hits: Sequence[Hit], width: int) -> Iterator[Snippet]:
    """Yield separate pieces of the text in the order in which ``snippet`` prefers them."""
    if not hits:
        yield _opening(article, width)
        return
    rarity = {term: 1 / times for term, times in Counter(map(_term, hits)).items()}
    left, taken = hits, list[Span]()
    while left:
        place = _best(article.blocks, left, taken, rarity, width)
        if taken and place.is_title:
            return
        window = _window(article, place, left, width)
        yield _made(article, left, window)
        taken.append(window)
        left = [hit for hit in left if hit.end <= window.start or hit.start >= window.end]


class _Stretch(NamedTuple):
    """A part of a passage out of which a snippet can be taken."""

    start: int
    end: int
    rank: int
    opened: int
    """Where the dateline ends that opens the passage, its start where there is none."""


_Worth = tuple[bool, int, int, float]
"""How good a place is for a snippet, what counts most first: whether it is outside titles, its
different terms, its rank, and how rare the terms are."""


_Ends = tuple[int, int]
"""Where a part of the text starts and ends."""


class _Place(NamedTuple):
    """Where a query's terms stand together, from the first of the hits to the last."""

    worth: _Worth
    stretch: _Stretch
    first: Hit
    last: Hit

    @property
    def is_title(self) -> bool:
        return not self.worth[0]


def _best(
    blocks: Sequence[Block],
    hits: Sequence[Hit],
    taken: Sequence[Span],
    rarity: Mapping[int, float],
    width: int,
) -> _Place:
    """Return the best place for a snippet: where terms stand within ``width``, close together."""
    stretch = _stretch(blocks, hits[0], taken)
    best = _Place((False, 0, 0, 0.0), stretch, hits[0], hits[0])
    perfect = (True, len(rarity), _MOST)
    inside: dict[int, int] = {}
    first = 0
    for index, last in enumerate(hits):
        if last.start >= stretch.end:
            stretch = _stretch(blocks, last, taken)
            first, inside = index, {}
        inside[last.term] = inside.get(last.term, 0) + 1
        while first < index and (
            last.end - hits[first].start > width or inside[hits[first].term] > 1
        ):
            term = hits[first].term
            inside[term] -= 1
            if not inside[term]:
                del inside[term]
            first += 1
        rank = stretch.rank if last.start >= stretch.opened else _LEAST
        worth = (rank > _TITLE, len(inside), rank, sum(map(rarity.__getitem__, inside)))
        if worth > best.worth:
            best = _Place(worth, stretch, hits[first], last)
            if worth >= perfect:
                break
    return best


def _stretch(blocks: Sequence[Block], hit: Hit, taken: Sequence[Span]) -> _Stretch:
    """Return what is not taken of the passage of a hit."""
    start, end, label, opened = _passage(blocks, hit.start)
    for each in taken:
        start = max(start, each.end) if each.end <= hit.start else start
        end = min(end, each.start) if each.start >= hit.end else end
    return _Stretch(start, end, _RANKS.get(label, _LEAST), opened)


def _passage(blocks: Sequence[Block], offset: int) -> tuple[int, int, Label, int]:
    """Return where the passage at an offset begins and ends, what it is, and where it is opened."""
    index = max(0, bisect_right(blocks, offset, key=_start) - 1)
    if blocks[index].label is Label.DATELINE and index + 1 < len(blocks):
        index += blocks[index + 1].label is Label.BODY
    block = blocks[index]
    if block.label is Label.BODY and index and blocks[index - 1].label is Label.DATELINE:
        return blocks[index - 1].start, block.end, block.label, block.start
    return block.start, block.end, block.label, block.start


def _window(article: Article, place: _Place, hits: Sequence[Hit], width: int) -> Span:
    """Return what is shown: all from the place's first hit to its last, and what fits around."""
    stretch, first, last = place.stretch, place.first, place.last
    whole = _stripped(article.text, stretch.start, max(stretch.end, last.end))
    words = _whole_words(article.text, whole, first.start, last.end, width)
    start = _window_start(article, whole, words, width)
    if first is not hits[0]:
        start = _after_cut_hit(article.text, hits, start, first)
    limit = start + max(width, last.end - start)
    return Span(start, _window_end(article, whole, hits, (start, limit), last.end))


def _whole_words(text: str, whole: Span, first: int, last: int, width: int) -> _Ends:
    """Return what is from ``first`` to ``last`` with the rest of the words there, if it fits."""
    start, end = first, last
    while start > whole.start and end - start < width and text[start - 1] not in _BETWEEN_WORDS:
        start -= 1
    if start > whole.start and text[start - 1] not in _BETWEEN_WORDS:
        start = first
    while end < whole.end and end - start < width and text[end] not in _BETWEEN_WORDS:
        end += 1
    if end < whole.end and text[end] not in _BETWEEN_WORDS:
        end = last
    return start, end


def _window_start(article: Article, whole: Span, words: _Ends, width: int) -> int:
    """Return where the sentence of the words begins, or one before it, or at least a word."""
    sentences, (first, last) = article.sentences, words
    index = bisect_right(sentences, first, key=_start) - 1
    start = max(whole.start, sentences[index].start if index >= 0 else 0)
    if last - start > width:
        spare = max(0, width - (last - first))
        after = _sentence_at(article, last - 1).end - last
        before = max(int(spare * _BEFORE), spare - after)
        return _word_start(article.text, max(start, first - before), first)
    earliest = whole.end - width
    if whole.start >= earliest:
        return whole.start
    if start > earliest:
        # There is room before it, as the passage ends soon.
        return sentences[bisect_left(sentences, earliest, key=_start)].start
    return start


def _after_cut_hit(text: str, hits: Sequence[Hit], start: int, first: Hit) -> int:
    """Return ``start``, or where a word begins after a hit that it would cut."""
    index = bisect_left(hits, start, key=_start) - 1
    if index < 0 or hits[index].end <= start:
        return start
    return _word_start(text, hits[index].end, first.start)


def _word_start(text: str, start: int, last: int) -> int:
    """Return where a word begins, from ``start`` on, at the latest at ``last``."""
    places = range(start, last + 1)
    for at in places:
        if (not at or text[at - 1] in _BETWEEN_WORDS) and text[at] not in _BETWEEN_WORDS:
            return at
    return next((at for at in places if at and _may_break(text, at)), last)


def _window_end(article: Article, whole: Span, hits: Sequence[Hit], room: _Ends, shown: int) -> int:
    """Return where in the room a sentence ends, or else a word, not before what is ``shown``."""
    start, limit = room
    full = start + (limit - start) * _FULL
    while True:
        end = whole.end
        if limit < end:
            end = _sentence_end(article.sentences, limit)
            if end < shown or end < full:
                end = _word_end(article.text, shown, limit)
        index = bisect_left(hits, end, key=_start) - 1
        if index < 0 or hits[index].end <= end:
            return end
        # It would be cut, and is left out.
        limit = hits[index].start


def _sentence_end(sentences: Sequence[Span], limit: int) -> int:
    index = bisect_right(sentences, limit, key=_end) - 1
    return sentences[index].end if index >= 0 else 0


def _word_end(text: str, end: int, limit: int) -> int:
    """Return where a word ends, up to ``limit``, at the earliest at ``end``."""
    places = range(limit, end - 1, -1)
    for at in places:
        if text[at] in _BETWEEN_WORDS and text[at - 1] not in _BETWEEN_WORDS:
            return at
    return next((at for at in places if _may_break(text, at)), end)


def _may_break(text: str, at: int) -> bool:
    """Tell whether a word that is too long may be broken before a character."""
    return text[at - 1] in _WITHIN_WORDS or text[at] >= _SPACELESS


def _opening(article: Article, width: int) -> Snippet:
    """Return how the body begins, all of the text where there is none."""
    whole = _body_opening(article, width)
    start, limit = whole.start, whole.start + width
    end = _window_end(article, whole, (), (start, limit), start)
    return _made(article, (), Span(start, end if end > start else limit))


def _body_opening(article: Article, width: int) -> Span:
    """Return the first paragraphs of the body, as far as they may be shown."""
    rest = dropwhile(lambda block: block.label is not Label.BODY, article.blocks)
    first = next(rest, Span(0, len(article.text)))
    index = bisect_left(article.sentences, first.start, key=_start)
    starts = [each.start for each in article.sentences[index : index + 1]]
    start = starts[0] if starts and starts[0] < first.end else first.start
    more = takewhile(lambda each: each.label is Label.BODY and each.start < start + width, rest)
    return _stripped(article.text, start, max((each.end for each in more), default=first.end))


def _made(article: Article, hits: Sequence[Hit], window: Span) -> Snippet:
    start, end = window.start, window.end
    first = bisect_left(hits, start, key=_start)
    last = bisect_left(hits, end, first, key=_start)
    text = article.text[start:end]
    return Snippet(
        text if text.isprintable() else text.translate(_PAGE_BREAKS),
        tuple([Span(hit.start - start, hit.end - start) for hit in hits[first:last]]),
        start,
        start > _sentence_at(article, start).start,
        end < _sentence_at(article, max(start, end - 1)).end,
    )


def _sentence_at(article: Article, offset: int) -> Span:
    """Return the sentence at an offset, the passage where there is none, as in a dateline."""
    index = bisect_right(article.sentences, offset, key=_start) - 1
    if index >= 0 and offset < article.sentences[index].end:
        return article.sentences[index]
    start, end, _, _ = _passage(article.blocks, offset)
    return _stripped(article.text, start, end)


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    return Span(first, first + len(part.strip()))
