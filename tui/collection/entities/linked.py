"""Which entity each name in each article stands for: linked, then as the reader corrected it.

An article alone tells a local name. Linking over the collection may put it under another one, and
the reader's corrections come last: what they say of it counts.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.collection.entities.called import Called
from tui.collection.entities.meanings import Meanings
from tui.collection.entities.met import Met
from tui.collection.entities.names import HOWS, Name, Names
from tui.collection.index import Index, SaidRow, SaidWhere
from tui.collection.posting import Said
from tui.entities.model import CORRECTED, Kind, Mention, MentionHow
from tui.timeline.model import Event

if TYPE_CHECKING:
    from tui.entities.linking import Link
    from tui.entities.slips import Slip

Links = Mapping[tuple[Kind, str], "Link"]
"""What the names of an article go under in the collection."""
RIGHT = "right as it is, as you said"
_MOST_NAMED = 4
"""So many of the people that a surname could mean are told."""


class Linked:
    """The entities of a collection's articles; one thread may change it while others ask.

    Args:
        index: the collection's database.
        file_of: tells the file of an article's key.
    """

    def __init__(self, index: Index, file_of: Callable[[int], str]) -> None:
        self.names = Names()
        self.met = Met()
        self.called = Called()
        self.meanings = Meanings()
        self.open: Mapping[Name, Sequence[str]] = {}
        """The bare surnames that could be several people's, each with those."""
        self.slips: Mapping[Name, Slip] = {}
        """The names that are probably slips for others, each with what is probably meant."""
        self._index = index
        self._file_of = file_of
        self._links: dict[int, Links] = {}
        self._corrected: dict[SaidWhere, int] = {}
        """The rows that corrections changed, with the entity that linking gave them."""

    def take(self, key: int, file: str, said: Iterable[Said]) -> tuple[SaidRow, ...]:
        """Take in what an article says; return it as the database shall keep it."""
        rows: list[SaidRow] = []
        links = self._links.get(key, {})
        for each in said:
            name = _linked(links, each.kind, each.name)
            local, form = (self.names.number(each.kind, text) for text in (each.name, each.form))
            linked = self.names.number(name.kind, name.text)
            entity = self._number(self.meanings.of(name, each.form, file))
            row = SaidRow(local, form, HOWS.index(each.how), entity, each.times)
            if entity != linked:
                self._corrected[SaidWhere(key, *row)] = linked
            rows.append(row)
            self.called.put(form, entity)
        return tuple(rows)

    def meet(self, key: int, rows: Iterable[SaidRow]) -> None:
        """Let the article be found by what it says; only once the article itself is known."""
        self.met.put(key, _times((row.entity, row.times) for row in rows))

    def drop(self, key: int, rows: Iterable[SaidRow]) -> Links:
        """Forget an article and what it said; return how its names were linked."""
        self.met.drop(key)
        for said in rows:
            self.called.put(said.form, said.entity, -1)
        for row in [row for row in self._corrected if row.article == key]:
            del self._corrected[row]
        return self._links.pop(key, {})

    def keep_links(self, key: int, links: Links) -> None:
        """Link an article's names, before it is taken in, as they were before."""
        if links:
            self._links[key] = links

    def relink(self, keys: Iterable[int]) -> None:
        """Work out anew which names of the different articles are one entity's."""
        from tui.entities.linking import link

        articles: dict[int, list[Mention]] = {key: [] for key in keys}
        local_names = self._index.local_names()
        for key, local, how, times in local_names:
            kind, text = self.names[local].kind, self.names[local].text
            mention = Mention(0, 0, kind, text, HOWS[how], "")
            articles[key] += [mention] * times
        linking = link(articles)
        before = {
            Name(each.kind, each.name) for links in self._links.values() for each in links.values()
        }
        self.open = {Name(kind, text): people for (kind, text), people in linking.open.items()}
        self.slips = {Name(*name): slip for name, slip in linking.slips.items()}
        links: defaultdict[int, dict[tuple[Kind, str], Link]] = defaultdict(dict)
        rows: list[tuple[int, int, int]] = []
        for (key, kind, text), meant in linking.links.items():
            links[key][kind, text] = meant
            number = self.names.number(meant.kind, meant.name)
            rows.append((number, key, self.names.number(kind, text)))
        self.names.put_new(self._index)
        self._index.link(rows)
        self._links, self._corrected = dict(links), {}
        called = Called(self._index.calls())
        shown = {(key, local): number for number, key, local in rows}
        numbered: dict[int, list[tuple[int, int]]] = {key: [] for key in articles}
        for key, local, _, times in local_names:
            numbered[key].append((shown.get((key, local), local), times))
        met = Met()
        for key, times_met in numbered.items():
            met.put(key, _times(times_met))
        # Together: who asks for a name asks both.
        self.called, self.met = called, met
        self.correct(self.meanings)
        numbers = (self.names.known(name.kind, name.text) for name in before)
        self.forget_unused(number for number in numbers if number is not None)

    def correct(self, meanings: Meanings) -> None:
        """Let names mean what these corrections say, and what earlier ones said no more."""
        subjects = [self.names.known(name.kind, name.text) for name in meanings.subjects]
        rows = dict(self._corrected)
        for row in self._index.standing_for([each for each in subjects if each is not None]):
            if row not in rows and row.entity is not None:
                rows[row] = row.entity
        changed: list[SaidWhere] = []
        corrected: dict[SaidWhere, int] = {}
        times: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for row, linked in rows.items():
            form, file = self.names[row.form].text, self._file_of(row.article)
            entity = self._number(meanings.of(self.names[linked], form, file))
            now = row._replace(entity=entity)
            if entity != linked:
                corrected[now] = linked
            if entity != row.entity:
                changed.append(now)
                self.called.put(row.form, row.entity, -1)
                self.called.put(row.form, entity)
                if row.entity is not None:
                    times[row.article][row.entity] -= row.times
                if entity is not None:
                    times[row.article][entity] += row.times
        self.names.put_new(self._index)
        self._index.mean(changed)
        self.meanings, self._corrected = meanings, corrected
        for key, more in times.items():
            counts = self.met.mentions([key])
            counts.update(more)
            self.met.put(key, +counts)
        self.forget_unused(number for each in times.values() for number in each)

    def forget_unused(self, numbers: Iterable[int]) -> None:
        """Let those of the names that no article uses any more be found no more."""
        asked = set(numbers)
        if asked:
            self.names.forget(asked - self._index.used(list(asked)), self._index)

    def mentions(
        self, key: int, text: Callable[[], str], mentions: Sequence[Mention]
    ) -> tuple[Mention, ...]:
        """Return an article's mentions by the names that their entities have in the collection.

        The article's ``text`` is asked for where the words of a mention matter.
        """
        links, subjects = self._links.get(key, {}), self.meanings.subjects
        if not (links or subjects or self.open or self.slips):
            return tuple(mentions)
        file = self._file_of(key)
        found: list[Mention] = []
        for local in mentions:
            if local.kind is Kind.AMOUNT:
                found.append(local)
                continue
            each = self._as_linked(local, links)
            name = Name(each.kind, each.name)
            apart = self.meanings.depends_on_form(name)
            form = " ".join(each.of(text()).split()) if apart else ""
            meant = self.meanings.of(name, form, file)
            if meant is not None and meant != name:
                how, kind = MentionHow.DECLARED, meant.kind
                found.append(replace(each, kind=kind, name=meant.text, how=how, why=CORRECTED))
            elif meant is not None:
                found.append(each)
        return tuple(found)

    def _as_linked(self, each: Mention, links: Links) -> Mention:
        """Return a mention by its name in the collection, or with why it stays by itself."""
        link = links.get((each.kind, each.name))
        if link is not None:
            why = f"{each.why}; {link.why(each.name)}"
            return replace(each, kind=link.kind, name=link.name, why=why)
        name = Name(each.kind, each.name)
        people, slip = self.open.get(name), self.slips.get(name)
        if people and not self.meanings.is_right(name, people):
            return replace(each, why=f"{each.why}; {_could_be(people)}")
        if slip is not None and self.meanings.is_right(name, [slip.meant.text]):
            return replace(each, how=MentionHow.DECLARED, why=RIGHT)
        if slip is not None and " " in each.name:  # the article itself tells of single words
            return replace(each, why=f"{each.why}; perhaps a slip: {slip.why}")
        return each

    def renamed(
        self, key: int, event: Event, mentions: Callable[[int], Sequence[Mention]]
    ) -> Event:
        """Return an event by the names that its entities have in the collection.

        ``mentions`` gives an article's, which are asked for where names alone don't tell.
        """
        links = self._links.get(key, {})
        if not event.entities or (not links and not self.meanings.subjects):
            return event
        names: list[str] = []
        for local in event.entities:
            kinds = [kind for kind in Kind if self.names.known(kind, local) is not None]
            linked = [_linked(links, kind, local) for kind in kinds]
            if not self.meanings.subjects.intersection(linked):
                shown = [each.text for each in linked if each.text != local]
                names.append(shown[0] if shown else local)
            elif len(linked) == 1 and not self.meanings.depends_on_form(linked[0]):
                meant = self.meanings.of(linked[0], "", "")
                names += [] if meant is None else [meant.text]
            else:
                inside = (e for e in mentions(key) if event.start <= e.start < event.end)
                names = [each.name for each in inside if each.kind is not Kind.AMOUNT]
                break
        return replace(event, entities=tuple(dict.fromkeys(names)))

    def _number(self, name: Name | None) -> int | None:
        return None if name is None else self.names.number(name.kind, name.text)


def _linked(links: Links, kind: Kind, text: str) -> Name:
    """Return what an article's name goes under in the collection."""
    link = links.get((kind, text))
    return Name(kind, text) if link is None else Name(link.kind, link.name)


def _could_be(people: Sequence[str]) -> str:
    """Say that a name stays open, and for whom."""
    *others, last = people[:_MOST_NAMED]
    more = " or others" if len(people) > _MOST_NAMED else f" or {last}"
    return f"it could be {', '.join(others)}{more}, so it stays by itself"


def _times(numbers: Iterable[tuple[int | None, int]]) -> Counter[int]:
    """Return how often each entity is mentioned; it may stand several times, in several forms."""
    counts: Counter[int] = Counter()
    for number, times in numbers:
        if number is not None:
            counts[number] += times
    return counts
