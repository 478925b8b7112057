"""A selection: the articles that a query selects, which every view shows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from tui.articles.model import Span
from tui.collection.answering.asking import Asking
from tui.collection.answering.emptying import Without, emptied_by
from tui.collection.answering.matcher import Ground, Hit, hits, in_title
from tui.collection.answering.meant import Meant, meant
from tui.collection.answering.ranking import Order
from tui.collection.answering.snippets import Snippet, snippet, snippets
from tui.collection.entities.table import EntityTable
from tui.collection.keys import years_of
from tui.collection.posting import title_spans
from tui.entities.model import Kind, Mention
from tui.query.finishing import written_out
from tui.query.rewriting import narrowed
from tui.query.syntax import Named, Query, Words
from tui.query.wording import in_words
from tui.query.words import split
from tui.timeline.model import Event
from tui.timeline.timeline import Timeline

if TYPE_CHECKING:
    from tui.collection.collection import Collection

SNIPPET_WIDTH = 160


@dataclass(frozen=True, eq=False)
class Selection:
    """What a query selects of a collection; it never changes, a new query makes a new one."""

    collection: "Collection"
    query: Query
    keys: tuple[int, ...]
    """The articles, in the order in which they are listed."""
    newest_first: tuple[int, ...]
    """The articles in order of date, however they are listed."""
    scores: Mapping[int, float]
    """How well articles fit, where that orders them; others may be told of besides."""
    order: Order = Order.BEST
    """The order that was asked for."""
    typing: bool = False
    """Whether the last word was taken as just begun."""

    @property
    def count(self) -> int:
        """How many articles are selected."""
        return len(self.keys)

    def score(self, key: int) -> float | None:
        """Return how well an article fits, None where that is not what orders them."""
        return self.scores.get(key)

    def __and__(self, query: str) -> "Selection":
        """Return what is selected of this by one more query."""
        return self.collection.select(narrowed(self.query.text, query), order=self.order)

    def anew(self) -> "Selection":
        """Return what the query selects now, understood as it was."""
        return self.collection.answer(self.query, self.order, self.typing)

    def describe(self) -> str:
        """Say in words what is selected."""
        return in_words(self.query.node)

    def meant(self) -> list[Meant]:
        """Return what was probably meant and has hits, where there are none."""
        if self.keys:
            return []
        found = meant(self.query, Asking(self.collection))
        if found or not self.typing:
            return found
        begun = meant(self.query, Asking(self.collection, self.typing))
        return [replace(each, query=self._taken(each.query, each.count)) for each in begun]

    def emptied_by(self) -> list[Without]:
        """Return the parts of an AND without which there would be hits, where there are none."""
        if self.keys:
            return []
        found = emptied_by(self.query, Asking(self.collection, self.typing))
        if not self.typing:
            return found
        return [replace(each, rest=self._taken(each.rest, each.count)) for each in found]

    def _taken(self, query: str, count: int) -> str:
        """Return a query that selects as many articles when its last word is no longer typed."""
        if self.collection.select(query).count == count:
            return query
        return written_out(query) or query

    def span(self) -> tuple[int, int] | None:
        """Return the first and the last year that the articles tell of, None for none."""
        return self.collection.span(self.newest_first)

    def years(self) -> str:
        """Return the span of years as it is shown: ``1951–2026``, nothing where there is none."""
        span = self.span()
        if span is None:
            return ""
        first, last = span
        return str(first) if first == last else f"{first}–{last}"

    def hits(self, key: int) -> tuple[Hit, ...]:
        """Return the places in an article's text that the query asks for, term by term."""
        return hits(self.query, _Sought(self, key))

    def matches(self, key: int) -> tuple[Span, ...]:
        """Return the places in an article's text that the query asks for, in order."""
        return tuple(Span(hit.start, hit.end) for hit in self.hits(key))

    def title_matches(self, key: int) -> tuple[Span, ...]:
        """Return the places in an article's title, as lists show it, that the query asks for."""
        title = self.collection.head(key).title
        return in_title(self.query, title, self._words_in_title(key)) if title else ()

    def _words_in_title(self, key: int) -> Iterator[Words]:
        """Yield what stands in the title where the query asks for it, by whatever name."""
        article = self.collection.article(key)
        for span in title_spans(article):
            for hit in self.hits(key):
                if span.start <= hit.start < span.end:
                    yield Words(split(hit.of(article.text)))

    def snippet(self, key: int, width: int = SNIPPET_WIDTH) -> Snippet:
        """Return the piece of the article, of at most ``width`` characters, that matches best."""
        found = self._snippets.get((key, width))
        if found is None:
            found = snippet(self.collection.article(key), self.hits(key), width)
            self._snippets[key, width] = found
        return found

    def snippets(self, key: int, most: int, width: int = SNIPPET_WIDTH) -> list[Snippet]:
        """Return separate pieces of the article around its matches, best first."""
        return list(islice(snippets(self.collection.article(key), self.hits(key), width), most))

    @cached_property
    def _snippets(self) -> dict[tuple[int, int], Snippet]:
        """What was shown of articles already."""
        return {}

    def timeline(self) -> Timeline:
        """Return all that the articles tell, with every kind of date."""
        told = self.collection.telling.timeline()
        return told if self.count == len(self.collection) else told.of_articles(set(self.keys))

    def entities(self) -> EntityTable:
        """Return the entities that the articles mention, as a table."""
        return EntityTable(self)

    def sources(self) -> list[tuple[str, int]]:
        """Return the articles' sources with their numbers of articles, the commonest first."""
        heads = map(self.collection.head, self.keys)
        return Counter(head.source for head in heads if head.source).most_common()

    def published_years(self) -> list[tuple[int, int]]:
        """Return the years of publication with their numbers of articles, in order."""
        years = years_of(self.newest_first).items()
        return sorted((year, count) for year, count in years if year)

    @cached_property
    def _meant(self) -> dict[Named, frozenset[int]]:
        """The entities that each name in the query stands for."""
        collection = self.collection
        return {
            term: frozenset(collection.meant(term))
            for term in self.query.wanted()
            if isinstance(term, Named)
        }

    def means(self, named: Named, mention: Mention) -> bool:
        """Tell whether a mention is one of what the query names."""
        if mention.kind is Kind.AMOUNT:
            return False
        number = self.collection.entities.known(mention.kind, mention.name)
        return number in self._meant[named]


@dataclass(frozen=True, slots=True)
class _Sought:
    """An article of a selection, unpacked as far as it is looked at."""

    selection: Selection
    key: int

    def grounds(self) -> Sequence[Ground]:
        return self.selection.collection.grounds(self.key)

    def meant(self, named: Named) -> Iterator[Mention]:
        mentions = self.selection.collection.mentions(self.key)
        return (each for each in mentions if self.selection.means(named, each))

    def events(self) -> Iterator[Event]:
        return self.selection.collection.events_by_own_names(self.key)
