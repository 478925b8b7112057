"""Finds the entities that the collection's own file declares: they come before all rules.

Names are kept by their first word, so that ten thousand of them cost little more than ten. A name
that is a part of a longer one in the text is not meant there: ``Foreign Minister Wang`` does not
end inside ``Foreign Minister Wang Yi``.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from tui.articles.model import Span
from tui.entities.lexicon import Is, flags
from tui.entities.model import CORRECTED, Kind, Mention, MentionHow, OwnEntities, OwnEntity
from tui.entities.patterns import lazily
from tui.entities.phrases import FAIR, STRONG, Phrase

_PIECE: Final = lazily(r"\w+|[^\w\s]")


class _Name(NamedTuple):
    entity: OwnEntity
    is_alias: bool
    pattern: re.Pattern[str]

    def mention(self, start: int, end: int) -> Mention:
        why = f"an alias of {self.entity.name}" if self.is_alias else "named"
        said = CORRECTED if self.entity.is_corrected else f"{why} in the collection's file"
        return Mention(start, end, self.entity.kind, self.entity.name, MentionHow.DECLARED, said)


def own_mentions(text: str, file: str, passages: Sequence[Span], own: OwnEntities) -> list[Mention]:
    """Return the mentions of the collection's own entities in the passages of a file.

    They are in order and apart: of two that overlap, an entity's name goes before an alias, then
    the longer before the shorter.
    """
    kept: list[_Found] = []
    for found in _all_found(text, file, passages, own):
        while kept and kept[-1].end > found.start and found.goes_before(kept[-1]):
            kept.pop()
        if not kept or kept[-1].end <= found.start:
            kept.append(found)
    return [found.name.mention(found.start, found.end) for found in kept]


class _Found(NamedTuple):
    start: int
    end: int
    name: _Name

    def goes_before(self, other: "_Found") -> bool:
        """Tell whether this is meant where both overlap."""
        if self.end <= other.end:
            return False
        if self.name.is_alias != other.name.is_alias:
            return other.name.is_alias
        return self.end - self.start > other.end - other.start


def _all_found(
    text: str, file: str, passages: Sequence[Span], own: OwnEntities
) -> Iterator[_Found]:
    """Yield where a declared name stands, by its start; the longest of those that start there."""
    if not own.entities:
        return
    names = _by_first_piece(_Same(own))
    for passage in passages:
        for piece in _PIECE().finditer(text, passage.start, passage.end):
            for name in names.get(piece.group().lower(), ()):
                found = name.pattern.match(text, piece.start(), passage.end)
                if found and name.entity.is_for(file):
                    yield _Found(*found.span(), name)
                    break


def within_names(own: Iterable[Mention], phrases: Sequence[Phrase]) -> Iterator[Mention]:
    """Yield the declared mentions that are no mere part of a longer name in the text.

    ``phrases`` are the names that the text itself shows, in order. A person's full name inside a
    longer one grows to that: ``Mohammad Ishaq Dar`` for a declared ``Ishaq Dar``.
    """
    starts = [phrase.start for phrase in phrases]
    for mention in own:
        index = bisect_right(starts, mention.end - 1)
        around = phrases[index - 1] if index else None
        if around is None or around.end <= mention.start or not _is_longer(around, mention):
            yield mention
        elif _is_fuller(around, mention):
            why = f"holds {mention.name}, named in the collection's file"
            yield replace(mention, start=around.start, end=around.end, why=why)


def _is_longer(phrase: Phrase, mention: Mention) -> bool:
    """Tell whether ``phrase`` is a name of several words of which ``mention`` is only a part."""
    if len(phrase.tokens) < 2 or phrase.kind is None or phrase.weight < FAIR:
        return False
    sure = phrase.weight >= STRONG or phrase.kind is mention.kind is Kind.PERSON
    if phrase.end > mention.end:
        return sure or phrase.start >= mention.start
    before = (token for token in phrase.tokens if token.start < mention.start)
    return sure and phrase.end == mention.end and any(not _is_people(one.text) for one in before)


def _is_people(word: str) -> bool:
    return bool(flags(word) & Is.DEMONYM)


def _is_fuller(phrase: Phrase, mention: Mention) -> bool:
    """Tell whether ``phrase`` is a fuller way to write the declared person's name."""
    inside = [token for token in phrase.tokens if mention.start <= token.start < mention.end]
    return mention.kind is phrase.kind is Kind.PERSON and len(inside) > 1


def persons(own: OwnEntities, file: str) -> dict[str, set[str]]:
    """Return the surnames of the people declared for ``file``, each with who bears it."""
    found: dict[str, set[str]] = {}
    for entity in own.entities:
        words = entity.name.split()
        if entity.is_corrected or entity.kind is not Kind.PERSON or len(words) < 2:
            continue
        if entity.is_for(file):
            for surname in _surnames(words):
                found.setdefault(surname, set()).add(entity.name)
    return found


def _surnames(words: Sequence[str]) -> Iterator[str]:
    """Yield what may be the surname: ``Dar`` of ``Ishaq Dar``, ``Wang`` of ``Wang Yi``."""
    opens, ends = (flags(word) & (Is.FIRST | Is.SURNAME) for word in (words[0], words[-1]))
    is_family_first = opens == Is.SURNAME and len(words) == 2
    if is_family_first:
        yield words[0]
    if not is_family_first or not ends & Is.FIRST:
        yield words[-1]


class _Same:
    """Entities as a key that costs nothing, however many they are: it is itself alone."""

    __slots__ = ("own",)

    def __init__(self, own: OwnEntities) -> None:
        self.own = own

    def __hash__(self) -> int:
        return id(self.own)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.own is self.own


@lru_cache(maxsize=4)
def _by_first_piece(same: _Same) -> dict[str, list[_Name]]:
    """Return the names by their first word or sign, the longest first."""
    found: dict[str, list[_Name]] = {}
    for entity in same.own.entities:
        case = 0 if entity.exact_case else re.IGNORECASE
        for written in dict.fromkeys((entity.name, *entity.aliases)):
            first = _PIECE().search(written)
            if first is None:
                continue
            words = r"\s+".join(map(re.escape, written.split()))
            ending = r"(?!\w)" if written.rstrip()[-1].isalnum() else ""
            name = _Name(entity, written != entity.name, re.compile(words + ending, case))
            found.setdefault(first.group().lower(), []).append(name)
    for names in found.values():
        names.sort(key=lambda name: -len(name.pattern.pattern))
    return found
