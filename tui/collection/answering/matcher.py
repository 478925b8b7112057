"""Where a query's words, names and dates stand in an article's text.

The text is folded by the word rule of the index, searched as the index searches it, and the places
are led back to the offsets of the original.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Protocol

from tui.articles.model import Span
from tui.collection.posting import body_spans, days_of, title_spans, unpack_article
from tui.entities.model import Mention
from tui.query.syntax import Dated, Named, Query, When, Words
from tui.query.words import Folded, folded
from tui.timeline.model import Event

MOST_TERMS = 100
"""Terms of one query that are looked for in a text; a longer query is nobody's writing."""


@dataclass(frozen=True, slots=True)
class Hit(Span):
    """A place that matches, and the number of the query's term that it matches."""

    term: int


_Place = tuple[int, int, int]
"""Start, end with a minus, and term of a place: so they sort by start, the longest first."""


class Sought(Protocol):
    """An article in which places are looked for; each part of it costs a little to unpack."""

    def grounds(self) -> Sequence["Ground"]:
        """Return its folded texts."""

    def meant(self, named: Named) -> Iterable[Mention]:
        """Return its mentions of what the query names."""

    def events(self) -> Iterable[Event]:
        """Return what it tells."""


def hits(query: Query, article: Sought) -> tuple[Hit, ...]:
    """Return the places in the article that the query asks for, in order, without overlap."""
    found: list[_Place] = []
    for number, term in enumerate(islice(query.wanted(), MOST_TERMS)):
        match term:
            case Words():
                sought = pattern(term)
                for ground in article.grounds():
                    if ground.title or not term.title:
                        found += [(start, -end, number) for start, end in ground.find(sought)]
            case Named():
                found += ((each.start, -each.end, number) for each in article.meant(term))
            case Dated(When.ABOUT, period):
                for event in article.events():
                    days = days_of(event.edtf) if event.is_stated else None
                    if days is not None and period.holds(days):
                        found.append((event.date.start, -event.date.end, number))
            case _:
                pass
    return tuple(_apart(found))


def in_title(query: Query, title: str, others: Iterable[Words]) -> tuple[Span, ...]:
    """Return the places of the query's words in a title, which need not stand in a text.

    What else the query asks for is found by the words that ``others`` say it has there.
    """
    ground = _ground(True, (Span(0, len(title)),), title)
    wanted = (term for term in islice(query.wanted(), MOST_TERMS) if isinstance(term, Words))
    patterns = map(pattern, (*wanted, *others))
    found = [(start, -end, 0) for each in patterns for start, end in ground.find(each)]
    return tuple(Span(hit.start, hit.end) for hit in _apart(found))


@lru_cache(maxsize=256)
def pattern(words: Words) -> re.Pattern[str]:
    """Return what finds the words in a folded text, with the space before them."""
    asked, *others = (" +".join(map(re.escape, phrase)) for phrase in words.phrases())
    ending = "[^ ]*" if words.prefix else "(?= )"
    forms = f"|(?:{'|'.join(others)})(?= )" if others else ""
    return re.compile(f" (?:{asked}{ending}{forms})" if forms else f" {asked}{ending}")


@dataclass(frozen=True, slots=True)
class Ground:
    """Parts of an article's text, joined and folded, as one column of the index has them."""

    title: bool
    folded: Folded
    joined_at: tuple[int, ...]
    spans: tuple[Span, ...]

    def find(self, sought: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield start and end of where the words of a pattern stand in the article's text.

        A phrase across a gap comes in pieces.
        """
        origin, joined_at, spans = self.folded.span, self.joined_at, self.spans
        for found in sought.finditer(self.folded.text):
            start, end = origin(found.start() + 1, found.end())
            part = bisect_right(joined_at, start) - 1
            whole, at = spans[part], joined_at[part]
            first = whole.start
            if end - at <= whole.end - first:
                yield first + start - at, first + end - at
            else:
                yield from self._pieces(part, start, end)

    def _pieces(self, part: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        while part < len(self.spans) and self.joined_at[part] < end:
            whole, at = self.spans[part], self.joined_at[part]
            first = whole.start + max(start - at, 0)
            last = min(whole.start + end - at, whole.end)
            if first < last:
                yield first, last
            part += 1


@lru_cache(maxsize=64)
def grounds_of(packed: bytes) -> tuple[Ground, ...]:
    """Return the searched texts of an article that was packed: its title and its body.

    The next letter of a query asks mostly for the same articles, and a long one takes a while.
    """
    article = unpack_article(packed)
    parts = ((True, title_spans(article)), (False, body_spans(article)))
    return tuple(_ground(title, spans, article.text) for title, spans in parts if spans)


def _ground(title: bool, spans: Sequence[Span], text: str) -> Ground:
    joined_at, at = [], 0
    for span in spans:
        joined_at.append(at)
        at += span.end - span.start + 1
    joined = "\n".join([text[span.start : span.end] for span in spans])
    return Ground(title, folded(joined), tuple(joined_at), tuple(spans))


def _apart(found: list[_Place]) -> Iterator[Hit]:
    """Yield the places in order, of those that overlap the first and longest."""
    after = 0
    for start, end, term in sorted(found):
        if start >= after:
            after = -end
            yield Hit(start, after, term)
