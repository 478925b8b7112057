"""Finds the entities that the collection's own file declares: they come before all rules.

Names are kept by their first word, so that ten thousand of them cost little more than ten.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Final

from tui.articles.model import Span
from tui.entities.model import Mention, MentionHow, OwnEntities, OwnEntity

_PIECE: Final = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class _Name:
    entity: OwnEntity
    is_alias: bool
    pattern: re.Pattern[str]

    def is_for(self, file: str) -> bool:
        files = self.entity.files
        return not files or any(fnmatchcase(file, pattern) for pattern in files)

    def mention(self, start: int, end: int) -> Mention:
        why = f"an alias of {self.entity.name}" if self.is_alias else "named"
        return Mention(
            start,
            end,
            self.entity.kind,
            self.entity.name,
            MentionHow.ALIAS,
            f"{why} in the collection's file",
        )


def own_mentions(
    text: str, file: str, passages: Sequence[Span], own: OwnEntities
) -> Iterator[Mention]:
    """Yield the mentions of the collection's own entities in the passages of a file."""
    if not own.entities:
        return
    names = _by_first_piece(_Same(own))
    for passage in passages:
        for piece in _PIECE.finditer(text, passage.start, passage.end):
            for name in names.get(piece.group().lower(), ()):
                found = name.pattern.match(text, piece.start(), passage.end)
                if found and name.is_for(file):
                    yield name.mention(*found.span())
                    break


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
            first = _PIECE.search(written)
            if first is None:
                continue
            words = r"\s+".join(map(re.escape, written.split()))
            ending = r"(?!\w)" if written.rstrip()[-1].isalnum() else ""
            name = _Name(entity, written != entity.name, re.compile(words + ending, case))
            found.setdefault(first.group().lower(), []).append(name)
    for names in found.values():
        names.sort(key=lambda name: -len(name.pattern.pattern))
    return found
