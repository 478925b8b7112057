"""What a query without hits was probably meant to be, and which part of it leaves nothing."""

import re
from collections import Counter
from collections.abc import Collection as Group
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from tui.collection.answering import evaluate
from tui.collection.index import Index
from tui.query.fields import KINDS, meant_by
from tui.query.parsing import parse
from tui.query.rewriting import term_of, without_each
from tui.query.slips import one_edit_away
from tui.query.syntax import Dated, Leaf, Marked, Named, Part, Query, Role
from tui.query.words import folded, split

if TYPE_CHECKING:
    from tui.collection.collection import Collection

MOST_WORDS = 20
"""Words of a query that are looked up, and parts of it that are left out one by one."""
MOST_FIELDS = 2
"""Fields that are tried for one that there isn't."""
SAME_START = 10
"""How much likelier a word is meant that begins with the letter that was typed."""
FAR_COMMONER = 50
"""How many times as common a word must be to be meant by a known one."""

_WORD = re.compile("[^ ]+")
_FIELD = re.compile("([^\\W\\d_]+):.")


Edit = tuple[int, int, str]
"""What stands for the characters between two offsets."""


class Vocabulary(Protocol):
    """The words that there are to find."""

    def counts(self, words: Group[str]) -> Mapping[str, int]:
        """Return those of the words that there are, each with the number of texts that have it."""

    def begins(self, word: str) -> bool:
        """Tell whether there is a word that begins so."""


class Words:
    """The words of all texts, or of all names."""

    def __init__(self, index: Index, *, names: bool) -> None:
        self._index, self._names = index, names

    def counts(self, words: Group[str]) -> Mapping[str, int]:
        """Return those of the words that there are, each with the number of texts that have it."""
        return self._index.names_known(words) if self._names else self._index.words_known(words)

    def begins(self, word: str) -> bool:
        """Tell whether there is a word that begins so."""
        return self._index.any_found(f'"{word}"*', names=self._names)


