"""Finds the entities that the collection's own file declares: they come before all rules."""

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache

from tui.articles.model import Span
from tui.entities.model import Mention, MentionHow, OwnEntities, OwnEntity

_Names = dict[str, tuple[OwnEntity, bool]]
"""A name in lower case, whose it is, and whether it is an alias."""


def own_mentions(
    text: str, file: str, passages: Sequence[Span], own: OwnEntities
) -> Iterator[Mention]:
    """Yield the mentions of the collection's own entities in the passages of a file."""
    meant = tuple(entity for entity in own.entities if _is_for(entity, file))
    for names, pattern in _compiled(meant):
        for passage in passages:
            for found in pattern.finditer(text, passage.start, passage.end):
                written = " ".join(found.group().split())
                known = names.get(written) or names.get(written.lower())
                if known is None:
                    continue
                entity, is_alias = known
                why = "named" if not is_alias else f"an alias of {entity.name}"
                yield Mention(
                    found.start(),
                    found.end(),
                    entity.kind,
                    entity.name,
                    MentionHow.ALIAS,
                    f"{why} in the collection's file",
                )


def _is_for(entity: OwnEntity, file: str) -> bool:
    return not entity.files or any(fnmatchcase(file, pattern) for pattern in entity.files)


@lru_cache(maxsize=64)
def _compiled(entities: tuple[OwnEntity, ...]) -> tuple[tuple[_Names, re.Pattern[str]], ...]:
    """Return names and pattern for exact case, and for any case."""
    found = []
    for exact in (True, False):
        names: _Names = {}
        for entity in entities:
            if entity.exact_case is exact:
                for name in (entity.name, *entity.aliases):
                    plain = " ".join(name.split())
                    key = plain if exact else plain.lower()
                    if key:
                        names.setdefault(key, (entity, name != entity.name))
        if names:
            longest = sorted(names, key=len, reverse=True)
            either = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
            pattern = rf"(?<!\w)(?:{either})(?!\w)"
            found.append((names, re.compile(pattern, 0 if exact else re.IGNORECASE)))
    return tuple(found)
