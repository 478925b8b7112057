"""Names that are probably slips of the pen for another: offered to a reader, never taken for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from tui.entities.groups import Evidence, Groups, Name
from tui.entities.model import Kind
from tui.entities.spelling import plain

_SHORTEST_WORD: Final = 4
_SHORTEST_NAME: Final = 8
_RARE: Final = 2
"""What stands in more articles is no slip."""
_COMMON: Final = 3
"""In so many articles a name must stand for another to be a slip for it."""
_MOST_ALIKE: Final = 50
"""So many names are compared with one, however many share its letters."""


class Slip(NamedTuple):
    """A name that probably means another."""

    name: Name
    meant: Name
    why: str
    """In words, for a reader who is to decide."""


def is_slip(word: str, other: str) -> bool:
    """Tell whether two words of some length differ in one letter, or in the order of two."""
    if word == other or min(len(word), len(other)) < _SHORTEST_WORD:
        return False
    if abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    start = _common(word, other)
    one, two = word[start:], other[start:]
    swapped = len(one) > 1 and one[:2] == two[1::-1] and one[2:] == two[2:]
    return swapped or one[1:] == two[1:] or one[1:] == two or one == two[1:]


def _common(word: str, other: str) -> int:
    """Return how many letters two words have in common at their start."""
    return next(
        (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )


def likely_slips(names: Mapping[Name, Evidence], groups: Groups) -> dict[Name, Slip]:
    """Return the people's names that are probably slips, each with what is meant.

    A single word is compared with the people of its article; a name of several words that is rare
    with the common names of the collection.
    """
    rare = [
        name
        for name, evidence in names.items()
        if name.kind is Kind.PERSON
        and len(evidence.homes) <= _RARE
        and not evidence.is_declared
        and groups.top(name) == name
    ]
    single = {name for name in rare if " " not in name.text and len(name.text) >= _SHORTEST_WORD}
    found = _slips_for_neighbours(names, groups, single)
    found += _slips_for_common(names, groups, [name for name in rare if " " in name.text])
    return {slip.name: slip for slip in found}


def _slips_for_neighbours(
    names: Mapping[Name, Evidence], groups: Groups, single: set[Name]
) -> list[Slip]:
    asked: defaultdict[int, list[Name]] = defaultdict(list)
    for name in single:
        for key in names[name].homes:
            asked[key].append(name)
    here: defaultdict[int, list[Name]] = defaultdict(list)
    for name, evidence in names.items():
        if name.kind is Kind.PERSON and " " in name.text:
            for key in evidence.homes:
                if key in asked:
                    here[key].append(name)
    found: list[Slip] = []
    for key, some in asked.items():
        for name in some:
            for person in here[key]:
                word = next((word for word in person.text.split() if is_slip(name.text, word)), "")
                if word:
                    why = f"{name.text} is nearly {word}, and {person.text} is in the same article"
                    found.append(Slip(name, groups.top(person), why))
                    break
    return found


def _slips_for_common(
    names: Mapping[Name, Evidence], groups: Groups, rare: Iterable[Name]
) -> list[Slip]:
    alike: defaultdict[str, list[Name]] = defaultdict(list)
    for name, evidence in names.items():
        is_known = len(evidence.homes) >= _COMMON and " " in name.text
        if name.kind is Kind.PERSON and is_known:
            for key in _one_word_out(name.text):
                if len(alike[key]) < _MOST_ALIKE:
                    alike[key].append(name)
    found: list[Slip] = []
    for name in rare:
        if len(name.text) < _SHORTEST_NAME:
            continue
        for meant in _differing_in_one_word(name, alike):
            articles = len(names[meant].homes)
            why = f"{name.text} is nearly {meant.text}, whom {articles} articles name"
            found.append(Slip(name, groups.top(meant), why))
            break
    return found


def _differing_in_one_word(name: Name, alike: Mapping[str, list[Name]]) -> Iterator[Name]:
    words = plain(name.text).split()
    for key in _one_word_out(name.text):
        for other in alike.get(key, ()):
            others = plain(other.text).split()
            differing = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
            if len(differing) == 1 and is_slip(*differing[0]):
                yield other


def _one_word_out(text: str) -> Iterator[str]:
    """Yield a name of several words without each of them, with its place kept."""
    words = plain(text).split()
    for i in range(len(words)):
        yield " ".join((*words[:i], "*", *words[i + 1 :]))