class Listed:
    """Words that were counted one by one."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def counts(self, words: Group[str]) -> Mapping[str, int]:
        """Return those of the words that there are, each with the number of texts that have it."""
        return {word: self._counts[word] for word in words if word in self._counts}

    def begins(self, word: str) -> bool:
        """Tell whether there is a word that begins so."""
        return any(each.startswith(word) for each in self._counts)


def meant(query: Query, collection: "Collection") -> Iterator[str]:
    """Yield what a query was probably meant to be, the likeliest first, with hits or without.

    A field that there isn't is taken for one that there is; names are found in another order of
    their words or as another kind; unknown words are taken for known ones that are one edit away;
    then also words that are rare beside such a one.
    """
    yield from _with_fields(query)
    index = collection.index
    words, names = Words(index, names=False), Words(index, names=True)
    sources = Counter(word for name in collection.source_counts() for word in split(name))
    for better in (
        _edited(query.text, list(_renamings(query, collection))),
        corrected(query, words, names, Listed(sources)),
        corrected(query, words, names, Listed(sources), rare=True),
    ):
        if better is not None:
            yield better


def corrected(
    query: Query,
    words: Vocabulary,
    names: Vocabulary,
    sources: Vocabulary,
    *,
    rare: bool = False,
) -> str | None:
    """Return the query with every unknown word replaced by the likeliest one edit away from it.

    ``words`` are those of the texts, ``names`` and ``sources`` those of the names that the fields
    ask for. With ``rare`` words are replaced too that a far commoner one is near to: a text may
    have the same slip. None where nothing is to be replaced.
    """
    edits: list[Edit] = []
    for field, part, leaf in islice(_valued(query), MOST_WORDS):
        known = names if field in KINDS else sources if field == "source" else words
        begun = getattr(leaf, "prefix", False)
        ground = folded(part.of(query.text))
        for found in islice(_WORD.finditer(ground.text), MOST_WORDS):
            if begun and known.begins(found[0]):
                continue
            times = known.counts([found[0]]).get(found[0], 0)
            if not times or rare:
                better = nearest(found[0], known, times * FAR_COMMONER)
                if better is not None:
                    start, end = ground.span(found.start(), found.end())
                    edits.append((part.start + start, part.start + end, better))
    return _edited(query.text, edits)


def nearest(word: str, known: Vocabulary, least: int = 0) -> str | None:
    """Return the likeliest known word that is one letter more, less, other or swapped.

    That is the commonest, of those that more than ``least`` texts have; first letters are seldom
    wrong.
    """
    near = set(one_edit_away(word)) - {word}
    counts = {each: count for each, count in known.counts(near).items() if count > least}

    def likely(each: str) -> tuple[int, str]:
        return counts[each] * (SAME_START if each[0] == word[0] else 1), each

    return max(counts, key=likely, default=None)


@dataclass(frozen=True, slots=True)
class Without:
    """A part of a query that leaves nothing, and the rest of the query, which has hits."""

    part: str
    rest: str
    count: int
    """How many articles the rest selects."""


def emptied_by(query: Query, collection: "Collection") -> list[Without]:
    """Return the parts of an AND without which it would have hits, and how many each time.

    Where no single part is to blame they are told of what was probably meant, else all parts that
    find nothing by themselves are told as one.
    """
    for each in (query, *map(parse, meant(query, collection))):
        if not evaluate.select(each.node, collection):
            emptied = _single(each, collection) or _together(each, collection)
            if emptied:
                return emptied
    return []


def _together(query: Query, collection: "Collection") -> list[Without]:
    """Return what is left without all parts that find nothing, if it has hits."""
    rest, gone = query.text, []
    for part, _ in without_each(query.text, MOST_WORDS):
        if not evaluate.select(parse(part).node, collection):
            rest = next((left for each, left in without_each(rest, MOST_WORDS) if each == part), "")
            gone.append(part)
    count = len(evaluate.select(parse(rest).node, collection)) if gone and rest else 0
    return [Without(" and ".join(gone), rest, count)] if count else []


def _single(query: Query, collection: "Collection") -> list[Without]:
    """Return the parts each of which leaves hits when it goes."""
    parts = without_each(query.text, MOST_WORDS)
    nodes = (parse(part).node for part, _ in parts)
    found = [frozenset(evaluate.select(node, collection)) for node in nodes]
    emptied = []
    for at, (part, rest) in enumerate(parts):
        count = len(frozenset.intersection(*found[:at], *found[at + 1 :]))
        if count:
            emptied.append(Without(part, rest, count))
    return emptied


def _valued(query: Query) -> Iterator[tuple[str, Part, Leaf]]:
    """Yield the words and phrases of a query with their fields and what they ask for.

    Dates and marks are left out.
    """
    field = ""
    leaves = iter(query.asked)
    for part in query.parts:
        if part.role is Role.FIELD:
            field = part.of(query.text).rstrip(":").lower()
        elif part.role in (Role.WORD, Role.PHRASE):
            leaf = next(leaves)
            if not isinstance(leaf, Dated | Marked):
                yield field, part, leaf
            field = ""


def _with_fields(query: Query) -> Iterator[str]:
    """Yield the query with the fields that were probably meant for those that there aren't."""
    meant: list[tuple[int, int, tuple[str, ...]]] = []
    field_before = False
    for part in islice(query.parts, MOST_WORDS):
        named = None if field_before else _FIELD.match(part.of(query.text))
        if named is not None and part.role in (Role.WORD, Role.PHRASE):
            fields = meant_by(named[1].lower())
            if fields:
                meant.append((part.start, part.start + named.end(1), fields))
        field_before = part.role is Role.FIELD
    for at in range(MOST_FIELDS):
        edits = [(start, end, either[at % len(either)]) for start, end, either in meant]
        better = _edited(query.text, edits)
        if better is not None:
            yield better


def _renamings(query: Query, collection: "Collection") -> Iterator[Edit]:
    """Yield what stands for names that nobody has in the order and of the kind that are given."""
    counts = collection.met.articles()
    for field, part, _ in islice(_valued(query), MOST_WORDS):
        words = split(part.of(query.text))
        if field not in KINDS or not words or collection.names(Named(KINDS[field], words)):
            continue
        numbers = collection.index.names(" ".join(f'"{word}"' for word in words[:MOST_WORDS]))
        known = [number for number in numbers if counts[number]]
        same = [number for number in known if collection.entities[number].kind in KINDS[field]]
        best = max(same or known, key=lambda number: (counts[number], -number), default=None)
        if best is not None:
            name = collection.entities[best]
            other = next((each for each, kinds in KINDS.items() if name.kind in kinds), "entity")
            start = part.start - len(field) - 1
            yield start, part.end, term_of(field if same else other, name.text)


def _edited(text: str, edits: list[Edit]) -> str | None:
    for start, end, better in sorted(edits, reverse=True):
        text = text[:start] + better + text[end:]
    return text if edits else None
