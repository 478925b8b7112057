"""Names that nobody has: what was probably meant, as the collection spells it.

A name is meant by its words in another order, or as another kind; or each word that is not in it
is one edit away from one that is.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.collection.answering.namesakes import sources_called
from tui.collection.answering.places import Choice, Place, Valued, best_first
from tui.query.fields import KINDS
from tui.query.rewriting import term_of
from tui.query.slips import FAIR, LIKELY, SHORT, evidence, one_edit_away
from tui.query.syntax import From, Named
from tui.query.words import split

if TYPE_CHECKING:
    from tui.collection.collection import Collection

MOST_WORDS = 8
"""A name of more words is nobody's writing."""
MOST = 8
"""Names that may stand for one."""


def misnamed(valued: Valued, collection: "Collection") -> Place | None:
    """Return what was probably meant by a name that nobody has, None where somebody has it."""
    choices: tuple[Choice, ...] = ()
    match valued.leaf:
        case Named(_, words) as named if len(words) <= MOST_WORDS:
            if not collection.mentioning(named):
                choices = _entities(valued.field, named, collection)
        case From(words) as source if len(words) <= MOST_WORDS:
            if not collection.sources(source):
                choices = _sources(source, collection)
    return Place(valued.start, valued.part.end, choices) if choices else None


def _entities(field: str, named: Named, collection: "Collection") -> tuple[Choice, ...]:
    kinds, entities = KINDS[field], collection.entities
    wording = _Wording.of(named, entities.words())
    found: defaultdict[tuple[int, bool], dict[str, float]] = defaultdict(dict)
    for number, articles in _alike(wording, collection):
        name = entities[number]
        fit = wording.fit(entities.folded(number).split())
        if fit is None:
            continue
        changed, likely = fit
        same = not kinds or name.kind in kinds
        other = next((each for each, kinds in KINDS.items() if name.kind in kinds), "entity")
        term = term_of(field if same else other, name.text)
        found[changed, not same][term] = articles * likely
    return best_first(found[min(found)], MOST) if found else ()


def _alike(wording: "_Wording", collection: "Collection") -> Iterator[tuple[int, int]]:
    """Yield the entities with all the words, or what is near to them, and in how many articles.

    Where there is none, what entities are called somewhere.
    """
    numbers = collection.index.names(wording.expression) if wording.expression else []
    entities = [(number, collection.met.spread(number)) for number in numbers]
    met = [each for each in entities if each[1]]
    if met:
        yield from met
        return
    for number in numbers:
        articles = max(map(collection.met.spread, collection.linked.called.entities([number])))
        if articles:
            yield number, articles


def _sources(source: From, collection: "Collection") -> tuple[Choice, ...]:
    known = sources_called(collection.source_counts())
    wording = _Wording.of(source, {word for name, _ in known for word in split(name)})
    found: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for name, articles in known:
        if (fit := wording.fit(split(name))) is not None:
            changed, likely = fit
            found[changed][term_of("source", name)] = articles * likely
    return best_first(found[min(found)], MOST) if found else ()


@dataclass(frozen=True, slots=True)
class _Wording:
    """The words of a name, each with those that may be meant by it, and how likely they are."""

    near: tuple[Mapping[str, float], ...]
    begun: str
    """The last word, if it may be just begun."""

    @classmethod
    def of(cls, asked: Named | From, known: Container[str]) -> "_Wording":
        """Return the wording of what is asked for, with what is near to it among known words."""
        near = tuple(_near(word, known, alone=len(asked.words) == 1) for word in asked.words)
        return cls(near, asked.words[-1] if asked.prefix else "")

    @property
    def expression(self) -> str:
        """The FTS5 expression that finds the names with all of the words, or what is near."""
        either = [[f'"{word}"' for word in near] for near in self.near]
        if self.begun:
            either[-1].append(f'"{self.begun}"*')
        return " AND ".join(f"({' OR '.join(each)})" for each in either) if all(either) else ""

    def fit(self, name: Sequence[str]) -> tuple[int, float] | None:
        """Tell how many words are others in a name, and how likely; None if it has not all."""
        changed, likely = 0, 1.0
        for at, near in enumerate(self.near, 1):
            best = max((near.get(word, 0) for word in name), default=0)
            if self.begun and at == len(self.near) and any(map(self._begins, name)):
                best = 1
            changed += best < 1
            likely *= best
        return (changed, likely) if likely else None

    def _begins(self, word: str) -> bool:
        return word.startswith(self.begun)


def _near(word: str, known: Container[str], *, alone: bool) -> dict[str, float]:
    """Return the known words that may be meant by a word of a name, itself with a likelihood of 1.

    A word beside others may also be a short one: these tell whose name it is.
    """
    near: dict[str, float] = {word: 1} if word in known else {}
    for each in set(one_edit_away(word)) - {word}:
        if each in known:
            likely = evidence(word, each) or (FAIR if len(word) <= SHORT and not alone else 0)
            if likely:
                near[each] = likely / (LIKELY + 1)
    return near
