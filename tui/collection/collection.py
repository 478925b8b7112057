"""The collection: every article that was understood, and the selections that queries make of it."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from itertools import count, islice

from tui.articles.model import Article
from tui.collection.answering import evaluate
from tui.collection.answering.matcher import Ground, grounds_of, pattern
from tui.collection.answering.ranking import Order, ordered
from tui.collection.answering.tally import Tally
from tui.collection.entities.linked import Linked
from tui.collection.entities.meanings import Meanings
from tui.collection.entities.met import Met
from tui.collection.entities.names import Name
from tui.collection.head import Head
from tui.collection.index import Index, OldWords, Row, SaidRow
from tui.collection.keys import key_of, place_of
from tui.collection.posting import Posting, posting_of, unpack_article, unpack_found, words_of
from tui.collection.selection import Selection
from tui.collection.telling import Telling
from tui.collection.understand import Understood
from tui.collection.years import YearsTold
from tui.entities.model import Kind, Mention
from tui.query.parsing import parse
from tui.query.syntax import From, Mark, Named, Query, Words
from tui.query.words import fold, split
from tui.timeline.model import Event, TimelineEvent

CHUNK = 100
"""Articles that go into the database at once: a question waits no longer than for these."""

Marks = Callable[[Mark], Set[str]]
"""Tells the files that their reader marked so."""


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
        self.inflections = False
        """Whether plain words stand for their other forms too."""
        self.index = Index()
        self.linked = Linked(self.index, lambda key: self._heads[key].file)
        self.entities = self.linked.names
        self.notes: Mapping[Name, Sequence[str]] = {}
        """What the opened folders' collection files say of entities, by the declared names."""
        self._marks = marks
        self._heads: dict[int, Head] = {}
        self._articles: dict[int, bytes] = {}
        self._found: dict[int, bytes] = {}
        self.telling = Telling(self._renamed, self.naming)
        self._tally: Tally | None = None
        self._years = YearsTold()
        self._keys_of: dict[str, int] = {}
        self._now: dict[int, int] = {}
        """The keys that articles had before they were replaced, with those they have now."""
        self._sources: dict[str, int] = {}
        self._source_numbers = count()
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
            heads[key] = _head(key, posting)
            rows.append(self._row(key, posting))
            self.index.occurrences.put(key, posting.title_words, posting.body_words)
        # What a question finds must be known already when it is found.
        self.entities.put_new(self.index)
        self._keys_of.update((head.file, key) for key, head in heads.items())
        self._heads.update(heads)
        self._newest_first = None
        for row in rows:
            self.linked.meet(row.key, row.said)
        self.index.put(sorted(rows, key=lambda row: row.key))

    def _row(self, key: int, posting: Posting) -> Row:
        """Keep an article's parts under its key; return what the database keeps of it."""
        self._articles[key], self._found[key] = posting.article, posting.found
        self._years.put(key, posting.told)
        said = self.linked.take(key, posting.file, posting.said)
        names = zip((each.name for each in posting.said), (row.local for row in said), strict=True)
        self.telling.put(key, posting, names)
        return Row(
            key,
            posting.title_words,
            posting.body_words,
            posting.published_days,
            self._source(posting.source),
            posting.told,
            said,
        )

    def replace(self, postings: Iterable[Posting]) -> bool:
        """Take in articles anew, in place of what was known of them; others are added.

        An article's key may be another one then: ``now`` tells it. Returns whether names came or
        went: how they are linked is then only known after ``relink``.
        """
        is_to_link = False
        with self._adding:
            for posting in postings:
                old = self._keys_of.get(posting.file)
                if old is None:
                    self._add([posting])
                    is_to_link = True
                else:
                    is_to_link |= self._replace(old, posting)
        return is_to_link

    def _replace(self, old: int, posting: Posting) -> bool:
        """Take in an article anew; tell whether it says other names, or others more often."""
        title, body = words_of(self.article(old))
        before = self._heads[old]
        days = posting.published_days
        key = key_of(days.first if days else None, place_of(old))
        said = self.index.said_by(old)
        links = self.linked.drop(old, said)
        self._years.drop(old)
        self.telling.drop(old)
        self.linked.keep_links(key, links)
        row = self._row(key, posting)
        self.index.occurrences.replace(key, (title, body), row.title, row.body)
        self.entities.put_new(self.index)
        # What a question finds must be known already when it is found, and still be known then.
        self._heads[key] = _head(key, posting)
        self._newest_first = None
        self.linked.meet(key, row.said)
        self.index.replace(OldWords(old, title, body), row)
        self._keys_of[posting.file] = key
        if key != old:
            self._now |= {each: key for each, now in self._now.items() if now == old}
            self._now[old] = key
            self._now.pop(key, None)
            for kept in (self._heads, self._articles, self._found):
                del kept[old]
        self._newest_first = None
        self._forget_source(before.source)
        self.linked.forget_unused(
            number
            for each in said
            for number in (each.local, each.form, each.entity)
            if number is not None
        )
        return _told(said) != _told(row.said)

    def now(self, key: int) -> int:
        """Return the key that an article has now, given the one that it had once."""
        return self._now.get(key, key)

    def relink(self) -> None:
        """Work out anew which names of different articles are one entity's."""
        with self._adding:
            self.linked.relink(self._heads)
            self.telling.forget_names()
            # What was counted meanwhile does not hold any longer.
            self._newest_first = None

    def correct(self, meanings: Meanings) -> None:
        """Let names mean what the reader's corrections say, instead of what earlier ones said."""
        with self._adding:
            self.linked.correct(meanings)
            self.telling.forget_names()
            # What was counted of these very keys does not hold any longer.
            self._newest_first = None

    @property
    def met(self) -> Met:
        """Which entities each article mentions."""
        return self.linked.met

    def keys(self) -> tuple[int, ...]:
        """Return all keys, newest first."""
        keys = self._newest_first
        if keys is None or len(keys) != len(self._heads):
            keys = self._newest_first = tuple(sorted(self._heads, reverse=True))
        return keys

    def head(self, key: int) -> Head:
        """Return what a list shows of an article."""
        return self._heads[self._now.get(key, key)]

    def key_of(self, file: str) -> int | None:
        """Return the key of the article that readers know by this file name."""
        return self._keys_of.get(file)

    def article(self, key: int) -> Article:
        """Return an article without what was found in its sentences."""
        return unpack_article(self._articles[self._now.get(key, key)])

    def grounds(self, key: int) -> tuple[Ground, ...]:
        """Return the folded texts of an article in which matches are found."""
        return grounds_of(self._articles[self._now.get(key, key)])

    def understood(self, key: int) -> Understood:
        """Return an article with all that was found in it, entities by their common names."""
        key = self._now.get(key, key)
        dates, _ = unpack_found(self._found[key])
        events = tuple(told.event for told in self.telling.of(key))
        return Understood(self.article(key), dates, self.mentions(key), events)

    def mentions(self, key: int) -> tuple[Mention, ...]:
        """Return an article's mentions in order, entities by their common names."""
        key = self._now.get(key, key)
        _, mentions = unpack_found(self._found[key])
        return self.linked.mentions(key, lambda: self.article(key).text, mentions)

    def events(self, key: int) -> list[TimelineEvent]:
        """Return what an article tells, as a timeline shows it."""
        return self.telling.of(self._now.get(key, key))

    def events_by_own_names(self, key: int) -> Iterator[Event]:
        """Yield an article's events, entities by the names that it alone tells: that is quick."""
        return self.telling.by_own_names(self._now.get(key, key))

    def _renamed(self, key: int, event: Event) -> Event:
        return self.linked.renamed(self._now.get(key, key), event, self.mentions)

    def tally(self) -> Tally:
        """Return what counts the entities of the articles that are there now."""
        tally, keys = self._tally, self.keys()
        if tally is None or not tally.is_of(keys, self.met):
            tally = self._tally = Tally(
                keys,
                self.met,
                self.entities,
                self.namesakes,
                self.index,
                lambda key: self.head(key).source,
            )
        return tally

    def span(self, keys: Sequence[int]) -> tuple[int, int] | None:
        """Return the first and last year that articles, newest first, tell of, but for strays."""
        if self._now:
            keys = sorted(map(self._now.get, keys, keys), reverse=True)
        return self._years.span(keys)

    def select(self, query: str = "", typing: bool = False, order: Order = Order.BEST) -> Selection:
        """Return what a query selects; while ``typing`` its last word is taken as just begun.

        Raises:
            InterruptedQueryError: it is asked ``stoppable``, and ``interrupt`` was called.
        """
        return self.answer(parse(query, typing=typing, inflect=self.inflections), order, typing)

    def answer(self, query: Query, order: Order, typing: bool = False) -> Selection:
        """Return what a query that was understood selects.

        Raises:
            InterruptedQueryError: it is asked ``stoppable``, and ``interrupt`` was called.
        """
        keys = tuple(evaluate.select(query.node, self))
        listed, scores = ordered(keys, query, order, self.index, self.head, len(self))
        return Selection(self, query, tuple(listed), keys, scores, order, typing)

    def source_counts(self) -> Counter[str]:
        """Return the sources with their numbers of articles."""
        return Counter(head.source for head in tuple(self._heads.values()) if head.source)

    def stoppable(self) -> AbstractContextManager[None]:
        """Let ``interrupt`` stop what this thread asks within."""
        return self.index.stoppable()

    def interrupt(self) -> None:
        """Stop what another thread asks ``stoppable``; nothing else is touched."""
        self.index.interrupt()

    def names(self, named: Named) -> Sequence[int]:
        """Return the numbers of the names that a query means."""
        return self.entities.meant(named, self.index)

    def meant(self, named: Named) -> Set[int]:
        """Return the numbers of the entities that a query means."""
        return self.linked.called.entities(self.names(named))

    def namesakes(self, entity: int, kinds: frozenset[Kind]) -> frozenset[int]:
        """Return the entities that a query for the name of one finds, none if it has no words."""
        words = split(self.entities[entity].text)
        return frozenset(self.meant(Named(kinds, words, whole=True)) if words else ())

    def mentioning(self, named: Named) -> Set[int]:
        """Return the articles that mention what a query names."""
        return self.index.occurrences.keys_at(self.met.naming(self.meant(named)))

    def naming(self, entity: str) -> Mapping[int, Set[int]]:
        """Return the numbers of an entity's names, in each article that names it.

        Entities of several kinds that share a name are taken together.
        """
        known = (self.entities.known(kind, entity) for kind in Kind)
        return self.index.local_to(sorted(number for number in known if number is not None))

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
        """Return the keys of the articles that their reader marked so, as read or bookmarked."""
        return {key for file in self._marks(mark) if (key := self._keys_of.get(file)) is not None}

    def _source(self, source: str | None) -> int | None:
        if source is None:
            return None
        if source not in self._sources:
            self._sources[source] = next(self._source_numbers)
        return self._sources[source]

    def _forget_source(self, source: str | None) -> None:
        """Let a source be found no more if no article is from it."""
        if source is not None and all(head.source != source for head in self._heads.values()):
            self._sources.pop(source, None)


def _told(said: Iterable[SaidRow]) -> Counter[tuple[int, int]]:
    """Return what linking is told of an article: its names, how they are known, how often."""
    told: Counter[tuple[int, int]] = Counter()
    for row in said:
        told[row.local, row.how] += row.times
    return told


def _head(key: int, posting: Posting) -> Head:
    return Head(key, posting.file, posting.title, posting.published, posting.source)
