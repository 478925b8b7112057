"""What a query means, as a tree; and the parts of its text, each with its place.

Every node says which articles it selects. The parser makes the tree, the index evaluates it, the
matcher highlights it and the selection describes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui.articles.model import Span
from tui.entities.model import Kind
from tui.query.inflections import phrases
from tui.query.periods import Period


class Role(StrEnum):
    """What a part of a query's text does, for its colour."""

    WORD = "word"
    PHRASE = "phrase"
    FIELD = "field"
    OPERATOR = "operator"
    BRACKET = "bracket"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Part(Span):
    """A part of a query's text."""

    role: Role


@dataclass(frozen=True, slots=True)
class Note(Span):
    """What could not be used as it stands in a query, where, and what was done with it."""

    message: str


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article."""


@dataclass(frozen=True, slots=True)
class Words:
    """The articles that have these words side by side, the last one perhaps just begun."""

    words: tuple[str, ...]
    prefix: bool = False
    title: bool = False
    """Whether only titles are searched."""
    inflected: bool = False
    """Whether any forms of the words will do."""

    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Return the words, then what may stand for them; only the first can be just begun."""
        return phrases(self.words) if self.inflected else (self.words,)


@dataclass(frozen=True, slots=True)
class Named:
    """The articles that mention an entity by this name or alias."""

    kinds: frozenset[Kind]
    """Empty for any kind."""
    words: tuple[str, ...]
    prefix: bool = False
    whole: bool = False
    """Whether the words are the whole of a name, where such a name is known."""


@dataclass(frozen=True, slots=True)
class From:
    """The articles of the sources whose name has these words."""

    words: tuple[str, ...]
    prefix: bool = False
    whole: bool = False
    """Whether the words are the whole of a name, where a source is called so."""


class When(StrEnum):
    """How a date of an article is compared with a period."""

    ABOUT = "about"
    PUBLISHED = "published"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Dated:
    """The articles with an event, or a publication date, in, before or after a period."""

    when: When
    period: Period


class Mark(StrEnum):
    """What an article is to its reader, or lacks."""

    READ = "read"
    UNREAD = "unread"
    BOOKMARKED = "bookmarked"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Marked:
    """The articles with this mark."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Not:
    """The articles that the node does not select."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """The articles that every node selects."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """The articles that any node selects."""

    nodes: tuple["Node", ...]


Leaf = Everything | Words | Named | From | Dated | Marked
Node = Leaf | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood."""

    text: str
    node: Node
    parts: tuple[Part, ...] = ()
    notes: tuple[Note, ...] = ()
    asked: tuple[Leaf, ...] = ()
    """What it asks for or shuts out, as often as it is written: the tree has each thing once."""

    @property
    def is_of_texts(self) -> bool:
        """Whether words, sources, marks and dates of publication are all that it speaks of."""
        return not any(
            isinstance(each, Named) or (isinstance(each, Dated) and each.when is When.ABOUT)
            for each in self.asked
        )

    @property
    def asks_for_marks(self) -> bool:
        """Whether it depends on what readers make of articles, which changes as they read."""
        return any(isinstance(leaf, Marked) for leaf in self.asked)

    def wanted(self) -> Iterator[Leaf]:
        """Yield what the query asks for, leaving out what stands under a NOT."""
        waiting = [self.node]
        while waiting:
            match waiting.pop():
                case And(nodes) | Or(nodes):
                    waiting.extend(reversed(nodes))
                case Not():
                    pass
                case leaf:
                    yield leaf
