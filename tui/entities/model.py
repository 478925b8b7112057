"""Mentions of entities in a text, and what a collection's own file says of its entities."""

from dataclasses import dataclass
from enum import StrEnum

from tui.articles.model import Span


class Kind(StrEnum):
    """What a mention names; an amount is a span without an entity."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    INITIATIVE = "initiative"
    WORK = "work"
    AMOUNT = "amount"


class MentionHow(StrEnum):
    """What a mention stands on, from the surest to the least."""

    DECLARED = "declared"
    """The collection's file, or the reader, says so."""
    ALIAS = "alias"
    """A longer name in the text, or its plain lines, vouch for it."""
    GAZETTEER = "gazetteer"
    RULE = "rule"
    GUESS = "guess"


CORRECTED = "as you corrected"
"""The reason of a mention that stands on what the reader said."""


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """One place in a text that names an entity."""

    kind: Kind
    name: str
    """The entity's name, the same for all its mentions (an amount's is its normalised value)."""
    how: MentionHow
    why: str
    """The reason in a reader's words, for the card: ``surname of Wang Yi, named above``."""


@dataclass(frozen=True, slots=True)
class OwnEntity:
    """An entity as the collection's file declares it."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    note: str | None = None
    exact_case: bool = False
    files: tuple[str, ...] = ()
    """Glob patterns of the files it is meant for; empty for all."""
    is_corrected: bool = False
    """Whether the reader says so, and the file does not yet: it is then meant by its whole names
    only, a person never by the surname alone."""

    def is_for(self, file: str) -> bool:
        """Tell whether it is meant for ``file``."""
        return _fits(file, self.files)


@dataclass(frozen=True, slots=True)
class NotEntity:
    """A name that is no entity's in some files."""

    name: str
    files: tuple[str, ...]
    """Glob patterns."""


@dataclass(frozen=True, slots=True)
class OwnEntities:
    """All that the collection's file says of entities."""

    entities: tuple[OwnEntity, ...] = ()
    not_entities: frozenset[str] = frozenset()
    not_everywhere: tuple[NotEntity, ...] = ()

    def ignored(self, file: str) -> frozenset[str]:
        """Return what is no entity's name in ``file``."""
        if not self.not_everywhere:
            return self.not_entities
        here = (each.name for each in self.not_everywhere if _fits(file, each.files))
        return self.not_entities.union(here)


def _fits(file: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether ``file`` fits one of the patterns, where there are any."""
    if not patterns:
        return True
    # The app imports this module before its first paint, and patterns are rare.
    from fnmatch import fnmatchcase

    return any(fnmatchcase(file, pattern) for pattern in patterns)
