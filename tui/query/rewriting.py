"""Queries that are changed part by part, as a reader would have written them.

A query is a row of clauses that all must hold. The values that a reader picks of one field stand in
one clause, joined by OR; what is excluded of it stands in clauses of its own:

    ceasefire (person:"Wang Yi" OR person:"Ishaq Dar") -source:"PTI"
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.articles.model import Span
from tui.query.fields import FIELDS, TIMES
from tui.query.parsing import closed_up, parse
from tui.query.periods import Days, written
from tui.query.syntax import And, From, Mark, Marked, Named, Node, Not, Or, Part, Role

_SAME = {"on": "published"}
"""Fields by another name."""
UNDATED = Mark.UNDATED.value
"""The value of ``published`` that articles without a date have; it is written ``is:undated``."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One of the parts of a query that all must hold."""

    text: str
    field: str = ""
    """The field that all of it asks about, nothing where it asks otherwise."""
    excludes: bool = False
    terms: tuple[str, ...] = ()
    """What is asked of the field: one value, or several of which any will do."""

    def has(self, term: str) -> bool:
        """Tell whether a term of this meaning is among its terms."""
        return _meaning(term) in map(_meaning, self.terms)

    def without(self, term: str) -> str:
        """Return the text without the terms of this meaning, nothing where no other is left."""
        meaning = _meaning(term)
        return self._of(tuple(each for each in self.terms if _meaning(each) != meaning))

    def or_else(self, term: str) -> str:
        """Return the text with one more term of which any will do."""
        return self._of((*self.terms, term))

    def _of(self, terms: Sequence[str]) -> str:
        joined = " OR ".join(terms)
        minus = "-" if self.excludes else ""
        return f"{minus}({joined})" if len(terms) > 1 else joined and minus + joined


def narrowed(query: str, more: str) -> str:
    """Return a query that selects what both select, as a reader would write it."""
    return joined((closed_up(query), closed_up(more)))


def dated(query: str, days: Days) -> str | None:
    """Return a query narrowed to what is told of these days, in the place of others it asks for.

    None where a query can't ask for them.
    """
    period = written(days)
    return period and narrowed(cleared(query, "about"), term_of("about", period))


def term_of(field: str, value: str) -> str:
    """Return what asks for a value of a field, the whole of it: ``person:"Wang Yi"``.

    A date or a mark needs no quotes.
    """
    if (field, value) == ("published", UNDATED):
        field = "is"
    return f"{field}:{value if field in (*TIMES, 'is') else quoted(value)}"


def quoted(value: str) -> str:
    """Return a value in quotes, on one line; there can be no quotes within."""
    plain = "".join(" " if each in '"“”' else each for each in value)
    return f'"{" ".join(plain.split())}"'


def toggled(query: str, field: str, value: str, *, exclude: bool = False) -> str:
    """Return the query with a value of a field picked, or no longer where it was.

    With ``exclude`` it is excluded, or no longer; a value is never picked and excluded at once.
    A value that is picked beside others of its field adds to what is selected: any of them will do.
    """
    term = term_of(field, value)
    clauses = clauses_of(query)
    if any(each.excludes == exclude and each.has(term) for each in _about(field, clauses)):
        return without(query, field, value)
    clauses = clauses_of(without(query, field, value))
    own = None if exclude else own_clause(field, clauses)
    if own is not None:
        return joined(each.or_else(term) if each is own else each.text for each in clauses)
    return joined([*(each.text for each in clauses), f"-{term}" if exclude else term])


def without(query: str, field: str, value: str) -> str:
    """Return the query with a value of a field neither picked nor excluded."""
    term = term_of(field, value)
    clauses = clauses_of(query)
    about = _about(field, clauses)
    return joined(each.without(term) if each in about else each.text for each in clauses)


def cleared(query: str, field: str) -> str:
    """Return the query with nothing picked and nothing excluded of a field."""
    clauses = clauses_of(query)
    about = _about(field, clauses)
    return joined(each.text for each in clauses if each not in about)


def written_clauses(query: str, *, typing: bool = False) -> list[str]:
    """Return the clauses of a query, closed up; while ``typing`` the last stays as it is written.

    Its last word is then taken as just begun only as long as no quote or bracket closes it.
    """
    clauses = [each.text for each in clauses_of(query)]
    parts = parse(query).parts
    if typing and parts and parts[-1].role in (Role.WORD, Role.PHRASE):
        last = parts[-1].of(query)
        clauses[-1] = clauses[-1][: clauses[-1].rindex(last) + len(last)]
    return clauses


def own_clause(field: str, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause to which one more value of a field is added, None where there is none.

    Where a reader wrote several that all must hold, it is the last of them.
    """
    own = [each for each in _about(field, clauses) if not each.excludes]
    return own[-1] if own else None


def clauses_of(query: str) -> list[Clause]:
    """Return the clauses of a query, in order; an OR at its top makes all of it one clause."""
    text = closed_up(query)
    parts = parse(text).parts
    groups = list(_groups(parts, text))
    if None in groups:
        return [_clause(text)]
    return [_clause(group.of(text)) for group in groups if group is not None]


def _about(field: str, clauses: Iterable[Clause]) -> list[Clause]:
    return [each for each in clauses if each.field == _SAME.get(field, field)]


def _groups(parts: Sequence[Part], text: str) -> Iterator[Span | None]:
    """Yield the places of the clauses; None for an OR between them."""
    depth, start = 0, -1
    for part in parts:
        if start < 0:
            start = part.start
        written = part.of(text)
        if part.role is Role.BRACKET:
            depth += -1 if written == ")" else 1
        if depth:
            continue
        if part.role is Role.OPERATOR and written in ("OR", "AND"):
            start = -1
            if written == "OR":
                yield None
        elif part.role not in (Role.FIELD, Role.OPERATOR):
            yield Span(start, part.end)
            start = -1


def _clause(text: str) -> Clause:
    query = parse(text)
    node: Node = query.node
    excludes = isinstance(node, Not)
    if isinstance(node, Not):
        node = node.node
    alternatives = node.nodes if isinstance(node, Or) else (node,)
    if any(isinstance(each, And | Or | Not) for each in alternatives):
        return Clause(text)
    named = [part for part in query.parts if part.role is Role.FIELD]
    values = [part for part in query.parts if part.role in (Role.WORD, Role.PHRASE)]
    if len(named) != len(values):
        return Clause(text)
    if any(name.end != value.start for name, value in zip(named, values, strict=True)):
        return Clause(text)
    terms = [text[name.start : value.end] for name, value in zip(named, values, strict=True)]
    fields = set(map(_field_of, terms))
    if len(fields) != 1:
        return Clause(text)
    (field,) = fields
    return Clause(text, field, excludes, tuple(terms)) if field in FIELDS else Clause(text)


def _field_of(term: str) -> str:
    """Return the field that a term asks for a value of."""
    if _meaning(term) == Marked(Mark.UNDATED):
        return "published"
    name = term.partition(":")[0].lower()
    return _SAME.get(name, name)


def _meaning(term: str) -> Node:
    """Return what a term asks for, the same with quotes as without: ``person:wang`` is a pick."""
    node = parse(term).node
    return replace(node, whole=False) if isinstance(node, Named | From) else node


def joined(clauses: Iterable[str]) -> str:
    """Return a query of clauses that all must hold, some of them perhaps with nothing left."""
    kept = [each for each in clauses if each]
    if len(kept) == 1:
        return kept[0]
    return " ".join(
        f"({each})" if None in _groups(parse(each).parts, each) else each for each in kept
    )
