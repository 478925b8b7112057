"""From what a query means to the keys of the articles it selects.

As much of the tree as the full-text index can answer goes to it as one expression; the rest is
answered by the tables, and sets of keys are joined here.
"""

from collections.abc import Collection, Sequence, Set
from typing import Protocol

from tui.collection.index import Index
from tui.query.syntax import (
    And,
    Dated,
    Everything,
    From,
    Mark,
    Marked,
    Named,
    Node,
    Not,
    Or,
    Words,
)

LONGEST = 200
"""How many parts an expression for the index may have; more of them are joined here."""


class Answers(Protocol):
    """What a collection knows besides its database."""

    index: Index

    def keys(self) -> Sequence[int]:
        """Return all keys, newest first."""

    def names(self, named: Named) -> Sequence[int]:
        """Return the numbers of the names that are meant."""

    def sources(self, source: From) -> Sequence[int]:
        """Return the numbers of the sources that are meant."""

    def marked(self, mark: Mark) -> Set[int]:
        """Return the keys of the articles that their reader marked so."""


def expression(node: Node) -> str | None:
    """Return the FTS5 expression that means ``node``, None where the tables must be asked."""
    match node:
        case Words():
            return _words(node)
        case Or(nodes) if len(nodes) <= LONGEST:
            parts = [expression(each) for each in nodes]
            return _joined(" OR ", parts)
        case And(nodes) if len(nodes) <= LONGEST:
            wanted = [expression(each) for each in nodes if not isinstance(each, Not)]
            unwanted = [expression(each.node) for each in nodes if isinstance(each, Not)]
            both, neither = _joined(" AND ", wanted), _joined(" OR ", unwanted)
            if not unwanted:
                return both
            return f"({both} NOT {neither})" if both and neither else None
        case _:
            return None


def _words(words: Words) -> str:
    either = [f'"{" ".join(phrase)}"' for phrase in words.phrases()]
    either[0] += "*" if words.prefix else ""
    column = "title : " if words.title else ""
    return f"{column}({' OR '.join(either)})" if len(either) > 1 else column + either[0]


def _joined(operator: str, parts: Sequence[str | None]) -> str | None:
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    return f"({operator.join(known)})" if len(known) > 1 else known[0]


def select(node: Node, answers: Answers) -> list[int]:
    """Return the keys of the articles that ``node`` selects, newest first."""
    if isinstance(node, Everything):
        return list(answers.keys())
    return sorted(_keys(node, answers), reverse=True)


def _keys(node: Node, answers: Answers) -> Collection[int]:
    """Return the keys, each once, in any order."""
    text = expression(node)
    if text is not None:
        return answers.index.matching(text)
    match node:
        case Not(inner):
            return frozenset(answers.keys()).difference(_keys(inner, answers))
        case Or(nodes):
            return _any(nodes, answers)
        case And(nodes):
            return _all(nodes, answers)
        case Named():
            return answers.index.naming(answers.names(node))
        case From():
            return answers.index.from_sources(answers.sources(node))
        case Dated(when, period):
            return answers.index.dated(when, period)
        case Marked(Mark.UNDATED):
            return answers.index.undated()
        case Marked(mark):
            return answers.marked(mark)
        case _:
            return answers.keys()


def _any(nodes: Sequence[Node], answers: Answers) -> Set[int]:
    """Join by OR, what is for the full-text index in pieces of the length it takes."""
    texts = [each for each in nodes if expression(each) is not None]
    pieces = [Or(tuple(texts[at : at + LONGEST])) for at in range(0, len(texts), LONGEST)]
    others = [each for each in nodes if expression(each) is None]
    return frozenset().union(*(_keys(each, answers) for each in (*pieces, *others)))


def _all(nodes: Sequence[Node], answers: Answers) -> Set[int]:
    """Join by AND: what is for the full-text index at once, in pieces of the length it takes."""
    texts = [each for each in nodes if expression(each) is not None]
    pieces = [And(tuple(texts[at : at + LONGEST])) for at in range(0, len(texts), LONGEST)]
    others = [each for each in nodes if expression(each) is None]
    wanted: list[Node] = [*pieces, *(each for each in others if not isinstance(each, Not))]
    found = frozenset(_keys(wanted[0], answers) if wanted else answers.keys())
    for each in wanted[1:]:
        if found:
            found = found.intersection(_keys(each, answers))
    for each in others:
        if found and isinstance(each, Not):
            found = found.difference(_keys(each.node, answers))
    return found
