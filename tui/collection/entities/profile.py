"""What a selection tells of one entity: its names, its dates, its mentions, whom it meets."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.articles.model import Published
from tui.collection.entities.concordance import Concordance
from tui.collection.entities.doubts import Doubt, doubts_about
from tui.collection.keys import day_of
from tui.entities.kinds import FAMILY_OF
from tui.entities.model import Kind
from tui.query.rewriting import term_of
from tui.timeline.model import SAID
from tui.timeline.timeline import Timeline

if TYPE_CHECKING:
    from tui.collection.entities.names import Name
    from tui.collection.selection import Selection


@dataclass(frozen=True, slots=True)
class Company:
    """Another entity that one meets."""

    name: str
    kind: Kind
    sentences: int
    """How many sentences mention both."""
    articles: int


class Profile:
    """One entity in the articles of a selection."""

    def __init__(self, selection: "Selection", name: "Name") -> None:
        self.selection = selection
        self.collection = selection.collection
        self.name = name

    @cached_property
    def number(self) -> int | None:
        """The entity's number, None where no article ever mentioned it."""
        return self.collection.entities.known(self.name.kind, self.name.text)

    @cached_property
    def keys(self) -> tuple[int, ...]:
        """The articles that mention it, from the oldest on, those without a date at the end."""
        if self.number is None:
            return ()
        selected = frozenset(self.selection.keys)
        found = (key for _, key in self.collection.index.articles_of([self.number]))
        return tuple(sorted(selected.intersection(found), key=_in_time))

    @cached_property
    def concordance(self) -> Concordance:
        """Its mentions in their lines of context."""
        return Concordance(self.collection, self.name, self.keys)

    @cached_property
    def forms(self) -> list[tuple[str, int]]:
        """How texts name it, each with how often, the commonest first."""
        if self.number is None:
            return []
        times: Counter[int] = Counter()
        selected = frozenset(self.keys)
        for article, form, count in self.collection.index.forms_of(self.number):
            if article in selected:
                times[form] += count
        names = self.collection.entities
        return [(names[form].text, count) for form, count in times.most_common()]

    @cached_property
    def published(self) -> tuple[Published, Published] | None:
        """The dates of the first and the last dated article that mentions it."""
        dated = [key for key in self.keys if day_of(key)]
        head = self.collection.head
        return (head(dated[0]).published, head(dated[-1]).published) if dated else None

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """The names that may be its own too, or whose its own may be."""
        return doubts_about(self.collection, self.name)

    @property
    def notes(self) -> Sequence[str]:
        """What the collections' files say of it, also under a name that the reader corrected."""
        notes, meanings = self.collection.notes, self.collection.linked.meanings
        renamed = (name for name in meanings.subjects if name in notes and name != self.name)
        declared = [
            name for name in (self.name, *renamed) if meanings.of(name, "", "") == self.name
        ]
        return tuple(dict.fromkeys(note for name in declared for note in notes.get(name, ())))

    def timeline(self) -> Timeline:
        """Return the events that name it."""
        numbers = [] if self.number is None else [self.number]
        names = self.collection.index.local_to(numbers)
        return self.selection.timeline().naming(names)

    @cached_property
    def told_of(self) -> tuple[str, str] | None:
        """The first and the last date in the sentences that name it; takes its timeline."""
        return told_of(self.timeline())

    def company(self, stopped: Callable[[], bool] = lambda: False) -> list[Company]:
        """Return whom it meets, those of the most common sentences first.

        Ends soon, with what it has, once ``stopped`` returns true.
        """
        if self.number is None:
            return []
        names, sentences = self.collection.entities, Counter[int]()
        for key in self.keys:
            if stopped():
                break
            for name in self._met_in_sentences(key):
                number = names.known(*name)
                if number is not None:
                    sentences[number] += 1
        articles = self.collection.met.beside(self.keys, self.number)
        rows = [
            Company(names[number].text, names[number].kind, sentences[number], count)
            for number, count in articles.items()
        ]
        return sorted(rows, key=lambda row: (-row.sentences, -row.articles, row.name))

    def query(self) -> str:
        """Return the query that asks for articles with it."""
        return query_for(self.name)

    def _met_in_sentences(self, key: int) -> Iterator[tuple[Kind, str]]:
        """Yield who is met in a sentence with it, once a sentence."""
        own = (self.name.kind, self.name.text)
        sentences = self.collection.article(key).sentences
        met: dict[int, set[tuple[Kind, str]]] = {}
        for mention in self.collection.mentions(key):
            place = bisect_right(sentences, mention.start, key=lambda span: span.start) - 1
            if place >= 0 and mention.start < sentences[place].end:
                met.setdefault(place, set()).add((mention.kind, mention.name))
        for names in met.values():
            if own in names:
                yield from names - {own}


def told_of(timeline: Timeline) -> tuple[str, str] | None:
    """Return the first and the last date in the sentences themselves, as they are written here."""
    runs = timeline.of_kinds(SAID).runs
    return (runs[0].date.shown, runs[-1].date.shown) if runs else None


def query_for(name: "Name") -> str:
    """Return the query that asks for the articles that mention an entity."""
    return term_of(FAMILY_OF[name.kind].field, name.text)


def _in_time(key: int) -> tuple[bool, int]:
    return day_of(key) is None, key
