"""What the word being typed in a query can become: fields, entities, sources, years, marks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from tui.articles.model import Span
from tui.collection.answering.namesakes import (
    entities_named,
    has_words,
    most_first,
    sources_called,
)
from tui.query.fields import FIELDS, KINDS, TIMES
from tui.query.parsing import parse
from tui.query.rewriting import quoted
from tui.query.syntax import Mark, Part, Role, When
from tui.query.words import split

if TYPE_CHECKING:
    from tui.collection.collection import Collection

MOST = 8
YEAR = 4
"""Digits of a year."""
NAMING = frozenset((*KINDS, "source"))
"""The fields whose values are names, of several words perhaps."""


@dataclass(frozen=True, slots=True)
class Completion(Span):
    """What can stand for the characters ``start`` to ``end`` of the query."""

    text: str
    count: int | None
    """How many articles the field selects with it, by itself; None for a field."""


def completions(text: str, collection: "Collection", most: int = MOST) -> list[Completion]:
    """Return what the end of a query can become, the most met first."""
    parts = parse(text, typing=True).parts
    last = parts[-1] if parts else None
    if last is None or last.end < len(text):
        return []
    found: Iterable[Completion] = ()
    begun = _value_begun(last, parts, text)
    if begun is not None:
        found = _of_field(*begun, text, most, collection)
    elif last.role is Role.WORD:
        name = _name_begun_before(last, parts, text) or _in_brackets_of(last, parts, text)
        found = chain(_of_field(*name, text, most, collection) if name else (), _fields(last, text))
    return list(islice(found, most))


def _fields(last: Part, text: str) -> Iterator[Completion]:
    begun = last.of(text).lower()
    for name in FIELDS:
        if name.startswith(begun) and name != begun:
            yield Completion(last.start, last.end, f"{name}:", None)


def _of_field(
    field: str, value: Span, text: str, most: int, collection: "Collection"
) -> Iterator[Completion]:
    typed = value.of(text)
    for name, count in _values(field, typed, most, collection):
        # In quotes it is the whole name, as it was counted.
        written = quoted(name) if field in NAMING else name
        if written != typed:
            yield Completion(value.start, value.end, written, count)


def _value_begun(last: Part, parts: Sequence[Part], text: str) -> tuple[str, Span] | None:
    """Return the field that the last part is the value of, and what is typed of the value.

    A field that has none yet is a part by itself, an open quote included.
    """
    if last.role is Role.UNUSED:
        name, colon, _ = last.of(text).partition(":")
        value = Span(last.start + len(name + colon), last.end)
    else:
        fields = (p.of(text) for p in parts if p.role is Role.FIELD and p.end == last.start)
        name, value = next(fields, "").rstrip(":"), last
    return (name.lower(), value) if name.lower() in FIELDS else None


def _name_begun_before(last: Part, parts: Sequence[Part], text: str) -> tuple[str, Span] | None:
    """Return the field of a name that is written without quotes: ``person:wang y``."""
    begun = last.start
    for field, value in reversed(list(pairwise(parts[:-1]))):
        if value.role is not Role.WORD or not text[value.end : begun].isspace():
            return None
        begun = value.start
        if field.role is Role.FIELD and field.end == value.start:
            name = field.of(text).rstrip(":").lower()
            return (name, Span(begun, last.end)) if name in NAMING else None
    return None


def _in_brackets_of(last: Part, parts: Sequence[Part], text: str) -> tuple[str, Span] | None:
    """Return the field whose brackets the last part stands in: ``person:(wang OR dar``."""
    open_brackets = 0
    for field, bracket in reversed(list(pairwise(parts))):
        if bracket.role is Role.BRACKET:
            open_brackets += -1 if bracket.of(text) == ")" else 1
            if open_brackets > 0 and field.role is Role.FIELD and field.end == bracket.start:
                name = field.of(text).rstrip(":").lower()
                return (name, Span(last.start, last.end)) if name in FIELDS else None
            open_brackets = min(open_brackets, 0)
    return None


def _years(field: str, typed: str, collection: "Collection") -> Iterator[tuple[str, int]]:
    """Yield the years that begin as what is typed, the newest first, each with its count."""
    if typed and not (typed.isdecimal() and len(typed) < YEAR):
        return
    everything = collection.select()
    if TIMES[field] is When.ABOUT:
        years = list(everything.span() or ())
    else:
        # What articles tell of may reach over millennia in which none was published.
        years = [year for year, _ in everything.published_years()]
    for year in range(max(years, default=0), min(years, default=1) - 1, -1):
        written = f"{year:04}"
        if written.startswith(typed) and (count := collection.select(f"{field}:{written}").count):
            yield written, count


def _values(
    field: str, typed: str, most: int, collection: "Collection"
) -> Iterable[tuple[str, int]]:
    """Return the values of a field that have what is typed, with what a query for each finds."""
    if field in TIMES:
        return _years(field, typed, collection)
    if field in KINDS:
        return entities_named(field, typed, most, collection)
    if field == "source":
        begun = " ".join(split(typed))
        known = sources_called(collection.source_counts())
        return (row for row in known if not begun or has_words(row[0], begun))
    if field == "is":
        marks = [str(mark) for mark in Mark if mark.startswith(typed.lower())]
        return most_first((mark, collection.select(f"is:{mark}").count) for mark in marks)
    return ()
