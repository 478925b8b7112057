"""The collection: every article that was understood, and the selections that queries make of it."""

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice

from tui.articles.model import Article, Published
from tui.collection import evaluate
from tui.collection.index import Index, Row
from tui.collection.keys import key_of
from tui.collection.matcher import Ground, grounds_of, pattern
from tui.collection.met import Met
from tui.collection.names import HOWS, Names
from tui.collection.posting import Posting, events_in, posting_of, unpack_article, unpack_found
from tui.collection.query import parse
from tui.collection.ranking import Order, ordered
from tui.collection.selection import Selection
from tui.collection.syntax import From, Mark, Named, Words
from tui.collection.tally import Tally
from tui.collection.understand import Understood
from tui.collection.words import fold, split
from tui.entities.model import Kind, Mention
from tui.timeline.model import Event, TimelineEvent

FIRST_YEAR, LAST_YEAR = -9998, 9998
"""Years beyond these only say that a range is open at one end."""
CHUNK = 100
"""Articles that go into the database at once: a question waits no longer than for these."""

Marks = Callable[[Mark], Set[str]]
"""Tells the files that their reader marked so."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of an article."""

    key: int
    file: str
    title: str | None
    published: Published
    source: str | None


def _no_marks(_mark: Mark) -> Set[str]:
    return frozenset()


