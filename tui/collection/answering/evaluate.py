"""From what a query means to the keys of the articles it selects.

As much of the tree as the full-text index can answer goes to it as one expression; the rest is
answered by the tables, and sets of keys are joined here.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Protocol, TypeGuard

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
    When,
    Words,
)

LONGEST = 200
"""How many parts an expression for the index may have; more of them are joined here."""
DEEPEST = 24
"""Brackets within brackets that an expression for the index may have: its parser keeps a hundred
things in mind, three of them for each."""

MANY = 8
"""One article of so many, or more of them, are faster found among all than put in order."""


class Answers(Protocol):
    """What a collection knows besides its database."""

    index: Index

    def keys(self) -> Sequence[int]:
        """Return all keys, newest first."""

    def mentioning(self, named: Named) -> Set[int]:
        """Return the articles that mention what is named."""

    def sources(self, source: From) -> Sequence[int]:
        """Return the numbers of the sources that are meant."""

    def marked(self, mark: Mark) -> Set[int]:
        """Return the keys of the articles that their reader marked so."""


def expression(node: Node, depth: int = 0) -> str | None:
    """Return the FTS5 expression that means ``node``, None where the tables must be asked.

    It stands within as many brackets of another expression as ``depth`` says.
    """
    if depth > DEEPEST:
        return None
    match node:
        case Words():
            return _words(node)
        case Or(nodes) if len(nodes) <= LONGEST:
            parts = [expression(each, depth + 1) for each in nodes]
            return _joined(" OR ", parts)
        case And(nodes) if len(nodes) <= LONGEST:
            inner = depth + (2 if any(isinstance(each, Not) for each in nodes) else 1)
            wanted = [expression(each, inner) for each in nodes if not isinstance(each, Not)]
            unwanted = [expression(each.node, inner) for each in nodes if isinstance(each, Not)]
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
    text = expression(node)
    if text is not None:
        return _newest_first(answers.index.matching(text))
    match node:
        case Not(inner):
            return _without(answers.keys(), select(inner, answers))
        case Or(nodes):
            return _in_order(_any(nodes, answers), answers)
        case And(nodes):
            return _all(nodes, answers)
        case Named():
            return _in_order(answers.mentioning(node), answers)
        case From():
            return _newest_first(answers.index.from_sources(answers.sources(node)))
        case Dated(When.ABOUT, period):
            return _newest_first(answers.index.about(period))
        case Dated(when, period):
            return answers.index.published(when, period).among(answers.keys())
        case Marked(Mark.UNDATED):
            return _newest_first(answers.index.undated())
        case Marked(Mark.UNREAD):
            return select(Not(Marked(Mark.READ)), answers)
        case Marked(mark):
            return _newest_first(answers.marked(mark))
        case _:
            return list(answers.keys())


def _newest_first(keys: Iterable[int]) -> list[int]:
    return sorted(keys, reverse=True)


def _in_order(keys: Set[int], answers: Answers) -> list[int]:
    """Return keys newest first: of many it is quicker to see which of all are among them."""
    everything = answers.keys()
    if len(keys) * MANY < len(everything):
        return _newest_first(keys)
    return [*filter(keys.__contains__, everything)]


def _without(keys: Sequence[int], unwanted: Iterable[int]) -> list[int]:
    gone = frozenset(unwanted)
    return [key for key in keys if key not in gone]


def _any(nodes: Sequence[Node], answers: Answers) -> Set[int]:
    """Join by OR, what is for the full-text index in pieces of the length it takes."""
    texts, others = _divided(nodes)
    pieces = [Or(piece) for piece in _pieces(texts)]
    asked = [each for each in others if not isinstance(each, Not)]
    # What lacks any of several is all that has not every one of them: that is listed once.
    unwanted = tuple(each.node for each in nodes if isinstance(each, Not))
    lacking = [Not(And(unwanted))] * bool(unwanted)
    return frozenset().union(*(select(each, answers) for each in (*pieces, *asked, *lacking)))


def _all(nodes: Sequence[Node], answers: Answers) -> list[int]:
    """Join by AND: what is for the full-text index at once, in pieces of the length it takes.

    Of what was found so far the dates of publication take their part: nothing is listed for them.
    """
    texts, others = _divided(nodes)
    pieces = [And(piece) for piece in _pieces(texts)]
    dates = [each for each in others if _is_published(each)]
    unwanted = [each.node for each in others if isinstance(each, Not)]
    asked = [each for each in others if not isinstance(each, Not) and not _is_published(each)]
    first, *more = [*pieces, *asked] or [Everything()]
    found = select(first, answers)
    for each in more:
        if found:
            also = frozenset(select(each, answers))
            found = [key for key in found if key in also]
    for date in dates:
        if found:
            found = answers.index.published(date.when, date.period).among(found)
    for node in unwanted:
        if found:
            found = _without(found, select(node, answers))
    return found


def _divided(nodes: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """Return the nodes that can be parts of an expression for the index, and the others."""
    texts: list[Node] = []
    others: list[Node] = []
    for node in nodes:
        (others if expression(node, 1) is None else texts).append(node)
    return texts, others


def _pieces(texts: Sequence[Node]) -> Iterator[tuple[Node, ...]]:
    """Yield what is for the full-text index in pieces of the length it takes."""
    for at in range(0, len(texts), LONGEST):
        yield tuple(texts[at : at + LONGEST])


def _is_published(node: Node) -> TypeGuard[Dated]:
    """Tell whether a node asks when articles were published."""
    return isinstance(node, Dated) and node.when is not When.ABOUT
