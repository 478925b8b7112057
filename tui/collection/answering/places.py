"""Places of a query that are perhaps not as they were meant, and what may stand there instead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tui.articles.model import Span
from tui.query.syntax import Dated, From, Leaf, Marked, Named, Part, Query, Role


@dataclass(frozen=True, slots=True)
class Choice:
    """What may have been meant, and how likely; that compares with others of its place alone."""

    text: str
    likely: float


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A place of a query, with what may stand there instead, the likeliest first."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """A word or phrase of a query, and what it asks for."""

    field: str
    """Nothing for the words of texts; it may stand before brackets around the part."""
    start: int
    """Where it begins, with the field."""
    part: Part
    leaf: Leaf


def valued(query: Query) -> Iterator[Valued]:
    """Yield what a query asks for by words; dates and marks are left out."""
    field: Part | None = None
    over = [""]
    leaves = iter(query.asked)
    for part in query.parts:
        if part.role is Role.FIELD:
            field = part
            continue
        name = over[-1] if field is None else field.of(query.text).rstrip(":").lower()
        if part.role is Role.BRACKET:
            if part.of(query.text) == ")":
                over.pop()
            else:
                over.append(name)
        elif part.role in (Role.WORD, Role.PHRASE):
            leaf = next(leaves)
            if not isinstance(leaf, Dated | Marked):
                is_named = isinstance(leaf, Named | From) or getattr(leaf, "title", False)
                start = part.start if field is None else field.start
                yield Valued(name if is_named else "", start, part, leaf)
        field = None


def variants(text: str, places: Sequence[Place]) -> list[Choice]:
    """Return a query with the likeliest at all places, then with another choice at one of them."""
    if not places:
        return []
    first = [place.choices[0] for place in places]
    found = [Choice(_edited(text, places, first), 1.0)]
    for at, place in enumerate(places):
        for other in place.choices[1:]:
            chosen = [*first[:at], other, *first[at + 1 :]]
            likely = other.likely / place.choices[0].likely
            found.append(Choice(_edited(text, places, chosen), likely))
    return sorted(found, key=attrgetter("likely"), reverse=True)


def best_first(choices: Mapping[str, float], most: int) -> tuple[Choice, ...]:
    """Return what may stand at a place, at most so many, the likeliest first."""
    ranked = sorted(choices.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Choice(*each) for each in ranked[:most])


def _edited(text: str, places: Sequence[Place], chosen: Sequence[Choice]) -> str:
    """Return a query with something else at places, which stand in order."""
    pieces, at = [], 0
    for place, choice in zip(places, chosen, strict=True):
        pieces += [text[at : place.start], choice.text]
        at = place.end
    return "".join((*pieces, text[at:]))
