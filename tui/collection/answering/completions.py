"""What the word being typed in a query can become: fields, entities, sources, years, marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from tui.articles.model import Span
from tui.query.fields import FIELDS, KINDS, TIMES
from tui.query.parsing import parse
from tui.query.syntax import Mark, Named, Part, Role
from tui.query.words import fold, split

if TYPE_CHECKING:
    from tui.collection.collection import Collection

MOST = 8
YEAR = 4
"""Digits of a year."""


@dataclass(frozen=True, slots=True)
class Completion(Span):
    """What can stand for the characters ``start`` to ``end`` of the query."""

    text: str
    count: int | None
    """In how many articles it is met; None for a field."""


def completions(text: str, collection: "Collection", most: int = MOST) -> list[Completion]:
    """Return what the end of a query can become, the most met first."""
    parts = parse(text, typing=True).parts
    last = parts[-1] if parts else None
    if last is None or last.end < len(text):
        return []
    field = _field_before(last, parts, text)
    if last.role is Role.WORD and not field:
        begun = last.of(text).lower()
        return [
            Completion(last.start, last.end, f"{name}:", None)
            for name in FIELDS
            if name.startswith(begun) and name != begun
        ][:most]
    typed = _typed(last, text)
    found: Iterable[tuple[str, int]] = (
        _years(field, typed, collection)
        if field in TIMES
        else sorted(_values(field, typed, collection), key=lambda each: (-each[1], each[0]))
    )
    start = last.end if last.of(text).endswith(":") else last.start
    offered = (Completion(start, last.end, quoted(name), count) for name, count in found)
    return list(islice((each for each in offered if each.text != last.of(text)), most))


def quoted(name: str) -> str:
    """Return a name as a query writes it after a field: in quotes where it needs them."""
    plain = name.replace('"', " ")
    return plain if plain.isalnum() else f'"{" ".join(plain.split())}"'


def _field_before(last: Part, parts: Iterable[Part], text: str) -> str:
    """Return the field that the last part is the value of, or is itself, still without one."""
    if last.of(text).endswith(":"):
        name = last.of(text)
    else:
        fields = (p.of(text) for p in parts if p.role is Role.FIELD and p.end == last.start)
        name = next(fields, "")
    return name.rstrip(":").lower() if name.rstrip(":").lower() in FIELDS else ""


def _typed(last: Part, text: str) -> str:
    return "" if last.of(text).endswith(":") else last.of(text)


def _years(field: str, typed: str, collection: "Collection") -> Iterator[tuple[str, int]]:
    """Yield the years that begin as what is typed, the newest first, each with its count."""
    if typed and not (typed.isdecimal() and len(typed) < YEAR):
        return
    everything = collection.select()
    years = [year for year, _ in everything.published_years()]
    years += everything.span() or ()
    for year in range(max(years, default=0), min(years, default=1) - 1, -1):
        written = f"{year:04}"
        if written.startswith(typed) and (count := collection.select(f"{field}:{written}").count):
            yield written, count


def _values(field: str, typed: str, collection: "Collection") -> Iterator[tuple[str, int]]:
    """Yield the values of a field that have what is typed, each with its count."""
    if field in KINDS:
        words = split(typed)
        meant = words and Named(KINDS[field], words, prefix=True)
        yield from collection.entity_counts(meant or None, KINDS[field])
    elif field == "source":
        begun = f" {fold(typed).strip()}"
        for name, count in collection.source_counts().items():
            if begun in f" {fold(name)}":
                yield name, count
    elif field == "is":
        for mark in Mark:
            if mark.startswith(typed.lower()):
                yield str(mark), collection.select(f"is:{mark}").count