class Collection:
    """The articles of the opened files and folders.

    One thread may fill it while others ask. Keys run in date order: the newest article has the
    greatest key, articles of one day stand in the order in which they were added, articles
    without a date come last.

    Args:
        title: what the collection is called.
        marks: tells the files that the reader marked as read or bookmarked.
    """

    def __init__(self, title: str, marks: Marks = _no_marks) -> None:
        self.title = title
        self.index = Index()
        self.entities = Names()
        self._marks = marks
        self._heads: dict[int, Head] = {}
        self._articles: dict[int, bytes] = {}
        self._found: dict[int, bytes] = {}
        self._events: dict[int, bytes] = {}
        self.met = Met()
        self._tally: Tally | None = None
        self._years: dict[int, tuple[int, int]] = {}
        self._keys_of: dict[str, int] = {}
        self._links: Mapping[int, Mapping[tuple[Kind, str], str]] = {}
        self._sources: dict[str, int] = {}
        self._newest_first: tuple[int, ...] | None = None
        self._adding = threading.Lock()

    def __len__(self) -> int:
        return len(self._heads)

    def add(self, batch: Iterable[Understood | Posting]) -> None:
        """Take in articles; from then on they are selected, shown and counted."""
        with self._adding:
            waiting = iter(batch)
            while chunk := list(islice(waiting, CHUNK)):
                self._add(chunk)

    def _add(self, chunk: Sequence[Understood | Posting]) -> None:
        postings = [e if isinstance(e, Posting) else posting_of(e) for e in chunk]
        rows: list[Row] = []
        heads: dict[int, Head] = {}
        for place, posting in enumerate(postings, len(self._heads)):
            days = posting.published_days
            key = key_of(days.first if days else None, place)
            heads[key] = Head(key, posting.file, posting.title, posting.published, posting.source)
            self._articles[key], self._found[key] = posting.article, posting.found
            self._events[key] = posting.events
            years = [day // 10_000 for days in posting.told for day in (days.first, days.last)]
            known = [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]
            if known:
                self._years[key] = (min(known), max(known))
            said = [self.entities.row_of(each) for each in posting.said]
            self.met.put(key, _times((number, times) for number, _, _, times in said))
            rows.append(
                Row(
                    key,
                    posting.title_words,
                    posting.body_words,
                    days,
                    self._source(posting.source),
                    posting.told,
                    tuple(said),
                )
            )
        # What a question finds must be known already when it is found.
        self.entities.put_new(self.index)
        self._keys_of.update((head.file, key) for key, head in heads.items())
        self._heads.update(heads)
        self._newest_first = None
        self.index.put(sorted(rows, key=lambda row: row.key))

    def relink(self) -> None:
        """Work out anew which names of different articles are one entity's."""
        from tui.entities.linking import link

        with self._adding:
            articles: dict[int, list[Mention]] = {key: [] for key in self._heads}
            local_names = self.index.local_names()
            for key, local, how, times in local_names:
                kind, text = self.entities[local].kind, self.entities[local].text
                mention = Mention(0, 0, kind, text, HOWS[how], "")
                articles[key] += [mention] * times
            links: dict[int, dict[tuple[Kind, str], str]] = defaultdict(dict)
            rows: list[tuple[int, int, int]] = []
            for (key, kind, text), name in link(articles).items():
                if name != text:
                    links[key][kind, text] = name
                    numbers = self.entities.number(kind, name), self.entities.number(kind, text)
                    rows.append((numbers[0], key, numbers[1]))
            self.entities.put_new(self.index)
            self.index.link(rows)
            self._links = links
            shown = {(key, local): number for number, key, local in rows}
            numbered: dict[int, list[tuple[int, int]]] = {key: [] for key in articles}
            for key, local, _, times in local_names:
                numbered[key].append((shown.get((key, local), local), times))
            met = Met()
            for key, times_met in numbered.items():
                met.put(key, _times(times_met))
            self.met = met

    def keys(self) -> tuple[int, ...]:
        """Return all keys, newest first."""
        keys = self._newest_first
        if keys is None or len(keys) != len(self._heads):
            keys = self._newest_first = tuple(sorted(self._heads, reverse=True))
        return keys

    def head(self, key: int) -> Head:
        """Return what a list shows of an article."""
        return self._heads[key]

    def key_of(self, file: str) -> int | None:
        """Return the key of the article that readers know by this file name."""
        return self._keys_of.get(file)

    def article(self, key: int) -> Article:
        """Return an article without what was found in its sentences."""
        return unpack_article(self._articles[key])

    def grounds(self, key: int) -> tuple[Ground, ...]:
        """Return the folded texts of an article in which matches are found."""
        return grounds_of(self._articles[key])

    def understood(self, key: int) -> Understood:
        """Return an article with all that was found in it, entities by their common names."""
        dates, _ = unpack_found(self._found[key])
        names = self._names_in(key)
        events = tuple(_renamed(event, names) for event, _ in events_in(self._events[key]))
        return Understood(self.article(key), dates, self.mentions(key), events)

    def mentions(self, key: int) -> tuple[Mention, ...]:
        """Return an article's mentions in order, entities by their common names."""
        _, mentions = unpack_found(self._found[key])
        links = self._links.get(key)
        if not links:
            return mentions
        return tuple(
            replace(each, name=links[each.kind, each.name])
            if (each.kind, each.name) in links
            else each
            for each in mentions
        )

    def events(self, key: int) -> list[TimelineEvent]:
        """Return what an article tells, as a timeline shows it."""
        head = self._heads[key]
        names = self._names_in(key)
        return [
            TimelineEvent(
                _renamed(event, names),
                key,
                head.file,
                head.title,
                head.source,
                head.published,
                sentence,
            )
            for event, sentence in events_in(self._events[key])
        ]

    def tally(self) -> Tally:
        """Return what counts the entities of the articles that are there now."""
        tally, keys = self._tally, self.keys()
        if tally is None or not tally.is_of(keys, self.met):
            tally = self._tally = Tally(keys, self.met, self.entities, self.index)
        return tally

    def years(self, key: int) -> tuple[int, int] | None:
        """Return the first and last year that an article tells of, None where it tells of none."""
        return self._years.get(key)

    def select(self, query: str = "", typing: bool = False, order: Order = Order.BEST) -> Selection:
        """Return what a query selects; while ``typing`` its last word is taken as just begun.

        Raises:
            InterruptedQueryError: ``interrupt`` was called meanwhile.
        """
        understood = parse(query, typing=typing)
        keys = evaluate.select(understood.node, self)
        listed, scores = ordered(keys, understood, order, self.index, self._title, len(self))
        return Selection(self, understood, tuple(listed), scores)

    def entity_counts(self, named: Named | None, kinds: Set[Kind]) -> Iterator[tuple[str, int]]:
        """Yield the entities that a name means (all, for None), with their numbers of articles."""
        counts = self.met.articles()
        numbers = self.index.entities(self.names(named)) if named else tuple(counts)
        for number in numbers:
            name = self.entities[number]
            if counts[number] and (not kinds or name.kind in kinds):
                yield name.text, counts[number]

    def source_counts(self) -> Counter[str]:
        """Return the sources with their numbers of articles."""
        return Counter(head.source for head in tuple(self._heads.values()) if head.source)

    def interrupt(self) -> None:
        """Stop a query that is being answered in another thread."""
        self.index.interrupt()

    def names(self, named: Named) -> Sequence[int]:
        """Return the numbers of the names that a query means."""
        return self.entities.meant(named, self.index)

    def sources(self, source: From) -> Sequence[int]:
        """Return the numbers of the sources that a query means."""
        finding = pattern(Words(source.words, source.prefix))
        found = {
            number: split(name)
            for name, number in tuple(self._sources.items())
            if finding.search(f" {fold(name)} ")
        }
        called = [number for number, words in found.items() if words == source.words]
        return called if source.whole and called else list(found)

    def marked(self, mark: Mark) -> Set[int]:
        """Return the keys of the articles that their reader marked so."""
        if mark is Mark.UNREAD:
            return frozenset(self.keys()) - self.marked(Mark.READ)
        return {key for file in self._marks(mark) if (key := self._keys_of.get(file)) is not None}

    def _title(self, key: int) -> str | None:
        return self._heads[key].title

    def _source(self, source: str | None) -> int | None:
        return None if source is None else self._sources.setdefault(source, len(self._sources))

    def _names_in(self, key: int) -> Mapping[str, str]:
        """Return the common names of the entities that an article calls differently."""
        return {local: name for (_, local), name in self._links.get(key, {}).items()}


def _times(numbers: Iterable[tuple[int, int]]) -> Counter[int]:
    """Return how often each entity is mentioned; it may stand several times, in several forms."""
    counts: Counter[int] = Counter()
    for number, times in numbers:
        counts[number] += times
    return counts


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    if not names:
        return event
    return replace(
        event, entities=tuple(dict.fromkeys(names.get(each, each) for each in event.entities))
    )
